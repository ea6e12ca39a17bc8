// SPDX-License-Identifier: MIT
#pragma once
// Whether recurring cost is covered by recurring funds (structural balance, Gemeentewet art. 189),
// and whether all funds cover all cost.

#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// One coverage for each year, from funds and lines over those years. The bounds let every fund and
/// every line be off on its own, so they are the widest that the sources allow. The answer survives
/// rounding when it is the same over the whole span: the gap all above zero or nowhere above zero,
/// the balance nowhere below zero or all below it.
[[nodiscard]] std::vector<model::Coverage> coverage(const std::vector<int>& years,
                                                    const std::vector<model::YearAmounts>& funds,
                                                    const std::vector<model::YearAmounts>& lines);

/// For each year: structural-gap or structural-gap-not-robust, then balance-negative or
/// balance-not-robust. Cites the sources of all funds and lines.
[[nodiscard]] std::vector<model::Finding>
coverage_findings(const model::Scenario& scenario, const std::vector<model::Coverage>& years);

} // namespace houtskool::cost
