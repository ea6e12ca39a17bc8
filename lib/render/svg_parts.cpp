// SPDX-License-Identifier: MIT
#include "render/svg_charts.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::render {

namespace {

constexpr std::size_t most_label_lines = 2;
constexpr double most_label_share = 0.4;
constexpr double row_padding = 8;

std::vector<std::string> tick_texts(const Drawing& drawing, std::span<const Decimal> ticks) {
    const AxisUnit unit = axis_unit(ticks, drawing.measure, drawing.language);
    std::vector<std::string> texts;
    for (const Decimal& tick : ticks) {
        texts.push_back(tick_text(tick, unit, drawing.measure, drawing.language));
    }
    return texts;
}

} // namespace

double widest(std::span<const std::string> texts, double size, Weight weight) {
    double width = 0;
    for (const std::string& text : texts) {
        width = std::max(width, text_width(text, size, weight));
    }
    return width;
}

std::size_t every(double width, double step) {
    const double count = std::ceil((width + text_gap) / std::max(step, 0.01));
    return static_cast<std::size_t>(std::max(count, 1.0));
}

PlacedRows place_rows(std::span<const RowLabel> labels, double least_width, double top) {
    PlacedRows placed;
    const double most = most_label_share * chart_width;
    placed.width = least_width;
    for (const RowLabel& label : labels) {
        placed.width = std::max({placed.width, text_width(label.text, label_size, label.weight),
                                 text_width(label.quiet, small_size)});
    }
    placed.width = std::min(placed.width, most);
    placed.bottom = top;
    for (const RowLabel& label : labels) {
        PlacedRow row;
        row.label = fit(label.text, placed.width, label_size, label.weight, most_label_lines);
        row.quiet = label.quiet.empty()
                        ? Fitted{}
                        : fit(label.quiet, placed.width, small_size, Weight::normal, 1);
        row.top = placed.bottom;
        row.height =
            line_height * static_cast<double>(row.label.lines.size() + row.quiet.lines.size()) +
            row_padding;
        placed.bottom += row.height;
        placed.rows.push_back(std::move(row));
    }
    return placed;
}

void draw_label(Drawing& drawing, const RowLabel& label, const PlacedRow& row) {
    const auto lines = static_cast<double>(row.label.lines.size() + row.quiet.lines.size());
    Point at{chart_margin, row.middle() - (lines - 1) / 2 * line_height + base_line};
    drawing.canvas.lines(at, line_height, row.label, label.text,
                         label.weight == Weight::bold ? "ink strong" : "ink");
    at.y += line_height * static_cast<double>(row.label.lines.size());
    drawing.canvas.lines(at, line_height, row.quiet, label.quiet, "quiet small");
}

void draw_axis_above(Drawing& drawing, std::span<const Decimal> ticks, const Scale& scale,
                     double top, double bottom) {
    const std::vector<std::string> texts = tick_texts(drawing, ticks);
    const double step = ticks.size() > 1 ? scale.at(ticks[1]) - scale.at(ticks[0]) : chart_width;
    const std::size_t shown = every(widest(texts, small_size), step);
    drawing.canvas.text({chart_margin, top - text_gap},
                        axis_unit(ticks, drawing.measure, drawing.language).caption, "quiet small");
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double x = scale.at(ticks[i]);
        drawing.canvas.line({x, top}, {x, bottom}, ticks[i].is_zero() ? "axis" : "grid");
        if (i % shown == 0) {
            drawing.canvas.text({x, top - text_gap}, texts[i], "quiet small", Anchor::middle);
        }
    }
}

double axis_width(const Drawing& drawing, std::span<const Decimal> ticks) {
    return widest(tick_texts(drawing, ticks), small_size) + text_gap;
}

void draw_axis_beside(Drawing& drawing, std::span<const Decimal> ticks, const Scale& scale,
                      double left, double right) {
    const std::vector<std::string> texts = tick_texts(drawing, ticks);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double y = scale.at(ticks[i]);
        drawing.canvas.line({left, y}, {right, y}, ticks[i].is_zero() ? "axis" : "grid");
        drawing.canvas.text({left - text_gap, y + base_line}, texts[i], "quiet small", Anchor::end);
    }
}

void draw_end_labels(Drawing& drawing, std::vector<EndLabel> labels, double x, double top,
                     double bottom) {
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.from.y < b.from.y; });
    // a hair wider, so that the label that decided where x is fits for all the rounding
    const double width = chart_width - chart_margin - x + 0.5;
    // two lines each, where all of them have room for that
    const double two_lines = 2 * line_height * static_cast<double>(labels.size());
    const std::size_t most_lines = two_lines <= bottom - top ? 2 : 1;
    std::vector<double> wanted;
    std::vector<Fitted> texts;
    std::size_t lines = 1;
    for (const EndLabel& label : labels) {
        wanted.push_back(label.from.y);
        texts.push_back(fit(label.text, width, label_size, Weight::normal, most_lines));
        lines = std::max(lines, texts.back().lines.size());
    }
    const double gap = line_height * static_cast<double>(lines);
    const std::vector<double> places = spread(wanted, gap, top, bottom);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const EndLabel& label = labels[i];
        const double above = static_cast<double>(texts[i].lines.size() - 1) * line_height / 2;
        drawing.canvas.line({label.from.x + 2, label.from.y}, {x - 4, places[i]}, "link");
        drawing.canvas.lines({x, places[i] - above + base_line}, line_height, texts[i], label.text,
                             "ink");
    }
}

} // namespace houtskool::render
