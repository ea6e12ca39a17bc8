// SPDX-License-Identifier: MIT
// What the decided table of Ommen allows, whatever the model. The figures come from an exhaustive
// search apart from these programs.
#include "classify/classify.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "models.hpp"
#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::Names;
using houtskool::test::rule;

namespace {

model::Audit audit_of(const model::Scenario& scenario) {
    return classify::classify(scenario).decisions.at(0).audit;
}

} // namespace

TEST_CASE("Ommen has six reducts of four criteria; vulnerability is in all of them") {
    const model::Audit audit = audit_of(test::ommen());
    CHECK(audit.reducts.size() == 6);
    CHECK(audit.reducts_complete);
    for (const Names& reduct : audit.reducts) {
        CHECK(reduct.size() == 4);
        CHECK(std::find(reduct.begin(), reduct.end(), "vulnerability") != reduct.end());
    }
    CHECK(audit.core == Names{"vulnerability"});
}

TEST_CASE("Ommen: no decision is against another on all criteria; 60, 55 and 73 certain rules") {
    const model::Audit audit = audit_of(test::ommen());
    REQUIRE(audit.approximations.size() == 3);
    CHECK(audit.rules_complete);
    const std::vector<std::pair<std::string, std::pair<int, int>>> wanted{
        {"zelf-doen", {8, 60}}, {"samenwerken", {5, 55}}, {"uitbesteden", {8, 73}}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const model::CategoryApproximation& one = audit.approximations[i];
        CHECK(one.category == wanted[i].first);
        CHECK(one.cases == wanted[i].second.first);
        CHECK(one.certain == one.cases);
        CHECK(one.possible == one.cases);
        CHECK(one.certain_rules == wanted[i].second.second);
    }
}

TEST_CASE("Ommen: read upward every order of the verdicts is contradicted, one by 4 tasks only") {
    const model::Audit audit = audit_of(test::ommen());
    std::vector<int> conflicts;
    for (const model::OrderCheck& order : audit.orders) {
        conflicts.push_back(order.conflicting);
        if (order.categories == Names{"uitbesteden", "samenwerken", "zelf-doen"}) {
            CHECK(order.conflicting == 13);
        }
    }
    CHECK(conflicts == std::vector<int>{4, 7, 13, 13, 18, 18});
    REQUIRE_FALSE(audit.orders.empty());
    CHECK(audit.orders[0].categories == Names{"samenwerken", "uitbesteden", "zelf-doen"});
}

TEST_CASE("a default leaves no gap; without it the profiles that nothing decides are counted") {
    model::Scenario scenario = test::ommen();
    model::Audit audit = audit_of(scenario);
    REQUIRE(audit.gaps.has_value());
    CHECK(audit.gaps->profiles == 729); // 3^6
    CHECK(audit.gaps->undecided == 0);
    CHECK(audit.gaps->examples.empty());

    // zelf-doen where proximity is high: 3^5 of 3^6 are decided.
    scenario.decisions[0].model.rules = {rule("close-by", {{"proximity", {"hoog"}}}, "zelf-doen")};
    audit = audit_of(scenario);
    REQUIRE(audit.gaps.has_value());
    CHECK(audit.gaps->undecided == 729 - 243);
    REQUIRE(audit.gaps->examples.size() == 5);
    std::set<std::vector<std::string>> seen;
    for (const auto& example : audit.gaps->examples) {
        REQUIRE(example.size() == 6);
        std::vector<std::string> levels;
        for (const model::Because& score : example) {
            levels.push_back(score.level);
            CHECK((score.criterion != "proximity" || score.level != "hoog"));
        }
        CHECK(seen.insert(levels).second);
    }
}

TEST_CASE("gaps of a set: profiles on which rules tie are gaps too") {
    model::Scenario scenario;
    scenario.decisions = {test::colour()};
    model::DecisionModel& model = scenario.decisions[0].model;
    model.match = model::Match::all;
    model.ties = model::Ties::none;
    model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                   rule("square-one", {{"shape", {"square"}}}, "blue")};
    scenario.tasks = {test::task("t", {{"size", "big"}})};
    const model::Audit audit = audit_of(scenario);
    REQUIRE(audit.gaps.has_value());
    CHECK(audit.gaps->profiles == 4);
    // small round: no rule; big square: two rules.
    CHECK(audit.gaps->undecided == 2);
    CHECK(audit.gaps->examples ==
          std::vector<std::vector<model::Because>>{{{"size", "small"}, {"shape", "round"}},
                                                   {{"size", "big"}, {"shape", "square"}}});
    CHECK(audit.approximations.empty()); // nothing was decided
}

TEST_CASE("the flips of a table count every task that has a verdict, once") {
    const model::Audit audit = audit_of(test::ommen());
    int tasks = 0;
    for (std::size_t i = 0; i < audit.flips.size(); ++i) {
        const model::FlipCount& one = audit.flips[i];
        tasks += one.tasks;
        CHECK(one.tasks > 0);
        CHECK(one.steps >= one.criteria);
        if (i > 0) {
            CHECK(std::pair(audit.flips[i - 1].criteria, audit.flips[i - 1].steps) <
                  std::pair(one.criteria, one.steps));
        }
    }
    CHECK(tasks == 21);
}

TEST_CASE("a better score with a worse decision is a reversal where an order is declared") {
    model::Scenario scenario;
    scenario.decisions = {test::colour()}; // red worse than blue
    model::Decision& decision = scenario.decisions[0];
    decision.ordered = model::Order::ascending;
    scenario.tasks = {test::task("big-red", {{"size", "big"}, {"shape", "round"}}),
                      test::task("small-blue", {{"size", "small"}, {"shape", "round"}})};
    test::decide(scenario.tasks[0], "colour", "red", "book");
    test::decide(scenario.tasks[1], "colour", "blue", "book");
    CHECK(audit_of(scenario).reversals.empty()); // no direction is declared
    decision.criteria[0].direction = model::Direction::increasing;
    CHECK(audit_of(scenario).reversals ==
          std::vector<model::Reversal>{{"big-red", "red", "small-blue", "blue"}});
    decision.criteria[0].direction = model::Direction::decreasing;
    CHECK(audit_of(scenario).reversals.empty());
    // Listed the other way round, blue is the worse one.
    decision.ordered = model::Order::descending;
    CHECK(audit_of(scenario).reversals ==
          std::vector<model::Reversal>{{"small-blue", "blue", "big-red", "red"}});
}
