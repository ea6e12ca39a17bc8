// SPDX-License-Identifier: MIT
#include "base/money.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using houtskool::Decimal;
using houtskool::Money;
using houtskool::OverflowError;
using houtskool::share_out;

TEST_CASE("the sums of Ommen's budget for 2018 (sketch §7)") {
    CHECK(Money::euros(8979685) + Money::euros(813658) + Money::euros(414000) ==
          Money::euros(10207343));
    CHECK(Money::euros(377000) + Money::euros(97000) == Money::euros(474000));
    CHECK(Money::euros(10207343) + Money::euros(474000) == Money::euros(10681343));
}

TEST_CASE("money is exact to the cent or not made at all") {
    CHECK(Money::from_decimal(*Decimal::parse("1250.50")) == Money::cents(125050));
    CHECK_FALSE(Money::from_decimal(*Decimal::parse("0.005")).has_value());
    CHECK(Money::rounded(*Decimal::parse("0.005")) == Money::cents(1));
    CHECK(Money::rounded(*Decimal::parse("-0.005")) == Money::cents(-1));
    CHECK(Money::cents(-5).str() == "-0.05");
}

TEST_CASE("money does not wrap around") {
    const Money most = Money::cents(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS((void)(most + Money::cents(1)), OverflowError);
    CHECK_THROWS_AS((void)(-most - Money::cents(2)), OverflowError);
    CHECK_THROWS_AS((void)Money::euros(std::numeric_limits<std::int64_t>::max()), OverflowError);
}

TEST_CASE("parts shared out add up, by largest remainder") {
    const std::vector<Decimal> thirds{1, 1, 1};
    CHECK(share_out(100, thirds) == std::vector<std::int64_t>{34, 33, 33});
    // 10 seats over 47, 16, 15.8, 12, 6.1, 3.1 %: Hamilton gives 5 2 1 1 1 0 (worked by hand:
    // quotas 4.7 1.6 1.58 1.2 0.61 0.31; whole parts 4 1 1 1 0 0; three left to .7, .61, .6)
    const std::vector<Decimal> shares{*Decimal::parse("47"),   *Decimal::parse("16"),
                                      *Decimal::parse("15.8"), *Decimal::parse("12"),
                                      *Decimal::parse("6.1"),  *Decimal::parse("3.1")};
    CHECK(share_out(10, shares) == std::vector<std::int64_t>{5, 2, 1, 1, 1, 0});
    CHECK(share_out(-100, thirds) == std::vector<std::int64_t>{-34, -33, -33});
    CHECK(share_out(5, std::vector<Decimal>{0, 0}) == std::vector<std::int64_t>{3, 2});
    CHECK(share_out(5, {}).empty());
}

TEST_CASE("sharing out always keeps the total") {
    std::mt19937 random(11);
    std::uniform_int_distribution<std::int64_t> total(-1'000'000'000, 1'000'000'000);
    std::uniform_int_distribution<std::int64_t> weight(0, 10'000);
    for (int i = 0; i < 500; ++i) {
        std::vector<Decimal> weights(static_cast<std::size_t>(1 + i % 17));
        for (Decimal& w : weights) {
            w = Decimal(weight(random), 2);
        }
        const std::int64_t whole = total(random);
        const std::vector<std::int64_t> parts = share_out(whole, weights);
        CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == whole);
    }
}
