// SPDX-License-Identifier: MIT
#include "plan/deadlines.hpp"

#include <algorithm>

namespace houtskool::plan {

std::vector<model::TollgateResult>
check_deadlines(const model::Planning& planning,
                const std::vector<model::ScheduledActivity>& activities, const Workdays& workdays) {
    std::vector<model::TollgateResult> results;
    for (const model::ScheduledActivity& scheduled : activities) {
        const model::Activity* activity = model::find(planning.activities, scheduled.activity);
        if (activity == nullptr || !activity->deadline) {
            continue;
        }
        model::TollgateResult result;
        result.id = scheduled.id;
        result.date = *activity->deadline;
        result.ready = scheduled.early_finish;
        result.margin = workdays.between(scheduled.early_finish, *activity->deadline);
        result.met = scheduled.early_finish <= *activity->deadline;
        result.waits_for = scheduled.id;
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<std::string> driving_chain(const std::vector<model::ScheduledActivity>& activities,
                                       const std::string& id) {
    std::vector<std::string> chain;
    // No activity drives itself, but a chain longer than the plan would never end.
    for (const model::ScheduledActivity* at = model::find(activities, id);
         at != nullptr && chain.size() < activities.size();
         at = model::find(activities, at->driver)) {
        chain.push_back(at->id);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace houtskool::plan
