// SPDX-License-Identifier: MIT
#include "render/canvas.hpp"
#include "render/svg.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "charts.hpp"
#include "svg_reader.hpp"

using namespace houtskool;
using namespace svg_reader;

namespace {

std::string drawn(const report::Chart& chart, Language language = Language::nl) {
    return render::svg(chart, language);
}

std::vector<report::Chart> charts_of_all_sizes() {
    std::vector<report::Chart> all;
    for (const int rows : {1, 2, 5, 21, 60}) {
        all.push_back(charts::waterfall(rows));
        all.push_back(charts::tornado(rows));
        all.push_back(charts::fan(rows));
        for (const int series : {1, 5, 21, 60}) {
            all.push_back(charts::stacked(rows, series));
        }
    }
    return all;
}

/// Widths or heights of the boxes of a class.
std::vector<double> sizes(const report::Chart& chart, std::string_view paint,
                          const std::string& side) {
    std::vector<double> list;
    for (const Element& box : of_class(read(drawn(chart)), "rect", paint)) {
        list.push_back(box.number(side));
    }
    return list;
}

std::vector<std::string> words_in(const report::Chart& chart, Language language) {
    std::vector<std::string> list;
    for (const Extent& text : texts_of(read(drawn(chart, language)))) {
        list.push_back(text.text);
    }
    return list;
}

bool shows(const report::Chart& chart, const std::string& text, Language language = Language::nl) {
    const std::vector<std::string> all = words_in(chart, language);
    return std::find(all.begin(), all.end(), text) != all.end();
}

report::Chart small_waterfall() {
    report::Waterfall shape;
    shape.steps = {{"a", Decimal(6000), false},
                   {"b", Decimal(2000), false},
                   {"cost", Decimal(), true},
                   {"c", Decimal(-9000), false},
                   {"gap", Decimal(), true}};
    report::Chart chart = charts::chart_of(shape);
    chart.title = "Short";
    return chart;
}

} // namespace

TEST_CASE("every picture is well-formed and needs nothing else") {
    for (const report::Chart& chart : charts_of_all_sizes()) {
        const std::string svg = drawn(chart);
        const std::vector<Element> elements = read(svg);
        REQUIRE_FALSE(elements.empty());
        CHECK(elements.front().name == "svg");
        CHECK(elements.front().attributes.at("role") == "img");
        CHECK(elements.front().attributes.at("viewBox") ==
              "0 0 " + elements.front().attributes.at("width") + " " +
                  elements.front().attributes.at("height"));
        CHECK(elements[1].name == "title");
        CHECK(elements[2].name == "desc");
        CHECK(elements[2].text == "What there is to see.");
        for (const char* never :
             {"<script", "href", "url(", "@import", "@font-face", "nan", "inf\""}) {
            CAPTURE(never);
            CHECK(svg.find(never) == std::string::npos);
        }
        CHECK(svg == drawn(chart));
    }
}

TEST_CASE("texts do not lie over each other, nor outside the picture") {
    for (const report::Chart& chart : charts_of_all_sizes()) {
        const std::vector<Element> elements = read(drawn(chart));
        const std::vector<Extent> texts = texts_of(elements);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            CAPTURE(texts[i].text);
            CHECK(texts[i].left >= 0);
            CHECK(texts[i].right <= elements.front().number("width"));
            CHECK(texts[i].top >= 0);
            CHECK(texts[i].bottom <= elements.front().number("height"));
            for (std::size_t j = 0; j < i; ++j) {
                CAPTURE(texts[j].text);
                CAPTURE(chart.shape.index());
                CHECK_FALSE(texts[i].meets(texts[j]));
            }
        }
    }
}

TEST_CASE("bars of a waterfall are as long as their amounts") {
    const report::Chart chart = small_waterfall();
    const std::vector<double> up = sizes(chart, "up", "width");
    const std::vector<double> down = sizes(chart, "down", "width");
    const std::vector<double> sums = sizes(chart, "sum", "width");
    REQUIRE(up.size() == 2);
    REQUIRE(down.size() == 1);
    REQUIRE(sums.size() == 2);
    CHECK(up[0] / up[1] == doctest::Approx(3).epsilon(0.001));     // 6000 / 2000
    CHECK(down[0] / up[1] == doctest::Approx(4.5).epsilon(0.001)); // 9000 / 2000
    CHECK(sums[0] / up[1] == doctest::Approx(4).epsilon(0.001));   // 8000 / 2000
    CHECK(sums[1] / up[1] == doctest::Approx(0.5).epsilon(0.001)); // |8000 - 9000| / 2000
    // the last sum ends where zero is: it lies to the left of the first bar
    const std::vector<Element> elements = read(drawn(chart));
    const Element first = of_class(elements, "rect", "up").front();
    const Element last = of_class(elements, "rect", "sum").back();
    CHECK(last.number("x") + last.number("width") == doctest::Approx(first.number("x")));
    CHECK(last.title == "gap: -1.000");
    for (const char* text : {"6.000", "+2.000", "8.000", "-9.000", "-1.000"}) {
        CAPTURE(text);
        CHECK(shows(chart, text));
    }
    CHECK(shows(chart, "-9,000", Language::en));
}

