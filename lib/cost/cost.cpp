// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"

#include "cost/amounts.hpp"
#include "cost/closing.hpp"
#include "cost/coverage.hpp"
#include "cost/figures.hpp"
#include "cost/metrics.hpp"
#include "cost/prices.hpp"
#include "cost/references.hpp"
#include "cost/sums.hpp"
#include "cost/tensions.hpp"
#include "uncertainty/estimate.hpp"

#include <iterator>
#include <utility>

namespace houtskool::cost {

namespace {

using model::Finding;
using model::Scenario;

template <class FundOrLine>
void add_missing(const std::vector<FundOrLine>& items, const std::string& list,
                 const Scenario& scenario, std::vector<Finding>& findings) {
    for (const FundOrLine& item : items) {
        if (!base_amount(item, scenario)) {
            findings.push_back(model::make_finding("amount-missing",
                                                   "budget." + list + "[" + item.id + "]",
                                                   {{"item", item.id}}, {}, item.place));
        }
    }
}

void add_excluded(const Scenario& scenario, std::vector<Finding>& findings) {
    std::string names;
    for (const model::Label& label : scenario.budget.excluded) {
        names += (names.empty() ? "" : ", ") + label.in(Language::en, "");
    }
    if (!names.empty()) {
        findings.push_back(model::make_finding("cost-excluded", "budget.excluded",
                                               {{"names", names}}, {}, scenario.budget.place));
    }
}

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

} // namespace

model::CostResult cost(const Scenario& scenario, const Sampling& sampling) {
    const model::Budget& budget = scenario.budget;
    model::CostResult result;
    if (budget.first_year == 0) {
        return result;
    }
    for (int year = budget.first_year; year <= budget.last_year; ++year) {
        result.years.push_back(year);
    }
    for (const model::Fund& fund : budget.funds) {
        result.funds.push_back(over_years(fund, scenario));
    }
    for (const model::Line& line : budget.lines) {
        result.lines.push_back(over_years(line, scenario));
    }
    result.sums = check_sums(scenario);
    add_figures(scenario, result);
    result.prices = task_prices(scenario);
    result.closing = close_gap(scenario);
    Sampled sampled = sample(scenario, result, sampling);
    result.uncertainty = std::move(sampled.uncertainty);
    const std::vector<model::Metric> figures = metrics(scenario, result);
    result.ratios = ratios(figures);
    result.references = check_references(scenario, figures);

    add_missing(budget.funds, "funds", scenario, result.findings);
    add_missing(budget.lines, "lines", scenario, result.findings);
    append(result.findings, sum_findings(scenario, result.sums));
    append(result.findings, coverage_findings(scenario, result.coverage));
    append(result.findings, uncertainty_findings(scenario, result, sampled.impossible));
    append(result.findings, reference_findings(scenario, result.references));
    append(result.findings, tensions(scenario, result.funds, result.lines));
    add_excluded(scenario, result.findings);
    append(result.findings,
           uncertainty::unsourced(scenario.assumptions, used_assumptions(scenario)));
    return result;
}

} // namespace houtskool::cost
