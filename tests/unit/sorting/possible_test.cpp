// SPDX-License-Identifier: MIT
#include "sorting/possible.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace houtskool::sorting;
using houtskool::uncertainty::RandomStream;

namespace {

using Row = std::vector<double>;

Table scales(const std::vector<int>& levels, int categories) {
    Table table;
    for (const int count : levels) {
        table.attributes.push_back({"", count, {}, false});
    }
    table.categories.resize(static_cast<std::size_t>(categories));
    return table;
}

int sum(std::span<const double> row) {
    double result = 0;
    for (const double score : row) {
        result += score;
    }
    return static_cast<int>(result);
}

} // namespace

TEST_CASE("a row without gaps has one verdict") {
    const Table table = scales({3, 3}, 5);
    const Possible result = possible(sum, table, alternatives(table), Row{1, 2});
    CHECK(result.complete);
    CHECK(result.fillings == 1);
    CHECK(result.categories() == std::vector<int>{3});
    CHECK(result.necessary() == 3);
    CHECK_FALSE(result.may_be_undecided());
}

TEST_CASE("every filling is tried") {
    const Table table = scales({3, 2, 3}, 6);
    // 1 + (0..1) + (0..2): 1 once, 2 twice, 3 twice, 4 once.
    const Possible result = possible(sum, table, alternatives(table), Row{1, unknown, unknown});
    CHECK(result.complete);
    CHECK(result.fillings == 6);
    CHECK(result.counts == std::vector<std::size_t>{0, 1, 2, 2, 1, 0, 0});
    CHECK(result.categories() == std::vector<int>{1, 2, 3, 4});
    CHECK_FALSE(result.necessary());
}

TEST_CASE("a verdict that no filling changes is necessary, unless a filling is undecided") {
    const Table table = scales({3, 3}, 2);
    const Sorter first = [](std::span<const double> row) { return row[0] > 0 ? 1 : 0; };
    CHECK(possible(first, table, alternatives(table), Row{2, unknown}).necessary() == 1);
    const Sorter gap = [](std::span<const double> row) { return row[1] == 1 ? undecided : 0; };
    const Possible result = possible(gap, table, alternatives(table), Row{2, unknown});
    CHECK(result.categories() == std::vector<int>{0});
    CHECK(result.may_be_undecided());
    CHECK(result.counts == std::vector<std::size_t>{2, 0, 1});
    CHECK_FALSE(result.necessary());
}

TEST_CASE("not applicable is a possible score only when asked for") {
    const Table table = scales({2}, 2);
    const Sorter sort = [](std::span<const double> row) {
        return row[0] == not_applicable ? 1 : 0;
    };
    PossibleOptions options;
    CHECK(possible(sort, table, alternatives(table), Row{unknown}, options).necessary() == 0);
    options.or_not_applicable = true;
    CHECK(possible(sort, table, alternatives(table), Row{unknown}, options).categories() ==
          std::vector<int>{0, 1});
}

TEST_CASE("figures of the table stand for a number, so that nothing is necessary") {
    Table table = scales({0}, 10);
    table.add(Row{3}, 0);
    table.add(Row{5}, 0);
    const Possible result = possible(sum, table, alternatives(table), Row{unknown});
    CHECK(result.categories() == std::vector<int>{3, 5});
    CHECK_FALSE(result.complete);
    const Sorter constant = [](std::span<const double>) { return 4; };
    CHECK_FALSE(possible(constant, table, alternatives(table), Row{unknown}).necessary());
}

TEST_CASE("too many fillings: all low, all high, and each in turn") {
    const Table table = scales({3, 3, 3}, 7);
    PossibleOptions options;
    options.most_fillings = 26; // of 27
    const Row row{unknown, unknown, unknown};
    const Possible result = possible(sum, table, alternatives(table), row, options);
    CHECK_FALSE(result.complete);
    // 0 and 1, 2 by one criterion; 6 and 5, 4: 3 takes two criteria, and is not found.
    CHECK(result.counts == std::vector<std::size_t>{1, 3, 3, 0, 3, 3, 1, 0});
    CHECK(result.fillings == 14);
    options.most_fillings = 27;
    CHECK(possible(sum, table, alternatives(table), row, options).complete);
}

