// SPDX-License-Identifier: MIT
// Whether the models of decisions hang together.
#include "document/keys.hpp"
#include "document/link_checker.hpp"

#include <optional>
#include <set>

namespace houtskool::document {

namespace {

const std::string_view how_to_order = "expected 'ordered: ascending' (worst first) or 'descending'";

/// Where a figure on the criterion stands: the index of its level, or the number.
std::optional<Decimal> position(const model::Criterion& criterion, const std::string& text) {
    if (criterion.in_numbers()) {
        return Decimal::parse(text);
    }
    const auto level = std::find(criterion.scale.begin(), criterion.scale.end(), text);
    return level == criterion.scale.end()
               ? std::nullopt
               : std::optional(Decimal(static_cast<std::int64_t>(level - criterion.scale.begin())));
}

/// The worst category; none where they have no order.
const model::Category* worst(const model::Decision& decision) {
    switch (decision.ordered) {
    case model::Order::none:
        break;
    case model::Order::ascending:
        return &decision.categories.front();
    case model::Order::descending:
        return &decision.categories.back();
    }
    return nullptr;
}

/// The categories that are reached from below, worst of them first; all where they have no order.
std::vector<std::string> reachable(const model::Decision& decision) {
    std::vector<std::string> list = ids(decision.categories);
    if (decision.ordered == model::Order::descending) {
        std::reverse(list.begin(), list.end());
    }
    if (decision.ordered != model::Order::none) {
        list.erase(list.begin());
    }
    return list;
}

} // namespace

void LinkChecker::check_level_at(const model::Criterion& criterion, const std::string& level,
                                 const std::string& path) {
    if (!criterion.in_numbers()) {
        std::vector<std::string> levels = criterion.scale;
        levels.push_back(model::not_applicable);
        check_known_at("level", level, levels, path);
    } else if (level != model::not_applicable && !Decimal::parse(level)) {
        error(locate(document_, path),
              fmt::format("expected a number or nvt on criterion {}, found {}",
                          quoted(criterion.id), quoted(level)));
    }
}

void LinkChecker::check_bound_at(const model::Criterion& criterion, const std::string& bound,
                                 const std::string& path) {
    if (bound.empty() || position(criterion, bound)) {
        return;
    }
    if (criterion.in_numbers()) {
        error(locate(document_, path), fmt::format("expected a number on criterion {}, found {}",
                                                   quoted(criterion.id), quoted(bound)));
    } else {
        check_known_at("level", bound, criterion.scale, path);
    }
}

void LinkChecker::check_conditions(const model::Decision& decision,
                                   const std::vector<model::Condition>& conditions,
                                   const std::string& path) {
    for (const model::Condition& condition : conditions) {
        const std::string here = path + "." + condition.criterion.id;
        const model::Criterion* criterion = model::find(decision.criteria, condition.criterion.id);
        if (criterion == nullptr) {
            check_known_at("criterion", condition.criterion.id, ids(decision.criteria), here);
            continue;
        }
        for (const std::string& level : condition.levels) {
            check_level_at(*criterion, level, here);
        }
        check_bound_at(*criterion, condition.at_least, here + ".at-least");
        check_bound_at(*criterion, condition.at_most, here + ".at-most");
        const auto low = position(*criterion, condition.at_least);
        const auto high = position(*criterion, condition.at_most);
        if (low && high && *low > *high) {
            error(locate(document_, here),
                  fmt::format("no score is at least {} and at most {}", quoted(condition.at_least),
                              quoted(condition.at_most)));
        }
    }
}

void LinkChecker::check_rules(const model::Decision& decision) {
    const bool dominance = decision.model.method == model::Method::dominance_rules;
    const bool votes = decision.model.ties == model::Ties::votes;
    if (votes && !dominance && decision.model.match == model::Match::first) {
        error(decision.model.place,
              "'ties: votes' needs 'match: all': where the first rule decides, there is no vote");
    }
    const model::Rule* fallback = nullptr;
    for (const model::Rule& rule : decision.model.rules) {
        check_conditions(decision, rule.conditions,
                         fmt::format("decisions[{}].model.rules[{}].if", decision.id, rule.id));
        check_ref("category", rule.category, decision.categories);
        const bool bound = rule.scope != model::Scope::exactly;
        if (bound && !dominance && !votes) {
            error(rule.place, fmt::format("rule {} concludes more than one category: that takes "
                                          "'method: dominance-rules' or 'ties: votes'",
                                          quoted(rule.id)));
        } else if (bound && votes && decision.ordered == model::Order::none) {
            error(rule.place, fmt::format("rule {} concludes a category and those beyond it: that "
                                          "takes categories with an order; {}",
                                          quoted(rule.id), how_to_order));
        }
        if (votes && !rule.weight) {
            error(rule.place, fmt::format("rule {} has no 'weight', which 'ties: votes' needs",
                                          quoted(rule.id)));
        }
        if (fallback != nullptr && !dominance && decision.model.match == model::Match::first) {
            error(rule.place, fmt::format("rule {} can never fire: rule {} before it has no "
                                          "conditions",
                                          quoted(rule.id), quoted(fallback->id)));
        }
        fallback = rule.conditions.empty() ? &rule : fallback;
    }
}

void LinkChecker::check_weights(const model::Decision& decision,
                                const std::vector<model::NamedNumber>& weights,
                                const std::string& path) {
    Decimal sum;
    for (const model::NamedNumber& weight : weights) {
        const std::string here = path + "." + weight.name;
        check_known_at("criterion", weight.name, ids(decision.criteria), here);
        if (weight.number.value.is_negative()) {
            error(locate(document_, here),
                  fmt::format("expected a weight of zero or more, found {}",
                              weight.number.value.str()));
        }
        sum += weight.number.value;
    }
    if (!weights.empty() && !(sum > Decimal())) {
        error(locate(document_, path), "expected weights of which at least one is above zero");
    }
}

void LinkChecker::check_boundaries(const model::Decision& decision) {
    const model::DecisionModel& model = decision.model;
    const std::string path = fmt::format("decisions[{}].model", decision.id);
    const auto check_majority = [&](const std::optional<model::Number>& majority,
                                    const std::string& here) {
        if (majority && (majority->value > Decimal(1) || !(majority->value > Decimal()))) {
            error(locate(document_, here + ".majority"),
                  fmt::format("expected a majority above 0 and up to 1 (100%), found {}",
                              majority->value.str()));
        }
    };
    check_weights(decision, model.weights, path + ".weights");
    check_majority(model.majority, path);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < model.boundaries.size(); ++i) {
        const model::Boundary& boundary = model.boundaries[i];
        const std::string here = fmt::format("{}.boundaries[{}]", path, i);
        check_conditions(decision, boundary.profile, here + ".profile");
        check_conditions(decision, boundary.veto, here + ".veto");
        check_weights(decision, boundary.weights, here + ".weights");
        check_majority(boundary.majority, here);
        check_ref("category", boundary.category, decision.categories);
        if (boundary.weights.empty() && model.weights.empty()) {
            error(boundary.place, "the boundary has no 'weights', and neither has the model");
        }
        if (!boundary.majority && !model.majority) {
            error(boundary.place, "the boundary has no 'majority', and neither has the model");
        }
        if (!seen.insert(boundary.category.id).second) {
            error(boundary.place,
                  fmt::format("category {} has two boundaries", quoted(boundary.category.id)));
        }
        if (const model::Category* lowest = worst(decision);
            lowest != nullptr && lowest->id == boundary.category.id) {
            error(boundary.place, fmt::format("category {} is the worst: it needs no boundary",
                                              quoted(lowest->id)));
        }
    }
    for (const std::string& category : reachable(decision)) {
        if (!seen.contains(category)) {
            error(model.place, fmt::format("category {} has no boundary", quoted(category)));
        }
    }
}

