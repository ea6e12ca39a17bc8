// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <doctest/doctest.h>

using houtskool::Date;

TEST_CASE("dates are read as ISO 8601 and only so") {
    CHECK(Date::parse("2018-06-30")->str() == "2018-06-30");
    CHECK(Date::parse("2020-02-29").has_value());
    for (const char* text :
         {"2018-06-31", "2019-02-29", "2018-6-30", "30-06-2018", "2018/06/30", "2018-06-30 ", "",
          "1899-12-31", "2200-01-01", "2018-00-10", "2018--1-10", "+018-01-10", "2018-+1-10"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text).has_value());
    }
}

TEST_CASE("days and weekdays") {
    const Date live = *Date::parse("2019-01-01");
    CHECK(live.weekday() == 2); // a Tuesday
    CHECK(live.plus_days(-1).str() == "2018-12-31");
    CHECK(houtskool::days_between(*Date::parse("2018-04-01"), live) == 275);
    CHECK(houtskool::days_between(live, *Date::parse("2018-04-01")) == -275);
}
