// SPDX-License-Identifier: MIT
#include "render/layout.hpp"

#include "base/text.hpp"
#include "render/text.hpp"

#include <algorithm>

namespace houtskool::render {

namespace {

/// A text column narrower than this is hard to read.
constexpr std::size_t pleasant_width = 12;
/// A heading above figures is wrapped when it is wider than this and than the figures.
constexpr std::size_t heading_width = 10;

struct Needs {
    std::size_t natural = 0;
    std::size_t least = 0;
    bool text = false;
};

Needs needs_of(const Grid& grid, std::size_t at, std::size_t indent) {
    const GridColumn& column = grid.columns[at];
    const std::size_t heading = display_width(column.heading);
    std::size_t widest = 0;
    std::size_t word = longest_word(column.heading);
    for (const GridRow& row : grid.rows) {
        if (row.role == RowRole::heading || at >= row.cells.size()) {
            continue;
        }
        const std::size_t set_in = at == 0 && row.role == RowRole::plain ? indent : 0;
        widest = std::max(widest, set_in + display_width(row.cells[at].text));
        word = std::max(word, set_in + longest_word(row.cells[at].text));
    }
    if (column.wrap == Wrap::forbidden) {
        const std::size_t least = std::max(widest, word);
        return {std::max(least, std::min(heading, heading_width)), least, false};
    }
    const std::size_t natural = std::max(heading, widest);
    return {natural, std::max(word, std::min(natural, pleasant_width)), true};
}

std::size_t total_width(const std::vector<PlacedColumn>& columns) {
    std::size_t total = 0;
    for (const PlacedColumn& placed : columns) {
        total += placed.width + column_gap;
    }
    return total > 0 ? total - column_gap : 0;
}

/// Takes what is too much from the widest texts, a column at a time; whether that is enough.
bool squeeze(std::vector<PlacedColumn>& columns, const std::vector<Needs>& needs,
             std::size_t width) {
    if (total_width(columns) > width) {
        for (PlacedColumn& placed : columns) {
            const Needs& need = needs[placed.column];
            placed.width = need.text ? need.natural : need.least;
        }
    }
    while (total_width(columns) > width) {
        PlacedColumn* widest = nullptr;
        for (PlacedColumn& placed : columns) {
            const bool can_shrink = placed.width > needs[placed.column].least;
            if (can_shrink && (widest == nullptr || placed.width >= widest->width)) {
                widest = &placed;
            }
        }
        if (widest == nullptr) {
            return false;
        }
        --widest->width;
    }
    return true;
}

bool unwrapped(const ColumnLayout& layout, const std::vector<Needs>& needs) {
    return std::all_of(layout.beside.begin(), layout.beside.end(), [&](const PlacedColumn& placed) {
        return !needs[placed.column].text || placed.width >= needs[placed.column].natural;
    });
}

/// Moves the widest texts beneath the rows, one after the other, until the rest fits; then one
/// layout for each further text moved.
std::vector<ColumnLayout> candidates(const Grid& grid, std::size_t width, std::size_t indent) {
    std::vector<Needs> needs;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        needs.push_back(needs_of(grid, i, indent));
    }
    std::vector<ColumnLayout> found;
    std::vector<bool> beneath(grid.columns.size());
    while (true) {
        ColumnLayout layout;
        layout.indent = indent;
        std::optional<std::size_t> longest_text;
        for (std::size_t i = 0; i < grid.columns.size(); ++i) {
            if (beneath[i]) {
                layout.beneath.push_back(i);
                continue;
            }
            layout.beside.push_back({i, needs[i].natural});
            const bool movable = i > 0 && needs[i].text;
            if (movable && (!longest_text || needs[i].natural >= needs[*longest_text].natural)) {
                longest_text = i;
            }
        }
        if (squeeze(layout.beside, needs, width)) {
            found.push_back(std::move(layout));
        }
        // Where no text is wrapped beside its row, moving one beneath can only add lines.
        if (!longest_text || (!found.empty() && unwrapped(found.back(), needs))) {
            return found;
        }
        beneath[*longest_text] = true;
    }
}

/// Lines that the rows take.
std::size_t height(const Grid& grid, const ColumnLayout& layout, std::size_t width) {
    const std::size_t label_width = beneath_label_width(grid, layout);
    const std::size_t taken = beneath_indent(layout) + label_width + column_gap;
    std::size_t lines = 0;
    for (const GridRow& row : grid.rows) {
        std::size_t tallest = 1;
        const bool heading = row.role == RowRole::heading;
        for (std::size_t k = 0; k < layout.beside.size() && !heading; ++k) {
            const PlacedColumn& placed = layout.beside[k];
            const std::size_t set_in = k == 0 && row.role == RowRole::plain ? layout.indent : 0;
            const auto& text = row.cells[placed.column].text;
            tallest = std::max(tallest, wrapped_list(text, placed.width - set_in).size());
        }
        lines += tallest;
        for (const std::size_t column : layout.beneath) {
            if (!heading && !row.cells[column].text.empty()) {
                const std::size_t room = width - std::min(width, taken);
                lines += wrapped_list(row.cells[column].text, room).size();
            }
        }
    }
    return lines;
}

} // namespace

std::size_t ColumnLayout::width() const {
    return total_width(beside);
}

std::size_t beneath_indent(const ColumnLayout& layout) {
    return layout.indent + group_indent;
}

std::size_t beneath_label_width(const Grid& grid, const ColumnLayout& layout) {
    std::size_t width = 0;
    for (const std::size_t column : layout.beneath) {
        width = std::max(width, display_width(grid.columns[column].heading));
    }
    return width;
}

std::optional<ColumnLayout> lay_out(const Grid& grid, std::size_t width) {
    const bool grouped = std::any_of(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) {
        return row.role == RowRole::heading;
    });
    const std::vector<ColumnLayout> found = candidates(grid, width, grouped ? group_indent : 0);
    const auto best = std::min_element(found.begin(), found.end(),
                                       [&](const ColumnLayout& a, const ColumnLayout& b) {
                                           return height(grid, a, width) < height(grid, b, width);
                                       });
    return best == found.end() ? std::nullopt : std::optional(*best);
}

} // namespace houtskool::render
