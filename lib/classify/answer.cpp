// SPDX-License-Identifier: MIT
#include "classify/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace houtskool::classify {

using namespace sorting;

namespace {

std::vector<std::string> in_order_of_criteria(const model::Decision& decision,
                                              const std::set<std::string>& wanted) {
    std::vector<std::string> result;
    for (const model::Criterion& criterion : decision.criteria) {
        if (wanted.contains(criterion.id)) {
            result.push_back(criterion.id);
        }
    }
    return result;
}

std::string level(const Coding& coding, std::size_t criterion, std::span<const double> row) {
    return coding.text(criterion, row[criterion]);
}

/// Steps from a score to the nearest one that meets the condition; what cannot be counted is one.
double steps_to(const Condition& condition, double score) {
    if (condition.meets(score)) {
        return 0;
    }
    double nearest =
        comparable(score) && !condition.ranges.empty() ? std::numeric_limits<double>::max() : 1;
    if (comparable(score)) {
        for (const Range& range : condition.ranges) {
            nearest = std::min(nearest, score < range.low ? range.low - score : score - range.high);
        }
    }
    return std::max(nearest, 0.0);
}

// ---- rules --------------------------------------------------------------------------------------

/// A rule of an ordered list holds for the cases that it decides: those that no earlier rule took.
bool has_say(const RuleSet& set, std::size_t index, std::span<const double> row) {
    if (!set.rules[index].meets(row)) {
        return false;
    }
    if (set.match != Match::first) {
        return true;
    }
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (set.rules[earlier].meets(row)) {
            return false;
        }
    }
    return true;
}

model::RuleEvidence evidence(const Coding& coding, const RuleSet& set, std::size_t index,
                             const Table& cases) {
    model::RuleEvidence result;
    result.rule = coding.decision().model.rules[index].id;
    result.category = coding.category(set.rules[index].category);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases.decided[i] != undecided && has_say(set, index, cases.row(i))) {
            (set.rules[index].allows(cases.decided[i]) ? result.tasks : result.exceptions)
                .push_back(cases.cases[i]);
        }
    }
    return result;
}

/// How far a rule is from firing.
struct Distance {
    std::size_t lacking = 0;
    double steps = 0;
    int support = 0;
    [[nodiscard]] bool nearer_than(const Distance& other) const {
        return lacking != other.lacking ? lacking < other.lacking
               : steps != other.steps   ? steps < other.steps
                                        : support > other.support;
    }
};

Distance distance(const SortingRule& rule, std::span<const double> row) {
    Distance result;
    result.support = rule.support;
    for (const Condition& condition : rule.conditions) {
        const double score = row[condition.attribute];
        result.lacking += condition.meets(score) ? 0U : 1U;
        result.steps += steps_to(condition, score);
    }
    return result;
}

/// The rule for another category that is nearest to firing. In an ordered list a rule after the one
/// that fired changes nothing by being met: it only comes next where it is met already.
std::optional<model::RunnerUp> runner_up(const Coding& coding, const RuleSet& set, int category,
                                         std::span<const double> row) {
    std::optional<std::size_t> best;
    Distance least;
    bool fired = false;
    for (std::size_t i = 0; i < set.rules.size(); ++i) {
        const bool met = set.rules[i].meets(row);
        if (set.match == Match::first && fired && !met) {
            continue;
        }
        fired = fired || met;
        if (category != undecided && set.rules[i].allows(category)) {
            continue;
        }
        const Distance own = distance(set.rules[i], row);
        if (!best || own.nearer_than(least)) {
            best = i;
            least = own;
        }
    }
    if (!best) {
        return std::nullopt;
    }
    model::RunnerUp result;
    result.category = coding.category(set.rules[*best].category);
    result.rule = coding.decision().model.rules[*best].id;
    for (const Condition& condition : set.rules[*best].conditions) {
        if (!condition.meets(row[condition.attribute])) {
            result.lacking.push_back({coding.shape().attributes[condition.attribute].id,
                                      level(coding, condition.attribute, row),
                                      wanted(coding, condition)});
        }
    }
    return result;
}

/// The rule that a reader should look at first: of the verdict's category the one with most
/// support.
std::optional<std::size_t> deciding(const RuleSet& set, const std::vector<std::size_t>& met,
                                    int category) {
    std::optional<std::size_t> best;
    for (const std::size_t index : met) {
        const SortingRule& rule = set.rules[index];
        if (category == undecided || rule.category != category) {
            continue;
        }
        if (!best || rule.support > set.rules[*best].support) {
            best = index;
        }
    }
    return best;
}

