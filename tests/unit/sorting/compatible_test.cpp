// SPDX-License-Identifier: MIT
#include "sorting/compatible.hpp"
#include "sorting/learn_additive.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include "additive_tables.hpp"

using namespace houtskool;
using namespace houtskool::sorting;
using houtskool::test::criteria;
using houtskool::test::ommen_table;
using model::Direction;
using Row = std::vector<double>;
using Categories = std::vector<int>;

TEST_CASE("what dominates a case is at least as good, between two anything may be") {
    Table table = criteria(2, 4, Direction::increasing, 2, true);
    table.add(Row{1, 1}, 0);
    table.add(Row{2, 2}, 1);
    const Compatible compatible(table);
    CHECK(compatible.representable());
    CHECK(compatible.possible(Row{2, 2}) == Categories{1});
    CHECK(compatible.possible(Row{3, 2}) == Categories{1});
    CHECK(compatible.possible(Row{1, 0}) == Categories{0});
    CHECK(compatible.possible(Row{1, 2}) == Categories{0, 1});
    CHECK(compatible.possible(Row{0, 3}) == Categories{0, 1});
    CHECK(compatible.possible(Row{2, unknown}) == Categories{0, 1});
    CHECK(compatible.possible(Row{2, not_applicable}) == Categories{0, 1}); // a value of its own
}

TEST_CASE("sums say what dominance cannot") {
    // Without direction: v(1,1) = v(1,0) + v(0,1) - v(0,0) > t + t - t.
    Table table = criteria(2, 2, Direction::none, 2, true);
    table.add(Row{0, 0}, 0);
    table.add(Row{1, 0}, 1);
    table.add(Row{0, 1}, 1);
    CHECK(Compatible(table).possible(Row{1, 1}) == Categories{1});
}

TEST_CASE("between numbers, and where all decided cases score the same") {
    Table table = criteria(2, 0, Direction::increasing, 3, true);
    table.add(Row{1, 5}, 0);
    table.add(Row{2, 5}, 1);
    table.add(Row{9, 5}, 2);
    const Compatible compatible(table);
    CHECK(compatible.possible(Row{1.5, 5}) == Categories{0, 1});
    CHECK(compatible.possible(Row{5, 5}) == Categories{1, 2});
    CHECK(compatible.possible(Row{0.5, 5}) == Categories{0});
    CHECK(compatible.possible(Row{2, 6}) == Categories{1, 2}); // no case says what a 6 is worth
    CHECK(compatible.possible(Row{2, 4}) == Categories{0, 1});
}

TEST_CASE("contradictions: the functions with the least total error remain") {
    // The pair at level 0 costs 1 - m and 1 + m whatever its margin m in [-1, 1]: 2 in all, and so
    // no error is left for the case at level 1.
    Table table = criteria(1, 2, Direction::increasing, 2, true);
    table.add(Row{0}, 0);
    table.add(Row{0}, 1);
    table.add(Row{1}, 1);
    const Compatible compatible(table);
    CHECK_FALSE(compatible.representable());
    CHECK(compatible.least_error() == doctest::Approx(2));
    CHECK(compatible.possible(Row{0}) == Categories{0, 1});
    CHECK(compatible.possible(Row{1}) == Categories{1});
}

TEST_CASE("without order the largest margin counts") {
    Table table = criteria(1, 4, Direction::none, 3, false);
    for (int level = 0; level < 3; ++level) {
        table.add(Row{static_cast<double>(level)}, level);
    }
    const Compatible compatible(table);
    CHECK(compatible.representable());
    CHECK(compatible.possible(Row{1}) == Categories{1});
    CHECK(compatible.possible(Row{3}) == Categories{0, 1, 2});
}

TEST_CASE("with few cases or none") {
    Table table = criteria(1, 3, Direction::increasing, 2, true);
    CHECK(Compatible(table).possible(Row{1}).empty());
    table.add(Row{1}, 1);
    CHECK(Compatible(table).possible(Row{0}) == Categories{1});
    CHECK(Compatible(table).representable());
}

TEST_CASE("Ommen is representable, and each task has its own verdict alone") {
    const Table table = ommen_table();
    const Compatible compatible(table);
    CHECK(compatible.representable());
    for (std::size_t i = 0; i < table.size(); ++i) {
        CHECK(compatible.possible(table.row(i)) == Categories{table.decided[i]});
    }
}

TEST_CASE("what is learned with the largest margin is among what is possible") {
    uncertainty::RandomStream random(11, "compatible");
    for (int round = 0; round < 5; ++round) {
        Table table = criteria(3, 5, Direction::increasing, 3, true);
        for (int i = 0; i < 12; ++i) {
            Row row;
            double sum = 0;
            for (int a = 0; a < 3; ++a) {
                row.push_back(static_cast<double>(random.below(5)));
                sum += (a + 1) * row.back();
            }
            table.add(row, sum > 15 ? 2 : sum > 9 ? 1 : 0);
        }
        const Compatible compatible(table);
        CHECK(compatible.representable()); // a weighted sum made it
        const AdditiveModel model = learn_additive(table).model;
        for (int i = 0; i < 20; ++i) {
            const Row row{static_cast<double>(random.below(5)),
                          static_cast<double>(random.below(5)),
                          static_cast<double>(random.below(5))};
            const Categories possible = compatible.possible(row);
            const double sum = row[0] + 2 * row[1] + 3 * row[2];
            const int made = sum > 15 ? 2 : sum > 9 ? 1 : 0;
            CHECK(std::find(possible.begin(), possible.end(), made) != possible.end());
            bool near = false; // on a threshold, where no margin says which side
            for (const double threshold : model.functions[0].thresholds) {
                near = near || std::abs(model.functions[0].value(row) - threshold) < 1e-6;
            }
            CHECK((near || std::find(possible.begin(), possible.end(), assign(model, row)) !=
                               possible.end()));
        }
    }
}
