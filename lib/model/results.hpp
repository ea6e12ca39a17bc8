// SPDX-License-Identifier: MIT
#pragma once
// What each program adds to the document, one type each. All fte are in fte, all amounts exact.

#include "base/date.hpp"
#include "base/money.hpp"
#include "model/classify_result.hpp"
#include "model/cost_result.hpp"
#include "model/finding.hpp"
#include "model/span.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

// ---- staff --------------------------------------------------------------------------------------

/// Where the work of a task goes, in fte.
struct TaskFormation {
    std::string task;
    std::string cluster;          ///< empty: none named
    std::string function;         ///< empty: none named
    std::string category;         ///< verdict of the decision that the norms are about
    std::optional<Span> workload; ///< unstated: the task is only in the totals
    std::optional<Span> kept;     ///< stays in house
    std::optional<Span> steering; ///< direction of what leaves
    std::optional<Span> leaving;  ///< done by others
    friend bool operator==(const TaskFormation&, const TaskFormation&) = default;
};

/// A cluster, a function or the whole: what is stated beside what the tasks add up to.
struct GroupFormation {
    std::string id;
    std::optional<Span> stated; ///< bounds: the rounding of the source
    std::optional<Span> tasks;  ///< kept + steering of its tasks; none if no task has a workload
    int task_count = 0;
    int without_workload = 0;
    friend bool operator==(const GroupFormation&, const GroupFormation&) = default;
};

/// Two totals that should agree.
struct Reconciliation {
    std::string left; ///< path, or list of paths that are added up
    std::string right;
    Span left_fte;
    Span right_fte;
    Decimal difference; ///< left - right
    bool agrees = false;
    bool explained_by_rounding = false; ///< they differ, but their bounds overlap
    std::vector<std::string> sources;
    friend bool operator==(const Reconciliation&, const Reconciliation&) = default;
};

/// Formation per verdict, over the tasks with a workload.
struct CategoryFormation {
    std::string category;
    int tasks = 0;
    Span workload;
    Span in_house; ///< kept + steering
    friend bool operator==(const CategoryFormation&, const CategoryFormation&) = default;
};

struct StaffResult {
    std::vector<TaskFormation> tasks;
    std::vector<GroupFormation> clusters;
    std::vector<GroupFormation> functions;
    std::vector<CategoryFormation> categories;
    /// Stated totals of the whole: the stated ones, then sums over clusters and functions.
    std::optional<Span> total; ///< what later programs count with, and
    std::string total_basis;   ///< where it comes from (path)
    std::vector<Reconciliation> reconciliations;
    std::vector<Finding> findings;
    friend bool operator==(const StaffResult&, const StaffResult&) = default;
};

// ---- plan ---------------------------------------------------------------------------------------

/// Where an activity lies in time. Dates are the first and the last day worked; those of a
/// milestone are the day on which it is reached. Slack is in working days.
struct ScheduledActivity {
    std::string id;       ///< `draft[vth]` for the copy that belongs to task vth
    std::string activity; ///< the activity of the scenario it was made from
    std::string task;     ///< of a copy
    Decimal duration;     ///< working days; of a summary: from its first to its last day
    Date early_start;
    Date early_finish;
    Date late_start;
    Date late_finish;
    Decimal total_slack;
    Decimal free_slack;
    bool critical = false;
    bool milestone = false;
    bool summary = false;
    /// What sets its start: id of an activity, `phases[ID]`, `earliest` or `start`.
    std::string driver;
    std::vector<std::string> needs; ///< ids after copies were made
    friend bool operator==(const ScheduledActivity&, const ScheduledActivity&) = default;
};

/// A date on which something must be done: a tollgate, or the deadline of an activity.
struct TollgateResult {
    std::string id;
    Date date;
    std::optional<Date> ready; ///< none: nothing is required
    int margin = 0;            ///< working days between ready and date; negative: too late
    bool met = false;
    std::string waits_for;               ///< the required activity that is ready last
    std::vector<std::string> chain = {}; ///< activities that set when that is, in order of time
    friend bool operator==(const TollgateResult&, const TollgateResult&) = default;
};

struct PlanResult {
    Date start;
    Date finish;
    int working_days = 0; ///< from start to finish, both included
    std::vector<ScheduledActivity> activities;
    std::vector<std::string> critical_path; ///< in order of time
    std::vector<TollgateResult> tollgates;
    std::vector<TollgateResult> deadlines; ///< of activities that have one
    std::vector<Finding> findings;
    friend bool operator==(const PlanResult&, const PlanResult&) = default;
};

struct Results {
    std::optional<ClassifyResult> classify;
    std::optional<StaffResult> staff;
    std::optional<CostResult> cost;
    std::optional<PlanResult> plan;
    friend bool operator==(const Results&, const Results&) = default;
};

} // namespace houtskool::model
