// SPDX-License-Identifier: MIT
#pragma once
// The tasks that a decision is asked of, with what the sources decided about them.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::classify {

/// One task under one decision. Points into the scenario, which must outlive it.
struct Case {
    const model::Task* task = nullptr;
    /// The first statement of a source that answers the decision; null: none does.
    const model::Decided* statement = nullptr;
    std::string decided; ///< its category; empty: none
};

/// In order of the tasks. Asked is a task with a score on one of the decision's criteria, or with a
/// statement about it; others are not about this question.
[[nodiscard]] std::vector<Case> cases(const model::Decision& decision,
                                      const std::vector<model::Task>& tasks);

} // namespace houtskool::classify
