// SPDX-License-Identifier: MIT
#include "staff/formation.hpp"

#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <unordered_map>

namespace houtskool::staff {

namespace {

using model::Span;
using namespace uncertainty; // arithmetic of spans, which no argument leads to

/// A part of the workload under a verdict other than the task's.
struct Portion {
    std::string category;
    Span share;
    Fractions fractions;
};

/// The portions of a task; fractions of a verdict without a norm are zero.
struct Portions {
    Fractions rest;
    std::vector<Portion> others;
    bool any_norm = false;
};

/// One kind of share (kept, leaving...) over all portions.
Span mix(const Portions& portions, Span Fractions::*kind) {
    const Span& rest = portions.rest.*kind;
    Span result = rest;
    Span ends = rest;
    for (const Portion& portion : portions.others) {
        const Span& other = portion.fractions.*kind;
        const Span& share = portion.share;
        result.low += (other.low < rest.low ? share.high : share.low) * (other.low - rest.low);
        result.value += share.value * (other.value - rest.value);
        result.high += (other.high > rest.high ? share.high : share.low) * (other.high - rest.high);
        ends = {std::min(ends.low, other.low), ends.value, std::max(ends.high, other.high)};
    }
    // Where the highest shares add up to more than the whole, the mix still lies between the least
    // and the most of its verdicts.
    return {std::min(std::max(result.low, ends.low), result.value), result.value,
            std::max(std::min(result.high, ends.high), result.value)};
}

void add_portion(std::vector<Portion>& portions, const std::string& category, const Span& share) {
    for (Portion& known : portions) {
        if (known.category == category) {
            known.share = known.share + share;
            return;
        }
    }
    portions.push_back({category, share, {}});
}

/// Parts under a verdict of their own. A part without one, or with the task's, is in the rest.
std::vector<const model::Part*> parts_apart(const model::Task& task, const std::string& decision,
                                            const std::string& category) {
    std::vector<const model::Part*> parts;
    for (const model::Part& part : task.parts) {
        const auto verdict = part.verdicts.find(decision);
        if (verdict != part.verdicts.end() && !verdict->second.empty() &&
            verdict->second != category) {
            parts.push_back(&part);
        }
    }
    return parts;
}

Fractions norm_of(const std::string& category, const Norms& norms, Figures& figures,
                  Portions& portions, Formed& formed) {
    const std::optional<Fractions> found = fractions(norms, category, figures);
    if (found) {
        portions.any_norm = true;
    } else {
        formed.without_norm.push_back(category);
    }
    return found.value_or(Fractions{});
}

Portions weigh(std::vector<Portion> others, const Norms& norms, Figures& figures, Formed& formed) {
    Portions portions;
    Decimal least;
    for (Portion& portion : others) {
        least += portion.share.low;
        portion.fractions = norm_of(portion.category, norms, figures, portions, formed);
    }
    portions.others = std::move(others);
    // Parts that make up the whole task leave nothing to ask the norm of its own verdict for.
    if (least < Decimal(1)) {
        portions.rest = norm_of(formed.formation.category, norms, figures, portions, formed);
    }
    return portions;
}

Formed form_task(const model::Task& task, const std::string& category, const Norms& norms,
                 Figures& figures) {
    Formed formed;
    model::TaskFormation& formation = formed.formation;
    formation.task = task.id;
    formation.cluster = task.cluster.id;
    formation.function = task.function.id;
    formation.category = category;
    formation.workload = figures.span(task.workload.fte);
    if (category.empty()) {
        return formed;
    }
    std::vector<Portion> others;
    for (const model::Part* part : parts_apart(task, norms.decision->id, category)) {
        if (!part->share.stated()) {
            formed.without_share.push_back(task.id + "." + part->id);
        } else if (formation.workload) {
            add_portion(others, part->verdicts.at(norms.decision->id),
                        figures.span(part->share).value_or(Span{}));
        }
    }
    if (!formation.workload) {
        return formed;
    }
    const Portions portions = weigh(std::move(others), norms, figures, formed);
    if (!portions.any_norm) {
        return formed;
    }
    const Span& workload = *formation.workload;
    formation.kept = workload * mix(portions, &Fractions::kept);
    formation.steering = workload * mix(portions, &Fractions::steering);
    formation.leaving = workload * mix(portions, &Fractions::leaving);
    formed.in_house = workload * mix(portions, &Fractions::in_house);
    formed.complete = formed.without_norm.empty();
    return formed;
}

/// Verdict of each task under a decision.
std::unordered_map<std::string, std::string> verdicts(const model::Scenario& scenario,
                                                      const model::Decision* decision) {
    std::unordered_map<std::string, std::string> result;
    if (decision == nullptr || !scenario.results.classify) {
        return result;
    }
    for (const model::DecisionResult& answered : scenario.results.classify->decisions) {
        if (answered.decision == decision->id) {
            for (const model::Verdict& verdict : answered.verdicts) {
                result.emplace(verdict.task, verdict.category);
            }
        }
    }
    return result;
}

} // namespace

std::vector<Formed> form(const model::Scenario& scenario, const Norms& norms, Figures& figures) {
    const auto category_of = verdicts(scenario, norms.decision);
    std::vector<Formed> result;
    for (const model::Task& task : scenario.tasks) {
        const auto verdict = category_of.find(task.id);
        result.push_back(
            form_task(task, verdict == category_of.end() ? "" : verdict->second, norms, figures));
    }
    return result;
}

} // namespace houtskool::staff