TEST_CASE("where a low score speaks for a better category, low is the favourable end") {
    Table table = scales({2, 2, 2, 2}, 2);
    table.attributes[1].direction = houtskool::model::Direction::decreasing;
    table.attributes[2].direction = houtskool::model::Direction::decreasing;
    // Two criteria away from all low and from all high, but the most favourable of all.
    const Sorter best = [](std::span<const double> row) {
        return row[0] == 1 && row[1] == 0 && row[2] == 0 && row[3] == 1 ? 1 : 0;
    };
    PossibleOptions options;
    options.most_fillings = 1;
    const Possible result = possible(best, table, alternatives(table),
                                     Row{unknown, unknown, unknown, unknown}, options);
    CHECK(result.categories() == std::vector<int>{0, 1});
}

TEST_CASE("200 unknown scores, no criteria, and a spent budget end at once") {
    const Table table = scales(std::vector<int>(200, 3), 401);
    const Possible many = possible(sum, table, alternatives(table), Row(200, unknown));
    CHECK_FALSE(many.complete);
    CHECK(many.fillings == 2 * (1 + 200 * 2));
    CHECK(many.categories().front() == 0);
    CHECK(many.categories().back() == 400);
    const Table bare = scales({}, 1);
    CHECK(possible(sum, bare, {}, {}).necessary() == 0);
    PossibleOptions options;
    options.budget.spent = [] { return true; };
    const Possible none = possible(sum, table, alternatives(table), Row(200, 0.0), options);
    CHECK_FALSE(none.complete);
    CHECK(none.fillings == 0);
    CHECK_FALSE(none.necessary());
    CHECK(possible(Sorter(), bare, {}, {}).may_be_undecided());
}

TEST_CASE("possible are exactly the verdicts of all fillings") {
    RandomStream stream(11, "possible");
    for (int round = 0; round < 100; ++round) {
        const Table table = scales({2, 3, 2, 3}, 3);
        std::vector<int> verdicts(36); // of each row, undecided too
        for (int& verdict : verdicts) {
            verdict = static_cast<int>(stream.below(4)) - 1;
        }
        const Sorter sort = [&](std::span<const double> row) {
            return verdicts[static_cast<std::size_t>(((row[0] * 3 + row[1]) * 2 + row[2]) * 3 +
                                                     row[3])];
        };
        Row row;
        for (const Attribute& attribute : table.attributes) {
            const auto levels = static_cast<std::size_t>(attribute.levels);
            row.push_back(stream.below(2) == 0 ? unknown
                                               : static_cast<double>(stream.below(levels)));
        }
        std::vector<std::size_t> expected(4, 0);
        for (int index = 0; index < 36; ++index) {
            const std::array<int, 4> filled{index / 18, index / 6 % 3, index / 3 % 2, index % 3};
            bool fits = true;
            for (std::size_t at = 0; at < 4; ++at) {
                fits = fits && (std::isnan(row[at]) || row[at] == filled[at]);
            }
            const int verdict = verdicts[static_cast<std::size_t>(index)];
            expected[verdict == undecided ? 3 : static_cast<std::size_t>(verdict)] += fits ? 1 : 0;
        }
        const Possible result = possible(sort, table, alternatives(table), row);
        CHECK(result.complete);
        CHECK(result.counts == expected);
        // Fewer tried: nothing that is not possible.
        PossibleOptions options;
        options.most_fillings = 1;
        const Possible some = possible(sort, table, alternatives(table), row, options);
        for (std::size_t at = 0; at < 4; ++at) {
            CHECK((expected[at] > 0 || some.counts[at] == 0));
        }
    }
}
