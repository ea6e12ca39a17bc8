// SPDX-License-Identifier: MIT
#include "sorting/minimal_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::FoundRules;
using sorting::MinimalRules;
using sorting::SortingRule;
using sorting::Table;

namespace {

std::set<test::Allowed> as_sets(const Table& table, const FoundRules& found, int category) {
    std::set<test::Allowed> result;
    for (const SortingRule& rule : found.rules) {
        if (rule.category != category) {
            continue;
        }
        test::Allowed allowed(table.attributes.size());
        for (const sorting::Condition& condition : rule.conditions) {
            for (int level = 0; level < table.attributes[condition.attribute].levels; ++level) {
                if (condition.meets(level)) {
                    allowed[condition.attribute].insert(level);
                }
            }
            if (condition.or_not_applicable) {
                allowed[condition.attribute].insert(sorting::not_applicable);
            }
        }
        result.insert(allowed);
    }
    return result;
}

Table shuffled(const Table& table, std::uint64_t seed) {
    uncertainty::RandomStream stream(seed, "rows");
    std::vector<std::size_t> rows;
    for (std::size_t index = 0; index < table.size(); ++index) {
        rows.push_back(index);
    }
    stream.shuffle(std::span<std::size_t>(rows));
    return table.only(rows);
}

} // namespace

