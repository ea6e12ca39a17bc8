// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include "classify/answer.hpp"
#include "classify/audit.hpp"
#include "classify/cases.hpp"
#include "classify/compare.hpp"
#include "classify/compile.hpp"
#include "classify/consistency.hpp"
#include "classify/details.hpp"
#include "classify/findings.hpp"
#include "classify/learn.hpp"
#include "classify/stress.hpp"
#include "sorting/approximation.hpp"
#include "sorting/repairs.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace houtskool::classify {

using namespace sorting;

namespace {

/// What a part scores: as its task, but for the scores of its own.
std::vector<double> row_of(const Coding& coding, const model::Task& task, const model::Part& part) {
    std::map<std::string, std::string> scores = task.scores;
    for (const auto& [criterion, level] : part.scores) {
        scores[criterion] = level;
    }
    return coding.row(scores);
}

model::Verdict verdict(const Coding& coding, const std::optional<Model>& model, const Case& one,
                       const Answer& answer) {
    model::Verdict result;
    result.task = one.task->id;
    result.decided = one.decided;
    result.category = coding.category(answer.category);
    result.rule = answer.rule != nullptr ? answer.rule->id : "";
    result.because = answer.because;
    result.rules = answer.rules;
    result.contributions = answer.contributions;
    result.margin = answer.margin;
    result.runner_up = answer.runner_up;
    for (const model::Part& part : one.task->parts) {
        const auto category = part.verdicts.find(coding.decision().id);
        if (category != part.verdicts.end()) {
            result.parts.push_back({part.id, category->second, part.source.text});
        } else if (!part.scores.empty() && model) {
            const int judged = assign(*model, row_of(coding, *one.task, part));
            result.parts.push_back({part.id, coding.category(judged), ""});
        }
    }
    return result;
}

void count(const model::Decision& decision, model::DecisionResult& result) {
    for (const model::Category& category : decision.categories) {
        result.counts.push_back({category.id, 0, 0});
    }
    for (const model::Verdict& verdict : result.verdicts) {
        for (model::CategoryCount& category : result.counts) {
            category.tasks += category.category == verdict.category ? 1 : 0;
            category.decided += category.category == verdict.decided ? 1 : 0;
        }
        result.undecided += verdict.category.empty() ? 1 : 0;
        const bool comparable = !verdict.category.empty() && !verdict.decided.empty();
        result.compared += comparable ? 1 : 0;
        result.agreeing += comparable && verdict.category == verdict.decided ? 1 : 0;
    }
}

/// Nothing is said about an empty set of criteria: it tells no task from another.
void check_consistency(const model::Decision& decision, const std::vector<Case>& cases,
                       model::DecisionResult& result) {
    std::vector<std::string> claimed;
    for (const model::Ref& criterion : decision.decisive.criteria) {
        claimed.push_back(criterion.id);
    }
    if (!claimed.empty()) {
        result.consistency.push_back(consistency(decision, cases, "claim", claimed));
    }
    const std::vector<std::string> used = model_criteria(decision);
    if (!used.empty()) {
        result.consistency.push_back(consistency(decision, cases, "model", used));
    }
}

/// The criteria that repairs look at: those asked for, else those claimed decisive, else all.
std::vector<std::size_t> repair_criteria(const Coding& coding, const RepairRequest& request) {
    std::vector<std::string> names = request.criteria;
    for (const model::Ref& claimed : coding.decision().decisive.criteria) {
        if (request.criteria.empty()) {
            names.push_back(claimed.id);
        }
    }
    std::vector<std::size_t> result;
    for (const std::string& name : names) {
        const std::size_t criterion = coding.criterion(name);
        if (std::find(result.begin(), result.end(), criterion) == result.end()) {
            result.push_back(criterion);
        }
    }
    return result.empty() ? all_criteria(coding.shape()) : result;
}

model::Repairs repair(const Coding& coding, const Table& decided, const RepairRequest& request,
                      const Budget& budget) {
    const std::vector<std::size_t> criteria = repair_criteria(coding, request);
    const bool directed =
        decided.ordered && std::any_of(criteria.begin(), criteria.end(), [&](std::size_t one) {
            return decided.attributes[one].direction != model::Direction::none;
        });
    const Repairs found = directed ? fewest_dominance_repairs(decided, criteria, budget)
                                   : fewest_repairs(decided, criteria);
    model::Repairs result;
    for (const std::size_t criterion : criteria) {
        result.criteria.push_back(decided.attributes[criterion].id);
    }
    for (const Repair& one : found.repairs) {
        result.decisions.push_back(
            {decided.cases[one.row], coding.category(one.from), coding.category(one.to)});
    }
    result.proved = found.exact;
    return result;
}

/// The decided tasks of the scenario, then those of the precedents.
Table examples(const Table& table, const Table& elsewhere) {
    Table result = table.decided_only();
    for (std::size_t i = 0; i < elsewhere.size(); ++i) {
        result.add(elsewhere.row(i), elsewhere.decided[i], elsewhere.cases[i]);
    }
    return result;
}

void answer_cases(const Coding& coding, const std::optional<Model>& model, const Table& table,
                  const std::vector<Case>& asked, std::vector<Answer>& answers,
                  model::DecisionResult& result) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
        answers.push_back(model ? answer(coding, *model, table, table.row(i)) : Answer{});
        result.verdicts.push_back(verdict(coding, model, asked[i], answers.back()));
    }
    count(coding.decision(), result);
    check_consistency(coding.decision(), asked, result);
}

