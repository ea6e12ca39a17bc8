// SPDX-License-Identifier: MIT
#include "cost/coverage.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <string>

namespace houtskool::cost {

namespace {

using model::MoneySpan;
using model::Nature;

MoneySpan total(const std::vector<model::YearAmounts>& items, Nature nature, std::size_t year) {
    MoneySpan sum;
    for (const model::YearAmounts& item : items) {
        if (item.nature == nature && year < item.amounts.size()) {
            sum = sum + item.amounts[year];
        }
    }
    return sum;
}

std::vector<std::string> sources_of(const model::Scenario& scenario) {
    std::vector<std::string> sources;
    const auto add = [&](const model::Quantity& quantity) {
        const std::string text = uncertainty::citation(quantity, scenario.assumptions);
        if (std::find(sources.begin(), sources.end(), text) == sources.end()) {
            sources.push_back(text);
        }
    };
    for (const model::Line& line : scenario.budget.lines) {
        add(line.amount);
        for (const model::Factor& factor : line.factors) {
            add(factor.quantity);
        }
    }
    for (const model::Fund& fund : scenario.budget.funds) {
        add(fund.amount);
    }
    return sources;
}

model::Finding finding(const char* code, int year, const char* figure, const MoneySpan& amount,
                       const model::Scenario& scenario) {
    return model::make_finding(code, "results.cost.coverage[" + std::to_string(year) + "]",
                               {{"year", Decimal(year)},
                                {figure, amount.value.to_decimal()},
                                {"low", amount.low.to_decimal()},
                                {"high", amount.high.to_decimal()}},
                               sources_of(scenario), scenario.budget.place);
}

} // namespace

std::vector<model::Coverage> coverage(const std::vector<int>& years,
                                      const std::vector<model::YearAmounts>& funds,
                                      const std::vector<model::YearAmounts>& lines) {
    std::vector<model::Coverage> result;
    for (std::size_t i = 0; i < years.size(); ++i) {
        model::Coverage year;
        year.year = years[i];
        year.structural_cost = total(lines, Nature::structural, i);
        year.structural_funds = total(funds, Nature::structural, i);
        year.structural_gap = year.structural_cost - year.structural_funds;
        year.incidental_cost = total(lines, Nature::incidental, i);
        year.incidental_funds = total(funds, Nature::incidental, i);
        year.balance = (year.structural_funds + year.incidental_funds) -
                       (year.structural_cost + year.incidental_cost);
        const Money zero;
        year.cumulative_gap = result.empty() ? year.structural_gap
                                             : result.back().cumulative_gap + year.structural_gap;
        year.covered = year.structural_gap.value <= zero;
        year.survives_rounding = year.structural_gap.low > zero || year.structural_gap.high <= zero;
        year.balance_survives_rounding = year.balance.low >= zero || year.balance.high < zero;
        result.push_back(year);
    }
    return result;
}

std::vector<model::Finding> coverage_findings(const model::Scenario& scenario,
                                              const std::vector<model::Coverage>& years) {
    std::vector<model::Finding> findings;
    for (const model::Coverage& year : years) {
        if (!year.survives_rounding) {
            findings.push_back(finding("structural-gap-not-robust", year.year, "gap",
                                       year.structural_gap, scenario));
        } else if (!year.covered) {
            findings.push_back(
                finding("structural-gap", year.year, "gap", year.structural_gap, scenario));
        }
        if (!year.balance_survives_rounding) {
            findings.push_back(
                finding("balance-not-robust", year.year, "balance", year.balance, scenario));
        } else if (year.balance.value.is_negative()) {
            findings.push_back(
                finding("balance-negative", year.year, "balance", year.balance, scenario));
        }
    }
    return findings;
}

} // namespace houtskool::cost
