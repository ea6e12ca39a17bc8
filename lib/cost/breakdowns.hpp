// SPDX-License-Identifier: MIT
#pragma once
// The same cost by what the lines pay for.

#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// All cost by task, cluster, function, taakveld and kind, each in order of the scenario
/// (taakvelden in order of their codes, 0.10 after 0.9), for those that some line names; last the
/// lines that name none. A line that names a task but no taakveld has that of the task. A breakdown
/// in which no line names anything is left out. Each breakdown adds up to all cost.
[[nodiscard]] std::vector<model::Breakdown>
breakdowns(const model::Scenario& scenario, const std::vector<model::YearAmounts>& lines);

} // namespace houtskool::cost
