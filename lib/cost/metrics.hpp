// SPDX-License-Identifier: MIT
#pragma once
// The figures of a budget by name.

#include "model/metric.hpp"
#include "model/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::cost {

/// Every metric of a result, in this order. By year: `cost.structural-cost.2019`,
/// `.structural-funds`, `.structural-gap`, `.cumulative-gap`, `.coverage` (structural funds over
/// structural cost, 6 digits; none without cost), `.incidental-cost`, `.incidental-funds`,
/// `.total-cost`,
/// `.total-funds`, `.balance`, `.per-inhabitant` (all cost), `.overhead-share` and `.hire-share`
/// (of all cost; hire, where there is any: of wages and hire), `.overhead-per-fte`,
/// `.wages-per-fte` (over the whole formation), `.p-covered` (sampled). Once:
/// `cost.carried-months`, `cost.per-fte[CATEGORY]`, `cost.category[CATEGORY]` (first year). What
/// cannot be computed (no inhabitants, no fte) has no metric. Bounds: interval arithmetic (Moore
/// 1966), ratios to 6 digits, amounts to the cent.
[[nodiscard]] std::vector<model::Metric> metrics(const model::Scenario& scenario,
                                                 const model::CostResult& result);

/// Those that compare organisations of different sizes: coverage, per inhabitant, per fte, shares
/// of overhead and hire.
[[nodiscard]] std::vector<model::Ratio> ratios(const std::vector<model::Metric>& metrics);

/// Those that a name means: the one of that name, or all that begin with it and end in a year.
[[nodiscard]] std::vector<model::Metric> named(const std::vector<model::Metric>& metrics,
                                               std::string_view name);

} // namespace houtskool::cost
