// SPDX-License-Identifier: MIT
// Inputs as rows below each other, with bars to either side of a centre.

#include "render/svg_charts.hpp"

#include <algorithm>

namespace houtskool::render {

namespace {

constexpr double tornado_bar = 16;
constexpr double tornado_axis = 24;
constexpr int tornado_ticks = 5;
constexpr double key_size = 11;

/// What the two colours are, and the centre. In one line where that fits, else below each other.
double draw_key(Drawing& drawing, const report::Tornado& tornado, double top) {
    Point at{chart_margin, top + key_size};
    for (const auto& [paint, text] :
         {std::pair("low", tornado.low_label), std::pair("high", tornado.high_label)}) {
        const double width = key_size + text_gap + text_width(text, label_size);
        if (at.x > chart_margin && at.x + width > chart_width - chart_margin) {
            at = {chart_margin, at.y + line_height};
        }
        drawing.canvas.box({at.x, at.y - key_size + 1, key_size, key_size}, paint);
        drawing.canvas.text({at.x + key_size + text_gap, at.y}, text, "ink");
        at.x += width + 3 * text_gap;
    }
    return at.y + line_height;
}

/// Figures beside the ends of a row. Where both ends lie on one side, one text tells both.
struct EndTexts {
    std::string left;
    std::string right;
};

struct TornadoTexts {
    int digits = 0;
    std::vector<EndTexts> rows;
    double left = 0; ///< room that they need
    double right = 0;
};

TornadoTexts texts_of(const Drawing& drawing, const report::Tornado& tornado) {
    std::vector<Decimal> values{tornado.centre};
    for (const report::TornadoRow& row : tornado.rows) {
        values.insert(values.end(), {row.at_low, row.at_high});
    }
    TornadoTexts texts;
    texts.digits = value_digits(values, drawing.measure);
    for (const report::TornadoRow& row : tornado.rows) {
        const Decimal low = std::min(row.at_low, row.at_high);
        const Decimal high = std::max(row.at_low, row.at_high);
        EndTexts ends{drawing.value(low, texts.digits), drawing.value(high, texts.digits)};
        if (low > tornado.centre) {
            ends = {"", ends.left + " / " + ends.right};
        } else if (high < tornado.centre) {
            ends = {ends.left + " / " + ends.right, ""};
        }
        texts.left = std::max(texts.left, text_width(ends.left, label_size));
        texts.right = std::max(texts.right, text_width(ends.right, label_size));
        texts.rows.push_back(std::move(ends));
    }
    return texts;
}

std::vector<Decimal> ticks_of(const report::Tornado& tornado) {
    Decimal low = tornado.centre;
    Decimal high = tornado.centre;
    for (const report::TornadoRow& row : tornado.rows) {
        low = std::min({low, row.at_low, row.at_high});
        high = std::max({high, row.at_low, row.at_high});
    }
    return nice_ticks(low, high, tornado_ticks);
}

void draw_bars(Drawing& drawing, const report::TornadoRow& row, const Decimal& centre,
               const Scale& scale, double middle, int digits) {
    const bool one_side = (row.at_low > centre) == (row.at_high > centre) &&
                          (row.at_low < centre) == (row.at_high < centre);
    const double height = one_side ? tornado_bar / 2 : tornado_bar;
    const double from = scale.at(centre);
    double y = middle - tornado_bar / 2;
    for (const auto& [paint, value] :
         {std::pair("low", row.at_low), std::pair("high", row.at_high)}) {
        const double to = scale.at(value);
        drawing.canvas.box({std::min(from, to), y, std::max(from, to) - std::min(from, to), height},
                           paint, row.label + ": " + drawing.value(value, digits));
        y += one_side ? height : 0;
    }
}

} // namespace

double draw(Drawing& drawing, const report::Tornado& tornado, double top) {
    const std::vector<Decimal> ticks = ticks_of(tornado);
    const TornadoTexts texts = texts_of(drawing, tornado);
    std::vector<RowLabel> labels;
    for (const report::TornadoRow& row : tornado.rows) {
        labels.push_back({row.label, row.ends, Weight::normal});
    }
    const std::string caption = axis_unit(ticks, drawing.measure, drawing.language).caption;
    const double key_bottom = draw_key(drawing, tornado, top);
    const double first = key_bottom + line_height + tornado_axis;
    const PlacedRows placed = place_rows(labels, text_width(caption, small_size) + text_gap, first);
    const Scale scale{ticks.front().to_double(), ticks.back().to_double(),
                      chart_margin + placed.width + texts.left + 4 * text_gap,
                      chart_width - chart_margin - texts.right - 2 * text_gap};
    draw_axis_above(drawing, ticks, scale, first, placed.bottom);

    const double centre = scale.at(tornado.centre);
    for (std::size_t i = 0; i < tornado.rows.size(); ++i) {
        const report::TornadoRow& row = tornado.rows[i];
        const double middle = placed.rows[i].middle();
        draw_bars(drawing, row, tornado.centre, scale, middle, texts.digits);
        draw_label(drawing, labels[i], placed.rows[i]);
        const double left = std::min({scale.at(row.at_low), scale.at(row.at_high), centre});
        const double right = std::max({scale.at(row.at_low), scale.at(row.at_high), centre});
        drawing.canvas.text({left - text_gap, middle + base_line}, texts.rows[i].left, "ink halo",
                            Anchor::end);
        drawing.canvas.text({right + text_gap, middle + base_line}, texts.rows[i].right,
                            "ink halo");
    }
    drawing.canvas.line({centre, first}, {centre, placed.bottom}, "median");
    const std::string centre_text =
        tornado.centre_label + " " + drawing.value(tornado.centre, texts.digits);
    const double half = text_width(centre_text, label_size, Weight::bold) / 2;
    const double x = std::clamp(centre, chart_margin + half, chart_width - chart_margin - half);
    drawing.canvas.text({x, first - tornado_axis}, centre_text, "ink strong", Anchor::middle);
    return placed.bottom;
}

} // namespace houtskool::render
