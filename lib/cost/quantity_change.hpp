// SPDX-License-Identifier: MIT
#pragma once
// Where two statements of one quantity differ.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

/// A quantity in one line, with a point and no separators: `91100`, `85000..98000 pert p10-p90,
/// mode 91100`, `= wage`. Empty where nothing is stated.
[[nodiscard]] std::string quantity_text(const model::Quantity& quantity);

/// In this order: value, range, shape, assumption, unit, source, note, owner, valid-until. The
/// source differs also where both cite the same one and what `sources` says of it differs.
[[nodiscard]] std::vector<std::string> differing_parts(const model::Quantity& before,
                                                       const model::Scenario& baseline,
                                                       const model::Quantity& after,
                                                       const model::Scenario& now);

/// Whether parts name one that can move a figure.
[[nodiscard]] bool moves_figures(const std::vector<std::string>& parts);

/// Whether what a citation leads to differs.
[[nodiscard]] bool source_differs(const model::Citation& before, const model::Scenario& baseline,
                                  const model::Citation& after, const model::Scenario& now);

} // namespace houtskool::cost
