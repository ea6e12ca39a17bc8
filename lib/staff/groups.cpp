// SPDX-License-Identifier: MIT
#include "staff/groups.hpp"

#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <unordered_map>

namespace houtskool::staff {

namespace {

using model::Span;
using namespace uncertainty; // arithmetic of spans, which no argument leads to

void add(Sum& sum, const Formed& task) {
    model::GroupFormation& formation = sum.formation;
    sum.complete = (sum.complete || formation.task_count == 0) && task.complete;
    ++formation.task_count;
    formation.without_workload += task.formation.workload ? 0 : 1;
    if (task.in_house) {
        formation.tasks = formation.tasks.value_or(Span{}) + *task.in_house;
    }
}

} // namespace

std::vector<Sum> sum_groups(const std::vector<model::FormationGroup>& groups,
                            std::string model::TaskFormation::*named,
                            const std::vector<Formed>& tasks, Figures& figures) {
    std::vector<Sum> sums;
    std::unordered_map<std::string, std::size_t> index;
    for (const model::FormationGroup& group : groups) {
        index.emplace(group.id, sums.size());
        Sum sum;
        sum.formation.id = group.id;
        sum.formation.stated = figures.span(group.fte);
        sums.push_back(std::move(sum));
    }
    for (const Formed& task : tasks) {
        const auto group = index.find(task.formation.*named);
        if (group != index.end()) {
            add(sums[group->second], task);
        }
    }
    return sums;
}

Sum sum_all(const std::vector<Formed>& tasks) {
    Sum sum;
    for (const Formed& task : tasks) {
        add(sum, task);
    }
    return sum;
}

std::vector<model::CategoryFormation> sum_categories(const model::Decision* decision,
                                                     const std::vector<Formed>& tasks) {
    const bool any = std::any_of(tasks.begin(), tasks.end(), [](const Formed& task) {
        return task.formation.workload.has_value();
    });
    std::vector<model::CategoryFormation> result;
    if (decision == nullptr || !any) {
        return result;
    }
    std::unordered_map<std::string, std::size_t> index;
    for (const model::Category& category : decision->categories) {
        index.emplace(category.id, result.size());
        model::CategoryFormation formation;
        formation.category = category.id;
        result.push_back(std::move(formation));
    }
    for (const Formed& task : tasks) {
        const auto category = index.find(task.formation.category);
        if (category != index.end() && task.formation.workload) {
            model::CategoryFormation& formation = result[category->second];
            ++formation.tasks;
            formation.workload = formation.workload + *task.formation.workload;
            formation.in_house = formation.in_house + task.in_house.value_or(Span{});
        }
    }
    return result;
}

} // namespace houtskool::staff
