// SPDX-License-Identifier: MIT
#include "uncertainty/beta.hpp"
#include "uncertainty/normal.hpp"
#include "uncertainty/pert_table.hpp"

#include <boost/math/distributions/beta.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using houtskool::uncertainty::normal_probability;
using houtskool::uncertainty::PertBeta;
using houtskool::uncertainty::PertTable;

namespace {

const std::vector<double> alphas{1, 1.0001, 1.2, 1.7, 2, 2.5, 2.9999999, 3, 3.4, 4, 4.6, 4.99, 5};

} // namespace

TEST_CASE("beta distributions of whole parameters are the polynomials they should be") {
    for (const double x : {0.0, 0.1, 0.25, 0.5, 0.75, 0.99, 1.0}) {
        // alpha 1, beta 5: density 5 (1 - x)^4; alpha 5, beta 1: 5 x^4; alpha 3, beta 3: 30 x^2
        // (1 - x)^2
        CHECK(PertBeta(1).density(x) == doctest::Approx(5 * std::pow(1 - x, 4)));
        CHECK(PertBeta(1).probability(x) == doctest::Approx(1 - std::pow(1 - x, 5)));
        CHECK(PertBeta(5).probability(x) == doctest::Approx(std::pow(x, 5)));
        CHECK(PertBeta(3).density(x) == doctest::Approx(30 * x * x * (1 - x) * (1 - x)));
        CHECK(PertBeta(3).probability(x) == doctest::Approx(x * x * x * (10 + x * (6 * x - 15))));
    }
    CHECK(PertBeta(3).quantile(0.5) == doctest::Approx(0.5).epsilon(1e-15));
    CHECK(PertBeta(1).quantile(0.5) == doctest::Approx(1 - std::pow(0.5, 0.2)).epsilon(1e-15));
}

TEST_CASE("beta distributions are those of Boost.Math, and turned round they are each other's") {
    for (const double alpha : alphas) {
        CAPTURE(alpha);
        const PertBeta beta(alpha);
        const boost::math::beta_distribution<> oracle(alpha, 6 - alpha);
        for (int i = 1; i < 50; ++i) {
            const double x = i / 50.0;
            CHECK(std::abs(beta.probability(x) - boost::math::cdf(oracle, x)) < 3e-15);
            CHECK(beta.density(x) == doctest::Approx(boost::math::pdf(oracle, x)).epsilon(1e-13));
            CHECK(std::abs(beta.quantile(x) - boost::math::quantile(oracle, x)) < 2e-15);
            CHECK(std::abs(beta.mirrored().quantile(1 - x) + beta.quantile(x) - 1) < 2e-15);
        }
        for (double p = 0x1.0p-54; p < 0.01; p *= 10) {
            CHECK(beta.quantile(p) ==
                  doctest::Approx(boost::math::quantile(oracle, p)).epsilon(1e-13));
        }
        CHECK(beta.quantile(0) == 0);
        CHECK(beta.quantile(1) == 1);
    }
}

TEST_CASE(
    "the table of a Pert shape is within 1e-9 of its inverse, and rises, but for last digits") {
    double worst = 0;
    for (const double alpha : alphas) {
        const PertBeta beta(alpha);
        const PertTable table(alpha);
        double before = 0;
        for (int i = -1660; i <= 1660; ++i) {
            const double score = i / 200.0 + 0.0013;
            // above the middle by the other tail, of which the probability keeps its digits
            const double exact = score < 0
                                     ? beta.quantile(normal_probability(score))
                                     : 1 - beta.mirrored().quantile(normal_probability(-score));
            const double here = table.at(score);
            worst = std::max(worst, std::abs(here - exact));
            CHECK(here >= before - 1e-15);
            before = here;
        }
        CHECK(table.at(-100) >= 0);
        CHECK(table.at(-100) == table.at(-8.5));
        CHECK(table.at(100) == table.at(8.5));
        CHECK(table.at(100) <= 1);
    }
    CHECK(worst < 1e-9);
}
