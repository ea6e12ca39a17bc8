// SPDX-License-Identifier: MIT
#include "classify/audit.hpp"

#include "sorting/approximation.hpp"
#include "sorting/directions.hpp"
#include "sorting/dominance.hpp"
#include "sorting/gaps.hpp"
#include "sorting/minimal_rules.hpp"
#include "sorting/orders.hpp"
#include "sorting/reducts.hpp"

#include <algorithm>

namespace houtskool::classify {

using namespace sorting;

namespace {

// The audit is part of every run, so all that could grow is bounded, by work and not by the clock.
constexpr std::size_t most_reducts = 1000;
constexpr std::size_t reduct_effort = 3'000'000;
constexpr std::uint64_t most_candidates = 1'000'000;
constexpr std::uint64_t rule_work = 10'000'000;
constexpr std::size_t most_categories_ordered = 4;
constexpr std::size_t most_cases_ordered = 500;
constexpr std::size_t most_cases_compared = 5000;
constexpr std::size_t most_cases_free = 100;
constexpr std::size_t most_free = 8; // criteria, of which every direction is tried
constexpr std::uint64_t most_profiles = 20'000;
constexpr std::size_t gap_examples = 5;

std::vector<std::string> criteria_names(const Coding& coding,
                                        const std::vector<std::size_t>& criteria) {
    std::vector<std::string> result;
    result.reserve(criteria.size());
    for (const std::size_t criterion : criteria) {
        result.push_back(coding.shape().attributes[criterion].id);
    }
    return result;
}

std::vector<model::Because> profile(const Coding& coding, const std::vector<double>& scores) {
    std::vector<model::Because> result;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        result.push_back({coding.shape().attributes[i].id, coding.text(i, scores[i])});
    }
    return result;
}

void approximations(const Coding& coding, const Table& decided, model::Audit& result) {
    const Approximation found = approximate(decided, all_criteria(decided));
    SearchLimits limits;
    limits.candidates = most_candidates;
    limits.work = rule_work;
    const MinimalRules rules = minimal_rules(decided, limits);
    result.rules_complete = rules.complete;
    for (const model::Category& category : coding.decision().categories) {
        const int index = coding.category(category.id);
        const Approximated& own = found.categories[static_cast<std::size_t>(index)];
        const auto count = [&](const FoundRules& of) {
            return rules.complete ? static_cast<int>(of.count(index)) : 0;
        };
        result.approximations.push_back(
            {category.id, static_cast<int>(own.decided), static_cast<int>(own.lower.size()),
             static_cast<int>(own.upper.size()), count(rules.certain), count(rules.possible)});
    }
}

void reducts(const Coding& coding, const Table& decided, model::Audit& result) {
    ReductOptions options;
    options.most = most_reducts;
    options.effort = reduct_effort;
    const Reducts found = find_reducts(decided, options);
    for (const std::vector<std::size_t>& reduct : found.reducts) {
        result.reducts.push_back(criteria_names(coding, reduct));
    }
    result.reducts_complete = found.complete;
    result.core = criteria_names(coding, found.core);
}

/// Scales that declare no direction are read upward, so that something can be said at all.
Table read_upward(const Table& decided) {
    Table result = decided;
    for (Attribute& attribute : result.attributes) {
        if (attribute.direction == model::Direction::none) {
            attribute.direction = model::Direction::increasing;
        }
    }
    return result;
}

void orders(const Coding& coding, const Table& decided, model::Audit& result) {
    if (coding.shape().categories.size() > most_categories_ordered ||
        decided.size() > most_cases_ordered) {
        return;
    }
    const bool few = decided.size() <= most_cases_free && decided.attributes.size() <= most_free;
    const Orders free = few ? try_orders(decided, Directions::free) : Orders{{}, false};
    for (const OrderTried& tried : try_orders(read_upward(decided), Directions::declared).tried) {
        model::OrderCheck check;
        for (const int category : tried.order) {
            check.categories.push_back(coding.category(category));
        }
        check.conflicting = static_cast<int>(tried.in_conflict);
        for (const OrderTried& best : free.tried) {
            if (best.order == tried.order && free.complete) {
                check.conflicting_at_best = static_cast<int>(best.in_conflict);
            }
        }
        result.orders.push_back(std::move(check));
    }
}

void unions(const Coding& coding, const Table& decided, model::Audit& result) {
    for (const UnionApproximation& one :
         approximate_unions(decided, all_criteria(decided)).unions) {
        model::UnionApproximation told;
        told.category = coding.category(one.category);
        told.scope = one.scope == Scope::at_least ? "at-least" : "at-most";
        told.certain = static_cast<int>(one.lower.size());
        told.possible = static_cast<int>(one.upper.size());
        for (const std::size_t row : one.boundary) {
            told.doubtful.push_back(decided.cases[row]);
        }
        result.unions.push_back(std::move(told));
    }
}

void dominance(const Coding& coding, const Table& decided, model::Audit& result) {
    const bool directed =
        std::any_of(decided.attributes.begin(), decided.attributes.end(),
                    [](const Attribute& one) { return one.direction != model::Direction::none; });
    if (!decided.ordered || !directed || decided.size() > most_cases_compared) {
        return;
    }
    unions(coding, decided, result);
    for (const Reversal& one : reversals(decided, all_criteria(decided))) {
        result.reversals.push_back(
            {decided.cases[one.better], coding.category(decided.decided[one.better]),
             decided.cases[one.worse], coding.category(decided.decided[one.worse])});
    }
    for (const DirectionFinding& one : check_directions(decided)) {
        result.directions.push_back(
            {decided.attributes[one.criterion].id,
             one.declared == model::Direction::increasing ? "increasing" : "decreasing",
             shown(2 * one.concordance() - 1), one.contradicts});
    }
}

void model_gaps(const Coding& coding, const Model& model, model::Audit& result) {
    GapLimits limits;
    limits.profiles = most_profiles;
    limits.listed = gap_examples;
    const auto found = gaps([&](std::span<const double> row) { return assign(model, row); },
                            coding.shape().attributes, limits);
    if (!found) {
        return;
    }
    model::Gaps told;
    told.profiles = static_cast<int>(found->profiles);
    told.undecided = static_cast<int>(found->undecided);
    for (const std::vector<double>& scores : found->listed) {
        told.examples.push_back(profile(coding, scores));
    }
    result.gaps = std::move(told);
}

} // namespace

model::Audit audit(const Coding& coding, const std::optional<Model>& model, const Table& table) {
    const Table decided = table.decided_only();
    model::Audit result;
    if (decided.size() > 0) {
        approximations(coding, decided, result);
        reducts(coding, decided, result);
        orders(coding, decided, result);
        dominance(coding, decided, result);
    }
    if (model) {
        model_gaps(coding, *model, result);
    }
    return result;
}

} // namespace houtskool::classify
