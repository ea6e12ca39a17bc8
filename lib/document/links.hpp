// SPDX-License-Identifier: MIT
#pragma once
// What no single key can say: that names point at something, and that the parts fit together.

#include "base/diagnostics.hpp"
#include "model/scenario.hpp"
#include "yaml/node.hpp"

#include <vector>

namespace houtskool::document {

/// Citations begin with the id of a source; assumptions that are named exist.
void check_names(const model::Scenario& scenario, const std::vector<model::Citation>& citations,
                 const std::vector<model::Ref>& assumptions, Diagnostics& diagnostics);

/// All other references, levels, shares and orders. The document gives the places of what is kept
/// by name only (scores, decided categories).
void check_links(const model::Scenario& scenario, const yaml::Node& document,
                 Diagnostics& diagnostics);

} // namespace houtskool::document
