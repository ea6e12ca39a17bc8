// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "yaml/blank.hpp"
#include "yaml/builder.hpp"
#include "yaml/formats.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace houtskool::yaml {

namespace {

namespace od = simdjson::ondemand;

struct Fault {
    std::size_t offset = 0;
    std::string text;
};

struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The offset of the closing quote, or the fault that keeps a string from closing.
std::variant<std::size_t, Fault> string_end(std::string_view text, std::size_t start) {
    for (std::size_t i = start + 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            return i;
        }
        if (text[i] == '\\') {
            ++i;
        } else if (static_cast<unsigned char>(text[i]) < 0x20) {
            if (text[i] == '\n' || text[i] == '\r') {
                break;
            }
            return Fault{i, fmt::format("control character U+{:04X}; in a text write it as "
                                        "\"\\u{:04x}\"",
                                        text[i], text[i])};
        }
    }
    return Fault{start, "this quote (\") is never closed"};
}

/// Finds where each value of a stream starts and ends, so that simdjson gets them one by one: its
/// own streams drop a value that is cut short, and do not say where.
class Outline {
  public:
    Outline(std::string_view text, int deepest)
        : text_(text), deepest_(static_cast<std::size_t>(deepest)) {}

    /// The next value; none at the end of the text.
    std::variant<std::optional<Extent>, Fault> next();

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
    std::vector<std::size_t> open_;
    std::size_t deepest_;
};

/// The offset behind blanks and behind the `...` that may end a document (see write_flow_yaml).
std::size_t after_end_mark(std::string_view text, std::size_t offset) {
    constexpr std::string_view mark = "...";
    const auto skip_blanks = [&] {
        while (offset < text.size() && is_blank(text[offset])) {
            ++offset;
        }
    };
    skip_blanks();
    if (offset > 0 && text[offset - 1] == '\n' && text.substr(offset).starts_with(mark) &&
        (offset + mark.size() == text.size() || is_blank(text[offset + mark.size()]))) {
        offset += mark.size();
        skip_blanks();
    }
    return offset;
}

std::variant<std::optional<Extent>, Fault> Outline::next() {
    offset_ = after_end_mark(text_, offset_);
    if (offset_ == text_.size()) {
        return std::nullopt;
    }
    const std::size_t begin = offset_;
    if (text_[begin] != '{' && text_[begin] != '[') {
        return Fault{begin, "expected '{' or '[' or the end of the text"};
    }
    open_.clear();
    for (std::size_t i = begin; i < text_.size(); ++i) {
        const char c = text_[i];
        if (c == '"') {
            auto end = string_end(text_, i);
            if (Fault* fault = std::get_if<Fault>(&end)) {
                return std::move(*fault);
            }
            i = std::get<std::size_t>(end);
        } else if (c == '{' || c == '[') {
            open_.push_back(i);
            if (open_.size() > deepest_) {
                return Fault{i, fmt::format("nested deeper than {} levels", deepest_)};
            }
        } else if (c == '\\') {
            return Fault{i, "unexpected '\\' in JSON"};
        } else if (c == '}' || c == ']') {
            const char opened = text_[open_.back()];
            if ((opened == '{') != (c == '}')) {
                return Fault{i, fmt::format("'{}' does not close the '{}' before it", c, opened)};
            }
            open_.pop_back();
            if (open_.empty()) {
                offset_ = i + 1;
                return Extent{begin, offset_};
            }
        }
    }
    return Fault{open_.back(), fmt::format("this '{}' is never closed", text_[open_.back()])};
}

/// Thrown inside this file only, through our own frames.
struct Stop {
    Fault fault;
};

std::string_view trimmed(std::string_view token) {
    while (!token.empty() && is_blank(token.back())) {
        token.remove_suffix(1);
    }
    return token;
}

class Reader {
  public:
    Reader(Builder& builder, Positions& positions, const simdjson::padded_string& text)
        : builder_(builder), positions_(positions), text_(text) {}

    void read(const Extent& extent);

