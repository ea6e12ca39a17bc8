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
/// as few digits as leave every verdict on the table as it was.
[[nodiscard]] model::DecisionModel state(const Coding& coding, const sorting::Model& learned,
                                         const sorting::Table& cases);

} // namespace houtskool::classify
