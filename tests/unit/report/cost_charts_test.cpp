// SPDX-License-Identifier: MIT
#include "report/cost_charts.hpp"
#include "report/cost_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

namespace {

Money euro_amount(std::int64_t amount) {
    return Money::euros(amount);
}

/// Four years, each 100,000 worse; percentiles 10,000 apart for each point of the percentage.
model::Uncertainty uncertainty() {
    model::Uncertainty result;
    for (int i = 0; i < 4; ++i) {
        model::SampledFigure figure;
        figure.metric = "cost.structural-gap." + std::to_string(2019 + i);
        const int median = 400000 + i * 100000;
        figure.at_modes = euro_amount(median - 7343);
        for (const int percent : {5, 10, 25, 50, 75, 90, 95}) {
            figure.percentiles.push_back({"p" + std::to_string(percent),
                                          euro_amount(median + (percent - 50) * 10000), Money()});
        }
        result.figures.push_back(figure);
    }
    result.influence_on = "cost.structural-gap.2022";
    model::Influence wage;
    wage.input = "wage-growth";
    wage.at_low = euro_amount(500000);
    wage.at_high = euro_amount(950000);
    model::Influence core;
    core.input = "budget.lines[core].amount";
    core.at_low = euro_amount(650000);
    core.at_high = euro_amount(740000);
    model::Influence still;
    still.input = "unused";
    still.at_low = still.at_high = result.figures.back().at_modes;
    result.influences = {wage, core, still};
    return result;
}

model::Scenario uncertain_sketch() {
    model::Scenario scenario = sketch();
    scenario.results.cost->uncertainty = uncertainty();
    model::Assumption wage;
    wage.id = "wage-growth";
    wage.quantity.low = model::Number{*Decimal::parse("0.015"), true};
    wage.quantity.high = model::Number{*Decimal::parse("0.035"), true};
    wage.quantity.ends = model::Ends::p10_p90;
    scenario.assumptions.push_back(wage);
    return scenario;
}

Lines ids_of(const std::vector<Chart>& charts) {
    Lines ids;
    for (const Chart& chart : charts) {
        ids.push_back(chart.id);
    }
    return ids;
}

template <class Shape>
Shape shape_of(const std::vector<Chart>& charts, const std::string& id) {
    for (const Chart& chart : charts) {
        if (chart.id == id) {
            return std::get<Shape>(chart.shape);
        }
    }
    return {};
}

} // namespace

TEST_CASE("the gap is built up from cost per verdict and torn down by funds") {
    const std::vector<Chart> charts = cost_charts(sketch(), Language::en);
    CHECK(ids_of(charts) == Lines{"gap", "cost"});
    const auto steps = shape_of<Waterfall>(charts, "gap").steps;
    Lines shown_steps;
    for (const WaterfallStep& step : steps) {
        shown_steps.push_back(step.label + (step.sum ? " =" : " " + step.amount.str()));
    }
    CHECK(shown_steps == Lines{"outsource 3500000", "cooperate 3000000", "do it ourselves 4100000",
                               "structural cost =", "Wages -8979685", "Hire -813658",
                               "Growth -414000", "structural gap ="});
    Decimal total;
    for (const WaterfallStep& step : steps) {
        total += step.amount;
    }
    CHECK(total == Decimal(392657)); // the gap of the sketch
    CHECK(charts.front().title == "From structural cost to the structural gap, 2019");
    CHECK(charts.front().alt == "Waterfall: structural cost of 10,600,000 euro less structural "
                                "funds of 10,207,343 euro leaves a gap of 392,657 euro.");
}

TEST_CASE("cost is told by line where no line pays for a verdict") {
    model::Scenario scenario = sketch();
    for (model::YearAmounts& line : scenario.results.cost->lines) {
        line.verdict.clear();
    }
    scenario.results.cost->lines[1].nature = model::Nature::incidental;
    scenario.results.cost->categories.clear();
    const std::vector<Chart> charts = cost_charts(scenario, Language::nl);
    const auto steps = shape_of<Waterfall>(charts, "gap").steps;
    REQUIRE(steps.size() == 7);
    CHECK(steps[0].label == "Kernorganisatie");
    CHECK(steps[1].label == "Samenwerking"); // what is incidental has no step
    const auto bars = shape_of<StackedBars>(charts, "cost");
    REQUIRE(bars.series.size() == 1);
    CHECK(bars.series[0].label == "zonder uitkomst");
    CHECK(bars.series[0].amounts.front() == Decimal(10600000)); // incidental cost counts too
}

