// SPDX-License-Identifier: MIT
#include "sorting/learn_additive.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "additive_tables.hpp"

using namespace houtskool;
using namespace houtskool::sorting;
using houtskool::test::criteria;
using houtskool::test::ommen_table;
using model::Direction;

namespace {

constexpr AdditiveOptions exact_margin{AdditiveMethod::margin, 1000};
constexpr AdditiveOptions smooth_margin_of_all{AdditiveMethod::margin, 0};
constexpr AdditiveOptions likeliest{AdditiveMethod::likelihood};
constexpr std::array ways{exact_margin, smooth_margin_of_all, likeliest};

AdditiveModel by(const Table& table, const AdditiveOptions& way) {
    return learn_additive(table, {}, way).model;
}

double best(const ValueFunction& function) {
    double sum = 0;
    for (const Marginal& marginal : function.marginals) {
        double most = marginal.not_applicable;
        for (const Point& point : marginal.points) {
            most = std::max(most, point.value);
        }
        sum += most;
    }
    return sum;
}

/// Scores at random, sorted by their sum with some noise; a few do not apply or are unknown.
Table random_table(std::uint64_t seed, int levels, bool ordered, std::size_t cases) {
    uncertainty::RandomStream random(seed, "table");
    Table table = criteria(4, levels, Direction::increasing, 3, ordered);
    table.attributes[1].direction = Direction::decreasing;
    table.attributes[2].direction = Direction::none;
    for (std::size_t i = 0; i < cases; ++i) {
        std::vector<double> row;
        for (int a = 0; a < 4; ++a) {
            const double score =
                levels > 0 ? static_cast<double>(random.below(static_cast<std::size_t>(levels)))
                           : random.uniform();
            const std::size_t odd = random.below(20);
            row.push_back(odd == 0 ? not_applicable : odd == 1 ? unknown : score);
        }
        const double sum = row[0] - row[1] + random.uniform();
        const double scale = levels > 0 ? levels - 1 : 1;
        const int category = std::isfinite(sum) && sum > scale / 3    ? 2
                             : std::isfinite(sum) && sum < -scale / 3 ? 0
                                                                      : 1;
        table.add(row, category);
    }
    return table;
}

} // namespace

TEST_CASE("the largest margin of three cases is a quarter") {
    // v1 and v2 are the values of the upper levels, v1 + v2 = 1, t the threshold, d the margin:
    // v1 >= t + d, v2 >= t + d, 0 <= t - d. Adding up: 1 >= 2 t + 2 d >= 4 d.
    Table table = criteria(2, 2, Direction::increasing, 2, true);
    table.add(std::vector<double>{0, 0}, 0);
    table.add(std::vector<double>{1, 0}, 1);
    table.add(std::vector<double>{0, 1}, 1);
    const auto learned = learn_additive(table);
    CHECK(learned.exact);
    CHECK(learned.wrong.empty());
    const ValueFunction& function = learned.model.functions.at(0);
    REQUIRE(function.thresholds.size() == 1);
    CHECK(function.thresholds[0] == doctest::Approx(0.25));
    REQUIRE(function.marginals.size() == 2);
    CHECK(function.marginals[0].value(1) == doctest::Approx(0.5));
    CHECK(function.marginals[0].value(0) == doctest::Approx(0));
    CHECK(smallest_margin(learned.model, table) == doctest::Approx(0.25));
    CHECK(parameters(learned.model) == 3);
}

TEST_CASE("three ordered categories share the scale evenly") {
    // t1 >= d, a >= t1 + d, t2 >= a + d, 1 >= t2 + d: at most d = 1/4, at a = 1/2.
    Table table = criteria(1, 3, Direction::increasing, 3, true);
    for (int level = 0; level < 3; ++level) {
        table.add(std::vector<double>{static_cast<double>(level)}, level);
    }
    const AdditiveModel model = learn_additive(table).model;
    const ValueFunction& function = model.functions.at(0);
    CHECK(function.marginals.at(0).value(1) == doctest::Approx(0.5));
    CHECK(function.thresholds.at(0) == doctest::Approx(0.25));
    CHECK(function.thresholds.at(1) == doctest::Approx(0.75));
    // Smoothed, the middle level is half way too, and the thresholds are as far from it.
    const AdditiveModel smooth = by(table, smooth_margin_of_all);
    const ValueFunction& even = smooth.functions.at(0);
    CHECK(even.marginals.at(0).value(1) == doctest::Approx(0.5));
    CHECK(even.thresholds.at(0) + even.thresholds.at(1) == doctest::Approx(1));
}

