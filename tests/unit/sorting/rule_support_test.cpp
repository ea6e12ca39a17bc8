// SPDX-License-Identifier: MIT
#include "sorting/rule_cover.hpp"
#include "sorting/rule_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::FoundRules;
using sorting::Table;

namespace {

constexpr std::size_t criteria = 6;

/// Every profile of the 21 tasks, `not applicable` as the fourth value of each criterion.
std::vector<std::vector<double>> profiles() {
    std::vector<std::vector<double>> result;
    for (int number = 0; number < 4096; ++number) {
        std::vector<double> row;
        for (int rest = number, i = 0; i < 6; ++i, rest /= 4) {
            row.push_back(rest % 4 == 3 ? sorting::not_applicable : rest % 4);
        }
        result.push_back(row);
    }
    return result;
}

/// How many tasks need so many criteria and steps to another verdict, at least. Between a level and
/// not applicable is one step. A profile that is undecided is no other verdict.
std::map<std::pair<int, int>, int> flips(const Table& table, const sorting::RuleSet& model) {
    std::vector<std::pair<std::vector<double>, int>> verdicts;
    for (const std::vector<double>& row : profiles()) {
        verdicts.emplace_back(row, sorting::assign(model, row));
    }
    std::map<std::pair<int, int>, int> result;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const int own = sorting::assign(model, table.row(index));
        std::pair<int, int> best{99, 99};
        for (const auto& [row, verdict] : verdicts) {
            if (verdict == own || verdict == sorting::undecided) {
                continue;
            }
            std::pair<int, int> change{0, 0};
            for (std::size_t i = 0; i < criteria; ++i) {
                const double from = table.row(index)[i];
                if (from != row[i]) {
                    const bool levels = sorting::comparable(from) && sorting::comparable(row[i]);
                    ++change.first;
                    change.second += levels ? static_cast<int>(std::abs(from - row[i])) : 1;
                }
            }
            best = std::min(best, change);
        }
        ++result[best];
    }
    return result;
}

} // namespace

TEST_CASE("the best-supported minimal rule gives all 21 verdicts; 14 flip by one step") {
    const Table table = test::ommen_table();
    const FoundRules found = sorting::minimal_certain_rules(table).certain;
    const sorting::RuleSet model = sorting::best_supported(found, 3);
    for (std::size_t index = 0; index < table.size(); ++index) {
        CHECK(sorting::assign(model, table.row(index)) == table.decided[index]);
    }
    std::map<std::pair<int, int>, int> counts = flips(table, model);
    CHECK(counts[{1, 1}] == 14);
    CHECK(counts[{1, 2}] == 2);

    sorting::RuleSet eight = model;
    eight.rules.clear();
    for (const std::size_t rule : sorting::smallest_cover(found).rules) {
        eight.rules.push_back(found.rules[rule]);
    }
    counts = flips(table, eight);
    CHECK(counts[{1, 1}] == 7);
    CHECK(counts[{1, 2}] == 9); // the other 5 need more criteria
}

TEST_CASE("without a task, the rules of the others leave 19 of the 21 several verdicts") {
    const Table table = test::ommen_table();
    const std::vector<sorting::LeftOut> left = sorting::leave_one_out_possible(table);
    REQUIRE(left.size() == 21);
    int several = 0;
    for (const sorting::LeftOut& one : left) {
        several += one.possible.size() > 1 ? 1 : 0;
        CHECK(std::count(one.possible.begin(), one.possible.end(), table.decided[one.index]) == 1);
        // The same by searching the rules of the other 20.
        Table others = table;
        others.decided[one.index] = sorting::undecided;
        const FoundRules found = sorting::minimal_certain_rules(others).certain;
        CHECK(one.possible == sorting::possible_categories(found.rules, table.row(one.index)));
    }
    CHECK(several == 19);
}

TEST_CASE("possible verdicts need no search: on random tables of levels and of numbers") {
    uncertainty::RandomStream stream(11, "tables");
    for (int round = 0; round < 60; ++round) {
        Table table = test::random_table(stream, 2 + stream.below(10));
        if (round % 2 == 1) { // numbers 0 2 4, tried on 0 to 5: halfway, between and beyond
            for (sorting::Attribute& attribute : table.attributes) {
                attribute.levels = 0;
            }
            for (double& score : table.scores) {
                score *= sorting::comparable(score) ? 2 : 1;
            }
        }
        const FoundRules found = sorting::minimal_certain_rules(table).certain;
        for (int tries = 0; tries < 20; ++tries) {
            std::vector<double> row;
            for (int i = 0; i < 3; ++i) {
                const std::size_t score = stream.below(8);
                row.push_back(score == 7   ? sorting::unknown
                              : score == 6 ? sorting::not_applicable
                                           : static_cast<double>(score));
            }
            CHECK(sorting::possible_categories(table, row) ==
                  sorting::possible_categories(found.rules, row));
        }
    }
}

TEST_CASE("nothing is possible where nothing was decided, and a spent budget stops") {
    const Table none = test::levels_table({3}, 2);
    CHECK(sorting::possible_categories(none, std::vector<double>{1}).empty());
    CHECK(sorting::leave_one_out_possible(none).empty());
    sorting::Budget spent;
    spent.spent = [] { return true; };
    CHECK(sorting::leave_one_out_possible(test::ommen_table(), spent).empty());
}
