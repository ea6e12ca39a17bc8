// SPDX-License-Identifier: MIT
#pragma once
// When structural balance is reached, and how long one-off money would carry the gap.

#include "model/cost_result.hpp"

#include <optional>
#include <vector>

namespace houtskool::cost {

/// The first year from which on every year is covered; none where the last year is not.
[[nodiscard]] std::optional<int> balance_year(const std::vector<model::Coverage>& years);

/// Incidental funds less incidental cost, over all years.
[[nodiscard]] model::MoneySpan one_off_money(const std::vector<model::Coverage>& years);

/// Months that one-off money would carry the structural gap of the first year: 12 * money / gap, to
/// 4 digits, with the bounds of interval division (Moore 1966). None unless the gap is above zero
/// over its whole span and there is money.
[[nodiscard]] std::optional<model::Span> carried_months(const model::MoneySpan& money,
                                                        const std::vector<model::Coverage>& years);

} // namespace houtskool::cost
