// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;

TEST_CASE("deadlines and phases that an activity runs past") {
    Scenario plan = scenario({for_each("out", activity("a", 5)), activity("b", 5)});
    plan.planning.activities[0].deadline = date("2018-01-03");
    plan.planning.activities[1].deadline = date("2018-01-05");
    plan.planning.phases = {phase("p", "2018-01-01", "2018-01-04")};
    plan.planning.phases[0].source.text = "sketch §8";
    plan.planning.activities[1].phase.id = "p";
    const PlanResult result = plan_of(plan);
    REQUIRE(codes(result) == Ids{"deadline-missed", "deadline-missed", "outside-phase"});
    CHECK(result.findings[0].subject == "planning.activities[a]");
    CHECK(result.findings[0].message ==
          "a[t1] is done on 2018-01-05, 2 working days after its deadline 2018-01-03");
    CHECK(result.findings[2].message == "b is done on 2018-01-05, 1 working days after phase p "
                                        "ends (2018-01-04)");
    CHECK(result.findings[2].sources == Ids{"sketch §8"});
}

TEST_CASE("a phase that ends in a weekend holds what is done on the Friday") {
    Scenario plan = scenario({activity("a", 5)});
    plan.planning.phases = {phase("p", "2018-01-01", "2018-01-07")};
    plan.planning.activities[0].phase.id = "p";
    CHECK(plan_of(plan).findings.empty());
}

TEST_CASE("risks that nobody can reckon with, or does anything about") {
    Scenario plan = scenario({activity("a", 5)});
    Risk whole;
    whole.id = "whole";
    whole.probability = stated(*Decimal::parse("0.3"));
    whole.adds = days(10);
    whole.to = {Ref{"a", {}}};
    whole.measures.emplace_back();
    Risk bare;
    bare.id = "bare";
    Risk aimless = whole;
    aimless.id = "aimless";
    aimless.to.clear();
    plan.planning.risks = {whole};
    CHECK(plan_of(plan).findings.empty());
    plan.planning.risks = {whole, bare, aimless};
    const PlanResult result = plan_of(plan);
    REQUIRE(codes(result) == Ids{"risks-without-effect", "risks-without-measure"});
    CHECK(result.findings[0].message == "2 of the 3 risks have no probability or no effect on an "
                                        "activity: bare, aimless");
    CHECK(result.findings[1].message == "1 of the 3 risks have no measure against them");
}

TEST_CASE("only assumptions that durations name count as used") {
    Scenario plan = scenario({activity("a", 0), milestone("m")});
    plan.assumptions = {{"used", days(3)}, {"unused", days(3)}, {"of-milestone", days(3)}};
    plan.planning.activities[0].duration = {};
    plan.planning.activities[0].duration.assumption.id = "used";
    plan.planning.activities[1].duration.assumption.id = "of-milestone";
    const PlanResult result = plan_of(plan);
    REQUIRE(codes(result) == Ids{"unsourced-assumption"});
    CHECK(result.findings[0].subject == "assumptions.used");
}
