// SPDX-License-Identifier: MIT
#include "model/activity_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;

TEST_CASE("phases that start on a Sunday start on the Monday, or after Easter") {
    Scenario plan = scenario({activity("a", 10), activity("b", 5, {"a"}), milestone("c")});
    plan.planning.start.reset();
    plan.planning.phases = {phase("two", "2018-07-01", "2018-09-30"),
                            phase("one", "2018-04-01", "2018-06-30")};
    plan.planning.calendar.holidays = {{date("2018-04-02"), {}}}; // Easter Monday
    plan.planning.activities[0].phase.id = "one";
    plan.planning.activities[1].phase.id = "two";
    plan.planning.activities[2].phase.id = "two";
    const PlanResult result = plan_of(plan);
    CHECK(result.start == date("2018-04-03"));
    CHECK(at(result, "a").early_start == date("2018-04-03"));
    CHECK(at(result, "a").early_finish == date("2018-04-16"));
    CHECK(at(result, "a").driver == "phases[one]");
    CHECK(at(result, "b").early_start == date("2018-07-02"));
    CHECK(at(result, "b").driver == "phases[two]");
    CHECK(at(result, "c").early_start == date("2018-07-02"));
    CHECK(result.finish == date("2018-07-06"));
    // b starts at 64 (13 weeks less Easter Monday); a has 54 to spare before it
    CHECK(at(result, "a").total_slack == Decimal(54));
    CHECK(result.working_days == 69);
    CHECK(result.critical_path == Ids{"b"});
    CHECK(result.findings.empty());
}

TEST_CASE("what sets a start: a predecessor before a phase before a date before the start") {
    Scenario plan = scenario({activity("a", 5), activity("b", 1, {"a"}), activity("c", 1)});
    plan.planning.phases = {phase("p", "2018-01-08", "2018-12-31")};
    plan.planning.activities[1].phase.id = "p";
    plan.planning.activities[1].earliest = date("2018-01-06"); // a Saturday: the same Monday
    plan.planning.activities[2].phase.id = "p";
    plan.planning.activities[2].earliest = date("2018-01-08");
    PlanResult result = plan_of(plan);
    CHECK(at(result, "b").early_start == date("2018-01-08"));
    CHECK(at(result, "b").driver == "a");
    CHECK(at(result, "c").driver == "phases[p]");
    CHECK(at(result, "a").driver == "start");
    plan.planning.activities[2].earliest = date("2018-01-09");
    plan.planning.activities[0].earliest = date("2017-06-01");
    result = plan_of(plan);
    CHECK(at(result, "c").driver == "earliest");
    CHECK(at(result, "c").early_start == date("2018-01-09"));
    CHECK(at(result, "a").driver == "start");
}

TEST_CASE("a milestone is reached on the day its last predecessor finishes") {
    Scenario plan = scenario({milestone("kick-off"), activity("a", 5, {"kick-off"}),
                              milestone("done", {"a"}), milestone("live", {"done"})});
    PlanResult result = plan_of(plan);
    CHECK(at(result, "kick-off").early_finish == date("2018-01-01"));
    CHECK(at(result, "done").early_start == date("2018-01-05"));
    CHECK(at(result, "done").late_finish == date("2018-01-05"));
    CHECK(at(result, "done").critical);
    CHECK(result.critical_path == Ids{"kick-off", "a", "done", "live"});
    CHECK(result.working_days == 5);
    // not before Monday: the moment is the same, the day is not
    plan.planning.activities[2].earliest = date("2018-01-08");
    result = plan_of(plan);
    CHECK(at(result, "done").early_start == date("2018-01-08"));
    CHECK(at(result, "live").early_start == date("2018-01-08"));
    CHECK(result.finish == date("2018-01-08"));
    CHECK(result.working_days == 6);
}

