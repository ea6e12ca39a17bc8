// SPDX-License-Identifier: MIT
#include "staff/norms.hpp"

#include "uncertainty/estimate.hpp"

#include <algorithm>

namespace houtskool::staff {

using namespace uncertainty; // arithmetic of spans, which no argument leads to

Norms norms(const model::Scenario& scenario) {
    Norms result;
    for (const model::StaffingNorm& norm : scenario.organisation.norms) {
        const model::Decision* decision =
            model::decision_of(scenario, norm.decision, norm.category);
        if (result.decision == nullptr) {
            result.decision = decision;
        }
        if (decision != nullptr && decision == result.decision) {
            result.list.push_back(&norm);
        }
    }
    if (scenario.organisation.norms.empty() && scenario.decisions.size() == 1) {
        result.decision = &scenario.decisions.front();
    }
    return result;
}

std::optional<Fractions> fractions(const Norms& norms, const std::string& category,
                                   Figures& figures) {
    const auto norm = std::find_if(
        norms.list.begin(), norms.list.end(),
        [&](const model::StaffingNorm* candidate) { return candidate->category.id == category; });
    if (norm == norms.list.end()) {
        return std::nullopt;
    }
    const std::optional<model::Span> kept = figures.span((*norm)->kept);
    if (!kept) {
        return std::nullopt;
    }
    const model::Span whole = exactly(1);
    const model::Span direction = figures.span((*norm)->steering).value_or(exactly(0));
    Fractions result;
    result.kept = *kept;
    result.leaving = whole - *kept;
    result.steering = result.leaving * direction;
    result.in_house = whole - result.leaving * (whole - direction);
    return result;
}

} // namespace houtskool::staff
