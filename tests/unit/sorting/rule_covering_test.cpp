// SPDX-License-Identifier: MIT
#include "sorting/rule_covering.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::Learned;
using sorting::RuleSet;
using sorting::Scope;
using sorting::SortingRule;
using sorting::Table;

namespace {

/// Numbers from 0 to 99 on each criterion; good from 50 on the first, whatever the others.
Table halves(std::size_t criteria, std::size_t cases, std::uint64_t seed) {
    Table table = test::levels_table(std::vector<int>(criteria, 0), 2);
    table.ordered = true;
    for (sorting::Attribute& attribute : table.attributes) {
        attribute.direction = model::Direction::increasing;
    }
    uncertainty::RandomStream stream(seed, "halves");
    for (std::size_t index = 0; index < cases; ++index) {
        std::vector<double> row;
        for (std::size_t i = 0; i < criteria; ++i) {
            row.push_back(static_cast<double>(stream.below(100)));
        }
        table.add(row, row[0] >= 50 ? 1 : 0);
    }
    return table;
}

} // namespace

TEST_CASE("votes add up over what rules allow; an equal sum is undecided") {
    // Category 2 gets 1 + 2, category 1 gets 2 + 1.5, category 0 gets 1.5 where all are met.
    RuleSet model{{{{}, 2, Scope::exactly, 0, 0, 1},
                   {{}, 1, Scope::at_least, 0, 0, 2},
                   {{{0, {{1, 1}}, false}}, 1, Scope::at_most, 0, 0, 1.5}},
                  sorting::Match::all,
                  sorting::Ties::votes,
                  3};
    CHECK(sorting::assign(model, std::vector<double>{1}) == 1);
    CHECK(sorting::assign(model, std::vector<double>{0}) == 2); // 3 against 2
    model.rules[2].weight = 1;                                  // 3 against 3
    CHECK(sorting::assign(model, std::vector<double>{1}) == sorting::undecided);
    model.rules.clear();
    CHECK(sorting::assign(model, std::vector<double>{1}) == sorting::undecided);
}

TEST_CASE("one criterion that decides is found, among others that do not") {
    const Table table = halves(4, 200, 3);
    const Learned<RuleSet> found = sorting::rule_covering(table);
    CHECK(found.wrong.empty());
    CHECK_FALSE(found.exact);
    CHECK_FALSE(found.timed_out);
    for (const SortingRule& rule : found.model.rules) {
        for (const sorting::Condition& condition : rule.conditions) {
            CHECK(condition.attribute == 0);
        }
    }
    CHECK(sorting::assign(found.model, std::vector<double>{90, 1, 1, 1}) == 1);
    CHECK(sorting::assign(found.model, std::vector<double>{10, 99, 99, 99}) == 0);
}

TEST_CASE("what rules say of support is true, and exceptions stay within the tolerance") {
    uncertainty::RandomStream stream(4, "tables");
    for (int round = 0; round < 20; ++round) {
        Table table = test::random_table(stream, 60);
        table.ordered = round % 2 == 0;
        sorting::CoveringOptions options;
        options.tolerance = 0.2;
        const RuleSet model = sorting::rule_covering(table, options).model;
        for (const SortingRule& rule : model.rules) {
            int support = 0;
            int exceptions = 0;
            int others = 0;
            for (std::size_t index = 0; index < table.size(); ++index) {
                const int decided = table.decided[index];
                const bool right = rule.scope == Scope::at_least  ? decided >= rule.category
                                   : rule.scope == Scope::at_most ? decided <= rule.category
                                                                  : decided == rule.category;
                const bool met = rule.meets(table.row(index));
                support += met && right ? 1 : 0;
                exceptions += met && !right ? 1 : 0;
                others += right ? 0 : 1;
            }
            CHECK(rule.support == support);
            CHECK(rule.exceptions == exceptions);
            CHECK(rule.weight >= 0);
            CHECK(rule.conditions.size() <= options.conditions);
            if (!rule.conditions.empty()) {
                CHECK(exceptions <= 0.2 * others);
            }
        }
        // Defaults stand last.
        const auto first_default =
            std::find_if(model.rules.begin(), model.rules.end(),
                         [](const SortingRule& rule) { return rule.conditions.empty(); });
        CHECK(first_default != model.rules.end());
        CHECK(std::all_of(first_default, model.rules.end(),
                          [](const SortingRule& rule) { return rule.conditions.empty(); }));
    }
}

TEST_CASE("rules of ordered tables are monotone in the declared directions") {
    // The second criterion is a cost: good when the first is not below the second.
    Table table = halves(3, 150, 5);
    table.attributes[1].direction = model::Direction::decreasing;
    for (std::size_t index = 0; index < table.size(); ++index) {
        table.decided[index] = table.row(index)[0] >= table.row(index)[1] ? 1 : 0;
    }
    // The third tells nothing: no matter which way it goes, it is asked for one way.
    const RuleSet model = sorting::rule_covering(table).model;
    for (std::size_t index = 0; index < table.size(); ++index) {
        std::vector<double> row(table.row(index).begin(), table.row(index).end());
        const int before = sorting::assign(model, row);
        row[0] += 20;
        row[1] -= 20;
        CHECK(sorting::assign(model, row) >= before);
    }
}

