// SPDX-License-Identifier: MIT
#pragma once
// What formation the verdicts ask for, and whether the totals of the design agree.
//
// Method: of each task with a workload, the norm of its verdict says what share stays in house, and
// what share of the rest comes back as direction of those who do it. Direction is a shift within
// the workload, not an addition to it (hinge functions, sketch §4.4): formation.hpp has the
// formulas. A stated total may stand beside its parts; where both exist they are compared and the
// gap is reported, with whether the rounding of the sources explains it: reconcile.hpp.
//
// Shape: `value` is exact; low and high are the bounds that rounding and ranges allow (interval
// arithmetic, Moore 1966). One row per task of the scenario; verdicts come from the results of
// classify, for the decision that the norms are about. Without norms that is the only decision
// there is, so that what lacks a norm is named.
//
// The total that later programs count with: the first stated total of the whole; else the sum of
// the clusters, of the functions, of the tasks in house, the first of these of which every part is
// known.
//
// Findings: totals that differ, groups whose tasks differ from what is stated (clusters, functions,
// totals of the whole), missing norms by category, parts without a share, tasks without a workload,
// assumptions without a source.

#include "model/scenario.hpp"

namespace houtskool::staff {

/// Expects the results of classify in the scenario; without them no task has a verdict.
[[nodiscard]] model::StaffResult staff(const model::Scenario& scenario);

} // namespace houtskool::staff
