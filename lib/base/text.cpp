// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace houtskool {

namespace {

constexpr std::size_t longest_shown = 60;

unsigned char byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the sequence that starts at i, 0 when it is not valid.
std::size_t sequence_length(std::string_view text, std::size_t i) {
    const unsigned char first = byte_at(text, i);
    if (first < 0x80) {
        return 1;
    }
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        low = first == 0xE0 ? 0xA0 : low;
        high = first == 0xED ? 0x9F : high;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        low = first == 0xF0 ? 0x90 : low;
        high = first == 0xF4 ? 0x8F : high;
    }
    if (length == 0 || i + length > text.size() || byte_at(text, i + 1) < low ||
        byte_at(text, i + 1) > high) {
        return 0;
    }
    for (std::size_t k = 2; k < length; ++k) {
        if (!is_continuation(byte_at(text, i + k))) {
            return 0;
        }
    }
    return length;
}

char32_t decode(std::string_view text, std::size_t i, std::size_t length) {
    if (length == 1) {
        return byte_at(text, i);
    }
    char32_t point = byte_at(text, i) & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
        point = (point << 6U) | (byte_at(text, i + k) & 0x3FU);
    }
    return point;
}

/// Columns of a code point after Unicode's East Asian Width and combining ranges, coarsely: what
/// tables of Dutch and English text can meet.
std::size_t columns(char32_t point) {
    const bool combining = (point >= 0x300 && point <= 0x36F) || point == 0x200B ||
                           point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F);
    const bool wide =
        (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
        (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
        (point >= 0xFF00 && point <= 0xFF60) || (point >= 0x1F300 && point <= 0x1FAFF);
    if (combining) {
        return 0;
    }
    return wide ? 2 : 1;
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                now[j] = std::min(now[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string join(std::span<const std::string> words, std::string_view conjunction) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            result += i + 1 == words.size() ? fmt::format(" {} ", conjunction) : ", ";
        }
        result += words[i];
    }
    return result;
}

} // namespace

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = sequence_length(text, i);
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return !is_continuation(static_cast<unsigned char>(c));
    }));
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t length = std::max<std::size_t>(sequence_length(text, i), 1);
        width += columns(decode(text, i, length));
        i += length;
    }
    return width;
}

std::optional<std::string> closest(std::string_view name, std::span<const std::string> candidates) {
    if (name.size() > longest_shown) {
        return std::nullopt;
    }
    const std::size_t allowed = std::max<std::size_t>(1, name.size() / 3);
    std::optional<std::string> best;
    std::size_t best_distance = allowed + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > name.size() + allowed || name.size() > candidate.size() + allowed) {
            continue;
        }
        const std::size_t d = distance(name, candidate);
        if (d < best_distance && d < std::max(name.size(), candidate.size())) {
            best = candidate;
            best_distance = d;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates) {
    const std::optional<std::string> best = closest(name, candidates);
    return best ? fmt::format("; did you mean '{}'?", *best) : "";
}

std::string join_or(std::span<const std::string> words) {
    return join(words, "or");
}

std::string join_and(std::span<const std::string> words) {
    return join(words, "and");
}

std::string quoted(std::string_view name) {
    std::string result = "'";
    std::size_t shown = 0;
    std::size_t i = 0;
    while (i < name.size()) {
        if (shown++ == longest_shown) {
            result += "...";
            break;
        }
        const std::size_t length = std::max<std::size_t>(sequence_length(name, i), 1);
        const unsigned char first = byte_at(name, i);
        if (first < 0x20 || first == 0x7F) {
            result += fmt::format("\\x{:02x}", first);
        } else {
            result += name.substr(i, length);
        }
        i += length;
    }
    return result + "'";
}

} // namespace houtskool
