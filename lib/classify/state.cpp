// SPDX-License-Identifier: MIT
// Models in figures, as a document would state them.
#include "classify/compile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace houtskool::classify {

using namespace sorting;

namespace {

/// Rounds as much as it can be rounded: from these digits on, up to those.
constexpr int fewest_digits = 3;
constexpr int most_digits = 12;

struct Rounded {
    int digits = fewest_digits;
    [[nodiscard]] model::Number operator()(double value) const {
        return {Decimal::from_double(value, digits), false};
    }
};

/// Lists levels; bounds only where they say the same with one word.
model::Condition state(const Coding& coding, const Condition& condition) {
    model::Condition stated;
    const model::Criterion& criterion = coding.decision().criteria[condition.attribute];
    stated.criterion.id = criterion.id;
    if (criterion.in_numbers()) {
        for (const Range& range : condition.ranges) {
            if (std::abs(range.low) < std::numeric_limits<double>::max()) {
                stated.at_least = coding.text(condition.attribute, range.low);
            }
            if (std::abs(range.high) < std::numeric_limits<double>::max()) {
                stated.at_most = coding.text(condition.attribute, range.high);
            }
        }
    } else {
        for (std::size_t level = 0; level < criterion.scale.size(); ++level) {
            Condition figures = condition;
            figures.or_not_applicable = false;
            if (figures.meets(static_cast<double>(level))) {
                stated.levels.push_back(criterion.scale[level]);
            }
        }
    }
    if (condition.or_not_applicable) {
        stated.levels.push_back(model::not_applicable);
    }
    return stated;
}

/// A profile says from which level on, or up to which.
model::Condition state_profile(const Coding& coding, const Condition& condition) {
    model::Condition stated = state(coding, condition);
    const std::vector<std::string>& scale = coding.decision().criteria[condition.attribute].scale;
    if (!stated.levels.empty() && !scale.empty() && !condition.or_not_applicable) {
        if (stated.levels.back() == scale.back()) {
            stated.at_least = stated.levels.front();
            stated.levels.clear();
        } else if (stated.levels.front() == scale.front()) {
            stated.at_most = stated.levels.back();
            stated.levels.clear();
        }
    }
    return stated;
}

model::DecisionModel state(const Coding& coding, const RuleSet& learned, const Rounded& rounded) {
    model::DecisionModel stated;
    const bool dominance = learned.match == Match::dominance;
    stated.method = dominance ? model::Method::dominance_rules : model::Method::rules;
    stated.match = learned.match == Match::all ? model::Match::all : model::Match::first;
    stated.ties = learned.ties;
    for (const SortingRule& rule : learned.rules) {
        model::Rule one;
        one.id = fmt::format("rule-{}", stated.rules.size() + 1);
        for (const Condition& condition : rule.conditions) {
            one.conditions.push_back(dominance ? state_profile(coding, condition)
                                               : state(coding, condition));
        }
        one.category.id = coding.category(rule.category);
        one.scope = rule.scope;
        if (learned.ties == model::Ties::votes) {
            one.weight = rounded(rule.weight);
        }
        stated.rules.push_back(std::move(one));
    }
    return stated;
}

model::DecisionModel state(const Coding& coding, const MajorityModel& learned,
                           const Rounded& rounded) {
    model::DecisionModel stated;
    stated.method = model::Method::mr_sort;
    for (const Boundary& boundary : learned.boundaries) {
        model::Boundary one;
        one.category.id = coding.category(boundary.category);
        std::vector<model::NamedNumber> weights;
        for (const Vote& vote : boundary.votes) {
            weights.push_back(
                {coding.shape().attributes[vote.condition.attribute].id, rounded(vote.weight)});
            if (!vote.condition.ranges.empty() || vote.condition.or_not_applicable) {
                one.profile.push_back(state_profile(coding, vote.condition));
            }
            if (vote.veto) {
                one.veto.push_back(state_profile(coding, *vote.veto));
            }
        }
        if (learned.ordered) {
            stated.weights = std::move(weights);
            stated.majority = rounded(boundary.majority);
        } else {
            one.weights = std::move(weights);
            one.majority = rounded(boundary.majority);
        }
        stated.boundaries.push_back(std::move(one));
    }
    return stated;
}

model::DecisionModel state(const Coding& coding, const AdditiveModel& learned,
                           const Rounded& rounded) {
    model::DecisionModel stated;
    stated.method = model::Method::additive;
    for (const ValueFunction& function : learned.functions) {
        model::ValueFunction one;
        for (const Marginal& marginal : function.marginals) {
            model::CriterionValues values;
            values.criterion.id = coding.shape().attributes[marginal.attribute].id;
            const int levels = coding.shape().attributes[marginal.attribute].levels;
            for (int level = 0; level < levels; ++level) {
                values.values.push_back({coding.text(marginal.attribute, level),
                                         rounded(marginal.value(static_cast<double>(level)))});
            }
            for (const Point& point : marginal.points) {
                if (levels == 0) {
                    values.values.push_back(
                        {coding.text(marginal.attribute, point.score), rounded(point.value)});
                }
            }
            if (marginal.not_applicable != 0) {
                values.values.push_back({model::not_applicable, rounded(marginal.not_applicable)});
            }
            one.values.push_back(std::move(values));
        }
        for (std::size_t i = 0; i < function.thresholds.size(); ++i) {
            const int category = learned.ordered ? static_cast<int>(i) + 1 : function.category;
            one.thresholds.push_back({coding.category(category), rounded(function.thresholds[i])});
        }
        stated.functions.push_back(std::move(one));
    }
    return stated;
}

} // namespace

model::DecisionModel state(const Coding& coding, const Model& learned, const Table& cases) {
    const std::vector<int> wanted = assign_all(learned, cases);
    model::DecisionModel stated;
    for (Rounded rounded; rounded.digits <= most_digits; ++rounded.digits) {
        stated = std::visit([&](const auto& one) { return state(coding, one, rounded); }, learned);
        model::Decision trial = coding.decision();
        trial.model = stated;
        const Coding again(trial);
        if (const auto compiled = compile(again, cases);
            compiled && assign_all(*compiled, cases) == wanted) {
            break;
        }
    }
    return stated;
}

} // namespace houtskool::classify
