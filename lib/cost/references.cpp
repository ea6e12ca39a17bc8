// SPDX-License-Identifier: MIT
#include "cost/references.hpp"

#include "cost/amounts.hpp"
#include "cost/metrics.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <string>

namespace houtskool::cost {

namespace {

using model::Metric;
using model::Reference;
using model::ReferenceCheck;
using model::Span;

constexpr std::string_view assumption_prefix = "assumptions.";

std::vector<Metric> figures_of(const Reference& reference, const model::Scenario& scenario,
                               const std::vector<Metric>& metrics,
                               const std::vector<std::string>& used) {
    if (!reference.metric.starts_with(assumption_prefix)) {
        return named(metrics, reference.metric);
    }
    const std::string id = reference.metric.substr(assumption_prefix.size());
    const model::Assumption* assumption = model::find(scenario.assumptions, id);
    if (assumption == nullptr || std::find(used.begin(), used.end(), id) == used.end()) {
        return {};
    }
    const auto value = uncertainty::estimate_if_stated(assumption->quantity, scenario.assumptions);
    if (!value) {
        return {};
    }
    return {{reference.metric, model::MetricUnit::ratio, *value, {}}};
}

ReferenceCheck check(const Reference& reference, const Metric& metric) {
    ReferenceCheck result;
    result.reference = reference.id;
    result.metric = metric.id;
    result.value = metric.value;
    if (reference.low) {
        result.low = reference.low->value;
    }
    if (reference.high) {
        result.high = reference.high->value;
    }
    const auto inside = [&](const Decimal& value) {
        return (!result.low || value >= *result.low) && (!result.high || value <= *result.high);
    };
    const Span& value = metric.value;
    result.inside = inside(value.value);
    const bool all_below = result.low && value.high < *result.low;
    const bool all_above = result.high && value.low > *result.high;
    result.survives_rounding =
        result.inside ? inside(value.low) && inside(value.high) : all_below || all_above;
    return result;
}

/// "68600 - 72900", "at least 1", "at most 40000", with plain numbers for they may be anything.
std::string range_text(const ReferenceCheck& check) {
    if (check.low && check.high) {
        return check.low->str() + " - " + check.high->str();
    }
    return check.low ? ">= " + check.low->str() : "<= " + check.high->str();
}

} // namespace

std::vector<ReferenceCheck> check_references(const model::Scenario& scenario,
                                             const std::vector<Metric>& metrics) {
    const std::vector<std::string> used = used_assumptions(scenario);
    std::vector<ReferenceCheck> checks;
    for (const Reference& reference : scenario.references) {
        for (const Metric& metric : figures_of(reference, scenario, metrics, used)) {
            checks.push_back(check(reference, metric));
        }
    }
    return checks;
}

std::vector<model::Finding> reference_findings(const model::Scenario& scenario,
                                               const std::vector<ReferenceCheck>& checks) {
    std::vector<model::Finding> findings;
    for (const ReferenceCheck& check : checks) {
        if (check.inside && check.survives_rounding) {
            continue;
        }
        const Reference* reference = model::find(scenario.references, check.reference);
        findings.push_back(model::make_finding(check.survives_rounding ? "outside-reference"
                                                                       : "reference-not-robust",
                                               "references[" + check.reference + "]",
                                               {{"metric", check.metric},
                                                {"value", check.value.value},
                                                {"low", check.value.low},
                                                {"high", check.value.high},
                                                {"range", range_text(check)}},
                                               {reference->source.text}, reference->place));
    }
    return findings;
}

} // namespace houtskool::cost
