// SPDX-License-Identifier: MIT
#include "cost/shapley.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

using namespace houtskool::cost;

using Units = std::vector<std::int64_t>;

TEST_CASE("two factors that both change share their interaction") {
    // a x b from 10 x 100 to 12 x 150: 1000; a alone 1200, b alone 1500, both 1800. The interaction
    // 1800 - 1200 - 1500 + 1000 = 100, half to each: a 200 + 50, b 500 + 50.
    CHECK(shapley({1000, 1200, 1500, 1800}) == Units{250, 550});
}

TEST_CASE("changes that add up keep what they do alone, and one that does nothing gets nothing") {
    // 5 for the first, -3 for the second, 0 for the third
    CHECK(shapley({0, 5, -3, 2, 0, 5, -3, 2}) == Units{5, -3, 0});
    CHECK(shapley({7}).empty());
    CHECK(shapley({7, 4}) == Units{-3});
}

TEST_CASE("the glove game of Shapley and Shubik") {
    // One left glove and two right ones; a pair is worth 6. The left one has 4/6 of it, the right
    // ones 1/6 each (Shapley & Shubik 1969).
    CHECK(shapley({0, 0, 0, 6, 0, 6, 0, 6}) == Units{4, 1, 1});
}

TEST_CASE("odd cents go to the largest remainder, ties to the earlier") {
    // only together: 1 cent; halves, so the first gets it. A loss: -1 = floor(-1/2) twice, and one
    // comes back.
    CHECK(shapley({0, 0, 0, 1}) == Units{1, 0});
    CHECK(shapley({0, 0, 0, -1}) == Units{0, -1});
    CHECK(shapley({0, 0, 0, 0, 0, 0, 0, 5}) == Units{2, 2, 1});
}

TEST_CASE("shares add up whatever the outcomes") {
    std::mt19937_64 random(1);
    for (std::size_t n = 1; n <= most_shapley_inputs; ++n) {
        Units outcomes(std::size_t{1} << n);
        for (std::int64_t& outcome : outcomes) {
            outcome = static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000;
        }
        const Units shares = shapley(outcomes);
        CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) ==
              outcomes.back() - outcomes.front());
    }
}
