// SPDX-License-Identifier: MIT
// Why a verdict is what it is, worked by hand.
#include "classify/answer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "models.hpp"
#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::classify;
using houtskool::test::colour;
using houtskool::test::number;
using houtskool::test::rule;
using Scores = std::map<std::string, std::string>;
using Tasks = std::vector<std::string>;

namespace {

/// The rules of an answer point into the decision, which must outlive it.
Answer answer_to(const model::Decision& decision, const Scores& scores,
                 const std::vector<model::Task>& tasks = {}) {
    const Coding coding(decision);
    const sorting::Table table = coding.table(cases(decision, tasks));
    return answer(coding, compile(coding, table).value(), table, coding.row(scores));
}

/// Two rules on size and shape, and four decided tasks:
/// big round red, big square red, small square blue, small round red.
model::Decision two_rules() {
    model::Decision decision = colour();
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "red"),
                            rule("square-one", {{"shape", {"square"}}}, "blue")};
    return decision;
}

std::vector<model::Task> four_tasks() {
    std::vector<model::Task> tasks{test::task("br", {{"size", "big"}, {"shape", "round"}}),
                                   test::task("bs", {{"size", "big"}, {"shape", "square"}}),
                                   test::task("ss", {{"size", "small"}, {"shape", "square"}}),
                                   test::task("sr", {{"size", "small"}, {"shape", "round"}})};
    for (model::Task& task : tasks) {
        test::decide(task, "colour", task.id == "ss" ? "blue" : "red", "book");
    }
    return tasks;
}

double sum(const std::vector<model::Contribution>& list) {
    Decimal all;
    for (const model::Contribution& one : list) {
        all += one.amount;
    }
    return all.to_double();
}

} // namespace

// ---- rules --------------------------------------------------------------------------------------

TEST_CASE("a rule of an ordered list rests on the cases that reach it, no others") {
    const model::Decision decision = two_rules();
    const Answer answer =
        answer_to(decision, {{"size", "small"}, {"shape", "square"}}, four_tasks());
    REQUIRE(answer.rules.size() == 1);
    // `bs` meets it too, but the first rule takes it.
    CHECK(answer.rules[0] == model::RuleEvidence{"square-one", "blue", {"ss"}, {}});
    CHECK(answer.rule->id == "square-one");
    CHECK(answer.because == std::vector<model::Because>{{"shape", "square"}});
}

TEST_CASE("a rule of a set rests on every case that meets it, with its exceptions") {
    model::Decision decision = two_rules();
    decision.model.match = model::Match::all;
    const Answer answer = answer_to(decision, {{"size", "big"}, {"shape", "square"}}, four_tasks());
    CHECK(answer.rules == std::vector<model::RuleEvidence>{{"big-one", "red", {"br", "bs"}, {}},
                                                           {"square-one", "blue", {"ss"}, {"bs"}}});
    CHECK(answer.rule->id == "big-one"); // two cases against one
    REQUIRE(answer.runner_up.has_value());
    CHECK(*answer.runner_up == model::RunnerUp{"blue", "square-one", {}, std::nullopt});
}

TEST_CASE("the runner-up is the nearest rule for another category: what it lacks") {
    model::Decision decision = two_rules();
    decision.model.match = model::Match::all;
    decision.model.rules.push_back(
        rule("small-round", {{"size", {"small"}}, {"shape", {"round"}}}, "blue"));
    // big round: `square-one` and `small-round` both lack one condition of one step; the first.
    const Answer answer = answer_to(decision, {{"size", "big"}, {"shape", "round"}});
    CHECK(*answer.runner_up ==
          model::RunnerUp{"blue", "square-one", {{"shape", "round", "square"}}, std::nullopt});
    // The other one, with a case behind it.
    std::vector<model::Task> tasks{test::task("t", {{"size", "small"}, {"shape", "round"}})};
    test::decide(tasks[0], "colour", "blue", "book");
    CHECK(answer_to(decision, {{"size", "big"}, {"shape", "round"}}, tasks).runner_up->rule ==
          "small-round");
}

