// SPDX-License-Identifier: MIT
#pragma once
// For each task the price at which leaving it to others costs the same as what was decided.

#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// One for every task with a workload whose verdict and next-best verdict (of classify) both have a
/// staffing norm, in order of the tasks; none without `budget.rates`. The work that goes by the
/// task's own verdict is meant: parts with a verdict of their own stay as they are in both. Cost of
/// a verdict with norm (kept k, steering s) on work w at rates own and bought:
/// w * ((k + s (1 - k)) * own + (1 - k) * bought), to the cent. The break-even is the bought rate
/// at which the two are equal, to the cent.
[[nodiscard]] std::vector<model::TaskPrice> task_prices(const model::Scenario& scenario);

} // namespace houtskool::cost
