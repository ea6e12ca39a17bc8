// SPDX-License-Identifier: MIT
// Models as a document states them, in figures, and back.
#include "classify/compile.hpp"
#include "classify/learn.hpp"
#include "sorting/dominance_rules.hpp"
#include "sorting/learn_additive.hpp"
#include "sorting/learn_majority.hpp"
#include "sorting/learn_rules.hpp"

#include <doctest/doctest.h>

#include <array>

#include "models.hpp"
#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::classify;
using houtskool::test::colour;
using houtskool::test::number;
using houtskool::test::rule;
using houtskool::test::verdict;
using Scores = std::map<std::string, std::string>;

namespace {

/// The decision with a model of figures stated in it.
model::Decision stated_in(const model::Decision& decision, const sorting::Model& learned,
                          const sorting::Table& cases) {
    model::Decision result = decision;
    result.model = state(Coding(decision), learned, cases);
    return result;
}

/// Rows on which two models differ, of all profiles.
std::size_t differing(const model::Decision& decision, const sorting::Model& one,
                      const sorting::Model& other) {
    std::size_t count = 0;
    for (const std::vector<double>& row : test::profiles(Coding(decision))) {
        count += sorting::assign(one, row) != sorting::assign(other, row) ? 1U : 0U;
    }
    return count;
}

sorting::Model learn_by(model::Method method, const sorting::Table& table) {
    switch (method) {
    case model::Method::rules:
        return sorting::learn_rules(table).learned.model;
    case model::Method::dominance_rules:
        return sorting::learn_dominance_rules(table).model;
    case model::Method::mr_sort:
        return sorting::learn_majority(table, {}).model;
    case model::Method::additive:
        return sorting::learn_additive(table).model;
    }
    return {};
}

/// Learned, stated, compiled: the same verdict on every profile of levels and nvt.
void check_learned(const model::Scenario& scenario, model::Method method) {
    const model::Decision& decision = scenario.decisions[0];
    const Coding coding(decision);
    const sorting::Table table = coding.table(cases(decision, scenario.tasks));
    const sorting::Model learned = learn_by(method, table);
    const model::Decision stated = stated_in(decision, learned, table);
    CAPTURE(name_of(method));
    const auto again = compile(Coding(stated), table);
    REQUIRE(again.has_value());
    CHECK(differing(decision, learned, *again) == 0);
}

constexpr std::array nominal_methods{model::Method::rules, model::Method::mr_sort,
                                     model::Method::additive};
constexpr std::array ordered_methods{model::Method::rules, model::Method::dominance_rules,
                                     model::Method::mr_sort, model::Method::additive};

} // namespace

// ---- rules --------------------------------------------------------------------------------------

TEST_CASE("no model, nothing compiled") {
    const model::Decision decision = colour();
    const Coding coding(decision);
    CHECK_FALSE(compile(coding, coding.shape()).has_value());
}

TEST_CASE("of an ordered list the first rule decides, of a set the tie rule") {
    model::Decision decision = colour();
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "blue"),
                            rule("square-one", {{"shape", {"square"}}}, "red")};
    const Scores both{{"size", "big"}, {"shape", "square"}};
    CHECK(verdict(decision, both) == "blue");
    decision.model.match = model::Match::all;
    decision.model.ties = model::Ties::none;
    CHECK(verdict(decision, both).empty());
    decision.model.ties = model::Ties::order; // red stands first among the categories
    CHECK(verdict(decision, both) == "red");
    decision.model.ties = model::Ties::support; // neither rests on a case
    CHECK(verdict(decision, both).empty());
    CHECK(verdict(decision, {{"size", "big"}, {"shape", "round"}}) == "blue");
    CHECK(verdict(decision, {{"size", "small"}, {"shape", "round"}}).empty());
}

TEST_CASE("first in the decision is as the decision lists them, also from best to worst") {
    model::Decision decision = colour();
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "blue"),
                            rule("square-one", {{"shape", {"square"}}}, "red")};
    decision.model.match = model::Match::all;
    decision.model.ties = model::Ties::order;
    const Scores both{{"size", "big"}, {"shape", "square"}};
    using Order = model::Order;
    for (const Order order : {Order::none, Order::ascending, Order::descending}) {
        decision.ordered = order;
        CHECK(verdict(decision, both) == "red");
    }
}

