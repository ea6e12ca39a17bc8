// SPDX-License-Identifier: MIT
#include "sorting/rule_cover.hpp"

#include <doctest/doctest.h>

#include <bit>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::FoundRules;
using sorting::RuleCover;

namespace {

/// Fewest rules, then fewest conditions, over all subsets that cover all that can be covered.
std::pair<std::size_t, std::size_t> smallest_by_trying(const FoundRules& found, std::size_t cases) {
    sorting::CaseSet all(cases);
    for (const sorting::CaseSet& one : found.cases) {
        all.include(one);
    }
    std::pair<std::size_t, std::size_t> best{found.rules.size() + 1, 0};
    for (std::uint32_t subset = 0; subset < 1U << found.rules.size(); ++subset) {
        sorting::CaseSet reached(cases);
        std::pair<std::size_t, std::size_t> size{std::popcount(subset), 0};
        for (std::size_t i = 0; i < found.rules.size(); ++i) {
            if ((subset >> i & 1U) != 0) {
                reached.include(found.cases[i]);
                size.second += found.rules[i].conditions.size();
            }
        }
        if (reached == all) {
            best = std::min(best, size);
        }
    }
    return best;
}

} // namespace

TEST_CASE("the smallest cover of the 21 tasks has 8 rules and 15 conditions") {
    const sorting::Table table = test::ommen_table();
    const FoundRules found = sorting::minimal_certain_rules(table).certain;
    const RuleCover cover = sorting::smallest_cover(found);
    CHECK(cover.exact);
    CHECK(cover.rules.size() == 8);
    CHECK(cover.conditions == 15);
    sorting::CaseSet reached(table.size());
    for (const std::size_t rule : cover.rules) {
        reached.include(found.cases[rule]);
        CHECK(found.rules[rule].exceptions == 0);
    }
    CHECK(reached.count() == 21);
}

TEST_CASE("covers of random tables are as small as any subset that covers") {
    uncertainty::RandomStream stream(9, "tables");
    int tried = 0;
    for (int round = 0; round < 200; ++round) {
        const sorting::Table table = test::random_table(stream, 4 + stream.below(6));
        FoundRules found = sorting::minimal_certain_rules(table).certain;
        if (found.rules.size() > 14) {
            continue;
        }
        ++tried;
        const RuleCover cover = sorting::smallest_cover(found);
        CHECK(cover.exact);
        CHECK(std::pair(cover.rules.size(), cover.conditions) ==
              smallest_by_trying(found, table.size()));
    }
    CHECK(tried > 20);
}

TEST_CASE("among equal covers the larger support wins, then the order of the rules") {
    // Cases 0 1 2 3; rules of one condition: {0 1} {2 3} {1 2 3} {0}. Two rules are needed: {0 1}
    // with {2 3} has support 4, {0 1} with {1 2 3} 5, {1 2 3} with {0} 4.
    FoundRules found;
    for (const std::vector<std::size_t>& cases :
         std::vector<std::vector<std::size_t>>{{0, 1}, {2, 3}, {1, 2, 3}, {0}}) {
        sorting::CaseSet& set = found.cases.emplace_back(4);
        for (const std::size_t index : cases) {
            set.add(index);
        }
        found.rules.push_back({{{0, {{0, 0}}, false}},
                               0,
                               sorting::Scope::exactly,
                               static_cast<int>(cases.size()),
                               0});
    }
    CHECK(sorting::smallest_cover(found).rules == std::vector<std::size_t>{0, 2});
}

TEST_CASE("nothing to cover needs no rules; a search cut short is not proved") {
    CHECK(sorting::smallest_cover({}).rules.empty());
    CHECK(sorting::smallest_cover({}).exact);
    const FoundRules found = sorting::minimal_certain_rules(test::ommen_table()).certain;
    sorting::CoverLimits limits;
    limits.work = 0;
    const RuleCover cut = sorting::smallest_cover(found, limits);
    CHECK_FALSE(cut.exact);
    CHECK(cut.rules.size() >= 8);
}
