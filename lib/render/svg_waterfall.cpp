// SPDX-License-Identifier: MIT
// Steps as rows below each other: long labels fit, and so do many steps.

#include "render/svg_charts.hpp"

#include <algorithm>

namespace houtskool::render {

namespace {

constexpr double waterfall_bar = 15;
constexpr double waterfall_axis = 24;
constexpr int waterfall_ticks = 6;

/// Where each step starts and ends. A sum takes no part in what follows it.
struct Levels {
    std::vector<Decimal> before;
    std::vector<Decimal> after;
};

Levels levels_of(const std::vector<report::WaterfallStep>& steps) {
    Levels levels;
    Decimal level;
    for (const report::WaterfallStep& step : steps) {
        levels.before.push_back(step.sum ? Decimal() : level);
        level += step.sum ? Decimal() : step.amount;
        levels.after.push_back(level);
    }
    return levels;
}

/// Printed amounts: steps that add up to the sums as printed.
std::vector<std::string> amounts_of(const Drawing& drawing,
                                    const std::vector<report::WaterfallStep>& steps,
                                    const Levels& levels) {
    const int digits = value_digits(levels.after, drawing.measure);
    std::vector<Decimal> parts;
    for (const report::WaterfallStep& step : steps) {
        parts.push_back(step.sum ? Decimal() : step.amount);
    }
    parts = rounded_parts(parts, digits);
    std::vector<std::string> texts;
    Decimal total;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        total += parts[i];
        const bool plus = !steps[i].sum && !parts[i].is_negative() && i > 0;
        texts.push_back((plus ? "+" : "") + drawing.value(steps[i].sum ? total : parts[i], digits));
    }
    return texts;
}

} // namespace

double draw(Drawing& drawing, const report::Waterfall& waterfall, double top) {
    const std::vector<report::WaterfallStep>& steps = waterfall.steps;
    const Levels levels = levels_of(steps);
    const auto ends = [&](auto pick) { return pick(levels.after.begin(), levels.after.end()); };
    const Decimal low =
        std::min(Decimal(), *ends([](auto a, auto b) { return std::min_element(a, b); }));
    const Decimal high =
        std::max(Decimal(), *ends([](auto a, auto b) { return std::max_element(a, b); }));
    const std::vector<Decimal> ticks = nice_ticks(low, high, waterfall_ticks);
    const std::vector<std::string> amounts = amounts_of(drawing, steps, levels);

    std::vector<RowLabel> labels;
    for (const report::WaterfallStep& step : steps) {
        labels.push_back({step.label, "", step.sum ? Weight::bold : Weight::normal});
    }
    const std::string caption = axis_unit(ticks, drawing.measure, drawing.language).caption;
    const double first = top + waterfall_axis;
    const PlacedRows placed = place_rows(labels, text_width(caption, small_size) + text_gap, first);
    const double room = widest(amounts, label_size, Weight::bold) + 2 * text_gap;
    const Scale scale{ticks.front().to_double(), ticks.back().to_double(),
                      chart_margin + placed.width + 2 * text_gap,
                      chart_width - chart_margin - room};

    draw_axis_above(drawing, ticks, scale, first, placed.bottom);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlacedRow& row = placed.rows[i];
        const double from = scale.at(levels.before[i]);
        const double to = scale.at(levels.after[i]);
        const double left = std::min(from, to);
        const double right = std::max(from, to);
        const double y = row.middle() - waterfall_bar / 2;
        if (i + 1 < steps.size()) {
            const double next = placed.rows[i + 1].middle() - waterfall_bar / 2;
            drawing.canvas.line({to, y + waterfall_bar}, {to, next}, "link");
        }
        const bool rises = levels.after[i] >= levels.before[i];
        drawing.canvas.box({left, y, std::max(right - left, 1.0), waterfall_bar},
                           steps[i].sum ? "sum" : (rises ? "up" : "down"),
                           steps[i].label + ": " + amounts[i]);
        draw_label(drawing, labels[i], row);
        drawing.canvas.text({right + text_gap, row.middle() + base_line}, amounts[i],
                            steps[i].sum ? "ink strong halo" : "ink halo");
    }
    return placed.bottom;
}

} // namespace houtskool::render
