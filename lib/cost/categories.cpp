// SPDX-License-Identifier: MIT
#include "cost/categories.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace houtskool::cost {

namespace {

using model::CategoryCost;
using model::Decision;
using model::MoneySpan;
using model::Scenario;

MoneySpan first_year(const model::YearAmounts& line) {
    return line.amounts.empty() ? MoneySpan() : line.amounts.front();
}

const Decision* decision_of(const Scenario& scenario, const model::Line& line) {
    return line.verdict.empty() ? nullptr
                                : model::decision_of(scenario, line.decision, line.verdict);
}

int tasks_with(const Scenario& scenario, const std::string& decision, const std::string& category) {
    int count = 0;
    if (scenario.results.classify) {
        for (const model::DecisionResult& result : scenario.results.classify->decisions) {
            if (result.decision == decision) {
                count += static_cast<int>(
                    std::count_if(result.verdicts.begin(), result.verdicts.end(),
                                  [&](const auto& v) { return v.category == category; }));
            }
        }
    }
    return count;
}

void set_shares(std::vector<CategoryCost>& costs) {
    std::vector<Decimal> weights;
    weights.reserve(costs.size());
    for (const CategoryCost& cost : costs) {
        weights.push_back(std::max(Decimal(), cost.amount.value.to_decimal()));
    }
    if (std::all_of(weights.begin(), weights.end(), [](const auto& w) { return w.is_zero(); })) {
        return;
    }
    const std::vector<std::int64_t> shares = share_out(10'000, weights);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        costs[i].share = Decimal(shares[i], 4);
    }
}

/// A category that lines may pay for; the decision tells apart categories of the same name.
struct Row {
    const Decision* decision = nullptr;
    std::string category;
};

std::vector<Row> rows_of(const Scenario& scenario) {
    std::vector<Row> rows;
    for (const Decision& decision : scenario.decisions) {
        const auto& lines = scenario.budget.lines;
        if (std::any_of(lines.begin(), lines.end(), [&](const model::Line& line) {
                return decision_of(scenario, line) == &decision;
            })) {
            for (const model::Category& category : decision.categories) {
                rows.push_back({&decision, category.id});
            }
        }
    }
    return rows;
}

bool keeps_everything(const model::StaffingNorm& norm, const Scenario& scenario) {
    const auto kept = uncertainty::estimate_if_stated(norm.kept, scenario.assumptions);
    return kept && kept->value == Decimal(1);
}

/// The one category whose norm keeps all work in house; without an id where there is none or more.
Row done_in_house(const Scenario& scenario) {
    Row found;
    for (const model::StaffingNorm& norm : scenario.organisation.norms) {
        if (!keeps_everything(norm, scenario)) {
            continue;
        }
        const Decision* decision = model::decision_of(scenario, norm.decision, norm.category);
        const bool same = found.decision == decision && found.category == norm.category.id;
        if (decision == nullptr || (!found.category.empty() && !same)) {
            return {};
        }
        found = {decision, norm.category.id};
    }
    return found;
}

/// Cost over fte, both with bounds; fte above zero.
MoneySpan per_fte(const MoneySpan& amount, const model::Span& fte) {
    const auto divide = [](Money a, const Decimal& b) {
        return Money::rounded(Decimal::divide(a.to_decimal(), b, 2));
    };
    return {divide(amount.low, amount.low.is_negative() ? fte.low : fte.high),
            divide(amount.value, fte.value),
            divide(amount.high, amount.high.is_negative() ? fte.high : fte.low)};
}

} // namespace

std::vector<CategoryCost> category_costs(const Scenario& scenario,
                                         const std::vector<model::YearAmounts>& lines) {
    const std::vector<Row> rows = rows_of(scenario);
    std::vector<CategoryCost> costs;
    for (const Row& row : rows) {
        CategoryCost cost;
        cost.category = row.category;
        cost.tasks = tasks_with(scenario, row.decision->id, row.category);
        costs.push_back(cost);
    }
    CategoryCost rest;
    bool any_rest = false;
    for (std::size_t i = 0; i < lines.size() && i < scenario.budget.lines.size(); ++i) {
        const model::Line& line = scenario.budget.lines[i];
        const Decision* decision = decision_of(scenario, line);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
            return candidate.decision == decision && candidate.category == line.verdict.id;
        });
        any_rest = any_rest || row == rows.end();
        CategoryCost& cost =
            row == rows.end() ? rest : costs[static_cast<std::size_t>(row - rows.begin())];
        cost.amount = cost.amount + first_year(lines[i]);
    }
    if (any_rest) {
        costs.push_back(rest);
    }
    set_shares(costs);
    return costs;
}

std::vector<model::UnitCost> unit_costs(const Scenario& scenario,
                                        const std::vector<model::YearAmounts>& lines) {
    const Row in_house = done_in_house(scenario);
    if (in_house.category.empty() || !scenario.results.staff || !scenario.results.staff->total ||
        scenario.results.staff->total->low <= Decimal(0)) {
        return {};
    }
    model::UnitCost cost;
    cost.category = in_house.category;
    cost.fte = *scenario.results.staff->total;
    bool any = false;
    for (std::size_t i = 0; i < lines.size() && i < scenario.budget.lines.size(); ++i) {
        const model::Line& line = scenario.budget.lines[i];
        if (line.verdict.id != in_house.category ||
            decision_of(scenario, line) != in_house.decision) {
            continue;
        }
        if (!line.cluster.empty()) {
            return {};
        }
        cost.amount = cost.amount + first_year(lines[i]);
        any = true;
    }
    if (!any) {
        return {};
    }
    cost.per_fte = per_fte(cost.amount, cost.fte);
    return {cost};
}

} // namespace houtskool::cost
