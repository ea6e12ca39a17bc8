// SPDX-License-Identifier: MIT
#include "report/cost_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

TEST_CASE("cost against funds") {
    const Report report = cost_report(sketch(), Language::en);
    CHECK(report.summary ==
          Lines{"In 2019 structural cost is 392,657 euro above structural funds, between 242,657 "
                "and 542,657: robust.",
                "All funds less all cost is 81,343 euro, between -68,657 and 231,343: not robust.",
                "Structural cost is covered in 0 of the 4 years."});
    CHECK(ids(report) == Lines{"coverage", "categories", "lines", "funds", "sums", "unit-costs"});
    CHECK(report.tables[0].layout == Layout::columns);
    CHECK(rows(report, "coverage")[0] ==
          "2019 | 10600000 | 10450000 | 10750000 | 10207343 | 10207343 | 10207343 | 392657 | "
          "242657 | 542657 | false | true | 0 | 0 | 0 | 474000 | 474000 | 474000 | 81343 | -68657 "
          "| 231343 | false");
    CHECK(rows(report, "categories") ==
          Lines{"uitbesteden=outsource | 8 | 3500000 | 3450000 | 3550000 | 0.3302",
                "samenwerken=cooperate | 5 | 3000000 | 2950000 | 3050000 | 0.283",
                "zelf-doen=do it ourselves | 8 | 4100000 | 4050000 | 4150000 | 0.3868",
                "= =total | 21 | 10600000 | 10450000 | 10750000 | 1"});
    CHECK(rows(report, "sums") ==
          Lines{"redistributed=To redistribute | 10600000 | 10550000 | 10650000 | 10600000 | "
                "10450000 | 10750000 | 0 | true | ."});
    CHECK(rows(report, "unit-costs") ==
          Lines{"zelf-doen=do it ourselves | 4100000 | 4050000 | 4150000 | 45 | 44.5 | 45.5 | "
                "91111.11 | 89010.99 | 93258.43"});
}

TEST_CASE("funds stand by nature, and add up per year") {
    const Lines funds = rows(cost_report(sketch(), Language::en), "funds");
    REQUIRE(funds.size() == 5);
    CHECK(funds[2].starts_with("structural=structural | growth=Growth | 414000 | "));
    CHECK(funds[3] == "incidental=incidental | once=Hire, once | 474000 | 474000 | 474000 | 0 | 0 "
                      "| 0 | 0 | 0 | 0 | 0 | 0 | 0");
    CHECK(funds[4] == "= . | =total | 10681343 | . | . | 10207343 | . | . | 10207343 | . | . | "
                      "10207343 | . | .");
}

TEST_CASE("a surplus is told as a distance below, with its bounds turned round") {
    model::Scenario scenario = sketch();
    auto& coverage = scenario.results.cost->coverage;
    coverage.resize(1);
    coverage[0].structural_gap = {Money::euros(-300), Money::euros(-100), Money::euros(50)};
    coverage[0].survives_rounding = false;
    coverage[0].balance = {Money::cents(150), Money::cents(150), Money::cents(150)};
    CHECK(cost_report(scenario, Language::nl).summary ==
          Lines{"In 2019 zijn de structurele lasten 100 euro lager dan de structurele middelen, "
                "tussen -50 en 300: niet robuust.",
                "Alle middelen min alle lasten is 1,50 euro."});
    coverage[0].structural_gap = {Money::euros(-100), Money::euros(-100), Money::euros(-100)};
    CHECK(cost_report(scenario, Language::en).summary[0] ==
          "In 2019 structural cost is 100 euro below structural funds.");
}

TEST_CASE("a budget without years") {
    model::Scenario scenario;
    scenario.results.cost.emplace();
    const Report report = cost_report(scenario, Language::en);
    CHECK(report.summary == Lines{"The budget names no years."});
    for (const Table& table : report.tables) {
        CHECK(table.rows.empty());
    }
}
