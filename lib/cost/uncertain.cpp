// SPDX-License-Identifier: MIT
#include "cost/uncertain.hpp"

#include "cost/influences.hpp"
#include "cost/ledger.hpp"
#include "cost/metrics.hpp"
#include "cost/money_span.hpp"
#include "uncertainty/simulate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <variant>

namespace houtskool::cost {

namespace {

using model::Chance;
using model::Percentile;

constexpr std::array<std::pair<const char*, double>, 7> wanted_percentiles{{{"p5", 0.05},
                                                                            {"p10", 0.1},
                                                                            {"p25", 0.25},
                                                                            {"p50", 0.5},
                                                                            {"p75", 0.75},
                                                                            {"p90", 0.9},
                                                                            {"p95", 0.95}}};
constexpr int chance_decimals = 6;
/// What municipalities ask of their reserves at least (Heemskerk, budget 2018).
constexpr double wanted_certainty = 0.8;

Chance chance(const uncertainty::Figure& figure) {
    return {Decimal::from_double(figure.value, chance_decimals),
            Decimal::from_double(figure.error, chance_decimals)};
}

bool is_gap(const std::string& metric) {
    return metric.starts_with("cost.structural-gap.");
}

model::SampledFigure figure_of(const uncertainty::OutputSummary& output) {
    model::SampledFigure figure{.metric = output.name,
                                .at_modes = to_cents(output.at_modes),
                                .mean = to_cents(output.mean.value),
                                .standard_error = to_cents(output.mean.error),
                                .deviation = to_cents(output.sd),
                                .percentiles = {},
                                .covered = {}};
    for (std::size_t i = 0; i < wanted_percentiles.size(); ++i) {
        figure.percentiles.push_back({wanted_percentiles[i].first,
                                      to_cents(output.quantiles[i].value),
                                      to_cents(output.quantiles[i].error)});
    }
    if (is_gap(output.name)) {
        figure.covered = chance(output.not_above_zero);
    }
    return figure;
}

/// The probability that a figure is at most this, from its quantile function.
double probability_below(const uncertainty::Distribution& distribution, double value) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (uncertainty::quantile(distribution, middle) <= value ? low : high) = middle;
    }
    return low;
}

std::vector<model::OutsideFigure> outside_views(const model::Scenario& scenario,
                                                const model::CostResult& result) {
    std::vector<model::OutsideFigure> figures;
    const std::vector<model::Metric> all = metrics(scenario, result);
    for (const model::OutsideView& view : scenario.budget.outside_views) {
        const uncertainty::Distribution ratio =
            uncertainty::distribution_of(view.ratio, scenario.assumptions);
        for (const model::Metric& metric : named(all, view.metric)) {
            const double inside = metric.value.value.to_double();
            model::OutsideFigure figure{view.id, metric.id, {}, {}};
            for (const auto& [name, probability] : wanted_percentiles) {
                figure.percentiles.push_back(
                    {name, to_cents(uncertainty::quantile(ratio, probability) * inside), Money()});
            }
            const std::string year = metric.id.substr(metric.id.rfind('.') + 1);
            const auto funds = named(all, "cost.structural-funds." + year);
            if (metric.id == "cost.structural-cost." + year && !funds.empty() && inside > 0) {
                figure.covered =
                    Chance{Decimal::from_double(
                               probability_below(ratio, funds[0].value.value.to_double() / inside),
                               chance_decimals),
                           {}};
            }
            figures.push_back(std::move(figure));
        }
    }
    return figures;
}

