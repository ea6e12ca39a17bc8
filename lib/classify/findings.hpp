// SPDX-License-Identifier: MIT
#pragma once
// What an analyst should look at in the answers to one decision.

#include "classify/answer.hpp"
#include "classify/cases.hpp"

#include <vector>

namespace houtskool::classify {

/// In the order that classify.hpp promises. Cases, answers and the verdicts of the result run in
/// step.
[[nodiscard]] std::vector<model::Finding> findings(const model::Decision& decision,
                                                   const std::vector<Case>& cases,
                                                   const std::vector<Answer>& answers,
                                                   const model::DecisionResult& result);

/// The budget was spent before all verdicts were compared with other cases.
[[nodiscard]] model::Finding comparing_stopped(const model::Decision& decision,
                                               std::size_t compared, std::size_t all);

} // namespace houtskool::classify
