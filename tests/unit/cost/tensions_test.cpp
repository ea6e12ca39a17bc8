// SPDX-License-Identifier: MIT
#include "cost/breakdowns.hpp"
#include "cost/prices.hpp"
#include "cost/references.hpp"
#include "cost/tensions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

std::vector<std::string> found(const Scenario& scenario, const std::string& code) {
    std::vector<std::string> messages;
    for (const Finding& finding : cost_of(scenario).findings) {
        if (finding.code == code) {
            messages.push_back(finding.message);
        }
    }
    return messages;
}

using Messages = std::vector<std::string>;

Scenario to_2022() {
    Scenario scenario;
    scenario.budget.first_year = 2019;
    scenario.budget.last_year = 2022;
    return scenario;
}

Reference reference(const std::string& metric, const std::string& low, const std::string& high) {
    Reference result;
    result.id = "r";
    result.metric = metric;
    result.low = Number{number(low), false};
    result.high = Number{number(high), false};
    return result;
}

} // namespace

TEST_CASE("recurring cost paid from one-off money is found") {
    Scenario scenario = ommen();
    scenario.budget.lines[0].paid_from.id = "hire-once";
    CHECK(found(scenario, "recurring-on-one-off") ==
          Messages{"core (4,100,000 euro) recurs and is paid from one-off fund hire-once"});
    scenario.budget.lines[0].paid_from.id = "wages";
    CHECK(found(scenario, "recurring-on-one-off").empty());
}

TEST_CASE("incidental money of more than three years, structural money with an end") {
    Scenario scenario = to_2022();
    scenario.budget.lines = {line("three", Nature::incidental, 10),
                             line("four", Nature::incidental, 10),
                             line("ends", Nature::structural, 10)};
    scenario.budget.lines[0].term.until = 2021;
    scenario.budget.lines[1].term.until = 2022;
    scenario.budget.lines[2].term.until = 2021;
    CHECK(found(scenario, "incidental-too-long") ==
          Messages{"four is called incidental but flows for 4 years; at most 3 are"});
    CHECK(found(scenario, "structural-with-end") ==
          Messages{"ends is called structural but ends in 2021"});
}

TEST_CASE("a fund that lines use up more than once") {
    Scenario scenario = to_2022();
    scenario.budget.funds = {fund("f", Nature::structural, 100)};
    scenario.budget.lines = {line("a", Nature::structural, 60), line("b", Nature::structural, 40)};
    for (Line& item : scenario.budget.lines) {
        item.paid_from.id = "f";
    }
    CHECK(found(scenario, "fund-used-twice").empty());
    scenario.budget.lines[1].amount = about(41, 0);
    CHECK(found(scenario, "fund-used-twice") ==
          Messages{"a, b take 101 euro together from fund f in 2019, which has 100"});
    scenario.budget.lines[1].paid_from.id.clear();
    scenario.budget.lines[0].amount = about(101, 0);
    CHECK(found(scenario, "fund-overdrawn") ==
          Messages{"a takes 101 euro from fund f in 2019, which has 100"});
}

TEST_CASE("recurring amounts in prices of other years need an index") {
    Scenario scenario = to_2022();
    scenario.budget.funds = {fund("f", Nature::structural, 100)};
    scenario.budget.lines = {line("a", Nature::structural, 60), line("b", Nature::incidental, 40)};
    CHECK(found(scenario, "price-levels-mixed").empty());
    scenario.budget.funds[0].year = 2018;
    scenario.budget.lines[0].year = 2017;
    scenario.budget.lines[1].year = 2020;
    CHECK(found(scenario, "price-levels-mixed") ==
          Messages{"f, a: prices of 2018, 2017 in a budget of 2019, without an index"});
    assume(scenario, "growth", "0.02");
    scenario.budget.funds[0].index.id = "growth";
    scenario.budget.lines[0].index.id = "growth";
    CHECK(found(scenario, "price-levels-mixed").empty());
}

TEST_CASE("an assumption that its source does not vouch for to the end") {
    Scenario scenario = to_2022();
    assume(scenario, "growth", "0.02");
    assume(scenario, "unused", "0.02");
    for (Assumption& assumption : scenario.assumptions) {
        assumption.quantity.valid_until = 2021;
    }
    scenario.budget.lines = {line("a", Nature::structural, 60)};
    scenario.budget.lines[0].index.id = "growth";
    CHECK(found(scenario, "expired-assumption") ==
          Messages{"assumption growth is vouched for up to 2021, and used up to 2022"});
    scenario.assumptions[0].quantity.valid_until = 2022;
    CHECK(found(scenario, "expired-assumption").empty());
}

TEST_CASE("a contract of wages only") {
    Scenario scenario = ommen();
    scenario.budget.lines[1].contract.emplace();
    scenario.budget.lines[1].contract->basis = PriceBasis::wages;
    CHECK(found(scenario, "contract-wages-only") ==
          Messages{"outsourced (3,500,000 euro) is wages only: what the provider bills on top is "
                   "not in it"});
    scenario.budget.lines[1].contract->overhead = stated(number("0.25"));
    CHECK(found(scenario, "contract-wages-only").empty());
}

