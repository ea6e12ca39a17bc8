// SPDX-License-Identifier: MIT
#include "uncertainty/rank_correlation.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using houtskool::uncertainty::rank_correlation;
using houtskool::uncertainty::rank_correlations;
using houtskool::uncertainty::ranks_of;

TEST_CASE("equal values share the mean of their ranks") {
    CHECK(ranks_of(std::vector<double>{30, 10, 20, 20}) == std::vector<double>{4, 1, 2.5, 2.5});
    CHECK(ranks_of(std::vector<double>{5, 5, 5}) == std::vector<double>{2, 2, 2});
    CHECK(ranks_of(std::vector<double>{std::nan(""), 1}) == std::vector<double>{2, 1});
}

TEST_CASE("rank correlation with ties, worked by hand") {
    // Ranks less 2.5: a -1.5 0 0 1.5, b -1.5 -0.5 0.5 1.5. Product 4.5; squares 4.5 and 5.
    const std::vector<double> a{1, 2, 2, 9};
    const std::vector<double> b{-8, 0, 1, 2};
    CHECK(rank_correlation(a, b) == doctest::Approx(4.5 / std::sqrt(4.5 * 5)));
    CHECK(rank_correlation(b, a) == doctest::Approx(4.5 / std::sqrt(4.5 * 5)));
    CHECK(rank_correlations(std::vector<std::vector<double>>{a, b}, b) ==
          std::vector<double>{rank_correlation(a, b), 1});
}

TEST_CASE("rank correlation sees order alone") {
    const std::vector<double> a{0.1, 3, 7, 2, 5};
    std::vector<double> grown;
    std::vector<double> fallen;
    for (const double x : a) {
        grown.push_back(std::exp(x));
        fallen.push_back(-x * x * x);
    }
    CHECK(rank_correlation(a, grown) == doctest::Approx(1));
    CHECK(rank_correlation(a, fallen) == doctest::Approx(-1));
    CHECK(rank_correlation(a, std::vector<double>(5, 3.0)) == 0);
    CHECK(rank_correlation({}, {}) == 0);
}
