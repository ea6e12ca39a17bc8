// SPDX-License-Identifier: MIT
#include "yaml/yaml_faults.hpp"

#include "base/text.hpp"
#include "yaml/blank.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace houtskool::yaml {

namespace {

/// The offset after the closing quote; npos where there is none.
std::size_t after_quote(std::string_view text, std::size_t i, std::size_t to) {
    const char quote = text[i];
    for (++i; i < to; ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 >= to || text[i + 1] != '\'') {
                return i + 1;
            }
            ++i;
        }
    }
    return std::string_view::npos;
}

/// The offset after a text without quotes.
std::size_t after_plain(std::string_view text, std::size_t i, std::size_t to, bool in_flow) {
    for (; i < to && text[i] != '\n'; ++i) {
        const bool last = i + 1 >= to;
        if ((text[i] == ':' && (last || is_blank(text[i + 1]))) ||
            (text[i] == '#' && is_blank(text[i - 1])) ||
            (in_flow && std::string_view(",[]{}").find(text[i]) != std::string_view::npos)) {
            break;
        }
    }
    return i;
}

std::string character_at(std::string_view text, std::size_t offset) {
    std::size_t end = offset + 1;
    while (end < text.size() && (text[end] & 0xC0) == 0x80) {
        ++end;
    }
    return quoted(text.substr(offset, end - offset));
}

/// Whether the line of an offset is indented with a tab.
bool tab_indents(std::string_view text, std::size_t offset) {
    std::size_t start = text.substr(0, offset).find_last_of('\n');
    start = start == std::string_view::npos ? 0 : start + 1;
    const std::size_t first = text.find_first_not_of(' ', start);
    return first != std::string_view::npos && text[first] == '\t' && first <= offset;
}

constexpr std::string_view tab_text = "a tab is used for indentation; use blanks";

std::string unexpected(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return "unexpected end of the text";
    }
    if (text[offset] == '\t' || tab_indents(text, offset)) {
        return std::string(tab_text);
    }
    const std::string found = character_at(text, offset);
    if (std::string_view("@`%").find(text[offset]) != std::string_view::npos) {
        return fmt::format("a text may not start with {}; put it in quotes", found);
    }
    return fmt::format("unexpected {}; put a text that contains it in quotes", found);
}

std::string name_expected(std::string_view text, std::size_t offset) {
    const char mark = offset > 0 ? text[offset - 1] : ' ';
    return fmt::format("expected a name after '{}'; put a text that starts with it in quotes",
                       mark);
}

std::string unknown_alias(std::string_view text, std::size_t offset) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,[]{}", offset), text.size());
    return fmt::format(
        "alias {} has no anchor before it; put a text that starts with '*' in quotes",
        quoted(text.substr(offset, end - offset)));
}

struct Wording {
    std::string_view theirs; // how the message starts
    std::string_view ours;
};

constexpr std::array wordings{
    Wording{"end of map flow not found", "expected ',' or '}' here"},
    Wording{"end of map not found",
            "expected a key with ':', indented as the keys of this mapping"},
    Wording{"end of sequence flow not found", "expected ',' or ']' here"},
    Wording{"end of sequence not found", "expected '- ', indented as the items of this list"},
    Wording{"illegal EOF in scalar", "a quoted text is not closed"},
    Wording{"illegal document indicator in scalar",
            "a quoted text is not closed before the end of the document"},
    Wording{"illegal tab when looking for indentation", tab_text},
    Wording{"illegal map key", "unexpected '?'; put a text that starts with it in quotes"},
    Wording{"illegal block entry",
            "unexpected '-'; a list starts on a line of its own, a text with '-' is put in quotes"},
    Wording{"illegal flow end", "this bracket closes nothing, or another kind of bracket"},
    Wording{"unknown escape character",
            "unknown escape in a quoted text; write '\\\\' for a backslash"},
    Wording{"bad character found while scanning hex number",
            "expected hexadecimal digits in this escape"},
    Wording{"invalid unicode", "this escape is not a character; write the character itself"},
    Wording{"cannot set zero indentation", "the indentation of a block text may not be 0"},
    Wording{"unexpected character in block scalar",
            "expected the end of the line after the start of a block text"},
    Wording{"cannot assign multiple anchors", "a value may have one anchor"},
    Wording{"cannot assign multiple tags", "a value may have one tag"},
    Wording{"YAML major version too large", "expected YAML version 1.2 or below"},
    Wording{"bad YAML version", "expected a version such as 1.2 after %YAML"},
    Wording{"TAG directives must have", "expected a handle and a prefix after %TAG"},
    Wording{"end of verbatim tag not found", "this tag is never closed; expected '>'"},
    Wording{"tag handle with no suffix", "expected a name after this tag's '!'"},
    Wording{"YAML directives must have", "expected a version such as 1.2 after %YAML"},
};

