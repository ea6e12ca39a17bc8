// SPDX-License-Identifier: MIT
#include "render/table.hpp"

#include "base/text.hpp"
#include "render/finding.hpp"
#include "render/grid.hpp"
#include "render/layout.hpp"
#include "render/text.hpp"
#include "report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::render {

namespace {

enum class Style { plain, bold, dim, red, yellow, cyan };

Style style_of(model::Severity severity) {
    switch (severity) {
    case model::Severity::error:
        return Style::red;
    case model::Severity::warning:
        return Style::yellow;
    case model::Severity::note:
        return Style::cyan;
    }
    return Style::plain;
}

std::string_view escape(Style style) {
    switch (style) {
    case Style::plain:
        return "";
    case Style::bold:
        return "\x1b[1m";
    case Style::dim:
        return "\x1b[2m";
    case Style::red:
        return "\x1b[31m";
    case Style::yellow:
        return "\x1b[33m";
    case Style::cyan:
        return "\x1b[36m";
    }
    return "";
}

/// One line in the making: blanks at its end are never written.
class Line {
  public:
    explicit Line(Colour colour) : colour_(colour) {}

    void blanks(std::size_t count) { pending_ += count; }
    void add(std::string_view text, Style style = Style::plain) {
        if (text.empty()) {
            return;
        }
        text_.append(pending_, ' ');
        pending_ = 0;
        const bool styled = colour_ == Colour::always && style != Style::plain;
        text_ += styled ? fmt::format("{}{}\x1b[0m", escape(style), text) : std::string(text);
    }
    void add(std::string_view text, std::size_t width, Align align, Style style) {
        const std::size_t rest = width - std::min(width, display_width(text));
        blanks(align == Align::right ? rest : 0);
        add(text, style);
        blanks(align == Align::left ? rest : 0);
    }
    [[nodiscard]] std::string str() const { return text_ + "\n"; }

  private:
    Colour colour_;
    std::string text_;
    std::size_t pending_ = 0;
};

class Printer {
  public:
    explicit Printer(const TableOptions& options)
        : width_(static_cast<std::size_t>(std::max(options.width, 1))), colour_(options.colour) {}

    void paragraph(std::string_view text, Style style, std::size_t indent = 0) {
        for (const std::string& words : wrapped(on_one_line(text), room(indent))) {
            Line line(colour_);
            line.blanks(indent);
            line.add(words, style);
            text_ += line.str();
        }
    }
    void gap() { text_ += '\n'; }
    void table(const report::Table& table, Language language);
    void findings(const std::vector<model::Finding>& findings, Language language);
    [[nodiscard]] std::string str() const { return text_; }

  private:
    [[nodiscard]] std::size_t room(std::size_t indent) const {
        return width_ - std::min(width_, indent);
    }
    void grid(const Grid& grid, const ColumnLayout& layout);
    void row(const GridRow& row, const Grid& grid, const ColumnLayout& layout);
    void texts_beneath(const GridRow& row, const Grid& grid, const ColumnLayout& layout);
    void lists(const Grid& grid);
    void labelled(std::string_view label, std::size_t label_width, const GridCell& cell,
                  std::size_t indent);
    void headings(const Grid& grid, const ColumnLayout& layout);
    void rule(std::size_t width);

