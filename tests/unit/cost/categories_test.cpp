// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

TEST_CASE("what each verdict of Ommen costs (sketch §4.3, §7)") {
    const std::vector<CategoryCost> costs = cost_of(ommen()).categories;
    REQUIRE(costs.size() == 3);
    CHECK(costs[0].category == "uitbesteden");
    CHECK(costs[0].tasks == 8);
    CHECK(costs[0].amount == euros(3'450'000, 3'500'000, 3'550'000));
    CHECK(costs[1].tasks == 5);
    CHECK(costs[2].category == "zelf-doen");
    // 35/106, 30/106, 41/106 = .330188.., .283018.., .386792..: the third is largest in remainder
    CHECK(costs[0].share == number("0.3302"));
    CHECK(costs[1].share == number("0.2830"));
    CHECK(costs[2].share == number("0.3868"));
}

TEST_CASE("shares add up to one, also with lines that name no verdict") {
    Scenario scenario = ommen();
    scenario.budget.lines.push_back(line("other", Nature::incidental, 1'234'567));
    scenario.budget.lines.push_back(line("saving", Nature::structural, -200'000));
    const std::vector<CategoryCost> costs = cost_of(scenario).categories;
    REQUIRE(costs.size() == 4);
    CHECK(costs[3].category.empty());
    CHECK(costs[3].tasks == 0);
    CHECK(costs[3].amount.value == Money::euros(1'034'567));
    Decimal sum;
    for (const CategoryCost& cost : costs) {
        sum += cost.share;
    }
    CHECK(sum == Decimal(1));
}

TEST_CASE("categories of one name are told apart by their decision") {
    Scenario scenario = ommen();
    scenario.decisions.push_back(scenario.decisions[0]);
    scenario.decisions[1].id = "other";
    for (Line& line : scenario.budget.lines) {
        line.decision.id = "sourcing";
    }
    scenario.budget.lines[0].decision.id = "other";
    std::vector<CategoryCost> costs = cost_of(scenario).categories;
    REQUIRE(costs.size() == 6);
    CHECK(costs[2].amount == MoneySpan());
    CHECK(costs[2].tasks == 8);
    CHECK(costs[5].amount.value == Money::euros(4'100'000));
    CHECK(costs[5].tasks == 0);
    // a category that two decisions have, and no decision named: it cannot be told
    scenario.budget.lines[0].decision.id.clear();
    costs = cost_of(scenario).categories;
    REQUIRE(costs.size() == 4);
    CHECK(costs[3].category.empty());
    CHECK(costs[3].amount.value == Money::euros(4'100'000));
}

TEST_CASE("no cost has no shares") {
    Scenario scenario = ommen();
    for (Line& line : scenario.budget.lines) {
        line.amount = stated(0);
    }
    for (const CategoryCost& cost : cost_of(scenario).categories) {
        CHECK(cost.share.is_zero());
    }
    scenario.budget.lines.clear();
    CHECK(cost_of(scenario).categories.empty());
}

TEST_CASE("4.1 million over 45 fte is about 91,000 per fte (sketch §7)") {
    const std::vector<UnitCost> costs = cost_of(ommen()).unit_costs;
    REQUIRE(costs.size() == 1);
    CHECK(costs[0].category == "zelf-doen");
    CHECK(costs[0].fte == span("44.5", "45", "45.5"));
    CHECK(costs[0].amount == euros(4'050'000, 4'100'000, 4'150'000));
    // 4,050,000 / 45.5, 4,100,000 / 45, 4,150,000 / 44.5
    CHECK(costs[0].per_fte ==
          MoneySpan{Money::cents(89'010'99), Money::cents(91'111'11), Money::cents(93'258'43)});
}

TEST_CASE("no unit cost where formation cannot be told") {
    Scenario none = ommen();
    none.results.staff->total.reset();
    CHECK(cost_of(none).unit_costs.empty());

    Scenario zero = ommen();
    zero.results.staff->total = span("0", "1", "2");
    CHECK(cost_of(zero).unit_costs.empty());

    Scenario part = ommen();
    part.organisation.norms[0].kept = stated(number("0.9"));
    CHECK(cost_of(part).unit_costs.empty());

    Scenario two = ommen();
    two.organisation.norms.push_back(two.organisation.norms[0]);
    CHECK(cost_of(two).unit_costs.size() == 1);
    two.organisation.norms[1].category.id = "samenwerken";
    CHECK(cost_of(two).unit_costs.empty());

    Scenario cluster = ommen();
    cluster.budget.lines[0].cluster.id = "policy";
    CHECK(cost_of(cluster).unit_costs.empty());

    Scenario unpaid = ommen();
    unpaid.budget.lines.erase(unpaid.budget.lines.begin());
    CHECK(cost_of(unpaid).unit_costs.empty());
}

TEST_CASE("a category that brings money in has a cost per fte below zero") {
    Scenario scenario = ommen();
    scenario.budget.lines[0].amount = about(-90, 1);
    scenario.results.staff->total = span("1", "2", "4");
    CHECK(cost_of(scenario).unit_costs[0].per_fte ==
          MoneySpan{Money::euros(-91), Money::euros(-45), Money::cents(-22'25)});
}
