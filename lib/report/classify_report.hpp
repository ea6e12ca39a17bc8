// SPDX-License-Identifier: MIT
#pragma once
// What classify found, for people: the verdict of every task, how many of each, whether the
// criteria can have decided what was decided.

#include "model/scenario.hpp"
#include "report/report.hpp"

namespace houtskool::report {

/// The scenario must have the results of classify.
[[nodiscard]] Report classify_report(const model::Scenario& scenario, Language language);

} // namespace houtskool::report