TEST_CASE("income that own staff earns is lost where the task leaves") {
    Scenario scenario = ommen();
    scenario.budget.funds[2].task.id = "engineering";
    TaskFormation formation;
    formation.task = "engineering";
    formation.leaving = span("4", "5", "6");
    scenario.results.staff->tasks = {formation};
    CHECK(found(scenario, "income-lost") ==
          Messages{"fund growth (414,000 euro) is earned with task engineering, of which 5 fte "
                   "leaves"});
    scenario.results.staff->tasks[0].leaving = span("0", "0", "0");
    CHECK(found(scenario, "income-lost").empty());
}

TEST_CASE("a figure outside its range, inside it, and only in part of its span") {
    Scenario scenario = ommen();
    // 4.05 M / 45.5, 4.1 M / 45, 4.15 M / 44.5
    scenario.references = {reference("cost.per-fte[zelf-doen]", "68600", "72900")};
    CostResult result = cost_of(scenario);
    REQUIRE(result.references.size() == 1);
    CHECK(result.references[0].value == span("89010.99", "91111.11", "93258.43"));
    CHECK_FALSE(result.references[0].inside);
    CHECK(result.references[0].survives_rounding);
    CHECK(
        found(scenario, "outside-reference") ==
        Messages{"cost.per-fte[zelf-doen] is 91,111.11 (between 89,010.99 and 93,258.43), outside "
                 "68600 - 72900 found elsewhere"});
    scenario.references = {reference("cost.per-fte[zelf-doen]", "90000", "95000")};
    CHECK(found(scenario, "outside-reference").empty());
    CHECK(found(scenario, "reference-not-robust").size() == 1);
    scenario.references = {reference("cost.per-fte[zelf-doen]", "80000", "95000")};
    CHECK(found(scenario, "reference-not-robust").empty());
    scenario.references = {reference("cost.nothing", "0", "1")};
    CHECK(cost_of(scenario).references.empty());
}

TEST_CASE("an assumption that the budget uses is held against its range") {
    Scenario scenario = ommen();
    assume(scenario, "growth", "0.05");
    scenario.references = {reference("assumptions.growth", "0.01", "0.03")};
    CHECK(cost_of(scenario).references.empty());
    scenario.budget.lines[0].index.id = "growth";
    CHECK(found(scenario, "outside-reference").size() == 1);
}

TEST_CASE("breakdowns each add up to all cost; a taakveld comes from the task") {
    Scenario scenario = ommen();
    scenario.tasks.resize(1);
    scenario.tasks[0].id = "permits";
    scenario.tasks[0].taakveld = "8.3";
    std::vector<Line>& lines = scenario.budget.lines;
    lines[0].task.id = "permits";
    lines[1].taakveld = "0.10";
    lines[2].taakveld = "0.4";
    lines[1].kind = CostKind::contract;
    const std::vector<Breakdown> rows = cost_of(scenario).breakdowns;
    std::vector<std::string> names;
    for (const Breakdown& row : rows) {
        names.push_back(row.by + ":" + row.id);
    }
    // 0.10 comes after 0.4
    CHECK(names == std::vector<std::string>{"task:permits", "task:", "taakveld:0.4",
                                            "taakveld:0.10", "taakveld:8.3", "kind:contract",
                                            "kind:"});
    CHECK(rows[0].amounts[0].value == Money::euros(4'100'000));
    CHECK(rows[1].amounts[0].value == Money::euros(6'500'000));
    CHECK(rows[5].amounts[0].value + rows[6].amounts[0].value == Money::euros(10'600'000));
}

TEST_CASE("the price at which buying costs the same as doing it ourselves") {
    Scenario scenario = ommen();
    scenario.tasks.resize(1);
    scenario.tasks[0].id = "permits";
    scenario.tasks[0].workload.fte = stated(10, Unit::fte);
    StaffingNorm bought;
    bought.id = "buy";
    bought.category.id = "uitbesteden";
    bought.kept = stated(0);
    bought.steering = stated(number("0.05"));
    scenario.organisation.norms.push_back(bought);
    scenario.budget.rates.own.resize(1);
    scenario.budget.rates.own[0].quantity = stated(80'000);
    scenario.budget.rates.bought.resize(1);
    scenario.budget.rates.bought[0].quantity = stated(70'000);
    Verdict verdict;
    verdict.task = "permits";
    verdict.category = "zelf-doen";
    verdict.runner_up.emplace();
    verdict.runner_up->category = "uitbesteden";
    scenario.results.classify->decisions[0].verdicts = {verdict};
    std::vector<TaskPrice> prices = cost_of(scenario).prices;
    REQUIRE(prices.size() == 1);
    CHECK(prices[0].cost.value == Money::euros(800'000));
    // 10 x (0.05 x 80,000 + 70,000)
    CHECK(prices[0].other_cost.value == Money::euros(740'000));
    // 80,000 = 0.05 x 80,000 + p
    CHECK(prices[0].break_even == Money::euros(76'000));
    // a part of a fifth goes its own way
    scenario.tasks[0].parts.resize(1);
    scenario.tasks[0].parts[0].share = stated(number("0.2"));
    prices = cost_of(scenario).prices;
    CHECK(prices[0].cost.value == Money::euros(640'000));
    CHECK(prices[0].break_even == Money::euros(76'000));
    scenario.organisation.norms.pop_back();
    CHECK(cost_of(scenario).prices.empty());
}
