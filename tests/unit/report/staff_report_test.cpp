// SPDX-License-Identifier: MIT
#include "report/staff_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

TEST_CASE("the formation, stated beside what the tasks add up to") {
    const Report report = staff_report(sketch(), Language::en);
    CHECK(report.summary ==
          Lines{"The formation is 45 fte, between 44.5 and 45.5 (stated total 'about').",
                "Pairs of totals that agree: 1 of 2; explained by rounding: 1; not: 0.",
                "Tasks with a workload: 1 of 21."});
    CHECK(ids(report) == Lines{"clusters", "functions", "reconciliations", "categories", "tasks"});
    CHECK(rows(report, "clusters") ==
          Lines{"concern=Group and support | 13 | 12.5 | 13.5 | . | . | . | 20 | 20",
                "regie=Direction | 15.5 | 15.25 | 15.75 | 0.87 | 0.7975 | 0.9425 | 1 | 0",
                "beleid=Policy | 12 | 11.5 | 12.5 | . | . | . | 0 | 0",
                "management=Management | 4 | 3.5 | 4.5 | . | . | . | 0 | 0",
                "= =total | 44.5 | 42.75 | 46.25 | 0.87 | 0.7975 | 0.9425 | 21 | 20"});
    CHECK(rows(report, "reconciliations") ==
          Lines{"organisation.clusters=sum of the clusters | 44.5 | 42.75 | 46.25 | "
                "organisation.functions=sum of the functions | 45 | 42.5 | 47.5 | -0.5 | false | "
                "true | sketch §6.1; sketch §6.3",
                "organisation.functions=sum of the functions | 45 | 42.5 | 47.5 | "
                "organisation.totals[about]=stated total 'about' | 45 | 44.5 | 45.5 | 0 | true | "
                ". | sketch §6.3; sketch §7"});
    CHECK(rows(report, "tasks").back() ==
          "= . | =total | . | . | . | 6 | . | . | 0.6 | . | . | 0.27 | . | . | 5.4 | . | .");
}

TEST_CASE("digits for people are the same over a family of columns") {
    const Report report = staff_report(sketch(), Language::en);
    const auto& columns = find_table(report, "clusters")->columns;
    CHECK(columns[1].digits == 2); // stated, because of 15.25
    CHECK(columns[2].digits == 2);
    CHECK(columns[4].digits == 2); // by tasks: 0.7975 needs four, two are shown
    const auto& pairs = find_table(report, "reconciliations")->columns;
    CHECK(pairs[1].key == "left-fte");
    CHECK(pairs[1].digits == 1); // the bounds need two, but only machines see them
}

TEST_CASE("a sum of stated figures is not made where one is missing") {
    model::Scenario scenario = sketch();
    scenario.results.staff->clusters[2].stated.reset();
    CHECK(rows(staff_report(scenario, Language::en), "clusters").back() ==
          "= =total | . | . | . | 0.87 | 0.7975 | 0.9425 | 21 | 20");
}

TEST_CASE("paths in words") {
    model::Scenario scenario = sketch();
    auto& pair = scenario.results.staff->reconciliations[0];
    pair.left = "organisation.clusters[regie].fte + organisation.functions[A]";
    pair.right = "staff.other[x]";
    const Lines pairs = rows(staff_report(scenario, Language::nl), "reconciliations");
    CHECK(pairs[0].starts_with("organisation.clusters[regie].fte + organisation.functions[A]="
                               "cluster Regie en coördinatie + functie Adviseur A | "));
    CHECK(pairs[0].find("staff.other[x]=staff.other[x]") != std::string::npos);
}

TEST_CASE("nothing stated, nothing to add up") {
    model::Scenario scenario;
    scenario.results.staff.emplace();
    const Report report = staff_report(scenario, Language::en);
    CHECK(report.summary ==
          Lines{"No total of the formation is stated, and none can be added up."});
    for (const Table& table : report.tables) {
        CHECK(table.rows.empty());
    }
}
