// SPDX-License-Identifier: MIT
#pragma once
// The tables of cost beside those of the budget itself; private to lib/report.

#include "report/build.hpp"

#include <vector>

namespace houtskool::report {

/// The id and what people call it of what a budget rests on: an assumption, a figure of staff or of
/// the budget by its path.
[[nodiscard]] Name figure_name(const model::Scenario& scenario, const Names& names,
                               const std::string& input);

/// Breakdowns (on request), references, prices of tasks, the closing of the gap; those that there
/// are.
[[nodiscard]] std::vector<Table> cost_details(const model::Scenario& scenario, const Names& names,
                                              Language language);

/// Sampled figures, influences, outside views; those that there are.
[[nodiscard]] std::vector<Table> cost_uncertainty(const model::Scenario& scenario,
                                                  const Names& names, Language language);

} // namespace houtskool::report
