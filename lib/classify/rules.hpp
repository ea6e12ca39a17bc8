// SPDX-License-Identifier: MIT
#pragma once
// An ordered rule list (decision list, Rivest 1987): the first rule whose conditions a task meets
// decides it; a rule without conditions decides every task that reaches it.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::classify {

/// What the rules say about one task.
struct Answer {
    const model::Rule* rule = nullptr; ///< the rule that fired; null: none did
    std::vector<model::Because> because;
    /// Criteria without a score that the rules up to the one that fired ask for, in order of the
    /// decision's criteria. Any of them may have kept an earlier rule from firing.
    std::vector<std::string> missing;
};

[[nodiscard]] Answer apply_rules(const model::Decision& decision, const model::Task& task);

/// The criteria that the rules use, in order of the decision's criteria.
[[nodiscard]] std::vector<std::string> rule_criteria(const model::Decision& decision);

} // namespace houtskool::classify