TEST_CASE("the 21 tasks have 60, 55 and 73 minimal certain rules") {
    const MinimalRules found = sorting::minimal_rules(test::ommen_table());
    CHECK(found.complete);
    CHECK(found.candidates == 117'649);
    CHECK(found.certain.count(0) == 60); // zelf doen
    CHECK(found.certain.count(1) == 55); // samenwerken
    CHECK(found.certain.count(2) == 73); // uitbesteden
    // No two tasks with equal scores were decided differently, so what is possible is certain.
    CHECK(found.possible.rules == found.certain.rules);
}

TEST_CASE("minimal rules of a small table, by hand") {
    // c0 c1: (0 0) k0, (0 1) k1, (1 1) k1. For k0: c1 = 0 alone, c0 = 0 does not do. For k1: c1 =
    // 1; c0 = 1.
    Table table = test::levels_table({2, 2}, 2);
    table.add(std::vector<double>{0, 0}, 0);
    table.add(std::vector<double>{0, 1}, 1);
    table.add(std::vector<double>{1, 1}, 1);
    const MinimalRules found = sorting::minimal_rules(table);
    const std::vector<SortingRule> expected{
        {{{1, {{0, 0}}, false}}, 0, sorting::Scope::exactly, 1, 0},
        {{{1, {{1, 1}}, false}}, 1, sorting::Scope::exactly, 2, 0},
        {{{0, {{1, 1}}, false}}, 1, sorting::Scope::exactly, 1, 0}};
    CHECK(found.certain.rules == expected);
    CHECK(found.certain.cases[1].members() == std::vector<std::size_t>{1, 2});
}

TEST_CASE("cases that contradict each other support no certain rule but both possible ones") {
    // Level 0: k0 and k1; level 1: k1. Certain: level 1 is k1. Possible: k0 at level 0; k1 always.
    Table table = test::levels_table({2}, 2);
    table.add(std::vector<double>{0}, 0);
    table.add(std::vector<double>{0}, 1);
    table.add(std::vector<double>{1}, 1);
    const MinimalRules found = sorting::minimal_rules(table);
    REQUIRE(found.certain.rules.size() == 1);
    CHECK(found.certain.rules[0] ==
          SortingRule{{{0, {{1, 1}}, false}}, 1, sorting::Scope::exactly, 1, 0});
    const std::vector<SortingRule> possible{
        {{{0, {{0, 0}}, false}}, 0, sorting::Scope::exactly, 1, 1},
        {{}, 1, sorting::Scope::exactly, 2, 1}};
    CHECK(found.possible.rules == possible);
}

TEST_CASE("minimal certain rules of random tables are those found by trying all") {
    uncertainty::RandomStream stream(7, "tables");
    for (int round = 0; round < 60; ++round) {
        const Table table = test::random_table(stream, 1 + stream.below(14));
        const MinimalRules found = sorting::minimal_rules(table);
        REQUIRE(found.complete);
        for (int k = 0; k < static_cast<int>(table.categories.size()); ++k) {
            const std::set<test::Allowed> expected = test::minimal_by_trying(table, k);
            CHECK(as_sets(table, found.certain, k) == expected);
            CHECK(found.certain.count(k) == expected.size());
        }
    }
}

TEST_CASE("rules do not depend on the order of rows and criteria; twins that differ are left out") {
    uncertainty::RandomStream stream(8, "tables");
    for (std::uint64_t round = 0; round < 30; ++round) {
        const Table table = test::random_table(stream, 12);
        const MinimalRules found = sorting::minimal_rules(table);
        CHECK(sorting::minimal_rules(shuffled(table, round)).certain.rules == found.certain.rules);
        Table turned = table;
        std::reverse(turned.attributes.begin(), turned.attributes.end());
        for (std::size_t index = 0; index < table.size(); ++index) {
            const auto first = turned.scores.begin() + static_cast<std::ptrdiff_t>(index * 3);
            std::reverse(first, first + 3);
        }
        CHECK(sorting::minimal_rules(turned).certain.rules.size() == found.certain.rules.size());

        const sorting::Approximations sets = sorting::approximations(table);
        for (std::size_t index = 0; index < table.size(); ++index) {
            bool twin = false;
            for (std::size_t other = 0; other < table.size(); ++other) {
                twin = twin || (std::ranges::equal(table.row(index), table.row(other)) &&
                                table.decided[index] != table.decided[other]);
            }
            const auto k = static_cast<std::size_t>(table.decided[index]);
            CHECK(sets.lower[k].has(index) != twin);
            CHECK(sets.upper[k].has(index));
            const bool supported =
                std::any_of(found.certain.cases.begin(), found.certain.cases.end(),
                            [&](const sorting::CaseSet& cases) { return cases.has(index); });
            CHECK(supported != twin);
        }
    }
}

TEST_CASE("degenerate tables have the rules that follow from the definition") {
    Table table = test::levels_table({3, 3}, 2);
    CHECK(sorting::minimal_rules(table).certain.rules.empty());
    CHECK(sorting::minimal_rules(table).complete);
    table.add(std::vector<double>{0, 2}, 1);
    // All that was seen is k1: the rule without conditions holds.
    const MinimalRules one = sorting::minimal_rules(table);
    REQUIRE(one.certain.rules.size() == 1);
    CHECK(one.certain.rules[0].conditions.empty());
    CHECK(one.certain.rules[0].category == 1);

    Table bare = test::levels_table({}, 2);
    bare.add({}, 0);
    bare.add({}, 1);
    CHECK(sorting::minimal_rules(bare).certain.rules.empty());
    CHECK(sorting::minimal_rules(bare).possible.rules.size() == 2);

    Table hidden = test::levels_table({2}, 2); // an unknown score meets no condition
    hidden.add(std::vector<double>{sorting::unknown}, 0);
    hidden.add(std::vector<double>{1}, 1);
    CHECK(sorting::minimal_rules(hidden).certain.count(0) == 0);
    CHECK(sorting::minimal_rules(hidden).certain.count(1) == 1);
}

TEST_CASE("a search that is too large, or out of time, says that it is not complete") {
    const Table wide = test::levels_table(std::vector<int>(200, 2), 2);
    CHECK_FALSE(sorting::minimal_rules(wide).complete);
    CHECK(sorting::minimal_rules(wide).candidates == sorting::saturated);
    sorting::SearchLimits limits;
    limits.work = 1000;
    CHECK_FALSE(sorting::minimal_rules(test::ommen_table(), limits).complete);
    limits = {};
    limits.rules = 10;
    CHECK_FALSE(sorting::minimal_rules(test::ommen_table(), limits).complete);
    limits = {};
    limits.budget.spent = [] { return true; };
    const MinimalRules late = sorting::minimal_rules(test::ommen_table(), limits);
    CHECK(late.timed_out);
    CHECK_FALSE(late.complete);
}
