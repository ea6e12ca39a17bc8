// SPDX-License-Identifier: MIT
#pragma once
// A table as people see it, in any format: texts in columns. Figures are written in the report's
// language with the same number of digits down a column, columns for machines and columns without
// any value are gone, and values shared by several rows have become headings above them.

#include "report/report.hpp"

#include <string>
#include <vector>

namespace houtskool::render {

enum class Align { left, right };
/// Figures, dates and flags are never cut; only texts may be wrapped.
enum class Wrap { allowed, forbidden };

struct GridColumn {
    std::string heading;
    Align align = Align::left;
    Wrap wrap = Wrap::allowed;
};

struct GridCell {
    std::string text;
    bool attention = false;
};

/// A heading stands above the rows of its group and has one cell.
enum class RowRole { plain, total, heading };

struct GridRow {
    RowRole role = RowRole::plain;
    std::vector<GridCell> cells;
};

struct Grid {
    std::vector<GridColumn> columns;
    std::vector<GridRow> rows;
};

[[nodiscard]] Grid grid_of(const report::Table& table, Language language);

/// Rows become columns; headings of groups are left out.
[[nodiscard]] Grid transposed(const Grid& grid);

} // namespace houtskool::render