TEST_CASE("support is counted among the decided cases, and decides ties") {
    model::Decision decision = colour();
    decision.model.match = model::Match::all;
    decision.model.rules = {rule("big-one", {{"size", {"big"}}}, "blue"),
                            rule("square-one", {{"shape", {"square"}}}, "red")};
    // Big: 2 blue, 1 red. Square: 1 red, 1 blue. Blue has more support.
    std::vector<model::Task> tasks{test::task("a", {{"size", "big"}, {"shape", "round"}}),
                                   test::task("b", {{"size", "big"}, {"shape", "square"}}),
                                   test::task("c", {{"size", "big"}, {"shape", "square"}}),
                                   test::task("d", {{"size", "big"}, {"shape", "square"}})};
    test::decide(tasks[0], "colour", "blue", "book");
    test::decide(tasks[1], "colour", "blue", "book");
    test::decide(tasks[2], "colour", "red", "book");
    const Coding coding(decision);
    const auto model = compile(coding, coding.table(cases(decision, tasks)));
    const auto& set = std::get<sorting::RuleSet>(model.value());
    CHECK(set.rules[0].support == 2);
    CHECK(set.rules[0].exceptions == 1);
    CHECK(set.rules[1].support == 1);
    CHECK(set.rules[1].exceptions == 1);
    CHECK(coding.category(sorting::assign(set, coding.row(tasks[3].scores))) == "blue");
}

TEST_CASE("votes: weights add up over the categories that a rule allows") {
    model::Decision decision = test::by_votes(); // bad, fair, good
    decision.model = {};
    decision.model.match = model::Match::all;
    decision.model.ties = model::Ties::votes;
    decision.model.rules = {rule("cheap", {{"price", {"low"}}}, "good"),
                            rule("quick", {{"speed", {"2", "3"}}}, "fair"),
                            rule("careless", {{"care", {"poor"}}}, "bad")};
    decision.model.rules[1].scope = model::Scope::at_least;
    decision.model.rules[0].weight = number("1");
    decision.model.rules[1].weight = number("2");
    decision.model.rules[2].weight = number("2.5");
    // bad 0, fair 2, good 1 + 2
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}, {"care", "good"}}) == "good");
    // bad 2.5, fair 2, good 2
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}}) == "bad");
    // bad 2.5, good 1
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}}) == "bad");
    // bad 0, fair 2, good 2: a tie
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "good"}}).empty());
    decision.model.rules[2].scope = model::Scope::at_most; // this one or worse: bad alone
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}}) == "bad");
}

TEST_CASE("dominance rules bound the category from below and from above") {
    model::Decision decision = test::by_votes();
    decision.model = {};
    decision.model.method = model::Method::dominance_rules;
    decision.model.rules = {rule("cheap", {{"price", {"low"}}}, "good"),
                            rule("quick", {{"speed", {"2", "3"}}}, "fair"),
                            rule("careless", {{"care", {"poor"}}}, "fair")};
    decision.model.rules[0].scope = model::Scope::at_least;
    decision.model.rules[1].scope = model::Scope::at_least;
    decision.model.rules[2].scope = model::Scope::at_most;
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "good"}}) == "good");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "good"}}) == "fair");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "poor"}}) == "fair");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "poor"}}) == "fair");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "good"}}).empty());
}

TEST_CASE("a category order from best to worst says the same as the other way round") {
    for (model::Decision decision : {test::by_votes(), test::by_values()}) {
        model::Decision turned = decision;
        std::swap(turned.categories.front(), turned.categories.back());
        turned.ordered = model::Order::descending;
        for (const char* price : {"high", "low"}) {
            for (const char* speed : {"1", "2", "3"}) {
                for (const char* care : {"poor", "good"}) {
                    const Scores scores{{"price", price}, {"speed", speed}, {"care", care}};
                    CHECK(verdict(decision, scores) == verdict(turned, scores));
                }
            }
        }
    }
}

TEST_CASE("bounds of a condition: levels of the scale, or numbers") {
    model::Decision decision = colour();
    decision.criteria.push_back(test::criterion("weight", {}));
    decision.model.rules = {rule("heavy", {}, "red")};
    model::Condition between = test::at_least("weight", "1.5");
    between.at_most = "3";
    decision.model.rules[0].conditions = {between};
    CHECK(verdict(decision, {{"weight", "1.5"}}) == "red");
    CHECK(verdict(decision, {{"weight", "3"}}) == "red");
    CHECK(verdict(decision, {{"weight", "3.01"}}).empty());
    CHECK(verdict(decision, {{"weight", "nvt"}}).empty());
    CHECK(verdict(decision, {}).empty());
    decision.model.rules[0].conditions = {test::at_least("size", "big")};
    CHECK(verdict(decision, {{"size", "big"}}) == "red");
    CHECK(verdict(decision, {{"size", "small"}}).empty());
}

