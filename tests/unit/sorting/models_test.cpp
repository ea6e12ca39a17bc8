// SPDX-License-Identifier: MIT
#include "sorting/models.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace houtskool::sorting;

namespace {

using Row = std::vector<double>;

Condition within(std::size_t attribute, double low, double high) {
    return {attribute, {{low, high}}, false};
}

SortingRule rule(std::vector<Condition> conditions, int category, int support = 0,
                 Scope scope = Scope::exactly) {
    return {std::move(conditions), category, scope, support, 0};
}

/// Votes with these weights, each met by a score of at least 1.
Boundary boundary(int category, const std::vector<double>& weights, double majority) {
    Boundary result{category, {}, majority};
    for (std::size_t attribute = 0; attribute < weights.size(); ++attribute) {
        result.votes.push_back({within(attribute, 1, 99), weights[attribute], {}});
    }
    return result;
}

} // namespace

TEST_CASE("a condition is met within one of its closed ranges") {
    const Condition condition{0, {{1, 2}, {4, 4}}, false};
    CHECK_FALSE(condition.meets(0.999));
    CHECK(condition.meets(1));
    CHECK(condition.meets(1.5));
    CHECK(condition.meets(2));
    CHECK_FALSE(condition.meets(3));
    CHECK(condition.meets(4));
    CHECK_FALSE(condition.meets(5));
    CHECK_FALSE(Condition{}.meets(0)); // no range
}

TEST_CASE("an open range takes every figure, but not what is no figure") {
    Condition any{0, {Range{}}, false};
    CHECK(any.meets(-1e300));
    CHECK(any.meets(1e300));
    CHECK_FALSE(any.meets(not_applicable));
    CHECK_FALSE(any.meets(unknown));
    any.or_not_applicable = true;
    CHECK(any.meets(not_applicable));
    CHECK_FALSE(any.meets(unknown));
    const Condition only{0, {}, true};
    CHECK(only.meets(not_applicable));
    CHECK_FALSE(only.meets(0));
}

TEST_CASE("a rule is met when all its conditions are; without any it always is") {
    const SortingRule both = rule({within(0, 1, 2), within(2, 0, 0)}, 1);
    CHECK(both.meets(Row{1, 9, 0}));
    CHECK_FALSE(both.meets(Row{1, 9, 1}));
    CHECK_FALSE(both.meets(Row{unknown, 9, 0}));
    CHECK(rule({}, 1).meets(Row{unknown, not_applicable, 0}));
    CHECK(rule({}, 1).meets(Row{}));
}

TEST_CASE("of a list the first rule that is met decides, whatever the support") {
    RuleSet rules{{rule({within(0, 0, 1)}, 2, 1), rule({within(0, 1, 2)}, 0, 9)},
                  Match::first,
                  Ties::support,
                  3};
    CHECK(assign(rules, Row{0}) == 2);
    CHECK(assign(rules, Row{1}) == 2);
    CHECK(assign(rules, Row{2}) == 0);
    CHECK(assign(rules, Row{3}) == undecided);
    CHECK(assign(rules, Row{unknown}) == undecided);
    rules.rules.push_back(rule({}, 1));
    CHECK(assign(rules, Row{unknown}) == 1);
    CHECK(assign(RuleSet{}, Row{0}) == undecided);
}

TEST_CASE("of a set, rules that conclude differently are a tie") {
    // Score 0: rules for 2 (support 3). 1: for 2 (3) and 1 (5). 2: for 1 (5) and 0 (5). 3: for 0
    // (5). 4: none.
    RuleSet rules{{rule({within(0, 0, 1)}, 2, 3), rule({within(0, 1, 2)}, 1, 5),
                   rule({within(0, 2, 3)}, 0, 5)},
                  Match::all,
                  Ties::support,
                  3};
    CHECK(assign(rules, Row{0}) == 2);
    CHECK(assign(rules, Row{1}) == 1);
    CHECK(assign(rules, Row{2}) == undecided); // as much support for either
    CHECK(assign(rules, Row{3}) == 0);
    CHECK(assign(rules, Row{4}) == undecided);
    rules.ties = Ties::order;
    CHECK(assign(rules, Row{0}) == 2);
    CHECK(assign(rules, Row{1}) == 1);
    CHECK(assign(rules, Row{2}) == 0);
    CHECK(assign(rules, Row{4}) == undecided);
    rules.ties = Ties::none;
    CHECK(assign(rules, Row{0}) == 2);
    CHECK(assign(rules, Row{1}) == undecided);
    CHECK(assign(rules, Row{2}) == undecided);
    CHECK(assign(rules, Row{3}) == 0);
}

