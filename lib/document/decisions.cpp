// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

void map(Io& io, model::Category& category) {
    const auto long_form = [&] {
        io.mapping("category", &category.place, [&] {
            io.required("id", category.id, "name that verdicts and rules use", &as_id);
            io.optional("label", category.label, "what people read");
        });
    };
    if (io.describing()) {
        io.begin_alternatives();
        io.id(category.id);
        io.next_alternative();
        long_form();
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : !category.label.empty()) {
        long_form();
    } else {
        io.id(category.id);
    }
}

namespace {
constexpr std::string_view in_numbers = "numbers";
const std::string scale_forms = "levels from low to high, or the word 'numbers'";

/// A list of levels, or the word that says that scores are numbers.
void scale(Io& io, model::Criterion& criterion) {
    std::string word(in_numbers);
    if (io.describing()) {
        std::size_t index = 0;
        io.begin_alternatives();
        convert(io, criterion.scale);
        io.next_alternative();
        io.choice(std::span(&in_numbers, 1), index);
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.peek() == in_numbers : criterion.scale.empty()) {
        io.text(word);
    } else if (io.reading() && !io.peek().empty()) {
        io.fail(scale_forms); // one word is no scale, though elsewhere it is a list of one
    } else {
        convert(io, criterion.scale);
        if (io.reading() && criterion.scale.empty()) {
            io.fail(scale_forms);
        }
    }
}
} // namespace

void map(Io& io, model::Criterion& criterion) {
    io.mapping("criterion", &criterion.place, [&] {
        io.required("id", criterion.id, "name that scores and rules use", &as_id);
        io.optional("label", criterion.label, "what people read");
        io.required("scale", criterion,
                    "levels from low to high, or 'numbers'; nvt (not applicable) is always allowed "
                    "beside them",
                    &scale);
        io.optional("direction", criterion.direction,
                    "whether more of it speaks for a category further up");
        io.optional("not-applicable", criterion.not_applicable,
                    "what nvt means: a value of its own, leave the criterion out, or unknown");
        io.optional("source", criterion.source, "where the criterion comes from");
        io.optional("note", criterion.note, "what a reader should know of it");
    });
}

namespace {
std::string& criterion_of(model::Condition& condition) {
    return condition.criterion.id;
}

void bounds(Io& io, model::Condition& condition) {
    io.mapping("bounds", nullptr, [&] {
        io.optional("at-least", condition.at_least, "this level or number, or a higher one");
        io.optional("at-most", condition.at_most, "this level or number, or a lower one");
    });
    if (io.reading() && condition.at_least.empty() && condition.at_most.empty()) {
        io.fail("'at-least' or 'at-most', or both");
    }
}

/// A level, a list of levels, or bounds.
void levels(Io& io, model::Condition& condition) {
    if (io.describing()) {
        io.begin_alternatives();
        convert(io, condition.levels);
        io.next_alternative();
        bounds(io, condition);
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : condition.levels.empty()) {
        bounds(io, condition);
    } else if (!io.reading() && condition.levels.size() == 1) {
        io.text(condition.levels.front());
    } else {
        convert(io, condition.levels);
        if (io.reading() && condition.levels.empty()) {
            io.fail("a level, a list of levels, or a mapping with 'at-least' or 'at-most'");
        }
    }
}

/// `if`: a mapping from criterion to a level, a list of levels, or bounds.
void conditions(Io& io, std::vector<model::Condition>& list) {
    convert_by_name(io, list, &criterion_of, &levels);
}

/// `then`: a category, or a bound where categories are ordered.
void conclusion(Io& io, model::Rule& rule) {
    const auto bound = [&] {
        io.mapping("conclusion", nullptr, [&] {
            model::Ref least;
            model::Ref most;
            if (!io.reading()) {
                (rule.scope == model::Scope::at_least ? least : most) = rule.category;
            }
            io.optional("at-least", least, "this category or a better one");
            io.optional("at-most", most, "this category or a worse one");
            if (io.reading()) {
                if (least.empty() == most.empty()) {
                    io.fail("either 'at-least' or 'at-most' with a category");
                }
                rule.category = most.empty() ? least : most;
                rule.scope = most.empty() ? model::Scope::at_least : model::Scope::at_most;
            }
        });
    };
    if (io.describing()) {
        io.begin_alternatives();
        io.reference(rule.category);
        io.next_alternative();
        bound();
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : rule.scope != model::Scope::exactly) {
        bound();
    } else {
        io.reference(rule.category);
    }
}

std::string& name_of(model::NamedNumber& number) {
    return number.name;
}

void number_of(Io& io, model::NamedNumber& number) {
    io.number(number.number);
}

/// A mapping from names to numbers.
void numbers(Io& io, std::vector<model::NamedNumber>& list) {
    convert_by_name(io, list, &name_of, &number_of);
}

std::string& criterion_of_values(model::CriterionValues& values) {
    return values.criterion.id;
}

void values_of(Io& io, model::CriterionValues& values) {
    io.mark(values.criterion.place);
    numbers(io, values.values);
}

void criterion_values(Io& io, std::vector<model::CriterionValues>& list) {
    convert_by_name(io, list, &criterion_of_values, &values_of);
}
} // namespace

