// SPDX-License-Identifier: MIT
#include "sorting/committee.hpp"

#include <doctest/doctest.h>

#include "rough_tables.hpp"

using namespace houtskool;
using sorting::outcome;
using sorting::undecided;
using Verdicts = std::vector<int>;

TEST_CASE("the median of the votes, the first member voting twice") {
    CHECK(outcome(true, Verdicts{1, 0, 0, 1}) == 1); // 0 0 1 1 1
    CHECK(outcome(true, Verdicts{1, 0, 0, 0}) == 0); // 0 0 0 1 1
    CHECK(outcome(true, Verdicts{0, 2, 4, 4}) == 2); // 0 0 2 4 4
    // Nobody is further from the median than need be: 3 stands between 0 and 4.
    CHECK(outcome(true, Verdicts{4, 0, 0, 3}) == 3); // 0 0 3 4 4
    CHECK(outcome(true, Verdicts{undecided, 0, 2, 2}) == 2);
    CHECK(outcome(true, Verdicts{undecided, 0, undecided, 2}) == 0);
    CHECK(outcome(true, Verdicts{undecided, undecided}) == undecided);
    CHECK(outcome(true, Verdicts{}) == undecided);
}

TEST_CASE("without order most votes win, of equally many what the first member says") {
    CHECK(outcome(false, Verdicts{2, 0, 0}) == 2); // two each
    CHECK(outcome(false, Verdicts{2, 0, 0, 0}) == 0);
    CHECK(outcome(false, Verdicts{undecided, 2, 1}) == 1);
    CHECK(outcome(false, Verdicts{3, 0, 1}) == 3);
    CHECK(outcome(false, Verdicts{}) == undecided);
}

TEST_CASE("a committee sorts monotonically, for its members do") {
    uncertainty::RandomStream stream(21, "committee");
    for (int round = 0; round < 4; ++round) {
        sorting::Table table = test::ordered_table(3, 3, model::Direction::increasing);
        for (int i = 0; i < 250; ++i) { // decisions with noise
            std::vector<double> row;
            double value = 4 * stream.uniform();
            for (int j = 0; j < 3; ++j) {
                row.push_back(static_cast<double>(stream.below(5)));
                value += row.back();
            }
            table.add(row, value < 6 ? 0 : value < 10 ? 1 : 2);
        }
        const sorting::Committee held = sorting::learn_committee(table).model;
        CHECK(held.members.size() == 4);
        for (std::size_t i = 0; i < table.size(); ++i) {
            std::vector<double> better(table.row(i).begin(), table.row(i).end());
            better[stream.below(3)] += 1;
            CHECK(sorting::assign(held, better) >= sorting::assign(held, table.row(i)));
        }
    }
}

TEST_CASE("a committee on tables that say little") {
    sorting::Table table = test::ordered_table(2, 2, model::Direction::increasing);
    CHECK(sorting::assign(sorting::learn_committee(table).model, std::vector{0.0, 0.0}) ==
          undecided);
    table.add(std::vector{1.0, 1.0}, 1);
    const auto learned = sorting::learn_committee(table);
    CHECK(sorting::assign(learned.model, std::vector{1.0, 1.0}) == 1);
    CHECK(learned.wrong.empty());
}
