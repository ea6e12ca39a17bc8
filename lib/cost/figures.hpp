// SPDX-License-Identifier: MIT
#pragma once
// What a result says of the amounts together. cost() and the explanation of a difference both come
// here, so that they cannot differ.

#include "model/scenario.hpp"

namespace houtskool::cost {

/// Fills in everything that metrics are made of, given the years and the amounts of funds and lines
/// in the order of the budget. Not what is sampled.
void add_figures(const model::Scenario& scenario, model::CostResult& result);

} // namespace houtskool::cost
