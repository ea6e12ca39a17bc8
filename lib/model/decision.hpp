// SPDX-License-Identifier: MIT
#pragma once
// A question asked of every task: its categories, the criteria it is judged on, and the model that
// answers it. Terms follow multi-criteria sorting (Roy 1996; Doumpos & Zopounidis 2002).

#include "model/words.hpp"

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

/// What it means that a criterion is not applicable to a task. `own_value`: a value of its own, like
/// no level, that a rule may name. `ignore`: the criterion is left out, the others count for more.
/// `unknown`: any level might be the true one.
enum class NotApplicable { own_value, ignore, unknown };

/// Levels run from low to high in the order of the scale.
struct Criterion {
    std::string id;
    Label label;
    std::vector<std::string> scale;
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// A task meets the condition when its level on the criterion is one of these.
struct Condition {
    Ref criterion;
    std::vector<std::string> levels;
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// No condition at all: the rule decides every task that reaches it (the default).
struct Rule {
    std::string id;
    Label label;
    std::vector<Condition> conditions;
    Ref category;
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Rule&, const Rule&) = default;
};

enum class Method { rules };

/// `rules`: an ordered list; the first rule whose conditions a task meets decides it.
struct DecisionModel {
    Method method = Method::rules;
    std::vector<Rule> rules;
    std::string note;
    friend bool operator==(const DecisionModel&, const DecisionModel&) = default;
};

/// A claim in a source that these criteria decided; to be tested, not believed.
struct DecisiveClaim {
    std::vector<Ref> criteria;
    Citation source;
    Origin place;
    friend bool operator==(const DecisiveClaim&, const DecisiveClaim&) = default;
};

struct Decision {
    std::string id;
    Label label;
    std::vector<Category> categories;
    std::vector<Criterion> criteria;
    DecisiveClaim decisive;
    DecisionModel model;
    Citation source;
    Origin place;
    friend bool operator==(const Decision&, const Decision&) = default;
};

} // namespace houtskool::model
