// SPDX-License-Identifier: MIT
#include "render/grid.hpp"

#include "render/text.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <optional>

namespace houtskool::render {

namespace {

using report::Cell;
using report::Column;
using report::Kind;
using report::Table;

const std::string missing = "–";

bool is_figure(Kind kind) {
    switch (kind) {
    case Kind::number:
    case Kind::fte:
    case Kind::euro:
    case Kind::percent:
        return true;
    case Kind::text:
    case Kind::name:
    case Kind::date:
    case Kind::flag:
        return false;
    }
    return false;
}

bool is_text(Kind kind) {
    return kind == Kind::text || kind == Kind::name;
}

/// The figure of a cell as it is shown: a share as a percentage.
std::optional<Decimal> figure(const Cell& cell, Kind kind) {
    if (const auto* money = std::get_if<Money>(&cell)) {
        return money->to_decimal();
    }
    if (const auto* decimal = std::get_if<Decimal>(&cell)) {
        return kind == Kind::percent ? *decimal * Decimal(100) : *decimal;
    }
    return std::nullopt;
}

/// Digits that show every figure of the column as exactly as the column asks for; amounts have
/// cents in all rows or in none.
int digits_of(const Table& table, std::size_t at) {
    const Column& column = table.columns[at];
    if (column.digits != -1) {
        return column.digits;
    }
    int digits = 0;
    for (const report::Row& row : table.rows) {
        if (const auto shown = figure(report::for_people(row)[at], column.kind)) {
            digits = std::max(digits, shown->scale());
        }
    }
    return column.kind == Kind::euro && digits > 0 ? std::max(digits, 2) : digits;
}

std::string shown(const Cell& cell, Kind kind, int digits, Language language) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return on_one_line(*text);
    }
    if (const auto* name = std::get_if<report::Name>(&cell)) {
        return on_one_line(name->label);
    }
    if (const auto* date = std::get_if<Date>(&cell)) {
        return format_date(*date, language);
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return report::word(*flag ? "yes" : "no", language);
    }
    if (const auto number = figure(cell, kind)) {
        if (digits == report::own_digits) {
            return format_decimal(*number, language);
        }
        return format_rounded(*number, digits, language) + (kind == Kind::percent ? "%" : "");
    }
    return {};
}

bool empty(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text != nullptr && text->empty());
}

std::vector<std::size_t> visible_columns(const Table& table) {
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const bool filled =
            table.rows.empty() ||
            std::any_of(table.rows.begin(), table.rows.end(),
                        [&](const report::Row& row) { return !row.total && !empty(row.cells[i]); });
        if (filled && !column.groups && column.audience == report::Audience::everyone) {
            visible.push_back(i);
        }
    }
    return visible;
}

/// The column whose values become headings; none when no row has a value in it.
std::optional<std::size_t> group_column(const Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool filled =
            std::any_of(table.rows.begin(), table.rows.end(),
                        [&](const report::Row& row) { return !empty(row.cells[i]); });
        if (table.columns[i].groups && filled) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace

Grid grid_of(const Table& table, Language language) {
    const std::vector<std::size_t> visible = visible_columns(table);
    const std::optional<std::size_t> group = group_column(table);
    Grid grid;
    std::vector<int> digits;
    for (const std::size_t at : visible) {
        const Column& column = table.columns[at];
        digits.push_back(digits_of(table, at));
        grid.columns.push_back({on_one_line(column.heading),
                                is_figure(column.kind) ? Align::right : Align::left,
                                is_text(column.kind) ? Wrap::allowed : Wrap::forbidden});
    }
    std::optional<std::string> heading;
    for (const report::Row& row : table.rows) {
        if (group && !row.total) {
            const Cell& cell = row.cells[*group];
            const std::string here = empty(cell) ? report::word("without-group", language)
                                                 : shown(cell, Kind::text, 0, language);
            if (heading != here) {
                grid.rows.push_back({RowRole::heading, {{here}}});
                heading = here;
            }
        }
        GridRow line;
        line.role = row.total ? RowRole::total : RowRole::plain;
        for (std::size_t i = 0; i < visible.size(); ++i) {
            const Column& column = table.columns[visible[i]];
            const Cell& cell = report::for_people(row)[visible[i]];
            GridCell show{shown(cell, column.kind, digits[i], language)};
            if (show.text.empty() && !row.total && column.kind != Kind::text) {
                show.text = missing;
            }
            const auto* flag = std::get_if<bool>(&cell);
            show.attention = flag != nullptr && column.attention == *flag;
            line.cells.push_back(std::move(show));
        }
        grid.rows.push_back(std::move(line));
    }
    return grid;
}

Grid transposed(const Grid& grid) {
    Grid result;
    if (grid.columns.empty()) {
        return result;
    }
    result.columns.push_back({grid.columns.front().heading});
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        result.rows.push_back({RowRole::plain, {{grid.columns[i].heading}}});
    }
    for (const GridRow& row : grid.rows) {
        if (row.role == RowRole::heading) {
            continue;
        }
        result.columns.push_back({row.cells.front().text, Align::right, Wrap::forbidden});
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            result.rows[i - 1].cells.push_back(row.cells[i]);
        }
    }
    return result;
}

} // namespace houtskool::render
