// SPDX-License-Identifier: MIT
#pragma once
// The gate of a build server: rules of a scenario and of the command line, and a baseline.

#include "model/comparison.hpp"
#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

struct GateRequest {
    const model::Scenario* baseline = nullptr; ///< null: none
    std::vector<model::Check> tolerances;      ///< of the command line
    bool accepting = false;                    ///< changes against the baseline are being accepted
};

/// Why a document cannot be the baseline of a scenario; empty: it can. Its digests are for the
/// caller to judge.
[[nodiscard]] std::string incompatible(const model::Scenario& baseline,
                                       const model::Scenario& scenario);

/// Puts the comparison in results.cost, which must be there, and a finding for each kind of breach
/// of each rule: its severity is that of the rule, or note where the change is being accepted.
/// Nothing is done where there is neither rule nor baseline. No rule evaluated is a failure.
void guard(model::Scenario& scenario, const GateRequest& request);

/// The same scenario as a baseline: without comparison and findings of rules, with the reason.
[[nodiscard]] model::Scenario as_baseline(model::Scenario scenario, const std::string& reason);

} // namespace houtskool::cost
