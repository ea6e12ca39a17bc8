// SPDX-License-Identifier: MIT
#include "plan/workdays.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "builder.hpp"

using namespace houtskool;
using houtskool::plan::Workdays;

namespace {

model::Calendar without(const Ids& dates) {
    model::Calendar calendar;
    for (const std::string& day : dates) {
        calendar.holidays.push_back({date(day), {}});
    }
    return calendar;
}

} // namespace

TEST_CASE("weekends are no working days") {
    const Workdays days({}, date("2018-01-05")); // a Friday
    CHECK(days.day(0) == date("2018-01-05"));
    CHECK(days.day(1) == date("2018-01-08"));
    CHECK(days.day(6) == date("2018-01-15"));
    CHECK(days.day(-1) == date("2018-01-04"));
    CHECK(days.day(-5) == date("2017-12-29"));
    CHECK(days.number(date("2018-01-05")) == 0);
    CHECK(days.number(date("2018-01-06")) == 1);
    CHECK(days.number(date("2018-01-07")) == 1);
    CHECK(days.number(date("2018-01-08")) == 1);
    CHECK(days.number(date("2018-01-04")) == -1);
}

TEST_CASE("a start in a weekend is the Monday, or the day after the holiday") {
    // 1 April 2018 was Easter Sunday, 1 July 2018 a Sunday
    CHECK(Workdays({}, date("2018-04-01")).day(0) == date("2018-04-02"));
    CHECK(Workdays(without({"2018-04-02"}), date("2018-04-01")).day(0) == date("2018-04-03"));
    CHECK(Workdays({}, date("2018-04-01")).number(date("2018-07-01")) == 65);
    CHECK(Workdays({}, date("2018-04-01")).day(65) == date("2018-07-02"));
}

TEST_CASE("holidays in a weekend, in a row, and named twice") {
    const Workdays days(without({"2018-12-26", "2018-12-25", "2018-12-25", "2018-12-22"}),
                        date("2018-12-24"));
    CHECK(days.day(1) == date("2018-12-27"));
    CHECK(days.number(date("2018-12-25")) == 1);
    CHECK(days.number(date("2018-12-27")) == 1);
    CHECK(days.day(-1) == date("2018-12-21"));
}

TEST_CASE("days between count the second date, not the first") {
    const Workdays days(without({"2018-07-03"}), date("2018-01-01"));
    CHECK(days.between(date("2018-06-29"), date("2018-06-29")) == 0);
    CHECK(days.between(date("2018-06-29"), date("2018-06-30")) == 0); // Friday to Saturday
    CHECK(days.between(date("2018-06-29"), date("2018-07-02")) == 1);
    CHECK(days.between(date("2018-06-29"), date("2018-07-04")) == 2); // past a holiday
    CHECK(days.between(date("2018-07-02"), date("2018-06-30")) == -1);
    CHECK(days.between(date("2018-07-04"), date("2018-06-29")) == -2);
}

TEST_CASE("days agree with walking through the calendar, one by one") {
    std::mt19937 random(5);
    model::Calendar calendar;
    std::vector<Date> free;
    for (int i = 0; i < 60; ++i) {
        free.push_back(date("2018-01-01").plus_days(static_cast<int>(random() % 400) - 100));
        calendar.holidays.push_back({free.back(), {}});
    }
    const Date start = date("2018-01-06");
    const Workdays days(calendar, start);
    const auto works = [&](Date day) {
        return day.weekday() <= 5 && std::find(free.begin(), free.end(), day) == free.end();
    };
    std::int64_t number = 0;
    for (Date day = start; day < start.plus_days(500); day = day.plus_days(1)) {
        CHECK(days.number(day) == number);
        if (works(day)) {
            CHECK(days.day(number) == day);
            ++number;
        }
    }
    number = 0;
    for (Date day = start.plus_days(-1); day > start.plus_days(-500); day = day.plus_days(-1)) {
        if (works(day)) {
            --number;
            CHECK(days.day(number) == day);
        }
        CHECK(days.number(day) == number);
    }
}

TEST_CASE("dates too far away are refused") {
    const Workdays days({}, date("2018-01-01"));
    CHECK_THROWS_AS((void)days.day(3'000'000), OverflowError);
    CHECK_THROWS_AS((void)days.day(-3'000'000), OverflowError);
    CHECK(days.day(2'000'000).year() < 10'000);
}
