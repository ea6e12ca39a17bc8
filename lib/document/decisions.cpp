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

void map(Io& io, model::Criterion& criterion) {
    io.mapping("criterion", &criterion.place, [&] {
        io.required("id", criterion.id, "name that scores and rules use", &as_id);
        io.optional("label", criterion.label, "what people read");
        io.required("scale", criterion.scale,
                    "levels from low to high; nvt (not applicable) is always allowed beside them");
        io.optional("source", criterion.source, "where the criterion comes from");
        io.optional("note", criterion.note, "what a reader should know of it");
    });
}

namespace {
std::string& criterion_of(model::Condition& condition) {
    return condition.criterion.id;
}

/// A level, or a list of levels.
void levels(Io& io, model::Condition& condition) {
    if (!io.reading() && !io.describing() && condition.levels.size() == 1) {
        io.text(condition.levels.front());
    } else {
        convert(io, condition.levels);
    }
}

/// `if`: a mapping from criterion to a level or a list of levels.
void conditions(Io& io, std::vector<model::Condition>& list) {
    convert_by_name(io, list, &criterion_of, &levels);
}
} // namespace

void map(Io& io, model::Rule& rule) {
    io.mapping("rule", &rule.place, [&] {
        io.required("id", rule.id, "name that verdicts cite", &as_id);
        io.optional("label", rule.label, "what the rule means");
        io.optional(
            "if", rule.conditions,
            "criterion: level, or criterion: [level, ...]; all must hold; none: the default",
            &conditions);
        io.required("then", rule.category, "category of the tasks that meet it");
        io.optional("source", rule.source, "where the rule comes from");
        io.optional("note", rule.note, "why the rule is there");
    });
}

void map(Io& io, model::DecisionModel& decision_model) {
    io.mapping("decision-model", nullptr, [&] {
        io.required("method", decision_model.method, "rules: the first rule that a task meets");
        io.required("rules", decision_model.rules, "in the order in which they are tried");
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
        io.required("criteria", decision.criteria, "what tasks are scored on");
        io.optional("decisive", decision.decisive, "a claim which criteria decided, to be tested");
        io.required("model", decision.model, "how a verdict follows from scores");
        io.optional("source", decision.source, "where the question comes from");
    });
}

} // namespace houtskool::document
