// SPDX-License-Identifier: MIT
#pragma once
// Figures beside the ranges in which they lie elsewhere.

#include "model/metric.hpp"
#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// Every reference to a metric of cost, or to an assumption (`assumptions.wage-per-fte`) that the
/// budget uses, for each figure of that name. References to figures that are not there are left
/// out.
[[nodiscard]] std::vector<model::ReferenceCheck>
check_references(const model::Scenario& scenario, const std::vector<model::Metric>& metrics);

/// outside-reference where a figure lies outside over its whole span, reference-not-robust where
/// only part of its span does; in order of the checks.
[[nodiscard]] std::vector<model::Finding>
reference_findings(const model::Scenario& scenario,
                   const std::vector<model::ReferenceCheck>& checks);

} // namespace houtskool::cost
