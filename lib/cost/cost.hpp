// SPDX-License-Identifier: MIT
#pragma once
// The budget of a design: what is available and what it costs in each year, whether stated sums add
// up, whether recurring cost is covered by recurring funds, what each verdict costs.

#include "cost/uncertain.hpp"
#include "model/scenario.hpp"

namespace houtskool::cost {

/// Needs results.staff for factors and unit cost, results.classify for counts of tasks; what is
/// missing of them counts as nothing. Amounts are in euros, exact to the cent, one for each year
/// from first_year to last_year of the budget (none when no first year is stated). Findings come in
/// this order: amounts that are missing, sums, coverage by year, how sure that is, references,
/// tensions, what is left out, assumptions.
/// Throws OverflowError when an amount cannot be held.
/// Sampled figures come with `sampling`.
[[nodiscard]] model::CostResult cost(const model::Scenario& scenario,
                                     const Sampling& sampling = {});

} // namespace houtskool::cost