TEST_CASE("between two numbers the value is a straight line, down where the direction is") {
    // 1 at the lower number, 0 at the higher, the threshold half way.
    Table table = criteria(1, 0, Direction::decreasing, 2, true);
    table.add(std::vector<double>{2}, 1);
    table.add(std::vector<double>{10}, 0);
    for (const AdditiveOptions& way : ways) {
        const AdditiveModel model = by(table, way);
        const ValueFunction& function = model.functions.at(0);
        CHECK(function.marginals.at(0).value(4) == doctest::Approx(0.75));
        CHECK(function.thresholds.at(0) == doctest::Approx(0.5));
        CHECK(assign(model, std::vector<double>{5}) == 1);
        CHECK(assign(model, std::vector<double>{7}) == 0);
        CHECK(assign(model, std::vector<double>{unknown}) == undecided);
    }
}

TEST_CASE("not applicable takes a value of its own") {
    // Levels 0 and 1 in one category, not applicable in the other: no monotone scale tells them
    // apart, the value of not applicable does, 1 against 0 with the threshold half way.
    Table table = criteria(1, 2, Direction::increasing, 2, true);
    table.add(std::vector<double>{0}, 0);
    table.add(std::vector<double>{1}, 0);
    table.add(std::vector<double>{not_applicable}, 1);
    const auto learned = learn_additive(table);
    CHECK(learned.wrong.empty());
    CHECK(learned.model.functions.at(0).marginals.at(0).not_applicable == doctest::Approx(1));
    CHECK(smallest_margin(learned.model, table) == doctest::Approx(0.5));
    CHECK(parameters(learned.model) == 3);
}

TEST_CASE("left out, a criterion that does not apply says nothing") {
    Table table = criteria(2, 2, Direction::increasing, 2, true);
    table.attributes[0].left_out_where_not_applicable = true;
    table.add(std::vector<double>{0, 0}, 0);
    table.add(std::vector<double>{1, 1}, 1);
    table.add(std::vector<double>{not_applicable, 1}, 1);
    table.add(std::vector<double>{not_applicable, 0}, 0);
    for (const AdditiveOptions& way : ways) {
        const auto learned = learn_additive(table, {}, way);
        CHECK(learned.model.left_out == std::vector<bool>{true, false});
        CHECK(learned.wrong.empty());
    }
}

TEST_CASE("of contradictory cases the fewer are wrong") {
    Table table = criteria(2, 3, Direction::increasing, 2, true);
    for (const int category : {1, 0, 1, 1}) {
        table.add(std::vector<double>{1, 1}, category);
    }
    for (const AdditiveOptions& way : ways) {
        CHECK(learn_additive(table, {}, way).wrong == std::vector<std::size_t>{1});
    }
}

TEST_CASE("without order each category has a function of its own") {
    // Level c belongs to category c: value 1 there and 0 elsewhere, equal thresholds: each case has
    // a margin of 1 over both others. It cannot be more: in the sum of these six margins the
    // thresholds cancel, and what is left is at most twice the three highest values.
    Table table = criteria(1, 3, Direction::none, 3, false);
    for (int level = 0; level < 3; ++level) {
        table.add(std::vector<double>{static_cast<double>(level)}, level);
    }
    const AdditiveModel model = learn_additive(table).model;
    REQUIRE(model.functions.size() == 3);

    CHECK(smallest_margin(model, table) == doctest::Approx(1));
}

TEST_CASE("Ommen: free values per level give all 21, with more of them than a table can prove") {
    const auto learned = learn_additive(ommen_table());
    CHECK(learned.exact);
    CHECK(learned.wrong.empty());
    // Six scales of three levels, three of them with not applicable, and a threshold: 16 each.
    CHECK(parameters(learned.model) == 3 * 16);
}

