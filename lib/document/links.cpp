// SPDX-License-Identifier: MIT
#include "document/links.hpp"

#include "document/keys.hpp"
#include "document/link_checker.hpp"

namespace houtskool::document {

namespace {
/// The lowest value that a figure or a range names.
Decimal least(const model::Quantity& figure) {
    const std::vector<Decimal> values = figure.possible_values();
    return values.empty() ? Decimal() : *std::min_element(values.begin(), values.end());
}
} // namespace

void check_names(const model::Scenario& scenario, const std::vector<model::Citation>& citations,
                 const std::vector<model::Ref>& assumptions, Diagnostics& diagnostics) {
    const std::vector<std::string> sources = ids(scenario.sources);
    for (const model::Citation& citation : citations) {
        const std::string name = citation.source();
        if (std::find(sources.begin(), sources.end(), name) == sources.end()) {
            const std::string suggestion = did_you_mean(name, sources);
            diagnostics.error(citation.place,
                              fmt::format("unknown source {}{}", quoted(name),
                                          !suggestion.empty() ? suggestion
                                          : sources.empty()
                                              ? "; expected one that 'sources' declares"
                                              : "; expected " + join_or(sources)));
        }
    }
    const std::vector<std::string> known = ids(scenario.assumptions);
    for (const model::Ref& ref : assumptions) {
        if (std::find(known.begin(), known.end(), ref.id) == known.end()) {
            const std::string suggestion = did_you_mean(ref.id, known);
            diagnostics.error(ref.place,
                              fmt::format("unknown assumption {}{}", quoted(ref.id),
                                          suggestion.empty() ? "; expected a number or a name that "
                                                               "'assumptions' declares"
                                                             : suggestion));
        }
    }
}

void check_links(const model::Scenario& scenario, const yaml::Node& document,
                 Diagnostics& diagnostics) {
    LinkChecker checker(scenario, document, diagnostics);
    checker.check_decisions();
    checker.check_tasks();
    checker.check_organisation();
    checker.check_budget();
    checker.check_references();
    checker.check_planning();
    checker.check_checks();
}

void LinkChecker::check_known(std::string_view what, const std::string& name,
                              const std::vector<std::string>& known, const Place& place) {
    if (std::find(known.begin(), known.end(), name) != known.end()) {
        return;
    }
    constexpr std::size_t few = 8;
    const std::string suggestion = did_you_mean(name, known);
    std::string expected;
    if (!suggestion.empty()) {
        expected = suggestion;
    } else if (known.empty()) {
        expected = "; there is none";
    } else if (known.size() <= few) {
        expected = "; expected " + join_or(known);
    }
    error(place, fmt::format("unknown {} {}{}", what, quoted(name), expected));
}

void LinkChecker::check_known_at(std::string_view what, const std::string& name,
                                 const std::vector<std::string>& known, const std::string& path) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        check_known(what, name, known, locate(document_, path));
    }
}

void LinkChecker::check_use(const model::Quantity& quantity, model::Unit unit) {
    const auto* assumption = model::find(scenario_.assumptions, quantity.assumption.id);
    if (assumption == nullptr) {
        return;
    }
    const model::Quantity& figure = assumption->quantity;
    const auto name = [](model::Unit u) {
        return EnumNames<model::Unit>::names[static_cast<std::size_t>(u)];
    };
    if (figure.unit != unit && figure.unit != model::Unit::none) {
        error(quantity.assumption.place,
              fmt::format("expected a quantity in {}, found assumption {} in {}", name(unit),
                          quoted(assumption->id), name(figure.unit)));
    } else if (unit != model::Unit::eur && least(figure).is_negative()) {
        error(quantity.assumption.place,
              fmt::format("expected {} of zero or more, found assumption {} that may be {}",
                          name(unit), quoted(assumption->id), least(figure).str()));
    }
}

void LinkChecker::check_share(const model::Quantity& quantity) {
    const auto* assumption = model::find(scenario_.assumptions, quantity.assumption.id);
    if (assumption == nullptr) {
        return;
    }
    const model::Quantity& figure = assumption->quantity;
    const std::vector<Decimal> values = figure.possible_values();
    const Decimal most =
        values.empty() ? Decimal() : *std::max_element(values.begin(), values.end());
    if (least(figure).is_negative() || most > Decimal(1) || figure.unit != model::Unit::none) {
        error(quantity.assumption.place,
              fmt::format("expected a share between 0 and 1 (0% and 100%), found assumption {}",
                          quoted(assumption->id)));
    }
}

