// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;

TEST_CASE("an activity for each task has a copy for each, in pairs with others of its kind") {
    const PlanResult result = plan_of(scenario({
        activity("start", 2),
        for_each("out", activity("draft", 3, {"start"})),
        for_each("out", activity("sign", 1, {"draft"})),
        for_each("in", activity("own", 1, {"draft"})),
        milestone("done", {"sign"}),
    }));
    REQUIRE(result.activities.size() == 7);
    CHECK(result.activities[1].id == "draft[t1]");
    CHECK(result.activities[1].activity == "draft");
    CHECK(result.activities[1].task == "t1");
    CHECK(result.activities[2].id == "draft[t2]");
    CHECK(at(result, "draft[t1]").needs == Ids{"start"});
    CHECK(at(result, "sign[t2]").needs == Ids{"draft[t2]"});
    CHECK(at(result, "own[t3]").needs == Ids{"draft[t1]", "draft[t2]"});
    CHECK(at(result, "done").needs == Ids{"sign[t1]", "sign[t2]"});
    CHECK(at(result, "sign[t1]").early_start == date("2018-01-08"));
    CHECK(at(result, "sign[t1]").driver == "draft[t1]");
    CHECK(at(result, "own[t3]").driver == "draft[t2]");
    CHECK(at(result, "done").early_finish == date("2018-01-08"));
    CHECK(result.critical_path == Ids{"start", "draft[t2]", "sign[t2]", "done"});
}

TEST_CASE("copies of one task do not wait for those of another") {
    Scenario plan = scenario({for_each("out", activity("draft", 3)),
                              for_each("out", activity("sign", 1, {"draft"})), activity("x", 9)});
    plan.results.classify->decisions[0].verdicts[1].category = "in";
    const PlanResult result = plan_of(plan);
    CHECK(result.activities.size() == 3);
    CHECK(at(result, "sign[t1]").total_slack == Decimal(5));
}

TEST_CASE("an activity for tasks that are not there is left out; what it waited for is not") {
    Scenario plan = scenario({
        in("whole", activity("first", 4)),
        summary("whole"),
        activity("before", 2, {}),
        summary("stage", {"whole"}),
        in("stage", for_each("none", activity("gone", 50, {"before"}))),
        in("stage", for_each("none", activity("gone-too", 50, {"gone"}))),
        activity("after", 1, {"gone-too"}),
        in("stage", activity("other", 1)),
    });
    plan.planning.tollgates = {tollgate("t", "2018-01-05", {"gone"}),
                               tollgate("u", "2018-01-05", {"alone"})};
    plan.planning.activities.push_back(for_each("none", activity("alone", 50)));
    const PlanResult result = plan_of(plan);
    CHECK(result.activities.size() == 6);
    // after gone-too after gone, which is part of stage, which waits for whole: 4 days
    CHECK(at(result, "after").early_start == date("2018-01-05"));
    CHECK(at(result, "after").driver == "first");
    CHECK(at(result, "after").needs == Ids{"before", "whole"});
    CHECK(result.tollgates[0].ready == date("2018-01-04"));
    CHECK(result.tollgates[0].waits_for == "first");
    CHECK(result.tollgates[1].ready == date("2018-01-01"));
    CHECK(result.tollgates[1].waits_for.empty());
    CHECK(codes(result) ==
          Ids{"no-task-for-activity", "no-task-for-activity", "no-task-for-activity"});
}

TEST_CASE("without classify, or with a verdict of two decisions, there are no copies") {
    Scenario plan = scenario({for_each("out", activity("draft", 3))});
    plan.decisions.push_back(plan.decisions[0]);
    plan.decisions[1].id = "other";
    CHECK(plan_of(plan).activities.empty());
    plan.planning.activities[0].for_each->decision.id = "sourcing";
    CHECK(plan_of(plan).activities.size() == 2);
    plan.results.classify.reset();
    CHECK(plan_of(plan).activities.empty());
}

