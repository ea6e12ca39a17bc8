// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include <doctest/doctest.h>

#include <set>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::colour;
using houtskool::test::rule;
using houtskool::test::task;

namespace {

/// Without the notes on the model, which nearly every small model gives; they are tested apart.
std::vector<std::string> codes(const model::ClassifyResult& result) {
    const std::set<std::string> on_model{"easily-flipped", "rule-without-support",
                                         "scores-undecided"};
    std::vector<std::string> found;
    for (const model::Finding& finding : result.findings) {
        if (!on_model.contains(finding.code)) {
            found.push_back(finding.code);
        }
    }
    return found;
}

/// The message of the finding with this code; empty where there is none.
std::string message(const model::ClassifyResult& result, const std::string& code) {
    for (const model::Finding& finding : result.findings) {
        if (finding.code == code) {
            return finding.message;
        }
    }
    return "";
}

} // namespace

TEST_CASE("a verdict that differs from the source cites source and rule") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].model.rules = {rule("big-one", {{"size", {"big"}}}, "red")};
    scenario.decisions[0].model.rules[0].source = test::cite("book §1");
    scenario.tasks = {task("t", {{"size", "big"}})};
    test::decide(scenario.tasks[0], "colour", "blue", "book §3");
    scenario.tasks[0].place = Place{std::make_shared<const std::string>("tasks.yaml"), 12, 3};
    const model::ClassifyResult result = classify::classify(scenario);
    REQUIRE(codes(result) == std::vector<std::string>{"differs-from-decision"});
    const model::Finding& finding = result.findings[0];
    CHECK(finding.subject == "tasks[t]");
    CHECK(finding.sources == std::vector<std::string>{"book §3", "book §1"});
    CHECK(finding.place.str() == "tasks.yaml:12:3");
    CHECK(finding.message == "the model says red for t (by big-one), the source decided blue");
    CHECK(finding.severity == model::Severity::warning);
}

TEST_CASE("an undecided task and the scores it lacks") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].model.rules = {
        rule("r", {{"size", {"big"}}, {"shape", {"round"}}}, "red")};
    scenario.tasks = {task("t", {{"size", "small"}}), task("u", {{"shape", "square"}})};
    const model::ClassifyResult result = classify::classify(scenario);
    CHECK(codes(result) ==
          std::vector<std::string>{"undecided", "undecided", "missing-score", "missing-score"});
    CHECK(result.decisions[0].undecided == 2);
    CHECK(result.findings[1].message == "the model does not decide u");
    CHECK(result.findings[2].message == "t has no score on shape, which the model asks for");
    CHECK(result.findings[3].message == "u has no score on size, which the model asks for");
}

TEST_CASE("split tasks are one note for each category") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].model.rules = {rule("else", {}, "red")};
    scenario.tasks = {task("a", {{"size", "big"}}), task("b", {{"size", "big"}}),
                      task("c", {{"size", "big"}}), task("d", {{"size", "big"}})};
    scenario.tasks[0].parts = {test::part("p", "blue", "book §5"),
                               test::part("p", "blue", "book §6")};
    scenario.tasks[1].parts = {test::part("p", "red", "book §7")};
    scenario.tasks[2].parts = {test::part("p", "blue", "book §5")};
    const model::ClassifyResult result = classify::classify(scenario);
    REQUIRE(codes(result) == std::vector<std::string>{"split-tasks"});
    CHECK(result.findings[0].subject == "decisions[colour].categories[red]");
    CHECK(result.findings[0].severity == model::Severity::note);
    CHECK(result.findings[0].sources == std::vector<std::string>{"book §5", "book §6"});
    CHECK(result.findings[0].message ==
          "2 of the 4 tasks with verdict red keep a part under another: a, c");
}

