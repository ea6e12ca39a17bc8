// SPDX-License-Identifier: MIT
#pragma once
// The tables of cost beside those of the budget itself; private to lib/report.

#include "report/build.hpp"

#include <vector>

namespace houtskool::report {

/// What a budget rests on, by its id and what people call it: a line or a fund by its label, with
/// what of it where that is not its amount; an assumption, or a figure of staff, by its path.
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
