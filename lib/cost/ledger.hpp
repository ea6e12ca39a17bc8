// SPDX-License-Identifier: MIT
#pragma once
// A budget in the form that is drawn from: sums of products of uncertain figures.

#include "cost/flows.hpp"
#include "model/scenario.hpp"
#include "uncertainty/outcome.hpp"
#include "uncertainty/product_model.hpp"

#include <vector>

namespace houtskool::cost {

/// Inputs: every figure that may have more than one value, under its name (flows.hpp), once however
/// often it is used. A figure of staff is drawn evenly between its bounds where its value lies
/// midway, as a rounded total does, and else from a triangle over them: staff knows bounds, not
/// shapes. Outputs, for each year: `cost.structural-gap.YEAR`, `.total-cost`, `.balance`.
struct Ledger {
    std::vector<uncertainty::Input> inputs;
    uncertainty::ProductModel model;
};
[[nodiscard]] Ledger ledger_of(const model::Scenario& scenario);

} // namespace houtskool::cost
