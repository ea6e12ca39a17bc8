// SPDX-License-Identifier: MIT
#include "sorting/agreement.hpp"

#include <doctest/doctest.h>

using namespace houtskool::sorting;

namespace {

void add(Confusion& confusion, int first, int second, int times) {
    for (int i = 0; i < times; ++i) {
        confusion.add(first, second);
    }
}

} // namespace

TEST_CASE("kappa of two readers of 50 grant proposals is 0.40") {
    // The well-known example: both yes 20, both no 15, only the first 5, only the second 10.
    // Observed 35/50 = .7; by chance .5 * .6 + .5 * .4 = .5; (.7 - .5) / (1 - .5) = .4.
    Confusion confusion(2);
    add(confusion, 0, 0, 20);
    add(confusion, 0, 1, 5);
    add(confusion, 1, 0, 10);
    add(confusion, 1, 1, 15);
    CHECK(confusion.total() == 50);
    CHECK(*confusion.accuracy() == doctest::Approx(0.7));
    CHECK(*confusion.kappa() == doctest::Approx(0.4));
    CHECK(*confusion.recall(0) == doctest::Approx(20.0 / 25));
    CHECK(*confusion.precision(0) == doctest::Approx(20.0 / 30));
    CHECK(*confusion.recall(1) == doctest::Approx(15.0 / 25));
    CHECK(*confusion.precision(1) == doctest::Approx(15.0 / 20));
}

TEST_CASE("kappa of three categories") {
    // Observed (88 + 40 + 12) / 200 = .70; by chance (120 * 100 + 60 * 60 + 20 * 40) / 200^2 = .41;
    // .29 / .59 = .4915.
    Confusion confusion(3);
    const std::vector<std::vector<int>> counts{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    for (int first = 0; first < 3; ++first) {
        for (int second = 0; second < 3; ++second) {
            add(confusion, first, second,
                counts[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)]);
        }
    }
    CHECK(confusion.in_first(0) == 120);
    CHECK(confusion.in_second(2) == 40);
    CHECK(*confusion.accuracy() == doctest::Approx(0.7));
    CHECK(*confusion.kappa() == doctest::Approx(0.29 / 0.59));
}

TEST_CASE("kappa is 1 of equal assignments, and below 0 where they avoid each other") {
    Confusion equal(2);
    add(equal, 0, 0, 3);
    add(equal, 1, 1, 2);
    CHECK(*equal.kappa() == doctest::Approx(1));
    Confusion opposite(2); // observed 0, by chance .5
    add(opposite, 0, 1, 2);
    add(opposite, 1, 0, 2);
    CHECK(*opposite.kappa() == doctest::Approx(-1));
}

TEST_CASE("undecided is a category of its own, and so is what the table does not know") {
    const std::vector<int> first{0, 1, undecided, undecided, 0};
    const std::vector<int> second{0, undecided, undecided, 1, 9};
    const Agreement result = agreement(first, second, 2);
    CHECK(result.differing == std::vector<std::size_t>{1, 3, 4});
    CHECK(result.confusion.at(0, 0) == 1);
    CHECK(result.confusion.at(1, undecided) == 1);
    CHECK(result.confusion.at(undecided, undecided) == 1);
    CHECK(result.confusion.at(undecided, 1) == 1);
    CHECK(result.confusion.at(0, undecided) == 1);
    CHECK(*result.confusion.accuracy() == doctest::Approx(0.4));
    // By chance: 0: 2 * 1, 1: 1 * 1, undecided: 2 * 3, of 25: 9/25. (10/25 - 9/25) / (16/25).
    CHECK(*result.confusion.kappa() == doctest::Approx(1.0 / 16));
}

TEST_CASE("shares of nothing are none") {
    CHECK_FALSE(Confusion(2).accuracy());
    CHECK_FALSE(Confusion(2).kappa());
    CHECK_FALSE(Confusion().kappa());
    Confusion constant(2); // both always say 0: chance explains it all
    add(constant, 0, 0, 5);
    CHECK(*constant.accuracy() == doctest::Approx(1));
    CHECK_FALSE(constant.kappa());
    CHECK_FALSE(constant.recall(1));
    CHECK_FALSE(constant.precision(1));
    CHECK(agreement({}, {}, 3).differing.empty());
    CHECK(agreement(std::vector<int>{0, 1}, std::vector<int>{0}, 2).confusion.total() == 1);
}
