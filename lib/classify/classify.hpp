// SPDX-License-Identifier: MIT
#pragma once
// Puts each task in a category, by ordered rules over nominal and ordinal criteria, and holds the
// outcome and the criteria against what the sources decided.
//
// Method: an ordered rule list (decision list, Rivest 1987). Rules are tried from the first on; the
// first whose conditions a task meets decides it. A condition is met when the task's level on the
// criterion is one of those named; `nvt` is a level like any other, a score that is not there meets
// nothing. Whether criteria can have decided what was decided is the quality of approximation of
// rough set theory (Pawlak 1991, ch. 2), see consistency.hpp.
//
// Shape: one result per decision, in order of the decisions, with a verdict for each task that is
// asked, in order of the tasks. Asked are the tasks that have a score on one of the decision's
// criteria, or that a source decided. The verdict on a part of a task is the source's, never the
// model's.
//
// Findings: by decision; within a decision the claim, conflicts (of the claim, then of the model),
// statements that contradict each other, differences from the sources, undecided tasks, missing
// scores, split tasks; each kind in order of tasks or categories.

#include "model/scenario.hpp"

namespace houtskool::classify {

[[nodiscard]] model::ClassifyResult classify(const model::Scenario& scenario);

} // namespace houtskool::classify
