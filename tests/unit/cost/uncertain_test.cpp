// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"
#include "cost/ledger.hpp"
#include "cost/uncertain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

/// One line of wage x fte, 2018 to 2019, against a fund; the wage and the growth uncertain.
Scenario wages_of_ten() {
    Scenario scenario;
    scenario.budget.first_year = 2018;
    scenario.budget.last_year = 2019;
    Assumption wage{"wage", {}};
    wage.quantity.low = Number{number("60000"), false};
    wage.quantity.high = Number{number("80000"), false};
    wage.quantity.shape = Shape::uniform;
    wage.quantity.ends = Ends::min_max;
    Assumption growth{"growth", {}};
    growth.quantity.mean = Number{number("0.02"), false};
    growth.quantity.sd = Number{number("0.01"), false};
    growth.quantity.shape = Shape::normal;
    scenario.assumptions = {wage, growth};
    scenario.budget.lines = {line("l", Nature::structural, 0)};
    Line& item = scenario.budget.lines[0];
    item.amount = {};
    item.factors.resize(2);
    item.factors[0].quantity = stated(10);
    item.factors[1].quantity.assumption.id = "wage";
    item.index.id = "growth";
    scenario.budget.funds = {fund("f", Nature::structural, 750'000)};
    return scenario;
}

const SampledFigure& figure(const CostResult& result, const std::string& metric) {
    const auto& figures = result.uncertainty->figures;
    return *std::find_if(figures.begin(), figures.end(),
                         [&](const SampledFigure& f) { return f.metric == metric; });
}

bool within(const Money& found, double expected, const Money& error, double times) {
    return std::abs(found.to_decimal().to_double() - expected) <=
           times * error.to_decimal().to_double() + 0.01;
}

} // namespace

TEST_CASE("means, chances and percentiles of a product of independent figures") {
    for (const auto method :
         {uncertainty::Method::plain, uncertainty::Method::latin, uncertainty::Method::sobol}) {
        cost::Sampling sampling;
        sampling.method = method;
        const CostResult result = cost::cost(wages_of_ten(), sampling);
        REQUIRE(result.uncertainty);
        CHECK(result.uncertainty->inputs == 2);
        const SampledFigure& cost_2019 = figure(result, "cost.total-cost.2019");
        // 10 x 70,000 x 1.02
        CHECK(within(cost_2019.mean, 714'000, cost_2019.standard_error, 4));
        // E[x^2] = 10^2 (70,000^2 + 20,000^2 / 12) (1.02^2 + 0.01^2), less the mean squared
        const double variance = 100.0 * (4.9e9 + 4e8 / 12) * (1.0404 + 0.0001) - 714e3 * 714e3;
        CHECK(cost_2019.deviation.to_decimal().to_double() ==
              doctest::Approx(std::sqrt(variance)).epsilon(0.02));
        CHECK(cost_2019.at_modes == Money::euros(714'000));
        const SampledFigure& gap_2018 = figure(result, "cost.structural-gap.2018");
        // covered where 10 x wage <= 750,000: three quarters of 60,000 .. 80,000
        REQUIRE(gap_2018.covered);
        CHECK(std::abs(gap_2018.covered->probability.to_double() - 0.75) <=
              4 * gap_2018.covered->standard_error.to_double() + 1e-6);
        // the median of 10 x wage less 750,000
        CHECK(within(gap_2018.percentiles[3].amount, -50'000,
                     gap_2018.percentiles[3].standard_error, 4));
    }
}

TEST_CASE("what each figure does to the gap of the last year") {
    const CostResult result = cost_of(wages_of_ten());
    const std::vector<Influence>& found = result.uncertainty->influences;
    CHECK(result.uncertainty->influence_on == "cost.structural-gap.2019");
    REQUIRE(found.size() == 2);
    // 10 x 62,000 x 1.02 - 750,000 and 10 x 78,000 x 1.02 - 750,000
    CHECK(found[0].input == "wage");
    CHECK(found[0].at_low == Money::euros(632'400 - 750'000));
    CHECK(found[0].at_high == Money::euros(795'600 - 750'000));
    // 750,000 / 10 / 1.02
    CHECK(found[0].break_even->rounded(2) == number("73529.41"));
    CHECK(found[0].rank_correlation > number("0.9"));
    CHECK(found[1].input == "growth");
    CHECK_FALSE(found[0].first_order);
    // the gap is zero at 7.14% growth, five deviations away
    CHECK_FALSE(found[1].break_even);
    cost::Sampling sampling;
    sampling.indices = true;
    const CostResult more = cost::cost(wages_of_ten(), sampling);
    // Var(E[x | growth]) / Var(x) = 70,000^2 0.01^2 / (variance / 100) = 0.0139
    CHECK(more.uncertainty->influences[1].first_order->to_double() ==
          doctest::Approx(4.9e9 * 1e-4 / (3.333e7 * 1.0405 + 4.9e9 * 1e-4)).epsilon(0.05));
}

TEST_CASE("rounded amounts and figures of staff are drawn within their bounds") {
    const CostResult result = cost_of(ommen());
    // three amounts of 50,000 either way; the funds are exact
    CHECK(result.uncertainty->inputs == 3);
    const SampledFigure& gap = figure(result, "cost.structural-gap.2018");
    CHECK(gap.covered->probability == Decimal(0));
    // the error is known to a quarter, as it comes of the spread of 8 sets
    CHECK(within(gap.mean, 392'657, gap.standard_error, 10));
    Scenario scenario = ommen();
    scenario.budget.lines[0].amount = {};
    scenario.budget.lines[0].factors.resize(2);
    scenario.budget.lines[0].factors[0].path.id = "staff.total";
    scenario.budget.lines[0].factors[1].quantity = stated(90'000);
    const cost::Ledger ledger = cost::ledger_of(scenario);
    const auto total = std::find_if(ledger.inputs.begin(), ledger.inputs.end(),
                                    [](const auto& input) { return input.name == "staff.total"; });
    REQUIRE(total != ledger.inputs.end());
    CHECK(std::holds_alternative<uncertainty::Uniform>(total->distribution));
    scenario.results.staff->total = span("31", "45", "69");
    CHECK(std::holds_alternative<uncertainty::Triangular>(
        cost::ledger_of(scenario).inputs[0].distribution));
}

TEST_CASE("the same bytes for one and two threads, in any order, with another figure beside it") {
    cost::Sampling sampling;
    sampling.method = uncertainty::Method::plain;
    const Uncertainty one = *cost::cost(wages_of_ten(), sampling).uncertainty;
    sampling.threads = 2;
    CHECK(*cost::cost(wages_of_ten(), sampling).uncertainty == one);
    Scenario scenario = wages_of_ten();
    std::swap(scenario.assumptions[0], scenario.assumptions[1]);
    CHECK(*cost::cost(scenario, sampling).uncertainty == one);
    Fund more = fund("more", Nature::incidental, 100);
    more.amount.about = Number{Decimal(10), false};
    scenario.budget.funds.push_back(more);
    const CostResult beside = cost::cost(scenario, sampling);
    CHECK(beside.uncertainty->inputs == 3);
    CHECK(figure(beside, "cost.structural-gap.2019") == one.figures[3]);
    CHECK(one.figures[3].metric == "cost.structural-gap.2019");
}

TEST_CASE("figures that move together, and those that cannot") {
    Scenario scenario = wages_of_ten();
    Correlation together;
    together.id = "together";
    together.of.resize(2);
    together.of[0].id = "wage";
    together.of[1].id = "growth";
    together.coefficient = Number{number("0.9"), false};
    scenario.correlations = {together};
    const double apart =
        figure(cost_of(wages_of_ten()), "cost.total-cost.2019").deviation.to_decimal().to_double();
    CHECK(figure(cost_of(scenario), "cost.total-cost.2019").deviation.to_decimal().to_double() >
          apart * 1.05);
    // a with b and b with c move together, a against c
    Assumption third = scenario.assumptions[0];
    third.id = "third";
    scenario.assumptions.push_back(third);
    scenario.budget.lines.push_back(scenario.budget.lines[0]);
    scenario.budget.lines[1].id = "m";
    scenario.budget.lines[1].factors[1].quantity.assumption.id = "third";
    Correlation other = together;
    other.id = "other";
    other.of[0].id = "third";
    Correlation against = together;
    against.id = "against";
    against.of[1].id = "third";
    against.coefficient = Number{number("-0.9"), false};
    scenario.correlations = {together, other, against};
    const CostResult result = cost_of(scenario);
    CHECK_FALSE(result.uncertainty);
    CHECK(std::count_if(result.findings.begin(), result.findings.end(),
                        [](const Finding& f) { return f.code == "correlations-impossible"; }) == 1);
}

TEST_CASE("a year that is covered as computed, but not surely") {
    Scenario scenario = wages_of_ten();
    const auto found = [](const Scenario& of) {
        std::vector<std::string> years;
        for (const Finding& finding : cost_of(of).findings) {
            if (finding.code == "coverage-uncertain") {
                years.push_back(finding.subject);
            }
        }
        return years;
    };
    // 2018: 75%; 2019: less
    CHECK(found(scenario).size() == 2);
    scenario.budget.funds[0].amount = about(900'000, 0);
    CHECK(found(scenario).empty());
}

TEST_CASE("the outside view: the figure times how such figures turned out") {
    Scenario scenario = ommen();
    OutsideView view;
    view.id = "elsewhere";
    view.metric = "cost.structural-cost";
    view.ratio.shape = Shape::quantiles;
    view.ratio.quantiles = {{"p10", {number("0.98"), false}},
                            {"p50", {number("1.08"), false}},
                            {"p90", {number("1.23"), false}}};
    scenario.budget.outside_views = {view};
    const std::vector<OutsideFigure> outside = cost_of(scenario).uncertainty->outside;
    REQUIRE(outside.size() == 1);
    CHECK(outside[0].metric == "cost.structural-cost.2018");
    // 10.6 M x 0.98, 1.08, 1.23
    CHECK(outside[0].percentiles[1].amount == Money::euros(10'388'000));
    CHECK(outside[0].percentiles[3].amount == Money::euros(11'448'000));
    CHECK(outside[0].percentiles[5].amount == Money::euros(13'038'000));
    // the funds are 0.962957 of the cost: below P10 by 0.017043, a line of 0.1 over 0.4 goes on
    CHECK(outside[0].covered->probability.to_double() ==
          doctest::Approx(0.1 - 0.017043 / 0.25).epsilon(0.001));
}

TEST_CASE("no draws, or nothing uncertain: no sampled figures") {
    cost::Sampling sampling;
    sampling.draws = 0;
    CHECK_FALSE(cost::cost(ommen(), sampling).uncertainty);
    Scenario certain = ommen();
    for (Line& item : certain.budget.lines) {
        item.amount.about.reset();
    }
    CHECK_FALSE(cost_of(certain).uncertainty);
}
