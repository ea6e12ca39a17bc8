// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace houtskool {

std::optional<Date> Date::from_parts(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Date(std::chrono::sys_days(date));
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    int parts[3] = {};
    const std::string_view texts[3] = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    for (int i = 0; i < 3; ++i) {
        const char* end = texts[i].data() + texts[i].size();
        if (texts[i].front() < '0' || texts[i].front() > '9' ||
            std::from_chars(texts[i].data(), end, parts[i]).ptr != end) {
            return std::nullopt;
        }
    }
    if (parts[0] < 1900 || parts[0] > 2199) {
        return std::nullopt;
    }
    return from_parts(parts[0], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2]));
}

std::string Date::str() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

int Date::year() const {
    return static_cast<int>(std::chrono::year_month_day(days_).year());
}

unsigned Date::month() const {
    return static_cast<unsigned>(std::chrono::year_month_day(days_).month());
}

unsigned Date::day() const {
    return static_cast<unsigned>(std::chrono::year_month_day(days_).day());
}

unsigned Date::weekday() const {
    return std::chrono::weekday(days_).iso_encoding();
}

Date Date::plus_days(int count) const {
    return Date(days_ + std::chrono::days(count));
}

int days_between(const Date& a, const Date& b) {
    return static_cast<int>((b.days() - a.days()).count());
}

} // namespace houtskool
