// SPDX-License-Identifier: MIT
#pragma once
// What staff computed, for people: the formation as stated beside what the tasks add up to, and
// whether the totals agree.

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace houtskool::report {

/// The scenario must have the results of staff.
[[nodiscard]] Report staff_report(const model::Scenario& scenario, Language language);

} // namespace houtskool::report