TEST_CASE("most support is that of the best rule: ties below it do not count") {
    const auto at = [](std::vector<SortingRule> list) {
        return assign(RuleSet{std::move(list), Match::all, Ties::support, 3}, Row{0});
    };
    CHECK(at({rule({}, 0, 2), rule({}, 1, 2), rule({}, 2, 3)}) == 2);
    CHECK(at({rule({}, 2, 3), rule({}, 0, 2), rule({}, 1, 2)}) == 2);
    CHECK(at({rule({}, 1, 2), rule({}, 1, 2)}) == 1); // the same conclusion is no tie
    CHECK(at({rule({}, 0, 2), rule({}, 1, 2), rule({}, 0, 2)}) == undecided);
    CHECK(at({rule({}, 0, 2), rule({}, 1, 2), rule({}, 1, 2)}) == undecided);
}

TEST_CASE("dominance rules bound the category from both sides") {
    // At least 1 from score 1, at least 2 from score 3; at most 2 up to 8, at most 1 up to 1.
    RuleSet rules{{rule({within(0, 1, 99)}, 1, 0, Scope::at_least),
                   rule({within(0, 3, 99)}, 2, 0, Scope::at_least),
                   rule({within(0, 0, 8)}, 2, 0, Scope::at_most),
                   rule({within(0, 0, 1)}, 1, 0, Scope::at_most)},
                  Match::dominance,
                  Ties::order,
                  4};
    CHECK(assign(rules, Row{1}) == 1); // 1 .. 1
    CHECK(assign(rules, Row{5}) == 2); // 2 .. 2
    CHECK(assign(rules, Row{9}) == 2); // at least 2: no higher than is certain
    CHECK(assign(rules, Row{0}) == 1); // at most 1
    CHECK(assign(rules, Row{2}) == 1); // 1 .. 2: the lower middle
    CHECK(assign(rules, Row{not_applicable}) == undecided);
    rules.ties = Ties::none;
    CHECK(assign(rules, Row{2}) == undecided);
    CHECK(assign(rules, Row{1}) == 1);
    // A rule for exactly one category bounds both sides.
    rules.rules = {rule({}, 3)};
    CHECK(assign(rules, Row{0}) == 3);
}

TEST_CASE("a margin is the share of the votes met less the majority") {
    const Boundary one = boundary(1, {3, 1}, 0.5);
    CHECK(margin(one, Row{1, 1}, {}) == doctest::Approx(0.5));
    CHECK(margin(one, Row{1, 0}, {}) == doctest::Approx(0.25));
    CHECK(margin(one, Row{0, 1}, {}) == doctest::Approx(-0.25));
    CHECK(margin(one, Row{unknown, 1}, {}) == doctest::Approx(-0.25)); // not met, but counted
    CHECK(margin(one, Row{not_applicable, 1}, {}) == doctest::Approx(-0.25));
    // Left out of both sums: 1 of 1.
    CHECK(margin(one, Row{not_applicable, 1}, {true, false}) == doctest::Approx(0.5));
    CHECK(margin(one, Row{1, not_applicable}, {true, false}) == doctest::Approx(0.25));
    // Nothing is left to vote, or nobody votes.
    CHECK(margin(one, Row{not_applicable, not_applicable}, {true, true}) == -1);
    CHECK(margin(boundary(1, {}, 0.5), Row{}, {}) == -1);
}

TEST_CASE("ordered majorities: the best boundary reached counts") {
    // 2 criteria of weight .5: category 1 at half of the votes, category 2 at all.
    MajorityModel model{true, 0, {boundary(1, {0.5, 0.5}, 0.5), boundary(2, {0.5, 0.5}, 1)}, {}};
    CHECK(assign(model, Row{0, 0}) == 0);
    CHECK(assign(model, Row{1, 0}) == 1);
    CHECK(assign(model, Row{1, 1}) == 2);
    model.lowest = 1;
    CHECK(assign(model, Row{0, 0}) == 1);
    // A better category may be reached past one that is not.
    model = {true, 0, {boundary(1, {1, 0}, 1), boundary(2, {0, 1}, 1)}, {}};
    CHECK(assign(model, Row{0, 1}) == 2);
}

