// SPDX-License-Identifier: MIT
#pragma once
// What does not fit together in a budget, line by line.

#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// In this order, each in order of the document:
/// recurring-on-one-off (a structural line paid from an incidental fund), incidental-too-long
/// (money called incidental that flows over three years: BBV, note of the Commissie BBV, 30 August
/// 2018), structural-with-end, fund-used-twice and fund-overdrawn (lines paid from a fund come to
/// more than it, in some year), price-levels-mixed (amounts of other years than the first that no
/// index brings to its level), expired-assumption (the source does not vouch for it up to the last
/// year), contract-wages-only (a price of wages without what a provider bills on top), income-lost
/// (income that own staff earns with a task of which work leaves).
[[nodiscard]] std::vector<model::Finding> tensions(const model::Scenario& scenario,
                                                   const std::vector<model::YearAmounts>& funds,
                                                   const std::vector<model::YearAmounts>& lines);

} // namespace houtskool::cost