void map(Io& io, model::Rule& rule) {
    io.mapping("rule", &rule.place, [&] {
        io.required("id", rule.id, "name that verdicts cite", &as_id);
        io.optional("label", rule.label, "what the rule means");
        io.optional("if", rule.conditions,
                    "criterion: level, [level, ...] or {at-least: , at-most: }; all must hold; "
                    "none: the default",
                    &conditions);
        io.required("then", rule,
                    "category of the tasks that meet it, or {at-least: } or {at-most: } one",
                    &conclusion);
        io.optional("weight", rule.weight, "of its vote, with 'ties: votes'");
        io.optional("source", rule.source, "where the rule comes from");
        io.optional("note", rule.note, "why the rule is there");
    });
}

void map(Io& io, model::Boundary& boundary) {
    io.mapping("boundary", &boundary.place, [&] {
        io.required("category", boundary.category, "category that is reached");
        io.required("profile", boundary.profile, "what counts as a vote for it, per criterion",
                    &conditions);
        io.optional("veto", boundary.veto, "what forbids it, whatever the votes", &conditions);
        io.optional("weights", boundary.weights, "weight of each criterion's vote, if its own",
                    &numbers);
        io.optional("majority", boundary.majority, "share of the weights needed, if its own");
    });
}

void map(Io& io, model::ValueFunction& function) {
    io.mapping("value-function", &function.place, [&] {
        io.required("values", function.values, "criterion: {level or number: value}",
                    &criterion_values);
        io.required("thresholds", function.thresholds, "category: the least value that reaches it",
                    &numbers);
    });
}

void map(Io& io, model::DecisionModel& decision_model) {
    io.mapping("decision-model", &decision_model.place, [&] {
        io.required("method", decision_model.method, "how the parts of the model decide");
        io.optional("match", decision_model.match,
                    "first: the first rule that is met decides; all: every rule has a say");
        io.optional("ties", decision_model.ties, "who wins where they disagree");
        io.optional("rules", decision_model.rules, "of rules and dominance-rules, in order");
        io.optional("weights", decision_model.weights, "of mr-sort: weight of each criterion",
                    &numbers);
        io.optional("majority", decision_model.majority,
                    "of mr-sort: share of the weights that a category needs");
        io.optional("boundaries", decision_model.boundaries,
                    "of mr-sort: what reaches each category");
        io.optional("functions", decision_model.functions,
                    "of additive: what scores are worth, and the thresholds of categories");
        io.optional("note", decision_model.note, "where the model comes from");
    });
}

void map(Io& io, model::DecisiveClaim& claim) {
    io.mapping("decisive-claim", &claim.place, [&] {
        io.required("criteria", claim.criteria, "criteria that are said to have decided");
        io.optional("source", claim.source, "who says so");
    });
}

void map(Io& io, model::Decision& decision) {
    io.mapping("decision", &decision.place, [&] {
        io.required("id", decision.id, "name that tasks use for their verdicts", &as_id);
        io.optional("label", decision.label, "the question");
        io.required("categories", decision.categories, "the possible answers");
        io.optional("ordered", decision.ordered,
                    "the categories run from worst to best (ascending) or from best to worst");
        io.required("criteria", decision.criteria, "what tasks are scored on");
        io.optional("decisive", decision.decisive, "a claim which criteria decided, to be tested");
        io.optional("model", decision.model,
                    "how a verdict follows from scores; without one it can be learned");
        io.optional("source", decision.source, "where the question comes from");
    });
}

} // namespace houtskool::document
