// SPDX-License-Identifier: MIT
#include "report/build.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace houtskool;
using namespace houtskool::report;

namespace {

Table amounts(const std::vector<std::int64_t>& cents, bool with_total) {
    Table table = start("t", "T", {text("line"), euro("amount")}, Language::en);
    Money sum;
    for (const std::int64_t each : cents) {
        Row row;
        row.cells = {Cell(std::string("x")), Cell(Money::cents(each))};
        table.rows.push_back(row);
        sum += Money::cents(each);
    }
    if (with_total) {
        Row row;
        row.cells = {Cell(std::string("total")), Cell(sum)};
        row.total = true;
        table.rows.push_back(row);
    }
    return table;
}

std::vector<std::int64_t> printed(const Table& table) {
    std::vector<std::int64_t> euros;
    for (const Row& row : table.rows) {
        euros.push_back(std::get<Money>(for_people(row)[1]).in_cents());
    }
    return euros;
}

} // namespace

TEST_CASE("whole euros add up to the whole euros of their total") {
    // 1.50 + 1.50 + 1.40 = 4.40: 4 euro, so one of the three gets the euro that rounding down
    // leaves
    Table table = amounts({150, 150, 140}, true);
    show_whole_euros(table);
    CHECK(printed(table) == std::vector<std::int64_t>{200, 100, 100, 400});
    // what machines read stays exact
    CHECK(std::get<Money>(table.rows[0].cells[1]) == Money::cents(150));
}

TEST_CASE("whole euros below zero are rounded down as well, and add up") {
    // -1.50 and 3.25 are 1.75: 2; down: -2 and 3, and the greater remainder is that of -1.50
    Table table = amounts({-150, 325}, true);
    show_whole_euros(table);
    CHECK(printed(table) == std::vector<std::int64_t>{-100, 300, 200});
}

TEST_CASE("without a total each amount is rounded half up on its own") {
    Table table = amounts({150, 149, -150}, false);
    show_whole_euros(table);
    CHECK(printed(table) == std::vector<std::int64_t>{200, 100, -200});
}
