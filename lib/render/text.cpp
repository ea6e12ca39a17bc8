// SPDX-License-Identifier: MIT
#include "render/text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace houtskool::render {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = text.find_first_not_of(' ');
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return words;
}

} // namespace

std::string on_one_line(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // U+0080..U+009F: terminals obey them as they do escape sequences.
        const bool second_set = byte == 0xC2 && i + 1 < text.size() &&
                                static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
                                static_cast<unsigned char>(text[i + 1]) <= 0x9F;
        if (second_set) {
            ++i;
        }
        result += second_set || byte < 0x20 || byte == 0x7F ? ' ' : text[i];
    }
    return result;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines{""};
    std::size_t used = 0;
    for (const std::string_view word : words_of(text)) {
        const std::size_t length = display_width(word);
        if (used > 0 && used + 1 + length > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += word;
        used += length;
    }
    return lines;
}

std::vector<std::string> wrapped_list(std::string_view text, std::size_t width) {
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("; "), text.size());
        const std::string_view item = text.substr(0, std::min(end + 1, text.size()));
        text.remove_prefix(std::min(end + 2, text.size()));
        const std::size_t used = display_width(lines.back());
        const std::size_t length = display_width(item);
        const std::size_t blank = used > 0 ? 1 : 0;
        if (used > 0 && length <= width && used + blank + length > width) {
            lines.emplace_back(item);
            continue;
        }
        // What stands on the line already is only wrapped again as it was.
        const std::string joined = lines.back() + std::string(blank, ' ') + std::string(item);
        const std::vector<std::string> more = wrapped(joined, width);
        lines.pop_back();
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string_view word : words_of(text)) {
        longest = std::max(longest, display_width(word));
    }
    return longest;
}

} // namespace houtskool::render
