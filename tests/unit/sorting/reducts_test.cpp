// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"
#include "sorting/reducts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rough_tables.hpp"

using namespace houtskool;
using Rows = std::vector<std::size_t>;

namespace {

/// By definition: every subset of criteria, kept when it keeps the quality and no part of it does.
std::vector<Rows> by_definition(const sorting::Table& table) {
    const std::size_t count = table.attributes.size();
    const std::size_t wanted = sorting::approximate(table, sorting::all_criteria(table)).consistent;
    std::vector<bool> keeps(std::size_t{1} << count);
    std::vector<Rows> result;
    for (std::size_t set = 0; set < keeps.size(); ++set) {
        Rows criteria;
        bool minimal = true;
        for (std::size_t i = 0; i < count; ++i) {
            if (((set >> i) & 1U) != 0) {
                criteria.push_back(i);
                minimal = minimal && !keeps[set & ~(std::size_t{1} << i)];
            }
        }
        keeps[set] = sorting::approximate(table, criteria).consistent == wanted;
        if (keeps[set] && minimal) {
            result.push_back(criteria);
        }
    }
    std::sort(result.begin(), result.end(), [](const Rows& a, const Rows& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    return result;
}

} // namespace

TEST_CASE("Ommen has six reducts, and the sixth criterion is in all") {
    const sorting::Reducts found = sorting::find_reducts(test::ommen_table());
    CHECK(found.complete);
    CHECK(found.reducts ==
          std::vector<Rows>{
              {0, 2, 3, 5}, {0, 2, 4, 5}, {1, 2, 3, 5}, {1, 2, 4, 5}, {1, 3, 4, 5}, {2, 3, 4, 5}});
    CHECK(found.core == Rows{5});
}

TEST_CASE("reducts are those of the definition, on consistent and inconsistent tables") {
    uncertainty::RandomStream stream(1, "reducts");
    for (int round = 0; round < 60; ++round) {
        const std::size_t levels = 2 + stream.below(2);
        sorting::Table table = test::random_table(stream, 3 + stream.below(20), 6, levels, 3);
        if (round % 3 == 0) {
            table.scores[0] = test::nvt;
            table.scores[7] = sorting::unknown;
        }
        const sorting::Reducts found = sorting::find_reducts(table);
        CHECK(found.complete);
        CHECK(found.reducts == by_definition(table));
        for (std::size_t i = 0; i < 6; ++i) {
            const bool everywhere =
                std::all_of(found.reducts.begin(), found.reducts.end(), [&](const Rows& reduct) {
                    return std::find(reduct.begin(), reduct.end(), i) != reduct.end();
                });
            CHECK((std::find(found.core.begin(), found.core.end(), i) != found.core.end()) ==
                  everywhere);
        }
    }
}

TEST_CASE("where one category is decided, no criterion is needed") {
    sorting::Table table = test::ordered_table(2, 2, model::Direction::none);
    CHECK(sorting::find_reducts(table).reducts == std::vector<Rows>{{}});
    table.add(std::vector{0.0, 1.0}, 1);
    table.add(std::vector{1.0, 1.0}, 1);
    CHECK(sorting::find_reducts(table).reducts == std::vector<Rows>{{}});
    const sorting::Table none = test::ordered_table(0, 2, model::Direction::none);
    CHECK(sorting::find_reducts(none).reducts == std::vector<Rows>{{}});
}

TEST_CASE("two hundred criteria are cut, and what is listed is a reduct") {
    uncertainty::RandomStream stream(2, "reducts");
    const sorting::Table table = test::random_table(stream, 60, 200, 3, 2);
    sorting::ReductOptions options;
    options.effort = 2'000'000;
    const sorting::Reducts found = sorting::find_reducts(table, options);
    CHECK(!found.complete);
    REQUIRE(!found.reducts.empty());
    for (const Rows& reduct : {found.reducts.front(), found.reducts.back()}) {
        CHECK(sorting::approximate(table, reduct).consistent == 60);
        for (std::size_t i = 0; i < reduct.size(); ++i) {
            Rows fewer = reduct;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            CHECK(sorting::approximate(table, fewer).consistent < 60);
        }
    }
}
