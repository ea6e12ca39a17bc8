// SPDX-License-Identifier: MIT
#include "cost/explain.hpp"

#include "cost/metrics.hpp"
#include "cost/mixture.hpp"
#include "cost/shapley.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace houtskool::cost {

namespace {

using model::ChangeCause;
using model::Effect;
using model::ExplainMethod;
using model::Metric;
using model::MetricChange;
using model::MetricUnit;

using Units = std::int64_t; ///< of the last digit that a metric is held with

std::optional<Units> units_of(const Decimal& value, MetricUnit unit) {
    const int digits = model::metric_digits(unit);
    return value.rounded(digits).scaled(digits);
}

Decimal decimal_of(Units units, MetricUnit unit) {
    return {units, model::metric_digits(unit)};
}

/// A figure that both sides have.
struct Pair {
    Metric before;
    Metric now;
    bool sampled = false;
    std::vector<std::optional<Units>> outcomes; ///< by set; see the walks
};

bool is_sampled(const Metric& metric) {
    return metric.unit == MetricUnit::probability || !metric.error.is_zero();
}

/// The sets of inputs that are tried: all of them, or none, each alone, and all.
std::vector<InputSet> sets_to_try(std::size_t inputs) {
    std::vector<InputSet> sets;
    if (inputs <= most_shapley_inputs) {
        for (InputSet set = 0; set < InputSet{1} << inputs; ++set) {
            sets.push_back(set);
        }
        return sets;
    }
    sets.push_back(0);
    for (std::size_t i = 0; i < inputs; ++i) {
        sets.push_back(InputSet{1} << i);
    }
    sets.push_back(inputs == most_exchanged_inputs ? ~InputSet{0} : (InputSet{1} << inputs) - 1);
    return sets;
}

/// Neighbours in this order differ in one input (Gray 1953), so that little is exchanged.
std::size_t gray(std::size_t i) {
    return i ^ (i >> 1);
}

void walk(Mixture& mixture, const std::vector<InputSet>& sets, std::vector<Pair>& pairs) {
    std::map<std::string, std::size_t, std::less<>> at;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        at.emplace(pairs[i].now.id, i);
        // A category that no line pays for yet costs nothing.
        const bool counts = model::metric_family(pairs[i].now.id) == "cost.category";
        pairs[i].outcomes.assign(sets.size(), counts ? std::optional<Units>(0) : std::nullopt);
    }
    const bool all = mixture.exchanged().size() <= most_shapley_inputs;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const std::size_t which = all ? gray(i) : i;
        for (const Metric& metric : mixture.metrics(sets[which])) {
            if (const auto found = at.find(metric.id); found != at.end()) {
                pairs[found->second].outcomes[which] = units_of(metric.value.value, metric.unit);
            }
        }
    }
}

Effect effect(const std::string& input, ChangeCause cause, const Decimal& size) {
    return {input, cause, size, size};
}

/// The effects of the exchanged inputs; what is left after them is due to the program.
void divide(const Pair& pair, const Mixture& mixture, MetricChange& change) {
    const MetricUnit unit = change.unit;
    const std::size_t n = mixture.exchanged().size();
    std::vector<Units> outcomes;
    outcomes.reserve(pair.outcomes.size());
    for (const std::optional<Units>& outcome : pair.outcomes) {
        outcomes.push_back(*outcome);
    }
    const bool all = n <= most_shapley_inputs;
    std::vector<Units> alone(n);
    for (std::size_t i = 0; i < n; ++i) {
        alone[i] = outcomes[all ? std::size_t{1} << i : i + 1] - outcomes.front();
    }
    const std::vector<Units> shares = all ? shapley(outcomes) : alone;
    change.method = all ? ExplainMethod::shapley : ExplainMethod::one_by_one;
    Units together = outcomes.back() - outcomes.front();
    Decimal tool = change.difference - decimal_of(together, unit);
    for (std::size_t i = 0; i < n; ++i) {
        together -= alone[i];
        if (shares[i] != 0 || alone[i] != 0) {
            const model::InputChange& input = mixture.exchanged()[i]->change;
            change.effects.push_back({input.input, input.cause, decimal_of(shares[i], unit),
                                      decimal_of(alone[i], unit)});
        }
    }
    change.interaction = decimal_of(together, unit);
    if (!tool.is_zero()) {
        change.effects.push_back(effect("tool", ChangeCause::tool, tool));
    }
}