TEST_CASE("cost per verdict and year") {
    model::Scenario scenario = sketch();
    model::CostResult& result = *scenario.results.cost;
    result.lines[0].amounts[3] = {euro_amount(5000000), euro_amount(5000000), euro_amount(5000000)};
    result.lines.push_back({"start", model::Nature::incidental, "", {}}); // no amounts at all
    const auto bars = shape_of<StackedBars>(cost_charts(scenario, Language::nl), "cost");
    CHECK(bars.columns == Lines{"2019", "2020", "2021", "2022"});
    REQUIRE(bars.series.size() == 4);
    CHECK(bars.series[2].amounts == std::vector<Decimal>{Decimal(4100000), Decimal(4100000),
                                                         Decimal(4100000), Decimal(5000000)});
    CHECK(bars.series[3].amounts.back().is_zero());
}

TEST_CASE("the fan of the gap") {
    const std::vector<Chart> charts = cost_charts(uncertain_sketch(), Language::nl);
    CHECK(ids_of(charts) == Lines{"gap", "cost", "fan", "tornado"});
    const Fan fan = shape_of<Fan>(charts, "fan");
    CHECK(fan.years == Lines{"2019", "2020", "2021", "2022"});
    CHECK(fan.median.back() == Decimal(700000));
    REQUIRE(fan.bands.size() == 3);
    CHECK(fan.bands[0].low_label == "P5");
    CHECK(fan.bands[0].low.front() == Decimal(-50000)); // 400,000 - 45 x 10,000
    CHECK(fan.bands[2].high.back() == Decimal(950000)); // 700,000 + 25 x 10,000
    REQUIRE(fan.reference.has_value());
    CHECK(fan.reference->values == std::vector<Decimal>(4));
}

TEST_CASE("a band that one year lacks is left out, and a fan without medians") {
    model::Scenario scenario = uncertain_sketch();
    auto& figures = scenario.results.cost->uncertainty->figures;
    figures[1].percentiles.erase(figures[1].percentiles.begin()); // p5
    CHECK(shape_of<Fan>(cost_charts(scenario, Language::en), "fan").bands.size() == 2);
    figures[1].percentiles.clear();
    CHECK(ids_of(cost_charts(scenario, Language::en)) == Lines{"gap", "cost", "tornado"});
}

TEST_CASE("what moves the gap") {
    const std::vector<Chart> charts = cost_charts(uncertain_sketch(), Language::en);
    const Tornado tornado = shape_of<Tornado>(charts, "tornado");
    CHECK(tornado.centre == Decimal(692657)); // 700,000 - 7,343
    REQUIRE(tornado.rows.size() == 2);        // what moves nothing has no row
    CHECK(tornado.rows[0].label == "wage-growth");
    CHECK(tornado.rows[0].ends == "1.5% to 3.5%");
    CHECK(tornado.rows[0].at_low == Decimal(500000));
    CHECK(tornado.rows[1].label == "Core organisation");
    CHECK(tornado.rows[1].ends.empty());
    CHECK(charts.back().title == "What moves the structural gap of 2022");
}

TEST_CASE("inputs are called what people call them") {
    model::Scenario scenario = uncertain_sketch();
    model::Uncertainty& sampled = *scenario.results.cost->uncertainty;
    sampled.influences.resize(1);
    const auto called = [&](const char* input) {
        sampled.influences.front().input = input;
        return shape_of<Tornado>(cost_charts(scenario, Language::nl), "tornado").rows.at(0).label;
    };
    CHECK(called("budget.funds[growth].amount") == "Groei");
    CHECK(called("budget.lines[core].factors[1]") == "Kernorganisatie (factors[1])");
    CHECK(called("budget.lines[unknown].amount") == "budget.lines[unknown].amount");
    CHECK(called("budget.lines[core") == "budget.lines[core");
    CHECK(called("organisation.clusters") == "som van de clusters");
}

TEST_CASE("of many inputs those that move least are counted, not shown") {
    model::Scenario scenario = uncertain_sketch();
    model::Uncertainty& sampled = *scenario.results.cost->uncertainty;
    sampled.influences.assign(23, sampled.influences.front());
    const std::vector<Chart> charts = cost_charts(scenario, Language::en);
    CHECK(shape_of<Tornado>(charts, "tornado").rows.size() == 20);
    CHECK(charts.back().note.ends_with("Inputs with a smaller swing that are not shown: 3."));
    sampled.influence_on = "cost.structural-gap.2030"; // a figure that is not there
    CHECK(ids_of(cost_charts(scenario, Language::en)) == Lines{"gap", "cost", "fan"});
}

TEST_CASE("a budget without years has no charts") {
    model::Scenario scenario;
    scenario.results.cost.emplace();
    CHECK(cost_charts(scenario, Language::en).empty());
    scenario.results.cost->uncertainty.emplace();
    CHECK(cost_charts(scenario, Language::en).empty());
}

TEST_CASE("a chart is found by its id, the first by none") {
    const Report report = cost_report(sketch(), Language::en);
    CHECK(find_chart(report, "")->id == "gap");
    CHECK(find_chart(report, "cost")->id == "cost");
    CHECK(find_chart(report, "fan") == nullptr);
    CHECK(find_chart(Report{}, "") == nullptr);
}