TEST_CASE("conflicts of the claim and of the model, each once") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    model::Decision& decision = scenario.decisions[0];
    decision.decisive.criteria = {{"shape", {}}, {"size", {}}};
    decision.model.rules = {rule("r", {{"size", {"big"}}, {"shape", {"round"}}}, "red"),
                            rule("else", {}, "red")};
    scenario.tasks = {task("a", {{"size", "big"}, {"shape", "round"}}),
                      task("b", {{"size", "big"}, {"shape", "round"}})};
    test::decide(scenario.tasks[0], "colour", "red", "book §1");
    test::decide(scenario.tasks[1], "colour", "blue", "book §2");

    SUBCASE("the same criteria, in whatever order, are named once") {
        const model::ClassifyResult result = classify::classify(scenario);
        CHECK(codes(result) == std::vector<std::string>{"claim-inconsistent",
                                                        "conflicting-decisions",
                                                        "differs-from-decision"});
        CHECK(result.decisions[0].consistency.size() == 2);
        CHECK(result.findings[1].sources == std::vector<std::string>{"book §1", "book §2"});
    }
    SUBCASE("other criteria are another question") {
        decision.decisive.criteria = {{"shape", {}}};
        const model::ClassifyResult result = classify::classify(scenario);
        CHECK(codes(result) ==
              std::vector<std::string>{"claim-inconsistent", "conflicting-decisions",
                                       "conflicting-decisions", "differs-from-decision"});
        CHECK(result.findings[1].subject == "decisions[colour].decisive");
        CHECK(result.findings[2].subject == "decisions[colour].model");
    }
    SUBCASE("without a claim only the model speaks, and makes no claim") {
        decision.decisive.criteria.clear();
        CHECK(codes(classify::classify(scenario)) ==
              std::vector<std::string>{"conflicting-decisions", "differs-from-decision"});
    }
}

TEST_CASE("each further category that a source gives is a finding") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].categories.push_back({"green", {}, {}});
    scenario.decisions[0].model.rules = {rule("else", {}, "red")};
    scenario.tasks = {task("t", {})};
    for (const char* category : {"red", "blue", "red", "blue", "green"}) {
        test::decide(scenario.tasks[0], "colour", category, "book");
    }
    const model::ClassifyResult result = classify::classify(scenario);
    CHECK(codes(result) == std::vector<std::string>{"decided-twice", "decided-twice"});
    CHECK(result.findings[1].message ==
          "t is listed under red in one place and under green in another");
}

TEST_CASE("notes on the model: flips, gaps, rules that nothing supports") {
    // big round is red, nothing else is decided: 3 of the 4 profiles are open. A decided task that
    // is big and round flips to nothing, for no other verdict exists.
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].model.rules = {
        rule("r", {{"size", {"big"}}, {"shape", {"round"}}}, "red")};
    scenario.tasks = {task("t", {{"size", "big"}, {"shape", "round"}}),
                      task("u", {{"size", "small"}, {"shape", "round"}})};
    test::decide(scenario.tasks[0], "colour", "red", "book §3");
    const model::ClassifyResult open = classify::classify(scenario);
    CHECK(message(open, "scores-undecided") ==
          "the model of colour leaves 3 of 4 combinations of levels undecided");
    CHECK(message(open, "easily-flipped").empty());
    CHECK(message(open, "rule-without-support").empty());

    // With a default both flip by one step of the size; the default decides no decided task.
    scenario.decisions[0].model.rules.push_back(rule("else", {}, "blue"));
    const model::ClassifyResult closed = classify::classify(scenario);
    CHECK(message(closed, "scores-undecided").empty());
    CHECK(message(closed, "easily-flipped") ==
          "2 of the 2 verdicts change with one step on one criterion: t, u");
    CHECK(message(closed, "rule-without-support") == "rule else decides none of the decided tasks");
}

TEST_CASE("where order and direction are declared, decisions against them are found") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    model::Decision& decision = scenario.decisions[0];
    decision.ordered = model::Order::ascending; // blue is better than red
    decision.criteria[0].direction = model::Direction::increasing;
    decision.criteria[1].direction = model::Direction::increasing;
    decision.model.method = model::Method::rules;
    decision.model.rules = {rule("else", {}, "red")};
    scenario.tasks = {task("large", {{"size", "big"}, {"shape", "round"}}),
                      task("little", {{"size", "small"}, {"shape", "round"}})};
    test::decide(scenario.tasks[0], "colour", "red", "book §3");
    test::decide(scenario.tasks[1], "colour", "blue", "book §3");
    CHECK(message(classify::classify(scenario), "dominance-reversal") ==
          "large scores at least as well as little on every criterion, yet was decided red and not "
          "blue or better");
    // Descending: red is better than blue, and nothing is amiss.
    decision.ordered = model::Order::descending;
    CHECK(message(classify::classify(scenario), "dominance-reversal").empty());

    // Twenty such pairs are no chance.
    decision.ordered = model::Order::ascending;
    for (int i = 0; i < 20; ++i) {
        for (std::size_t k = 0; k < 2; ++k) {
            scenario.tasks.push_back(scenario.tasks[k]);
            scenario.tasks.back().id += std::to_string(i);
        }
    }
    CHECK(
        message(classify::classify(scenario), "direction-contradicted") ==
        "size is declared increasing, but the decisions go the other way (agreement -1 on a scale "
        "from -1 to 1)");
}
