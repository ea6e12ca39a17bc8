// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::colour;
using houtskool::test::rule;
using houtskool::test::task;

namespace {

std::vector<std::string> codes(const model::ClassifyResult& result) {
    std::vector<std::string> found;
    for (const model::Finding& finding : result.findings) {
        found.push_back(finding.code);
    }
    return found;
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
    CHECK(finding.message == "the model says red for t (rule big-one), the source decided blue");
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
    CHECK(result.findings[1].message == "no rule decides u");
    CHECK(result.findings[2].message == "t has no score on shape, which the rules ask for");
    CHECK(result.findings[3].message == "u has no score on size, which the rules ask for");
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
