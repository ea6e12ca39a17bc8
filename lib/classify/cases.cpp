// SPDX-License-Identifier: MIT
#include "classify/cases.hpp"

#include <algorithm>

namespace houtskool::classify {

namespace {

Case case_of(const model::Decision& decision, const model::Task& task) {
    for (const model::Decided& statement : task.decided) {
        const auto category = statement.categories.find(decision.id);
        if (category != statement.categories.end() && !category->second.empty()) {
            return {&task, &statement, category->second};
        }
    }
    return {&task, nullptr, ""};
}

bool scored(const model::Decision& decision, const model::Task& task) {
    return std::any_of(
        decision.criteria.begin(), decision.criteria.end(),
        [&](const model::Criterion& criterion) { return task.scores.contains(criterion.id); });
}

} // namespace

std::vector<Case> cases(const model::Decision& decision, const std::vector<model::Task>& tasks) {
    std::vector<Case> result;
    for (const model::Task& task : tasks) {
        Case candidate = case_of(decision, task);
        if (candidate.statement != nullptr || scored(decision, task)) {
            result.push_back(std::move(candidate));
        }
    }
    return result;
}

} // namespace houtskool::classify