TEST_CASE("a sum of decimals reaches the majority that it equals on paper") {
    // .1 seven times falls short of .7 in floating point.
    const std::vector<double> tenths(10, 0.1);
    const MajorityModel model{true, 0, {boundary(1, tenths, 0.7)}, {}};
    Row row(10, 0.0);
    std::fill(row.begin(), row.begin() + 7, 1.0);
    CHECK(assign(model, row) == 1);
    row[6] = 0;
    CHECK(assign(model, row) == 0);
}

TEST_CASE("a veto that is met forbids the category, not the ones below") {
    MajorityModel model{true, 0, {boundary(1, {0.5, 0.5}, 0.5), boundary(2, {0.5, 0.5}, 0.5)}, {}};
    model.boundaries[1].votes[0].veto = within(0, 0, 0);
    CHECK(assign(model, Row{0, 1}) == 1);
    CHECK(assign(model, Row{1, 0}) == 2);
    // It holds against a criterion that is left out of the sums too, where it names that.
    model.left_out = {true, true};
    CHECK(assign(model, Row{not_applicable, 1}) == 2);
    model.boundaries[1].votes[0].veto->or_not_applicable = true;
    CHECK(assign(model, Row{not_applicable, 1}) == 1);
}

TEST_CASE("majorities of categories without order: the largest margin wins") {
    // 0: weights 3 and 1 at .5; 1: weights 1 and 3 at .25.
    const MajorityModel model{false, 0, {boundary(0, {3, 1}, 0.5), boundary(1, {1, 3}, 0.25)}, {}};
    CHECK(assign(model, Row{0, 0}) == undecided);
    CHECK(assign(model, Row{1, 0}) == 0); // .25 against 0
    CHECK(assign(model, Row{0, 1}) == 1); // -.25 against .5
    CHECK(assign(model, Row{1, 1}) == 1); // .5 against .75
    const MajorityModel even{false, 0, {boundary(0, {1, 1}, 0.5), boundary(1, {1, 1}, 0.5)}, {}};
    CHECK(assign(even, Row{1, 0}) == undecided); // both reached, by as much
    // Three that tie, and two that tie below the best.
    const MajorityModel three{
        false, 0, {boundary(0, {1}, 0.5), boundary(1, {1}, 0.5), boundary(2, {1}, 0.4)}, {}};
    CHECK(assign(three, Row{1}) == 2);
    CHECK(assign(MajorityModel{false, 0, {}, {}}, Row{}) == undecided);
}

TEST_CASE("a marginal is linear between its points and constant beyond them") {
    const Marginal marginal{0, {{1, 0.25}, {3, 0.75}, {4, 0.5}}, 0.125};
    CHECK(marginal.value(0) == doctest::Approx(0.25));
    CHECK(marginal.value(1) == doctest::Approx(0.25));
    CHECK(marginal.value(2) == doctest::Approx(0.5));
    CHECK(marginal.value(2.5) == doctest::Approx(0.625));
    CHECK(marginal.value(3) == doctest::Approx(0.75));
    CHECK(marginal.value(3.5) == doctest::Approx(0.625));
    CHECK(marginal.value(9) == doctest::Approx(0.5));
    CHECK(marginal.value(not_applicable) == doctest::Approx(0.125));
    CHECK(std::isnan(marginal.value(unknown)));
    CHECK(std::isnan(Marginal{}.value(1)));
}

TEST_CASE("ordered values: every threshold that is reached lifts the category") {
    const AdditiveModel model{
        true, {{0, {{0, {{0, 0}, {2, 0.4}}, 0.1}, {1, {{0, 0}, {1, 0.6}}, 0}}, {0.3, 0.8}}}, {}};
    CHECK(assign(model, Row{0, 0}) == 0);
    CHECK(assign(model, Row{2, 0}) == 1); // .4
    CHECK(assign(model, Row{1, 1}) == 2); // .2 + .6 reaches .8 on paper
    CHECK(assign(model, Row{2, 1}) == 2);
    CHECK(assign(model, Row{not_applicable, 0}) == 0); // .1
    CHECK(assign(model, Row{not_applicable, 1}) == 1); // .7
    CHECK(assign(model, Row{unknown, 1}) == undecided);
    CHECK(model.functions[0].value(Row{1, 1}) == doctest::Approx(0.8));
    CHECK(assign(AdditiveModel{}, Row{}) == undecided);
}