void LinkChecker::check_values(const model::Decision& decision,
                               const model::ValueFunction& function, const std::string& path) {
    for (const model::CriterionValues& values : function.values) {
        const std::string here = fmt::format("{}.values.{}", path, values.criterion.id);
        const model::Criterion* criterion = model::find(decision.criteria, values.criterion.id);
        if (criterion == nullptr) {
            check_known_at("criterion", values.criterion.id, ids(decision.criteria), here);
            continue;
        }
        std::set<std::string> valued;
        std::set<Decimal> points; // 1 and 1.0 are one number
        for (const model::NamedNumber& value : values.values) {
            check_level_at(*criterion, value.name, here + "." + value.name);
            valued.insert(value.name);
            const auto at = criterion->in_numbers() ? Decimal::parse(value.name) : std::nullopt;
            if (at && !points.insert(*at).second) {
                error(locate(document_, here + "." + value.name),
                      fmt::format("number {} has two values", at->str()));
            }
        }
        for (const std::string& level : criterion->scale) {
            if (!valued.contains(level)) {
                error(locate(document_, here), fmt::format("level {} has no value", quoted(level)));
            }
        }
        if (criterion->in_numbers() && valued.size() == valued.count(model::not_applicable)) {
            error(locate(document_, here), "expected the value of at least one number");
        }
    }
    for (const model::NamedNumber& threshold : function.thresholds) {
        check_known_at("category", threshold.name, ids(decision.categories),
                       fmt::format("{}.thresholds.{}", path, threshold.name));
    }
}

