// SPDX-License-Identifier: MIT
#pragma once
// What the charts share, and how each is drawn. They are drawn from `top` down, over the full
// width, and say how far down they came.

#include "render/canvas.hpp"
#include "render/scale.hpp"

#include <span>
#include <string>
#include <vector>

namespace houtskool::render {

inline constexpr double chart_width = 760;
inline constexpr double chart_margin = 20;
inline constexpr double title_size = 16;
inline constexpr double label_size = 12;
inline constexpr double small_size = 11;
inline constexpr double line_height = 15;
/// Between a text and what it belongs to.
inline constexpr double text_gap = 7;
/// From the middle of a line of text to its base line.
inline constexpr double base_line = 4;

/// What a chart is drawn on, in which language and measure.
struct Drawing {
    Canvas canvas;
    Language language = Language::en;
    report::Measure measure = report::Measure::number;

    [[nodiscard]] std::string value(const Decimal& amount, int digits) const {
        return value_text(amount, digits, measure, language);
    }
};

[[nodiscard]] double draw(Drawing& drawing, const report::Waterfall& waterfall, double top);
[[nodiscard]] double draw(Drawing& drawing, const report::Tornado& tornado, double top);
[[nodiscard]] double draw(Drawing& drawing, const report::Fan& fan, double top);
[[nodiscard]] double draw(Drawing& drawing, const report::StackedBars& bars, double top);

/// A column of labels to the left of bars, each beside a second, quieter text or none.
struct RowLabel {
    std::string text;
    std::string quiet;
    Weight weight = Weight::normal;
};

/// A row of bars: its label as it fits, and its place.
struct PlacedRow {
    Fitted label;
    Fitted quiet;
    double top = 0;
    double height = 0;
    [[nodiscard]] double middle() const { return top + height / 2; }
};

struct PlacedRows {
    std::vector<PlacedRow> rows;
    double width = 0; ///< of the column of labels
    double bottom = 0;
};

/// Rows as high as their labels, in a column at most 2/5 of the chart wide.
[[nodiscard]] PlacedRows place_rows(std::span<const RowLabel> labels, double least_width,
                                    double top);
void draw_label(Drawing& drawing, const RowLabel& label, const PlacedRow& row);

/// Lines across from `top` to `bottom` at each tick, the figures above them, and what they are in
/// at the left.
void draw_axis_above(Drawing& drawing, std::span<const Decimal> ticks, const Scale& scale,
                     double top, double bottom);
/// The same for an axis at the left of a plot from `left` to `right`.
void draw_axis_beside(Drawing& drawing, std::span<const Decimal> ticks, const Scale& scale,
                      double left, double right);
/// Room that the figures beside an axis need.
[[nodiscard]] double axis_width(const Drawing& drawing, std::span<const Decimal> ticks);

/// A label at the right of the plot, for what ends at `from`.
struct EndLabel {
    std::string text;
    Point from;
};

/// Labels from `x` to the right edge in the order of their heights, kept apart, with a line to what
/// they belong to.
void draw_end_labels(Drawing& drawing, std::vector<EndLabel> labels, double x, double top,
                     double bottom);

/// Every how many texts of this width one may stand, when there is one for each `step`.
[[nodiscard]] std::size_t every(double width, double step);
[[nodiscard]] double widest(std::span<const std::string> texts, double size,
                            Weight weight = Weight::normal);

} // namespace houtskool::render
