// SPDX-License-Identifier: MIT
// Years from left to right; bands of one hue, the inner ones stronger; figures below the years.

#include "render/svg_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::render {

namespace {

constexpr double fan_height = 260;
constexpr double fan_row = 17;
constexpr double fan_end_room = 24; ///< for the lines to the labels at the right
constexpr double fan_most_label = 190;
constexpr double fan_slot = 180;   ///< the widest that a year becomes
constexpr double single_year = 40; ///< half the width of a fan of one year
constexpr int fan_ticks = 6;

/// The fan cut to the years that all its parts have.
report::Fan even(report::Fan fan) {
    std::size_t years = std::min(fan.years.size(), fan.median.size());
    for (const report::FanBand& band : fan.bands) {
        years = std::min({years, band.low.size(), band.high.size()});
    }
    if (fan.reference) {
        years = std::min(years, fan.reference->values.size());
    }
    fan.years.resize(years);
    fan.median.resize(years);
    return fan;
}

std::vector<Decimal> all_values(const report::Fan& fan) {
    std::vector<Decimal> values = fan.median;
    const auto add = [&](const std::vector<Decimal>& list) {
        const auto years = static_cast<std::ptrdiff_t>(fan.years.size());
        values.insert(values.end(), list.begin(), list.begin() + years);
    };
    for (const report::FanBand& band : fan.bands) {
        add(band.low);
        add(band.high);
    }
    if (fan.reference) {
        add(fan.reference->values);
    }
    return values;
}

/// Where the years stand; a fan of one year is as wide as a column.
struct Years {
    std::vector<double> x;
    double half = 0;
    double step = 0;
};

/// `label` is the width of the texts below them, which keep clear of what stands at the left.
Years place_years(std::size_t count, double left, double right, double label) {
    Years years;
    if (count < 2) {
        years.x = {(left + right) / 2};
        years.half = single_year;
        years.step = right - left;
        return years;
    }
    const double inset = std::max((right - left) / static_cast<double>(2 * count), label / 2);
    years.step = (right - left - inset) / static_cast<double>(count - 1);
    for (std::size_t i = 0; i < count; ++i) {
        years.x.push_back(left + inset + years.step * static_cast<double>(i));
    }
    return years;
}

std::vector<Point> line_through(const std::vector<Decimal>& values, const Years& years,
                                const Scale& scale) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < years.x.size(); ++i) {
        const double y = scale.at(values[i]);
        if (years.half > 0) {
            points.push_back({years.x[i] - years.half, y});
        }
        points.push_back({years.x[i] + years.half, y});
    }
    return points;
}

void draw_bands(Drawing& drawing, const report::Fan& fan, const Years& years, const Scale& scale) {
    for (std::size_t i = 0; i < fan.bands.size(); ++i) {
        const report::FanBand& band = fan.bands[i];
        std::vector<Point> outline = line_through(band.high, years, scale);
        const std::vector<Point> below = line_through(band.low, years, scale);
        outline.insert(outline.end(), below.rbegin(), below.rend());
        // the innermost of three and more, of two, of one band is the strongest
        const std::size_t from_inside = fan.bands.size() - 1 - i;
        drawing.canvas.area(outline,
                            fmt::format("band{}", 2 - std::min<std::size_t>(from_inside, 2)),
                            band.low_label + " - " + band.high_label);
    }
}

std::vector<EndLabel> end_labels(const report::Fan& fan, const Years& years, const Scale& scale) {
    const std::size_t last = years.x.size() - 1;
    const double x = years.x.back() + years.half;
    std::vector<EndLabel> labels;
    for (const report::FanBand& band : fan.bands) {
        labels.push_back({band.high_label, {x, scale.at(band.high[last])}});
        labels.push_back({band.low_label, {x, scale.at(band.low[last])}});
    }
    labels.push_back({fan.median_label, {x, scale.at(fan.median[last])}});
    if (fan.reference) {
        labels.push_back({fan.reference->label, {x, scale.at(fan.reference->values[last])}});
    }
    return labels;
}

/// The years and the medians, as a table below the plot.
struct FanRows {
    std::vector<std::string> medians;
    double width = 0; ///< of the widest text
};

FanRows rows_of(const Drawing& drawing, const report::Fan& fan) {
    const int digits = value_digits(fan.median, drawing.measure);
    FanRows rows;
    for (const Decimal& median : fan.median) {
        rows.medians.push_back(drawing.value(median, digits));
    }
    rows.width = std::max(widest(rows.medians, small_size), widest(fan.years, label_size));
    return rows;
}

void draw_rows(Drawing& drawing, const report::Fan& fan, const FanRows& rows, const Years& years,
               double left, double top) {
    const std::size_t shown = every(rows.width, years.step);
    drawing.canvas.text({left - text_gap, top + 2 * fan_row}, fan.median_label, "quiet small",
                        Anchor::end);
    for (std::size_t i = 0; i < years.x.size(); i += shown) {
        drawing.canvas.text({years.x[i], top + fan_row}, fan.years[i], "ink", Anchor::middle);
        drawing.canvas.text({years.x[i], top + 2 * fan_row}, rows.medians[i], "quiet small",
                            Anchor::middle);
    }
}

} // namespace

double draw(Drawing& drawing, const report::Fan& whole, double top) {
    const report::Fan fan = even(whole);
    if (fan.years.empty()) {
        return top;
    }
    const std::vector<Decimal> values = all_values(fan);
    const std::vector<Decimal> ticks =
        nice_ticks(*std::min_element(values.begin(), values.end()),
                   *std::max_element(values.begin(), values.end()), fan_ticks);
    std::vector<std::string> labels{fan.median_label};
    for (const report::FanBand& band : fan.bands) {
        labels.insert(labels.end(), {band.low_label, band.high_label});
    }
    if (fan.reference) {
        labels.push_back(fan.reference->label);
    }
    const double label_width = std::min(widest(labels, label_size), fan_most_label);
    const double left =
        chart_margin +
        std::max(axis_width(drawing, ticks), text_width(fan.median_label, small_size) + text_gap);
    const double right = std::min(chart_width - chart_margin - label_width - fan_end_room,
                                  left + fan_slot * static_cast<double>(fan.years.size()));
    const double plot_top = top + 2 * line_height;
    const double plot_bottom = plot_top + fan_height;
    const Scale scale{ticks.front().to_double(), ticks.back().to_double(), plot_bottom, plot_top};
    const FanRows rows = rows_of(drawing, fan);
    const Years years = place_years(fan.years.size(), left, right, rows.width);

    drawing.canvas.text({chart_margin, top + line_height},
                        axis_unit(ticks, drawing.measure, drawing.language).caption, "quiet small");
    draw_axis_beside(drawing, ticks, scale, left, right);
    draw_bands(drawing, fan, years, scale);
    if (fan.reference) {
        std::vector<Point> line = line_through(fan.reference->values, years, scale);
        line.insert(line.begin(), {left, line.front().y});
        drawing.canvas.curve(line, "reference");
    }
    const std::vector<Point> median = line_through(fan.median, years, scale);
    drawing.canvas.curve(median, "median");
    draw_end_labels(drawing, end_labels(fan, years, scale), right + fan_end_room, plot_top,
                    plot_bottom);
    draw_rows(drawing, fan, rows, years, left, plot_bottom);
    return plot_bottom + 2 * fan_row;
}

} // namespace houtskool::render
