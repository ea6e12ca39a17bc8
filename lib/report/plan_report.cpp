// SPDX-License-Identifier: MIT
#include "report/plan_report.hpp"

#include "report/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace houtskool::report {

namespace {

using Scheduled = model::ScheduledActivity;

/// What the schedule is about, with what is needed to word it.
struct Schedule {
    const model::Scenario& scenario;
    const model::PlanResult& result;
    Names names;
    Language language;

    [[nodiscard]] const model::Activity* origin(const Scheduled& scheduled) const {
        return model::find(scenario.planning.activities, scheduled.activity);
    }
    /// A copy is named after the activity and the task that it is for.
    [[nodiscard]] std::string label(const Scheduled& scheduled) const {
        const model::Activity* from = origin(scheduled);
        const std::string own =
            from == nullptr ? scheduled.id : names.label(from->label, scheduled.activity);
        return scheduled.task.empty() || from == nullptr
                   ? own
                   : fmt::format("{}: {}", own, names.task_label(scheduled.task));
    }
    [[nodiscard]] Cell activity(const std::string& id) const {
        const Scheduled* found = model::find(result.activities, id);
        return id.empty() ? Cell() : Cell(Name{id, found == nullptr ? id : label(*found)});
    }
    [[nodiscard]] Cell process(const Scheduled& scheduled) const {
        const model::Activity* from = origin(scheduled);
        if (from == nullptr || from->process.empty()) {
            return {};
        }
        const std::string& id = from->process.id;
        const model::Process* found = model::find(scenario.planning.processes, id);
        return Name{id, found == nullptr ? id : names.label(found->label, id)};
    }
    [[nodiscard]] std::string phase_label(const std::string& id) const {
        const model::Phase* found = model::find(scenario.planning.phases, id);
        return found == nullptr ? id : names.label(found->label, id);
    }
    [[nodiscard]] Cell phase(const Scheduled& scheduled) const {
        const model::Activity* from = origin(scheduled);
        return from == nullptr || from->phase.empty()
                   ? Cell()
                   : Cell(Name{from->phase.id, phase_label(from->phase.id)});
    }
    [[nodiscard]] Cell driver(const std::string& driver) const {
        if (driver == "start" || driver == "earliest") {
            return Name{driver, word("driver:" + driver, language)};
        }
        const std::string prefix = "phases[";
        if (driver.starts_with(prefix) && driver.ends_with(']')) {
            const std::string id = driver.substr(prefix.size(), driver.size() - prefix.size() - 1);
            return Name{driver, phrase("driver:phase", language, {phase_label(id)})};
        }
        return activity(driver);
    }
};

/// The last links of a chain: what sets a date, from near to far.
Cell chain(const Schedule& schedule, const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        const Scheduled* found = model::find(schedule.result.activities, id);
        text += (text.empty() ? "" : " > ") + (found == nullptr ? id : schedule.label(*found));
    }
    return cell(text);
}

