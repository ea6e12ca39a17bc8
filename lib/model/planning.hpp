// SPDX-License-Identifier: MIT
#pragma once
// The work of getting there: phases, activities, tollgates, risks.

#include "base/date.hpp"
#include "model/quantity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

struct Holiday {
    Date date;
    Label label;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// Working days are Monday to Friday, less the holidays.
struct Calendar {
    std::vector<Holiday> holidays;
    Citation source;
    friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// A stream of work that runs beside others.
struct Process {
    std::string id;
    Label label;
    Citation source;
    Origin place;
    friend bool operator==(const Process&, const Process&) = default;
};

/// A stretch of time of one or more processes. Its activities do not start before it does.
struct Phase {
    std::string id;
    Label label;
    Ref process; ///< empty: of all
    std::optional<Date> start;
    std::optional<Date> end;
    Citation source;
    Origin place;
    friend bool operator==(const Phase&, const Phase&) = default;
};

/// Makes one activity for every task with this verdict.
struct ForEachTask {
    Ref decision;
    Ref category;
    friend bool operator==(const ForEachTask&, const ForEachTask&) = default;
};

/// A summary activity is one that others name as `part_of`; it has no duration of its own.
/// A milestone takes no time.
struct Activity {
    std::string id;
    Label label;
    Ref process;
    Ref phase;
    Ref part_of;
    Quantity duration; ///< working days; unstated for milestones and summaries
    bool milestone = false;
    std::vector<Ref> needs; ///< finish-to-start predecessors
    std::optional<Date> earliest;
    std::optional<Date> deadline;
    std::optional<ForEachTask> for_each;
    std::string owner;
    std::vector<Label> topics;
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Activity&, const Activity&) = default;
};

/// A date at which named activities must be done before the work goes on.
struct Tollgate {
    std::string id;
    Label label;
    Date date;
    std::vector<Ref> requires_; ///< key `requires`
    Citation source;
    Origin place;
    friend bool operator==(const Tollgate&, const Tollgate&) = default;
};

struct Risk {
    std::string id;
    Label label;
    Ref phase;
    Ref process;
    Quantity probability; ///< 0..1; may be unstated
    Quantity adds;        ///< working days added to each activity of `to`; may be unstated
    std::vector<Ref> to;
    std::string owner;
    std::vector<Label> measures;
    Citation source;
    Origin place;
    friend bool operator==(const Risk&, const Risk&) = default;
};

struct Planning {
    std::optional<Date> start;
    Calendar calendar;
    std::vector<Process> processes;
    std::vector<Phase> phases;
    std::vector<Activity> activities;
    std::vector<Tollgate> tollgates;
    std::vector<Risk> risks;
    Origin place;
    friend bool operator==(const Planning&, const Planning&) = default;
};

} // namespace houtskool::model
