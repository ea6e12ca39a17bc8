// SPDX-License-Identifier: MIT
#include "sorting/directions.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "rough_tables.hpp"

using namespace houtskool;
using model::Direction;

namespace {

/// Cases that reach category 1 when the sum of two criteria, the second counted down, is high.
sorting::Table by_difference(std::size_t cases) {
    uncertainty::RandomStream stream(8, "directions");
    sorting::Table table = test::ordered_table(3, 2, Direction::increasing);
    for (std::size_t i = 0; i < cases; ++i) {
        const double first = stream.uniform();
        const double second = stream.uniform();
        table.add(std::vector{first, second, stream.uniform()}, first > second ? 1 : 0);
    }
    return table;
}

} // namespace

TEST_CASE("pairs and concordance by hand") {
    // Scores 1, 2, 2, 3 with categories 1, 0, 1, 0. Pairs of different category: (1, 2a): the
    // lower score is better: opposing; (1, 3): opposing; (2a, 2b): equal scores: neither;
    // (2b, 3): opposing.
    sorting::Table table = test::ordered_table(1, 2, Direction::increasing);
    table.add(std::vector{1.0}, 1);
    table.add(std::vector{2.0}, 0);
    table.add(std::vector{2.0}, 1);
    table.add(std::vector{3.0}, 0);
    auto found = sorting::check_directions(table);
    REQUIRE(found.size() == 1);
    CHECK(found[0].agreeing == 0);
    CHECK(found[0].opposing == 3);
    CHECK(found[0].concordance() == 0);
    // Kendall (1970): n = 4, ties of 2 among scores, 2 and 2 among decisions. Variance of S:
    // (4*3*13 - 2*9 - 2*2*9)/18 + 0 + (2*1)(2*1 + 2*1)/(2*4*3) = 102/18 + 8/24 = 6.
    CHECK(found[0].alone == doctest::Approx(-3 / std::sqrt(6.0)));
    CHECK(!found[0].contradicts); // four cases prove nothing
    table.attributes[0].direction = Direction::decreasing;
    found = sorting::check_directions(table);
    CHECK(found[0].agreeing == 3);
    CHECK(found[0].alone == doctest::Approx(3 / std::sqrt(6.0)));
}

TEST_CASE("a direction that the decisions contradict is found, and only that") {
    const sorting::Table table = by_difference(100);
    const auto found = sorting::check_directions(table);
    REQUIRE(found.size() == 3);
    CHECK(!found[0].contradicts);
    CHECK(found[1].contradicts);
    CHECK(found[1].concordance() < 0.5);
    CHECK(found[1].beside < 0);
    CHECK(!found[2].contradicts);
    const sorting::Table better = sorting::corrected(table);
    CHECK(better.attributes[0].direction == Direction::increasing);
    CHECK(better.attributes[1].direction == Direction::decreasing);
    CHECK(better.attributes[2].direction == Direction::increasing);
    for (const auto& finding : sorting::check_directions(better)) {
        CHECK(!finding.contradicts);
    }
}

TEST_CASE("what looks wrong alone and is right beside another criterion stands") {
    // The second criterion goes down as the first goes up, and counts half as much: alone it goes
    // with worse categories, yet at the same first score more of it is better.
    uncertainty::RandomStream stream(9, "directions");
    sorting::Table table = test::ordered_table(2, 2, Direction::increasing);
    for (int i = 0; i < 600; ++i) {
        const double first = stream.uniform();
        const double second = 1 - first + 0.3 * stream.uniform();
        table.add(std::vector{first, second}, first + 0.5 * second > 0.82 ? 1 : 0);
    }
    const auto found = sorting::check_directions(table);
    CHECK(found[1].alone < -4);
    CHECK(found[1].beside > 4);
    CHECK(!found[1].contradicts);
}

TEST_CASE("noise is not called a contradiction") {
    // 2,000 criteria without any relation: at 1 in 15,000 each, one alarm is already unlikely.
    uncertainty::RandomStream stream(10, "directions");
    int alarms = 0;
    for (int round = 0; round < 400; ++round) {
        const sorting::Table table = test::random_table(stream, 30, 5, 4, 3);
        for (const auto& finding : sorting::check_directions(table)) {
            alarms += finding.contradicts ? 1 : 0;
        }
    }
    CHECK(alarms <= 1);
}

TEST_CASE("directions of degenerate tables") {
    CHECK(sorting::check_directions(test::ommen_table()).empty()); // no order
    sorting::Table table = test::ordered_table(2, 2, Direction::increasing);
    CHECK(sorting::check_directions(table).size() == 2);
    table.add(std::vector{1.0, test::nvt}, 0);
    table.add(std::vector{1.0, sorting::unknown}, sorting::undecided);
    for (const auto& finding : sorting::check_directions(table)) {
        CHECK(finding.concordance() == 0.5);
        CHECK(finding.alone == 0);
        CHECK(!finding.contradicts);
    }
    table.attributes[0].direction = Direction::none;
    CHECK(sorting::check_directions(table).size() == 1);
}
