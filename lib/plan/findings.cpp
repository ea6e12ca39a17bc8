// SPDX-License-Identifier: MIT
#include "plan/findings.hpp"

#include <set>
#include <unordered_map>

namespace houtskool::plan {

namespace {

using model::Activity;
using model::Finding;
using model::ScheduledActivity;

std::string subject_of(const Activity& activity) {
    return "planning.activities[" + activity.id + "]";
}

void add_deadline(const Activity& activity, const ScheduledActivity& scheduled,
                  const Workdays& workdays, std::vector<Finding>& findings) {
    if (!activity.deadline || scheduled.early_finish <= *activity.deadline) {
        return;
    }
    findings.push_back(model::make_finding(
        "deadline-missed", subject_of(activity),
        {{"activity", scheduled.id},
         {"finish", scheduled.early_finish.str()},
         {"days", Decimal(workdays.between(*activity.deadline, scheduled.early_finish))},
         {"deadline", activity.deadline->str()}},
        {activity.source.text}, activity.place));
}

void add_phase(const Activity& activity, const model::Phase* phase,
               const ScheduledActivity& scheduled, const Workdays& workdays,
               std::vector<Finding>& findings) {
    if (phase == nullptr || !phase->end || scheduled.early_finish <= *phase->end) {
        return;
    }
    std::vector<std::string> sources{activity.source.text};
    if (phase->source.text != activity.source.text) {
        sources.push_back(phase->source.text);
    }
    findings.push_back(model::make_finding(
        "outside-phase", subject_of(activity),
        {{"activity", scheduled.id},
         {"finish", scheduled.early_finish.str()},
         {"days", Decimal(workdays.between(*phase->end, scheduled.early_finish))},
         {"phase", phase->id},
         {"end", phase->end->str()}},
        std::move(sources), activity.place));
}

} // namespace

std::vector<Finding> activity_findings(const model::Planning& planning,
                                       const std::vector<ScheduledActivity>& activities,
                                       const Workdays& workdays) {
    std::unordered_map<std::string, const Activity*> by_id;
    for (const Activity& activity : planning.activities) {
        by_id.emplace(activity.id, &activity);
    }
    std::set<std::string> made;
    for (const ScheduledActivity& scheduled : activities) {
        made.insert(scheduled.activity);
    }
    std::vector<Finding> findings;
    for (const Activity& activity : planning.activities) {
        if (activity.for_each && !made.contains(activity.id)) {
            findings.push_back(model::make_finding(
                "no-task-for-activity", subject_of(activity),
                {{"activity", activity.id}, {"category", activity.for_each->category.id}},
                {activity.source.text}, activity.place));
        }
    }
    for (const ScheduledActivity& scheduled : activities) {
        if (const auto found = by_id.find(scheduled.activity); found != by_id.end()) {
            const Activity& activity = *found->second;
            add_deadline(activity, scheduled, workdays, findings);
            add_phase(activity, model::find(planning.phases, activity.phase.id), scheduled,
                      workdays, findings);
        }
    }
    return findings;
}

std::vector<Finding> risk_findings(const model::Planning& planning) {
    int without_effect = 0;
    int without_measure = 0;
    std::string names;
    for (const model::Risk& risk : planning.risks) {
        if (!risk.probability.stated() || !risk.adds.stated() || risk.to.empty()) {
            ++without_effect;
            names += (names.empty() ? "" : ", ") + risk.id;
        }
        without_measure += risk.measures.empty() ? 1 : 0;
    }
    const Decimal all(static_cast<std::int64_t>(planning.risks.size()));
    std::vector<Finding> findings;
    if (without_effect > 0) {
        findings.push_back(model::make_finding(
            "risks-without-effect", "planning.risks",
            {{"risks", Decimal(without_effect)}, {"all", all}, {"names", names}}, {},
            planning.risks.front().place));
    }
    if (without_measure > 0) {
        findings.push_back(model::make_finding("risks-without-measure", "planning.risks",
                                               {{"risks", Decimal(without_measure)}, {"all", all}},
                                               {}, planning.risks.front().place));
    }
    return findings;
}

std::vector<std::string> used_assumptions(const model::Planning& planning) {
    std::vector<std::string> used;
    for (const Activity& activity : planning.activities) {
        if (!activity.milestone && !activity.duration.assumption.empty()) {
            used.push_back(activity.duration.assumption.id);
        }
    }
    return used;
}

} // namespace houtskool::plan
