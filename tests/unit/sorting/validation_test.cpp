// SPDX-License-Identifier: MIT
#include "sorting/validation.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace houtskool::sorting;
using houtskool::uncertainty::RandomStream;

namespace {

using Row = std::vector<double>;

/// Rows scored by their own number, with these categories.
Table numbered(const std::vector<int>& decided, int categories = 3) {
    Table table;
    table.attributes = {{"n", 0, {}, false}};
    table.categories.resize(static_cast<std::size_t>(categories));
    for (std::size_t index = 0; index < decided.size(); ++index) {
        table.add(Row{static_cast<double>(index)}, decided[index]);
    }
    return table;
}

/// The category of the nearest number seen; of two as near the lower; of none undecided.
Sorter nearest_number(const Table& seen) {
    return [seen](std::span<const double> row) {
        int best = undecided;
        double near = 1e9;
        for (std::size_t index = 0; index < seen.size(); ++index) {
            const double distance = std::abs(seen.row(index)[0] - row[0]);
            if (distance < near) {
                near = distance;
                best = seen.decided[index];
            }
        }
        return best;
    };
}

/// The category most seen, the first of those; of none undecided.
Sorter majority(const Table& seen) {
    std::vector<std::size_t> counts(seen.categories.size(), 0);
    for (const int category : seen.decided) {
        ++counts[static_cast<std::size_t>(category)];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    const int best = seen.size() == 0 ? undecided : static_cast<int>(most - counts.begin());
    return [best](std::span<const double>) { return best; };
}

} // namespace

TEST_CASE("leaving out one: worked by hand") {
    // Without itself, the nearest number is the one below, or above for the first.
    // 0 -> 1: 0 right; 1 -> 0: 0 right; 2 -> 1: 0 wrong; 3 -> 2: 1 right.
    const Table table = numbered({0, 0, 1, 1}, 2);
    const Validation result = validate(nearest_number, table, folds_of_one(table));
    CHECK(result.predicted == std::vector<int>{0, 0, 0, 1});
    CHECK(result.folds == 4);
    CHECK(result.confusion.at(0, 0) == 2);
    CHECK(result.confusion.at(1, 0) == 1);
    CHECK(result.confusion.at(1, 1) == 1);
    CHECK(*result.confusion.accuracy() == doctest::Approx(0.75));
    // By chance (2 * 3 + 2 * 1) / 16 = .5: (.75 - .5) / .5.
    CHECK(*result.confusion.kappa() == doctest::Approx(0.5));
    CHECK(*result.confusion.recall(1) == doctest::Approx(0.5));
    CHECK(*result.confusion.precision(0) == doctest::Approx(2.0 / 3));
}

TEST_CASE("the majority of evenly divided cases is wrong about each case left out") {
    const Table table = numbered({0, 1, 0, 1, 1, 0}, 2);
    const Validation result = validate(majority, table, folds_of_one(table));
    CHECK(result.confusion.equal() == 0);
    CHECK(*result.confusion.kappa() == doctest::Approx(-1));
}

TEST_CASE("the learner never sees a row of the fold, nor one that was not decided") {
    const Table table = numbered({0, 1, undecided, 2, 0, 1, 0, undecided, 2, 2});
    const Folds folds = stratified_folds(table, 3, 5);
    std::vector<std::set<double>> seen;
    const Learner spy = [&](const Table& others) -> Sorter {
        std::set<double>& rows = seen.emplace_back();
        for (std::size_t index = 0; index < others.size(); ++index) {
            rows.insert(others.row(index)[0]);
        }
        return [](std::span<const double>) { return 0; };
    };
    const Validation result = validate(spy, table, folds);
    REQUIRE(seen.size() == 3);
    for (std::size_t fold = 0; fold < 3; ++fold) {
        std::set<double> expected;
        for (std::size_t index = 0; index < table.size(); ++index) {
            if (folds[index] >= 0 && folds[index] != static_cast<int>(fold)) {
                expected.insert(static_cast<double>(index));
            }
        }
        CHECK(seen[fold] == expected);
    }
    CHECK_FALSE(result.tested[2]);
    CHECK(result.predicted[2] == undecided);
    CHECK(result.confusion.total() == 8);
}

TEST_CASE("folds are a partition, even in size and in every category") {
    RandomStream stream(3, "folds-test");
    for (int round = 0; round < 50; ++round) {
        std::vector<int> decided;
        const std::size_t cases = 2 + stream.below(40);
        for (std::size_t index = 0; index < cases; ++index) {
            decided.push_back(static_cast<int>(stream.below(4)) - 1);
        }
        const Table table = numbered(decided);
        const std::size_t count = 2 + stream.below(9);
        const Folds folds = stratified_folds(table, count, stream.bits());
        for (int category = -1; category < 4; ++category) { // 3: all together
            std::vector<std::size_t> sizes(count, 0);
            std::size_t all = 0;
            for (std::size_t index = 0; index < cases; ++index) {
                if (decided[index] == undecided) {
                    CHECK(folds[index] == -1);
                } else if (category == 3 || decided[index] == category) {
                    REQUIRE(folds[index] >= 0);
                    REQUIRE(folds[index] < static_cast<int>(count));
                    ++sizes[static_cast<std::size_t>(folds[index])];
                    ++all;
                }
            }
            const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
            CHECK(*most - *least <= 1);
            CHECK(*most == (all + count - 1) / count);
        }
    }
}

TEST_CASE("as many folds as cases, or more, are the same as leaving out one") {
    const Table table = numbered({0, 1, 2, 0, 0, undecided, 1, 2, 2, 0});
    const Validation one = validate(nearest_number, table, folds_of_one(table));
    for (const std::size_t count : {9U, 10U, 1000U}) {
        const Validation folds = validate(nearest_number, table, stratified_folds(table, count, 8));
        CHECK(folds.folds == 9);
        CHECK(folds.predicted == one.predicted);
        CHECK(folds.confusion == one.confusion);
    }
}

TEST_CASE("the same seed gives the same folds, another seed others") {
    const Table table = numbered(std::vector<int>(30, 1));
    CHECK(stratified_folds(table, 5, 1) == stratified_folds(table, 5, 1));
    CHECK(stratified_folds(table, 5, 1) != stratified_folds(table, 5, 2));
}

TEST_CASE("fewer than two folds are two, and a single case is left to what is learned of none") {
    const Table table = numbered({0, 0, 1});
    CHECK(validate(majority, table, stratified_folds(table, 0, 1)).folds == 2);
    const Table single = numbered({2});
    const Validation result = validate(majority, single, stratified_folds(single, 10, 1));
    CHECK(result.folds == 1);
    CHECK(result.predicted == std::vector<int>{undecided});
    CHECK(result.confusion.at(2, undecided) == 1);
    for (const Table& none : {numbered({}), numbered({undecided, undecided})}) {
        CHECK(validate(majority, none, folds_of_one(none)).folds == 0);
        CHECK(validate(majority, none, stratified_folds(none, 5, 1)).confusion.total() == 0);
    }
}

TEST_CASE("a learner that gives nothing leaves cases undecided") {
    const Table table = numbered({0, 1});
    const Validation result =
        validate([](const Table&) { return Sorter(); }, table, folds_of_one(table));
    CHECK(result.confusion.at(0, undecided) == 1);
    CHECK(result.confusion.at(1, undecided) == 1);
    CHECK(*result.confusion.accuracy() == doctest::Approx(0));
    CHECK(*result.confusion.recall(0) == doctest::Approx(0));
    CHECK_FALSE(result.confusion.precision(0));
}

TEST_CASE("rows that the budget leaves undone are marked, and not counted") {
    const Table table = numbered({0, 0, 1, 1}, 2);
    int asked = 0;
    const Budget budget{[&] { return ++asked > 2; }};
    const Validation result = validate(nearest_number, table, folds_of_one(table), budget);
    CHECK(result.timed_out);
    CHECK(result.tested == std::vector<bool>{true, true, false, false});
    CHECK(result.confusion.total() == 2);
    CHECK(result.folds == 4);
}
