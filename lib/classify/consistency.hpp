// SPDX-License-Identifier: MIT
#pragma once
// Whether a set of criteria can have decided what was decided. Tasks that score alike on all of
// them cannot be told apart by them, so a rule on them gives such tasks one category. The quality
// of approximation of rough set theory (Pawlak 1991, ch. 2) is the share of decided tasks in groups
// that were decided one way.
//
// `nvt` is a level like any other. A score that is not there counts as a level that equals only
// another score that is not there: nothing is guessed, and the task still counts.

#include "classify/cases.hpp"

#include <string>
#include <vector>

namespace houtskool::classify {

/// Over the cases that a source decided. A criterion named twice counts once. Conflict groups stand
/// in order of their first task; a level that is not there is empty.
[[nodiscard]] model::Consistency consistency(const model::Decision& decision,
                                             const std::vector<Case>& cases, std::string basis,
                                             const std::vector<std::string>& criteria);

} // namespace houtskool::classify
