// SPDX-License-Identifier: MIT
#include "plan/deadlines.hpp"
#include "plan/plan.hpp"

#include <doctest/doctest.h>

#include "builder.hpp"

using namespace houtskool;

namespace {

/// From Monday 2 April 2018: a (3 days) -> b (4) -> live, c (2) -> live.
model::Scenario town() {
    model::Scenario scenario;
    scenario.planning.start = Date::parse("2018-04-02");
    scenario.planning.activities = {activity("c", 2, {}), activity("a", 3, {}),
                                    activity("b", 4, {"a"}), activity("live", 0, {"b", "c"})};
    scenario.planning.activities[3].milestone = true;
    return scenario;
}

} // namespace

TEST_CASE("a deadline tells its margin and the chain that sets it") {
    model::Scenario scenario = town();
    scenario.planning.activities[3].deadline = Date::parse("2018-04-12");
    const model::PlanResult result = plan::plan(scenario);
    REQUIRE(result.deadlines.size() == 1);
    // 3 + 4 working days from Monday 2 April end on Tuesday 10 April, two before the 12th
    CHECK(result.deadlines[0].id == "live");
    CHECK(result.deadlines[0].ready == Date::parse("2018-04-10"));
    CHECK(result.deadlines[0].margin == 2);
    CHECK(result.deadlines[0].met);
    CHECK(result.deadlines[0].chain == std::vector<std::string>{"a", "b", "live"});
}

TEST_CASE("a missed deadline has a margin below zero") {
    model::Scenario scenario = town();
    scenario.planning.activities[3].deadline = Date::parse("2018-04-06");
    const model::PlanResult result = plan::plan(scenario);
    CHECK(result.deadlines.at(0).margin == -2);
    CHECK_FALSE(result.deadlines[0].met);
}

TEST_CASE("a tollgate names the chain to what it waits for; without deadlines there are none") {
    model::Scenario scenario = town();
    model::Tollgate gate;
    gate.id = "t";
    gate.date = *Date::parse("2018-05-01");
    gate.requires_ = {{"c", {}}, {"b", {}}};
    scenario.planning.tollgates = {gate};
    const model::PlanResult result = plan::plan(scenario);
    CHECK(result.deadlines.empty());
    CHECK(result.tollgates.at(0).chain == std::vector<std::string>{"a", "b"});
}
