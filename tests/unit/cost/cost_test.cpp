// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

TEST_CASE("a document without a budget has no cost") {
    CHECK(cost_of(Scenario{}) == CostResult{});
    Scenario backwards = ommen();
    backwards.budget.last_year = 2017;
    CHECK(cost_of(backwards).years.empty());
    CHECK(cost_of(backwards).coverage.empty());
}

TEST_CASE("what cannot be reckoned is said, not passed over") {
    Scenario scenario = ommen();
    scenario.budget.funds[4].amount = {};
    Quantity named;
    named.assumption.id = "nobody";
    scenario.budget.lines[2].amount = named;
    const CostResult result = cost_of(scenario);
    REQUIRE(result.findings.size() >= 2);
    CHECK(result.findings[0].code == "amount-missing");
    CHECK(result.findings[0].subject == "budget.funds[growth-once]");
    CHECK(result.findings[1].subject == "budget.lines[cooperation]");
    CHECK(result.lines[2].amounts[0] == MoneySpan());
}

TEST_CASE("what the source leaves out is repeated") {
    Scenario scenario = ommen();
    Label start;
    start.text = "start-up cost";
    Label market;
    market.nl = "marktwerking";
    market.en = "market movements";
    scenario.budget.excluded = {start, market};
    const CostResult result = cost_of(scenario);
    CHECK(result.findings.back().code == "cost-excluded");
    CHECK(result.findings.back().message ==
          "the figures leave out: start-up cost, market movements");
}

TEST_CASE("assumptions that the budget uses need a source") {
    Scenario scenario = ommen();
    assume(scenario, "index", "0.02");
    assume(scenario, "factor", "2");
    assume(scenario, "unused", "3");
    for (Assumption& assumption : scenario.assumptions) {
        assumption.quantity.source.text.clear();
    }
    scenario.budget.funds[0].index.id = "index";
    Factor factor;
    factor.quantity.assumption.id = "factor";
    scenario.budget.lines[0].factors = {factor};
    const CostResult result = cost_of(scenario);
    REQUIRE(result.findings.size() >= 2);
    CHECK(result.findings[result.findings.size() - 2].subject == "assumptions.index");
    CHECK(result.findings.back().subject == "assumptions.factor");
    CHECK(result.findings.back().code == "unsourced-assumption");
}

TEST_CASE("the same document gives the same result") {
    CHECK(cost_of(ommen()) == cost_of(ommen()));
}
