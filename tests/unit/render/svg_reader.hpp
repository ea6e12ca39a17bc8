// SPDX-License-Identifier: MIT
#pragma once
// Reads back what an SVG shows, as strictly as XML asks: every element closed by its own name,
// every attribute in quotes, no bare & or <.

#include "render/fit.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace svg_reader {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;  ///< its own, as written
    std::string title; ///< of the title within it

    [[nodiscard]] double number(const std::string& key) const {
        return std::stod(attributes.at(key));
    }
    [[nodiscard]] bool has_class(std::string_view wanted) const {
        const auto found = attributes.find("class");
        return found != attributes.end() &&
               (" " + found->second + " ").find(" " + std::string(wanted) + " ") !=
                   std::string::npos;
    }
};

inline void check_entities(std::string_view text) {
    CHECK(text.find('<') == std::string_view::npos);
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        const std::string_view entity = text.substr(at, text.find(';', at) - at);
        const bool known = entity == "&amp" || entity == "&lt" || entity == "&gt" ||
                           entity == "&quot" || entity == "&#39";
        CHECK(known);
    }
}

/// `tag` is what stands between < and >, without the slash at its end.
inline Element element_of(std::string_view tag) {
    Element element;
    std::size_t at = std::min(tag.find(' '), tag.size());
    element.name = tag.substr(0, at);
    while (at < tag.size()) {
        const std::size_t equals = tag.find("=\"", at);
        REQUIRE(equals != std::string_view::npos);
        const std::size_t end = tag.find('"', equals + 2);
        REQUIRE(end != std::string_view::npos);
        const std::string_view value = tag.substr(equals + 2, end - equals - 2);
        check_entities(value);
        const std::string key(tag.substr(at + 1, equals - at - 1));
        CHECK(key.find_first_of(" <>\"") == std::string::npos);
        CHECK(element.attributes.emplace(key, value).second);
        at = end + 1;
    }
    return element;
}

/// All elements, in order of their starts.
inline std::vector<Element> read(std::string_view svg) {
    std::vector<Element> elements;
    std::vector<std::size_t> open;
    std::size_t at = 0;
    while (at < svg.size()) {
        const std::size_t start = std::min(svg.find('<', at), svg.size());
        const std::string_view text = svg.substr(at, start - at);
        check_entities(text);
        if (!open.empty()) {
            elements[open.back()].text += text;
        }
        if (start == svg.size()) {
            break;
        }
        const std::size_t end = svg.find('>', start);
        REQUIRE(end != std::string_view::npos);
        std::string_view tag = svg.substr(start + 1, end - start - 1);
        at = end + 1;
        if (tag.starts_with('/')) {
            REQUIRE_FALSE(open.empty());
            CHECK(elements[open.back()].name == tag.substr(1));
            const Element closed = elements[open.back()];
            open.pop_back();
            if (closed.name == "title" && !open.empty()) {
                elements[open.back()].title = closed.text;
            }
            continue;
        }
        const bool empty = tag.ends_with('/');
        elements.push_back(element_of(tag.substr(0, tag.size() - (empty ? 1 : 0))));
        if (!empty) {
            open.push_back(elements.size() - 1);
        }
    }
    CHECK(open.empty());
    return elements;
}

inline std::vector<Element> of_class(const std::vector<Element>& elements, std::string_view name,
                                     std::string_view wanted) {
    std::vector<Element> found;
    for (const Element& element : elements) {
        if (element.name == name && element.has_class(wanted)) {
            found.push_back(element);
        }
    }
    return found;
}

/// What a text covers.
struct Extent {
    std::string text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;

    [[nodiscard]] bool meets(const Extent& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

inline std::string unescaped(std::string text) {
    for (const auto& [entity, plain] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"),
                                        std::pair("&quot;", "\""), std::pair("&amp;", "&")}) {
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity)) {
            text.replace(at, std::string_view(entity).size(), plain);
        }
    }
    return text;
}

/// From the top of the capitals to the base line.
inline std::vector<Extent> texts_of(const std::vector<Element>& elements) {
    using houtskool::render::Weight;
    std::vector<Extent> extents;
    for (const Element& element : elements) {
        if (element.name != "text") {
            continue;
        }
        const bool head = element.has_class("head");
        const double size = head ? 16 : (element.has_class("small") ? 11 : 12);
        const Weight weight = head || element.has_class("strong") ? Weight::bold : Weight::normal;
        const std::string text = unescaped(element.text);
        const double width = houtskool::render::text_width(text, size, weight);
        const auto anchor = element.attributes.find("text-anchor");
        const double share = anchor == element.attributes.end() ? 0
                             : anchor->second == "middle"       ? 0.5
                                                                : 1;
        const double left = element.number("x") - share * width;
        const double base = element.number("y");
        extents.push_back({text, left, left + width, base - 0.73 * size, base});
    }
    return extents;
}

} // namespace svg_reader