TEST_CASE("a criterion that is left out scales up the others") {
    AdditiveModel model{
        true, {{0, {{0, {{0, 0}, {2, 0.4}}, 0}, {1, {{0, 0}, {1, 0.6}}, 0}}, {0.5, 0.9}}}, {}};
    model.left_out = {true, false};
    // The second alone: .6 of .6 counts as 1; half of it as .5; the first is not left out.
    CHECK(assign(model, Row{not_applicable, 1}) == 2);
    CHECK(assign(model, Row{not_applicable, 0.5}) == 1);
    CHECK(assign(model, Row{not_applicable, 0.4}) == 0);
    CHECK(assign(model, Row{2, not_applicable}) == 0);
    model.left_out = {true, true};
    CHECK(assign(model, Row{2, not_applicable}) == 2);
    CHECK(assign(model, Row{not_applicable, not_applicable}) == 0); // nothing is left: value 0
}

TEST_CASE("values of categories without order: the largest margin wins, whatever its sign") {
    // 0: the score of criterion 0 less .5; 1: that of criterion 1 less .75.
    const AdditiveModel model{
        false,
        {{0, {{0, {{0, 0}, {1, 1}}, 0}}, {0.5}}, {1, {{1, {{0, 0}, {1, 1}}, 0}}, {0.75}}},
        {}};
    CHECK(assign(model, Row{1, 1}) == 0);              // .5 against .25
    CHECK(assign(model, Row{0, 1}) == 1);              // -.5 against .25
    CHECK(assign(model, Row{0, 0}) == 0);              // -.5 against -.75
    CHECK(assign(model, Row{0.5, 0.75}) == undecided); // 0 against 0
    CHECK(assign(model, Row{0.1, 0.35}) == undecided); // -.4 against -.4 on paper
    CHECK(assign(AdditiveModel{false, {}, {}}, Row{}) == undecided);
}

TEST_CASE("parameters are what a fit could turn") {
    const RuleSet rules{{rule({within(0, 0, 1), within(1, 0, 1)}, 1), rule({}, 0)}, {}, {}, 2};
    CHECK(parameters(rules) == 2);
    // Ordered: two boundaries of two levels, two weights for both (one of which only fixes the
    // scale, and the majority takes its place), and a veto.
    MajorityModel votes{true, 0, {boundary(1, {1, 1}, 0.5), boundary(2, {1, 1}, 0.5)}, {}};
    CHECK(parameters(votes) == 6);
    votes.boundaries[0].votes[0].veto = within(0, 0, 0);
    CHECK(parameters(votes) == 7);
    votes.ordered = false; // weights for each
    CHECK(parameters(votes) == 9);
    // Three points have two free values; one point none; a threshold each.
    const AdditiveModel values{
        true, {{0, {{0, {{0, 0}, {1, 1}, {2, 2}}, 0}, {1, {{0, 0}}, 0}, {2, {}, 0}}, {1, 2}}}, {}};
    CHECK(parameters(values) == 4);
}

TEST_CASE("a table is sorted row by row") {
    Table table;
    table.attributes = {{"a", 3, {}, false}};
    table.categories = {"low", "high"};
    table.add(Row{0}, 0);
    table.add(Row{2}, undecided);
    table.add(Row{unknown}, 1);
    const RuleSet rules{
        {rule({within(0, 0, 0)}, 0), rule({within(0, 1, 2)}, 1)}, Match::first, Ties::none, 2};
    CHECK(assign_all(rules, table) == std::vector<int>{0, 1, undecided});
    CHECK(assign_all(rules, table.empty()).empty());
    const MajorityModel votes{true, 0, {boundary(1, {1}, 0.5)}, {}};
    CHECK(assign_all(votes, table) == std::vector<int>{0, 1, 0});
}

TEST_CASE("parts of a table keep names and verdicts with the rows") {
    Table table;
    table.attributes = {{"a", 3, {}, false}};
    table.categories = {"low", "high"};
    table.add(Row{0}, 0, "x");
    table.add(Row{2}, undecided, "y");
    table.add(Row{1}, 1, "z");
    const Table part = table.only(std::vector<std::size_t>{2, 0, 2});
    CHECK(part.cases == std::vector<std::string>{"z", "x", "z"});
    CHECK(part.decided == std::vector<int>{1, 0, 1});
    CHECK(part.scores == Row{1, 0, 1});
    CHECK(table.decided_only().cases == std::vector<std::string>{"x", "z"});
    CHECK(same_score(unknown, unknown));
    CHECK(same_score(not_applicable, not_applicable));
    CHECK_FALSE(same_score(not_applicable, unknown));
    CHECK_FALSE(same_score(0, unknown));
}
