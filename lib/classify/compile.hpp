// SPDX-License-Identifier: MIT
#pragma once
// Between models as the document states them and models in figures.

#include "classify/encode.hpp"
#include "sorting/models.hpp"

#include <optional>

namespace houtskool::classify {

/// The stated model in figures; none where the decision states none. Rules carry their support and
/// their exceptions among the decided cases of the table; on a criterion whose nvt means that it is
/// ignored, nvt meets every condition of a rule that has another one to stand on.
[[nodiscard]] std::optional<sorting::Model> compile(const Coding& coding,
                                                    const sorting::Table& cases);

/// A model in figures as the document would state it. Weights, values and thresholds are rounded to
/// as few digits as leave every verdict as it was: on the table, and where they can be counted on
/// every combination of levels and nvt. A category that the model never gives is stated out of
/// reach, so that the document is complete; one category for all is a rule without conditions.
[[nodiscard]] model::DecisionModel state(const Coding& coding, const sorting::Model& learned,
                                         const sorting::Table& cases);

} // namespace houtskool::classify
