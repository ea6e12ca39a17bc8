// SPDX-License-Identifier: MIT
#include "classify/gaps.hpp"
#include "classify/rule_cover.hpp"

#include <doctest/doctest.h>

#include "rule_tables.hpp"

using namespace houtskool;

TEST_CASE("gaps are counted, and listed with the last criterion running fastest") {
    // Decided where the levels are equal: of 2 x 3 profiles (0 0) and (1 1).
    const classify::Assign equal = [](std::span<const double> row) {
        return row[0] == row[1] ? 0 : classify::undecided;
    };
    classify::GapLimits limits;
    limits.listed = 3;
    const auto found = classify::gaps(equal, test::levels_table({2, 3}, 1).attributes, limits);
    REQUIRE(found);
    CHECK(found->profiles == 6);
    CHECK(found->undecided == 4);
    CHECK(found->listed == std::vector<std::vector<double>>{{0, 1}, {0, 2}, {1, 0}});
}

TEST_CASE("the smallest rules of the 21 tasks leave 237 of 729 profiles undecided") {
    const classify::Table table = test::ommen_table();
    const classify::FoundRules found = classify::minimal_certain_rules(table).certain;
    classify::FoundRules chosen;
    for (const std::size_t rule : classify::smallest_cover(found).rules) {
        chosen.rules.push_back(found.rules[rule]);
    }
    const classify::RuleSet model{chosen.rules, classify::Match::all, classify::Ties::support, 3};
    const auto left =
        classify::gaps([&](std::span<const double> row) { return classify::assign(model, row); },
                       table.attributes);
    REQUIRE(left);
    CHECK(left->profiles == 729);
    CHECK(left->undecided == 237);
}

TEST_CASE("no gaps are counted of numbers, of too many profiles, or out of time") {
    const classify::Assign none = [](std::span<const double>) { return classify::undecided; };
    CHECK_FALSE(classify::gaps(none, test::levels_table({3, 0}, 1).attributes));
    CHECK_FALSE(classify::gaps(none, test::levels_table(std::vector<int>(30, 3), 1).attributes));
    CHECK(classify::gaps(none, {})->profiles == 1);
    classify::GapLimits limits;
    limits.budget.spent = [] { return true; };
    CHECK_FALSE(
        classify::gaps(none, test::levels_table(std::vector<int>(10, 3), 1).attributes, limits));
}
