// SPDX-License-Identifier: MIT
#include "builder.hpp"

#include "plan/plan.hpp"

#include <stdexcept>
#include <utility>

using namespace houtskool;
using namespace houtskool::model;

Date date(const std::string& text) {
    return Date::parse(text).value();
}

Quantity days(int count) {
    return stated(count, Unit::days);
}

Activity summary(const std::string& id, const Ids& needs) {
    Activity result;
    result.id = id;
    for (const std::string& need : needs) {
        result.needs.push_back(Ref{need, {}});
    }
    return result;
}

Activity activity(const std::string& id, int count, const Ids& needs) {
    Activity result = summary(id, needs);
    result.duration = days(count);
    return result;
}

Activity milestone(const std::string& id, const Ids& needs) {
    Activity result = summary(id, needs);
    result.milestone = true;
    return result;
}

Activity in(const std::string& whole, Activity activity) {
    activity.part_of.id = whole;
    return activity;
}

Activity for_each(const std::string& category, Activity activity) {
    activity.for_each.emplace().category.id = category;
    return activity;
}

Phase phase(const std::string& id, const std::string& start, const std::string& end) {
    Phase result;
    result.id = id;
    result.start = date(start);
    result.end = date(end);
    return result;
}

Tollgate tollgate(const std::string& id, const std::string& on, const Ids& required) {
    Tollgate result;
    result.id = id;
    result.date = date(on);
    for (const std::string& activity : required) {
        result.requires_.push_back(Ref{activity, {}});
    }
    return result;
}

Scenario scenario(const std::vector<Activity>& activities) {
    Scenario result;
    Decision decision;
    decision.id = "sourcing";
    for (const char* id : {"out", "in", "none"}) {
        Category category;
        category.id = id;
        decision.categories.push_back(category);
    }
    result.decisions.push_back(decision);
    DecisionResult classified;
    classified.decision = "sourcing";
    for (const auto& [task, category] : {std::pair{"t1", "out"}, {"t2", "out"}, {"t3", "in"}}) {
        Verdict verdict;
        verdict.task = task;
        verdict.category = category;
        classified.verdicts.push_back(verdict);
    }
    result.results.classify.emplace().decisions.push_back(classified);
    result.planning.start = date("2018-01-01");
    result.planning.activities = activities;
    return result;
}

PlanResult plan_of(const Scenario& scenario) {
    return plan::plan(scenario);
}

const ScheduledActivity& at(const PlanResult& result, const std::string& id) {
    const ScheduledActivity* found = find(result.activities, id);
    if (found == nullptr) {
        throw std::out_of_range(id);
    }
    return *found;
}

Ids codes(const PlanResult& result) {
    Ids list;
    for (const Finding& finding : result.findings) {
        list.push_back(finding.code);
    }
    return list;
}
