// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

using namespace model;

namespace {

std::string& figure_name(Figure& figure) {
    return figure.name;
}

/// A number or a text.
void figure_value(Io& io, Figure& figure) {
    std::string text;
    Decimal number;
    if (io.describing()) {
        io.begin_alternatives();
        io.decimal(number);
        io.next_alternative();
        io.text(text);
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_number() : std::holds_alternative<Decimal>(figure.value)) {
        number = io.reading() ? Decimal() : std::get<Decimal>(figure.value);
        io.decimal(number);
        figure.value = number;
    } else {
        text = io.reading() ? "" : std::get<std::string>(figure.value);
        io.text(text);
        figure.value = text;
    }
}

void figures(Io& io, std::vector<Figure>& list) {
    convert_by_name(io, list, &figure_name, &figure_value);
}

/// `place: file:line:column`
void place_text(Io& io, Origin& place) {
    std::string text = place.str();
    io.text(text);
    if (io.reading()) {
        place = Place::from_string(text);
        if (!place.known()) {
            io.fail("a place as file:line:column");
        }
    }
}

} // namespace

void map(Io& io, Finding& finding) {
    io.mapping("finding", nullptr, [&] {
        io.required("code", finding.code, "what was found; see the manual");
        io.required("severity", finding.severity, "error, warning or note");
        io.required("message", finding.message, "the same in a sentence");
        io.optional("subject", finding.subject, "path of what it is about");
        io.optional("figures", finding.figures, "the figures in the sentence", &figures);
        io.optional("sources", finding.sources, "where the figures come from");
        if (io.reading() || io.describing() || finding.place.known()) {
            Origin place = finding.place;
            if (io.reading() || io.describing()) {
                io.optional("place", place, "where it stands: file:line:column", &place_text);
                finding.place = place;
            } else {
                io.required("place", place, "", &place_text);
            }
        }
    });
}

void map(Io& io, Span& span) {
    io.mapping("span", nullptr, [&] {
        io.required("low", span.low, "lower bound");
        io.required("value", span.value, "central value");
        io.required("high", span.high, "upper bound");
    });
}

void map(Io& io, TaskFormation& task) {
    io.mapping("task-formation", nullptr, [&] {
        io.required("task", task.task, "task");
        io.optional("cluster", task.cluster, "cluster that its work in house lands in");
        io.optional("function", task.function, "function that carries it");
        io.optional("category", task.category, "its verdict");
        io.optional("workload", task.workload, "fte");
        io.optional("kept", task.kept, "fte that stay in house");
        io.optional("steering", task.steering, "fte to direct what leaves");
        io.optional("leaving", task.leaving, "fte done by others");
    });
}

void map(Io& io, GroupFormation& group) {
    io.mapping("group-result", nullptr, [&] {
        io.required("id", group.id, "cluster or function");
        io.optional("stated", group.stated, "fte as the source states it");
        io.optional("tasks", group.tasks, "fte that its tasks add up to");
        io.required("task-count", group.task_count, "tasks that name it");
        io.required("without-workload", group.without_workload, "of which have no workload");
    });
}

void map(Io& io, Reconciliation& pair) {
    io.mapping("reconciliation", nullptr, [&] {
        io.required("left", pair.left, "path of one total");
        io.required("right", pair.right, "path of the other");
        io.required("left-fte", pair.left_fte, "fte");
        io.required("right-fte", pair.right_fte, "fte");
        io.required("difference", pair.difference, "left less right, in fte");
        io.required("agrees", pair.agrees, "whether they are equal");
        io.required("explained-by-rounding", pair.explained_by_rounding,
                    "they differ, but their bounds overlap");
        io.optional("sources", pair.sources, "who states them");
    });
}

void map(Io& io, CategoryFormation& category) {
    io.mapping("category-formation", nullptr, [&] {
        io.required("category", category.category, "verdict");
        io.required("tasks", category.tasks, "tasks with it and a workload");
        io.required("workload", category.workload, "fte");
        io.required("in-house", category.in_house, "fte kept or needed to direct");
    });
}

void map(Io& io, StaffResult& result) {
    io.mapping("staff-result", nullptr, [&] {
        io.required("clusters", result.clusters, "formation per cluster");
        io.required("functions", result.functions, "formation per function");
        io.required("categories", result.categories, "formation per verdict");
        io.required("tasks", result.tasks, "formation per task");
        io.optional("total", result.total, "formation of the whole, in fte");
        io.optional("total-basis", result.total_basis, "where the total comes from");
        io.required("reconciliations", result.reconciliations, "totals that should agree");
        io.required("findings", result.findings, "what to look at");
    });
}

void map(Io& io, ScheduledActivity& activity) {
    io.mapping("scheduled-activity", nullptr, [&] {
        io.required("id", activity.id, "name; ID[TASK] for the copy of a task");
        io.required("activity", activity.activity, "activity that it was made from");
        io.optional("task", activity.task, "task that the copy is for");
        io.required("duration", activity.duration, "working days");
        io.required("early-start", activity.early_start, "first day on which it can start");
        io.required("early-finish", activity.early_finish, "first day on which it can be done");
        io.required("late-start", activity.late_start, "last day that delays nothing");
        io.required("late-finish", activity.late_finish, "last day that delays nothing");
        io.required("total-slack", activity.total_slack, "working days before it delays the end");
        io.required("free-slack", activity.free_slack, "working days before it delays another");
        io.optional("critical", activity.critical, "no slack");
        io.optional("milestone", activity.milestone, "takes no time");
        io.optional("summary", activity.summary, "spans its parts");
        io.optional("driver", activity.driver, "what sets its start");
        io.optional("needs", activity.needs, "what must be done first");
    });
}

void map(Io& io, TollgateResult& tollgate) {
    io.mapping("tollgate-result", nullptr, [&] {
        io.required("id", tollgate.id, "tollgate");
        io.required("date", tollgate.date, "its date");
        io.optional("ready", tollgate.ready, "when all it requires is done");
        io.required("margin", tollgate.margin, "working days from ready to date");
        io.required("met", tollgate.met, "ready in time");
        io.optional("waits-for", tollgate.waits_for, "what is ready last");
        io.optional("chain", tollgate.chain, "the activities that set when it is ready");
    });
}

void map(Io& io, PlanResult& result) {
    io.mapping("plan-result", nullptr, [&] {
        io.required("start", result.start, "first day");
        io.required("finish", result.finish, "day on which all is done");
        io.required("working-days", result.working_days, "from start to finish");
        io.required("tollgates", result.tollgates, "one for each");
        io.required("deadlines", result.deadlines, "one for each activity with a deadline");
        io.required("critical-path", result.critical_path, "activities that set the finish");
        io.required("activities", result.activities, "the schedule");
        io.required("findings", result.findings, "what to look at");
    });
}

void map(Io& io, Results& results) {
    io.mapping("results", nullptr, [&] {
        io.optional("classify", results.classify, "verdicts");
        io.optional("staff", results.staff, "formation");
        io.optional("cost", results.cost, "budget");
        io.optional("plan", results.plan, "schedule");
    });
}

} // namespace houtskool::document
