// SPDX-License-Identifier: MIT
#pragma once
// The cheapest changes that close the structural gap.

#include "model/scenario.hpp"

#include <optional>

namespace houtskool::cost {

/// Closes the structural gap of the last year, at central values, with the levers of the budget.
/// Every euro that a lever moves costs its price, so the cheapest set takes levers in order of
/// their price (a fractional knapsack: Dantzig 1957), those of equal price by the largest effect,
/// each to its bound, the last one only as far as needed (to the cent, by bisection). What a lever
/// moves is reckoned after the levers before it. None without levers or without a gap.
[[nodiscard]] std::optional<model::Closing> close_gap(const model::Scenario& scenario);

} // namespace houtskool::cost
