// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include "plan/deadlines.hpp"
#include "plan/expand.hpp"
#include "plan/findings.hpp"
#include "plan/place.hpp"
#include "plan/tollgates.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace houtskool::plan {

namespace {

void take_earlier(std::optional<Date>& least, const std::optional<Date>& date) {
    if (date && (!least || *date < *least)) {
        least = date;
    }
}

Date start_of(const model::Planning& planning) {
    if (planning.start) {
        return *planning.start;
    }
    std::optional<Date> least;
    for (const model::Phase& phase : planning.phases) {
        take_earlier(least, phase.start);
    }
    if (!least) {
        for (const model::Activity& activity : planning.activities) {
            take_earlier(least, activity.earliest);
        }
    }
    return least.value_or(Date());
}

void append(std::vector<model::Finding>& findings, std::vector<model::Finding> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
}

} // namespace

model::PlanResult plan(const model::Scenario& scenario) {
    const model::Planning& planning = scenario.planning;
    const Workdays workdays(planning.calendar, start_of(planning));
    const Expansion network = expand(scenario, workdays);
    const Schedule times = schedule(network.nodes);

    model::PlanResult result;
    result.start = workdays.day(0);
    result.finish = workdays.day(times.last_day);
    if (!network.copies.empty()) {
        result.working_days = static_cast<int>(times.last_day + 1);
    }
    result.activities = dated(planning, network, place(network, times), workdays);
    result.critical_path = critical_path(network, times);
    result.tollgates = check_tollgates(planning, network, times, workdays);
    result.deadlines = check_deadlines(planning, result.activities, workdays);
    for (auto* goals : {&result.tollgates, &result.deadlines}) {
        for (model::TollgateResult& goal : *goals) {
            goal.chain = driving_chain(result.activities, goal.waits_for);
        }
    }

    append(result.findings, activity_findings(planning, result.activities, workdays));
    append(result.findings,
           tollgate_findings(planning, network, result.tollgates, result.activities));
    append(result.findings, risk_findings(planning));
    append(result.findings,
           uncertainty::unsourced(scenario.assumptions, used_assumptions(planning)));
    return result;
}

} // namespace houtskool::plan
