// SPDX-License-Identifier: MIT
#pragma once
// What an analyst should look at in the formation.

#include "staff/groups.hpp"
#include "staff/reconcile.hpp"

#include <vector>

namespace houtskool::staff {

/// Everything that was worked out, before it becomes a result.
struct Worked {
    Norms norms;
    std::vector<Formed> tasks;
    std::vector<Sum> clusters;
    std::vector<Sum> functions;
    Sum whole;
    std::vector<Compared> compared;
};

/// In the order that staff.hpp promises, without those about assumptions.
[[nodiscard]] std::vector<model::Finding> findings(const model::Scenario& scenario,
                                                   const Worked& worked, Figures& figures);

} // namespace houtskool::staff
