// SPDX-License-Identifier: MIT
#pragma once
// Every difference between the figures of two results, divided over the inputs that changed.

#include "cost/changes.hpp"
#include "model/comparison.hpp"
#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

struct Explanation {
    std::vector<model::MetricChange> metrics; ///< that differ, in order of the metrics now
    std::vector<std::string> appeared;
    std::vector<std::string> gone;
    int compared = 0; ///< metrics that both have
};

/// Both scenarios have results.cost. Differences in money add up to the cent, other figures to the
/// digits of their unit. Up to most_shapley_inputs inputs that figures stand on: by Shapley values
/// over all sets of them; beyond that one by one, with the interaction that is left. What remains
/// when both scenarios are computed by this program is due to the program of the baseline (tool).
/// Sampled figures are not divided: noise, where the difference is within two standard errors and
/// draws or inputs are others; tool, where both are the same; else whole.
[[nodiscard]] Explanation explain(const model::Scenario& baseline, const model::Scenario& now,
                                  const std::vector<ChangedInput>& inputs);

} // namespace houtskool::cost
