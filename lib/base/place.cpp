// SPDX-License-Identifier: MIT
#include "base/place.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace houtskool {

namespace {
std::optional<int> positive(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value <= 0) {
        return std::nullopt;
    }
    return value;
}
} // namespace

const std::string& Place::file_name() const {
    static const std::string none;
    return file ? *file : none;
}

std::string Place::str() const {
    return known() ? fmt::format("{}:{}:{}", file_name(), line, column) : file_name();
}

Place Place::from_string(const std::string& text) {
    const std::size_t last = text.rfind(':');
    if (last == std::string::npos || last == 0) {
        return {};
    }
    const std::size_t before = text.rfind(':', last - 1);
    if (before == std::string::npos || before == 0) {
        return {};
    }
    const std::string_view view = text;
    const std::optional<int> line = positive(view.substr(before + 1, last - before - 1));
    const std::optional<int> column = positive(view.substr(last + 1));
    if (!line || !column) {
        return {};
    }
    return {std::make_shared<const std::string>(text.substr(0, before)), *line, *column};
}

std::strong_ordering operator<=>(const Place& a, const Place& b) {
    if (a.file != b.file) { // the same shared name needs no comparison of texts
        if (const auto order = a.file_name() <=> b.file_name(); order != 0) {
            return order;
        }
    }
    if (const auto order = a.line <=> b.line; order != 0) {
        return order;
    }
    return a.column <=> b.column;
}

} // namespace houtskool
