// SPDX-License-Identifier: MIT
#pragma once
// What an analyst should look at in a plan, apart from its tollgates.

#include "model/scenario.hpp"
#include "plan/workdays.hpp"

#include <vector>

namespace houtskool::plan {

/// no-task-for-activity, by activity; then deadline-missed and outside-phase, by scheduled activity
/// (copies and summaries included; a phase counts for the activity that names it).
[[nodiscard]] std::vector<model::Finding>
activity_findings(const model::Planning& planning,
                  const std::vector<model::ScheduledActivity>& activities,
                  const Workdays& workdays);

/// risks-without-effect and risks-without-measure: one finding each, over all risks.
[[nodiscard]] std::vector<model::Finding> risk_findings(const model::Planning& planning);

/// The assumptions that the durations name.
[[nodiscard]] std::vector<std::string> used_assumptions(const model::Planning& planning);

} // namespace houtskool::plan
