// SPDX-License-Identifier: MIT
#pragma once
// Dates on which named activities must be done.

#include "model/scenario.hpp"
#include "plan/expand.hpp"

#include <vector>

namespace houtskool::plan {

/// One result for each tollgate, in order of the document.
/// - ready: the last day of what is required, with all copies and members of it. An activity that
///   made no copy is done when what it needs is done, which may be the first day of the plan.
/// - margin: working days after `ready` up to the tollgate's date; 0 when ready on that date or on
///   the last working day before it; below zero when late.
/// - waits_for: the activity (copy, member) that is done last; of several the one listed last.
///   Empty when only an activity without copies is required.
/// A tollgate that requires nothing is met, with margin 0 and no `ready`.
[[nodiscard]] std::vector<model::TollgateResult> check_tollgates(const model::Planning& planning,
                                                                 const Expansion& network,
                                                                 const Schedule& schedule,
                                                                 const Workdays& workdays);

/// tollgate-missed, tollgate-empty and tollgate-repeats, in order of the tollgates. A tollgate
/// repeats the latest earlier one that requires the same activities; counted are the activities,
/// without summaries, that finish after that one's date and not after its own, and that nothing it
/// requires depends on.
[[nodiscard]] std::vector<model::Finding>
tollgate_findings(const model::Planning& planning, const Expansion& network,
                  const std::vector<model::TollgateResult>& tollgates,
                  const std::vector<model::ScheduledActivity>& activities);

} // namespace houtskool::plan
