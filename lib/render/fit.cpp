// SPDX-License-Identifier: MIT
#include "render/fit.hpp"

#include "base/text.hpp"
#include "render/text.hpp"

#include <algorithm>

namespace houtskool::render {

namespace {

constexpr double bold_factor = 1.12;
constexpr std::string_view ellipsis = "…";

bool one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

/// Of one code point, at size 1.
double advance(std::string_view point) {
    const char c = point.front();
    if (point.size() > 1) {
        return point == ellipsis ? 1.0 : 0.66 * static_cast<double>(display_width(point));
    }
    if (one_of(c, "ijlI.,:;|'")) {
        return 0.34;
    }
    if (one_of(c, " frt-()[]/!\"")) {
        return 0.42;
    }
    if (one_of(c, "mMwW@%&")) {
        return 0.98;
    }
    return c >= 'A' && c <= 'Z' ? 0.78 : 0.64;
}

/// Length in bytes of the code point that starts at i.
std::size_t point_length(std::string_view text, std::size_t i) {
    std::size_t length = 1;
    while (i + length < text.size() &&
           (static_cast<unsigned char>(text[i + length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return length;
}

/// Bytes of the longest start of a text that fits, at least one code point.
std::size_t fitting(std::string_view text, double width, double size, Weight weight) {
    std::size_t bytes = text.empty() ? 0 : point_length(text, 0);
    while (bytes < text.size()) {
        const std::size_t more = bytes + point_length(text, bytes);
        if (text_width(text.substr(0, more), size, weight) > width) {
            break;
        }
        bytes = more;
    }
    return bytes;
}

std::string shortened(std::string_view text, double width, double size, Weight weight) {
    const double room = width - text_width(ellipsis, size, weight);
    std::string_view start = text.substr(0, fitting(text, room, size, weight));
    start = start.substr(0, start.find_last_not_of(' ') + 1);
    return std::string(start) + std::string(ellipsis);
}

} // namespace

double text_width(std::string_view text, double size, Weight weight) {
    double width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = point_length(text, i);
        width += advance(text.substr(i, length));
        i += length;
    }
    return width * size * (weight == Weight::bold ? bold_factor : 1.0);
}

Fitted fit(std::string_view text, double width, double size, Weight weight,
           std::size_t most_lines) {
    const std::string clean = on_one_line(text);
    Fitted result;
    std::string_view rest = clean;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    while (!rest.empty() && result.lines.size() < most_lines) {
        if (text_width(rest, size, weight) <= width) {
            result.lines.emplace_back(rest);
            return result;
        }
        if (result.lines.size() + 1 == most_lines) {
            result.lines.push_back(shortened(rest, width, size, weight));
            result.shortened = true;
            return result;
        }
        const std::size_t end = fitting(rest, width, size, weight);
        if (end == rest.size()) { // one character, wider than the line
            result.lines.emplace_back(rest);
            return result;
        }
        const std::size_t blank = rest[end] == ' ' ? end : rest.rfind(' ', end);
        const std::size_t cut = blank == std::string_view::npos || blank == 0 ? end : blank;
        result.lines.emplace_back(rest.substr(0, cut));
        rest.remove_prefix(cut);
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    }
    if (result.lines.empty()) {
        result.lines.emplace_back();
    }
    return result;
}

} // namespace houtskool::render
