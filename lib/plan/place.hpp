// SPDX-License-Identifier: MIT
#pragma once
// Where each activity lies, summaries included, and which chain of activities sets the end.

#include "model/planning.hpp"
#include "plan/expand.hpp"

#include <string>
#include <vector>

namespace houtskool::plan {

/// One timing for each copy. A summary runs from the first start to the last finish of its members,
/// and is as late as they may be; its total slack is the least of theirs, so that it is critical
/// when one of them is; its free slack is what is left from its finish until work outside needs it,
/// and at most its total slack; its cause is that of the member that starts first. A summary
/// without members stands where it would begin.
[[nodiscard]] std::vector<Timing> place(const Expansion& network, const Schedule& schedule);

/// The copies with their timings as dates.
[[nodiscard]] std::vector<model::ScheduledActivity> dated(const model::Planning& planning,
                                                          const Expansion& network,
                                                          const std::vector<Timing>& timings,
                                                          const Workdays& workdays);

/// Ids of a chain of critical activities, each set by the one before it, ending with the plan. Of
/// several activities that end last it takes the one that waits for most others (the last in order
/// of the network). It begins with an activity whose start is set by the calendar.
[[nodiscard]] std::vector<std::string> critical_path(const Expansion& network,
                                                     const Schedule& schedule);

} // namespace houtskool::plan
