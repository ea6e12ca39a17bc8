// SPDX-License-Identifier: MIT
#include "cost/gate.hpp"

#include "base/text.hpp"
#include "cost/changes.hpp"
#include "cost/checks.hpp"
#include "cost/explain.hpp"
#include "cost/tolerance.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace houtskool::cost {

namespace {

using model::Breach;
using model::CheckResult;
using model::CheckStatus;
using model::Finding;
using model::Scenario;

constexpr int format_version = 1;

enum class BreachKind { changed, outside, missing, unsourced, finding };

BreachKind kind_of(const Breach& breach) {
    if (breach.limit == "min" || breach.limit == "max") {
        return BreachKind::outside;
    }
    if (breach.limit == "unknown" || breach.limit == "gone" || breach.limit == "not-in-baseline") {
        return BreachKind::missing;
    }
    if (breach.limit == "unsourced") {
        return BreachKind::unsourced;
    }
    return breach.found ? BreachKind::changed : BreachKind::finding;
}

std::string joined(const std::vector<Breach>& breaches, bool codes) {
    std::string text;
    for (const Breach& breach : breaches) {
        text += text.empty() ? "" : ", ";
        text += codes ? breach.limit + " (" + breach.subject + ")" : breach.subject;
    }
    return text;
}

Finding finding_of(const CheckResult& check, BreachKind kind, const std::vector<Breach>& breaches) {
    const Breach& first = breaches.front();
    const model::Figure name{"check", check.id};
    const model::Figure metric{"metric", first.subject};
    const model::Figure count{"count", Decimal(static_cast<std::int64_t>(breaches.size()))};
    const model::Figure names{"names", joined(breaches, kind == BreachKind::finding)};
    const std::string subject = "checks[" + check.id + "]";
    switch (kind) {
    case BreachKind::changed:
        return model::make_finding("check-changed", subject,
                                   {name,
                                    metric,
                                    {"change", first.found.value_or(Decimal())},
                                    {"allowed", first.allowed.value_or(Decimal())},
                                    count},
                                   {}, check.place);
    case BreachKind::outside:
        return model::make_finding("check-outside", subject,
                                   {name,
                                    metric,
                                    {"value", first.found.value_or(Decimal())},
                                    {"limit", first.allowed.value_or(Decimal())},
                                    count},
                                   {}, check.place);
    case BreachKind::missing:
        return model::make_finding("check-metric-missing", subject, {name, names}, {}, check.place);
    case BreachKind::unsourced:
        return model::make_finding("check-unsourced", subject, {name, names}, {}, check.place);
    case BreachKind::finding:
        break;
    }
    return model::make_finding("check-finding", subject, {name, names}, {}, check.place);
}

std::vector<Finding> findings_of(const CheckResult& check) {
    std::vector<Finding> findings;
    for (const BreachKind kind : {BreachKind::changed, BreachKind::outside, BreachKind::missing,
                                  BreachKind::unsourced, BreachKind::finding}) {
        std::vector<Breach> breaches;
        std::copy_if(check.breaches.begin(), check.breaches.end(), std::back_inserter(breaches),
                     [&](const Breach& breach) { return kind_of(breach) == kind; });
        if (!breaches.empty()) {
            findings.push_back(finding_of(check, kind, breaches));
            findings.back().severity =
                check.status == CheckStatus::accepted ? model::Severity::note : check.severity;
        }
    }
    if (check.status == CheckStatus::not_evaluated) {
        findings.push_back(model::make_finding("check-not-evaluated", "checks[" + check.id + "]",
                                               {{"check", check.id}}, {}, check.place));
    }
    return findings;
}

bool only_changes(const CheckResult& check) {
    return std::all_of(check.breaches.begin(), check.breaches.end(), [](const Breach& breach) {
        return kind_of(breach) == BreachKind::changed || breach.limit == "gone" ||
               breach.limit == "not-in-baseline" || breach.limit == "unsourced";
    });
}

model::BaselineInfo about(const Scenario& baseline) {
    model::BaselineInfo info;
    const model::CostResult& result = *baseline.results.cost;
    if (result.provenance) {
        info.version = result.provenance->version;
        info.accepted = result.provenance->accepted;
    }
    if (result.uncertainty) {
        info.draws = model::Draws{result.uncertainty->seed, result.uncertainty->draws,
                                  result.uncertainty->method};
    }
    return info;
}

bool is_of_a_check(const Finding& finding) {
    constexpr std::array<std::string_view, 7> codes{
        "check-changed",   "check-outside", "check-metric-missing",
        "check-unsourced", "check-finding", "check-not-evaluated",
        "check-none"};
    return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
}

} // namespace

std::string incompatible(const Scenario& baseline, const Scenario& scenario) {
    if (!baseline.results.cost) {
        return "this document has no 'results.cost', which a baseline needs; cost writes it";
    }
    if (baseline.id != scenario.id) {
        return "expected a baseline of scenario " + quoted(scenario.id) + ", found one of " +
               quoted(baseline.id);
    }
    const std::optional<model::Provenance>& provenance = baseline.results.cost->provenance;
    if (!provenance) {
        return "'results.cost' does not say what it was computed from ('provenance'), as a "
               "baseline must";
    }
    if (provenance->format != format_version) {
        return "expected a baseline in format version " + std::to_string(format_version) +
               ", found " + std::to_string(provenance->format);
    }
    return {};
}

void guard(Scenario& scenario, const GateRequest& request) {
    const std::vector<model::Check> checks = laid_over(scenario.checks, request.tolerances);
    if (checks.empty() && request.baseline == nullptr) {
        return;
    }
    model::CostComparison comparison;
    if (request.baseline != nullptr) {
        comparison.baseline = about(*request.baseline);
        const std::vector<ChangedInput> inputs = changed_inputs(*request.baseline, scenario);
        Explanation explanation = explain(*request.baseline, scenario, inputs);
        comparison.metrics = std::move(explanation.metrics);
        comparison.appeared = std::move(explanation.appeared);
        comparison.gone = std::move(explanation.gone);
        comparison.compared = explanation.compared;
        for (const ChangedInput& input : inputs) {
            comparison.inputs.push_back(input.change);
        }
    }
    comparison.checks = evaluate(checks, scenario, request.baseline);
    std::vector<Finding>& findings = scenario.results.cost->findings;
    bool any = false;
    for (CheckResult& check : comparison.checks) {
        any = any || check.status != CheckStatus::not_evaluated;
        if (request.accepting && check.status == CheckStatus::failed && only_changes(check)) {
            check.status = CheckStatus::accepted;
        }
        for (Finding& finding : findings_of(check)) {
            findings.push_back(std::move(finding));
        }
    }
    if (!any) {
        findings.push_back(model::make_finding("check-none", "checks", {}, {}, scenario.place));
    }
    scenario.results.cost->comparison = std::move(comparison);
}

Scenario as_baseline(Scenario scenario, const std::string& reason) {
    if (scenario.results.cost) {
        model::CostResult& result = *scenario.results.cost;
        result.comparison.reset();
        std::erase_if(result.findings, is_of_a_check);
        if (result.provenance) {
            result.provenance->accepted = reason;
        }
    }
    return scenario;
}

} // namespace houtskool::cost
