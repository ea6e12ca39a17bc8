// SPDX-License-Identifier: MIT
// What a verdict is compared with.
#include "classify/classify.hpp"
#include "classify/details.hpp"
#include "classify/learn.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "models.hpp"
#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::classify;
using houtskool::test::Names;
using houtskool::test::rule;

namespace {

/// Runs every flip again: the changed scores must give what it promises.
void check_flips(const model::Scenario& scenario, const model::DecisionResult& result,
                 const model::Decision& decision) {
    const Coding coding(decision);
    const sorting::Table table = coding.table(cases(decision, scenario.tasks));
    const auto model = compile(coding, table);
    for (const model::Verdict& verdict : result.verdicts) {
        if (!verdict.flip) {
            continue;
        }
        std::map<std::string, std::string> scores =
            model::find(scenario.tasks, verdict.task)->scores;
        for (const model::ScoreChange& change : verdict.flip->changes) {
            CHECK(change.from == scores[change.criterion]);
            CHECK(change.from != change.to);
            scores[change.criterion] = change.to;
        }
        const int category = sorting::assign(model.value(), coding.row(scores));
        CHECK(coding.category(category) == verdict.flip->category);
        CHECK(verdict.flip->category != verdict.category);
        CHECK(verdict.flip->steps >= static_cast<int>(verdict.flip->changes.size()));
    }
}

const model::Verdict& verdict_on(const model::ClassifyResult& result, const std::string& task) {
    const auto& all = result.decisions.at(0).verdicts;
    return *std::find_if(all.begin(), all.end(),
                         [&](const model::Verdict& one) { return one.task == task; });
}

} // namespace

TEST_CASE("flips lead where they say: Ommen by its rules, by rules learned, by votes and values") {
    const model::Scenario scenario = test::ommen();
    check_flips(scenario, classify::classify(scenario).decisions[0], scenario.decisions[0]);
    for (const auto method :
         {model::Method::rules, model::Method::mr_sort, model::Method::additive}) {
        Request request;
        request.learn = LearnRequest{method, nullptr};
        const Outcome outcome = classify::classify(scenario, request);
        model::Decision decision = scenario.decisions[0];
        decision.model = outcome.learned.at(0).model;
        check_flips(scenario, outcome.result.decisions[0], decision);
    }
}

TEST_CASE("a flip by hand: fewest criteria, then fewest steps") {
    model::Scenario scenario;
    scenario.decisions = {test::by_values()};
    scenario.tasks = {test::task("t", {{"price", "high"}, {"speed", "1"}, {"care", "poor"}})};
    // 0 now; fair from .3: price alone adds .5, speed alone .3 in two steps. Price: one step.
    const model::Verdict verdict = classify::classify(scenario).decisions[0].verdicts[0];
    REQUIRE(verdict.flip.has_value());
    CHECK(*verdict.flip == model::SmallestFlip{"fair", {{"price", "high", "low"}}, 1});
    CHECK(count_flips({verdict}) == std::vector<model::FlipCount>{{1, 1, 1}});
}

TEST_CASE("no flip where every score gives the same verdict") {
    model::Scenario scenario;
    scenario.decisions = {test::colour()};
    scenario.decisions[0].model.rules = {rule("else", {}, "red")};
    scenario.tasks = {test::task("t", {{"size", "big"}, {"shape", "round"}})};
    const model::ClassifyResult result = classify::classify(scenario);
    CHECK_FALSE(result.decisions[0].verdicts[0].flip.has_value());
    CHECK(result.decisions[0].audit.flips == std::vector<model::FlipCount>{{0, 0, 1}});
}

TEST_CASE("the nearest task decided otherwise: its own name, and how it differs") {
    const model::ClassifyResult result = classify::classify(test::ommen());
    // facilitair (- beperkt standaard + - laag): samenwerken. gegevens (- beperkt standaard +/- +
    // laag: uitbesteden) differs on market and quality, by 1 + 2 steps; financien is decided alike;
    // ingenieurs (uitbesteden) on nature and market, by 1 + 1. Two criteria each; the fewer steps.
    const model::Verdict& facilitair = verdict_on(result, "facilitair");
    REQUIRE(facilitair.nearest.has_value());
    CHECK(*facilitair.nearest ==
          model::NearestCase{"ingenieurs",
                             "",
                             "uitbesteden",
                             {{"nature", "standaard", "gemiddeld"}, {"market", "+", "+/-"}}});
    // inkoop and informatisering differ on vulnerability only, by one step.
    CHECK(*verdict_on(result, "inkoop").nearest ==
          model::NearestCase{
              "informatisering", "", "uitbesteden", {{"vulnerability", "gemiddeld", "hoog"}}});
}

