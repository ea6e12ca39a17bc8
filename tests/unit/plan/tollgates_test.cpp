// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

/// One activity of so many days from Monday 4 June 2018, and a tollgate on Saturday 30 June.
TollgateResult june(int length) {
    Scenario plan = scenario({activity("a", length)});
    plan.planning.start = date("2018-06-04");
    plan.planning.tollgates = {tollgate("t", "2018-06-30", {"a"})};
    return plan_of(plan).tollgates.at(0);
}

} // namespace

TEST_CASE("the margin of a tollgate counts working days") {
    // 20 working days end on Friday 29 June, the last one before the tollgate
    CHECK(june(20).ready == date("2018-06-29"));
    CHECK(june(20).margin == 0);
    CHECK(june(20).met);
    CHECK(june(20).waits_for == "a");
    CHECK(june(17).margin == 3);
    CHECK(june(21).ready == date("2018-07-02"));
    CHECK(june(21).margin == -1);
    CHECK_FALSE(june(21).met);
}

TEST_CASE("a tollgate waits for all it requires, members and copies included") {
    Scenario plan = scenario({summary("s"), in("s", activity("a", 2)), in("s", activity("b", 4)),
                              for_each("out", activity("c", 3)), activity("d", 4)});
    plan.planning.tollgates = {
        tollgate("s", "2018-01-31", {"s"}), tollgate("c", "2018-01-31", {"c"}),
        tollgate("ties", "2018-01-31", {"d", "s", "c"}), tollgate("odd", "2018-01-31", {"nobody"})};
    const PlanResult result = plan_of(plan);
    CHECK(result.tollgates[0].waits_for == "b");
    CHECK(result.tollgates[0].ready == date("2018-01-04"));
    CHECK(result.tollgates[1].waits_for == "c[t2]");
    CHECK(result.tollgates[2].waits_for == "b");
    CHECK_FALSE(result.tollgates[3].ready.has_value());
}

TEST_CASE("a missed tollgate says by what and by how much") {
    Scenario plan = scenario({activity("a", 3), activity("b", 10, {"a"})});
    plan.planning.tollgates = {tollgate("t1", "2018-01-10", {"a", "b"})};
    plan.planning.tollgates[0].source.text = "sketch §8";
    const PlanResult result = plan_of(plan);
    REQUIRE(codes(result) == Ids{"tollgate-missed"});
    const Finding& finding = result.findings[0];
    CHECK(finding.subject == "planning.tollgates[t1]");
    CHECK(finding.sources == Ids{"sketch §8"});
    // 13 days of work, the last on Wednesday 17 January
    CHECK(finding.message == "tollgate t1 (2018-01-10) is missed by 5 working days: b is done on "
                             "2018-01-17");
}

TEST_CASE("a tollgate that requires nothing, and one that starts too late for anything") {
    Scenario plan = scenario({for_each("none", activity("gone", 1))});
    plan.planning.tollgates = {tollgate("empty", "2018-01-10", {}),
                               tollgate("past", "2017-12-01", {"gone"})};
    const PlanResult result = plan_of(plan);
    CHECK(result.tollgates[0].met);
    CHECK(result.tollgates[0].margin == 0);
    CHECK_FALSE(result.tollgates[0].ready.has_value());
    CHECK_FALSE(result.tollgates[1].met);
    // 4 to 29 December is 20 working days, and Monday 1 January
    CHECK(result.tollgates[1].margin == -21);
    CHECK(codes(result) == Ids{"no-task-for-activity", "tollgate-empty", "tollgate-missed"});
}

TEST_CASE("a tollgate that repeats an earlier one does not see what was done since (sketch §8)") {
    Scenario plan = scenario({
        activity("design", 5), activity("before-design", 3),
        activity("step-1", 20, {"design"}), // ready on 2 February
        activity("step-2", 10, {"step-1"}), // ready on 16 February
        summary("whole", {"step-2"}),       // a summary is not counted
        in("whole", activity("m", 1)),      // ready on 19 February
        activity("late", 100),              // after the last tollgate
    });
    plan.planning.activities[0].needs.push_back(Ref{"before-design", {}});
    plan.planning.tollgates = {
        tollgate("december", "2018-03-30", {"design", "design"}),
        tollgate("june", "2018-01-01", {"step-1"}),
        tollgate("september", "2018-01-31", {"design"}),
    };
    const PlanResult result = plan_of(plan);
    // design 3..8; step-1 8..28, until 7 February; step-2 28..38; m 38..39
    CHECK(at(result, "m").early_finish == date("2018-02-22"));
    CHECK(codes(result) == Ids{"tollgate-repeats", "tollgate-missed"});
    CHECK(result.findings[0].subject == "planning.tollgates[december]");
    CHECK(result.findings[0].message ==
          "tollgate december requires exactly what september already requires; 3 activities that "
          "finish between them are asked for by neither");
}

TEST_CASE("what is required by way of others is asked for") {
    Scenario plan = scenario({activity("a", 20), activity("b", 5, {"a"}), activity("c", 21)});
    plan.planning.tollgates = {tollgate("one", "2018-01-10", {"b"}),
                               tollgate("two", "2018-02-28", {"b"})};
    const PlanResult result = plan_of(plan);
    REQUIRE(codes(result) == Ids{"tollgate-missed", "tollgate-repeats"});
    CHECK(result.findings[1].figures[2] == Figure{"activities", Decimal(1)}); // c alone
}

TEST_CASE("of several earlier tollgates the latest is named") {
    Scenario plan = scenario({activity("a", 1)});
    plan.planning.tollgates = {tollgate("one", "2018-01-10", {"a"}),
                               tollgate("two", "2018-02-28", {"a"}),
                               tollgate("three", "2018-02-28", {"a"})};
    const PlanResult result = plan_of(plan);
    REQUIRE(result.findings.size() == 2);
    CHECK(result.findings[0].figures[1] == Figure{"earlier", "one"});
    CHECK(result.findings[1].figures[1] == Figure{"earlier", "two"});
}
