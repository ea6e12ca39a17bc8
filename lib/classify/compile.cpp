// SPDX-License-Identifier: MIT
#include "classify/compile.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::classify {

using namespace sorting;

namespace {

// ---- document -> figures ------------------------------------------------------------------------

double number(const model::Number& stated) {
    return stated.value.to_double();
}

Condition compile(const Coding& coding, const model::Condition& stated) {
    Condition condition;
    condition.attribute = coding.criterion(stated.criterion.id);
    for (const std::string& level : stated.levels) {
        const double score = coding.score(condition.attribute, level);
        if (comparable(score)) {
            condition.ranges.push_back({score, score});
        } else if (level == model::not_applicable) {
            condition.or_not_applicable = true;
        }
    }
    if (stated.levels.empty()) {
        Range range;
        if (!stated.at_least.empty()) {
            range.low = coding.score(condition.attribute, stated.at_least);
        }
        if (!stated.at_most.empty()) {
            range.high = coding.score(condition.attribute, stated.at_most);
        }
        condition.ranges.push_back(range);
    }
    return condition;
}

std::vector<Condition> compile(const Coding& coding, const std::vector<model::Condition>& stated) {
    std::vector<Condition> conditions;
    conditions.reserve(stated.size());
    for (const model::Condition& condition : stated) {
        conditions.push_back(compile(coding, condition));
    }
    return conditions;
}

RuleSet compile_rules(const Coding& coding, const Table& cases) {
    const model::DecisionModel& stated = coding.decision().model;
    RuleSet set;
    set.match = stated.method == model::Method::dominance_rules ? Match::dominance
                : stated.match == model::Match::all             ? Match::all
                                                                : Match::first;
    set.ties = stated.ties;
    set.categories = coding.shape().categories.size();
    set.last_stands_first = coding.decision().ordered == model::Order::descending;
    for (const model::Rule& rule : stated.rules) {
        SortingRule compiled;
        compiled.conditions = compile(coding, rule.conditions);
        compiled.category = coding.category(rule.category.id);
        compiled.scope = rule.scope;
        compiled.weight = rule.weight ? number(*rule.weight) : 0;
        for (Condition& condition : compiled.conditions) {
            condition.or_not_applicable |=
                compiled.conditions.size() > 1 &&
                coding.shape().attributes[condition.attribute].left_out_where_not_applicable;
        }
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (cases.decided[i] != undecided && compiled.meets(cases.row(i))) {
                ++(compiled.allows(cases.decided[i]) ? compiled.support : compiled.exceptions);
            }
        }
        set.rules.push_back(std::move(compiled));
    }
    return set;
}

std::vector<bool> left_out(const Coding& coding) {
    std::vector<bool> result;
    for (const Attribute& attribute : coding.shape().attributes) {
        result.push_back(attribute.left_out_where_not_applicable);
    }
    return result;
}

MajorityModel compile_majority(const Coding& coding) {
    const model::DecisionModel& stated = coding.decision().model;
    MajorityModel majority;
    majority.ordered = coding.shape().ordered;
    majority.left_out = left_out(coding);
    for (const model::Boundary& boundary : stated.boundaries) {
        Boundary compiled;
        compiled.category = coding.category(boundary.category.id);
        compiled.majority = number(boundary.majority ? *boundary.majority : *stated.majority);
        const auto& weights = boundary.weights.empty() ? stated.weights : boundary.weights;
        for (const model::NamedNumber& weight : weights) {
            Vote vote;
            vote.condition.attribute = coding.criterion(weight.name); // without a profile: no vote
            vote.weight = number(weight.number);
            for (const model::Condition& condition : boundary.profile) {
                if (condition.criterion.id == weight.name) {
                    vote.condition = compile(coding, condition);
                }
            }
            compiled.votes.push_back(std::move(vote));
        }
        for (const model::Condition& condition : boundary.veto) {
            Condition veto = compile(coding, condition);
            auto vote =
                std::find_if(compiled.votes.begin(), compiled.votes.end(), [&](const Vote& one) {
                    return one.condition.attribute == veto.attribute;
                });
            if (vote == compiled.votes.end()) {
                vote = compiled.votes.insert(vote, Vote{});
                vote->condition.attribute = veto.attribute;
            }
            vote->veto = std::move(veto);
        }
        majority.boundaries.push_back(std::move(compiled));
    }
    std::sort(majority.boundaries.begin(), majority.boundaries.end(),
              [](const Boundary& a, const Boundary& b) { return a.category < b.category; });
    return majority;
}

AdditiveModel compile_additive(const Coding& coding) {
    const model::DecisionModel& stated = coding.decision().model;
    AdditiveModel additive;
    additive.ordered = coding.shape().ordered;
    additive.left_out = left_out(coding);
    for (const model::ValueFunction& function : stated.functions) {
        ValueFunction compiled;
        for (const model::CriterionValues& values : function.values) {
            Marginal marginal;
            marginal.attribute = coding.criterion(values.criterion.id);
            for (const model::NamedNumber& value : values.values) {
                if (value.name == model::not_applicable) {
                    marginal.not_applicable = number(value.number);
                } else {
                    marginal.points.push_back(
                        {coding.score(marginal.attribute, value.name), number(value.number)});
                }
            }
            std::sort(marginal.points.begin(), marginal.points.end(),
                      [](const Point& a, const Point& b) { return a.score < b.score; });
            compiled.marginals.push_back(std::move(marginal));
        }
        std::vector<std::pair<int, double>> thresholds;
        for (const model::NamedNumber& threshold : function.thresholds) {
            thresholds.emplace_back(coding.category(threshold.name), number(threshold.number));
        }
        std::sort(thresholds.begin(), thresholds.end());
        for (const auto& [category, threshold] : thresholds) {
            compiled.category = category;
            compiled.thresholds.push_back(threshold);
        }
        additive.functions.push_back(std::move(compiled));
    }
    return additive;
}

} // namespace

std::optional<Model> compile(const Coding& coding, const Table& cases) {
    const model::DecisionModel& stated = coding.decision().model;
    if (!stated.stated()) {
        return std::nullopt;
    }
    switch (stated.method) {
    case model::Method::rules:
    case model::Method::dominance_rules:
        return compile_rules(coding, cases);
    case model::Method::mr_sort:
        return compile_majority(coding);
    case model::Method::additive:
        return compile_additive(coding);
    }
    return std::nullopt;
}

} // namespace houtskool::classify
