// SPDX-License-Identifier: MIT
#include "report/plan_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

TEST_CASE("tollgates, activities and the critical path") {
    const Report report = plan_report(sketch(), Language::en);
    CHECK(report.summary ==
          Lines{"The work runs from 2018-04-03 to 2018-07-13, 71 working days.",
                "Tollgates met: 1 of 2.",
                "First missed: Second tollgate, by 5 working days, waiting for Agree the contract: "
                "Vergunning, Toezicht, Handhaving (VTH)."});
    CHECK(ids(report) ==
          Lines{"tollgates", "deadlines", "activities", "summaries", "critical-path"});
    CHECK(
        rows(report, "tollgates") ==
        Lines{
            "t1=First tollgate | 2018-06-29 | 2018-05-25 | 25 | true | draft=Draft the design | .",
            "t2=Second tollgate | 2018-07-06 | 2018-07-13 | -5 | false | contract[vth]=Agree "
            "the contract: Vergunning, Toezicht, Handhaving (VTH) | kick-off;contract[vth]"});
    const Lines activities = rows(report, "activities");
    REQUIRE(activities.size() == 3);
    CHECK(activities[0] ==
          "draft=Draft the design | build=Building | design=April-June | . | 35 | 2018-04-03 | "
          "2018-05-25 | 0 | true | phases[design]=start of phase April-June | 2018-04-03 | "
          "2018-05-25 | 0 | false | .");
    CHECK(activities[1].starts_with("kick-off=Kick-off | "));
    CHECK(activities[1].find("start=start of the plan") != std::string::npos);
    CHECK(activities[2].starts_with("contract[vth]=Agree the contract: Vergunning"));
    CHECK(activities[2].ends_with(" | false | draft"));
    CHECK(rows(report, "summaries") ==
          Lines{"building=Build the organisation | build=Building | design=April-June | 35 | "
                "2018-04-03 | 2018-05-25 | true"});
    CHECK(rows(report, "critical-path")[1] ==
          "2 | draft=Draft the design | 35 | 2018-04-03 | 2018-05-25");
}

TEST_CASE("dates in Dutch sentences are Dutch") {
    CHECK(plan_report(sketch(), Language::nl).summary[0] ==
          "Het werk loopt van 03-04-2018 tot en met 13-07-2018, 71 werkdagen.");
}

TEST_CASE("a tollgate that requires nothing has no margin") {
    model::Scenario scenario = sketch();
    auto& gate = scenario.results.plan->tollgates[0];
    gate.ready.reset();
    gate.waits_for.clear();
    gate.met = true;
    CHECK(rows(plan_report(scenario, Language::en), "tollgates")[0] ==
          "t1=First tollgate | 2018-06-29 | . | . | true | . | .");
}

TEST_CASE("nothing to plan") {
    model::Scenario scenario;
    scenario.results.plan.emplace();
    const Report report = plan_report(scenario, Language::en);
    CHECK(report.summary == Lines{"There are no activities to schedule."});
    for (const Table& table : report.tables) {
        CHECK(table.rows.empty());
    }
}

TEST_CASE("a deadline shows its margin and the labels of the chain that sets it") {
    model::Scenario scenario = sketch();
    scenario.results.plan->deadlines = {{"contract[vth]",
                                         *Date::parse("2018-07-09"),
                                         *Date::parse("2018-07-13"),
                                         -4,
                                         false,
                                         "contract[vth]",
                                         {"draft", "contract[vth]"}}};
    CHECK(rows(plan_report(scenario, Language::en), "deadlines") ==
          Lines{"contract[vth]=Agree the contract: Vergunning, Toezicht, Handhaving (VTH) | "
                "2018-07-09 | 2018-07-13 | -4 | false | Draft the design > Agree the contract: "
                "Vergunning, Toezicht, Handhaving (VTH)"});
}
