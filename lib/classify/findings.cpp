// SPDX-License-Identifier: MIT
#include "classify/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace houtskool::classify {

using namespace sorting;

namespace {

using model::Finding;
using model::make_finding;

std::string task_path(const model::Task& task) {
    return fmt::format("tasks[{}]", task.id);
}

void add_source(std::vector<std::string>& sources, const std::string& source) {
    if (!source.empty() && std::find(sources.begin(), sources.end(), source) == sources.end()) {
        sources.push_back(source);
    }
}

/// "uitbesteden: a, b; samenwerken: c"
std::string describe(const std::vector<model::Camp>& camps) {
    std::vector<std::string> texts;
    texts.reserve(camps.size());
    for (const model::Camp& camp : camps) {
        texts.push_back(fmt::format("{}: {}", camp.category, fmt::join(camp.tasks, ", ")));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

/// Where the criteria of a consistency are stated.
struct Basis {
    std::string subject;
    std::string source;
    Place place;
};

Basis basis(const model::Decision& decision, const model::Consistency& consistency) {
    if (consistency.basis == "claim") {
        return {fmt::format("decisions[{}].decisive", decision.id), decision.decisive.source.text,
                decision.decisive.place};
    }
    return {fmt::format("decisions[{}].model", decision.id), "",
            decision.model.rules.empty() ? decision.model.place
                                         : decision.model.rules.front().place};
}

void claim(const model::Consistency& consistency, const Basis& stated, std::vector<Finding>& list) {
    if (consistency.basis == "claim" && consistency.consistent < consistency.cases) {
        list.push_back(
            make_finding("claim-inconsistent", stated.subject,
                         {{"criteria", fmt::format("{}", fmt::join(consistency.criteria, ", "))},
                          {"consistent", Decimal(consistency.consistent)},
                          {"cases", Decimal(consistency.cases)}},
                         {stated.source}, stated.place));
    }
}

void conflicts(const std::vector<Case>& cases, const model::Consistency& consistency,
               const Basis& stated, std::vector<Finding>& list) {
    std::unordered_map<std::string, std::string> source_of;
    for (const Case& one : cases) {
        source_of.emplace(one.task->id, one.statement != nullptr ? one.statement->source.text : "");
    }
    for (const model::ConflictGroup& group : consistency.conflicts) {
        std::vector<std::string> sources;
        add_source(sources, stated.source);
        for (const model::Camp& camp : group.camps) {
            for (const std::string& task : camp.tasks) {
                add_source(sources, source_of[task]);
            }
        }
        list.push_back(
            make_finding("conflicting-decisions", stated.subject,
                         {{"criteria", fmt::format("{}", fmt::join(consistency.criteria, ", "))},
                          {"camps", describe(group.camps)}},
                         std::move(sources), stated.place));
    }
}

bool same_criteria(std::vector<std::string> a, std::vector<std::string> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

void consistency_findings(const model::Decision& decision, const std::vector<Case>& cases,
                          const model::DecisionResult& result, std::vector<Finding>& list) {
    const std::vector<model::Consistency>& all = result.consistency;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // The model's conflicts are the claim's when both look at the same criteria.
        if (i > 0 && same_criteria(all[i].criteria, all.front().criteria)) {
            continue;
        }
        const Basis stated = basis(decision, all[i]);
        claim(all[i], stated, list);
        conflicts(cases, all[i], stated, list);
    }
}

/// One finding for each further category that a later statement gives.
void decided_twice(const model::Decision& decision, const Case& one, std::vector<Finding>& list) {
    std::vector<std::string> seen{one.decided};
    for (const model::Decided& other : one.task->decided) {
        const auto category = other.categories.find(decision.id);
        if (one.statement == nullptr || category == other.categories.end() ||
            category->second.empty() ||
            std::find(seen.begin(), seen.end(), category->second) != seen.end()) {
            continue;
        }
        seen.push_back(category->second);
        std::vector<std::string> sources;
        add_source(sources, one.statement->source.text);
        add_source(sources, other.source.text);
        list.push_back(make_finding(
            "decided-twice", task_path(*one.task),
            {{"task", one.task->id}, {"first", one.decided}, {"second", category->second}},
            std::move(sources), other.place));
    }
}

/// What a reader should look at in the model: the rule, or how it decides.
std::string by(const model::Decision& decision, const Answer& answer) {
    return answer.rule != nullptr                             ? answer.rule->id
           : decision.model.method == model::Method::mr_sort  ? "mr-sort"
           : decision.model.method == model::Method::additive ? "additive"
                                                              : "rules";
}

void differs(const model::Decision& decision, const Case& one, const Answer& answer,
             const model::Verdict& verdict, std::vector<Finding>& list) {
    if (answer.category == undecided || one.decided.empty() || one.decided == verdict.category) {
        return;
    }
    std::vector<std::string> sources;
    add_source(sources, one.statement->source.text);
    add_source(sources, answer.rule != nullptr ? answer.rule->source.text : "");
    list.push_back(make_finding("differs-from-decision", task_path(*one.task),
                                {{"task", one.task->id},
                                 {"category", verdict.category},
                                 {"rule", by(decision, answer)},
                                 {"decided", one.decided}},
                                std::move(sources), one.task->place));
}

void undecided_task(const Case& one, const Answer& answer, std::vector<Finding>& list) {
    if (answer.category == undecided) {
        list.push_back(make_finding("undecided", task_path(*one.task), {{"task", one.task->id}}, {},
                                    one.task->place));
    }
}

void missing_score(const Case& one, const Answer& answer, std::vector<Finding>& list) {
    if (!answer.missing.empty()) {
        list.push_back(
            make_finding("missing-score", task_path(*one.task),
                         {{"task", one.task->id},
                          {"criteria", fmt::format("{}", fmt::join(answer.missing, ", "))}},
                         {}, one.task->place));
    }
}

void split_tasks(const model::Decision& decision, const model::DecisionResult& result,
                 std::vector<Finding>& list) {
    for (const model::Category& category : decision.categories) {
        int all = 0;
        std::vector<std::string> names;
        std::vector<std::string> sources;
        for (const model::Verdict& verdict : result.verdicts) {
            if (verdict.category != category.id) {
                continue;
            }
            ++all;
            bool split = false;
            for (const model::PartVerdict& part : verdict.parts) {
                if (part.category != category.id) {
                    split = true;
                    add_source(sources, part.source);
                }
            }
            if (split) {
                names.push_back(verdict.task);
            }
        }
        if (!names.empty()) {
            list.push_back(
                make_finding("split-tasks",
                             fmt::format("decisions[{}].categories[{}]", decision.id, category.id),
                             {{"tasks", Decimal(static_cast<std::int64_t>(names.size()))},
                              {"all", Decimal(all)},
                              {"category", category.id},
                              {"names", fmt::format("{}", fmt::join(names, ", "))}},
                             std::move(sources), category.place));
        }
    }
}

void directions(const model::Decision& decision, const model::Audit& audit,
                std::vector<Finding>& list) {
    for (const model::DirectionCheck& check : audit.directions) {
        const model::Criterion* criterion = model::find(decision.criteria, check.criterion);
        if (check.contradicts && criterion != nullptr) {
            list.push_back(
                make_finding("direction-contradicted",
                             fmt::format("decisions[{}].criteria[{}]", decision.id, criterion->id),
                             {{"criterion", check.criterion},
                              {"declared", check.declared},
                              {"agreement", check.agreement}},
                             {criterion->source.text}, criterion->place));
        }
    }
}

void reversed(const std::vector<Case>& cases, const model::Audit& audit,
              std::vector<Finding>& list) {
    for (const model::Reversal& one : audit.reversals) {
        const auto found = std::find_if(cases.begin(), cases.end(), [&](const Case& candidate) {
            return candidate.task->id == one.better;
        });
        if (found == cases.end()) {
            continue;
        }
        list.push_back(
            make_finding("dominance-reversal", task_path(*found->task),
                         {{"task", one.better},
                          {"other", one.worse},
                          {"decided", one.decided},
                          {"than", one.than}},
                         {found->statement != nullptr ? found->statement->source.text : ""},
                         found->task->place));
    }
}

void easily_flipped(const model::Decision& decision, const model::DecisionResult& result,
                    std::vector<Finding>& list) {
    std::vector<std::string> names;
    int all = 0;
    for (const model::Verdict& verdict : result.verdicts) {
        all += verdict.category.empty() ? 0 : 1;
        if (!verdict.category.empty() && verdict.flip && verdict.flip->changes.size() == 1 &&
            verdict.flip->steps == 1) {
            names.push_back(verdict.task);
        }
    }
    if (!names.empty()) {
        list.push_back(make_finding("easily-flipped", fmt::format("decisions[{}]", decision.id),
                                    {{"tasks", Decimal(static_cast<std::int64_t>(names.size()))},
                                     {"all", Decimal(all)},
                                     {"names", fmt::format("{}", fmt::join(names, ", "))}},
                                    {}, decision.place));
    }
}

/// Only where something was decided: without cases no rule can show its support.
void unsupported_rules(const model::Decision& decision, const model::DecisionResult& result,
                       std::vector<Finding>& list) {
    const bool anything = std::any_of(result.verdicts.begin(), result.verdicts.end(),
                                      [](const auto& verdict) { return !verdict.decided.empty(); });
    for (const model::Rule& rule : decision.model.rules) {
        const bool used = std::any_of(
            result.verdicts.begin(), result.verdicts.end(), [&](const model::Verdict& verdict) {
                return std::any_of(verdict.rules.begin(), verdict.rules.end(),
                                   [&](const model::RuleEvidence& evidence) {
                                       return evidence.rule == rule.id &&
                                              (!evidence.tasks.empty() ||
                                               !evidence.exceptions.empty());
                                   });
            });
        if (anything && !used) {
            list.push_back(
                make_finding("rule-without-support",
                             fmt::format("decisions[{}].model.rules[{}]", decision.id, rule.id),
                             {{"rule", rule.id}}, {rule.source.text}, rule.place));
        }
    }
}

void model_gaps(const model::Decision& decision, const model::Audit& audit,
                std::vector<Finding>& list) {
    if (audit.gaps && audit.gaps->undecided > 0) {
        list.push_back(make_finding("scores-undecided",
                                    fmt::format("decisions[{}].model", decision.id),
                                    {{"decision", decision.id},
                                     {"undecided", Decimal(audit.gaps->undecided)},
                                     {"profiles", Decimal(audit.gaps->profiles)}},
                                    {}, decision.model.place));
    }
}

void learned(const model::Decision& decision, const model::Learning& learning,
             std::vector<Finding>& list) {
    const std::string subject = fmt::format("decisions[{}].model", decision.id);
    if (learning.timed_out) {
        list.push_back(make_finding("learning-stopped", subject, {{"decision", decision.id}}, {},
                                    decision.place));
    }
    if (learning.parameters > learning.examples) {
        list.push_back(make_finding("more-parameters", subject,
                                    {{"parameters", Decimal(learning.parameters)},
                                     {"examples", Decimal(learning.examples)}},
                                    {}, decision.place));
    }
}

} // namespace

std::vector<Finding> findings(const model::Decision& decision, const std::vector<Case>& cases,
                              const std::vector<Answer>& answers,
                              const model::DecisionResult& result) {
    std::vector<Finding> list;
    consistency_findings(decision, cases, result, list);
    for (const Case& one : cases) {
        decided_twice(decision, one, list);
    }
    if (decision.model.stated()) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
            differs(decision, cases[i], answers[i], result.verdicts[i], list);
        }
        for (std::size_t i = 0; i < cases.size(); ++i) {
            undecided_task(cases[i], answers[i], list);
        }
        for (std::size_t i = 0; i < cases.size(); ++i) {
            missing_score(cases[i], answers[i], list);
        }
    } else {
        list.push_back(make_finding("without-model", fmt::format("decisions[{}]", decision.id),
                                    {{"decision", decision.id}}, {}, decision.place));
    }
    split_tasks(decision, result, list);
    directions(decision, result.audit, list);
    reversed(cases, result.audit, list);
    easily_flipped(decision, result, list);
    unsupported_rules(decision, result, list);
    model_gaps(decision, result.audit, list);
    if (result.learning) {
        learned(decision, *result.learning, list);
    }
    return list;
}

Finding comparing_stopped(const model::Decision& decision, std::size_t compared, std::size_t all) {
    return make_finding("comparing-stopped", fmt::format("decisions[{}]", decision.id),
                        {{"compared", Decimal(static_cast<std::int64_t>(compared))},
                         {"all", Decimal(static_cast<std::int64_t>(all))}},
                        {}, decision.place);
}

} // namespace houtskool::classify
