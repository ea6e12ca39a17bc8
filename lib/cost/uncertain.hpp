// SPDX-License-Identifier: MIT
#pragma once
// How sure the budget is: its uncertain figures drawn many times.

#include "model/scenario.hpp"
#include "uncertainty/points.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::cost {

struct Sampling {
    int seed = 1;
    int draws = 16'384; ///< 0: none
    uncertainty::Method method = uncertainty::Method::sobol;
    int threads = 1;      ///< changes no byte
    bool indices = false; ///< Sobol's indices too, which take many more draws
};

/// plain, latin, sobol.
[[nodiscard]] std::string method_name(uncertainty::Method method);

/// What drawing gave, and why nothing was drawn where that is because of the stated correlations.
struct Sampled {
    /// None without uncertain figures, without draws, or where the stated correlations cannot be.
    /// Influences are on the structural gap of the last year. Outside views: the figure as computed
    /// times the ratio; the chance that structural funds, as computed, cover structural cost.
    std::optional<model::Uncertainty> uncertainty;
    std::vector<std::string> impossible; ///< ids of correlations that cannot hold together
};
[[nodiscard]] Sampled sample(const model::Scenario& scenario, const model::CostResult& result,
                             const Sampling& sampling);

/// correlations-impossible, for those that are; coverage-uncertain where a year is covered as
/// computed, but with a chance below the 80% that municipalities ask of their reserves at least
/// (budgets 2018: 80, 90 and 95%).
[[nodiscard]] std::vector<model::Finding>
uncertainty_findings(const model::Scenario& scenario, const model::CostResult& result,
                     const std::vector<std::string>& impossible);

} // namespace houtskool::cost