bool same_draws(const model::Scenario& a, const model::Scenario& b) {
    const auto& x = a.results.cost->uncertainty;
    const auto& y = b.results.cost->uncertainty;
    return x && y && x->seed == y->seed && x->draws == y->draws && x->method == y->method;
}

double combined_error(const Metric& a, const Metric& b) {
    return std::hypot(a.error.to_double(), b.error.to_double());
}

/// A difference that is not divided: of a sampled figure, or of one that some mixtures lack.
void leave_whole(const Pair& pair, const model::Scenario& baseline, const model::Scenario& now,
                 const std::vector<ChangedInput>& inputs, MetricChange& change) {
    change.method = ExplainMethod::whole;
    std::vector<const model::InputChange*> moving;
    for (const ChangedInput& input : inputs) {
        const std::vector<std::string>& parts = input.change.parts;
        const bool only_words =
            !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const std::string& part) {
                return part == "source" || part == "note" || part == "owner" ||
                       part == "valid-until";
            });
        if (!only_words) {
            moving.push_back(&input.change);
        }
    }
    const bool others = !moving.empty() || !same_draws(baseline, now);
    if (pair.sampled && others &&
        change.difference.abs().to_double() <= 2 * combined_error(pair.before, pair.now)) {
        change.effects = {effect("noise", ChangeCause::noise, change.difference)};
    } else if (moving.size() == 1) {
        change.effects = {effect(moving.front()->input, moving.front()->cause, change.difference)};
    } else if (moving.empty()) {
        const bool noise = pair.sampled && others;
        change.effects = {effect(noise ? "noise" : "tool",
                                 noise ? ChangeCause::noise : ChangeCause::tool,
                                 change.difference)};
    } else {
        change.effects = {effect("inputs", moving.front()->cause, change.difference)};
    }
}

} // namespace

Explanation explain(const model::Scenario& baseline, const model::Scenario& now,
                    const std::vector<ChangedInput>& inputs) {
    Explanation result;
    const std::vector<Metric> before = metrics(baseline, *baseline.results.cost);
    const std::vector<Metric> after = metrics(now, *now.results.cost);
    std::vector<Pair> pairs;
    for (const Metric& metric : after) {
        const Metric* old_one = model::find(before, metric.id);
        if (old_one == nullptr) {
            result.appeared.push_back(metric.id);
            continue;
        }
        ++result.compared;
        if (old_one->value != metric.value) {
            pairs.push_back({*old_one, metric, is_sampled(*old_one) || is_sampled(metric), {}});
        }
    }
    for (const Metric& metric : before) {
        if (model::find(after, metric.id) == nullptr) {
            result.gone.push_back(metric.id);
        }
    }
    if (pairs.empty()) {
        return result;
    }
    Mixture mixture(baseline, now, inputs);
    walk(mixture, sets_to_try(mixture.exchanged().size()), pairs);
    for (const Pair& pair : pairs) {
        MetricChange change;
        change.metric = pair.now.id;
        change.unit = pair.now.unit;
        change.from = pair.before.value;
        change.to = pair.now.value;
        change.difference = change.to.value - change.from.value;
        const bool known = std::all_of(pair.outcomes.begin(), pair.outcomes.end(),
                                       [](const auto& outcome) { return outcome.has_value(); });
        if (!pair.sampled && known) {
            divide(pair, mixture, change);
        } else if (!change.difference.is_zero()) {
            leave_whole(pair, baseline, now, inputs, change);
        }
        result.metrics.push_back(std::move(change));
    }
    return result;
}

} // namespace houtskool::cost
