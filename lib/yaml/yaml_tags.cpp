// SPDX-License-Identifier: MIT
#include "yaml/yaml_tags.hpp"

#include "base/diagnostics.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace houtskool::yaml {

namespace {

bool is_boolean(std::string_view text) {
    return text == "true" || text == "false";
}

/// yaml-cpp puts a single byte for the escapes \N and \_ (U+0085, U+00A0). All other bytes come
/// from valid UTF-8, so that what is not valid is one of these two.
std::string with_whole_characters(std::string text) {
    std::size_t from = 0;
    while (const auto bad = invalid_utf8(std::string_view(text).substr(from))) {
        text.insert(from + *bad, 1, '\xC2');
        from += *bad + 2;
    }
    return text;
}

} // namespace

bool says_null(std::string_view text) {
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

std::string tag_name(std::string_view tag) {
    return houtskool::quoted(tag.starts_with(core_tag)
                                 ? "!!" + std::string(tag.substr(core_tag.size()))
                                 : std::string(tag));
}

Node scalar_with_tag(Place place, std::string_view tag, const std::string& as_scanned) {
    const std::string value = with_whole_characters(as_scanned);
    Node node = tag == "!" || tag == std::string(core_tag) + "str" ? Node::string(value)
                                                                   : Node::plain(value);
    node.place = place;
    if (tag == "?" || tag == "!") {
        return node;
    }
    const std::string_view name =
        tag.starts_with(core_tag) ? tag.substr(core_tag.size()) : std::string_view();
    const bool number = looks_typed(value) && !is_boolean(value);
    if (name == "null" && says_null(value)) {
        node.kind = Node::Kind::null;
        node.text.clear();
    } else if (name == "null" || (name == "float" && !number) ||
               (name == "bool" && !is_boolean(value)) ||
               (name == "int" && (!number || value.find_first_of(".eE") != std::string::npos))) {
        throw InputError(std::move(place), fmt::format("{} does not fit the tag {}",
                                                       houtskool::quoted(value), tag_name(tag)));
    } else if (name == "seq" || name == "map") {
        throw InputError(std::move(place),
                         fmt::format("a text does not fit the tag {}", tag_name(tag)));
    } else if (name != "str" && name != "int" && name != "float" && name != "bool") {
        throw InputError(std::move(place),
                         fmt::format("unknown tag {}; put a text that starts with '!' in quotes",
                                     tag_name(tag)));
    }
    return node;
}

} // namespace houtskool::yaml
