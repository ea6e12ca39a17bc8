// SPDX-License-Identifier: MIT
#pragma once
// Whether the rules hold that a scenario or a command line states.

#include "model/comparison.hpp"
#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// One result for each rule, in order; every rule is evaluated on every figure that it names, and
/// all that break it are listed. Names are unique: a rule without one is called after its metric or
/// its kind. Both scenarios have results.cost. Without a baseline (null) rules on changes are not
/// evaluated, unless they limit the value too. A metric that is not there breaks the rule that
/// names it; of rules on every metric, those that only the baseline has do.
///
/// Tolerances: absolute |now - before| <= a; relative <= r |before|; standard errors <= k times the
/// root of the sum of squares of the errors of both figures, as for independent draws (with the
/// same seed the error of the difference is smaller). All that are given must hold.
[[nodiscard]] std::vector<model::CheckResult> evaluate(const std::vector<model::Check>& checks,
                                                       const model::Scenario& now,
                                                       const model::Scenario* baseline);

} // namespace houtskool::cost