TEST_CASE("a rule that holds but stands later lacks nothing; one that does not hold is no rival") {
    const model::Decision decision = two_rules();
    const Answer answer = answer_to(decision, {{"size", "big"}, {"shape", "square"}});
    CHECK(*answer.runner_up == model::RunnerUp{"blue", "square-one", {}, std::nullopt});
    // Being square would not help: `big-one` stands before it.
    CHECK_FALSE(answer_to(decision, {{"size", "big"}, {"shape", "round"}}).runner_up.has_value());
}

TEST_CASE("fewest conditions lack first, then fewest steps") {
    model::Decision decision = test::by_votes();
    decision.model = {};
    decision.model.rules = {rule("two", {{"price", {"low"}}, {"care", {"good"}}}, "good"),
                            rule("far", {{"speed", {"3"}}}, "good"),
                            rule("near", {{"speed", {"2"}}}, "fair"), rule("else", {}, "bad")};
    const Answer answer =
        answer_to(decision, {{"price", "high"}, {"speed", "1"}, {"care", "poor"}});
    CHECK(answer.rule->id == "else");
    CHECK(answer.because.empty());
    CHECK(*answer.runner_up == model::RunnerUp{"fair", "near", {{"speed", "1", "2"}}, {}});
}

TEST_CASE("no runner-up where all rules conclude the same; the nearest rule where none holds") {
    model::Decision decision = two_rules();
    CHECK(answer_to(decision, {{"size", "small"}, {"shape", "round"}}).runner_up->rule ==
          "big-one");
    decision.model.rules.pop_back();
    CHECK_FALSE(answer_to(decision, {{"size", "big"}}).runner_up.has_value());
}

TEST_CASE("what is wanted, in words of the document") {
    model::Decision decision = test::by_votes();
    decision.criteria.push_back(test::criterion("weight", {}));
    const Coding coding(decision);
    using sorting::Condition;
    CHECK(wanted(coding, Condition{1, {{2, 2}}, false}) == "3");
    CHECK(wanted(coding, Condition{1, {{1, 9}}, false}) == "[2, 3]");
    CHECK(wanted(coding, Condition{1, {}, true}) == "nvt");
    CHECK(wanted(coding, Condition{1, {{0, 0}}, true}) == "[1, nvt]");
    sorting::Range open;
    open.low = 3.5;
    CHECK(wanted(coding, Condition{3, {open}, false}) == "≥ 3.5");
    open = {};
    open.high = 8;
    CHECK(wanted(coding, Condition{3, {open}, false}) == "≤ 8");
    CHECK(wanted(coding, Condition{3, {{1, 2}}, true}) == "[1..2, nvt]");
    CHECK(wanted(coding, Condition{3, {{4, 4}}, false}) == "4");
}

// ---- votes and values ---------------------------------------------------------------------------

TEST_CASE("votes: shares that add up to the majority and the margin; the nearer boundary is next") {
    const model::Decision decision = test::by_votes();
    // fair on .3 + .2 = .5 with nothing to spare; good has .2, .3 short.
    const Answer fair = answer_to(decision, {{"price", "high"}, {"speed", "2"}, {"care", "good"}});
    CHECK(fair.category == 1);
    CHECK(fair.margin == Decimal());
    CHECK(fair.contributions ==
          std::vector<model::Contribution>{{"price", "high", Decimal()},
                                           {"speed", "2", *Decimal::parse("0.3")},
                                           {"care", "good", *Decimal::parse("0.2")}});
    CHECK(*fair.runner_up == model::RunnerUp{"bad", "", {}, Decimal()});
    // good on .5 + .2; nothing lies above, so what comes next is fair, .2 below.
    const Answer good = answer_to(decision, {{"price", "low"}, {"speed", "2"}, {"care", "good"}});
    CHECK(good.margin == *Decimal::parse("0.2"));
    CHECK(*good.runner_up == model::RunnerUp{"fair", "", {}, *Decimal::parse("0.2")});
    // bad: fair has .3, .2 short, and lacks price and care.
    const Answer bad = answer_to(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}});
    CHECK(bad.category == 0);
    CHECK(bad.margin == *Decimal::parse("-0.2"));
    CHECK(*bad.runner_up == model::RunnerUp{"fair",
                                            "",
                                            {{"price", "high", "low"}, {"care", "poor", "good"}},
                                            *Decimal::parse("0.2")});
}