TEST_CASE("bars of a tornado reach from the centre") {
    report::Tornado shape;
    shape.centre = Decimal(1000);
    shape.centre_label = "most likely:";
    shape.low_label = "low";
    shape.high_label = "high";
    shape.rows = {{"wages", "1% to 3%", Decimal(400), Decimal(2200)},
                  {"both up", "", Decimal(1300), Decimal(1600)}};
    const report::Chart chart = charts::chart_of(shape);
    const std::vector<double> low = sizes(chart, "low", "width");
    const std::vector<double> high = sizes(chart, "high", "width");
    REQUIRE(low.size() == 3); // the first is that of the key
    REQUIRE(high.size() == 3);
    CHECK(high[1] / low[1] == doctest::Approx(2).epsilon(0.001)); // 1200 / 600
    CHECK(low[1] / low[2] == doctest::Approx(2).epsilon(0.001));  // 600 / 300
    CHECK(high[2] / low[2] == doctest::Approx(2).epsilon(0.001)); // 600 / 300
    CHECK(sizes(chart, "low", "height")[1] ==
          doctest::Approx(2 * sizes(chart, "low", "height")[2]));
    CHECK(shows(chart, "1.300 / 1.600"));
    CHECK(shows(chart, "1% to 3%"));
    CHECK(shows(chart, "most likely: 1.000"));
}

TEST_CASE("stacked bars are as high as their amounts, and below zero where these are") {
    report::StackedBars shape;
    shape.columns = {"2019", "2020"};
    shape.series = {{"a", {Decimal(3000), Decimal(6000)}},
                    {"b", {Decimal(-1500), Decimal(750)}},
                    {"short", {Decimal(900)}}};
    const report::Chart chart = charts::chart_of(shape);
    const std::vector<double> first = sizes(chart, "series0", "height");
    const std::vector<double> second = sizes(chart, "series1", "height");
    REQUIRE(first.size() == 2);
    REQUIRE(second.size() == 2);
    CHECK(first[1] / first[0] == doctest::Approx(2).epsilon(0.001));
    CHECK(second[0] / second[1] == doctest::Approx(2).epsilon(0.001));
    CHECK(first[0] / second[0] == doctest::Approx(2).epsilon(0.001));
    const std::vector<Element> elements = read(drawn(chart));
    const Element above = of_class(elements, "rect", "series0").front();
    const Element below = of_class(elements, "rect", "series1").front();
    CHECK(below.number("y") == doctest::Approx(above.number("y") + above.number("height")));
    CHECK(below.title == "b, 2019: -1.500");
    CHECK(shows(chart, "2.400")); // 3000 - 1500 + 900
    CHECK(shows(chart, "6.750"));
}

TEST_CASE("bands of a fan hold the points of each year") {
    const std::vector<Element> elements = read(drawn(charts::fan(5)));
    for (const char* band : {"band0", "band1", "band2"}) {
        const std::vector<Element> areas = of_class(elements, "polygon", band);
        REQUIRE(areas.size() == 1);
        const std::string& points = areas.front().attributes.at("points");
        CHECK(std::count(points.begin(), points.end(), ',') == 10); // five above, five below
    }
    CHECK(of_class(elements, "polyline", "median").size() == 1);
    CHECK(of_class(elements, "polyline", "reference").size() == 1);
    // of two bands the inner one is as strong as the innermost of three
    report::Fan two = std::get<report::Fan>(charts::fan(5).shape);
    two.bands.pop_back();
    CHECK(of_class(read(drawn(charts::chart_of(two))), "polygon", "band2").size() == 1);
}

TEST_CASE("texts of a scenario bring no markup of their own") {
    report::Waterfall shape;
    shape.steps = {{"<script>alert('x')</script> & \"more\"\x01", Decimal(5), false}};
    report::Chart chart = charts::chart_of(shape);
    chart.title = "a < b & c > d \"e\" 'f'";
    chart.alt = "]]> <!-- & -->";
    const std::string svg = drawn(chart);
    const std::vector<Element> elements = read(svg);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(elements[1].text == "a &lt; b &amp; c &gt; d &quot;e&quot; &#39;f&#39;");
    CHECK(elements[2].text == "]]&gt; &lt;!-- &amp; --&gt;");
    CHECK(render::xml_escaped("a\tb\x7F\xEF\xBF\xBF") == "a b \xEF\xBF\xBD");
}

TEST_CASE("a label that was shortened tells all of itself") {
    report::Waterfall shape;
    const std::string whole =
        "Vergunningverlening, toezicht en handhaving op het gebied van de fysieke leefomgeving, "
        "met inbegrip van de brandveiligheid en de openbare orde";
    shape.steps = {{whole, Decimal(5), false}};
    bool found = false;
    for (const Element& element : read(drawn(charts::chart_of(shape)))) {
        if (element.name == "text" && element.title == whole) {
            found = found || element.text.ends_with("…");
        }
    }
    CHECK(found);
}

TEST_CASE("charts without figures, and with nothing but zeros") {
    const std::vector<report::Chart> empty{charts::chart_of(report::Waterfall{}),
                                           charts::chart_of(report::Tornado{}),
                                           charts::chart_of(report::Fan{}),
                                           charts::chart_of(report::StackedBars{}),
                                           charts::stacked(3, 0),
                                           charts::stacked(0, 3)};
    for (const report::Chart& chart : empty) {
        const std::vector<Element> elements = read(drawn(chart));
        CHECK(of_class(elements, "text", "head").size() >= 1);
    }
    report::Waterfall zeros;
    zeros.steps = {{"nothing", Decimal(), false}, {"sum", Decimal(), true}};
    CHECK_FALSE(read(drawn(charts::chart_of(zeros))).empty());
    report::Tornado still;
    still.rows = {{"still", "", Decimal(), Decimal()}};
    CHECK_FALSE(read(drawn(charts::chart_of(still))).empty());
    report::StackedBars flat;
    flat.columns = {"2019"};
    flat.series = {{"none", {Decimal()}}};
    CHECK_FALSE(read(drawn(charts::chart_of(flat))).empty());
}
