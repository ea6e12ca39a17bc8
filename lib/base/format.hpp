// SPDX-License-Identifier: MIT
#pragma once
// Numbers for people. Machine formats never pass through here.

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/money.hpp"

#include <string>

namespace houtskool {

/// English: 1,234,567.89 and 2018-06-30. Dutch: 1.234.567,89 and 30-06-2018.
enum class Language { en, nl };

/// Exact, with at least min_digits after the point.
[[nodiscard]] std::string format_decimal(const Decimal& value, Language language,
                                         int min_digits = 0);
/// Rounded half up to exactly this many digits after the point.
[[nodiscard]] std::string format_rounded(const Decimal& value, int digits, Language language);
/// Whole euros where the amount has no cents, else two digits.
[[nodiscard]] std::string format_money(Money value, Language language);
/// 0.025 -> "2.5%"; exact.
[[nodiscard]] std::string format_percent(const Decimal& value, Language language);
[[nodiscard]] std::string format_date(const Date& value, Language language);

} // namespace houtskool
