// SPDX-License-Identifier: MIT
#include "cost/prices.hpp"

#include "cost/amounts.hpp"
#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

#include <optional>
#include <string>

namespace houtskool::cost {

namespace {

using model::Scenario;
using model::Span;
using uncertainty::exactly;

/// Where a unit of work goes under a verdict.
struct Split {
    Span in_house;
    Span leaving;
};

Span times(const Span& a, const Span& b) {
    const Span product = uncertainty::operator*(a, b);
    return {product.low.rounded(working_decimals), product.value.rounded(working_decimals),
            product.high.rounded(working_decimals)};
}

std::optional<Split> split(const std::string& decision, const std::string& category,
                           const Scenario& scenario) {
    for (const model::StaffingNorm& norm : scenario.organisation.norms) {
        const model::Decision* of = model::decision_of(scenario, norm.decision, norm.category);
        if (norm.category.id != category || of == nullptr || of->id != decision) {
            continue;
        }
        const auto kept = uncertainty::estimate_if_stated(norm.kept, scenario.assumptions);
        const auto steering = uncertainty::estimate_if_stated(norm.steering, scenario.assumptions);
        if (!kept) {
            return std::nullopt;
        }
        // In house: k + s (1 - k), which grows with both, so that its ends are those of k and s.
        const auto in_house = [](const Decimal& k, const Decimal& s) {
            return (k + s * (Decimal(1) - k)).rounded(working_decimals);
        };
        const Span s = steering.value_or(Span());
        return Split{{in_house(kept->low, s.low), in_house(kept->value, s.value),
                      in_house(kept->high, s.high)},
                     uncertainty::operator-(exactly(1), *kept)};
    }
    return std::nullopt;
}

/// The share of a task that goes by the task's own verdict.
Span own_share(const model::Task& task, const Scenario& scenario) {
    Span rest = exactly(1);
    for (const model::Part& part : task.parts) {
        if (const auto share = uncertainty::estimate_if_stated(part.share, scenario.assumptions)) {
            rest = uncertainty::operator-(rest, *share);
        }
    }
    return rest;
}

model::MoneySpan cost_of_split(const Span& work, const Split& split, const Span& own,
                               const Span& bought) {
    const Span inside = times(times(work, split.in_house), own);
    const Span outside = times(times(work, split.leaving), bought);
    return rounded(
        Span{inside.low + outside.low, inside.value + outside.value, inside.high + outside.high});
}

/// The bought rate at which both splits cost the same; none where as much leaves in both.
std::optional<Money> break_even(const Split& here, const Split& there, const Span& own) {
    const Decimal more_leaves = there.leaving.value - here.leaving.value;
    if (more_leaves.is_zero()) {
        return std::nullopt;
    }
    const Decimal saved = (here.in_house.value - there.in_house.value) * own.value;
    return Money::rounded(Decimal::divide(saved.rounded(working_decimals), more_leaves, 2));
}

std::optional<model::TaskPrice> price(const model::Verdict& verdict, const std::string& decision,
                                      const Span& own, const Span& bought,
                                      const Scenario& scenario) {
    const model::Task* task = model::find(scenario.tasks, verdict.task);
    if (task == nullptr || !verdict.runner_up || verdict.category.empty()) {
        return std::nullopt;
    }
    const auto workload = uncertainty::estimate_if_stated(task->workload.fte, scenario.assumptions);
    const auto here = split(decision, verdict.category, scenario);
    const auto there = split(decision, verdict.runner_up->category, scenario);
    if (!workload || !here || !there) {
        return std::nullopt;
    }
    const Span work = times(*workload, own_share(*task, scenario));
    return model::TaskPrice{.task = task->id,
                            .verdict = verdict.category,
                            .other = verdict.runner_up->category,
                            .cost = cost_of_split(work, *here, own, bought),
                            .other_cost = cost_of_split(work, *there, own, bought),
                            .break_even = break_even(*here, *there, own)};
}

} // namespace

std::vector<model::TaskPrice> task_prices(const Scenario& scenario) {
    std::vector<model::TaskPrice> prices;
    const model::Rates& rates = scenario.budget.rates;
    if (rates.own.empty() || !scenario.results.classify) {
        return prices;
    }
    const auto own = product(multipliers(rates.own, "budget.rates.own", scenario));
    const auto bought = product(multipliers(rates.bought, "budget.rates.bought", scenario));
    if (!own || !bought) {
        return prices;
    }
    for (const model::DecisionResult& decision : scenario.results.classify->decisions) {
        for (const model::Verdict& verdict : decision.verdicts) {
            if (auto found = price(verdict, decision.decision, *own, *bought, scenario)) {
                prices.push_back(std::move(*found));
            }
        }
    }
    return prices;
}

} // namespace houtskool::cost
