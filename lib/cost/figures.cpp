// SPDX-License-Identifier: MIT
#include "cost/figures.hpp"

#include "cost/categories.hpp"
#include "cost/coverage.hpp"

namespace houtskool::cost {

void add_figures(const model::Scenario& scenario, model::CostResult& result) {
    result.coverage = coverage(result.years, result.funds, result.lines);
    result.categories = category_costs(scenario, result.lines);
    result.unit_costs = unit_costs(scenario, result.lines);
}

} // namespace houtskool::cost
