// SPDX-License-Identifier: MIT
#include "document/link_checker.hpp"
#include "model/activity_graph.hpp"

#include <set>

namespace houtskool::document {

void LinkChecker::check_activity(const model::Activity& activity) {
    const model::Planning& planning = scenario_.planning;
    check_ref("process", activity.process, planning.processes);
    check_ref("phase", activity.phase, planning.phases);
    check_ref("activity", activity.part_of, planning.activities);
    check_refs("activity", activity.needs, planning.activities);
    check_use(activity.duration, model::Unit::days);
    if (activity.for_each) {
        check_category(activity.for_each->decision, activity.for_each->category);
    }
    const bool summary =
        std::any_of(planning.activities.begin(), planning.activities.end(),
                    [&](const model::Activity& other) { return other.part_of.id == activity.id; });
    const bool has_duration = activity.duration.stated();
    if (has_duration && (summary || activity.milestone)) {
        error(activity.place,
              fmt::format("activity {} is a {} and has no duration of its own, found a 'duration'",
                          quoted(activity.id), summary ? "summary" : "milestone"));
    } else if (!has_duration && !summary && !activity.milestone) {
        error(activity.place, fmt::format("activity {} has no duration; expected 'duration', "
                                          "'milestone: true', or activities that are part of it",
                                          quoted(activity.id)));
    }
}

void LinkChecker::check_planning() {
    const model::Planning& planning = scenario_.planning;
    bool started = planning.start.has_value();
    for (const model::Phase& phase : planning.phases) {
        check_ref("process", phase.process, planning.processes);
        started = started || phase.start.has_value();
        if (phase.start && phase.end && *phase.end < *phase.start) {
            error(phase.place, fmt::format("phase {} ends on {}, before it starts on {}",
                                           quoted(phase.id), phase.end->str(), phase.start->str()));
        }
    }
    if (!started && !planning.activities.empty()) {
        error(planning.place, "the planning has no 'start', nor has any of its phases");
    }
    for (const model::Activity& activity : planning.activities) {
        check_activity(activity);
    }
    for (const model::Tollgate& tollgate : planning.tollgates) {
        check_refs("activity", tollgate.requires_, planning.activities);
    }
    for (const model::Risk& risk : planning.risks) {
        check_ref("phase", risk.phase, planning.phases);
        check_ref("process", risk.process, planning.processes);
        check_refs("activity", risk.to, planning.activities);
        check_share(risk.probability);
        check_use(risk.adds, model::Unit::days);
    }
    const std::vector<std::string> cycle = model::find_cycle(planning.activities);
    if (!cycle.empty() && !diagnostics_.has_errors()) {
        error(model::find(planning.activities, cycle.front())->place,
              fmt::format("activities wait for each other in a circle: {} -> {}",
                          fmt::join(cycle, " -> "), cycle.front()));
    }
}

} // namespace houtskool::document
