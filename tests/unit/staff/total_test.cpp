// SPDX-License-Identifier: MIT
// The figure that later programs count with.
#include "staff/staff.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace houtskool;
using namespace houtskool::test;

TEST_CASE("the total is the stated one, else the first sum of which every part is known") {
    model::Scenario scenario = with_norms();
    add_task(scenario, "a", "own", "3~0.5");
    add_cluster(scenario, "c", "13~0.5");
    add_cluster(scenario, "d", "15.5~0.25");
    add_function(scenario, "A", "11");
    add_total(scenario, "unstated", "");
    add_total(scenario, "whole", "45~0.5");
    add_total(scenario, "other", "46");
    model::StaffResult result = staff::staff(scenario);
    CHECK(result.total == span("44.5", "45", "45.5"));
    CHECK(result.total_basis == "organisation.totals[whole]");

    scenario.organisation.totals.clear();
    result = staff::staff(scenario);
    CHECK(result.total == span("27.75", "28.5", "29.25"));
    CHECK(result.total_basis == "organisation.clusters");

    scenario.organisation.clusters[1].fte = {};
    result = staff::staff(scenario);
    CHECK(result.total == span("11", "11", "11"));
    CHECK(result.total_basis == "organisation.functions");

    scenario.organisation.functions.clear();
    result = staff::staff(scenario);
    CHECK(result.total == span("2.5", "3", "3.5"));
    CHECK(result.total_basis == "tasks");

    add_task(scenario, "b", "own", "");
    result = staff::staff(scenario);
    CHECK_FALSE(result.total.has_value());
    CHECK(result.total_basis.empty());
}
