// SPDX-License-Identifier: MIT
#include "uncertainty/normal.hpp"

#include <boost/math/distributions/normal.hpp>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using houtskool::uncertainty::normal_probabilities;
using houtskool::uncertainty::normal_probability;
using houtskool::uncertainty::normal_quantile;
using houtskool::uncertainty::normal_quantiles;

namespace {

/// Probabilities over the whole range, tails and the joints of the approximations (0.075, 0.925 and
/// e^-25) among them.
std::vector<double> normal_grid() {
    std::vector<double> all{0.075, 0.925, 1.3887943864964021e-11};
    for (int i = 1; i < 2000; ++i) {
        all.push_back(i / 2000.0);
    }
    for (double p = 0x1.0p-54; p < 0.1; p *= 1.7) {
        all.push_back(p);
        all.push_back(1.0 - std::max(p, 0x1.0p-53));
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

TEST_CASE("normal quantiles are those of the tables") {
    // Abramowitz & Stegun (1964), table 26.5; 0.9 and 0.975 with more digits than there
    CHECK(normal_quantile(0.5) == 0);
    CHECK(normal_quantile(0.9) == doctest::Approx(1.2815515655446004).epsilon(1e-15));
    CHECK(normal_quantile(0.975) == doctest::Approx(1.9599639845400545).epsilon(1e-15));
    CHECK(normal_quantile(0.001) == doctest::Approx(-3.0902323061678132).epsilon(1e-15));
    CHECK(normal_probability(0) == 0.5);
    CHECK(normal_probability(1) == doctest::Approx(0.8413447460685429).epsilon(1e-15));
    CHECK(normal_probability(-5) == doctest::Approx(2.866515718791939e-07).epsilon(1e-14));
}

TEST_CASE("normal quantiles and probabilities are those of Boost.Math") {
    const boost::math::normal oracle;
    double worst = 0;
    for (const double p : normal_grid()) {
        const double z = boost::math::quantile(oracle, p);
        worst = std::max(worst, std::abs(normal_quantile(p) - z) / std::max(1.0, std::abs(z)));
    }
    CHECK(worst < 1e-15);
    worst = 0;
    for (int i = -370; i <= 90; ++i) {
        const double z = 0.1 * i;
        // relative, in the lower tail too: there the rounding of z^2 / 2 counts
        worst = std::max(worst, std::abs(normal_probability(z) / boost::math::cdf(oracle, z) - 1) /
                                    std::max(1.0, z * z));
    }
    CHECK(worst < 5e-16);
}

TEST_CASE("normal quantiles rise, but for their last digits, and are finite at 0 and 1") {
    const std::vector<double> grid = normal_grid();
    for (std::size_t i = 1; i < grid.size(); ++i) {
        CHECK(normal_quantile(grid[i - 1]) <= normal_quantile(grid[i]) + 1e-15);
    }
    CHECK(normal_quantile(0) == normal_quantile(0x1.0p-54));
    CHECK(normal_quantile(1) == normal_quantile(1 - 0x1.0p-53));
    CHECK(normal_quantile(0) > -8.3);
    CHECK(normal_quantile(1) < 8.3);
    CHECK(normal_probability(-1e300) >= 0);
    CHECK(normal_probability(-1e300) < 1e-300);
    CHECK(normal_probability(1e300) == 1);
}

TEST_CASE("many normal quantiles and probabilities are what each is by itself, in place as well") {
    const std::vector<double> p = normal_grid();
    std::vector<double> z(p.size());
    normal_quantiles(p, z);
    for (std::size_t i = 0; i < p.size(); ++i) {
        CHECK(z[i] == normal_quantile(p[i]));
    }
    std::vector<double> back(p.size());
    normal_probabilities(z, back);
    for (std::size_t i = 0; i < p.size(); ++i) {
        CHECK(back[i] == normal_probability(z[i]));
        CHECK(back[i] == doctest::Approx(p[i]).epsilon(1e-13));
    }
    std::vector<double> in_place = p;
    normal_quantiles(in_place, in_place);
    CHECK(in_place == z);
    normal_probabilities(in_place, in_place);
    CHECK(in_place == back);
    normal_quantiles({}, {});
}