/// What is asked beside the verdicts and the audit.
void answer_requests(const Coding& coding, const std::optional<Model>& model, const Table& table,
                     const std::vector<Case>& asked, const Request& request,
                     model::DecisionResult& result) {
    if (request.stress) {
        result.stress = stress(coding, model, table, result, *request.stress, request.learning);
    }
    if (request.repair) {
        result.repairs =
            repair(coding, table.decided_only(), *request.repair, request.learning.budget);
    }
    if (request.compare) {
        if (const auto* theirs = their_decision(*request.compare, coding.decision())) {
            result.comparison =
                compare(*request.compare, *theirs, coding.decision(), asked, result.verdicts);
        }
    }
}

/// The decision with the model that was learned for it; from no examples nothing is learned.
model::Decision learned(const model::Decision& decision, const Table& table, const Table& elsewhere,
                        const Request& request, std::optional<model::Learning>& told) {
    const Coding coding(decision);
    const model::Method method = request.learn->method.value_or(usual_method(decision));
    LearnOutcome outcome =
        learn(coding, method, examples(table, elsewhere), elsewhere.size(), request.learning);
    told = std::move(outcome.learning);
    model::Decision result = decision;
    if (told->examples > 0 && outcome.model.stated()) {
        result.model = std::move(outcome.model);
        result.model.place = decision.place;
    }
    return result;
}

} // namespace

Outcome classify(const model::Scenario& scenario, const Request& request) {
    Outcome outcome;
    for (const model::Decision& stated : scenario.decisions) {
        const bool wanted = request.about(stated);
        const std::vector<Case> asked = cases(stated, scenario.tasks);
        const Table table = Coding(stated).table(asked);
        const Table elsewhere = wanted && request.learn && request.learn->precedents != nullptr
                                    ? precedents(Coding(stated), *request.learn->precedents)
                                    : table.empty();
        model::DecisionResult result;
        result.decision = stated.id;
        model::Decision decision = stated;
        if (wanted && request.learn) {
            decision = learned(stated, table, elsewhere, request, result.learning);
            if (result.learning->examples > 0) {
                outcome.learned.push_back({stated.id, decision.model});
            }
        }
        const Coding coding(decision);
        const std::optional<Model> model = compile(coding, table);
        std::vector<Answer> answers;
        answer_cases(coding, model, table, asked, answers, result);
        const std::size_t compared =
            compare_with_others(coding, model ? sorter(*model) : Sorter(), table, elsewhere,
                                request.learning.budget, result.verdicts);
        result.audit = audit(coding, model, table);
        result.audit.flips = count_flips(result.verdicts);
        if (wanted) {
            answer_requests(coding, model, table, asked, request, result);
        }
        std::vector<model::Finding> own = findings(decision, asked, answers, result);
        if (compared < result.verdicts.size()) {
            own.push_back(comparing_stopped(decision, compared, result.verdicts.size()));
        }
        std::move(own.begin(), own.end(), std::back_inserter(outcome.result.findings));
        outcome.result.decisions.push_back(std::move(result));
    }
    return outcome;
}

model::ClassifyResult classify(const model::Scenario& scenario) {
    return classify(scenario, Request{}).result;
}

} // namespace houtskool::classify