TEST_CASE("nvt: a value of its own, nothing to look at, or anything") {
    using Meaning = model::NotApplicable;
    model::Decision decision = colour();
    decision.model.rules = {
        rule("both", {{"size", {"big"}}, {"shape", {"square"}}}, "red"),
        rule("none", {{"size", {"nvt"}}, {"shape", {"round"}}}, "blue"),
        rule("alone", {{"shape", {"round"}}}, "red"),
    };
    const Scores square{{"size", "nvt"}, {"shape", "square"}};
    const Scores round{{"size", "nvt"}, {"shape", "round"}};
    const auto means = [&](Meaning meaning) {
        for (model::Criterion& criterion : decision.criteria) {
            criterion.not_applicable = meaning;
        }
    };
    means(Meaning::own_value);
    CHECK(verdict(decision, square).empty());
    CHECK(verdict(decision, round) == "blue");
    means(Meaning::ignore); // size is left out of each rule that has the shape to stand on
    CHECK(verdict(decision, square) == "red");
    CHECK(verdict(decision, round) == "blue");
    CHECK(verdict(decision, {{"size", "small"}, {"shape", "nvt"}}).empty()); // `alone` needs it
    means(Meaning::unknown); // meets nothing, even where it is named
    CHECK(verdict(decision, square).empty());
    CHECK(verdict(decision, round) == "red");
}

// ---- votes --------------------------------------------------------------------------------------

TEST_CASE("votes in order: the best category for which half the weight is there") {
    const model::Decision decision = test::by_votes();
    // For good: .5 of price is enough.
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}}) == "good");
    // .3 + .2 for good.
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "good"}}) == "good");
    // .2 for good, .3 + .2 for fair.
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "2"}, {"care", "good"}}) == "fair");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "poor"}}) == "bad");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "good"}}) == "bad");
}

TEST_CASE("a boundary has weights and a majority of its own where it states them") {
    model::Decision decision = test::by_votes();
    decision.model.boundaries[1].majority = number("0.8");
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}}) == "fair");
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "3"}, {"care", "poor"}}) == "good");
    decision.model.boundaries[1].weights = {{"care", number("4")}, {"speed", number("1")}};
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "3"}, {"care", "poor"}}) == "fair");
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "good"}}) == "good");
}

TEST_CASE("a veto forbids a category whatever the votes") {
    model::Decision decision = test::by_votes();
    model::Condition slow;
    slow.criterion.id = "speed";
    slow.at_most = "1";
    decision.model.boundaries[1].veto = {slow};
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "good"}}) == "fair");
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}, {"care", "good"}}) == "good");
    // On a criterion that has no vote.
    decision.model.weights = {{"price", number("1")}};
    for (model::Boundary& boundary : decision.model.boundaries) {
        boundary.profile = {test::at_least("price", "low")};
    }
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}}) == "fair");
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}}) == "good");
}

TEST_CASE("votes without an order: the largest margin above its majority") {
    model::Decision decision = test::by_votes();
    decision.ordered = model::Order::none;
    decision.model.boundaries.push_back({});
    decision.model.boundaries.back().category.id = "bad";
    decision.model.boundaries.back().profile = {test::at_least("care", "good")};
    decision.model.boundaries.back().weights = {{"care", number("1")}};
    decision.model.boundaries.back().majority = number("0.9");
    // good .5 - .5, fair the same: a tie; bad 0 - .9.
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}}).empty());
    // fair .8 - .5, good .5 - .5
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}, {"care", "poor"}}) == "fair");
    // bad 1 - .9, fair and good .2 - .5
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "good"}}) == "bad");
    // nothing reached
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "1"}, {"care", "poor"}}).empty());
}

TEST_CASE("votes of criteria that do not apply: against, or left out of both sums") {
    model::Decision decision = test::by_votes();
    const Scores scores{{"price", "nvt"}, {"speed", "2"}, {"care", "poor"}};
    CHECK(verdict(decision, scores) == "bad"); // .3 of 1
    decision.criteria[0].not_applicable = model::NotApplicable::ignore;
    CHECK(verdict(decision, scores) == "fair"); // .3 of .5
}

// ---- values -------------------------------------------------------------------------------------

TEST_CASE("values add up to a threshold") {
    const model::Decision decision = test::by_values();
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}, {"care", "poor"}}) == "good");  // .7
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "3"}, {"care", "poor"}}) == "fair"); // .3
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}}) == "bad");  // .2
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "2"}}).empty()); // care is not known
}

