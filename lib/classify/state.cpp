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

/// The lowest that a document can hold.
const std::string lowest_number = "-999999999999999999";

/// More profiles than these are not all tried; then the cases must do.
constexpr std::size_t most_trials = 5'000;

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
        if (!condition.ranges.empty() && stated.at_least.empty() && stated.at_most.empty()) {
            stated.at_least = lowest_number; // any number, but not nvt
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

/// One category for every case: a rule says so in every method.
model::DecisionModel state_default(const Coding& coding, int category) {
    model::DecisionModel stated;
    if (category != undecided) {
        model::Rule rule;
        rule.id = "rule-1";
        rule.category.id = coding.category(category);
        stated.rules.push_back(std::move(rule));
    }
    return stated;
}

/// Categories without an order that the model has no boundary or function for.
template <class M>
std::vector<std::string> not_reached(const Coding& coding, const M& learned) {
    std::vector<std::string> result;
    const auto add = [&](const auto& list) {
        for (int category = 0; category < static_cast<int>(coding.shape().categories.size());
             ++category) {
            if (std::none_of(list.begin(), list.end(),
                             [&](const auto& one) { return one.category == category; })) {
                result.push_back(coding.category(category));
            }
        }
    };
    if (learned.ordered) {
        return result;
    }
    if constexpr (std::is_same_v<M, MajorityModel>) {
        add(learned.boundaries);
    } else {
        add(learned.functions);
    }
    return result;
}

model::DecisionModel state(const Coding& coding, const MajorityModel& learned,
                           const Rounded& rounded) {
    if (learned.boundaries.empty()) {
        return state_default(coding, learned.lowest);
    }
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
    // A document says of each category what reaches it: of one that was never seen, nothing does.
    for (const std::string& category : not_reached(coding, learned)) {
        model::Boundary never = stated.boundaries.front();
        never.category.id = category;
        never.profile.clear();
        never.veto.clear();
        never.majority = rounded(1);
        stated.boundaries.push_back(std::move(never));
    }
    return stated;
}

model::DecisionModel state(const Coding& coding, const AdditiveModel& learned,
                           const Rounded& rounded) {
    if (learned.functions.empty()) {
        return {};
    }
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
    constexpr double out_of_reach = 1'000; // values add up to about 1
    for (const std::string& category : not_reached(coding, learned)) {
        model::ValueFunction never;
        never.thresholds.push_back({category, rounded(out_of_reach)});
        stated.functions.push_back(std::move(never));
    }
    return stated;
}

} // namespace

namespace {

/// The cases, and where these are few enough all combinations of levels and nvt: rounding must not
/// change what is said of a case that is still to come.
Table trials(const Coding& coding, const Table& cases) {
    std::size_t count = 1;
    for (const Attribute& attribute : coding.shape().attributes) {
        count *= static_cast<std::size_t>(attribute.levels) + 1;
        if (attribute.levels == 0 || count > most_trials) {
            return cases;
        }
    }
    Table result = cases;
    std::vector<double> row(coding.shape().attributes.size());
    for (std::size_t number = 0; number < count; ++number) {
        std::size_t rest = number;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int levels = coding.shape().attributes[i].levels;
            const int level = static_cast<int>(rest % (static_cast<std::size_t>(levels) + 1));
            row[i] = level == levels ? not_applicable : static_cast<double>(level);
            rest /= static_cast<std::size_t>(levels) + 1;
        }
        result.add(row, undecided);
    }
    return result;
}

} // namespace

model::DecisionModel state(const Coding& coding, const Model& learned, const Table& cases) {
    const Table tried = trials(coding, cases);
    const std::vector<int> wanted = assign_all(learned, tried);
    model::DecisionModel stated;
    for (Rounded rounded; rounded.digits <= most_digits; ++rounded.digits) {
        stated = std::visit([&](const auto& one) { return state(coding, one, rounded); }, learned);
        model::Decision trial = coding.decision();
        trial.model = stated;
        const Coding again(trial);
        if (const auto compiled = compile(again, cases);
            compiled && assign_all(*compiled, tried) == wanted) {
            break;
        }
    }
    return stated;
}

} // namespace houtskool::classify
