// SPDX-License-Identifier: MIT
#pragma once
// Sums of tasks: over clusters, functions and verdicts.

#include "staff/formation.hpp"

#include <string>
#include <vector>

namespace houtskool::staff {

/// A sum over tasks.
struct Sum {
    model::GroupFormation formation;
    /// It has tasks, and each is complete: only then does it say something about a stated figure.
    bool complete = false;
};

/// What is stated for each group beside the sum of the tasks that name it; `named` is where a task
/// says which group it lands in.
[[nodiscard]] std::vector<Sum> sum_groups(const std::vector<model::FormationGroup>& groups,
                                          std::string model::TaskFormation::*named,
                                          const std::vector<Formed>& tasks, Figures& figures);

/// All tasks together.
[[nodiscard]] Sum sum_all(const std::vector<Formed>& tasks);

/// By verdict of the whole task, in order of the decision's categories; nothing where no task has a
/// workload.
[[nodiscard]] std::vector<model::CategoryFormation>
sum_categories(const model::Decision* decision, const std::vector<Formed>& tasks);

} // namespace houtskool::staff
