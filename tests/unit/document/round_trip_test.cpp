// SPDX-License-Identifier: MIT
#include "document/document.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <doctest/doctest.h>

#include "random_filler.hpp"

using namespace houtskool;

namespace {

model::Scenario random_scenario(unsigned seed) {
    model::Scenario scenario;
    document::RandomFiller filler(seed);
    document::map(filler, scenario);
    scenario.budget.first_year = 2018; // the one field whose parts depend on each other
    scenario.budget.last_year = 2021;
    return scenario;
}

/// Reads without asking whether names point at something: random ones do not.
model::Scenario read_back(const yaml::Node& node) {
    Diagnostics ignored;
    return document::read(node, ignored);
}

} // namespace

TEST_CASE("law: reading what was written gives the same scenario, for every kind of section") {
    int with_results = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        const model::Scenario scenario = random_scenario(seed);
        const yaml::Node node = document::write(scenario);
        with_results += scenario.results.plan.has_value() ? 1 : 0;

        if (!(read_back(node) == scenario)) {
            MESSAGE(yaml::write_yaml(node));
            MESSAGE(yaml::write_yaml(document::write(read_back(node))));
        }
        REQUIRE(read_back(node) == scenario);
        const yaml::Stream as_yaml = yaml::parse(yaml::write_yaml(node), "x");
        REQUIRE(as_yaml.documents.size() == 1);
        REQUIRE(as_yaml.ended);
        REQUIRE(as_yaml.documents[0] == node);
        for (const auto layout : {yaml::JsonLayout::indented, yaml::JsonLayout::one_line}) {
            const yaml::Stream as_json = yaml::parse(yaml::write_json(node, layout), "x.json");
            REQUIRE(as_json.documents.size() == 1);
            REQUIRE(read_back(as_json.documents[0]) == scenario);
        }
    }
    CHECK(with_results > 20); // the filler does reach what lies deep
}