TEST_CASE("votes without an order: next must be reached, and beat the winner") {
    model::Decision decision = test::by_votes();
    decision.ordered = model::Order::none;
    // fair .8 - .5, good .5 - .5: good is .3 behind.
    const Answer fair = answer_to(decision, {{"price", "low"}, {"speed", "2"}, {"care", "poor"}});
    CHECK(fair.category == 1);
    CHECK(*fair.runner_up == model::RunnerUp{"good", "", {}, *Decimal::parse("0.3")});
    // Neither is reached: fair .3 - .5 is nearest.
    const Answer none = answer_to(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}});
    CHECK(none.category == sorting::undecided);
    CHECK_FALSE(none.margin.has_value());
    CHECK(none.contributions.empty());
    CHECK(none.runner_up->category == "fair");
    CHECK(none.runner_up->short_by == *Decimal::parse("0.2"));
}

TEST_CASE("values: what each criterion adds, and how far from the thresholds") {
    const model::Decision decision = test::by_values();
    // .5 + .2 + 0 = .7: good with nothing to spare.
    const Answer good = answer_to(decision, {{"price", "low"}, {"speed", "2"}, {"care", "poor"}});
    CHECK(good.category == 2);
    CHECK(good.margin == Decimal());
    CHECK(good.contributions ==
          std::vector<model::Contribution>{{"price", "low", *Decimal::parse("0.5")},
                                           {"speed", "2", *Decimal::parse("0.2")},
                                           {"care", "poor", Decimal()}});
    // .5: fair, .2 above its threshold and .2 below the next; up is taken first.
    const Answer fair = answer_to(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}});
    CHECK(fair.margin == *Decimal::parse("0.2"));
    CHECK(*fair.runner_up == model::RunnerUp{"good", "", {}, *Decimal::parse("0.2")});
}

TEST_CASE("values without an order: short is what the other's margin lies below the winner's") {
    model::Decision decision = test::by_values();
    decision.ordered = model::Order::none;
    decision.model.functions[0].thresholds = {{"good", number("0.7")}};
    decision.model.functions.push_back(decision.model.functions[0]);
    decision.model.functions[1].thresholds = {{"bad", number("0.9")}};
    // Both below their thresholds: good -.2, bad -.4.
    const Answer answer = answer_to(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}});
    CHECK(answer.category == 2);
    CHECK(answer.margin == *Decimal::parse("-0.2"));
    CHECK(*answer.runner_up == model::RunnerUp{"bad", "", {}, *Decimal::parse("0.2")});
}

TEST_CASE("law: contributions add up to what decides, whatever nvt means") {
    for (model::Decision decision : {test::by_votes(), test::by_values()}) {
        const bool votes = decision.model.method == model::Method::mr_sort;
        for (const auto meaning : {model::NotApplicable::own_value, model::NotApplicable::ignore}) {
            for (model::Criterion& criterion : decision.criteria) {
                criterion.not_applicable = meaning;
            }
            const Coding coding(decision);
            const auto model = compile(coding, coding.shape());
            for (const std::vector<double>& row : test::profiles(coding)) {
                const Answer one = answer(coding, model.value(), coding.shape(), row);
                const bool nothing_left = std::all_of(row.begin(), row.end(), [](double score) {
                    return score == sorting::not_applicable;
                });
                if (votes && nothing_left && meaning == model::NotApplicable::ignore) {
                    continue; // no votes at all: the margin is -1 by rule
                }
                // The boundary or threshold that the margin was taken from.
                const int category = std::max(one.category, 1);
                const double needed = votes ? 0.5 : category == 1 ? 0.3 : 0.7;
                CHECK(std::abs(sum(one.contributions) - needed - one.margin->to_double()) < 0.0003);
            }
        }
    }
}

TEST_CASE("missing scores are named in order of the criteria") {
    for (const model::Decision& decision : {test::by_votes(), test::by_values()}) {
        CHECK(answer_to(decision, {{"speed", "1"}}).missing == Tasks{"price", "care"});
        CHECK(answer_to(decision, {{"price", "low"}, {"speed", "1"}, {"care", "nvt"}})
                  .missing.empty());
    }
    // A sum with an unknown part says nothing more.
    const model::Decision values = test::by_values();
    const Answer answer = answer_to(values, {{"speed", "1"}});
    CHECK(answer.category == sorting::undecided);
    CHECK(answer.contributions.empty());
    CHECK_FALSE(answer.runner_up.has_value());
}
