// SPDX-License-Identifier: MIT
#include "classify/consistency.hpp"

#include <algorithm>
#include <map>

namespace houtskool::classify {

namespace {

using Group = std::vector<const Case*>;

std::string level(const model::Task& task, const std::string& criterion) {
    const auto score = task.scores.find(criterion);
    return score == task.scores.end() ? "" : score->second;
}

/// Groups of decided tasks that score alike, in order of their first task.
std::vector<Group> groups(const std::vector<Case>& cases,
                          const std::vector<std::string>& criteria) {
    std::vector<Group> result;
    std::map<std::vector<std::string>, std::size_t> known;
    for (const Case& one : cases) {
        if (one.decided.empty()) {
            continue;
        }
        std::vector<std::string> levels;
        levels.reserve(criteria.size());
        for (const std::string& criterion : criteria) {
            levels.push_back(level(*one.task, criterion));
        }
        const auto [group, added] = known.try_emplace(std::move(levels), result.size());
        if (added) {
            result.emplace_back();
        }
        result[group->second].push_back(&one);
    }
    return result;
}

bool conflicting(const Group& group) {
    return std::any_of(group.begin(), group.end(),
                       [&](const Case* one) { return one->decided != group.front()->decided; });
}

std::vector<model::Camp> camps(const model::Decision& decision, const Group& group) {
    std::vector<model::Camp> result;
    for (const model::Category& category : decision.categories) {
        result.push_back({category.id, {}});
    }
    for (const Case* one : group) {
        auto camp = std::find_if(result.begin(), result.end(), [&](const model::Camp& candidate) {
            return candidate.category == one->decided;
        });
        if (camp == result.end()) {
            camp = result.insert(camp, {one->decided, {}});
        }
        camp->tasks.push_back(one->task->id);
    }
    std::erase_if(result, [](const model::Camp& camp) { return camp.tasks.empty(); });
    return result;
}

} // namespace

model::Consistency consistency(const model::Decision& decision, const std::vector<Case>& cases,
                               std::string basis, const std::vector<std::string>& criteria) {
    model::Consistency result;
    result.basis = std::move(basis);
    for (const std::string& criterion : criteria) {
        if (std::find(result.criteria.begin(), result.criteria.end(), criterion) ==
            result.criteria.end()) {
            result.criteria.push_back(criterion);
        }
    }
    for (const Group& group : groups(cases, result.criteria)) {
        const int size = static_cast<int>(group.size());
        result.cases += size;
        if (!conflicting(group)) {
            result.consistent += size;
            continue;
        }
        model::ConflictGroup conflict;
        for (const std::string& criterion : result.criteria) {
            conflict.scores.push_back({criterion, level(*group.front()->task, criterion)});
        }
        conflict.camps = camps(decision, group);
        result.conflicts.push_back(std::move(conflict));
    }
    return result;
}

} // namespace houtskool::classify
