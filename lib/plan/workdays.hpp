// SPDX-License-Identifier: MIT
#pragma once
// Working days: Monday to Friday, less the holidays of the calendar. Everything in plan is reckoned
// in working days from the start; dates come in and go out here.

#include "model/planning.hpp"

#include <cstdint>
#include <vector>

namespace houtskool::plan {

/// The working days in a row, numbered from 0: the first one on or after a start. Days before it
/// have numbers below zero. All functions take time logarithmic in the number of holidays.
class Workdays {
  public:
    Workdays(const model::Calendar& calendar, Date start);

    /// The working day with this number. Throws OverflowError more than two million working days
    /// (some 7,600 years) from the start, where dates would have more than four digits of year.
    [[nodiscard]] Date day(std::int64_t number) const;
    /// The number of the first working day on or after a date.
    [[nodiscard]] std::int64_t number(Date date) const;
    /// How many working days lie after one date, up to and including another; negative when the
    /// other lies before. From Friday to Saturday or Sunday 0, to Monday 1.
    [[nodiscard]] int between(Date after, Date until) const;

  private:
    /// Working days before a date, from a fixed Monday on.
    [[nodiscard]] std::int64_t before(Date date) const;

    std::vector<Date> holidays_; ///< on weekdays, in order, each once
    std::int64_t offset_ = 0;    ///< before() of day 0
};

} // namespace houtskool::plan
