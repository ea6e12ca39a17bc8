// SPDX-License-Identifier: MIT
#include "sorting/gaps.hpp"
#include "sorting/rule_cover.hpp"

#include <doctest/doctest.h>

#include "rule_tables.hpp"

using namespace houtskool;

TEST_CASE("gaps are counted, and listed with the last criterion running fastest") {
    // Decided where the levels are equal: of 2 x 3 profiles (0 0) and (1 1).
    const sorting::Assign equal = [](std::span<const double> row) {
        return row[0] == row[1] ? 0 : sorting::undecided;
    };
    sorting::GapLimits limits;
    limits.listed = 3;
    const auto found = sorting::gaps(equal, test::levels_table({2, 3}, 1).attributes, limits);
    REQUIRE(found);
    CHECK(found->profiles == 6);
    CHECK(found->undecided == 4);
    CHECK(found->listed == std::vector<std::vector<double>>{{0, 1}, {0, 2}, {1, 0}});
}

TEST_CASE("the smallest rules of the 21 tasks leave 237 of 729 profiles undecided") {
    const sorting::Table table = test::ommen_table();
    const sorting::FoundRules found = sorting::minimal_certain_rules(table).certain;
    sorting::FoundRules chosen;
    for (const std::size_t rule : sorting::smallest_cover(found).rules) {
        chosen.rules.push_back(found.rules[rule]);
    }
    const sorting::RuleSet model{chosen.rules, sorting::Match::all, sorting::Ties::support, 3};
    const auto left = sorting::gaps(
        [&](std::span<const double> row) { return sorting::assign(model, row); }, table.attributes);
    REQUIRE(left);
    CHECK(left->profiles == 729);
    CHECK(left->undecided == 237);
}

TEST_CASE("no gaps are counted of numbers, of too many profiles, or out of time") {
    const sorting::Assign none = [](std::span<const double>) { return sorting::undecided; };
    CHECK_FALSE(sorting::gaps(none, test::levels_table({3, 0}, 1).attributes));
    CHECK_FALSE(sorting::gaps(none, test::levels_table(std::vector<int>(30, 3), 1).attributes));
    CHECK(sorting::gaps(none, {})->profiles == 1);
    sorting::GapLimits limits;
    limits.budget.spent = [] { return true; };
    CHECK_FALSE(
        sorting::gaps(none, test::levels_table(std::vector<int>(10, 3), 1).attributes, limits));
}
