// SPDX-License-Identifier: MIT
#pragma once
// What cost computed, for people: cost against funds per year, what each verdict costs, whether
// stated sums hold.

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace houtskool::report {

/// The scenario must have the results of cost.
[[nodiscard]] Report cost_report(const model::Scenario& scenario, Language language);

} // namespace houtskool::report