  private:
    void value(od::value value);
    void list(od::value list);
    void mapping(od::value mapping);
    void scalar(std::string_view token, od::value value);
    [[nodiscard]] std::size_t offset_of(const char* where) const {
        return static_cast<std::size_t>(where - text_.data());
    }
    void check(simdjson::error_code error);

    Builder& builder_;
    Positions& positions_;
    const simdjson::padded_string& text_;
    od::parser parser_;
    od::document document_;
    std::size_t last_ = 0; // offset of the value read last
    std::size_t end_ = 0;
};

/// simdjson says what it missed; the place is where it stands.
void Reader::check(simdjson::error_code error) {
    if (error == simdjson::SUCCESS) {
        return;
    }
    if (error == simdjson::STRING_ERROR) {
        throw Stop{{last_, "bad escape in this text"}};
    }
    const char* where = nullptr;
    std::size_t at = last_;
    if (document_.current_location().get(where) == simdjson::SUCCESS) {
        at = std::min(offset_of(where), end_ - 1);
    }
    throw Stop{
        {at, fmt::format("unexpected {} in JSON", quoted(std::string_view(text_.data() + at, 1)))}};
}

void Reader::read(const Extent& extent) {
    last_ = extent.begin;
    end_ = extent.end;
    const simdjson::padded_string_view view(text_.data() + extent.begin, extent.end - extent.begin,
                                            text_.size() - extent.begin +
                                                simdjson::SIMDJSON_PADDING);
    if (parser_.iterate(view).get(document_) != simdjson::SUCCESS) {
        throw Stop{{last_, "invalid JSON"}}; // there is no document yet to ask for a place
    }
    od::value root;
    check(document_.get_value().get(root));
    value(root);
    builder_.end_document();
}

void Reader::value(od::value value) {
    const std::string_view token = value.raw_json_token();
    last_ = offset_of(token.data());
    switch (token.empty() ? ' ' : token.front()) {
    case '{':
        builder_.open(Node::Kind::mapping, last_);
        mapping(value);
        builder_.close();
        break;
    case '[':
        builder_.open(Node::Kind::sequence, last_);
        list(value);
        builder_.close();
        break;
    default:
        scalar(trimmed(token), value);
    }
}

void Reader::list(od::value list) {
    od::array array;
    check(list.get_array().get(array));
    for (auto item : array) { // by value: simdjson walks its own state
        od::value element;
        check(std::move(item).get(element));
        value(element);
    }
}

void Reader::mapping(od::value mapping) {
    od::object object;
    check(mapping.get_object().get(object));
    for (auto item : object) { // by value: simdjson walks its own state
        od::field field;
        check(std::move(item).get(field));
        last_ = offset_of(field.key().raw()) - 1;
        std::string_view key;
        check(field.unescaped_key().get(key));
        builder_.key(std::string(key), last_);
        value(field.value());
    }
}

void Reader::scalar(std::string_view token, od::value value) {
    Node node;
    if (token.starts_with('"')) {
        std::string_view text;
        check(value.get_string().get(text));
        node = Node::string(std::string(text));
    } else if (looks_typed(token)) {
        node = Node::plain(std::string(token)); // digit by digit as written
    } else if (token != "null") {
        throw Stop{{last_, fmt::format("{} is no JSON value", quoted(token))}};
    }
    node.place = positions_.at(last_);
    builder_.add(std::move(node));
}

} // namespace

std::variant<std::vector<Node>, NotJson> parse_json(Positions& positions, const Limits& limits) {
    const std::string_view text = positions.text();
    const simdjson::padded_string padded(text);
    Builder builder(limits, positions);
    Reader reader(builder, positions, padded);
    Outline outline(text, limits.depth);
    const auto not_json = [&](const Fault& fault) {
        return NotJson{positions.at(fault.offset), fault.text};
    };
    while (true) {
        const auto next = outline.next();
        if (const Fault* fault = std::get_if<Fault>(&next)) {
            return not_json(*fault);
        }
        const auto& extent = std::get<std::optional<Extent>>(next);
        if (!extent) {
            return builder.take();
        }
        try {
            reader.read(*extent);
        } catch (const Stop& stop) {
            return not_json(stop.fault);
        }
    }
}

} // namespace houtskool::yaml