TEST_CASE("a milestone with slack has late dates") {
    const PlanResult result =
        plan_of(scenario({activity("long", 10), activity("a", 2), milestone("m", {"a"})}));
    CHECK(at(result, "m").early_finish == date("2018-01-02"));
    CHECK(at(result, "m").late_finish == date("2018-01-12"));
    CHECK(at(result, "m").total_slack == Decimal(8));
    CHECK(at(result, "m").free_slack == Decimal(8));
}

TEST_CASE("ranges count with their mode, names with their assumption, odd durations with zero") {
    Scenario plan = scenario({activity("range", 0), activity("name", 0), activity("odd", -3),
                              summary("unstated"), activity("nobody", 0)});
    Assumption assumption{"length", days(7)};
    plan.assumptions = {assumption};
    Quantity range;
    range.low = Number{Decimal(10), false};
    range.mode = Number{Decimal(15), false};
    range.high = Number{Decimal(30), false};
    plan.planning.activities[0].duration = range;
    plan.planning.activities[1].duration = {};
    plan.planning.activities[1].duration.assumption.id = "length";
    plan.planning.activities[4].duration = {};
    plan.planning.activities[4].duration.assumption.id = "nobody";
    const PlanResult result = plan_of(plan);
    CHECK(at(result, "range").duration == Decimal(15));
    CHECK(at(result, "name").duration == Decimal(7));
    CHECK(at(result, "odd").duration.is_zero());
    CHECK(at(result, "unstated").duration.is_zero());
    CHECK(at(result, "nobody").duration.is_zero());
    CHECK(codes(result) == Ids{"unsourced-assumption"});
}

TEST_CASE("no activities: the plan ends where it starts") {
    const PlanResult result = plan_of(scenario({}));
    CHECK(result.start == date("2018-01-01"));
    CHECK(result.finish == result.start);
    CHECK(result.working_days == 0);
    CHECK(result.activities.empty());
    CHECK(result.critical_path.empty());
    CHECK(plan_of(Scenario{}).start == plan_of(Scenario{}).finish);
}

TEST_CASE("a plan without a start starts with its first date") {
    Scenario plan = scenario({activity("a", 1), activity("b", 1)});
    plan.planning.start.reset();
    plan.planning.activities[1].earliest = date("2018-03-03"); // a Saturday
    CHECK(plan_of(plan).start == date("2018-03-05"));
}

TEST_CASE("the order of activities in the file does not change a date") {
    std::vector<Activity> activities{
        activity("a", 3),
        activity("b", 4, {"a"}),
        summary("s", {"a"}),
        in("s", activity("c", 2)),
        in("s", activity("d", 2, {"c", "b"})),
        activity("e", 1, {"s"}),
        milestone("z", {"e", "b"}),
    };
    const PlanResult forward = plan_of(scenario(activities));
    std::reverse(activities.begin(), activities.end());
    const PlanResult backward = plan_of(scenario(activities));
    REQUIRE(forward.activities.size() == backward.activities.size());
    for (const ScheduledActivity& activity : forward.activities) {
        CHECK(activity == at(backward, activity.id));
    }
    CHECK(forward.critical_path == backward.critical_path);
}

TEST_CASE("durations beyond all calendars are refused") {
    Activity endless = activity("a", 0);
    endless.duration = stated(*Decimal::parse("999999999999999999"));
    CHECK_THROWS_AS((void)plan_of(scenario({endless})), OverflowError);
}

TEST_CASE("five thousand activities do not take long") {
    std::vector<Activity> activities{summary("left"), summary("right", {"left"})};
    for (int i = 0; i < 2500; ++i) {
        activities.push_back(in("left", activity("l" + std::to_string(i), 1 + i % 7)));
        activities.push_back(in("right", activity("r" + std::to_string(i), 1 + i % 5)));
        if (i > 10) {
            activities.back().needs.push_back(Ref{"r" + std::to_string(i - 10), {}});
        }
    }
    const Scenario plan = scenario(activities);
    const auto start = std::chrono::steady_clock::now();
    CHECK(plan_of(plan).activities.size() == 5002);
    CHECK(find_cycle(activities).empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
