// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"

#include <doctest/doctest.h>

#include "rough_tables.hpp"

using namespace houtskool;
using Rows = std::vector<std::size_t>;

TEST_CASE("the first three criteria decide 15 of the 21 tasks of Ommen") {
    const sorting::Table table = test::ommen_table();
    const Rows claimed{0, 1, 2};
    const sorting::Approximation found = sorting::approximate(table, claimed);
    CHECK(found.decided == 21);
    CHECK(found.consistent == 15);
    CHECK(found.quality() == doctest::Approx(15.0 / 21));
    // gegevens with facilitair, div, juridisch; inkoop with informatisering
    REQUIRE(found.conflicts.size() == 2);
    CHECK(found.conflicts[0] == Rows{8, 13, 14, 16});
    CHECK(found.conflicts[1] == Rows{10, 12});
    // zelf-doen: 8 decided, 7 certain, possible with informatisering as well
    CHECK(found.categories[0].lower.size() == 7);
    CHECK(found.categories[0].upper.size() == 9);
    // samenwerken: 5 decided, all but the three of the first group certain, possible: 2 + 4
    CHECK(found.categories[1].lower.size() == 2);
    CHECK(found.categories[1].upper.size() == 6);
    // uitbesteden: 8 decided, 6 certain, possible: 6 + 4 + 2
    CHECK(found.categories[2].lower.size() == 6);
    CHECK(found.categories[2].upper.size() == 12);
    CHECK(found.categories[2].quality() == doctest::Approx(6.0 / 8));
    CHECK(found.categories[2].accuracy() == doctest::Approx(6.0 / 12));
    CHECK(sorting::approximate(table, sorting::all_criteria(table)).quality() == 1);
}

TEST_CASE("what is not applicable equals itself, and what is unknown too") {
    sorting::Table table = test::ordered_table(1, 2, model::Direction::none);
    table.add(std::vector{test::nvt}, 0);
    table.add(std::vector{sorting::unknown}, 0);
    table.add(std::vector{sorting::unknown}, 1);
    table.add(std::vector{test::nvt}, 0);
    table.add(std::vector{1.0}, sorting::undecided);
    const sorting::Approximation found = sorting::approximate(table, sorting::all_criteria(table));
    CHECK(found.decided == 4);
    CHECK(found.conflicts == std::vector<Rows>{{1, 2}});
    CHECK(found.categories[0].lower == Rows{0, 3});
}

TEST_CASE("without criteria all cases are alike; without cases nothing conflicts") {
    sorting::Table table = test::ordered_table(1, 2, model::Direction::none);
    CHECK(sorting::approximate(table, {}).quality() == 1);
    table.add(std::vector{0.0}, 0);
    table.add(std::vector{1.0}, 1);
    CHECK(sorting::approximate(table, {}).quality() == 0);
    CHECK(sorting::approximate(table, sorting::all_criteria(table)).quality() == 1);
}
