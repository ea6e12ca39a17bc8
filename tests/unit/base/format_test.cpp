// SPDX-License-Identifier: MIT
#include "base/format.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

TEST_CASE("numbers for people, in English and in Dutch") {
    const Decimal value = *Decimal::parse("1234567.89");
    CHECK(format_decimal(value, Language::en) == "1,234,567.89");
    CHECK(format_decimal(value, Language::nl) == "1.234.567,89");
    CHECK(format_decimal(Decimal(-999), Language::en) == "-999");
    CHECK(format_decimal(Decimal(-1000), Language::nl) == "-1.000");
    CHECK(format_decimal(*Decimal::parse("15.5"), Language::en, 2) == "15.50");
    CHECK(format_rounded(*Decimal::parse("91111.1111"), 0, Language::en) == "91,111");
    CHECK(format_rounded(Decimal(4), 1, Language::nl) == "4,0");
    CHECK(format_money(Money::euros(10207343), Language::nl) == "10.207.343");
    CHECK(format_money(Money::cents(125050), Language::en) == "1,250.50");
    CHECK(format_percent(*Decimal::parse("0.025"), Language::nl) == "2,5%");
    CHECK(format_date(*Date::parse("2018-06-30"), Language::nl) == "30-06-2018");
    CHECK(format_date(*Date::parse("2018-06-30"), Language::en) == "2018-06-30");
}
