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

/// The lowest number of the cases on each criterion: a document has no words for any number.
using Lowest = std::vector<double>;

Lowest lowest_of(const Table& cases) {
    Lowest result(cases.attributes.size(), 0);
    for (std::size_t criterion = 0; criterion < result.size(); ++criterion) {
        bool first = true;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const double score = cases.row(i)[criterion];
            if (comparable(score) && (first || score < result[criterion])) {
                result[criterion] = score;
                first = false;
            }
        }
    }
    return result;
}

/// Lists levels; bounds only where they say the same with one word.
model::Condition state(const Coding& coding, const Lowest& lowest, const Condition& condition) {
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
        if (stated.at_least.empty() && stated.at_most.empty() && !condition.ranges.empty()) {
            stated.at_least = coding.text(condition.attribute, lowest[condition.attribute]);
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
model::Condition state_profile(const Coding& coding, const Lowest& lowest,
                               const Condition& condition) {
    model::Condition stated = state(coding, lowest, condition);
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

model::DecisionModel state(const Coding& coding, const Lowest& lowest, const RuleSet& learned,
                           const Rounded& rounded) {
    model::DecisionModel stated;
    const bool dominance = learned.match == Match::dominance;
    stated.method = dominance ? model::Method::dominance_rules : model::Method::rules;
    stated.match = learned.match == Match::all ? model::Match::all : model::Match::first;
    stated.ties = learned.ties;
    for (const SortingRule& rule : learned.rules) {
        model::Rule one;
        one.id = fmt::format("rule-{}", stated.rules.size() + 1);
        for (const Condition& condition : rule.conditions) {
            one.conditions.push_back(dominance ? state_profile(coding, lowest, condition)
                                               : state(coding, lowest, condition));
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

/// Every case has the same verdict: a rule without conditions.
model::DecisionModel one_verdict(const std::string& category) {
    model::DecisionModel stated;
    stated.rules.emplace_back();
    stated.rules.back().id = "rule-1";
    stated.rules.back().category.id = category;
    return stated;
}

/// Categories without a case, of which a learner says nothing though a document must.
std::vector<std::string> left_unsaid(const Coding& coding, const std::vector<std::string>& said) {
    std::vector<std::string> result;
    for (const std::string& category : coding.shape().categories) {
        if (std::find(said.begin(), said.end(), category) == said.end()) {
            result.push_back(category);
        }
    }
    return result;
}

/// Boundaries that nobody reaches.
void add_unreachable(const Coding& coding, model::DecisionModel& stated) {
    std::vector<std::string> said;
    for (const model::Boundary& boundary : stated.boundaries) {
        said.push_back(boundary.category.id);
    }
    for (const std::string& category : left_unsaid(coding, said)) {
        model::Boundary one = stated.boundaries.front();
        one.category.id = category;
        one.profile.clear();
        one.veto.clear();
        stated.boundaries.push_back(std::move(one));
    }
}

/// Functions that always stay behind the others.
void add_unreachable(const Coding& coding, const AdditiveModel& learned, const Rounded& rounded,
                     model::DecisionModel& stated) {
    std::vector<std::string> said;
    double furthest = 0;
    for (const ValueFunction& function : learned.functions) {
        said.push_back(coding.category(function.category));
        double below = function.thresholds.front();
        for (const Marginal& marginal : function.marginals) {
            double least = marginal.not_applicable;
            for (const Point& point : marginal.points) {
                least = std::min(least, point.value);
            }
            below -= std::min(least, 0.0);
        }
        furthest = std::max(furthest, below);
    }
    for (const std::string& category : left_unsaid(coding, said)) {
        model::ValueFunction one;
        one.thresholds.push_back({category, rounded(std::ceil(furthest) + 1)});
        stated.functions.push_back(std::move(one));
    }
}

model::DecisionModel state(const Coding& coding, const Lowest& lowest, const MajorityModel& learned,
                           const Rounded& rounded) {
    if (learned.boundaries.empty()) {
        return one_verdict(coding.category(learned.lowest));
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
                one.profile.push_back(state_profile(coding, lowest, vote.condition));
            }
            if (vote.veto) {
                one.veto.push_back(state_profile(coding, lowest, *vote.veto));
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
    if (!learned.ordered) {
        add_unreachable(coding, stated);
    }
    return stated;
}

model::DecisionModel state(const Coding& coding, const Lowest&, const AdditiveModel& learned,
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
    if (!learned.ordered && !stated.functions.empty()) {
        add_unreachable(coding, learned, rounded, stated);
    }
    return stated;
}

} // namespace

model::DecisionModel state(const Coding& coding, const Model& learned, const Table& cases) {
    const std::vector<int> wanted = assign_all(learned, cases);
    const Lowest lowest = lowest_of(cases);
    model::DecisionModel stated;
    if (cases.decided_only().size() == 0) {
        return stated; // there was nothing to learn from
    }
    for (Rounded rounded; rounded.digits <= most_digits; ++rounded.digits) {
        stated = std::visit([&](const auto& one) { return state(coding, lowest, one, rounded); },
                            learned);
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
