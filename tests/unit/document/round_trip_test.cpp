// SPDX-License-Identifier: MIT
#include "document/document.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

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

TEST_CASE("every part of a model and of the answers to a decision is among what was tried") {
    std::map<std::string, int> filled;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const model::Scenario scenario = random_scenario(seed);
        for (const model::Decision& decision : scenario.decisions) {
            const model::DecisionModel& model = decision.model;
            filled["ordered"] += decision.ordered != model::Order::none ? 1 : 0;
            filled["shared weights"] += model.weights.empty() ? 0 : 1;
            for (const model::Criterion& criterion : decision.criteria) {
                filled["numbers"] += criterion.in_numbers() ? 1 : 0;
                filled["nvt"] +=
                    criterion.not_applicable != model::NotApplicable::own_value ? 1 : 0;
            }
            for (const model::Rule& rule : model.rules) {
                filled["scope"] += rule.scope != model::Scope::exactly ? 1 : 0;
                filled["weight"] += rule.weight ? 1 : 0;
                for (const model::Condition& condition : rule.conditions) {
                    filled["bounds"] += condition.at_least.empty() ? 0 : 1;
                    filled["levels"] += condition.levels.size() > 1 ? 1 : 0;
                }
            }
            for (const model::Boundary& boundary : model.boundaries) {
                filled["veto"] += boundary.veto.empty() ? 0 : 1;
                filled["majority"] += boundary.majority ? 1 : 0;
            }
            for (const model::ValueFunction& function : model.functions) {
                filled["values"] += function.values.empty() ? 0 : 1;
                filled["thresholds"] += function.thresholds.empty() ? 0 : 1;
            }
        }
        if (!scenario.results.classify) {
            continue;
        }
        for (const model::DecisionResult& result : scenario.results.classify->decisions) {
            filled["learning"] += result.learning ? 1 : 0;
            filled["stress"] += result.stress ? 1 : 0;
            filled["repairs"] += result.repairs ? 1 : 0;
            filled["comparison"] += result.comparison ? 1 : 0;
            filled["gaps"] += result.audit.gaps ? 1 : 0;
            filled["orders"] += result.audit.orders.empty() ? 0 : 1;
            filled["directions"] += result.audit.directions.empty() ? 0 : 1;
            filled["reversals"] += result.audit.reversals.empty() ? 0 : 1;
            filled["reducts"] += result.audit.reducts.empty() ? 0 : 1;
            for (const model::Verdict& verdict : result.verdicts) {
                filled["evidence"] += verdict.rules.empty() ? 0 : 1;
                filled["contributions"] += verdict.contributions.empty() ? 0 : 1;
                filled["margin"] += verdict.margin ? 1 : 0;
                filled["runner-up"] += verdict.runner_up && verdict.runner_up->short_by ? 1 : 0;
                filled["nearest"] += verdict.nearest ? 1 : 0;
                filled["flip"] += verdict.flip && !verdict.flip->changes.empty() ? 1 : 0;
                filled["possible"] += verdict.possible.empty() ? 0 : 1;
                filled["unknown"] += verdict.whatever_unknown.empty() ? 0 : 1;
            }
        }
    }
    CHECK(filled.size() == 29);
    for (const auto& [part, times] : filled) {
        CAPTURE(part);
        CHECK(times > 3);
    }
}