Answer answer_by(const Coding& coding, const RuleSet& set, const Table& cases,
                 std::span<const double> row) {
    Answer result;
    result.category = assign(set, row);
    std::vector<std::size_t> met;
    std::set<std::string> missing;
    for (std::size_t i = 0; i < set.rules.size(); ++i) {
        for (const Condition& condition : set.rules[i].conditions) {
            if (std::isnan(row[condition.attribute])) {
                missing.insert(coding.shape().attributes[condition.attribute].id);
            }
        }
        if (set.rules[i].meets(row)) {
            met.push_back(i);
            if (set.match == Match::first) {
                break;
            }
        }
    }
    result.missing = in_order_of_criteria(coding.decision(), missing);
    for (const std::size_t index : met) {
        result.rules.push_back(evidence(coding, set, index, cases));
    }
    if (const auto index = deciding(set, met, result.category)) {
        result.rule = &coding.decision().model.rules[*index];
        for (const Condition& condition : set.rules[*index].conditions) {
            result.because.push_back({coding.shape().attributes[condition.attribute].id,
                                      level(coding, condition.attribute, row)});
        }
    }
    result.runner_up = runner_up(coding, set, result.category, row);
    return result;
}

// ---- votes and values ---------------------------------------------------------------------------

/// A category with how far its score lies above what it needs.
struct Reach {
    int category = undecided;
    double margin = 0;
    std::size_t index = 0; ///< of its boundary, function or threshold
};

/// The reach that the verdict rests on, and the one that came next. Ordered: the verdict stands on
/// the boundary below it; next is the nearer of the boundary above and the one below. Against the
/// rest: the largest margins; short is what the other's lies below the verdict's.
struct Places {
    std::optional<Reach> own;
    std::optional<Reach> next;
    double short_by = 0;
};

Places ordered_places(const std::vector<Reach>& boundaries, int category, int lowest) {
    Places places;
    const Reach* above = nullptr;
    for (const Reach& reach : boundaries) {
        if (reach.category == category) {
            places.own = reach;
        } else if (reach.category > category && above == nullptr) {
            above = &reach;
        }
    }
    const double lead = places.own ? places.own->margin : std::numeric_limits<double>::max();
    if (above != nullptr && -above->margin <= lead) {
        places.next = *above;
        places.short_by = -above->margin;
    } else if (places.own) {
        Reach below = *places.own;
        below.category = lowest;
        for (const Reach& reach : boundaries) {
            below.category = reach.category < category ? reach.category : below.category;
        }
        places.next = below;
        places.short_by = lead;
    }
    if (!places.own && above != nullptr) {
        places.own = *above; // the lowest category: what the one above it misses
    }
    return places;
}

Places rival_places(const std::vector<Reach>& rivals, int category) {
    Places places;
    for (const Reach& reach : rivals) {
        if (reach.category == category) {
            places.own = reach;
        } else if (!places.next || reach.margin > places.next->margin) {
            places.next = reach;
        }
    }
    if (places.next && places.own) {
        places.short_by = places.own->margin - places.next->margin;
    }
    return places;
}

bool is_left_out(const std::vector<bool>& left_out, std::size_t criterion, double score) {
    return score == not_applicable && !left_out.empty() && left_out[criterion];
}

void tell(const Coding& coding, const Places& places, Answer& result) {
    if (places.own) {
        result.margin = shown(places.own->margin);
    }
    if (places.next) {
        model::RunnerUp runner_up;
        runner_up.category = coding.category(places.next->category);
        runner_up.short_by = shown(places.short_by);
        result.runner_up = std::move(runner_up);
    }
}

/// Of any model that weighs: the criteria that it uses and that have no score.
std::vector<std::string> without_score(const Coding& coding, std::span<const double> row) {
    std::set<std::string> missing;
    for (const std::string& id : model_criteria(coding.decision())) {
        if (std::isnan(row[coding.criterion(id)])) {
            missing.insert(id);
        }
    }
    return in_order_of_criteria(coding.decision(), missing);
}

Answer answer_by(const Coding& coding, const MajorityModel& majority, const Table&,
                 std::span<const double> row) {
    Answer result;
    result.category = assign(majority, row);
    std::vector<Reach> reaches;
    for (std::size_t i = 0; i < majority.boundaries.size(); ++i) {
        const Boundary& boundary = majority.boundaries[i];
        reaches.push_back({boundary.category, margin(boundary, row, majority.left_out), i});
    }
    Places places = majority.ordered ? ordered_places(reaches, result.category, majority.lowest)
                                     : rival_places(reaches, result.category);
    if (!majority.ordered && places.next) { // it has to be reached as well
        places.short_by = std::max(places.short_by, -places.next->margin);
    }
    tell(coding, places, result);
    if (places.own) {
        const Boundary& boundary = majority.boundaries[places.own->index];
        double all = 0;
        for (const Vote& vote : boundary.votes) {
            const std::size_t criterion = vote.condition.attribute;
            all += is_left_out(majority.left_out, criterion, row[criterion]) ? 0 : vote.weight;
        }
        for (const Vote& vote : boundary.votes) {
            const std::size_t criterion = vote.condition.attribute;
            const bool met = vote.condition.meets(row[criterion]);
            result.contributions.push_back({coding.shape().attributes[criterion].id,
                                            level(coding, criterion, row),
                                            shown(met && all > 0 ? vote.weight / all : 0)});
        }
    }
    if (places.next && result.runner_up && places.next->margin < -rounding_error) {
        for (const Vote& vote : majority.boundaries[places.next->index].votes) {
            const std::size_t criterion = vote.condition.attribute;
            if (vote.weight > 0 && !vote.condition.meets(row[criterion])) {
                result.runner_up->lacking.push_back({coding.shape().attributes[criterion].id,
                                                     level(coding, criterion, row),
                                                     wanted(coding, vote.condition)});
            }
        }
    }
    result.missing = without_score(coding, row);
    return result;
}

