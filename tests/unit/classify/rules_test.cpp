// SPDX-License-Identifier: MIT
#include "classify/answer.hpp"
#include "classify/classify.hpp"
#include "classify/compile.hpp"

#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::colour;
using houtskool::test::rule;
using houtskool::test::task;

namespace {
/// What the model of a decision says of one task; the decision must outlive the answer.
classify::Answer apply_rules(const model::Decision& decision, const model::Task& task) {
    const classify::Coding coding(decision);
    const auto model = classify::compile(coding, coding.shape());
    return classify::answer(coding, model.value(), coding.shape(), coding.row(task.scores));
}
} // namespace

TEST_CASE("the first rule that fits decides, whatever later rules say") {
    model::Decision decision = colour();
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                            rule("square-one", {{"shape", {"square"}}}, "blue")};
    const model::Task both = task("t", {{"size", "big"}, {"shape", "square"}});
    CHECK(apply_rules(decision, both).rule->id == "big-one");
    std::swap(decision.model.rules[0], decision.model.rules[1]);
    CHECK(apply_rules(decision, both).rule->id == "square-one");
}

TEST_CASE("every condition of a rule must be met, each by one of its levels") {
    model::Decision decision = colour();
    decision.model.rules = {rule("r", {{"size", {"small", "big"}}, {"shape", {"square"}}}, "red")};
    const classify::Answer met =
        apply_rules(decision, task("t", {{"size", "small"}, {"shape", "square"}}));
    REQUIRE(met.rule != nullptr);
    CHECK(met.because == std::vector<model::Because>{{"shape", "square"}, {"size", "small"}});
    const classify::Answer unmet =
        apply_rules(decision, task("t", {{"size", "small"}, {"shape", "round"}}));
    CHECK(unmet.rule == nullptr);
    CHECK(unmet.because.empty());
}

TEST_CASE("not applicable is a level that a rule may name; a missing score meets nothing") {
    model::Decision decision = colour();
    decision.model.rules = {rule("no-size", {{"size", {model::not_applicable}}}, "red"),
                            rule("any", {{"size", {"small", "big"}}}, "blue")};
    CHECK(apply_rules(decision, task("t", {{"size", "nvt"}})).rule->id == "no-size");
    const classify::Answer none = apply_rules(decision, task("t", {{"shape", "round"}}));
    CHECK(none.rule == nullptr);
    CHECK(none.missing == std::vector<std::string>{"size"});
}

TEST_CASE("only rules that were tried ask for a score") {
    model::Decision decision = colour();
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                            rule("square-one", {{"shape", {"square"}}}, "blue")};
    CHECK(apply_rules(decision, task("t", {{"size", "big"}})).missing.empty());
    CHECK(apply_rules(decision, task("t", {{"size", "small"}})).missing ==
          std::vector<std::string>{"shape"});
    CHECK(classify::model_criteria(decision) == std::vector<std::string>{"size", "shape"});
}

TEST_CASE("a decision asks the tasks that it scores or that a source decided") {
    model::Scenario scenario;
    scenario.decisions = {colour()};
    scenario.decisions[0].model.rules = {rule("else", {}, "red")};
    scenario.tasks = {task("scored", {{"size", "big"}}), task("other", {{"weight", "heavy"}}),
                      task("told", {})};
    test::decide(scenario.tasks[2], "colour", "blue", "book");
    const model::ClassifyResult result = classify::classify(scenario);
    const model::DecisionResult& decision = result.decisions.at(0);
    REQUIRE(decision.verdicts.size() == 2);
    CHECK(decision.verdicts[0].task == "scored");
    CHECK(decision.verdicts[1].task == "told");
    CHECK(decision.verdicts[1].category == "red");
    CHECK(decision.compared == 1);
    CHECK(decision.agreeing == 0);
    CHECK(decision.counts == std::vector<model::CategoryCount>{{"red", 2, 0}, {"blue", 0, 1}});
}

TEST_CASE("two decisions are answered apart, from the same scores") {
    model::Scenario scenario;
    scenario.decisions = {colour(), colour()};
    scenario.decisions[1].id = "tint";
    scenario.decisions[0].model.rules = {rule("else", {}, "red")};
    scenario.decisions[1].model.rules = {rule("else", {}, "blue")};
    scenario.tasks = {task("t", {{"size", "big"}})};
    model::Part part;
    part.id = "half";
    part.verdicts = {{"tint", "red"}};
    part.source = test::cite("book §2");
    scenario.tasks[0].parts = {part};
    const model::ClassifyResult result = classify::classify(scenario);
    REQUIRE(result.decisions.size() == 2);
    CHECK(result.decisions[0].verdicts[0].category == "red");
    CHECK(result.decisions[0].verdicts[0].parts.empty());
    CHECK(result.decisions[1].verdicts[0].category == "blue");
    CHECK(result.decisions[1].verdicts[0].parts ==
          std::vector<model::PartVerdict>{{"half", "red", "book §2"}});
}

TEST_CASE("nothing in, nothing out") {
    CHECK(classify::classify({}) == model::ClassifyResult{});
    model::Scenario scenario;
    scenario.decisions = {colour()};
    const model::ClassifyResult result = classify::classify(scenario);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].code == "without-model");
    CHECK(result.decisions[0].verdicts.empty());
    CHECK(result.decisions[0].consistency.empty());
}