TEST_CASE("ways to travel, of which R's package MCDA says that UTADIS has no error") {
    // tests/UTADIS.R of MCDA (Bigaret et al.): optimum 0 with categories at least 0.1 apart. There
    // the marginals bend at three or four places, here at every score: at least as free, so the
    // margin on both sides of a threshold is at least 0.05.
    Table table = criteria(3, 0, Direction::decreasing, 3, true);
    table.attributes[2].direction = Direction::increasing;
    table.add(std::vector<double>{3, 10, 1}, 2);
    table.add(std::vector<double>{4, 20, 2}, 1);
    table.add(std::vector<double>{2, 20, 0}, 1);
    table.add(std::vector<double>{6, 40, 0}, 0);
    table.add(std::vector<double>{30, 30, 3}, 0);
    const auto learned = learn_additive(table);
    CHECK(learned.wrong.empty());
    CHECK(smallest_margin(learned.model, table) >= 0.05 - 1e-9);
}

TEST_CASE("marginals are monotone, between 0 and their share of 1") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        for (const int levels : {0, 4}) {
            const Table table = random_table(seed, levels, true, 70);
            for (const AdditiveOptions& way : ways) {
                const AdditiveModel model = by(table, way);
                const ValueFunction& function = model.functions.at(0);
                CHECK(best(function) == doctest::Approx(1));
                CHECK(std::is_sorted(function.thresholds.begin(), function.thresholds.end()));
                for (const Marginal& marginal : function.marginals) {
                    const Direction direction = table.attributes[marginal.attribute].direction;
                    double least = marginal.not_applicable;
                    for (std::size_t i = 0; i < marginal.points.size(); ++i) {
                        least = std::min(least, marginal.points[i].value);
                        if (i > 0 && direction != Direction::none) {
                            const double step =
                                marginal.points[i].value - marginal.points[i - 1].value;
                            CHECK((direction == Direction::increasing ? step : -step) >= -1e-9);
                        }
                    }
                    CHECK(least == doctest::Approx(0));
                }
            }
        }
    }
}

TEST_CASE("the order of the cases makes no difference, that of the criteria none to the margin") {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        for (const bool ordered : {true, false}) {
            const Table table = random_table(seed, 5, ordered, 40);
            std::vector<std::size_t> rows(table.size());
            std::iota(rows.begin(), rows.end(), 0);
            uncertainty::RandomStream random(seed, "order");
            random.shuffle(std::span<std::size_t>(rows));
            for (const AdditiveOptions& way : ways) {
                CHECK(by(table, way) == by(table.only(rows), way));
            }
        }
    }
    Table table = criteria(3, 3, Direction::increasing, 2, true);
    Table turned = table.empty();
    for (int i = 0; i < 27; ++i) {
        const std::vector<double> row{static_cast<double>(i % 3), static_cast<double>(i / 3 % 3),
                                      static_cast<double>(i / 9)};
        const int category = row[0] + 2 * row[1] + 3 * row[2] > 6 ? 1 : 0;
        table.add(row, category);
        turned.add(std::vector<double>{row[2], row[0], row[1]}, category);
    }
    const AdditiveModel one = by(table, exact_margin);
    const AdditiveModel other = by(turned, exact_margin);
    CHECK(smallest_margin(one, table) > 0);
    CHECK(smallest_margin(one, table) == doctest::Approx(smallest_margin(other, turned)));
}

