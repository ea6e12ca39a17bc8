// SPDX-License-Identifier: MIT
#pragma once
// From a byte offset in a text to the line and column that people see.

#include "base/place.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::yaml {

/// Lines end in LF; columns count code points. Asked mostly in rising order, as parsers do, so that
/// a line of megabytes is walked once and not once per value.
class Positions {
  public:
    Positions(std::string_view text, const std::string& file_name);

    [[nodiscard]] Place at(std::size_t offset);
    [[nodiscard]] std::string_view text() const { return text_; }

  private:
    std::string_view text_;
    std::shared_ptr<const std::string> file_;
    std::vector<std::size_t> line_starts_;
    bool ascii_ = true;
    // the place asked last
    std::size_t line_ = 0;
    std::size_t offset_ = 0;
    std::size_t column_ = 1;
};

} // namespace houtskool::yaml
