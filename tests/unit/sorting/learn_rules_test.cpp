// SPDX-License-Identifier: MIT
#include "sorting/learn_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::LearnedRules;
using sorting::SortingRule;
using sorting::Table;

TEST_CASE("the 21 tasks are learned in 8 rules, proved fewest, all right") {
    const LearnedRules found = sorting::learn_rules(test::ommen_table());
    CHECK(found.learned.exact);
    CHECK_FALSE(found.learned.timed_out);
    CHECK(found.learned.wrong.empty());
    CHECK(found.facts.exhaustive);
    CHECK(found.facts.candidates == 117'649);
    CHECK(found.facts.certain == std::vector<std::size_t>{60, 55, 73});
    CHECK(found.facts.possible == found.facts.certain);
    CHECK(found.facts.rules == 8);
    CHECK(found.facts.conditions == 15);
    CHECK(found.facts.covered == 21);
    // Gaps are gaps: no rule is a default.
    const std::vector<SortingRule>& rules = found.learned.model.rules;
    CHECK(std::none_of(rules.begin(), rules.end(),
                       [](const SortingRule& rule) { return rule.conditions.empty(); }));
    CHECK(std::is_sorted(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
        return a.category != b.category ? a.category < b.category : a.support > b.support;
    }));
}

TEST_CASE("cases that contradict each other are said to be wrong, not guessed") {
    Table table = test::levels_table({2}, 2);
    table.add(std::vector<double>{0}, 0);
    table.add(std::vector<double>{0}, 1);
    table.add(std::vector<double>{1}, 1);
    const LearnedRules found = sorting::learn_rules(table);
    CHECK(found.learned.exact);
    CHECK(found.learned.wrong == std::vector<std::size_t>{0, 1});
    CHECK(found.facts.certain == std::vector<std::size_t>{0, 1});
    CHECK(found.facts.possible == std::vector<std::size_t>{1, 1});
    CHECK(found.facts.covered == 1);
}

TEST_CASE("tables that are too large are covered, with defaults in sight") {
    Table wide = test::levels_table(std::vector<int>(200, 2), 2);
    uncertainty::RandomStream stream(12, "wide");
    for (int index = 0; index < 30; ++index) {
        std::vector<double> row;
        for (int i = 0; i < 200; ++i) {
            row.push_back(static_cast<double>(stream.below(2)));
        }
        const int category = static_cast<int>(row[7]);
        wide.add(row, category);
    }
    const LearnedRules found = sorting::learn_rules(wide);
    CHECK_FALSE(found.facts.exhaustive);
    CHECK(found.facts.candidates == sorting::saturated);
    CHECK(found.facts.certain.empty());
    CHECK(found.learned.wrong.empty());
    CHECK(found.learned.model.rules.back().conditions.empty());

    sorting::RuleOptions options;
    options.search = sorting::RuleSearch::covering;
    CHECK_FALSE(sorting::learn_rules(test::ommen_table(), options).facts.exhaustive);
    options.search = sorting::RuleSearch::automatic;
    options.exhaustive_cases = 20;
    CHECK_FALSE(sorting::learn_rules(test::ommen_table(), options).facts.exhaustive);
}

TEST_CASE("a spent budget gives an answer that says so") {
    sorting::RuleOptions options;
    options.learning.budget.spent = [] { return true; };
    const LearnedRules found = sorting::learn_rules(test::ommen_table(), options);
    CHECK(found.learned.timed_out);
    CHECK_FALSE(found.learned.exact);
    // Later: after so many questions, with part of the rules.
    int asked = 0;
    options.learning.budget.spent = [&asked] { return ++asked > 2; };
    CHECK(sorting::learn_rules(test::ommen_table(), options).learned.timed_out);
}

TEST_CASE("degenerate tables are learned") {
    const Table none = test::levels_table({3}, 2);
    CHECK(sorting::learn_rules(none).learned.model.rules.empty());
    CHECK(sorting::learn_rules(none).facts.covered == 0);
    Table same = none; // one verdict only: the rule without conditions
    same.add(std::vector<double>{0}, 1);
    same.add(std::vector<double>{2}, 1);
    const LearnedRules found = sorting::learn_rules(same);
    CHECK(found.facts.rules == 1);
    CHECK(found.facts.conditions == 0);
    CHECK(found.facts.covered == 2);
    CHECK(found.learned.wrong.empty());
    CHECK(sorting::learn_rules(test::levels_table({}, 0)).learned.model.rules.empty());
}
