// SPDX-License-Identifier: MIT
#include "uncertainty/beta.hpp"
#include "uncertainty/fit.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Distribution;

namespace {

/// Whether the percentiles are met, to 1e-12 of their distance.
void check_percentiles(const Distribution& shape, double p10, double p90) {
    const double close = 1e-12 * (p90 - p10);
    CHECK(std::abs(uncertainty::quantile(shape, 0.1) - p10) <= close);
    CHECK(std::abs(uncertainty::quantile(shape, 0.9) - p90) <= close);
}

} // namespace

TEST_CASE("shapes fitted to percentiles, worked by hand") {
    // 10 and 90 of 0 .. 100
    const uncertainty::Uniform even = uncertainty::fit_uniform(10, 90);
    CHECK(even.low == 0);
    CHECK(even.high == 100);
    // Half a symmetric triangle of half-width h: (h - 20)^2 / (2 h^2) = 0.1, h = 20 / (1 - sqrt
    // 0.2)
    const uncertainty::Triangular middle = uncertainty::fit_triangular(80, 120, std::nullopt);
    CHECK(middle.mode == 100);
    CHECK(middle.low == doctest::Approx(100 - 20 / (1 - std::sqrt(0.2))).epsilon(1e-14));
    CHECK(middle.high == doctest::Approx(100 + 20 / (1 - std::sqrt(0.2))).epsilon(1e-14));
    // Mode at P10, width w: a tenth lies before it, so 0.1 w; (0.9 w - 40)^2 = 0.1 w * 0.9 w, so
    // 0.6 w = 40
    const uncertainty::Triangular early = uncertainty::fit_triangular(80, 120, 80);
    CHECK(early.low == doctest::Approx(80 - 40 / 6.0).epsilon(1e-14));
    CHECK(early.mode == 80);
    CHECK(early.high == doctest::Approx(140).epsilon(1e-14));
    // 1.2815515655446004 standard deviations on either side
    const uncertainty::Normal bell = uncertainty::fit_normal(80, 120);
    CHECK(bell.mean == 100);
    CHECK(bell.sd == doctest::Approx(20 / 1.2815515655446004).epsilon(1e-15));
    // geometric mean 100; half of ln 4 is 1.28 sigma
    const uncertainty::Lognormal skew = uncertainty::fit_lognormal(50, 200);
    CHECK(skew.median == doctest::Approx(100).epsilon(1e-15));
    CHECK(skew.sigma == doctest::Approx(std::log(4) / 2 / 1.2815515655446004).epsilon(1e-15));
}

TEST_CASE("fitted shapes meet both percentiles and the mode, wherever that stands between them") {
    for (const double scale : {1e-6, 1.0, 1e9}) {
        for (const double shift : {-3.0, 0.0, 2.5}) {
            const double p10 = (shift - 1) * scale;
            const double p90 = (shift + 1) * scale;
            CAPTURE(p10);
            CAPTURE(p90);
            check_percentiles(uncertainty::fit_uniform(p10, p90), p10, p90);
            check_percentiles(uncertainty::fit_normal(p10, p90), p10, p90);
            for (const double place : {0.0, 1e-9, 0.001, 0.1, 0.4, 0.5, 0.77, 0.999, 1.0}) {
                const double mode = p10 + place * (p90 - p10);
                const uncertainty::Triangular triangle =
                    uncertainty::fit_triangular(p10, p90, mode);
                check_percentiles(triangle, p10, p90);
                CHECK(triangle.low < p10);
                CHECK(triangle.high > p90);
                CHECK(std::abs(triangle.mode - mode) <= 1e-12 * scale);
                const uncertainty::Pert pert = uncertainty::fit_pert(p10, p90, mode);
                check_percentiles(pert, p10, p90);
                CHECK(pert.low < p10);
                CHECK(pert.high > p90);
                CHECK(std::abs(pert.mode - mode) <= 1e-12 * scale);
            }
        }
        check_percentiles(uncertainty::fit_lognormal(scale, 3 * scale), scale, 3 * scale);
    }
}

TEST_CASE("without a mode a fitted shape is symmetric") {
    const uncertainty::Pert pert = uncertainty::fit_pert(80, 120, std::nullopt);
    CHECK(pert.mode == doctest::Approx(100).epsilon(1e-14));
    CHECK(pert.high - pert.mode == doctest::Approx(pert.mode - pert.low).epsilon(1e-13));
    check_percentiles(pert, 80, 120);
}

TEST_CASE("the mode of a Pert shape moves between its percentiles as alpha grows") {
    // So that one alpha, and only one, fits any mode between them.
    double before = -1;
    for (int i = 0; i <= 400; ++i) {
        const double alpha = 1 + 0.01 * i;
        const uncertainty::PertBeta beta(alpha);
        const double low = beta.quantile(0.1);
        const double place = (0.25 * (alpha - 1) - low) / (beta.quantile(0.9) - low);
        CHECK(place > before);
        CHECK((i > 0 || place < 0));
        before = place;
    }
    CHECK(before > 1);
}

TEST_CASE(
    "percentiles that are the same make one value, and a mode outside them counts as theirs") {
    for (const Distribution& shape : {Distribution(uncertainty::fit_uniform(7, 7)),
                                      Distribution(uncertainty::fit_triangular(7, 7, 7)),
                                      Distribution(uncertainty::fit_pert(7, 7, std::nullopt)),
                                      Distribution(uncertainty::fit_normal(7, 7)),
                                      Distribution(uncertainty::fit_lognormal(7, 7))}) {
        CHECK(uncertainty::quantile(shape, 0.3) == doctest::Approx(7).epsilon(1e-15));
        CHECK(uncertainty::sd(shape) == 0);
    }
    CHECK(uncertainty::fit_triangular(80, 120, 60).mode == 80);
    check_percentiles(uncertainty::fit_pert(80, 120, 500), 80, 120);
}
