// SPDX-License-Identifier: MIT
#pragma once
// The rules that a budget is held against, and what changed since its baseline.

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace houtskool::report {

/// Adds the gate, its sentence at the end of the summary, and the tables `checks`, `changes`,
/// `inputs` and (on request) `effects` behind the main one. Nothing where results.cost has no
/// comparison.
void add_gate(const model::Scenario& scenario, Report& report);

} // namespace houtskool::report