TEST_CASE("a summary spans its members, which wait for what it waits for") {
    const PlanResult result = plan_of(scenario({
        activity("first", 5),
        summary("whole", {"first"}),
        in("whole", activity("a", 2)),
        in("whole", summary("inner")),
        in("inner", activity("b", 3, {"a"})),
        in("inner", activity("c", 1, {"a"})),
        activity("last", 1, {"inner"}),
    }));
    CHECK(at(result, "a").early_start == date("2018-01-08"));
    CHECK(at(result, "a").driver == "first");
    const ScheduledActivity& whole = at(result, "whole");
    CHECK(whole.summary);
    CHECK(whole.early_start == date("2018-01-08"));
    CHECK(whole.early_finish == date("2018-01-12"));
    CHECK(whole.duration == Decimal(5));
    CHECK(whole.driver == "first");
    CHECK(whole.critical);
    CHECK(whole.needs == Ids{"first"});
    const ScheduledActivity& inner = at(result, "inner");
    CHECK(inner.early_start == date("2018-01-10"));
    CHECK(inner.duration == Decimal(3));
    CHECK(inner.driver == "a");
    CHECK(at(result, "c").total_slack == Decimal(2));
    CHECK(at(result, "c").free_slack == Decimal(2));
    CHECK(at(result, "last").driver == "b");
    CHECK(result.critical_path == Ids{"first", "a", "b", "last"});
}

TEST_CASE("a summary with slack: the least of its members, free until what waits for it") {
    const PlanResult result = plan_of(scenario({
        activity("long", 20),
        summary("whole"),
        in("whole", activity("a", 3)),
        in("whole", activity("b", 5)),
        activity("next", 2, {"a"}),
        activity("after", 1, {"whole", "next"}),
    }));
    // a 3 + next 2 = 5 = b: after starts at 5, ends at 6, with 14 to spare
    const ScheduledActivity& whole = at(result, "whole");
    CHECK(whole.total_slack == Decimal(14));
    CHECK(whole.free_slack.is_zero());
    CHECK_FALSE(whole.critical);
    CHECK(whole.late_start == at(result, "a").late_start);
    CHECK(whole.late_finish == date("2018-01-25"));
    // of two that finish together the last listed is named
    CHECK(at(result, "after").driver == "next");
}

TEST_CASE("the first of members that start together is what sets the summary") {
    const PlanResult result = plan_of(scenario({
        activity("first", 2),
        summary("whole", {"first"}),
        in("whole", activity("b", 1, {"m"})),
        in("whole", milestone("m")),
    }));
    CHECK(at(result, "whole").driver == "first");
}

TEST_CASE("a summary for each task has the copies of its members") {
    const PlanResult result = plan_of(scenario({
        for_each("out", summary("buy")),
        in("buy", for_each("out", activity("draft", 2))),
        in("buy", for_each("out", activity("sign", 1, {"draft"}))),
        in("buy", activity("archive", 4)),
        for_each("out", activity("pay", 1, {"buy"})),
    }));
    CHECK(result.activities.size() == 9);
    CHECK(at(result, "buy[t1]").duration == Decimal(4)); // archive is part of both
    CHECK(at(result, "pay[t1]").needs == Ids{"buy[t1]"});
    CHECK(at(result, "pay[t1]").driver == "archive");
}

TEST_CASE("a summary whose members all fell away stands where it would begin") {
    const PlanResult result = plan_of(scenario({
        activity("first", 5),
        summary("whole", {"first"}),
        in("whole", for_each("none", activity("gone", 3))),
        activity("next", 1, {"whole"}),
    }));
    CHECK(at(result, "whole").duration.is_zero());
    CHECK(at(result, "whole").early_start == date("2018-01-05"));
    CHECK(at(result, "next").early_start == date("2018-01-08"));
    CHECK(at(result, "next").driver == "first");
    CHECK(result.critical_path == Ids{"first", "next"});
}
