// SPDX-License-Identifier: MIT
#include "cost/figures.hpp"

#include "cost/balance.hpp"
#include "cost/breakdowns.hpp"
#include "cost/categories.hpp"
#include "cost/coverage.hpp"

namespace houtskool::cost {

void add_figures(const model::Scenario& scenario, model::CostResult& result) {
    result.coverage = coverage(result.years, result.funds, result.lines);
    result.categories = category_costs(scenario, result.lines);
    result.unit_costs = unit_costs(scenario, result.lines);
    result.balance_year = balance_year(result.coverage);
    result.one_off_money = one_off_money(result.coverage);
    result.carried_months = carried_months(result.one_off_money, result.coverage);
    result.breakdowns = breakdowns(scenario, result.lines);
}

} // namespace houtskool::cost
