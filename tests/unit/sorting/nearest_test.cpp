// SPDX-License-Identifier: MIT
#include "sorting/nearest.hpp"

#include <doctest/doctest.h>

using namespace houtskool::sorting;

namespace {

Table colours() {
    Table table;
    table.attributes = {{"a", 4, {}, false}, {"b", 4, {}, false}, {"n", 0, {}, false}};
    table.categories = {"red", "blue"};
    return table;
}

using Row = std::vector<double>;

} // namespace

TEST_CASE(
    "the nearest differs on the fewest criteria, then by the fewest steps, then stands first") {
    Table table = colours();
    table.add(Row{1, 1, 10}, 1); // two criteria by one step
    table.add(Row{3, 0, 10}, 1); // one criterion by three
    table.add(Row{2, 0, 10}, 1); // one criterion by two
    table.add(Row{0, 2, 10}, 1); // the same, but later
    table.add(Row{0, 0, 10}, 0); // alike, but decided the same
    table.add(Row{0, 0, 10}, undecided);
    const auto nearest = nearest_otherwise(table, Row{0, 0, 10}, 0);
    REQUIRE(nearest);
    CHECK(*nearest == Nearest{2, 1, {0}, 2});
    // Toward red the alike one is a conflict: nothing differs. It may be passed over.
    CHECK(nearest_otherwise(table, Row{0, 0, 10}, 1) == Nearest{4, 0, {}, 0});
    CHECK_FALSE(nearest_otherwise(table, Row{0, 0, 10}, 1, 4));
    // Without a verdict every decided case is otherwise.
    CHECK(nearest_otherwise(table, Row{0, 0, 10}, undecided) == Nearest{4, 0, {}, 0});
}

TEST_CASE("numbers count by their part of the range in the table") {
    Table table = colours();
    table.add(Row{0, 0, 10}, 0);
    table.add(Row{0, 0, 50}, 1); // 40 / 40 of the range
    table.add(Row{0, 0, 20}, 1); // 10 / 40
    table.add(Row{0, 1, 10}, 1); // a whole level
    CHECK(nearest_otherwise(table, Row{0, 0, 10}, 0) == Nearest{2, 1, {2}, 0.25});
    CHECK(nearest_otherwise(table, Row{0, 0, 15}, 1) == Nearest{0, 0, {2}, 0.125});
}

TEST_CASE("no figure is one step from any figure, and from the other kind of no figure") {
    Table table = colours();
    table.add(Row{not_applicable, 3, 10}, 1);
    table.add(Row{0, not_applicable, 10}, 1);
    CHECK(nearest_otherwise(table, Row{0, 3, 10}, 0) == Nearest{0, 1, {0}, 1});
    CHECK(nearest_otherwise(table, Row{unknown, 3, 10}, 0) == Nearest{0, 1, {0}, 1});
    CHECK(nearest_otherwise(table, Row{not_applicable, 3, 10}, 0) == Nearest{0, 1, {}, 0});
    // All numbers in the table are equal: another one is a step away.
    CHECK(nearest_otherwise(table, Row{not_applicable, 3, 99}, 0) == Nearest{0, 1, {2}, 1});
}

TEST_CASE("sums of parts that are equal on paper tie, and the first row wins") {
    Table table;
    table.attributes = {{"a", 0, {}, false}, {"b", 0, {}, false}, {"c", 0, {}, false}};
    table.categories = {"red", "blue"};
    // All ranges are 1. In floating point .1 + .2 + .3 is more than .3 + .2 + .1.
    table.add(Row{0.1, 0.2, 0.3}, 1);
    table.add(Row{0.3, 0.2, 0.1}, 1);
    table.add(Row{1, 1, 1}, 0);
    table.add(Row{0, 0, 0}, 0);
    const auto nearest = nearest_otherwise(table, Row{0, 0, 0}, 0);
    REQUIRE(nearest);
    CHECK(nearest->row == 0);
    CHECK(nearest->steps == doctest::Approx(0.6));
}

TEST_CASE("without another verdict there is no nearest") {
    Table table = colours();
    CHECK_FALSE(nearest_otherwise(table, Row{0, 0, 0}, 0));
    table.add(Row{0, 0, 0}, 0);
    CHECK_FALSE(nearest_otherwise(table, Row{0, 0, 0}, 0));
    Table bare;
    bare.categories = {"red", "blue"};
    bare.add({}, 1);
    CHECK(nearest_otherwise(bare, {}, 0) == Nearest{0, 1, {}, 0});
}
