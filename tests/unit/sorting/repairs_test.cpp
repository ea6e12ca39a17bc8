// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"
#include "sorting/dominance.hpp"
#include "sorting/repairs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "rough_tables.hpp"

using namespace houtskool;
using Rows = std::vector<std::size_t>;

namespace {

/// Fewest changes by trying all ways to decide, and the cases that every way with fewest changes.
std::pair<std::size_t, std::set<std::size_t>> by_trying(const sorting::Table& table) {
    const Rows all = sorting::all_criteria(table);
    sorting::Table other = table;
    std::size_t ways = 1;
    for (std::size_t i = 0; i < table.size(); ++i) {
        ways *= table.categories.size();
    }
    std::size_t fewest = table.size() + 1;
    std::set<std::size_t> always;
    for (std::size_t way = 0; way < ways; ++way) {
        std::size_t rest = way;
        std::set<std::size_t> changed;
        for (std::size_t i = 0; i < table.size(); ++i) {
            other.decided[i] = static_cast<int>(rest % table.categories.size());
            rest /= table.categories.size();
            if (other.decided[i] != table.decided[i]) {
                changed.insert(i);
            }
        }
        if (changed.size() > fewest || !sorting::reversals(other, all).empty()) {
            continue;
        }
        if (changed.size() < fewest) {
            fewest = changed.size();
            always = changed;
        } else {
            std::set<std::size_t> both;
            std::set_intersection(always.begin(), always.end(), changed.begin(), changed.end(),
                                  std::inserter(both, both.end()));
            always = both;
        }
    }
    return {fewest, always};
}

} // namespace

TEST_CASE("Ommen on motif, proximity and nature: two decisions to re-open") {
    // {gegevens: uitbesteden; facilitair, div, juridisch: samenwerken}: gegevens goes along with
    // the three. {inkoop: zelf-doen; informatisering: uitbesteden}: one of the two; zelf-doen
    // stands first in the decision, so informatisering becomes that, but inkoop could have moved as
    // well.
    const Rows claimed{0, 1, 2};
    const sorting::Table table = test::ommen_table();
    const sorting::Repairs found = sorting::fewest_repairs(table, claimed);
    CHECK(found.repairs ==
          std::vector<sorting::Repair>{{8, 2, 1, 1, 1, true}, {12, 2, 0, 0, 0, false}});
    CHECK(sorting::approximate(sorting::repaired(table, found), claimed).quality() == 1);
    CHECK(sorting::fewest_repairs(table, sorting::all_criteria(table)).repairs.empty());
}

TEST_CASE("students: one of x4 and x6 is decided again") {
    // x4 (bad) dominates x6 (medium), and nothing else is wrong: one of the two moves. x4
    // dominates, so it is the one proposed: between medium (x6 stands) and good (nobody dominates
    // x4 but the good x10): medium.
    const sorting::Table table = test::students();
    const auto found = sorting::fewest_dominance_repairs(table, sorting::all_criteria(table));
    CHECK(found.exact);
    CHECK(found.repairs == std::vector<sorting::Repair>{{3, 0, 1, 1, 2, false}});
}

TEST_CASE("a case that is out of line with many is the one to re-open") {
    // Scores 1, 2, 3, 4 with categories 2, 0, 1, 1: the first is better decided than the rest.
    sorting::Table table = test::ordered_table(1, 3, model::Direction::increasing);
    int category = 2;
    for (const double score : {1.0, 2.0, 3.0, 4.0}) {
        table.add(std::vector{score}, category);
        category = score == 1 ? 0 : 1;
    }
    const auto found = sorting::fewest_dominance_repairs(table, Rows{0});
    CHECK(found.repairs == std::vector<sorting::Repair>{{0, 2, 0, 0, 0, true}});
}

TEST_CASE("fewest dominance repairs by trying all, and they repair") {
    uncertainty::RandomStream stream(6, "repairs");
    for (int round = 0; round < 60; ++round) {
        sorting::Table table =
            test::random_table(stream, 3 + stream.below(5), 2, 2 + stream.below(3), 3);
        table.attributes[0].direction = static_cast<model::Direction>(stream.below(3));
        const Rows all = sorting::all_criteria(table);
        const sorting::Repairs found = sorting::fewest_dominance_repairs(table, all);
        const auto [fewest, always] = by_trying(table);
        CHECK(found.repairs.size() == fewest);
        CHECK(sorting::reversals(sorting::repaired(table, found), all).empty());
        std::set<std::size_t> necessary;
        for (const sorting::Repair& repair : found.repairs) {
            CHECK(repair.to != repair.from);
            CHECK(repair.lowest <= repair.to);
            CHECK(repair.to <= repair.highest);
            if (repair.necessary) {
                necessary.insert(repair.row);
            }
        }
        CHECK(necessary == always);
    }
}

TEST_CASE("repairs do not depend on the order of rows") {
    uncertainty::RandomStream stream(7, "repairs");
    const sorting::Table table = test::random_table(stream, 40, 2, 6, 3);
    const Rows all = sorting::all_criteria(table);
    Rows shuffled(table.size());
    for (std::size_t i = 0; i < shuffled.size(); ++i) {
        shuffled[i] = i;
    }
    stream.shuffle(std::span<std::size_t>(shuffled));
    const auto straight = sorting::fewest_dominance_repairs(table, all);
    auto turned = sorting::fewest_dominance_repairs(table.only(shuffled), all);
    for (sorting::Repair& repair : turned.repairs) {
        repair.row = shuffled[repair.row];
    }
    std::sort(turned.repairs.begin(), turned.repairs.end(),
              [](const auto& a, const auto& b) { return a.row < b.row; });
    CHECK(turned.repairs == straight.repairs);
}

TEST_CASE("a spent budget gives no repairs, and says so") {
    const sorting::Table table = test::students();
    const sorting::Budget spent{[] { return true; }};
    const auto found =
        sorting::fewest_dominance_repairs(table, sorting::all_criteria(table), spent);
    CHECK(!found.exact);
    CHECK(found.repairs.empty());
    const sorting::Table empty = test::ordered_table(0, 0, model::Direction::increasing);
    CHECK(sorting::fewest_dominance_repairs(empty, {}).repairs.empty());
    CHECK(sorting::fewest_repairs(empty, {}).repairs.empty());
}
