// SPDX-License-Identifier: MIT
#pragma once
// What the decided table allows, whatever the model: which criteria can be missed, which orders of
// the categories fit, what the minimal rules are, which declared directions the decisions
// contradict; and which scores the model leaves undecided. Cheap enough to be there always.

#include "classify/encode.hpp"
#include "sorting/models.hpp"

#include <optional>

namespace houtskool::classify {

/// All but the flips, which are counted from the verdicts.
[[nodiscard]] model::Audit audit(const Coding& coding, const std::optional<sorting::Model>& model,
                                 const sorting::Table& table);

} // namespace houtskool::classify