TEST_CASE("values of nvt: stated, none, or made up for by the others") {
    model::Decision decision = test::by_values();
    const Scores scores{{"price", "nvt"}, {"speed", "3"}, {"care", "poor"}};
    CHECK(verdict(decision, scores) == "fair"); // 0 + .3 + 0
    decision.model.functions[0].values[0].values.push_back({"nvt", number("0.4")});
    CHECK(verdict(decision, scores) == "good"); // .4 + .3 + 0
    // Left out: the others can be worth .5 of 1, so .3 counts for .6.
    decision.criteria[0].not_applicable = model::NotApplicable::ignore;
    CHECK(verdict(decision, scores) == "fair");
    decision.model.functions[0].thresholds[1].number = number("0.6");
    CHECK(verdict(decision, scores) == "good");
    decision.criteria[0].not_applicable = model::NotApplicable::unknown;
    CHECK(verdict(decision, scores).empty());
}

TEST_CASE("values of numbers lie on a line between the points, in whatever order these stand") {
    model::Decision decision = colour();
    decision.ordered = model::Order::ascending; // red, then blue
    decision.criteria = {test::criterion("weight", {})};
    decision.model.method = model::Method::additive;
    model::ValueFunction function;
    function.values = {{{"weight", {}}, {{"10", number("1")}, {"0", number("0")}}}};
    function.thresholds = {{"blue", number("0.45")}};
    decision.model.functions = {function};
    CHECK(verdict(decision, {{"weight", "4.5"}}) == "blue");
    CHECK(verdict(decision, {{"weight", "4.4"}}) == "red");
    CHECK(verdict(decision, {{"weight", "-7"}}) == "red");
    CHECK(verdict(decision, {{"weight", "99"}}) == "blue");
}

TEST_CASE("a function for each category: the largest value above its threshold wins") {
    model::Decision decision = test::by_values();
    decision.ordered = model::Order::none;
    model::ValueFunction& first = decision.model.functions[0];
    first.thresholds = {{"good", number("0.7")}};
    model::ValueFunction second = first;
    second.values = {{{"speed", {}}, {{"1", number("0.5")}, {"2", number("0.1")}, {"3", {}}}}};
    second.thresholds = {{"bad", number("0.2")}};
    decision.model.functions.push_back(second);
    // good .5 - .7, bad .5 - .2
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "1"}, {"care", "poor"}}) == "bad");
    // good .2 - .7, bad .1 - .2: whatever the sign
    CHECK(verdict(decision, {{"price", "high"}, {"speed", "2"}, {"care", "poor"}}) == "bad");
    // good 1 - .7, bad 0 - .2
    CHECK(verdict(decision, {{"price", "low"}, {"speed", "3"}, {"care", "good"}}) == "good");
}

// ---- there and back -----------------------------------------------------------------------------

TEST_CASE("a model by hand, compiled and stated again, gives the same verdict on every profile") {
    std::vector<model::Decision> decisions{test::ommen().decisions[0], test::by_votes(),
                                           test::by_values()};
    decisions.push_back(test::by_votes()); // with a veto
    decisions.back().model.boundaries[1].veto = {test::at_least("speed", "3")};
    decisions.push_back(colour());
    decisions.back().model.match = model::Match::all;
    decisions.back().model.ties = model::Ties::none;
    decisions.back().model.rules = {rule("a", {{"size", {"big", "nvt"}}}, "red"),
                                    rule("b", {{"shape", {"square"}}}, "blue")};
    for (const model::Decision& decision : decisions) {
        CAPTURE(decision.id);
        const Coding coding(decision);
        const auto model = compile(coding, coding.shape());
        REQUIRE(model.has_value());
        const model::Decision again = stated_in(decision, *model, coding.shape());
        const auto compiled = compile(Coding(again), coding.shape());
        REQUIRE(compiled.has_value());
        CHECK(differing(decision, *model, *compiled) == 0);
    }
}

TEST_CASE("what was learned of Ommen is stated so that every profile has the same verdict") {
    model::Scenario scenario = test::ommen();
    for (const model::Method method : nominal_methods) {
        check_learned(scenario, method);
    }
    for (const model::Order order : {model::Order::ascending, model::Order::descending}) {
        scenario.decisions[0].ordered = order;
        for (const model::Method method : ordered_methods) {
            check_learned(scenario, method);
        }
    }
}

TEST_CASE("what was learned of a random table is stated so too") {
    uncertainty::RandomStream random(5, "state");
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        test::Randomness wanted;
        wanted.categories = 2 + random.below(2);
        wanted.tasks = 8 + random.below(20);
        model::Scenario scenario = test::random_scenario(random, wanted);
        for (const model::Method method : nominal_methods) {
            check_learned(scenario, method);
        }
        wanted.ordered = round % 2 == 0 ? model::Order::ascending : model::Order::descending;
        scenario = test::random_scenario(random, wanted);
        for (const model::Method method : ordered_methods) {
            check_learned(scenario, method);
        }
    }
}
