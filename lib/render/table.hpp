// SPDX-License-Identifier: MIT
#pragma once
// A report for a terminal: title, answer, tables, findings.

#include "report/report.hpp"

#include <string>

namespace houtskool::render {

enum class Colour { never, always };

struct TableOptions {
    int width = 80; ///< columns of the terminal
    Colour colour = Colour::never;
};

/// No line is wider than asked for, unless a figure or a single word is. A table that is too wide
/// first wraps its texts, then puts the longest of them beneath the rows, and at last shows each
/// row as a list. Tables without rows are left out.
[[nodiscard]] std::string table(const report::Report& report, const TableOptions& options);

} // namespace houtskool::render
