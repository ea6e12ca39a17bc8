// SPDX-License-Identifier: MIT
#pragma once
// The staffing norms: what share of a task's work stays in house under a verdict, and what share of
// the rest comes back as direction.

#include "staff/figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::staff {

/// Shares of the workload under one verdict. With k the share kept and s the share of direction in
/// what leaves: steering = (1 - k) s, leaving = 1 - k, in_house = k + (1 - k) s. The bounds of
/// in_house are those of 1 - (1 - k)(1 - s), where k and s stand once, so that they are as narrow
/// as can be; adding the bounds of kept and steering would count k twice.
struct Fractions {
    model::Span kept;
    model::Span steering;
    model::Span leaving;
    model::Span in_house;
};

/// The norms about one decision. Points into the scenario.
struct Norms {
    const model::Decision* decision = nullptr; ///< null: the norms name none
    std::vector<const model::StaffingNorm*> list;
};

/// The norms that share the decision of the first norm; without norms the only decision there is.
[[nodiscard]] Norms norms(const model::Scenario& scenario);

/// None where no norm says what is kept under this category.
[[nodiscard]] std::optional<Fractions> fractions(const Norms& norms, const std::string& category,
                                                 Figures& figures);

} // namespace houtskool::staff
