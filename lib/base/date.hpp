// SPDX-License-Identifier: MIT
#pragma once
// Calendar days. Text is ISO 8601 (2018-06-30); nothing here reads a clock.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace houtskool {

class Date {
  public:
    constexpr Date() = default;
    explicit constexpr Date(std::chrono::sys_days days) : days_(days) {}
    /// The day, if year, month and day name one that exists.
    [[nodiscard]] static std::optional<Date> from_parts(int year, unsigned month, unsigned day);
    /// Reads exactly "YYYY-MM-DD" with an existing day, years 1900 to 2199.
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);

    [[nodiscard]] std::string str() const;
    [[nodiscard]] std::chrono::sys_days days() const { return days_; }
    [[nodiscard]] int year() const;
    [[nodiscard]] unsigned month() const;
    [[nodiscard]] unsigned day() const;
    /// 1 = Monday .. 7 = Sunday
    [[nodiscard]] unsigned weekday() const;
    [[nodiscard]] Date plus_days(int count) const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

  private:
    std::chrono::sys_days days_{};
};

/// Calendar days from a to b; negative when b lies before a.
[[nodiscard]] int days_between(const Date& a, const Date& b);

} // namespace houtskool
