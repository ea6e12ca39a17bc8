// SPDX-License-Identifier: MIT
#include "classify/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace houtskool::classify {

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
            decision.model.rules.empty() ? decision.place : decision.model.rules.front().place};
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

void differs(const Case& one, const Answer& answer, std::vector<Finding>& list) {
    if (answer.rule == nullptr || one.decided.empty() || one.decided == answer.rule->category.id) {
        return;
    }
    std::vector<std::string> sources;
    add_source(sources, one.statement->source.text);
    add_source(sources, answer.rule->source.text);
    list.push_back(make_finding("differs-from-decision", task_path(*one.task),
                                {{"task", one.task->id},
                                 {"category", answer.rule->category.id},
                                 {"rule", answer.rule->id},
                                 {"decided", one.decided}},
                                std::move(sources), one.task->place));
}

void undecided(const Case& one, const Answer& answer, std::vector<Finding>& list) {
    if (answer.rule == nullptr) {
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

} // namespace

std::vector<Finding> findings(const model::Decision& decision, const std::vector<Case>& cases,
                              const std::vector<Answer>& answers,
                              const model::DecisionResult& result) {
    std::vector<Finding> list;
    consistency_findings(decision, cases, result, list);
    for (const Case& one : cases) {
        decided_twice(decision, one, list);
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
        differs(cases[i], answers[i], list);
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
        undecided(cases[i], answers[i], list);
    }
    for (std::size_t i = 0; i < cases.size(); ++i) {
        missing_score(cases[i], answers[i], list);
    }
    split_tasks(decision, result, list);
    return list;
}

} // namespace houtskool::classify
