// SPDX-License-Identifier: MIT
#pragma once
// Where the work of a task goes. A task falls into portions: each part that a source gives another
// verdict, by its share of the workload, and the rest under the task's own verdict. Summed over the
// portions, with w the workload and the shares of norms.hpp:
//
//     kept = w Σ portion k      leaving = w Σ portion (1 - k)      steering = w Σ portion (1 - k) s
//
// The portions add up to the whole, so the bounds of their shares are not free of each other: the
// least of a mix takes the least of each verdict and gives as much as it can to the lowest. A
// portion whose verdict has no norm counts for nothing.

#include "staff/norms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::staff {

struct Formed {
    model::TaskFormation formation;
    std::optional<model::Span> in_house; ///< kept + steering
    /// Workload, verdict and norms are all there, so that in_house covers the whole task.
    bool complete = false;
    std::vector<std::string> without_norm;  ///< categories of portions for which no norm is stated
    std::vector<std::string> without_share; ///< `task.part`, where the share would matter
};

/// One for each task of the scenario, in their order.
[[nodiscard]] std::vector<Formed> form(const model::Scenario& scenario, const Norms& norms,
                                       Figures& figures);

} // namespace houtskool::staff
