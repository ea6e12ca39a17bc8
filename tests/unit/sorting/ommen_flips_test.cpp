// SPDX-License-Identifier: MIT
// How easily the verdicts of the table of sketch §4.3 flip when the best-supported of all minimal
// certain rules decides. The rules are enumerated here, apart from any learner: 7 conditions on
// each of six criteria of three levels (any score; a level; two adjacent levels; not applicable).

#include "sorting/flips.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "ommen_table.hpp"

using namespace houtskool;
using namespace houtskool::sorting;

namespace {

constexpr std::size_t all_rules = 117'649; // 7^6

/// 0: any; 1, 2, 3: a level; 4: the lower two; 5: the upper two; 6: not applicable.
using Code = std::array<int, 6>;

Code code(std::size_t number) {
    Code result{};
    for (int& condition : result) {
        condition = static_cast<int>(number % 7);
        number /= 7;
    }
    return result;
}

std::size_t number(const Code& code) {
    std::size_t result = 0;
    for (std::size_t index = code.size(); index-- > 0;) {
        result = result * 7 + static_cast<std::size_t>(code[index]);
    }
    return result;
}

SortingRule rule(const Code& code) {
    const std::array<Range, 7> ranges{{{0, -1}, {0, 0}, {1, 1}, {2, 2}, {0, 1}, {1, 2}, {0, -1}}};
    SortingRule result;
    for (std::size_t index = 0; index < code.size(); ++index) {
        const int condition = code[index];
        if (condition != 0) {
            result.conditions.push_back(
                {index, {ranges[static_cast<std::size_t>(condition)]}, condition == 6});
        }
    }
    return result;
}

/// Certain rules cover cases of one category only. A rule is minimal when no condition can be
/// widened; one step at a time tells, for what lies between two certain rules is certain.
RuleSet certain_rules(const Table& table) {
    std::vector<SortingRule> rules(all_rules);
    std::vector<bool> certain(all_rules, false);
    for (std::size_t index = 0; index < all_rules; ++index) {
        rules[index] = rule(code(index));
        SortingRule& candidate = rules[index];
        std::vector<int> met;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (candidate.meets(table.row(row))) {
                met.push_back(table.decided[row]);
            }
        }
        candidate.support = static_cast<int>(met.size());
        candidate.category = met.empty() ? undecided : met.front();
        certain[index] = !met.empty() && std::count(met.begin(), met.end(), met.front()) ==
                                             static_cast<std::ptrdiff_t>(met.size());
    }
    const std::array<std::vector<int>, 7> wider{{{}, {0, 4}, {0, 4, 5}, {0, 5}, {0}, {0}, {0}}};
    RuleSet result;
    result.match = Match::all;
    result.ties = Ties::support;
    result.categories = table.categories.size();
    for (std::size_t index = 0; index < all_rules; ++index) {
        bool minimal = certain[index];
        const Code own = code(index);
        for (std::size_t at = 0; at < own.size() && minimal; ++at) {
            for (const int condition : wider[static_cast<std::size_t>(own[at])]) {
                Code other = own;
                other[at] = condition;
                minimal = minimal && !certain[number(other)];
            }
        }
        if (minimal) {
            result.rules.push_back(rules[index]);
        }
    }
    return result;
}

} // namespace

TEST_CASE("Ommen: 14 of 21 verdicts flip by one step on one criterion, 2 by two steps") {
    const Table table = test::ommen_table();
    const RuleSet rules = certain_rules(table);
    // 60 for zelf-doen, 55 for samenwerken, 73 for uitbesteden.
    std::array<int, 3> counts{};
    for (const SortingRule& one : rules.rules) {
        ++counts[static_cast<std::size_t>(one.category)];
    }
    CHECK(counts == std::array<int, 3>{60, 55, 73});
    for (std::size_t row = 0; row < table.size(); ++row) {
        CHECK(assign(rules, table.row(row)) == table.decided[row]);
    }
    const Sorter sort = sorter(rules);
    const std::vector<FlipSearch> flips = smallest_flips(sort, table);
    const FlipHistogram result = histogram(flips);
    CHECK(result.none == 0);
    CHECK(result.given_up == 0);
    REQUIRE(result.counts.size() >= 2);
    CHECK(result.counts[0] == FlipCount{1, 1, 14});
    CHECK(result.counts[1] == FlipCount{1, 2, 2});
    std::size_t others = 0; // two or three criteria
    for (std::size_t index = 2; index < result.counts.size(); ++index) {
        CHECK(result.counts[index].criteria >= 2);
        CHECK(result.counts[index].criteria <= 3);
        others += result.counts[index].rows;
    }
    CHECK(others == 5);
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::vector<double> changed(table.row(row).begin(), table.row(row).end());
        for (const Change& change : flips[row].flip.changes) {
            changed[change.attribute] = change.to;
        }
        CHECK(sort(changed) == flips[row].flip.category);
        CHECK(sort(changed) != table.decided[row]);
        CHECK(sort(changed) != undecided);
    }
}