std::string own_words(std::string_view text, const std::string& message, std::size_t offset,
                      int deepest) {
    const std::string_view theirs = message;
    if (theirs == "bad file") {
        return fmt::format("nested deeper than {} levels", deepest);
    }
    if (theirs == "unknown token") {
        return unexpected(text, offset);
    }
    if (theirs == "illegal block entry" && tab_indents(text, offset)) {
        return std::string(tab_text);
    }
    if (theirs == "illegal map value") {
        return tab_indents(text, offset)
                   ? std::string(tab_text)
                   : "unexpected ':'; put a text that contains ': ' in quotes, and start a mapping "
                     "on a line of its own";
    }
    if (theirs.starts_with("alias not found") || theirs.starts_with("anchor not found")) {
        return name_expected(text, offset);
    }
    if (theirs.starts_with("the referenced anchor is not defined")) {
        return unknown_alias(text, offset);
    }
    const auto* found = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& wording) {
        return theirs.starts_with(wording.theirs);
    });
    return found == wordings.end() ? message : std::string(found->ours);
}

} // namespace

std::optional<OpenFault> find_open(std::string_view text, std::size_t from, std::size_t to,
                                   int deepest, int levels_above) {
    to = std::min(to, text.size());
    std::vector<std::size_t> brackets;
    std::size_t i = from;
    while (i < to) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            const std::size_t after = after_quote(text, i, to);
            if (after == std::string_view::npos) {
                return OpenFault{i, fmt::format("this quote ({}) is never closed", c), false};
            }
            i = after;
        } else if (c == '[' || c == '{') {
            brackets.push_back(i++);
            if (brackets.size() > static_cast<std::size_t>(deepest - levels_above)) {
                return OpenFault{i - 1, fmt::format("nested deeper than {} levels", deepest), true};
            }
        } else if (c == ']' || c == '}') {
            if (!brackets.empty()) {
                brackets.pop_back();
            }
            ++i;
        } else if (c == '#' && (i == 0 || is_blank(text[i - 1]))) {
            i = std::min(text.find('\n', i), to);
        } else if (c == '&' || c == '*' || c == '!') {
            i = std::min(text.find_first_of(" \t\r\n,[]{}", i), to);
        } else if (is_blank(c) || c == ',' || c == ':' ||
                   ((c == '-' || c == '?') && i + 1 < to && is_blank(text[i + 1]))) {
            ++i;
        } else {
            i = std::max(after_plain(text, i, to, !brackets.empty()), i + 1);
        }
    }
    if (!brackets.empty()) {
        return OpenFault{brackets.back(),
                         fmt::format("this '{}' is never closed", text[brackets.back()]), false};
    }
    return std::nullopt;
}

InputError syntax_error(Positions& positions, const std::string& message, std::size_t offset,
                        int deepest) {
    return InputError(positions.at(offset), own_words(positions.text(), message, offset, deepest));
}

} // namespace houtskool::yaml
