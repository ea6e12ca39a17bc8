// SPDX-License-Identifier: MIT
#include "uncertainty/random.hpp"
#include "uncertainty/selection.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace uncertainty = houtskool::uncertainty;

namespace {

/// Each value at its place in sorted order, found for all places and for some.
void check_places(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::size_t> places(values.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    CHECK(uncertainty::values_at(values, places) == sorted);
    const std::size_t last = values.size() - 1;
    const std::vector<std::size_t> some{0, last / 10, last / 2, last / 2, last - last / 20, last};
    const std::vector<double> found = uncertainty::values_at(values, some);
    for (std::size_t i = 0; i < some.size(); ++i) {
        CHECK(found[i] == sorted[some[i]]);
    }
}

} // namespace

TEST_CASE("values stand where sorting would put them, whatever they are") {
    uncertainty::RandomStream stream(1, "selection");
    for (const std::size_t count : {1U, 2U, 3U, 63U, 64U, 65U, 1000U, 70000U}) {
        std::vector<double> even;
        std::vector<double> tailed;
        std::vector<double> tied;
        std::vector<double> outlying;
        std::vector<double> close;
        for (std::size_t i = 0; i < count; ++i) {
            const double u = stream.uniform();
            even.push_back(u - 0.5);
            tailed.push_back(std::pow(1 - u, -3));
            tied.push_back(std::floor(u * 5));
            outlying.push_back(i == 0 ? 1e300 : u);
            close.push_back(i % 2 == 0 ? 1 : std::nextafter(1.0, 2.0));
        }
        for (const auto& values :
             {even, tailed, tied, outlying, close, std::vector<double>(count, 7.0)}) {
            check_places(values);
        }
    }
}

TEST_CASE("values that are not finite have their place, NaN the last") {
    constexpr double endless = std::numeric_limits<double>::infinity();
    const std::vector<double> values{3, std::nan(""), -endless, endless, 1};
    const std::vector<std::size_t> places{0, 1, 2, 3, 4};
    const std::vector<double> found = uncertainty::values_at(values, places);
    CHECK(found[0] == -endless);
    CHECK(found[1] == 1);
    CHECK(found[2] == 3);
    CHECK(found[3] == endless);
    CHECK(std::isnan(found[4]));
    check_places({-1.7e308, 1.7e308, 0}); // the range overflows
    check_places({0, 5e-324, 0, 1e-323}); // and is too small to be divided
    CHECK(uncertainty::values_at(values, {}).empty());
}

TEST_CASE("quantiles lie between neighbours as in Hyndman and Fan, type 7") {
    // At 3p from the first of four: p = 0.1 is 0.3 on from 1, p = 0.5 midway 2 and 3.
    const std::vector<double> values{4, 2, 1, 3};
    const std::vector<double> p{0.5, 0.1, 0, 1};
    const std::vector<double> found = uncertainty::sample_quantiles(values, p);
    CHECK(found[0] == doctest::Approx(2.5));
    CHECK(found[1] == doctest::Approx(1.3));
    CHECK(found[2] == 1);
    CHECK(found[3] == 4);
    CHECK(uncertainty::sample_quantiles(std::vector<double>{6}, p) ==
          std::vector<double>{6, 6, 6, 6});
}

TEST_CASE("the error of a quantile is half the distance one binomial deviation to either side") {
    // 0 .. 100: n = 101, P50 at 50; sqrt(101 / 4) = 5.025 to either side. P10 at 10; sqrt(9.09).
    std::vector<double> values(101);
    std::iota(values.begin(), values.end(), 0.0);
    const std::vector<double> p{0.5, 0.1, 0};
    const auto found = uncertainty::drawn_quantiles(values, p);
    CHECK(found[0].value == doctest::Approx(50));
    CHECK(found[0].error == doctest::Approx(std::sqrt(25.25)));
    CHECK(found[1].value == doctest::Approx(10));
    CHECK(found[1].error == doctest::Approx(std::sqrt(9.09)));
    CHECK(found[2].error == 0);
}