Table deadlines(const Schedule& schedule) {
    const Language language = schedule.language;
    Table table = start("deadlines", word("title:deadlines", language),
                        {name("activity"), date("deadline"), date("ready"), number("margin"),
                         wanted("met"), text("chain")},
                        language);
    table.note = word("note:tollgates", language);
    for (const model::TollgateResult& goal : schedule.result.deadlines) {
        Row row;
        row.cells = {schedule.activity(goal.id), goal.date, *goal.ready,
                     count(goal.margin),         goal.met,  chain(schedule, goal.chain)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table tollgates(const Schedule& schedule) {
    const Language language = schedule.language;
    Table table = start("tollgates", word("title:tollgates", language),
                        {name("tollgate"), date("date"), date("ready"), number("margin"),
                         wanted("met"), name("waits-for"), for_machines(text("chain"))},
                        language);
    table.note = word("note:tollgates", language);
    for (const model::TollgateResult& gate : schedule.result.tollgates) {
        const auto* found = model::find(schedule.scenario.planning.tollgates, gate.id);
        const std::string label =
            found == nullptr ? gate.id : schedule.names.label(found->label, gate.id);
        Row row;
        row.cells = {Name{gate.id, label},
                     gate.date,
                     gate.ready ? Cell(*gate.ready) : Cell(),
                     gate.ready ? count(gate.margin) : Cell(),
                     gate.met,
                     schedule.activity(gate.waits_for),
                     cell(fmt::format("{}", fmt::join(gate.chain, ";")))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<Scheduled> in_time(const model::PlanResult& result) {
    std::vector<Scheduled> list = result.activities;
    std::stable_sort(list.begin(), list.end(), [](const Scheduled& a, const Scheduled& b) {
        return a.early_start < b.early_start;
    });
    return list;
}

/// Summaries span the activities below them, so they stand in a table of their own.
Table summaries(const Schedule& schedule) {
    const Language language = schedule.language;
    Table table = start("summaries", word("title:summaries", language),
                        {name("activity"), name("process"), name("phase"), number("days"),
                         date("start"), date("finish"), unwanted("critical")},
                        language);
    for (const Scheduled& scheduled : in_time(schedule.result)) {
        if (scheduled.summary) {
            Row row;
            row.cells = {Name{scheduled.id, schedule.label(scheduled)},
                         schedule.process(scheduled),
                         schedule.phase(scheduled),
                         scheduled.duration,
                         scheduled.early_start,
                         scheduled.early_finish,
                         scheduled.critical};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table activities(const Schedule& schedule) {
    const Language language = schedule.language;
    Table table = start("activities", word("title:activities", language),
                        {name("activity"), for_machines(name("process")), name("phase"),
                         for_machines(name("task")), number("days"), date("start"), date("finish"),
                         number("slack"), unwanted("critical"), name("driver"),
                         for_machines(date("late-start")), for_machines(date("late-finish")),
                         for_machines(number("free-slack")), for_machines(flag("milestone")),
                         for_machines(text("needs"))},
                        language);
    for (const Scheduled& scheduled : in_time(schedule.result)) {
        if (scheduled.summary) {
            continue;
        }
        Row row;
        row.cells = {Name{scheduled.id, schedule.label(scheduled)},
                     schedule.process(scheduled),
                     schedule.phase(scheduled),
                     schedule.names.task(scheduled.task),
                     scheduled.duration,
                     scheduled.early_start,
                     scheduled.early_finish,
                     scheduled.total_slack,
                     scheduled.critical,
                     schedule.driver(scheduled.driver),
                     scheduled.late_start,
                     scheduled.late_finish,
                     scheduled.free_slack,
                     scheduled.milestone,
                     cell(fmt::format("{}", fmt::join(scheduled.needs, ";")))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table critical_path(const Schedule& schedule) {
    const Language language = schedule.language;
    Table table = start("critical-path", word("title:critical-path", language),
                        {for_machines(number("step")), name("activity"), number("days"),
                         date("start"), date("finish")},
                        language);
    table.note = word("note:critical-path", language);
    int step = 0;
    for (const std::string& id : schedule.result.critical_path) {
        Row row;
        row.cells = {count(++step), schedule.activity(id), Cell(), Cell(), Cell()};
        if (const Scheduled* found = model::find(schedule.result.activities, id)) {
            row.cells[2] = found->duration;
            row.cells[3] = found->early_start;
            row.cells[4] = found->early_finish;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> summary(const Schedule& schedule) {
    const Language language = schedule.language;
    const model::PlanResult& result = schedule.result;
    const auto show = [&](int number) { return format_decimal(Decimal(number), language); };
    if (result.activities.empty()) {
        return {word("plan:no-activities", language)};
    }
    std::vector<std::string> sentences;
    sentences.push_back(phrase("plan:finish", language,
                               {format_date(result.start, language),
                                format_date(result.finish, language), show(result.working_days)}));
    const auto missed = std::find_if(result.tollgates.begin(), result.tollgates.end(),
                                     [](const auto& gate) { return !gate.met; });
    const auto met = std::count_if(result.tollgates.begin(), result.tollgates.end(),
                                   [](const auto& gate) { return gate.met; });
    if (!result.tollgates.empty()) {
        sentences.push_back(
            phrase("plan:tollgates", language,
                   {show(static_cast<int>(met)), show(static_cast<int>(result.tollgates.size()))}));
    }
    if (missed != result.tollgates.end() && missed->ready) {
        const auto* gate = model::find(schedule.scenario.planning.tollgates, missed->id);
        const model::ScheduledActivity* last = model::find(result.activities, missed->waits_for);
        sentences.push_back(phrase(
            "plan:missed", language,
            {gate == nullptr ? missed->id : schedule.names.label(gate->label, missed->id),
             show(-missed->margin), last == nullptr ? missed->waits_for : schedule.label(*last)}));
    }
    return sentences;
}

} // namespace

Report plan_report(const model::Scenario& scenario, Language language) {
    assert(scenario.results.plan.has_value());
    const Schedule schedule{scenario, *scenario.results.plan, Names(scenario, language), language};
    Report report = begin(scenario, "plan", schedule.result.findings, language);
    report.summary = summary(schedule);
    report.tables = {tollgates(schedule), deadlines(schedule), activities(schedule),
                     summaries(schedule), critical_path(schedule)};
    return report;
}

} // namespace houtskool::report
