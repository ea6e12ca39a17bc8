// SPDX-License-Identifier: MIT
#include "classify/rules.hpp"

#include <algorithm>
#include <set>

namespace houtskool::classify {

namespace {

bool meets(const model::Task& task, const model::Condition& condition) {
    const auto score = task.scores.find(condition.criterion.id);
    return score != task.scores.end() && std::find(condition.levels.begin(), condition.levels.end(),
                                                   score->second) != condition.levels.end();
}

std::vector<std::string> in_order_of_criteria(const model::Decision& decision,
                                              const std::set<std::string>& wanted) {
    std::vector<std::string> result;
    for (const model::Criterion& criterion : decision.criteria) {
        if (wanted.contains(criterion.id)) {
            result.push_back(criterion.id);
        }
    }
    return result;
}

Answer first_match(const model::Decision& decision, const model::Task& task) {
    Answer answer;
    std::set<std::string> missing;
    for (const model::Rule& rule : decision.model.rules) {
        bool fires = true;
        for (const model::Condition& condition : rule.conditions) {
            fires = meets(task, condition) && fires;
            if (!task.scores.contains(condition.criterion.id)) {
                missing.insert(condition.criterion.id);
            }
        }
        if (fires) {
            answer.rule = &rule;
            for (const model::Condition& condition : rule.conditions) {
                const std::string& criterion = condition.criterion.id;
                answer.because.push_back({criterion, task.scores.at(criterion)});
            }
            break;
        }
    }
    answer.missing = in_order_of_criteria(decision, missing);
    return answer;
}

} // namespace

Answer apply_rules(const model::Decision& decision, const model::Task& task) {
    switch (decision.model.method) {
    case model::Method::rules:
        return first_match(decision, task);
    }
    return {};
}

std::vector<std::string> rule_criteria(const model::Decision& decision) {
    std::set<std::string> used;
    for (const model::Rule& rule : decision.model.rules) {
        for (const model::Condition& condition : rule.conditions) {
            used.insert(condition.criterion.id);
        }
    }
    return in_order_of_criteria(decision, used);
}

} // namespace houtskool::classify
