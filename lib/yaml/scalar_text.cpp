// SPDX-License-Identifier: MIT
#include "yaml/scalar_text.hpp"

#include "base/date.hpp"
#include "yaml/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace houtskool::yaml {

namespace {

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return result;
}

/// Words that some version of YAML takes for a boolean, nothing, a number or a merge key.
bool is_reserved_word(std::string_view text) {
    constexpr std::array<std::string_view, 20> words{
        "y",    "yes", "n",     "no",    "true", "false", "on",   "off",  "null",     "~",
        ".inf", "=",   "+.inf", "-.inf", ".nan", "<<",    "+inf", "-inf", "infinity", "nan"};
    return text.size() <= 8 &&
           std::find(words.begin(), words.end(), lower_case(text)) != words.end();
}

bool only(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Numbers of other readers that are none of ours: 08, 0x1F, 0o17, 1_000, +1, .5, 1., 12:30.
bool is_foreign_number(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    if (text.empty()) {
        return false;
    }
    if (text.starts_with("0x") || text.starts_with("0X")) {
        return only(text.substr(2), "0123456789abcdefABCDEF_");
    }
    if (text.starts_with("0b") || text.starts_with("0o")) {
        return only(text.substr(2), "01234567_");
    }
    const std::size_t exponent = text.find_first_of("eE");
    if (text.substr(0, exponent).find_first_of("0123456789") == std::string_view::npos) {
        return false;
    }
    if (exponent != std::string_view::npos && !only(text.substr(exponent + 1), "+-0123456789")) {
        return false;
    }
    return only(text.substr(0, exponent), "0123456789_.:");
}

/// Characters that would end or alter a bare text, in block or in flow style.
bool has_active_characters(std::string_view text) {
    if (text.find_first_of(",[]{}?\"\\") != std::string_view::npos || text.back() == ':' ||
        text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) {
        return true;
    }
    if (std::string_view("#&*!|>'%@`").find(text.front()) != std::string_view::npos) {
        return true;
    }
    if (text.front() == ' ' || text.back() == ' ') {
        return true;
    }
    const bool indicator = text.front() == '-' || text.front() == ':';
    return (indicator && (text.size() == 1 || text[1] == ' ')) || text.starts_with("---") ||
           text.starts_with("...");
}

/// The code point at i if it must be written as an escape (control, line or paragraph separator,
/// byte order mark, non-character), else 0; all of them take at most three bytes.
unsigned escaped_code(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned first = byte(i);
    if (first == 0x7F) {
        return first;
    }
    if (first == 0xC2 && byte(i + 1) < 0xA0) {
        return byte(i + 1);
    }
    if (first == 0xE2 || first == 0xEF) {
        const unsigned code =
            (first & 0x0Fu) << 12 | (byte(i + 1) & 0x3Fu) << 6 | (byte(i + 2) & 0x3Fu);
        const bool special = code == 0x2028 || code == 0x2029 || code == 0xFEFF || code >= 0xFFFE;
        return special ? code : 0;
    }
    return 0;
}

bool has_escapes(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x20 || escaped_code(text, i) != 0) {
            return true;
        }
    }
    return false;
}

} // namespace

bool needs_quotes(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    if (looks_typed(text)) {
        return false;
    }
    return is_reserved_word(text) || (is_foreign_number(text) && !Date::parse(text)) ||
           has_active_characters(text) || has_escapes(text);
}

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    result.reserve(text.size() + 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else if (const unsigned code = escaped_code(text, i); code != 0) {
            result += fmt::format("\\u{:04x}", code);
            i += code < 0x80 ? 0 : code < 0x800 ? 1 : 2;
        } else {
            result += c;
        }
    }
    return result + '"';
}

} // namespace houtskool::yaml
