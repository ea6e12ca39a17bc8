// SPDX-License-Identifier: MIT
#include "render/markdown.hpp"

#include "render/finding.hpp"
#include "render/grid.hpp"
#include "render/text.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

namespace houtskool::render {

namespace {

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

std::string table(const report::Table& table, Language language) {
    Grid grid = grid_of(table, language);
    if (table.layout == report::Layout::columns) {
        grid = transposed(grid);
    }
    std::string text = fmt::format("\n#### {}\n\n|", escaped(table.title));
    for (const GridColumn& column : grid.columns) {
        text += fmt::format(" {} |", escaped(column.heading));
    }
    text += "\n|";
    for (const GridColumn& column : grid.columns) {
        text += column.align == Align::right ? " ---: |" : " --- |";
    }
    text += '\n';
    for (const GridRow& row : grid.rows) {
        add_row(text, row, grid.columns.size());
    }
    if (!table.note.empty()) {
        text += fmt::format("\n{}\n", escaped(table.note));
    }
    return text;
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

} // namespace

std::string markdown(const report::Report& report) {
    std::string text = fmt::format("### {}\n", escaped(report.title));
    if (!report.summary.empty()) {
        text += fmt::format("\n{}\n", escaped(fmt::format("{}", fmt::join(report.summary, " "))));
    }
    for (const report::Table& each : report.tables) {
        if (!each.rows.empty()) {
            text += table(each, report.language);
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
