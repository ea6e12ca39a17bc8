// SPDX-License-Identifier: MIT
// Years from left to right, what a total consists of stacked above each, and the total on top.

#include "render/colours.hpp"
#include "render/svg_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::render {

namespace {

constexpr double stack_height = 300;
constexpr double stack_row = 17;
constexpr double stack_end_room = 30;
constexpr double stack_most_label = 210;
constexpr double widest_column = 96;
constexpr double widest_slot = 150;
constexpr int stack_ticks = 6;

struct Segment {
    Decimal from;
    Decimal to;
};

/// Segments of a column in the order of the series: above zero upwards, below zero downwards.
struct Stack {
    std::vector<Segment> segments;
    Decimal low;
    Decimal high;
    std::vector<Decimal> printed; ///< the amounts, rounded so that they add up to the total
    Decimal total;
};

Stack stack_of(const report::StackedBars& bars, std::size_t index, int digits) {
    Stack column;
    std::vector<Decimal> amounts;
    for (const report::Series& series : bars.series) {
        const Decimal amount = index < series.amounts.size() ? series.amounts[index] : Decimal();
        Decimal& end = amount.is_negative() ? column.low : column.high;
        column.segments.push_back({end, end + amount});
        end += amount;
        amounts.push_back(amount);
    }
    column.printed = rounded_parts(amounts, digits);
    for (const Decimal& part : column.printed) {
        column.total += part;
    }
    return column;
}

/// The digits for all columns: those of the largest total.
int stack_digits(const report::StackedBars& bars, report::Measure measure) {
    std::vector<Decimal> totals(bars.columns.size());
    for (const report::Series& series : bars.series) {
        for (std::size_t i = 0; i < std::min(totals.size(), series.amounts.size()); ++i) {
            totals[i] += series.amounts[i].abs();
        }
    }
    return value_digits(totals, measure);
}

/// Where the columns stand, and the scale of their height.
struct Plot {
    double left = 0;
    double right = 0;
    double slot = 0;
    double width = 0;
    Scale scale;
    [[nodiscard]] double middle(std::size_t column) const {
        return left + slot * (static_cast<double>(column) + 0.5);
    }
};

void draw_column(Drawing& drawing, const report::StackedBars& bars, const Stack& column,
                 const Plot& plot, std::size_t index, int digits) {
    const double x = plot.middle(index) - plot.width / 2;
    for (std::size_t i = 0; i < column.segments.size(); ++i) {
        const Segment& segment = column.segments[i];
        const double top = plot.scale.at(std::max(segment.from, segment.to));
        const double height = plot.scale.at(std::min(segment.from, segment.to)) - top;
        if (segment.from == segment.to) {
            continue;
        }
        const std::string amount = drawing.value(column.printed[i], digits);
        const std::size_t colour = i % series_colours().size();
        drawing.canvas.box(
            {x, top, plot.width, height}, fmt::format("series{}", colour),
            fmt::format("{}, {}: {}", bars.series[i].label, bars.columns[index], amount));
        if (height >= line_height && text_width(amount, small_size) + 4 <= plot.width) {
            drawing.canvas.text({plot.middle(index), top + height / 2 + base_line}, amount,
                                fmt::format("on{} small", colour), Anchor::middle);
        }
    }
}

/// Totals above the columns and their names below, as many as there is room for.
void draw_names(Drawing& drawing, const report::StackedBars& bars,
                const std::vector<Stack>& columns, const Plot& plot, double bottom, int digits) {
    std::vector<std::string> totals;
    for (const Stack& column : columns) {
        totals.push_back(drawing.value(column.total, digits));
    }
    const std::size_t every_name = every(widest(bars.columns, label_size), plot.slot);
    const std::size_t every_total = every(widest(totals, label_size, Weight::bold), plot.slot);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double x = plot.middle(i);
        if (i % every_name == 0) {
            drawing.canvas.text({x, bottom + stack_row}, bars.columns[i], "ink", Anchor::middle);
        }
        if (every_total == 1) { // between totals that are left out, one would seem to be of others
            drawing.canvas.text({x, plot.scale.at(columns[i].high) - text_gap}, totals[i],
                                "ink strong halo", Anchor::middle);
        }
    }
}

std::vector<EndLabel> series_labels(const report::StackedBars& bars, const Stack& last,
                                    const Plot& plot) {
    const double x = plot.middle(bars.columns.size() - 1) + plot.width / 2;
    std::vector<EndLabel> labels;
    for (std::size_t i = bars.series.size(); i > 0; --i) { // the top one first, as they are stacked
        const Segment& segment = last.segments[i - 1];
        const double y = (plot.scale.at(segment.from) + plot.scale.at(segment.to)) / 2;
        labels.push_back({bars.series[i - 1].label, {x, y}});
    }
    return labels;
}

} // namespace

double draw(Drawing& drawing, const report::StackedBars& bars, double top) {
    const int digits = stack_digits(bars, drawing.measure);
    std::vector<Stack> columns;
    Decimal low;
    Decimal high;
    for (std::size_t i = 0; i < bars.columns.size(); ++i) {
        columns.push_back(stack_of(bars, i, digits));
        low = std::min(low, columns.back().low);
        high = std::max(high, columns.back().high);
    }
    const std::vector<Decimal> ticks = nice_ticks(low, high, stack_ticks);
    std::vector<std::string> labels;
    for (const report::Series& series : bars.series) {
        labels.push_back(series.label);
    }
    const double label_width = std::min(widest(labels, label_size), stack_most_label);
    const double plot_top = top + 3 * line_height;
    const double needed = line_height * static_cast<double>(bars.series.size() + 1);
    const double plot_bottom = plot_top + std::max(stack_height, needed);

    Plot plot;
    plot.left = chart_margin + axis_width(drawing, ticks);
    const double most = chart_width - chart_margin - label_width - stack_end_room - plot.left;
    plot.slot = std::min(most / static_cast<double>(columns.size()), widest_slot);
    plot.right = plot.left + plot.slot * static_cast<double>(columns.size());
    plot.width = std::min(plot.slot * 0.72, widest_column);
    plot.scale = {ticks.front().to_double(), ticks.back().to_double(), plot_bottom, plot_top};

    drawing.canvas.text({chart_margin, top + line_height},
                        axis_unit(ticks, drawing.measure, drawing.language).caption, "quiet small");
    draw_axis_beside(drawing, ticks, plot.scale, plot.left, plot.right);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        draw_column(drawing, bars, columns[i], plot, i, digits);
    }
    draw_names(drawing, bars, columns, plot, plot_bottom, digits);
    draw_end_labels(drawing, series_labels(bars, columns.back(), plot), plot.right + stack_end_room,
                    plot_top, plot_bottom);
    return plot_bottom + stack_row;
}

} // namespace houtskool::render