void LinkChecker::check_category(const model::Ref& decision, const model::Ref& category) {
    if (!decision.empty()) {
        const model::Decision* named = model::find(scenario_.decisions, decision.id);
        if (named == nullptr) {
            check_ref("decision", decision, scenario_.decisions);
        } else {
            check_ref("category", category, named->categories);
        }
        return;
    }
    if (category.empty() || model::decision_of(scenario_, decision, category) != nullptr) {
        return;
    }
    std::vector<model::Category> all;
    for (const model::Decision& candidate : scenario_.decisions) {
        all.insert(all.end(), candidate.categories.begin(), candidate.categories.end());
    }
    if (model::find(all, category.id) != nullptr) {
        error(category.place,
              fmt::format("category {} belongs to more than one decision; say which "
                          "with 'decision'",
                          quoted(category.id)));
    } else {
        check_ref("category", category, all);
    }
}

// ---- tasks --------------------------------------------------------------------------------------

void LinkChecker::check_scores(const std::map<std::string, std::string>& scores,
                               const std::string& path) {
    std::vector<std::string> known;
    for (const model::Decision& decision : scenario_.decisions) {
        const std::vector<std::string> criteria = ids(decision.criteria);
        known.insert(known.end(), criteria.begin(), criteria.end());
    }
    for (const auto& [name, level] : scores) {
        const std::string here = fmt::format("{}.{}", path, name);
        check_known_at("criterion", name, known, here);
        for (const model::Decision& decision : scenario_.decisions) {
            if (const model::Criterion* criterion = model::find(decision.criteria, name)) {
                check_level_at(*criterion, level, here);
            }
        }
    }
}

void LinkChecker::check_verdicts(const std::map<std::string, std::string>& verdicts,
                                 const std::string& path,
                                 const std::vector<std::string>& other_keys) {
    std::vector<std::string> known = ids(scenario_.decisions);
    for (const auto& [decision_id, category] : verdicts) {
        const std::string here = fmt::format("{}.{}", path, decision_id);
        const model::Decision* decision = model::find(scenario_.decisions, decision_id);
        if (decision != nullptr) {
            check_known_at("category", category, ids(decision->categories), here);
            continue;
        }
        known.insert(known.end(), other_keys.begin(), other_keys.end());
        check_known_at("decision or key", decision_id, known, here);
    }
}

namespace {
/// What a share comes to: its value, mode, mean or median, its assumption's where it names one;
/// else nothing.
Decimal central(const model::Quantity& quantity, const model::Scenario& scenario) {
    if (const auto* assumption = model::find(scenario.assumptions, quantity.assumption.id)) {
        return central(assumption->quantity, scenario);
    }
    for (const auto* number : {&quantity.value, &quantity.mode, &quantity.mean, &quantity.median}) {
        if (*number) {
            return (*number)->value;
        }
    }
    return {};
}
} // namespace

void LinkChecker::check_tasks() {
    for (const model::Task& task : scenario_.tasks) {
        check_scores(task.scores, fmt::format("tasks[{}].scores", task.id));
        for (std::size_t i = 0; i < task.decided.size(); ++i) {
            check_verdicts(task.decided[i].categories,
                           fmt::format("tasks[{}].decided[{}]", task.id, i), {"source"});
        }
        Decimal shares;
        for (const model::Part& part : task.parts) {
            check_verdicts(part.verdicts, fmt::format("tasks[{}].parts[{}]", task.id, part.id),
                           {"id", "label", "share", "scores", "source", "note"});
            check_scores(part.scores, fmt::format("tasks[{}].parts[{}].scores", task.id, part.id));
            shares += central(part.share, scenario_);
            check_share(part.share);
        }
        if (shares > Decimal(1)) {
            error(locate(document_, fmt::format("tasks[{}].parts", task.id)),
                  fmt::format("the parts of task {} have shares of more than 100% together",
                              quoted(task.id)));
        }
        check_use(task.workload.fte, model::Unit::fte);
        check_ref("cluster", task.cluster, scenario_.organisation.clusters);
        check_ref("function", task.function, scenario_.organisation.functions);
    }
}

// ---- organisation -------------------------------------------------------------------------------

void LinkChecker::check_organisation() {
    const model::Organisation& organisation = scenario_.organisation;
    for (const model::SameGroup& same : organisation.same) {
        check_ref("cluster", same.cluster, organisation.clusters);
        check_ref("function", same.function, organisation.functions);
    }
    for (const model::Role& role : organisation.roles) {
        check_ref("function", role.function, organisation.functions);
    }
    for (const model::StaffingNorm& norm : organisation.norms) {
        check_category(norm.decision, norm.category);
        check_share(norm.kept);
        check_share(norm.steering);
    }
}

} // namespace houtskool::document