    std::string text_;
    std::size_t width_;
    Colour colour_;
};

void Printer::rule(std::size_t width) {
    std::string dashes;
    for (std::size_t i = 0; i < width; ++i) {
        dashes += "─";
    }
    Line line(colour_);
    line.add(dashes, Style::dim);
    text_ += line.str();
}

/// Headings of several lines stand on the rule, not under the ceiling.
void Printer::headings(const Grid& grid, const ColumnLayout& layout) {
    std::vector<std::vector<std::string>> texts;
    std::size_t height = 0;
    for (const PlacedColumn& placed : layout.beside) {
        texts.push_back(wrapped(grid.columns[placed.column].heading, placed.width));
        height = std::max(height, texts.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        Line line(colour_);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            const std::size_t above = height - texts[k].size();
            line.add(i < above ? "" : texts[k][i - above], layout.beside[k].width,
                     grid.columns[layout.beside[k].column].align, Style::bold);
            line.blanks(column_gap);
        }
        text_ += line.str();
    }
    rule(layout.width());
}

void Printer::row(const GridRow& row, const Grid& grid, const ColumnLayout& layout) {
    std::vector<std::vector<std::string>> texts;
    std::size_t height = 0;
    const std::size_t indent = row.role == RowRole::plain ? layout.indent : 0;
    for (std::size_t k = 0; k < layout.beside.size(); ++k) {
        const PlacedColumn& placed = layout.beside[k];
        texts.push_back(
            wrapped_list(row.cells[placed.column].text, placed.width - (k == 0 ? indent : 0)));
        height = std::max(height, texts.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        Line line(colour_);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            const PlacedColumn& placed = layout.beside[k];
            const std::size_t set_in = k == 0 ? indent : 0;
            line.blanks(set_in);
            line.add(i < texts[k].size() ? texts[k][i] : "", placed.width - set_in,
                     grid.columns[placed.column].align,
                     row.cells[placed.column].attention ? Style::red : Style::plain);
            line.blanks(column_gap);
        }
        text_ += line.str();
    }
    texts_beneath(row, grid, layout);
}

void Printer::labelled(std::string_view label, std::size_t label_width, const GridCell& cell,
                       std::size_t indent) {
    const std::size_t start = indent + label_width + column_gap;
    bool first = true;
    for (const std::string& words : wrapped_list(cell.text, room(start))) {
        Line line(colour_);
        line.blanks(indent);
        line.add(first ? label : "", label_width, Align::left, Style::dim);
        line.blanks(column_gap);
        line.add(words, cell.attention ? Style::red : Style::plain);
        text_ += line.str();
        first = false;
    }
}

void Printer::texts_beneath(const GridRow& row, const Grid& grid, const ColumnLayout& layout) {
    const std::size_t label_width = beneath_label_width(grid, layout);
    for (const std::size_t column : layout.beneath) {
        if (!row.cells[column].text.empty()) {
            labelled(grid.columns[column].heading, label_width, row.cells[column],
                     beneath_indent(layout));
        }
    }
}

void Printer::grid(const Grid& grid, const ColumnLayout& layout) {
    headings(grid, layout);
    RowRole before = RowRole::plain;
    for (const GridRow& each : grid.rows) {
        if (each.role == RowRole::heading) {
            paragraph(each.cells.front().text, Style::dim);
        } else {
            if (each.role == RowRole::total && before != RowRole::total) {
                rule(layout.width());
            }
            row(each, grid, layout);
        }
        before = each.role;
    }
}

void Printer::lists(const Grid& grid) {
    std::size_t label_width = 0;
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        label_width = std::max(label_width, display_width(grid.columns[i].heading));
    }
    for (const GridRow& row : grid.rows) {
        paragraph(row.cells.front().text, row.role == RowRole::heading ? Style::dim : Style::bold);
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            if (!row.cells[i].text.empty()) {
                labelled(grid.columns[i].heading, label_width, row.cells[i], group_indent);
            }
        }
    }
}

void Printer::table(const report::Table& table, Language language) {
    gap();
    paragraph(table.title, Style::bold);
    gap();
    const Grid rows = grid_of(table, language);
    const bool columns = table.layout == report::Layout::columns;
    const Grid shown = columns ? transposed(rows) : rows;
    if (const auto layout = lay_out(shown, width_)) {
        grid(shown, *layout);
    } else {
        lists(rows);
    }
    if (!table.note.empty()) {
        paragraph(table.note, Style::dim);
    }
}

void Printer::findings(const std::vector<model::Finding>& findings, Language language) {
    gap();
    paragraph(report::word("findings", language), Style::bold);
    gap();
    std::size_t margin = 0;
    for (const model::Finding& finding : findings) {
        margin = std::max(margin, display_width(severity_word(finding.severity, language)));
    }
    for (const model::Finding& finding : findings) {
        const std::string sentence =
            on_one_line(fmt::format("{}: {}", finding.code, model::message(finding, language)));
        bool first = true;
        for (const std::string& words : wrapped(sentence, room(margin + column_gap))) {
            Line line(colour_);
            line.add(first ? severity_word(finding.severity, language) : "", margin, Align::left,
                     style_of(finding.severity));
            line.blanks(column_gap);
            line.add(words);
            text_ += line.str();
            first = false;
        }
        std::vector<std::string> origins = finding.sources;
        origins.push_back(whereabouts(finding));
        std::erase(origins, std::string());
        if (!origins.empty()) {
            paragraph(fmt::format("{}", fmt::join(origins, "; ")), Style::dim, margin + column_gap);
        }
    }
}

} // namespace

std::string table(const report::Report& report, const TableOptions& options) {
    Printer printer(options);
    printer.paragraph(report.title, Style::bold);
    if (!report.summary.empty()) {
        printer.gap();
    }
    for (const std::string& sentence : report.summary) {
        printer.paragraph(sentence, Style::plain);
    }
    for (const report::Table& each : report.tables) {
        if (!each.rows.empty()) {
            printer.table(each, report.language);
        }
    }
    if (!report.findings.empty()) {
        printer.findings(report.findings, report.language);
    }
    return printer.str();
}

} // namespace houtskool::render
