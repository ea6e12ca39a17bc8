// SPDX-License-Identifier: MIT
#include "yaml/positions.hpp"

#include <algorithm>

namespace houtskool::yaml {

Positions::Positions(std::string_view text, const std::string& file_name)
    : text_(text), file_(std::make_shared<const std::string>(file_name)), line_starts_{0} {
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
        line_starts_.push_back(i + 1);
    }
    ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

Place Positions::at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    const bool same_line = offset >= line_starts_[line_] &&
                           (line_ + 1 == line_starts_.size() || offset < line_starts_[line_ + 1]);
    if (!same_line) {
        const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
        line_ = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
    }
    const std::size_t start = line_starts_[line_];
    if (ascii_) {
        column_ = offset - start + 1;
    } else {
        if (!same_line || offset < offset_) {
            offset_ = start;
            column_ = 1;
        }
        column_ += static_cast<std::size_t>(
            std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(offset_),
                          text_.begin() + static_cast<std::ptrdiff_t>(offset),
                          [](char c) { return (c & 0xC0) != 0x80; }));
    }
    offset_ = offset;
    return {file_, static_cast<int>(line_ + 1), static_cast<int>(column_)};
}

} // namespace houtskool::yaml
