// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"
#include "sorting/dominance.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rough_tables.hpp"

using namespace houtskool;
using model::Direction;
using sorting::Scope;
using Rows = std::vector<std::size_t>;

TEST_CASE("students: approximations as published") {
    // x4 is at least as good as x6 on all three and yet bad where x6 is medium; so at most bad and
    // at least medium are not sharp: lower {x1, x5} and {x2, x3, x7..x10}, boundary {x4, x6}. The
    // other two unions are sharp. (Wikipedia, "Dominance-based rough set approach", Example.)
    const sorting::Table table = test::students();
    const Rows all = sorting::all_criteria(table);
    CHECK(sorting::reversals(table, all) == std::vector<sorting::Reversal>{{3, 5}});
    const sorting::DominanceApproximation found = sorting::approximate_unions(table, all);
    REQUIRE(found.unions.size() == 4);
    CHECK(found.unions[0].category == 1);
    CHECK(found.unions[0].scope == Scope::at_least);
    CHECK(found.unions[0].lower == Rows{1, 2, 6, 7, 8, 9});
    CHECK(found.unions[0].upper == Rows{1, 2, 3, 5, 6, 7, 8, 9});
    CHECK(found.unions[0].boundary == Rows{3, 5});
    CHECK(found.unions[1].lower == Rows{6, 8, 9});
    CHECK(found.unions[1].boundary.empty());
    CHECK(found.unions[2].category == 0);
    CHECK(found.unions[2].scope == Scope::at_most);
    CHECK(found.unions[2].lower == Rows{0, 4});
    CHECK(found.unions[2].upper == Rows{0, 3, 4, 5});
    CHECK(found.unions[3].lower == Rows{0, 1, 2, 3, 4, 5, 7});
    CHECK(found.unions[3].boundary.empty());
    CHECK(found.quality() == doctest::Approx(0.8));
}

TEST_CASE("direction, equality and what has no figure") {
    CHECK(sorting::at_least_as_good(Direction::increasing, 2, 1));
    CHECK(!sorting::at_least_as_good(Direction::increasing, 1, 2));
    CHECK(sorting::at_least_as_good(Direction::decreasing, 1, 2));
    CHECK(!sorting::at_least_as_good(Direction::decreasing, 2, 1));
    CHECK(!sorting::at_least_as_good(Direction::none, 2, 1));
    for (const Direction direction :
         {Direction::none, Direction::increasing, Direction::decreasing}) {
        CHECK(sorting::at_least_as_good(direction, 1, 1));
        CHECK(sorting::at_least_as_good(direction, test::nvt, test::nvt));
        CHECK(sorting::at_least_as_good(direction, sorting::unknown, sorting::unknown));
        CHECK(!sorting::at_least_as_good(direction, test::nvt, 1));
        CHECK(!sorting::at_least_as_good(direction, 1, test::nvt));
        CHECK(!sorting::at_least_as_good(direction, 1, sorting::unknown));
        CHECK(!sorting::at_least_as_good(direction, test::nvt, sorting::unknown));
    }
}

TEST_CASE("equal scores and different verdicts are always a reversal") {
    uncertainty::RandomStream stream(3, "dominance");
    for (int round = 0; round < 40; ++round) {
        sorting::Table table = test::random_table(stream, 12, 3, 2, 3);
        for (sorting::Attribute& attribute : table.attributes) {
            attribute.direction = static_cast<Direction>(stream.below(3));
        }
        table.scores[0] = test::nvt;
        table.scores[1] = sorting::unknown;
        table.add(table.row(0), (table.decided[0] + 1) % 3);
        const Rows all = sorting::all_criteria(table);
        const auto found = sorting::reversals(table, all);
        const auto has = [&](std::size_t a, std::size_t b) {
            return std::find(found.begin(), found.end(), sorting::Reversal{a, b}) != found.end();
        };
        for (const Rows& group : sorting::indiscernible(table, all)) {
            for (const std::size_t a : group) {
                for (const std::size_t b : group) {
                    CHECK(has(a, b) == (table.decided[a] < table.decided[b]));
                }
            }
        }
        CHECK((has(0, 12) || has(12, 0)));
    }
}

TEST_CASE("lower is part of the decided union, and that of upper; complements share a boundary") {
    uncertainty::RandomStream stream(4, "dominance");
    for (int round = 0; round < 40; ++round) {
        const sorting::Table table = test::random_table(stream, 20, 2, 4, 3);
        const auto found = sorting::approximate_unions(table, sorting::all_criteria(table));
        REQUIRE(found.unions.size() == 4);
        for (const sorting::UnionApproximation& own : found.unions) {
            Rows decided;
            for (std::size_t row = 0; row < table.size(); ++row) {
                const int category = table.decided[row];
                if (own.scope == Scope::at_least ? category >= own.category
                                                 : category <= own.category) {
                    decided.push_back(row);
                }
            }
            CHECK(
                std::includes(decided.begin(), decided.end(), own.lower.begin(), own.lower.end()));
            CHECK(
                std::includes(own.upper.begin(), own.upper.end(), decided.begin(), decided.end()));
        }
        CHECK(found.unions[0].boundary == found.unions[2].boundary);
        CHECK(found.unions[1].boundary == found.unions[3].boundary);
    }
}

TEST_CASE("no cases, or one category: nothing to contradict") {
    const sorting::Table empty = test::ordered_table(2, 1, Direction::increasing);
    const auto found = sorting::approximate_unions(empty, sorting::all_criteria(empty));
    CHECK(found.unions.empty());
    CHECK(found.quality() == 1);
}
