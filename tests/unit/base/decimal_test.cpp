// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <doctest/doctest.h>

#include <random>

using houtskool::Decimal;
using houtskool::OverflowError;
using houtskool::Rounding;

namespace {
Decimal dec(const char* text) {
    return Decimal::parse(text).value();
}
} // namespace

TEST_CASE("decimals are read exactly and written shortest") {
    CHECK(dec("15.5").str() == "15.5");
    CHECK(dec("10207343").str() == "10207343");
    CHECK(dec("1250.00").str() == "1250");
    CHECK(dec("-0.025").str() == "-0.025");
    CHECK(dec("-0").str() == "0");
    CHECK(dec("+3").str() == "3");
    CHECK(dec("0.000000000000000001").str() == "0.000000000000000001");
    CHECK(dec("999999999999999999").str() == "999999999999999999");
}

TEST_CASE("what is not plainly a decimal is refused") {
    for (const char* text : {"",
                             "-",
                             "+",
                             ".",
                             "1.",
                             ".5",
                             "08",
                             "00",
                             "1e3",
                             "1,5",
                             "1.234.567",
                             " 1",
                             "1 ",
                             "0x1F",
                             "1_000",
                             "nan",
                             "inf",
                             "--1",
                             "1234567890123456789",
                             "0.1234567890123456789",
                             "1-2"}) {
        CAPTURE(text);
        CHECK_FALSE(Decimal::parse(text).has_value());
    }
}

TEST_CASE("arithmetic is exact") {
    CHECK(dec("13") + dec("15.5") + dec("12") + dec("4") == dec("44.5"));
    CHECK(dec("0.1") + dec("0.2") == dec("0.3"));
    CHECK(dec("45") - dec("44.5") == dec("0.5"));
    CHECK(dec("0.25") * dec("0.4") == dec("0.1"));
    CHECK(dec("10600000") * dec("1.103812890625") == dec("11700416.640625"));
    CHECK_THROWS_AS(
        (void)(dec("999999999999999999") * dec("999999999999999999") * dec("999999999999999999")),
        OverflowError);
}

TEST_CASE("division and rounding name their rule") {
    CHECK(Decimal::divide(dec("4100000"), dec("45"), 2) == dec("91111.11"));
    CHECK(Decimal::divide(dec("1"), dec("3"), 4) == dec("0.3333"));
    CHECK(Decimal::divide(dec("-2"), dec("3"), 2) == dec("-0.67"));
    CHECK(Decimal::divide(dec("0.001"), dec("2"), 3) == dec("0.001"));
    CHECK(Decimal::divide(dec("0.001"), dec("2"), 3, Rounding::half_even) == dec("0"));
    CHECK_THROWS_AS((void)Decimal::divide(dec("1"), dec("0"), 2), std::domain_error);
    CHECK(dec("2.5").rounded(0) == dec("3"));
    CHECK(dec("-2.5").rounded(0) == dec("-3"));
    CHECK(dec("2.5").rounded(0, Rounding::half_even) == dec("2"));
    CHECK(dec("3.5").rounded(0, Rounding::half_even) == dec("4"));
    CHECK(dec("2.4999").rounded(1) == dec("2.5"));
    CHECK(dec("7").rounded(2) == dec("7"));
}

TEST_CASE("order agrees with the difference") {
    std::mt19937 random(7);
    std::uniform_int_distribution<std::int64_t> mantissa(-1'000'000, 1'000'000);
    std::uniform_int_distribution<int> scale(0, 6);
    for (int i = 0; i < 2000; ++i) {
        const Decimal a(mantissa(random), scale(random));
        const Decimal b(mantissa(random), scale(random));
        CHECK((a < b) == (a - b).is_negative());
        CHECK((a == b) == (a - b).is_zero());
        CHECK(dec(a.str().c_str()) == a);
        CHECK(a + b - b == a);
    }
    CHECK(dec("0.30") == dec("0.3"));
    CHECK(dec("-1.5") < dec("-1.25"));
    CHECK(dec("999999999999999999") > dec("0.000000000000000001"));
}

TEST_CASE("conversion to and from double") {
    CHECK(dec("0.1").to_double() == 0.1);
    CHECK(dec("-44.5").to_double() == -44.5);
    CHECK(dec("123456789012345678").to_double() == 123456789012345678.0);
    CHECK(Decimal::from_double(2.675, 2).str() ==
          "2.67"); // 2.675 is 2.67499999999999982236431605997
    CHECK(Decimal::from_double(-0.5, 3).str() == "-0.5");
    CHECK_THROWS_AS((void)Decimal::from_double(1.0 / 0.0, 2), OverflowError);
}

TEST_CASE("scaled gives whole units or nothing") {
    CHECK(dec("1250.5").scaled(2) == 125050);
    CHECK_FALSE(dec("0.001").scaled(2).has_value());
    CHECK_FALSE(dec("999999999999999999").scaled(2).has_value());
}