TEST_CASE("a direction that the verdicts contradict is not followed") {
    Table table = halves(2, 200, 6);
    table.attributes[0].direction = model::Direction::decreasing;
    CHECK(sorting::association(table, 0) == 1);
    CHECK(sorting::rule_covering(table).wrong.empty());
}

TEST_CASE("association is the sign of concordant less discordant pairs") {
    // Scores 1 2 2 3 with categories 0 1 0 0. Pairs: (1,2)+ ; (2,3) of category 1 before 0: -;
    // together 0.
    Table table = test::levels_table({0}, 2);
    table.add(std::vector<double>{1}, 0);
    table.add(std::vector<double>{2}, 1);
    table.add(std::vector<double>{2}, 0);
    table.add(std::vector<double>{3}, 0);
    CHECK(sorting::association(table, 0) == 0);
    table.add(std::vector<double>{0}, 1);
    CHECK(sorting::association(table, 0) == -1);
}

TEST_CASE("a range in the middle, and not applicable, are found without an order") {
    // Category 1: from 30 to 60; 2: not applicable; 0: the others.
    Table table = test::levels_table({0, 0}, 3);
    for (int i = 0; i < 120; ++i) {
        const double score = i < 100 ? i : sorting::not_applicable;
        const int category = i >= 100 ? 2 : i >= 30 && i <= 60 ? 1 : 0;
        table.add(std::vector<double>{score, static_cast<double>(i * 7 % 10)}, category);
    }
    const Learned<RuleSet> found = sorting::rule_covering(table);
    CHECK(found.wrong.empty());
    CHECK(sorting::assign(found.model, std::vector<double>{sorting::not_applicable, 3}) == 2);
}

TEST_CASE("covering does not depend on the order of rows") {
    uncertainty::RandomStream stream(10, "tables");
    for (const bool ordered : {false, true}) {
        Table table = test::random_table(stream, 50);
        table.ordered = ordered;
        std::vector<std::size_t> rows;
        for (std::size_t index = 0; index < table.size(); ++index) {
            rows.push_back(index);
        }
        stream.shuffle(std::span<std::size_t>(rows));
        CHECK(sorting::rule_covering(table.only(rows)).model ==
              sorting::rule_covering(table).model);
    }
}

TEST_CASE("covering degenerate tables gives an answer") {
    for (const bool ordered : {false, true}) {
        Table none = test::levels_table({3, 0}, 3);
        none.ordered = ordered;
        CHECK(sorting::rule_covering(none).model.rules.empty());

        Table one = none; // a single case: whatever comes, it goes with that one
        one.add(std::vector<double>{1, 5}, 1);
        CHECK(sorting::rule_covering(one).wrong.empty());
        CHECK(sorting::assign(sorting::rule_covering(one).model, std::vector<double>{2, 9}) == 1);

        Table twins = none; // contradictory: at least one stays wrong
        twins.add(std::vector<double>{1, 5}, 0);
        twins.add(std::vector<double>{1, 5}, 2);
        twins.add(std::vector<double>{1, 5}, sorting::undecided);
        CHECK_FALSE(sorting::rule_covering(twins).wrong.empty());

        Table bare = test::levels_table({}, 2);
        bare.ordered = ordered;
        for (const int category : {0, 1, 1}) {
            bare.add({}, category);
        }
        CHECK(sorting::rule_covering(bare).wrong == std::vector<std::size_t>{0});

        Table hidden = test::levels_table({2}, 2);
        hidden.ordered = ordered;
        hidden.add(std::vector<double>{sorting::unknown}, 0);
        hidden.add(std::vector<double>{1}, 1);
        // One of each, and no range that is not all that was seen: a tie.
        CHECK(sorting::rule_covering(hidden).wrong.size() == 2);

        Table empty = test::levels_table({2}, 0); // no categories, so nothing is decided
        empty.ordered = ordered;
        empty.add(std::vector<double>{1}, sorting::undecided);
        CHECK(sorting::rule_covering(empty).model.rules.empty());
    }
}

TEST_CASE("a spent budget leaves the defaults") {
    sorting::CoveringOptions options;
    options.learning.budget.spent = [] { return true; };
    Table table = halves(3, 50, 8);
    for (const bool ordered : {false, true}) {
        table.ordered = ordered;
        const Learned<RuleSet> found = sorting::rule_covering(table, options);
        CHECK(found.timed_out);
        REQUIRE(found.model.rules.size() == 1);
        CHECK(found.model.rules[0].conditions.empty());
    }
}
