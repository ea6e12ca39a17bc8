// SPDX-License-Identifier: MIT
// The model that decides, line by line: what a reader must see of a model that was learned.
#include "report/classify_tables.hpp"

#include <algorithm>

namespace houtskool::report {

namespace {

std::string scores_wanted(const model::Condition& condition) {
    if (!condition.levels.empty()) {
        return fmt::format("{}", fmt::join(condition.levels, ", "));
    }
    std::vector<std::string> bounds;
    if (!condition.at_least.empty()) {
        bounds.push_back("≥ " + condition.at_least);
    }
    if (!condition.at_most.empty()) {
        bounds.push_back("≤ " + condition.at_most);
    }
    return fmt::format("{}", fmt::join(bounds, ", "));
}

std::string conditions(const Asked& asked, const std::vector<model::Condition>& list) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (const model::Condition& condition : list) {
        texts.push_back(fmt::format("{}: {}", asked.criterion(condition.criterion.id),
                                    scores_wanted(condition)));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::string conclusion(const Asked& asked, const model::Rule& rule) {
    std::string category = asked.category_label(rule.category.id);
    switch (rule.scope) {
    case model::Scope::exactly:
        return category;
    case model::Scope::at_least:
        return "≥ " + category;
    case model::Scope::at_most:
        return "≤ " + category;
    }
    return category;
}

/// Tasks that the rule was seen to hold for, among those that it had a say on.
int support(const Asked& asked, const std::string& rule) {
    for (const model::Verdict& verdict : asked.result.verdicts) {
        for (const model::RuleEvidence& evidence : verdict.rules) {
            if (evidence.rule == rule) {
                return static_cast<int>(evidence.tasks.size());
            }
        }
    }
    return 0;
}

Table rules(const Asked& asked) {
    Table table = start("model" + asked.suffix, asked.title("title:model"),
                        {name("rule"), text("conditions"), text("verdict"), number("support")},
                        asked.language);
    for (const model::Rule& rule : asked.decision->model.rules) {
        const std::string wanted = conditions(asked, rule.conditions);
        Row row;
        row.cells = {Name{rule.id, asked.names.label(rule.label, rule.id)},
                     wanted.empty() ? word("rule:always", asked.language) : wanted,
                     conclusion(asked, rule), count(support(asked, rule.id))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Cell weight_of(const std::vector<model::NamedNumber>& own,
               const std::vector<model::NamedNumber>& shared, const std::string& criterion) {
    for (const model::NamedNumber& weight : own.empty() ? shared : own) {
        if (weight.name == criterion) {
            return weight.number.value;
        }
    }
    return {};
}

Table votes(const Asked& asked) {
    const model::DecisionModel& model = asked.decision->model;
    Table table = start("model" + asked.suffix, asked.title("title:model"),
                        {name("verdict"), name("criterion"), text("conditions"), text("veto"),
                         number("weight"), number("majority")},
                        asked.language);
    for (const model::Boundary& boundary : model.boundaries) {
        const auto& majority = boundary.majority ? boundary.majority : model.majority;
        for (const model::Condition& vote : boundary.profile) {
            const std::string& id = vote.criterion.id;
            const auto veto = std::find_if(boundary.veto.begin(), boundary.veto.end(),
                                           [&](const auto& one) { return one.criterion.id == id; });
            Row row;
            row.cells = {asked.category(boundary.category.id),
                         Name{id, asked.criterion(id)},
                         cell(scores_wanted(vote)),
                         veto == boundary.veto.end() ? Cell() : cell(scores_wanted(*veto)),
                         weight_of(boundary.weights, model.weights, id),
                         majority ? Cell(majority->value) : Cell()};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table values(const Asked& asked) {
    Table table =
        start("model" + asked.suffix, asked.title("title:model"),
              {text("verdict"), name("criterion"), text("level"), number("value")}, asked.language);
    for (const model::ValueFunction& function : asked.decision->model.functions) {
        const bool own = asked.decision->ordered == model::Order::none;
        const Cell verdict = own && !function.thresholds.empty()
                                 ? cell(asked.category_label(function.thresholds.front().name))
                                 : Cell();
        for (const model::CriterionValues& of : function.values) {
            for (const model::NamedNumber& value : of.values) {
                Row row;
                row.cells = {verdict, Name{of.criterion.id, asked.criterion(of.criterion.id)},
                             cell(value.name), value.number.value};
                table.rows.push_back(std::move(row));
            }
        }
        for (const model::NamedNumber& threshold : function.thresholds) {
            Row row;
            row.cells = {cell(asked.category_label(threshold.name)), Cell(),
                         cell(word("value:threshold", asked.language)), threshold.number.value};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table by_method(const Asked& asked) {
    switch (asked.decision->model.method) {
    case model::Method::rules:
    case model::Method::dominance_rules:
        return rules(asked);
    case model::Method::mr_sort:
        return votes(asked);
    case model::Method::additive:
        return values(asked);
    }
    return {};
}

} // namespace

Table model_table(const Asked& asked) {
    Table table = asked.decision == nullptr ? start("model" + asked.suffix, "", {}, asked.language)
                                            : by_method(asked);
    table.on_request = !asked.result.learning;
    return table;
}

} // namespace houtskool::report
