// SPDX-License-Identifier: MIT
#pragma once
// The plan of a design: when each activity can be done and must be done, which chain sets the end,
// and whether the tollgates are met. Critical path method (Kelley & Walker 1959) on working days.

#include "model/scenario.hpp"

namespace houtskool::plan {

/// Needs results.classify where an activity is made for each task with a verdict; without it such
/// activities have no copies. The plan starts on the first working day on or after
/// `planning.start`, else after the start of the earliest phase, else after the least `earliest` of
/// its activities. Durations are central values; risks are not reckoned with. Activities are listed
/// in order of the document, copies in order of the tasks. Without activities the plan finishes
/// where it starts, in 0 working days. Findings come in this order: activities, tollgates, risks,
/// assumptions. Throws OverflowError when the plan runs thousands of years.
[[nodiscard]] model::PlanResult plan(const model::Scenario& scenario);

} // namespace houtskool::plan
