// SPDX-License-Identifier: MIT
#pragma once
// Activities with a date of their own, and what each dated goal of a plan hangs on.

#include "model/scenario.hpp"
#include "plan/workdays.hpp"

#include <string>
#include <vector>

namespace houtskool::plan {

/// One result for each activity (copy) with a deadline, in order of the document: ready on its last
/// day, margin in working days as for a tollgate; it waits for itself.
[[nodiscard]] std::vector<model::TollgateResult>
check_deadlines(const model::Planning& planning,
                const std::vector<model::ScheduledActivity>& activities, const Workdays& workdays);

/// The activities that set when this one is done, in order of time and ending with it: each starts
/// when the one before it is finished; the first one's start is set by the calendar.
[[nodiscard]] std::vector<std::string>
driving_chain(const std::vector<model::ScheduledActivity>& activities, const std::string& id);

} // namespace houtskool::plan
