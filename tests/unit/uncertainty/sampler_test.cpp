// SPDX-License-Identifier: MIT
#include "uncertainty/normal.hpp"
#include "uncertainty/sampler.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Distribution;
using uncertainty::Sampler;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

const std::vector<Distribution>& all_shapes() {
    static const std::vector<Distribution> shapes{
        uncertainty::Constant{3},
        uncertainty::Uniform{-2, 5},
        uncertainty::Triangular{0, 3, 12},
        uncertainty::Triangular{0, 0, 12},
        uncertainty::Triangular{0, 12, 12},
        uncertainty::Pert{0, 3, 12},
        uncertainty::Pert{-1, -1, 4},
        uncertainty::Pert{1, 9, 9},
        uncertainty::Normal{10, 2},
        uncertainty::Normal{10, 2, 7, 12},
        uncertainty::Normal{10, 2, 9, endless},
        uncertainty::Normal{10, 2, -endless, 10.5},
        uncertainty::Normal{0, 1, 3, 4},
        uncertainty::Normal{0, 1, -4, -3},
        uncertainty::Lognormal{80, 0.5},
        uncertainty::Discrete{{4, 1, 2}, {1, 2, 1}},
        uncertainty::Discrete{{1, 2, 3, 4, 5, 6, 7, 8, 9}, {}},
        uncertainty::Empirical{{1, 1, 2, 4, 9}},
        uncertainty::Empirical{{5}},
        uncertainty::Quantiles{{0.1, 0.5, 0.9}, {80, 100, 150}},
        uncertainty::Quantiles{{0.25, 0.75}, {10, 10}},
    };
    return shapes;
}

/// Over 0 .. 1, both ends included; more than a block long and no whole number of them.
std::vector<double> even_grid() {
    std::vector<double> p;
    for (int i = 0; i <= 3001; ++i) {
        p.push_back(i / 3001.0);
    }
    return p;
}

std::vector<double> drawn(const Distribution& shape, const std::vector<double>& p) {
    std::vector<double> x(p.size());
    Sampler{shape}(p, x);
    return x;
}

double width_of(const Distribution& shape) {
    return std::max(uncertainty::quantile(shape, 0.999) - uncertainty::quantile(shape, 0.001), 1.0);
}

template <class Oracle>
void check_against(const Distribution& shape, const Oracle& oracle, double shift = 0,
                   double scale = 1) {
    const double close = 1e-14 * width_of(shape);
    for (int i = 1; i < 1000; ++i) {
        const double p = i / 1000.0;
        const double exact = shift + scale * boost::math::quantile(oracle, p);
        CHECK(std::abs(uncertainty::quantile(shape, p) - exact) <= close);
    }
    for (const double p : {1e-15, 1e-9, 1e-5, 1 - 1e-5, 1 - 1e-9}) {
        const double exact = shift + scale * boost::math::quantile(oracle, p);
        CHECK(uncertainty::quantile(shape, p) == doctest::Approx(exact).epsilon(1e-11));
    }
}

} // namespace

TEST_CASE("quantiles of the shapes that Boost.Math has are those of Boost.Math") {
    check_against(uncertainty::Uniform{-2, 5}, boost::math::uniform(-2, 5));
    check_against(uncertainty::Triangular{0, 3, 12}, boost::math::triangular(0, 3, 12));
    check_against(uncertainty::Triangular{-7, -7, 1}, boost::math::triangular(-7, -7, 1));
    check_against(uncertainty::Triangular{-7, 1, 1}, boost::math::triangular(-7, 1, 1));
    check_against(uncertainty::Normal{10, 2}, boost::math::normal(10, 2));
    check_against(uncertainty::Lognormal{80, 0.5}, boost::math::lognormal(std::log(80), 0.5));
    // alpha = 1 + 4 * 3 / 12 = 2
    check_against(uncertainty::Pert{0, 3, 12}, boost::math::beta_distribution<>(2, 4), 0, 12);
    check_against(uncertainty::Pert{-5, 5, 5}, boost::math::beta_distribution<>(5, 1), -5, 10);
}

TEST_CASE("a normal shape that is cut off has the probabilities of what lies within") {
    const boost::math::normal oracle(10, 2);
    for (const auto& [low, high] :
         {std::pair(7.0, 12.0), std::pair(9.0, 16.0), std::pair(4.0, 11.0), std::pair(13.0, 15.0),
          std::pair(2.0, 6.0)}) {
        const Distribution cut = uncertainty::Normal{10, 2, low, high};
        const double within = boost::math::cdf(oracle, high) - boost::math::cdf(oracle, low);
        for (int i = 1; i < 100; ++i) {
            const double p = i / 100.0;
            const double x = uncertainty::quantile(cut, p);
            const double below = boost::math::cdf(oracle, x) - boost::math::cdf(oracle, low);
            CHECK(below / within == doctest::Approx(p).epsilon(1e-11));
        }
        CHECK(uncertainty::quantile(cut, 0) == doctest::Approx(low).epsilon(1e-13));
        CHECK(uncertainty::quantile(cut, 1) == doctest::Approx(high).epsilon(1e-5));
    }
    // the half above the middle: Phi(z) = (1 + p) / 2
    const Distribution half = uncertainty::Normal{0, 1, 0, endless};
    CHECK(uncertainty::quantile(half, 0.8) ==
          doctest::Approx(uncertainty::normal_quantile(0.9)).epsilon(1e-14));
}

