// SPDX-License-Identifier: MIT
#include "render/svg.hpp"

#include "render/colours.hpp"
#include "render/svg_charts.hpp"

#include <fmt/format.h>

#include <functional>

namespace houtskool::render {

namespace {

constexpr double after_title = 8;
constexpr std::size_t most_title_lines = 4;
constexpr std::size_t most_note_lines = 12;

bool has_figures(const report::Waterfall& waterfall) {
    return !waterfall.steps.empty();
}
bool has_figures(const report::Tornado& tornado) {
    return !tornado.rows.empty();
}
bool has_figures(const report::Fan& fan) {
    return !fan.years.empty() && !fan.median.empty();
}
bool has_figures(const report::StackedBars& bars) {
    return !bars.columns.empty() && !bars.series.empty();
}

/// The colours of one mode; `of` picks the right one of a paint.
std::string paints(const std::function<Rgb(const Paint&)>& of, Rgb ground) {
    std::string text = fmt::format(".chart .ground{{fill:{0}}}\n.chart .halo{{stroke:{0}}}\n"
                                   ".chart rect,.chart polygon{{stroke:{0}}}\n",
                                   hex(ground));
    for (const Paint& paint : text_paints()) {
        text += fmt::format(".chart .{}{{fill:{}}}\n", paint.name, hex(of(paint)));
    }
    for (const Paint& paint : line_paints()) {
        text += fmt::format(".chart .{}{{stroke:{}}}\n", paint.name, hex(of(paint)));
    }
    for (const Paint& paint : fill_paints()) {
        text += fmt::format(".chart .{}{{fill:{}}}\n", paint.name, hex(of(paint)));
    }
    return text;
}

/// The names of the classes start with the class of the picture, so that they can stand in a page.
std::string style() {
    std::string text = fmt::format(
        ".chart{{max-width:100%;height:auto}}\n"
        ".chart text{{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\","
        "Arial,\"DejaVu Sans\",sans-serif;font-size:{}px;font-variant-numeric:tabular-nums}}\n"
        ".chart .head{{font-size:{}px;font-weight:bold}}\n"
        ".chart .small{{font-size:{}px}}\n"
        ".chart .strong{{font-weight:bold}}\n"
        ".chart .halo{{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}}\n"
        ".chart rect,.chart polygon{{stroke-width:0.5px}}\n"
        ".chart line,.chart polyline{{fill:none;stroke-width:1px}}\n"
        ".chart .median{{stroke-width:2px}}\n"
        ".chart .reference{{stroke-width:2px;stroke-dasharray:6 4}}\n",
        label_size, title_size, small_size);
    for (std::size_t i = 0; i < series_colours().size(); ++i) {
        const Rgb colour = series_colours()[i];
        text += fmt::format(".chart .series{0}{{fill:{1}}}\n.chart .on{0}{{fill:{2}}}\n", i,
                            hex(colour), hex(text_on(colour)));
    }
    text += paints([](const Paint& paint) { return paint.light; }, light_ground);
    text += fmt::format("@media (prefers-color-scheme:dark){{\n{}}}\n",
                        paints([](const Paint& paint) { return paint.dark; }, dark_ground));
    return text;
}

/// Writes a text over the full width and says where it ends.
double paragraph(Drawing& drawing, const std::string& text, double top, double size, Weight weight,
                 std::size_t most_lines, std::string_view paint) {
    if (text.empty()) {
        return top;
    }
    const Fitted fitted = fit(text, chart_width - 2 * chart_margin, size, weight, most_lines);
    const double height = size * 1.3;
    drawing.canvas.lines({chart_margin, top + size}, height, fitted, text, paint);
    return top + height * static_cast<double>(fitted.lines.size());
}

} // namespace

std::string svg(const report::Chart& chart, Language language) {
    Drawing drawing;
    drawing.language = language;
    drawing.measure = chart.measure;
    double bottom = paragraph(drawing, chart.title, chart_margin, title_size, Weight::bold,
                              most_title_lines, "ink head");
    bottom += after_title;
    bottom = std::visit(
        [&](const auto& shape) {
            return has_figures(shape) ? draw(drawing, shape, bottom) : bottom;
        },
        chart.shape);
    bottom = paragraph(drawing, chart.note, bottom + line_height, small_size, Weight::normal,
                       most_note_lines, "quiet small");
    const std::string height = fmt::format("{:.0f}", bottom + chart_margin);
    const std::string title = xml_escaped(chart.title);
    const std::string alt = xml_escaped(chart.alt);
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
                       "lang=\"{}\" aria-label=\"{}\" viewBox=\"0 0 {} {}\" width=\"{}\" "
                       "height=\"{}\">\n<title>{}</title>\n<desc>{}</desc>\n<style>\n{}</style>\n",
                       language == Language::nl ? "nl" : "en",
                       alt.empty() ? title : title + ": " + alt, chart_width, height, chart_width,
                       height, title, alt, style()) +
           "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n" + drawing.canvas.markup() +
           "</svg>\n";
}

} // namespace houtskool::render
