// SPDX-License-Identifier: MIT
#include "sorting/elementary_conditions.hpp"

#include <doctest/doctest.h>

#include "rule_tables.hpp"

using namespace houtskool;
using sorting::Condition;
using sorting::Range;

TEST_CASE("a scale of three levels gives five ranges and not applicable") {
    const sorting::Table table = test::levels_table({3}, 2);
    const sorting::ElementaryConditions found = sorting::elementary_conditions(table, 0);
    const std::vector<Condition> expected{{0, {{0, 0}}, false}, {0, {{0, 1}}, false},
                                          {0, {{1, 1}}, false}, {0, {{1, 2}}, false},
                                          {0, {{2, 2}}, false}, {0, {}, true}};
    CHECK(found.conditions == expected);
    // {0} widens to {0 1}; {0 1} to all, so it is dropped; {1} to {0 1} and {1 2}.
    const std::vector<std::vector<std::size_t>> wider{
        {1}, {sorting::dropped}, {1, 3}, {sorting::dropped}, {3}, {sorting::dropped}};
    CHECK(found.wider == wider);
}

TEST_CASE("numbers that were seen are the steps; ranges reach halfway to the next") {
    sorting::Table table = test::levels_table({0}, 2);
    for (const double score : {10.0, 2.0, 10.0, 4.0, sorting::not_applicable, sorting::unknown}) {
        table.add(std::vector<double>{score}, 0);
    }
    table.add(std::vector<double>{99.0}, sorting::undecided); // tells nothing
    CHECK(sorting::steps(table, 0) == std::vector<double>{2, 4, 10});
    const sorting::ElementaryConditions found = sorting::elementary_conditions(table, 0);
    const Range whole;
    const std::vector<Condition> expected{
        {0, {{whole.low, 3}}, false},  {0, {{whole.low, 7}}, false},  {0, {{3, 7}}, false},
        {0, {{3, whole.high}}, false}, {0, {{7, whole.high}}, false}, {0, {}, true}};
    CHECK(found.conditions == expected);
    CHECK(sorting::covered(table, expected[1]).members() == std::vector<std::size_t>{1, 3});
    CHECK(sorting::covered(table, expected[5]).members() == std::vector<std::size_t>{4});
}

TEST_CASE("a score that is no level makes the scale a matter of numbers") {
    sorting::Table table = test::levels_table({3}, 2);
    table.add(std::vector<double>{1.5}, 0);
    table.add(std::vector<double>{7.0}, 1);
    CHECK_FALSE(sorting::on_scale(table, 0));
    CHECK(sorting::steps(table, 0) == std::vector<double>{1.5, 7});
}

TEST_CASE("rules that can be written are counted, up to a ceiling") {
    CHECK(sorting::candidate_count(test::ommen_table()) == 117'649); // 7^6
    CHECK(sorting::candidate_count(test::levels_table({}, 2)) == 1);
    // One level: no range short of all, so not applicable or nothing. Two: {0} {1} besides.
    CHECK(sorting::candidate_count(test::levels_table({1, 2}, 2)) == 2 * 4);
    CHECK(sorting::candidate_count(test::levels_table(std::vector<int>(200, 2), 2)) ==
          sorting::saturated);
}
