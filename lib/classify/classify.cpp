// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include "classify/cases.hpp"
#include "classify/consistency.hpp"
#include "classify/findings.hpp"
#include "classify/rules.hpp"

#include <iterator>

namespace houtskool::classify {

namespace {

model::Verdict verdict(const model::Decision& decision, const Case& one, const Answer& answer) {
    model::Verdict result;
    result.task = one.task->id;
    result.decided = one.decided;
    if (answer.rule != nullptr) {
        result.category = answer.rule->category.id;
        result.rule = answer.rule->id;
        result.because = answer.because;
    }
    for (const model::Part& part : one.task->parts) {
        const auto category = part.verdicts.find(decision.id);
        if (category != part.verdicts.end()) {
            result.parts.push_back({part.id, category->second, part.source.text});
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
    const std::vector<std::string> used = rule_criteria(decision);
    if (!used.empty()) {
        result.consistency.push_back(consistency(decision, cases, "model", used));
    }
}

} // namespace

model::ClassifyResult classify(const model::Scenario& scenario) {
    model::ClassifyResult result;
    for (const model::Decision& decision : scenario.decisions) {
        const std::vector<Case> asked = cases(decision, scenario.tasks);
        std::vector<Answer> answers;
        model::DecisionResult one;
        one.decision = decision.id;
        for (const Case& task : asked) {
            answers.push_back(apply_rules(decision, *task.task));
            one.verdicts.push_back(verdict(decision, task, answers.back()));
        }
        count(decision, one);
        check_consistency(decision, asked, one);
        std::vector<model::Finding> found = findings(decision, asked, answers, one);
        std::move(found.begin(), found.end(), std::back_inserter(result.findings));
        result.decisions.push_back(std::move(one));
    }
    return result;
}

} // namespace houtskool::classify