TEST_CASE("whatever the table, there is an answer") {
    for (const AdditiveOptions& way :
         {AdditiveOptions{}, exact_margin, smooth_margin_of_all, likeliest}) {
        for (const bool ordered : {true, false}) {
            Table table = criteria(2, 3, Direction::increasing, 4, ordered);
            CHECK(assign(by(table, way), std::vector<double>{1, 1}) == undecided);
            table.add(std::vector<double>{1, 2}, undecided);
            CHECK(by(table, way).functions.empty());
            table.add(std::vector<double>{1, 2}, 2); // one case, one category
            CHECK(assign(by(table, way), std::vector<double>{0, 0}) == 2);
            table.add(std::vector<double>{0, 1}, 1); // none in the first and the last
            CHECK(learn_additive(table, {}, way).wrong.empty());
            CHECK(assign(by(table, way), std::vector<double>{0, 0}) == 1);
            CHECK(assign(by(table, way), std::vector<double>{2, 2}) == 2);
            Table none = criteria(0, 0, Direction::none, 2, ordered);
            for (const int category : {1, 1, 0}) {
                none.add({}, category);
            }
            CHECK(learn_additive(none, {}, way).wrong == std::vector<std::size_t>{2});
            Table only_unknown = criteria(1, 3, Direction::none, 2, ordered);
            only_unknown.add(std::vector<double>{unknown}, 0);
            only_unknown.add(std::vector<double>{not_applicable}, 1);
            CHECK(learn_additive(only_unknown, {}, way).model.ordered == ordered);
        }
    }
}

TEST_CASE("two hundred criteria") {
    uncertainty::RandomStream random(3, "wide");
    Table table = criteria(200, 3, Direction::increasing, 2, true);
    for (int i = 0; i < 30; ++i) {
        std::vector<double> row;
        for (int a = 0; a < 200; ++a) {
            row.push_back(static_cast<double>(random.below(3)));
        }
        table.add(row, row[7] > 0 ? 1 : 0);
    }
    for (const AdditiveOptions& way : ways) {
        CHECK(learn_additive(table, {}, way).wrong.empty());
    }
}

TEST_CASE("a spent budget stops the learner, which says so") {
    LearningOptions options;
    options.budget.spent = [] { return true; };
    const auto learned = learn_additive(random_table(1, 0, true, 80), options);
    CHECK(learned.timed_out);
    CHECK(learned.model.functions.size() == 1);
}

TEST_CASE("once the budget is spent the smooth margin is at once done") {
    for (const int looks : {0, 1, 7, 30}) {
        int looked = 0;
        LearningOptions options;
        options.budget.spent = [&] { return ++looked > looks; };
        const auto learned =
            learn_additive(random_table(2, 0, true, 80), options, smooth_margin_of_all);
        CHECK(learned.timed_out);
        CHECK(learned.model.functions.size() == 1);
        CHECK(looked <= looks + 5); // each loop that was under way sees it once
    }
}

TEST_CASE("where categories can be told apart, smooth and exact margin sort alike") {
    // 27 kinds of cases, each 20 times, so that being right weighs more than a small function.
    Table table = criteria(3, 3, Direction::increasing, 3, true);
    for (int i = 0; i < 27 * 20; ++i) {
        const std::vector<double> row{static_cast<double>(i % 3), static_cast<double>(i / 3 % 3),
                                      static_cast<double>(i / 9 % 3)};
        const double sum = row[0] + 2 * row[1] + 4 * row[2];
        table.add(row, sum > 8 ? 2 : sum > 4 ? 1 : 0);
    }
    const auto exact = learn_additive(table, {}, exact_margin);
    const auto smooth = learn_additive(table, {}, smooth_margin_of_all);
    CHECK(exact.exact);
    CHECK_FALSE(smooth.exact);
    CHECK(exact.wrong.empty());
    CHECK(smooth.wrong.empty());
    CHECK(smallest_margin(smooth.model, table) > 0);
    CHECK(smallest_margin(smooth.model, table) <= smallest_margin(exact.model, table) + 1e-9);
}

TEST_CASE("the margin of few cases is exact, of more it is smooth, without order the likelihood") {
    const AdditiveOptions margin{AdditiveMethod::margin};
    for (const bool ordered : {true, false}) {
        const Table few = random_table(3, 4, ordered, 60);
        CHECK(learn_additive(few, {}, margin).exact);
        CHECK(by(few, margin) == by(few, exact_margin));
        const Table more = random_table(3, 4, ordered, 61);
        CHECK_FALSE(learn_additive(more, {}, margin).exact);
        CHECK(by(more, margin) == by(more, ordered ? smooth_margin_of_all : likeliest));
    }
}
