// SPDX-License-Identifier: MIT
#include "sorting/rule_index.hpp"

#include <doctest/doctest.h>

#include "rough_tables.hpp"

using namespace houtskool;

TEST_CASE("the index says what each rule says, for scores at, beside and far from its limits") {
    uncertainty::RandomStream stream(16, "index");
    std::vector<sorting::SortingRule> rules(150);
    for (sorting::SortingRule& rule : rules) {
        for (std::size_t attribute = 0; attribute < 3; ++attribute) {
            if (stream.below(2) == 0) {
                continue;
            }
            sorting::Condition condition;
            condition.attribute = attribute;
            condition.or_not_applicable = stream.below(3) == 0;
            const auto low = static_cast<double>(stream.below(6));
            switch (stream.below(4)) {
            case 0:
                condition.ranges = {{low, sorting::Range{}.high}};
                break;
            case 1:
                condition.ranges = {{sorting::Range{}.low, low}};
                break;
            case 2:
                condition.ranges = {{low, low + 1}, {low + 3, low + 3}};
                break;
            default:
                break;
            }
            rule.conditions.push_back(condition);
        }
    }
    const sorting::RuleIndex index(rules, 4);
    std::vector<std::uint64_t> bits(index.words());
    for (int round = 0; round < 500; ++round) {
        std::vector<double> row;
        for (int i = 0; i < 4; ++i) {
            const std::size_t kind = stream.below(10);
            row.push_back(kind == 0   ? test::nvt
                          : kind == 1 ? sorting::unknown
                          : kind == 2 ? 1e300
                          : kind == 3 ? -1e300
                                      : static_cast<double>(stream.below(20)) / 2 - 1);
        }
        index.met(row, bits);
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            CHECK(((bits[rule / 64] >> (rule % 64)) & 1U) == (rules[rule].meets(row) ? 1U : 0U));
        }
    }
}

TEST_CASE("many rows are sorted by votes as one by one") {
    sorting::Table table = test::ordered_table(1, 3, model::Direction::increasing);
    sorting::RuleSet rules;
    rules.match = sorting::Match::dominance;
    rules.ties = sorting::Ties::votes;
    rules.categories = 3;
    for (int category = 1; category < 3; ++category) {
        sorting::SortingRule rule;
        rule.conditions = {{0, {{2.0 * category, sorting::Range{}.high}}, false}};
        rule.category = category;
        rule.scope = sorting::Scope::at_least;
        rule.weight = 1;
        rules.rules.push_back(rule);
        rule.conditions.clear();
        rule.category = category - 1;
        rule.scope = sorting::Scope::at_most;
        rule.weight = 0.25;
        rules.rules.push_back(rule);
    }
    for (int score = 0; score < 6; ++score) {
        table.add(std::vector{static_cast<double>(score)}, sorting::undecided);
    }
    // From 2 on: for category 1: 1 - 0.25; for 2: 0 - 0.5. From 4 on 2 - 0.25 and 1 - 0.5.
    const std::vector<int> wanted{0, 0, 1, 1, 2, 2};
    CHECK(sorting::assign_all(rules, table) == wanted);
    for (std::size_t row = 0; row < table.size(); ++row) {
        CHECK(sorting::assign(rules, table.row(row)) == wanted[row]);
    }
}

TEST_CASE("many rows are sorted as one by one, whatever the way of deciding") {
    uncertainty::RandomStream stream(17, "index");
    sorting::Table table = test::ordered_table(3, 4, model::Direction::increasing);
    for (int i = 0; i < 200; ++i) {
        std::vector<double> row;
        for (int j = 0; j < 3; ++j) {
            row.push_back(static_cast<double>(stream.below(6)));
        }
        table.add(row, sorting::undecided);
    }
    for (const sorting::Match match : {sorting::Match::all, sorting::Match::dominance}) {
        for (const sorting::Ties ties : {sorting::Ties::support, sorting::Ties::votes}) {
            sorting::RuleSet rules;
            rules.match = match;
            rules.ties = ties;
            rules.categories = 4;
            for (int i = 0; i < 90; ++i) {
                sorting::SortingRule rule;
                for (std::size_t attribute = 0; attribute < 3; ++attribute) {
                    const auto low = static_cast<double>(stream.below(6));
                    rule.conditions.push_back({attribute, {{low, low + 2}}, false});
                }
                rule.category = static_cast<int>(stream.below(4));
                rule.scope =
                    stream.below(2) == 0 ? sorting::Scope::at_least : sorting::Scope::at_most;
                rule.support = static_cast<int>(stream.below(9));
                rule.weight = stream.uniform();
                rules.rules.push_back(rule);
            }
            const std::vector<int> many = sorting::assign_all(rules, table);
            for (std::size_t row = 0; row < table.size(); ++row) {
                CHECK(many[row] == sorting::assign(rules, table.row(row)));
            }
        }
    }
}