std::vector<uncertainty::Correlation> correlations_of(const model::Scenario& scenario) {
    std::vector<uncertainty::Correlation> result;
    for (const model::Correlation& correlation : scenario.correlations) {
        uncertainty::Correlation group{
            correlation.id, {}, correlation.coefficient.value.to_double()};
        for (const model::Ref& ref : correlation.of) {
            group.inputs.push_back(ref.id);
        }
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace

Sampled sample(const model::Scenario& scenario, const model::CostResult& result,
               const Sampling& sampling) {
    const Ledger ledger = ledger_of(scenario);
    const auto mixed =
        uncertainty::copula_of(correlations_of(scenario), uncertainty::names_of(ledger.inputs));
    if (const auto* fault = std::get_if<uncertainty::CorrelationFault>(&mixed)) {
        return {{}, fault->ids};
    }
    const auto& together = std::get<uncertainty::Copula>(mixed);
    std::vector<model::OutsideFigure> outside = outside_views(scenario, result);
    if (sampling.draws == 0 || (ledger.inputs.empty() && outside.empty())) {
        return {};
    }
    model::Uncertainty found;
    found.seed = sampling.seed;
    found.method = method_name(sampling.method);
    found.inputs = static_cast<int>(ledger.inputs.size());
    found.outside = std::move(outside);
    if (ledger.inputs.empty()) {
        return {std::move(found), {}};
    }
    uncertainty::Simulation simulation;
    simulation.seed = static_cast<std::uint64_t>(sampling.seed);
    simulation.draws = static_cast<std::uint64_t>(sampling.draws);
    simulation.method = sampling.method;
    simulation.threads = sampling.threads;
    simulation.probabilities.clear();
    for (const auto& [name, probability] : wanted_percentiles) {
        simulation.probabilities.push_back(probability);
    }
    const uncertainty::Outcome outcome = uncertainty::outcome_of(ledger.model, ledger.inputs);
    const uncertainty::Summary summary =
        uncertainty::simulate(ledger.inputs, together, outcome, simulation);
    found.draws = static_cast<int>(summary.draws);
    for (const uncertainty::OutputSummary& output : summary.outputs) {
        if (std::isfinite(output.mean.value) && std::isfinite(output.sd)) {
            found.figures.push_back(figure_of(output));
        }
    }
    found.influence_on = "cost.structural-gap." + std::to_string(scenario.budget.last_year);
    found.influences =
        influences(ledger, together, found.influence_on, simulation, sampling.indices);
    return {std::move(found), {}};
}

std::string method_name(uncertainty::Method method) {
    switch (method) {
    case uncertainty::Method::plain:
        return "plain";
    case uncertainty::Method::latin:
        return "latin";
    case uncertainty::Method::sobol:
        break;
    }
    return "sobol";
}

std::vector<model::Finding> uncertainty_findings(const model::Scenario& scenario,
                                                 const model::CostResult& result,
                                                 const std::vector<std::string>& impossible) {
    std::vector<model::Finding> findings;
    if (!impossible.empty()) {
        std::string names;
        for (const std::string& id : impossible) {
            names += (names.empty() ? "" : ", ") + id;
        }
        const model::Correlation* first = model::find(scenario.correlations, impossible.front());
        findings.push_back(model::make_finding("correlations-impossible", "correlations",
                                               {{"names", names}}, {first->source.text},
                                               first->place));
    }
    if (!result.uncertainty) {
        return findings;
    }
    for (const model::SampledFigure& figure : result.uncertainty->figures) {
        const auto year_of = std::find_if(
            result.coverage.begin(), result.coverage.end(), [&](const model::Coverage& year) {
                return figure.metric == "cost.structural-gap." + std::to_string(year.year);
            });
        // A year that is not covered as computed has a finding of its own.
        if (year_of == result.coverage.end() || !year_of->covered) {
            continue;
        }
        if (figure.covered &&
            figure.covered->probability < Decimal::from_double(wanted_certainty, 2)) {
            const std::string year = figure.metric.substr(figure.metric.rfind('.') + 1);
            findings.push_back(model::make_finding(
                "coverage-uncertain", "results.cost.uncertainty.figures[" + figure.metric + "]",
                {{"year", year}, {"chance", figure.covered->probability}}, {},
                scenario.budget.place));
        }
    }
    return findings;
}

} // namespace houtskool::cost
