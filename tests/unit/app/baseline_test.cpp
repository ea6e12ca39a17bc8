// SPDX-License-Identifier: MIT
#include "app/baseline.hpp"
#include "base/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

TEST_CASE("the digest is CRC-64/XZ") {
    // the check value of the catalogue of parametrised CRC algorithms (Cook), and of the .xz format
    CHECK(app::digest("123456789") == "995dc9bbdf1939fa");
    CHECK(app::digest("").size() == 16);
}

TEST_CASE("a baseline whose inputs were changed after it was computed is refused") {
    model::Scenario scenario;
    scenario.id = "town";
    scenario.assumptions = {{"wage", model::stated(Decimal(80000))}};
    scenario.results.cost.emplace();
    scenario.results.cost->provenance = app::provenance(scenario);
    CHECK(scenario.results.cost->provenance->digests.contains("assumptions"));
    app::check_baseline(scenario, "");
    CHECK_THROWS_AS(app::check_baseline(scenario, "no baseline"), InputError);

    model::Scenario changed = scenario;
    changed.assumptions[0].quantity.value->value = Decimal(80001);
    CHECK_THROWS_AS(app::check_baseline(changed, ""), InputError);
    // the digests of another version may be made of other keys
    changed.results.cost->provenance->version = "0.0.1";
    app::check_baseline(changed, "");
    // a plan is not among the inputs of a budget
    scenario.planning.start = Date::parse("2019-01-07");
    app::check_baseline(scenario, "");
}