TEST_CASE("a shape that is cut off far from its middle is its nearest end") {
    CHECK(uncertainty::quantile(uncertainty::Normal{0, 1, 50, 60}, 0.5) == 50);
    CHECK(uncertainty::quantile(uncertainty::Normal{0, 1, -60, -50}, 0.5) == -50);
    CHECK(uncertainty::quantile(uncertainty::Normal{0, 0, 2, 3}, 0.5) == 2);
    CHECK(uncertainty::quantile(uncertainty::Normal{5, 0}, 0.5) == 5);
}

TEST_CASE(
    "many quantiles at once are the bytes of each by itself, in place and in pieces as well") {
    const std::vector<double> p = even_grid();
    for (const Distribution& shape : all_shapes()) {
        const std::vector<double> x = drawn(shape, p);
        if (std::holds_alternative<uncertainty::Pert>(shape)) {
            // a table; 0 and 1 are the nearest probabilities that a double has
            for (std::size_t i = 1; i + 1 < p.size(); ++i) {
                const double exact = uncertainty::quantile(shape, p[i]);
                CHECK(std::abs(x[i] - exact) <= 1e-9 * 12);
            }
        } else {
            for (std::size_t i = 0; i < p.size(); ++i) {
                CHECK(x[i] == uncertainty::quantile(shape, p[i]));
            }
        }
        const Sampler sampler(shape);
        std::vector<double> in_place = p;
        sampler(in_place, in_place);
        CHECK(in_place == x);
        std::vector<double> pieces(p.size());
        for (std::size_t start = 0; start < p.size(); start += 7) {
            const std::size_t length = std::min<std::size_t>(7, p.size() - start);
            sampler(std::span(p).subspan(start, length), std::span(pieces).subspan(start, length));
        }
        CHECK(pieces == x);
        sampler({}, {});
    }
}

TEST_CASE("quantiles never fall as the probability rises, and are finite at both ends") {
    for (const Distribution& shape : all_shapes()) {
        const std::vector<double> x = drawn(shape, even_grid());
        CHECK(std::is_sorted(x.begin(), x.end()));
        CHECK(std::isfinite(x.front()));
        CHECK(std::isfinite(x.back()));
    }
}

TEST_CASE("quantiles of normal scores are those of their probabilities") {
    std::vector<double> z;
    for (int i = -1200; i <= 1200; ++i) {
        z.push_back(i / 200.0 + 0.0001);
    }
    std::vector<double> p(z.size());
    uncertainty::normal_probabilities(z, p);
    for (const Distribution& shape : all_shapes()) {
        std::vector<double> from_scores(z.size());
        Sampler{shape}.from_scores(z, from_scores);
        const std::vector<double> x = drawn(shape, p);
        for (std::size_t i = 0; i < z.size(); ++i) {
            // Phi(6) is 1e-9 from 1, of which a double keeps seven digits
            CHECK(std::abs(from_scores[i] - x[i]) <= 1e-6 * std::max(1.0, std::abs(x[i])));
        }
        std::vector<double> in_place = z;
        Sampler{shape}.from_scores(in_place, in_place);
        CHECK(in_place == from_scores);
    }
}

TEST_CASE("the mean and spread of many even draws are those that the formulas give") {
    std::vector<double> p;
    constexpr int draws = 200000;
    for (int i = 0; i < draws; ++i) {
        p.push_back((i + 0.5) / draws);
    }
    for (const Distribution& shape : all_shapes()) {
        const std::vector<double> x = drawn(shape, p);
        double mean = 0;
        for (const double value : x) {
            mean += value / draws;
        }
        double variance = 0;
        for (const double value : x) {
            variance += (value - mean) * (value - mean) / draws;
        }
        // The midpoint rule misses a little of endless tails.
        CHECK(std::abs(mean - uncertainty::mean(shape)) <= 1e-5 * width_of(shape));
        CHECK(std::abs(std::sqrt(variance) - uncertainty::sd(shape)) <= 1e-4 * width_of(shape));
    }
}

TEST_CASE("shapes without width are one value at every probability") {
    for (const Distribution& shape :
         {Distribution(uncertainty::Uniform{4, 4}), Distribution(uncertainty::Triangular{4, 4, 4}),
          Distribution(uncertainty::Pert{4, 4, 4}), Distribution(uncertainty::Normal{4, 0}),
          Distribution(uncertainty::Normal{4, 1, 4, 4}), Distribution(uncertainty::Lognormal{4, 0}),
          Distribution(uncertainty::Discrete{{4}, {}}), Distribution(uncertainty::Empirical{{4}}),
          Distribution(uncertainty::Quantiles{{0.1, 0.9}, {4, 4}})}) {
        for (const double x : drawn(shape, {0, 1e-9, 0.1, 0.5, 0.999, 1})) {
            CHECK(x == 4);
        }
        CHECK(uncertainty::quantile(shape, 0.5) == 4);
        CHECK(uncertainty::mean(shape) == 4);
        CHECK(uncertainty::sd(shape) == 0);
        CHECK(uncertainty::mode(shape) == 4);
    }
}
