// SPDX-License-Identifier: MIT
#include "render/markdown.hpp"

#include "render/finding.hpp"
#include "render/grid.hpp"
#include "render/text.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace houtskool::render {

namespace {

/// Rows of a table that are shown beside a baseline, before the rest is folded away.
constexpr std::size_t most_rows = 20;
constexpr std::size_t every_row = std::numeric_limits<std::size_t>::max();

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : on_one_line(text)) {
        if (c == '<') {
            result += "&lt;";
        } else if (c == '&') {
            result += "&amp;";
        } else {
            if (std::string_view("\\|`*_[]~").find(c) != std::string_view::npos) {
                result += '\\';
            }
            result += c;
        }
    }
    return result;
}

/// A code span cannot hold an escaped backtick, so those become apostrophes.
std::string code(std::string_view text) {
    std::string result = on_one_line(text);
    for (char& c : result) {
        c = c == '`' ? '\'' : c;
    }
    return fmt::format("`{}`", result);
}

std::string bold(const std::string& text) {
    return text.empty() ? text : fmt::format("**{}**", text);
}

void add_row(std::string& text, const GridRow& row, std::size_t columns) {
    text += '|';
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string cell = i < row.cells.size() ? escaped(row.cells[i].text) : "";
        const bool strong =
            row.role != RowRole::plain || (i < row.cells.size() && row.cells[i].attention);
        text += fmt::format(" {} |", strong ? bold(cell) : cell);
    }
    text += '\n';
}

/// The heading and these rows.
std::string rows(const Grid& grid, std::size_t from, std::size_t to) {
    std::string text = "\n|";
    for (const GridColumn& column : grid.columns) {
        text += fmt::format(" {} |", escaped(column.heading));
    }
    text += "\n|";
    for (const GridColumn& column : grid.columns) {
        text += column.align == Align::right ? " ---: |" : " --- |";
    }
    text += '\n';
    for (std::size_t i = from; i < to; ++i) {
        add_row(text, grid.rows[i], grid.columns.size());
    }
    return text;
}

/// What a reader has to unfold. The blank lines make GitHub read Markdown inside it.
std::string folded(const std::string& title, const std::string& text) {
    return fmt::format("\n<details><summary>{}</summary>\n{}\n</details>\n", escaped(title), text);
}

/// The rows beyond `most` are folded away.
std::string table_body(const report::Table& table, Language language, std::size_t most) {
    Grid grid = grid_of(table, language);
    if (table.layout == report::Layout::columns) {
        grid = transposed(grid);
    }
    const std::size_t shown = std::min(most, grid.rows.size());
    std::string text = rows(grid, 0, shown);
    if (shown < grid.rows.size()) {
        text += folded(
            report::phrase("gate:rows", language, {fmt::format("{}", grid.rows.size() - shown)}),
            rows(grid, shown, grid.rows.size()));
    }
    if (!table.note.empty()) {
        text += fmt::format("\n{}\n", escaped(table.note));
    }
    return text;
}

std::string table(const report::Table& table, Language language, std::size_t most) {
    return fmt::format("\n#### {}\n{}", escaped(table.title), table_body(table, language, most));
}

std::string finding(const model::Finding& finding, Language language) {
    std::string text = fmt::format("- **{}** {}: {}", severity_word(finding.severity, language),
                                   code(finding.code), escaped(model::message(finding, language)));
    const std::string where = whereabouts(finding);
    if (!finding.sources.empty()) {
        text += fmt::format(" ({})", escaped(fmt::format("{}", fmt::join(finding.sources, "; "))));
    }
    if (!where.empty()) {
        text += fmt::format(" {}", code(where));
    }
    return text + "\n";
}

/// Beside a baseline what changed comes first, and everything else is folded away.
std::string gate(const report::Report& report) {
    const std::string summary = escaped(fmt::format("{}", fmt::join(report.summary, " ")));
    if (report.gate->quiet) {
        return fmt::format("**{}**: {}\n", escaped(report.title), summary);
    }
    std::string text = fmt::format("### {}\n\n{}\n", escaped(report.title), summary);
    std::string rest;
    for (const report::Table& each : report.tables) {
        if (each.rows.empty()) {
            continue;
        }
        if (each.id == "checks" || each.id == "changes") {
            text += table(each, report.language, most_rows);
        } else {
            rest += folded(each.title, table_body(each, report.language, every_row));
        }
    }
    std::string findings;
    for (const model::Finding& each : report.findings) {
        findings += finding(each, report.language);
    }
    if (!findings.empty()) {
        rest += folded(report::word("findings", report.language), "\n" + findings);
    }
    return text + rest;
}

} // namespace

std::string markdown(const report::Report& report) {
    if (report.gate) {
        return gate(report);
    }
    std::string text = fmt::format("### {}\n", escaped(report.title));
    if (!report.summary.empty()) {
        text += fmt::format("\n{}\n", escaped(fmt::format("{}", fmt::join(report.summary, " "))));
    }
    for (const report::Table& each : report.tables) {
        if (!each.rows.empty()) {
            text += table(each, report.language, every_row);
        }
    }
    if (!report.findings.empty()) {
        text += fmt::format("\n#### {}\n\n", report::word("findings", report.language));
        for (const model::Finding& each : report.findings) {
            text += finding(each, report.language);
        }
    }
    return text;
}

} // namespace houtskool::render
