// SPDX-License-Identifier: MIT
#include "yaml/parse.hpp"

#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "yaml/formats.hpp"
#include "yaml/positions.hpp"
#include "yaml/yaml_faults.hpp"
#include "yaml/yaml_tags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace houtskool::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
// yaml-cpp counts bytes in an int.
constexpr std::size_t longest_text = 2'000'000'000;
// yaml-cpp gives up ("bad file") at 500 of its own levels, and so the two formats agree.
constexpr int deepest_allowed = 400;

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    return text;
}

void check_encoding(std::string_view text, Positions& positions) {
    if (text.size() > longest_text) {
        throw InputError(positions.at(0), "the text is longer than 2 GB");
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        throw InputError(positions.at(0), "the text is in UTF-16; save it as UTF-8");
    }
    if (const auto bad = invalid_utf8(text)) {
        throw InputError(positions.at(*bad),
                         fmt::format("byte 0x{:02X} is not valid UTF-8; save the text as UTF-8",
                                     static_cast<unsigned char>(text[*bad])));
    }
}

/// The first control character that YAML does not allow (1.2 §5.1), other than by an escape.
std::optional<std::size_t> control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c < 0x7F) {
            continue;
        }
        const bool line_end =
            c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
        if ((c < 0x20 && c != '\t' && !line_end) || c == 0x7F) {
            return i;
        }
        if (c == 0xC2) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if (second < 0xA0 && second != 0x85) {
                return i;
            }
        }
    }
    return std::nullopt;
}

void check_controls(Positions& positions) {
    const std::string_view text = positions.text();
    const auto found = control_character(text);
    if (!found) {
        return;
    }
    if (text[*found] == '\r') {
        throw InputError(positions.at(*found),
                         "a carriage return without a line feed; end lines with LF or CRLF");
    }
    const auto first = static_cast<unsigned char>(text[*found]);
    const unsigned code = first == 0xC2 ? static_cast<unsigned char>(text[*found + 1]) : first;
    throw InputError(
        positions.at(*found),
        fmt::format("control character U+{:04X}; in a text write it as \"\\u{:04x}\"", code, code));
}

/// Whether the last line that is not blank or a comment is the end mark of a document.
bool ends_with_mark(std::string_view text) {
    while (!text.empty()) {
        const std::size_t before = text.find_last_of('\n');
        std::string_view line = before == std::string_view::npos ? text : text.substr(before + 1);
        text = before == std::string_view::npos ? std::string_view() : text.substr(0, before);
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || line[first] == '#') {
            continue;
        }
        return line.starts_with("...") &&
               (line.size() == 3 ||
                std::string_view(" \t\r").find(line[3]) != std::string_view::npos);
    }
    return false;
}

bool named_json(const std::string& file_name) {
    return file_name.ends_with(".json") || file_name.ends_with(".ndjson");
}

} // namespace

Stream parse(std::string_view text, const std::string& file_name, const Limits& limits) {
    text = without_mark(text);
    Positions positions(text, file_name);
    check_encoding(text, positions);
    Limits used = limits;
    used.depth = std::min(used.depth, deepest_allowed);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
        auto result = parse_json(positions, used);
        if (auto* documents = std::get_if<std::vector<Node>>(&result)) {
            return {std::move(*documents), true};
        }
        if (named_json(file_name)) {
            auto& fault = std::get<NotJson>(result);
            throw InputError(std::move(fault.place), std::move(fault.text));
        }
        // yaml-cpp would queue every bracket before it tells of the first.
        if (const auto open = find_open(text, first, text.size(), used.depth);
            open && open->too_deep) {
            throw InputError(positions.at(open->offset), open->text);
        }
    }
    check_controls(positions);
    return {parse_yaml(positions, used), ends_with_mark(text)};
}

Node parse_value(std::string_view text, const std::string& file_name) {
    const std::size_t first = text.find_first_not_of(" \t");
    const bool styled = first != std::string_view::npos &&
                        std::string_view("{[\"'!").find(text[first]) != std::string_view::npos;
    if (styled) {
        Stream stream = parse(text, file_name);
        if (stream.documents.size() != 1) {
            Positions positions(text, file_name);
            throw InputError(positions.at(0),
                             fmt::format("expected one value, found {}", stream.documents.size()));
        }
        return std::move(stream.documents.front());
    }
    Positions positions(text, file_name);
    check_encoding(text, positions);
    check_controls(positions);
    Node node;
    node.place = positions.at(first);
    if (first != std::string_view::npos) {
        const std::size_t last = text.find_last_not_of(" \t");
        node.kind = Node::Kind::scalar;
        node.text = text.substr(first, last - first + 1);
    }
    if (says_null(node.text)) {
        node.kind = Node::Kind::null;
        node.text.clear();
    }
    return node;
}

} // namespace houtskool::yaml
