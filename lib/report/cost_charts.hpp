// SPDX-License-Identifier: MIT
#pragma once
// The pictures of a budget.

#include "model/scenario.hpp"
#include "report/chart.hpp"

#include <vector>

namespace houtskool::report {

/// `gap`: how the structural gap of the first year comes about. `cost`: all cost per verdict and
/// year. `fan`: the structural gap of each year with what it may turn out to be. `tornado`: which
/// inputs move it. The last two need figures of uncertainty, and all need years: what is not known
/// has no chart. The scenario must have the results of cost.
[[nodiscard]] std::vector<Chart> cost_charts(const model::Scenario& scenario, Language language);

} // namespace houtskool::report
