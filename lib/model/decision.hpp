// SPDX-License-Identifier: MIT
#pragma once
// A question asked of every task: its categories, the criteria it is judged on, and the model that
// answers it. Terms follow multi-criteria sorting (Roy 1996; Doumpos & Zopounidis 2002).

#include "model/quantity.hpp"
#include "model/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// The level that every criterion may have: the question does not apply to the task.
inline const std::string not_applicable = "nvt";

struct Category {
    std::string id;
    Label label;
    Origin place;
    friend bool operator==(const Category&, const Category&) = default;
};

/// Whether more of a criterion speaks for a category further up: declared, or left open.
enum class Direction { none, increasing, decreasing };

/// What it means that a criterion is not applicable to a task. `own_value`: a value of its own,
/// like no level, that a rule may name. `ignore`: the criterion is left out, the others count for
/// more. `unknown`: any level might be the true one.
enum class NotApplicable { own_value, ignore, unknown };

/// Levels run from low to high in the order of the scale; or the criterion is scored in numbers.
struct Criterion {
    std::string id;
    Label label;
    std::vector<std::string> scale; ///< empty: scored in numbers
    Direction direction = Direction::none;
    NotApplicable not_applicable = NotApplicable::own_value;
    Citation source;
    std::string note;
    Origin place;
    [[nodiscard]] bool in_numbers() const { return scale.empty(); }
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// A task meets the condition when its level on the criterion is one of these, or lies between the
/// bounds. On a scale a bound is a level; on numbers, a number.
struct Condition {
    Ref criterion;
    std::vector<std::string> levels = {};
    std::string at_least = {}; ///< empty: no lower bound
    std::string at_most = {};  ///< empty: no upper bound
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// What a rule concludes: its category, or where categories are ordered that one or better, or that
/// one or worse.
enum class Scope { exactly, at_least, at_most };

/// No condition at all: the rule decides every task that reaches it (the default).
struct Rule {
    std::string id;
    Label label;
    std::vector<Condition> conditions;
    Ref category;
    Scope scope = Scope::exactly;
    std::optional<Number> weight; ///< of its vote, where ties are put to the vote
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Rule&, const Rule&) = default;
};

/// See lib/sorting/models.hpp for what each method does and where it comes from.
enum class Method { rules, dominance_rules, mr_sort, additive };

/// `first`: the first rule that a task meets decides it. `all`: every rule that it meets has a say.
enum class Match { first, all };

/// Who wins where rules that a task meets, or categories that it reaches, disagree: the rule that
/// holds for most decided tasks, the category that stands first in the decision, or nobody; or the
/// weights of the rules are put to the vote.
enum class Ties { support, order, none, votes };

/// A figure that belongs to a criterion, a level or a category.
struct NamedNumber {
    std::string name;
    Number number;
    friend bool operator==(const NamedNumber&, const NamedNumber&) = default;
};

/// A task reaches the category when the criteria whose conditions it meets weigh enough together,
/// and it meets no veto.
struct Boundary {
    Ref category;
    std::vector<Condition> profile;
    std::vector<Condition> veto;
    std::vector<NamedNumber> weights; ///< per criterion; empty: those of the model
    std::optional<Number> majority;   ///< share of the weights, 0..1; none: that of the model
    Origin place;
    friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// What the levels of one criterion are worth. Of numbers: the points of a line, straight between
/// them, flat beyond.
struct CriterionValues {
    Ref criterion;
    std::vector<NamedNumber> values; ///< level, number or nvt -> value
    friend bool operator==(const CriterionValues&, const CriterionValues&) = default;
};

/// The values of a task's scores add up; a category is reached from its threshold on.
struct ValueFunction {
    std::vector<CriterionValues> values;
    std::vector<NamedNumber> thresholds; ///< per category
    Origin place;
    friend bool operator==(const ValueFunction&, const ValueFunction&) = default;
};

/// How verdicts follow from scores. Which members count depends on the method.
struct DecisionModel {
    Method method = Method::rules;
    // rules, dominance_rules
    Match match = Match::first;
    Ties ties = Ties::support;
    std::vector<Rule> rules;
    // mr_sort: with ordered categories a boundary below each but the worst; else one for each
    std::vector<NamedNumber> weights;
    std::optional<Number> majority;
    std::vector<Boundary> boundaries;
    // additive: with ordered categories one function; else one for each category
    std::vector<ValueFunction> functions;
    std::string note;
    Origin place;
    [[nodiscard]] bool stated() const {
        return !rules.empty() || !boundaries.empty() || !functions.empty();
    }
    friend bool operator==(const DecisionModel&, const DecisionModel&) = default;
};

/// A claim in a source that these criteria decided; to be tested, not believed.
struct DecisiveClaim {
    std::vector<Ref> criteria;
    Citation source;
    Origin place;
    friend bool operator==(const DecisiveClaim&, const DecisiveClaim&) = default;
};

/// Whether one category is better than another, and how they are listed: `ascending` is worst
/// first.
enum class Order { none, ascending, descending };

struct Decision {
    std::string id;
    Label label;
    std::vector<Category> categories;
    Order ordered = Order::none;
    std::vector<Criterion> criteria;
    DecisiveClaim decisive;
    DecisionModel model;
    Citation source;
    Origin place;
    friend bool operator==(const Decision&, const Decision&) = default;
};

} // namespace houtskool::model
