// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"
#include "sorting/orders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "rough_tables.hpp"

using namespace houtskool;
using model::Direction;
using sorting::Directions;

namespace {

/// By definition: the table with its categories renumbered by the order.
std::size_t in_conflict(const sorting::Table& table, const std::vector<int>& order) {
    sorting::Table renumbered = table;
    for (int& category : renumbered.decided) {
        const auto at = std::find(order.begin(), order.end(), category);
        category = static_cast<int>(at - order.begin());
    }
    std::set<std::size_t> cases;
    for (const auto& reversal : sorting::reversals(renumbered, sorting::all_criteria(renumbered))) {
        cases.insert({reversal.better, reversal.worse});
    }
    return cases.size();
}

sorting::Table upward(sorting::Table table) {
    for (sorting::Attribute& attribute : table.attributes) {
        attribute.direction = Direction::increasing;
    }
    return table;
}

} // namespace

TEST_CASE("orders of Ommen, all scales read upward") {
    // Categories: 0 zelf-doen, 1 samenwerken, 2 uitbesteden. Figures of an independent search: 4
    // tasks for samenwerken < uitbesteden < zelf-doen, 13 for uitbesteden < samenwerken <
    // zelf-doen, 7 to 18 for the five others than the first.
    const sorting::Table table = upward(test::ommen_table());
    const sorting::Orders found = sorting::try_orders(table, Directions::declared);
    REQUIRE(found.complete);
    REQUIRE(found.tried.size() == 6);
    CHECK(found.tried[0].order == std::vector{1, 2, 0});
    CHECK(found.tried[0].in_conflict == 4);
    CHECK(found.tried[0].cases.size() == 4);
    CHECK(found.tried[1].in_conflict == 7);
    CHECK(found.tried[5].in_conflict == 18);
    for (const sorting::OrderTried& one : found.tried) {
        CHECK(one.in_conflict == in_conflict(table, one.order));
        if (one.order == std::vector{2, 1, 0}) {
            CHECK(one.in_conflict == 13);
        }
    }
}

TEST_CASE("orders of Ommen, directions free: two fit, each with its reverse") {
    // An order and its reverse are the same claim with all directions turned, so orders come in
    // pairs; two of the three pairs fit (an independent search counts them as two).
    const sorting::Orders found = sorting::try_orders(test::ommen_table(), Directions::free);
    REQUIRE(found.tried.size() == 6);
    CHECK(found.tried[3].in_conflict == 0);
    CHECK(found.tried[4].in_conflict > 0);
    for (const sorting::OrderTried& one : found.tried) {
        std::vector<int> reverse = one.order;
        std::reverse(reverse.begin(), reverse.end());
        const auto mirror =
            std::find_if(found.tried.begin(), found.tried.end(),
                         [&](const sorting::OrderTried& other) { return other.order == reverse; });
        CHECK(mirror->in_conflict == one.in_conflict);
        CHECK(mirror->vectors == one.vectors);
    }
    for (const sorting::OrderTried& one : found.tried) {
        sorting::Table table = test::ommen_table();
        for (std::size_t i = 0; i < 6; ++i) {
            table.attributes[i].direction = one.directions[i];
        }
        CHECK(in_conflict(table, one.order) == one.in_conflict);
    }
}

TEST_CASE("every order and direction vector by definition, on random tables") {
    uncertainty::RandomStream stream(5, "orders");
    for (int round = 0; round < 20; ++round) {
        sorting::Table table = test::random_table(stream, 9, 3, 3, 3);
        table.scores[4] = test::nvt;
        for (sorting::Attribute& attribute : table.attributes) {
            attribute.direction = static_cast<Direction>(stream.below(3));
        }
        for (const auto& one : sorting::try_orders(table, Directions::declared).tried) {
            CHECK(one.in_conflict == in_conflict(table, one.order));
        }
        for (const auto& one : sorting::try_orders(table, Directions::free).tried) {
            std::size_t fewest = 99;
            std::size_t vectors = 0;
            for (unsigned vector = 0; vector < 8; ++vector) {
                for (std::size_t i = 0; i < 3; ++i) {
                    table.attributes[i].direction =
                        ((vector >> i) & 1U) != 0 ? Direction::decreasing : Direction::increasing;
                }
                const std::size_t cases = in_conflict(table, one.order);
                vectors = cases < fewest ? 1 : vectors + (cases == fewest ? 1 : 0);
                fewest = std::min(fewest, cases);
            }
            CHECK(one.in_conflict == fewest);
            CHECK(one.vectors == vectors);
        }
    }
}

TEST_CASE("orders of degenerate tables") {
    sorting::Table table = test::ordered_table(1, 3, Direction::increasing);
    CHECK(sorting::try_orders(table, Directions::declared).tried.size() == 1); // of no category
    table.add(std::vector{1.0}, 2);
    const auto found = sorting::try_orders(table, Directions::free);
    REQUIRE(found.tried.size() == 1);
    CHECK(found.tried[0].order == std::vector{2});
    CHECK(found.tried[0].vectors == 2);
    const sorting::Table wide = test::ordered_table(200, 2, Direction::increasing);
    CHECK(!sorting::try_orders(wide, Directions::free).complete);
    CHECK(sorting::try_orders(wide, Directions::declared).complete);
}
