// SPDX-License-Identifier: MIT
#pragma once
// Puts each task in a category by the model of each decision, says why, and holds the outcome and
// the criteria against what the sources decided. The models and where they come from: models.hpp.
// What is looked at besides: audit.hpp (always), and on request learn.hpp, stress.hpp, repairs.hpp,
// compare.hpp.
//
// Shape: one result per decision, in order of the decisions, with a verdict for each task that is
// asked, in order of the tasks. Asked are the tasks that have a score on one of the decision's
// criteria, or that a source decided. The verdict on a part of a task is the source's; where that
// is silent and the part has scores of its own, the model's.
//
// Findings: by decision; within a decision the claim, conflicts (of the claim, then of the model),
// statements that contradict each other, differences from the sources, undecided tasks, missing
// scores, split tasks, directions, reversals, easy flips, rules without support, gaps, what
// learning could not do, what the time limit left out; each kind in order of tasks or categories.

#include "classify/request.hpp"

#include <string>
#include <vector>

namespace houtskool::classify {

/// A model that was learned for a decision, as the document would state it.
struct LearnedModel {
    std::string decision;
    model::DecisionModel model;
};

struct Outcome {
    model::ClassifyResult result;
    std::vector<LearnedModel> learned; ///< the verdicts are by these
};

[[nodiscard]] Outcome classify(const model::Scenario& scenario, const Request& request);

/// The verdicts and the audit, nothing else.
[[nodiscard]] model::ClassifyResult classify(const model::Scenario& scenario);

} // namespace houtskool::classify
