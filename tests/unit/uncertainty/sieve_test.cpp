// SPDX-License-Identifier: MIT
#include "uncertainty/random.hpp"
#include "uncertainty/sieve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::PilotRanks;
using uncertainty::Sieve;

namespace {

constexpr std::size_t sieved_count = 40000;
constexpr std::size_t sieved_pilot = 4000;

struct Sieved {
    std::optional<std::vector<double>> found;
    std::size_t kept;
};

/// In two parts, of which the first is the pilot.
Sieved sieved(const std::vector<double>& values, const std::vector<std::size_t>& places) {
    const std::span<const double> all = values;
    const std::vector<PilotRanks> ranks =
        uncertainty::ranks_about(sieved_pilot, values.size(), places);
    const Sieve sieve{all.first(sieved_pilot), ranks};
    Sieve::Tally tally;
    std::vector<double> kept(values.size());
    sieve.take(all.first(sieved_pilot), tally, kept.data());
    sieve.take(all.subspan(sieved_pilot), tally, kept.data() + tally.kept);
    kept.resize(tally.kept);
    return {sieve.values_at(places, tally, kept), tally.kept};
}

std::vector<double> standing_at(std::vector<double> values,
                                const std::vector<std::size_t>& places) {
    std::sort(values.begin(), values.end());
    std::vector<double> found;
    for (const std::size_t place : places) {
        found.push_back(values[place]);
    }
    return found;
}

} // namespace

TEST_CASE("ranks of a pilot about a place among all") {
    // p = 500 / 1000: 50 +- (6 sqrt(100 / 4) + 18) = 50 +- 48. p = 0: 0 +- 18.
    const std::vector<std::size_t> middle{500};
    const std::vector<PilotRanks> one = uncertainty::ranks_about(100, 1000, middle);
    REQUIRE(one.size() == 1);
    CHECK(one[0].first == 2U);
    CHECK(one[0].last == 98U);
    const std::vector<std::size_t> ends{0, 1000};
    const std::vector<PilotRanks> two = uncertainty::ranks_about(100, 1000, ends);
    REQUIRE(two.size() == 2);
    CHECK_FALSE(two[0].first);
    CHECK(two[0].last == 18U);
    CHECK(two[1].first == 82U);
    CHECK_FALSE(two[1].last);
    CHECK(two[1].width(100) == 18);
    // Those that meet become one.
    const std::vector<std::size_t> near{0, 1, 500, 510, 1000};
    CHECK(uncertainty::ranks_about(100, 1000, near).size() == 1);
    CHECK(uncertainty::ranks_about(100, 1000, {}).empty());
}

TEST_CASE("what went through a sieve stands where sorting would put it, and few are kept") {
    uncertainty::RandomStream stream(5, "sieve");
    std::vector<std::vector<double>> columns(6);
    for (std::size_t i = 0; i < sieved_count; ++i) {
        const double u = stream.uniform();
        columns[0].push_back(u);
        columns[1].push_back(std::pow(1 - u, -3));
        columns[2].push_back(std::floor(u * 5));
        columns[3].push_back(7);
        columns[4].push_back(u < 0.5 ? 0 : u);
        columns[5].push_back(u < 0.2 ? -std::numeric_limits<double>::infinity() : 1 / (1 - u));
    }
    const std::vector<std::size_t> places{
        0, 1, sieved_count / 10, sieved_count / 10 + 1, sieved_count / 2, sieved_count - 1};
    for (const std::vector<double>& values : columns) {
        const Sieved result = sieved(values, places);
        REQUIRE(result.found);
        CHECK(*result.found == standing_at(values, places));
        // Of the pilot the ranks about 0.1 span 2 (6 sqrt(360) + 18) = 264, about 0.5 2 (6
        // sqrt(1000) + 18) = 416, and at either end 18: 0.18 of it.
        CHECK(result.kept < sieved_count / 4);
    }
}

TEST_CASE("a sieve of a pilot that misleads knows it, or is right") {
    uncertainty::RandomStream stream(6, "sieve");
    const std::vector<std::size_t> places{sieved_count / 20, sieved_count / 2};
    std::vector<double> later;
    for (std::size_t i = 0; i < sieved_count; ++i) {
        later.push_back(stream.uniform());
    }
    const auto with_pilot = [&](const auto& pilot) {
        std::vector<double> values = later;
        for (std::size_t i = 0; i < sieved_pilot; ++i) {
            values[i] = pilot(i);
        }
        return values;
    };
    const auto is_known = [&](const std::vector<double>& values) {
        const Sieved result = sieved(values, places);
        if (result.found) {
            CHECK(*result.found == standing_at(values, places));
        }
        return result.found.has_value();
    };
    CHECK(is_known(later));
    CHECK_FALSE(is_known(with_pilot([](std::size_t) { return 0.0; })));
    CHECK_FALSE(is_known(with_pilot([](std::size_t) { return 0.3; })));
    CHECK_FALSE(is_known(with_pilot([](std::size_t) { return 2.0; })));
    CHECK_FALSE(is_known(with_pilot([](std::size_t) { return std::nan(""); })));
    CHECK_FALSE(is_known(with_pilot([](std::size_t i) { return static_cast<double>(i); })));
    // All below the lowest bound or above the highest: nothing is ruled out.
    CHECK(is_known(with_pilot([](std::size_t i) { return i % 2 == 0 ? -1e300 : 1e300; })));
}

TEST_CASE("the place of a NaN is not known") {
    std::vector<double> values(sieved_count, 1.0);
    std::fill(values.begin() + 100, values.end(), std::nan(""));
    const std::vector<std::size_t> places{10, 101};
    CHECK_FALSE(sieved(values, places).found);
}
