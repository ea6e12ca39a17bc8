// SPDX-License-Identifier: MIT
#pragma once
// What plan computed, for people: whether the tollgates are met, when each activity runs, and
// what the end depends on.

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace houtskool::report {

/// The scenario must have the results of plan.
[[nodiscard]] Report plan_report(const model::Scenario& scenario, Language language);

} // namespace houtskool::report
