// SPDX-License-Identifier: MIT
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using houtskool::uncertainty::RandomStream;

namespace {
std::vector<std::uint32_t> first(RandomStream stream, std::size_t count) {
    std::vector<std::uint32_t> drawn(count);
    for (std::uint32_t& bits : drawn) {
        bits = stream.bits();
    }
    return drawn;
}
} // namespace

TEST_CASE("the same seed, name and index give the same numbers, another of them others") {
    const auto numbers = first(RandomStream(7, "wages", 3), 100);
    CHECK(first(RandomStream(7, "wages", 3), 100) == numbers);
    CHECK(first(RandomStream(8, "wages", 3), 100) != numbers);
    CHECK(first(RandomStream(7, "prices", 3), 100) != numbers);
    CHECK(first(RandomStream(7, "wages", 4), 100) != numbers);
}

TEST_CASE("numbers are spread evenly") {
    RandomStream stream(1, "spread");
    std::array<int, 10> tenths{};
    std::array<int, 7> sevenths{};
    constexpr int draws = 70000;
    double sum = 0;
    for (int i = 0; i < draws; ++i) {
        const double number = stream.uniform();
        REQUIRE(number >= 0);
        REQUIRE(number < 1);
        sum += number;
        ++tenths[static_cast<std::size_t>(number * 10)];
        ++sevenths[stream.below(7)];
    }
    CHECK(sum / draws == doctest::Approx(0.5).epsilon(0.01)); // 4.6 standard errors
    // Each count is binomial; five standard deviations are 397 and 463.
    CHECK(std::all_of(tenths.begin(), tenths.end(),
                      [](int count) { return std::abs(count - draws / 10) < 397; }));
    CHECK(std::all_of(sevenths.begin(), sevenths.end(),
                      [](int count) { return std::abs(count - draws / 7) < 463; }));
}

TEST_CASE("a shuffle keeps all, and each order is as likely") {
    RandomStream stream(1, "shuffle");
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i) {
        std::vector<int> items{0, 1, 2};
        stream.shuffle(std::span<int>(items));
        seen[static_cast<std::size_t>(items[0] * 2 + (items[1] > items[2] ? 1 : 0))]++;
        std::sort(items.begin(), items.end());
        REQUIRE(items == std::vector<int>{0, 1, 2});
    }
    CHECK(std::all_of(seen.begin(), seen.end(), // 1000 each, five standard deviations are 144
                      [](int count) { return std::abs(count - 1000) < 144; }));
}
