// SPDX-License-Identifier: MIT
#pragma once
// How wide each column of a grid becomes in a given width. Figures are never cut. Texts are
// wrapped, but not narrower than is pleasant to read: a text that finds no room, or that would make
// its row tall, goes beneath the row.

#include "render/grid.hpp"

#include <optional>
#include <vector>

namespace houtskool::render {

inline constexpr std::size_t column_gap = 2;
/// Rows below a heading of a group are set in by this much.
inline constexpr std::size_t group_indent = 2;

struct PlacedColumn {
    std::size_t column = 0; ///< in the grid
    std::size_t width = 0;
};

struct ColumnLayout {
    std::vector<PlacedColumn> beside;
    std::vector<std::size_t> beneath; ///< columns of text, in order of the grid
    std::size_t indent = 0;           ///< of the first column

    [[nodiscard]] std::size_t width() const;
};

/// Where the texts beneath a row start, and how much room their headings take.
[[nodiscard]] std::size_t beneath_indent(const ColumnLayout& layout);
[[nodiscard]] std::size_t beneath_label_width(const Grid& grid, const ColumnLayout& layout);

/// The layout with the fewest lines, and among those the one with the fewest texts beneath; none
/// when not even the figures fit.
[[nodiscard]] std::optional<ColumnLayout> lay_out(const Grid& grid, std::size_t width);

} // namespace houtskool::render