TEST_CASE("a precedent is named with its scenario, when it is nearer than any task here") {
    model::Scenario here;
    here.decisions = {test::colour()};
    here.decisions[0].model.rules = {rule("else", {}, "red")};
    here.tasks = {test::task("asked", {{"size", "big"}, {"shape", "round"}}),
                  test::task("own", {{"size", "small"}, {"shape", "square"}})};
    test::decide(here.tasks[1], "colour", "blue", "book");
    model::Scenario there = here;
    there.id = "elsewhere";
    there.tasks = {test::task("far", {{"size", "big"}, {"shape", "square"}})};
    test::decide(there.tasks[0], "colour", "blue", "book");
    Request request;
    request.learn = LearnRequest{model::Method::rules, &there};
    // Two blue examples and nothing else: all is blue, so nothing is named against it.
    const model::ClassifyResult blue = classify::classify(here, request).result;
    CHECK(blue.decisions[0].verdicts[0].category == "blue");
    CHECK_FALSE(blue.decisions[0].verdicts[0].nearest.has_value());
    // With one red task there are two sides.
    here.tasks.push_back(test::task("red-one", {{"size", "big"}, {"shape", "round"}}));
    test::decide(here.tasks[2], "colour", "red", "book");
    const model::ClassifyResult both = classify::classify(here, request).result;
    CHECK(both.decisions[0].verdicts[0].category == "red");
    CHECK(both.decisions[0].verdicts[0].nearest ==
          model::NearestCase{"far", "elsewhere", "blue", {{"shape", "round", "square"}}});
}

TEST_CASE(
    "Ommen: the other 20 decisions allow several verdicts on 19, the decided one among them") {
    int several = 0;
    const model::ClassifyResult result = classify::classify(test::ommen());
    for (const model::Verdict& verdict : result.decisions[0].verdicts) {
        several += verdict.possible.size() > 1 ? 1 : 0;
        CHECK(std::find(verdict.possible.begin(), verdict.possible.end(), verdict.decided) !=
              verdict.possible.end());
    }
    CHECK(several == 19);
}

TEST_CASE("whatever an unknown score is: one verdict is necessary, several are possible") {
    model::Scenario scenario;
    scenario.decisions = {test::colour()};
    scenario.decisions[0].model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                                         rule("square-one", {{"shape", {"square"}}}, "blue")};
    scenario.tasks = {test::task("necessary", {{"size", "big"}}),
                      test::task("possible", {{"shape", "square"}}),
                      test::task("known", {{"size", "small"}, {"shape", "square"}})};
    model::ClassifyResult result = classify::classify(scenario);
    CHECK(verdict_on(result, "necessary").whatever_unknown == Names{"red"});
    CHECK(verdict_on(result, "possible").whatever_unknown == Names{"red", "blue"});
    CHECK(verdict_on(result, "known").whatever_unknown.empty());
    // nvt that stands for anything.
    scenario.tasks[2].scores["size"] = "nvt";
    CHECK(verdict_on(classify::classify(scenario), "known").whatever_unknown.empty());
    scenario.decisions[0].criteria[0].not_applicable = model::NotApplicable::unknown;
    result = classify::classify(scenario);
    CHECK(verdict_on(result, "known").whatever_unknown == Names{"red", "blue"});
}

TEST_CASE("what the time limit left out is said") {
    model::Scenario scenario;
    scenario.decisions = {test::colour()};
    scenario.decisions[0].model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                                         rule("square-one", {{"shape", {"square"}}}, "blue")};
    scenario.tasks = {test::task("a", {{"size", "big"}, {"shape", "square"}}),
                      test::task("b", {{"size", "small"}, {"shape", "square"}})};
    const auto stopped = [](const model::Finding& one) { return one.code == "comparing-stopped"; };
    const auto findings_within = [&](int questions) {
        Request request;
        request.learning.budget.spent = [&questions] { return --questions < 0; };
        const model::ClassifyResult result = classify::classify(scenario, request).result;
        std::vector<std::string> messages;
        for (const model::Finding& finding : result.findings) {
            if (stopped(finding)) {
                messages.push_back(finding.message);
            }
        }
        CHECK(verdict_on(result, "a").category == "red"); // verdicts are given all the same
        CHECK(verdict_on(result, "b").flip.has_value() == messages.empty());
        return messages;
    };
    CHECK(findings_within(1'000'000).empty());
    CHECK(findings_within(0) ==
          Names{"at the time limit 0 of the 2 tasks were compared with others: of the rest it is "
                "not known which case is nearest and what would change the verdict"});
}
