// SPDX-License-Identifier: MIT
#pragma once
// Whether the stated figures of an organisation agree. Clusters and functions cut the same people
// two ways, so their sums should be the same, and the same as each total that a source states.
// Rounding explains a difference when the bounds of both sides have a value in common.

#include "staff/figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::staff {

/// One side of a comparison: a stated figure, or a sum of them.
struct Side {
    std::string path;
    model::Span fte;
    std::vector<std::string> sources;
    Place place;
};

/// Two sides that should agree, and where the left one stands.
struct Compared {
    model::Reconciliation result;
    Place place;
};

/// Sum of all clusters or functions; none unless there are some and each is stated.
[[nodiscard]] std::optional<Side> sum_of(const std::string& path,
                                         const std::vector<const model::FormationGroup*>& groups,
                                         Figures& figures);
[[nodiscard]] std::optional<Side> clusters_side(const model::Organisation& organisation,
                                                Figures& figures);
[[nodiscard]] std::optional<Side> functions_side(const model::Organisation& organisation,
                                                 Figures& figures);
/// The stated totals of the whole, in their order.
[[nodiscard]] std::vector<Side> total_sides(const model::Organisation& organisation,
                                            Figures& figures);

/// Every pair that should agree: clusters with each total, functions with each total, clusters with
/// functions, groups that are said to be the same, what is left of both without those, totals with
/// each other. A pair with an unstated figure is left out.
[[nodiscard]] std::vector<Compared> reconcile(const model::Organisation& organisation,
                                              Figures& figures);

} // namespace houtskool::staff
