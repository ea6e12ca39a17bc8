// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

void map(Io& io, model::Holiday& holiday) {
    io.mapping("holiday", nullptr, [&] {
        io.required("date", holiday.date, "a day on which nobody works");
        io.optional("label", holiday.label, "what people read");
    });
}

void map(Io& io, model::Calendar& calendar) {
    io.mapping("calendar", nullptr, [&] {
        io.optional("holidays", calendar.holidays, "beside Saturdays and Sundays");
        io.optional("source", calendar.source, "where the holidays come from");
    });
}

void map(Io& io, model::Process& process) {
    io.mapping("process", &process.place, [&] {
        io.required("id", process.id, "name", &as_id);
        io.optional("label", process.label, "what people read");
        io.optional("source", process.source, "where it comes from");
    });
}

void map(Io& io, model::Phase& phase) {
    io.mapping("phase", &phase.place, [&] {
        io.required("id", phase.id, "name", &as_id);
        io.optional("label", phase.label, "what people read");
        io.optional("process", phase.process, "process that it is a phase of");
        io.optional("start", phase.start, "its activities do not start before");
        io.optional("end", phase.end, "its activities should be done by");
        io.optional("source", phase.source, "where it comes from");
    });
}

void map(Io& io, model::ForEachTask& for_each) {
    io.mapping("for-each", nullptr, [&] {
        io.optional("decision", for_each.decision, "decision that the category belongs to");
        io.required("category", for_each.category, "tasks with this verdict");
    });
}

void map(Io& io, model::Activity& activity) {
    io.mapping("activity", &activity.place, [&] {
        io.required("id", activity.id, "name", &as_id);
        io.optional("label", activity.label, "what people read");
        io.optional("process", activity.process, "process that it belongs to");
        io.optional("phase", activity.phase, "phase that it belongs to");
        io.optional("part-of", activity.part_of, "summary activity that it is a part of");
        io.optional("duration", activity.duration, "working days", &as_days);
        io.optional("milestone", activity.milestone, "takes no time: a state that is reached");
        io.optional("needs", activity.needs, "activities that must be done first");
        io.optional("earliest", activity.earliest, "does not start before");
        io.optional("deadline", activity.deadline, "should be done by");
        io.optional("for-each", activity.for_each, "one copy for every task with a verdict");
        io.optional("owner", activity.owner, "role that sees to it");
        io.optional("topics", activity.topics, "what it is about");
        io.optional("source", activity.source, "where it comes from");
        io.optional("note", activity.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Tollgate& tollgate) {
    io.mapping("tollgate", &tollgate.place, [&] {
        io.required("id", tollgate.id, "name", &as_id);
        io.optional("label", tollgate.label, "what people read");
        io.required("date", tollgate.date, "the day on which it is held");
        io.optional("requires", tollgate.requires_, "activities that must be done by then");
        io.optional("source", tollgate.source, "where it comes from");
    });
}

void map(Io& io, model::Risk& risk) {
    io.mapping("risk", &risk.place, [&] {
        io.required("id", risk.id, "name", &as_id);
        io.optional("label", risk.label, "what people read");
        io.optional("phase", risk.phase, "phase in which it may strike");
        io.optional("process", risk.process, "process that it may strike");
        io.optional("probability", risk.probability, "between 0 and 1", &as_share);
        io.optional("adds", risk.adds, "working days that it adds", &as_days);
        io.optional("to", risk.to, "activities that it adds them to");
        io.optional("owner", risk.owner, "role that sees to it");
        io.optional("measures", risk.measures, "what is done against it");
        io.optional("source", risk.source, "where it comes from");
    });
}

void map(Io& io, model::Planning& planning) {
    io.mapping("planning", &planning.place, [&] {
        io.optional("start", planning.start, "first day of the work");
        io.optional("calendar", planning.calendar, "days on which nobody works");
        io.optional("processes", planning.processes, "streams of work beside each other");
        io.optional("phases", planning.phases, "stretches of time");
        io.optional("activities", planning.activities, "the work");
        io.optional("tollgates", planning.tollgates, "dates on which something must be done");
        io.optional("risks", planning.risks, "what may go wrong");
    });
}

} // namespace houtskool::document