void LinkChecker::check_functions(const model::Decision& decision) {
    const model::DecisionModel& model = decision.model;
    const bool ordered = decision.ordered != model::Order::none;
    const std::vector<std::string> wanted = reachable(decision);
    if (ordered && model.functions.size() > 1) {
        error(model.functions[1].place,
              "expected one function, for the categories are ordered; found a second one");
        return;
    }
    std::vector<std::string> reached;
    for (std::size_t i = 0; i < model.functions.size(); ++i) {
        const model::ValueFunction& function = model.functions[i];
        check_values(decision, function,
                     fmt::format("decisions[{}].model.functions[{}]", decision.id, i));
        if (!ordered && function.thresholds.size() != 1) {
            error(function.place,
                  fmt::format("expected one threshold, found {}: the categories have no order, so "
                              "each has a function of its own",
                              function.thresholds.size()));
        }
        for (const model::NamedNumber& threshold : function.thresholds) {
            if (std::find(reached.begin(), reached.end(), threshold.name) != reached.end()) {
                error(function.place,
                      fmt::format("category {} has two thresholds", quoted(threshold.name)));
            }
            reached.push_back(threshold.name);
        }
    }
    for (const std::string& category : wanted) {
        if (std::find(reached.begin(), reached.end(), category) == reached.end()) {
            error(model.place, fmt::format("category {} has no threshold", quoted(category)));
        }
    }
    if (!ordered || model.functions.empty()) {
        return;
    }
    const std::vector<model::NamedNumber>& thresholds = model.functions.front().thresholds;
    const auto value = [&](const std::string& category) {
        const auto found = std::find_if(thresholds.begin(), thresholds.end(),
                                        [&](const auto& one) { return one.name == category; });
        return found == thresholds.end() ? std::nullopt : std::optional(found->number.value);
    };
    if (value(worst(decision)->id)) {
        error(model.functions.front().place,
              fmt::format("category {} is the worst: it needs no threshold",
                          quoted(worst(decision)->id)));
    }
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        const auto below = value(wanted[i - 1]);
        const auto above = value(wanted[i]);
        if (below && above && *above < *below) {
            error(model.functions.front().place,
                  fmt::format("the threshold of {} lies below that of the worse category {}",
                              quoted(wanted[i]), quoted(wanted[i - 1])));
        }
    }
}

void LinkChecker::check_model(const model::Decision& decision) {
    const model::DecisionModel& model = decision.model;
    const bool by_rules =
        model.method == model::Method::rules || model.method == model::Method::dominance_rules;
    const std::string_view method =
        EnumNames<model::Method>::names[static_cast<std::size_t>(model.method)];
    const auto takes = [&](std::string_view part, bool stated, bool allowed, bool needed) {
        if (stated && !allowed) {
            error(model.place, fmt::format("method {} has no '{}'", method, part));
        } else if (needed && !stated) {
            error(model.place, fmt::format("method {} needs '{}'", method, part));
        }
    };
    const bool by_votes = model.method == model::Method::mr_sort;
    const bool by_values = model.method == model::Method::additive;
    takes("rules", !model.rules.empty(), by_rules, by_rules);
    takes("weights", !model.weights.empty(), by_votes, false);
    takes("majority", model.majority.has_value(), by_votes, false);
    takes("boundaries", !model.boundaries.empty(), by_votes, by_votes);
    takes("functions", !model.functions.empty(), by_values, by_values);
    if (model.method == model::Method::dominance_rules && decision.ordered == model::Order::none) {
        error(model.place, fmt::format("method dominance-rules needs categories with an order; {}",
                                       how_to_order));
    }
    if (!model.rules.empty() && by_rules) {
        check_rules(decision);
    }
    if (!model.boundaries.empty() && by_votes) {
        check_boundaries(decision);
    }
    if (!model.functions.empty() && by_values) {
        check_functions(decision);
    }
}

void LinkChecker::check_decisions() {
    for (const model::Decision& decision : scenario_.decisions) {
        if (decision.categories.empty()) {
            error(decision.place,
                  fmt::format("decision {} has no categories", quoted(decision.id)));
            continue;
        }
        for (const model::Criterion& criterion : decision.criteria) {
            const std::set<std::string> levels(criterion.scale.begin(), criterion.scale.end());
            if (levels.size() != criterion.scale.size() || levels.contains(model::not_applicable)) {
                error(criterion.place, fmt::format("the scale of criterion {} must have each level "
                                                   "once, and not 'nvt', which is always allowed",
                                                   quoted(criterion.id)));
            }
        }
        check_refs("criterion", decision.decisive.criteria, decision.criteria);
        if (decision.model.place.known()) {
            check_model(decision);
        }
    }
}

} // namespace houtskool::document
