// SPDX-License-Identifier: MIT
#pragma once
// What each program adds to the document, one type each. All fte are in fte, all amounts exact.

#include "base/date.hpp"
#include "base/money.hpp"
#include "model/budget.hpp"
#include "model/classify_result.hpp"
#include "model/finding.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

// ---- staff --------------------------------------------------------------------------------------

/// A figure with the bounds that its inputs allow: low <= value <= high.
struct Span {
    Decimal low;
    Decimal value;
    Decimal high;
    friend bool operator==(const Span&, const Span&) = default;
};

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

// ---- cost ---------------------------------------------------------------------------------------

/// An amount with the bounds that rounding and ranges of its inputs allow.
struct MoneySpan {
    Money low;
    Money value;
    Money high;
    friend bool operator==(const MoneySpan&, const MoneySpan&) = default;
};

/// A fund or a line over the years of the budget.
struct YearAmounts {
    std::string id;
    Nature nature = Nature::structural;
    std::string verdict;            ///< of a line: the category it pays for
    std::vector<MoneySpan> amounts; ///< one for each year
    friend bool operator==(const YearAmounts&, const YearAmounts&) = default;
};

struct SumCheck {
    std::string id;
    MoneySpan stated;
    MoneySpan computed;
    Money difference; ///< computed - stated
    bool agrees = false;
    bool explained_by_rounding = false;
    friend bool operator==(const SumCheck&, const SumCheck&) = default;
};

/// One year: recurring cost against recurring funds, and all cost against all funds.
struct Coverage {
    int year = 0;
    MoneySpan structural_cost;
    MoneySpan structural_funds;
    MoneySpan structural_gap; ///< cost - funds: above zero is not covered
    MoneySpan incidental_cost;
    MoneySpan incidental_funds;
    MoneySpan balance;                      ///< all funds - all cost
    bool covered = false;                   ///< structural_gap <= 0
    bool survives_rounding = false;         ///< the same answer over the whole span of the gap
    bool balance_survives_rounding = false; ///< the sign of the balance is the same over its span
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct CategoryCost {
    std::string category; ///< empty: of all lines that pay for no category, listed last
    int tasks = 0;        ///< tasks with this verdict
    MoneySpan amount;     ///< first budget year
    Decimal share;        ///< of all cost, 0..1, rounded to 4 digits; the shares add up to 1
    friend bool operator==(const CategoryCost&, const CategoryCost&) = default;
};

/// Cost of a category with formation of its own, per fte.
struct UnitCost {
    std::string category;
    MoneySpan amount;
    Span fte;
    MoneySpan per_fte; ///< rounded to the cent
    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

struct CostResult {
    std::vector<int> years;
    std::vector<YearAmounts> funds;
    std::vector<YearAmounts> lines;
    std::vector<SumCheck> sums;
    std::vector<Coverage> coverage;
    std::vector<CategoryCost> categories;
    std::vector<UnitCost> unit_costs;
    std::vector<Finding> findings;
    friend bool operator==(const CostResult&, const CostResult&) = default;
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
