// SPDX-License-Identifier: MIT
#include "sorting/baselines.hpp"

#include <doctest/doctest.h>

#include "additive_tables.hpp"

using namespace houtskool;
using namespace houtskool::sorting;
using houtskool::test::criteria;
using houtskool::test::ommen_table;
using model::Direction;
using Row = std::vector<double>;

TEST_CASE("the most frequent category, the first in order where two are") {
    Table table = criteria(1, 2, Direction::none, 3, false);
    CHECK(assign(most_frequent(table), Row{0}) == undecided);
    for (const int category : {2, 1, undecided, undecided, 2, 1, 0}) {
        table.add(Row{0}, category);
    }
    CHECK(assign(most_frequent(table), Row{1}) == 1);
}

TEST_CASE("the nearest case, by shares of the scale") {
    // A scale of 5 levels and numbers between 10 and 30. From (1, 14): to (0, 10) 1/4 + 4/20 =
    // 0.45, to (4, 14) 3/4, to (1, 30) 16/20.
    Table table = criteria(2, 0, Direction::none, 3, false);
    table.attributes[0].levels = 5;
    table.add(Row{0, 10}, 0);
    table.add(Row{4, 14}, 1);
    table.add(Row{1, 30}, 2);
    const NearestNeighbour nearest = nearest_neighbour(table);
    CHECK(assign(nearest, Row{1, 14}) == 0);
    CHECK(assign(nearest, Row{3, 16}) == 1);
    // From (3, 22): 3/4 + 12/20, 1/4 + 8/20 = 0.65, 2/4 + 8/20 = 0.9.
    CHECK(assign(nearest, Row{3, 22}) == 1);
    // Unknown is at distance 1 from all: from (unknown, 27) the number decides.
    CHECK(assign(nearest, Row{unknown, 27}) == 2);
}

TEST_CASE("not applicable is near itself only; equally near cases vote") {
    Table table = criteria(1, 3, Direction::none, 3, false);
    table.add(Row{not_applicable}, 2);
    table.add(Row{0}, 1);
    table.add(Row{2}, 0);
    CHECK(assign(nearest_neighbour(table), Row{not_applicable}) == 2);
    CHECK(assign(nearest_neighbour(table), Row{1}) == 0); // one each: the first in order
    table.add(Row{0}, 1);
    CHECK(assign(nearest_neighbour(table), Row{1}) == 1); // two against one
}

TEST_CASE("a regression takes what sets the categories apart") {
    for (const bool ordered : {true, false}) {
        Table table = criteria(3, 0, Direction::decreasing, 3, ordered);
        table.attributes[1].levels = 4;
        table.attributes[1].direction = Direction::none;
        for (int i = 0; i < 12; ++i) {
            table.add(Row{static_cast<double>(i), static_cast<double>(i % 4), 7}, 2 - i / 4);
        }
        const LogisticRegression regression = logistic_regression(table);
        CHECK(regression.regressors.size() == 5); // a number, four levels, nothing of the constant
        for (std::size_t i = 0; i < table.size(); ++i) {
            CHECK(assign(regression, table.row(i)) == table.decided[i]);
        }
        CHECK(assign(regression, Row{unknown, not_applicable, unknown}) != undecided);
    }
}

TEST_CASE("a declared direction is kept where categories are ordered") {
    Table table = criteria(1, 0, Direction::increasing, 2, true);
    table.add(Row{0}, 1);
    table.add(Row{1}, 0);
    table.add(Row{2}, 0);
    const LogisticRegression regression = logistic_regression(table);
    CHECK(regression.ordinal.weights == std::vector<double>{0});
    CHECK(assign(regression, Row{0}) == 0); // nothing but the shares is left
}

TEST_CASE("baselines of few cases, or none") {
    for (const bool ordered : {true, false}) {
        Table table = criteria(2, 0, Direction::increasing, 3, ordered);
        CHECK(assign(Baseline(logistic_regression(table)), Row{1, 1}) == undecided);
        CHECK(assign(Baseline(nearest_neighbour(table)), Row{1, 1}) == undecided);
        table.add(Row{1, not_applicable}, 1);
        CHECK(assign(Baseline(logistic_regression(table)), Row{1, 1}) == 1);
        CHECK(assign(Baseline(nearest_neighbour(table)), Row{1, 1}) == 1);
        CHECK(assign(Baseline(most_frequent(table)), Row{1, 1}) == 1);
    }
}

TEST_CASE("Ommen, leaving one out: the most frequent category is never right") {
    // 8, 5 and 8: the category that loses a case is no longer the most frequent, and samenwerken
    // never was.
    const Table table = ommen_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::vector<std::size_t> rest;
        for (std::size_t k = 0; k < table.size(); ++k) {
            if (k != i) {
                rest.push_back(k);
            }
        }
        CHECK(assign(most_frequent(table.only(rest)), table.row(i)) != table.decided[i]);
    }
}
