// SPDX-License-Identifier: MIT
// What a budget comes to over the years, and how it is closed.
#include "cost/balance.hpp"
#include "cost/closing.hpp"
#include "cost/metrics.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

Scenario ommen_to_2022() {
    Scenario scenario = ommen();
    scenario.budget.last_year = 2022;
    assume(scenario, "wages", "0.025");
    assume(scenario, "funds", "0.016");
    for (Line& item : scenario.budget.lines) {
        item.index.id = "wages";
    }
    for (Fund& item : scenario.budget.funds) {
        item.index.id = "funds";
    }
    return scenario;
}

Coverage covered(int year, bool is_covered) {
    Coverage coverage;
    coverage.year = year;
    coverage.covered = is_covered;
    return coverage;
}

Lever lever(const std::string& id, const std::string& least, const std::string& most,
            const std::string& price) {
    Lever result;
    result.id = id;
    if (!least.empty()) {
        result.least = stated(number(least));
    }
    if (!most.empty()) {
        result.most = stated(number(most));
    }
    result.price = stated(number(price));
    return result;
}

/// A line of 1000 against a fund of 900.
Scenario short_of_100() {
    Scenario scenario;
    scenario.budget.first_year = 2018;
    scenario.budget.last_year = 2018;
    scenario.budget.funds = {fund("f", Nature::structural, 900)};
    scenario.budget.lines = {line("l", Nature::structural, 1000)};
    return scenario;
}

} // namespace

TEST_CASE("the gap of Ommen grows when wages outrun funds") {
    const CostResult result = cost_of(ommen_to_2022());
    REQUIRE(result.coverage.size() == 5);
    // 10,600,000 x 1.025 - 10,207,343 x 1.016 = 10,865,000 - 10,370,660.49 (funds to the cent each)
    CHECK(result.coverage[1].structural_gap.value == Money::cents(494'339'51));
    // 11,700,416.64 - 10,876,459.33, each to the cent: powers 1.025^4 = 1.103812890625, 1.016^4
    // = 1.065552449536
    CHECK(result.coverage[4].structural_gap.value == Money::cents(823'957'31));
    CHECK(result.coverage[1].cumulative_gap.value == Money::cents(392'657'00 + 494'339'51));
    CHECK_FALSE(result.balance_year);
}

TEST_CASE("moving the growth of the budget to one-off money moves the gap by exactly that") {
    Scenario scenario = ommen();
    const Money before = cost_of(scenario).coverage[0].structural_gap.value;
    scenario.budget.funds[2].nature = Nature::incidental;
    const CostResult after = cost_of(scenario);
    CHECK(after.coverage[0].structural_gap.value - before == Money::euros(414'000));
    CHECK(after.coverage[0].balance == cost_of(ommen()).coverage[0].balance);
}

TEST_CASE("one-off money carries the gap of Ommen for 14.5 months") {
    const CostResult result = cost_of(ommen());
    CHECK(result.one_off_money.value == Money::euros(474'000));
    // 12 x 474,000 over 542,657, 392,657 and 242,657
    CHECK(result.carried_months == span("10.4818", "14.4859", "23.4405"));
    Scenario covered_one = ommen();
    covered_one.budget.funds.push_back(fund("more", Nature::structural, 1'000'000));
    CHECK_FALSE(cost_of(covered_one).carried_months);
}

TEST_CASE("balance is reached in the year from which on every year is covered") {
    CHECK(cost::balance_year({covered(2019, false), covered(2020, true), covered(2021, false),
                              covered(2022, true), covered(2023, true)}) == 2022);
    CHECK(cost::balance_year({covered(2019, true)}) == 2019);
    CHECK_FALSE(cost::balance_year({covered(2019, true), covered(2020, false)}));
    CHECK_FALSE(cost::balance_year({}));
}

TEST_CASE("the gap is closed by the cheapest levers first, the last only as far as needed") {
    Scenario scenario = short_of_100();
    scenario.budget.levers = {lever("l", "950", "", "2"), lever("f", "", "930", "1")};
    auto closing = cost::close_gap(scenario);
    REQUIRE(closing);
    CHECK(closing->gap == Money::euros(100));
    // 30 at 1, 50 at 2; 20 stay
    REQUIRE(closing->steps.size() == 2);
    CHECK(closing->steps[0] == ClosingStep{"f", 900, 930, Money::euros(-30)});
    CHECK(closing->steps[1] == ClosingStep{"l", 1000, 950, Money::euros(-50)});
    CHECK(closing->left == Money::euros(20));
    CHECK(closing->price == Decimal(130));
    // with more room in the line: 70 at 2
    scenario.budget.levers[0].least = stated(800);
    closing = cost::close_gap(scenario);
    CHECK(closing->steps[1].to == Decimal(930));
    CHECK(closing->left == Money());
    CHECK(closing->price == Decimal(170));
}

TEST_CASE("an assumption closes the gap; what was uncertain is set to one figure") {
    Scenario scenario = short_of_100();
    assume(scenario, "wage", "100");
    scenario.assumptions[0].quantity.about = Number{Decimal(20), false};
    scenario.budget.lines[0].amount = {};
    scenario.budget.lines[0].factors.resize(2);
    scenario.budget.lines[0].factors[0].quantity = stated(10);
    scenario.budget.lines[0].factors[1].quantity.assumption.id = "wage";
    scenario.budget.levers = {lever("wage", "50", "", "1")};
    const auto closing = cost::close_gap(scenario);
    REQUIRE(closing);
    // 10 x wage = 900
    CHECK(closing->steps[0].to == Decimal(90));
    CHECK(closing->left == Money());
}

TEST_CASE("without levers, or without a gap, there is nothing to close") {
    Scenario scenario = short_of_100();
    CHECK_FALSE(cost::close_gap(scenario));
    scenario.budget.levers = {lever("l", "950", "", "1")};
    scenario.budget.funds[0].amount = about(1000, 0);
    CHECK_FALSE(cost::close_gap(scenario));
}

TEST_CASE("metrics have names, by year where they differ by year") {
    Scenario scenario = ommen_to_2022();
    scenario.organisation.inhabitants = stated(10'000);
    const CostResult result = cost_of(scenario);
    const std::vector<Metric> all = cost::metrics(scenario, result);
    REQUIRE(cost::named(all, "cost.structural-gap").size() == 5);
    REQUIRE(cost::named(all, "cost.structural-gap.2018").size() == 1);
    CHECK(cost::named(all, "cost.structural-gap.2018")[0].value ==
          span("242657", "392657", "542657"));
    // 10,207,343 / 10,600,000
    CHECK(cost::named(all, "cost.coverage.2018")[0].value.value == number("0.962957"));
    CHECK(cost::named(all, "cost.per-inhabitant.2018")[0].value.value == Decimal(1060));
    CHECK(cost::named(all, "cost.per-fte[zelf-doen]")[0].value.value == number("91111.11"));
    CHECK(cost::named(all, "cost.structural").empty());
    CHECK(cost::named(all, "cost.structural-gap.201").empty());
}

TEST_CASE("ratios are the metrics that compare organisations") {
    Scenario scenario = ommen();
    scenario.organisation.inhabitants = stated(10'000);
    const std::vector<Ratio> ratios = cost_of(scenario).ratios;
    REQUIRE(ratios.size() == 3);
    CHECK(ratios[0].metric == "cost.coverage.2018");
    CHECK(ratios[1] == Ratio{"cost.per-inhabitant.2018", span("1045", "1060", "1075")});
    CHECK(ratios[2].metric == "cost.per-fte[zelf-doen]");
}