Answer answer_by(const Coding& coding, const AdditiveModel& additive, const Table&,
                 std::span<const double> row) {
    Answer result;
    result.category = assign(additive, row);
    std::vector<Reach> reaches;
    for (std::size_t f = 0; f < additive.functions.size(); ++f) {
        const ValueFunction& function = additive.functions[f];
        const double value = value_of(function, row, additive.left_out);
        for (std::size_t t = 0; t < function.thresholds.size(); ++t) {
            const int category = additive.ordered ? static_cast<int>(t) + 1 : function.category;
            reaches.push_back({category, value - function.thresholds[t], f});
        }
    }
    result.missing = without_score(coding, row);
    if (!result.missing.empty()) {
        return result; // a sum with an unknown part is unknown
    }
    const Places places = additive.ordered ? ordered_places(reaches, result.category, 0)
                                           : rival_places(reaches, result.category);
    tell(coding, places, result);
    if (places.own) {
        const ValueFunction& function = additive.functions[places.own->index];
        std::vector<double> values;
        double sum = 0;
        for (const Marginal& marginal : function.marginals) {
            const double score = row[marginal.attribute];
            const bool out = is_left_out(additive.left_out, marginal.attribute, score);
            values.push_back(out ? 0 : marginal.value(score));
            sum += values.back();
        }
        // What makes up for criteria that are left out is shared by the others.
        const double all = value_of(function, row, additive.left_out);
        const double scale = sum != 0 ? all / sum : 1;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::size_t criterion = function.marginals[i].attribute;
            result.contributions.push_back({coding.shape().attributes[criterion].id,
                                            level(coding, criterion, row),
                                            shown(values[i] * scale)});
        }
    }
    return result;
}

} // namespace

Answer answer(const Coding& coding, const Model& model, const Table& cases,
              std::span<const double> row) {
    return std::visit([&](const auto& one) { return answer_by(coding, one, cases, row); }, model);
}

std::vector<std::string> model_criteria(const model::Decision& decision) {
    std::set<std::string> used;
    const auto add = [&](const std::vector<model::Condition>& conditions) {
        for (const model::Condition& condition : conditions) {
            used.insert(condition.criterion.id);
        }
    };
    for (const model::Rule& rule : decision.model.rules) {
        add(rule.conditions);
    }
    for (const model::Boundary& boundary : decision.model.boundaries) {
        add(boundary.profile);
        add(boundary.veto);
    }
    for (const model::ValueFunction& function : decision.model.functions) {
        for (const model::CriterionValues& values : function.values) {
            used.insert(values.criterion.id);
        }
    }
    return in_order_of_criteria(decision, used);
}

std::string wanted(const Coding& coding, const Condition& condition) {
    const model::Criterion& criterion = coding.decision().criteria[condition.attribute];
    std::vector<std::string> words;
    const auto limit = [&](double score) {
        return std::abs(score) < std::numeric_limits<double>::max()
                   ? coding.text(condition.attribute, score)
                   : std::string();
    };
    if (criterion.in_numbers()) {
        for (const Range& range : condition.ranges) {
            const std::string low = limit(range.low);
            const std::string high = limit(range.high);
            words.push_back(low == high    ? low
                            : high.empty() ? "≥ " + low
                            : low.empty()  ? "≤ " + high
                                           : fmt::format("{}..{}", low, high));
        }
    } else {
        Condition figures = condition;
        figures.or_not_applicable = false;
        for (std::size_t level = 0; level < criterion.scale.size(); ++level) {
            if (figures.meets(static_cast<double>(level))) {
                words.push_back(criterion.scale[level]);
            }
        }
    }
    if (condition.or_not_applicable) {
        words.push_back(model::not_applicable);
    }
    return words.size() == 1 ? words.front() : fmt::format("[{}]", fmt::join(words, ", "));
}

} // namespace houtskool::classify
