// SPDX-License-Identifier: MIT
#include "plan/workdays.hpp"

#include <algorithm>

namespace houtskool::plan {

namespace {

constexpr Date monday{std::chrono::sys_days{std::chrono::year{1970} / std::chrono::January / 5}};
constexpr std::int64_t furthest = 2'000'000; // working days, at 261 a year

std::int64_t divided_down(std::int64_t a, std::int64_t b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

std::int64_t weekdays_before(Date date) {
    const std::int64_t days = days_between(monday, date);
    const std::int64_t weeks = divided_down(days, 7);
    return weeks * 5 + std::min<std::int64_t>(days - weeks * 7, 5);
}

Date weekday_with_number(std::int64_t number) {
    const std::int64_t weeks = divided_down(number, 5);
    return monday.plus_days(static_cast<int>(weeks * 7 + (number - weeks * 5)));
}

} // namespace

Workdays::Workdays(const model::Calendar& calendar, Date start) {
    for (const model::Holiday& holiday : calendar.holidays) {
        if (holiday.date.weekday() <= 5) {
            holidays_.push_back(holiday.date);
        }
    }
    std::sort(holidays_.begin(), holidays_.end());
    holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
    offset_ = before(start);
}

std::int64_t Workdays::before(Date date) const {
    const auto passed = std::lower_bound(holidays_.begin(), holidays_.end(), date);
    return weekdays_before(date) - (passed - holidays_.begin());
}

Date Workdays::day(std::int64_t number) const {
    if (number > furthest || number < -furthest) {
        throw OverflowError("a date of the plan lies too far away");
    }
    // Each holiday that is passed moves the day on, perhaps past further holidays.
    std::int64_t passed = 0;
    while (true) {
        const Date date = weekday_with_number(offset_ + number + passed);
        const auto upto = std::upper_bound(holidays_.begin(), holidays_.end(), date);
        if (upto - holidays_.begin() == passed) {
            return date;
        }
        passed = upto - holidays_.begin();
    }
}

std::int64_t Workdays::number(Date date) const {
    return before(date) - offset_;
}

int Workdays::between(Date after, Date until) const {
    return static_cast<int>(before(until.plus_days(1)) - before(after.plus_days(1)));
}

} // namespace houtskool::plan
