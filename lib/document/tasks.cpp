// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

void map(Io& io, model::Decided& decided) {
    io.mapping("decided", &decided.place, [&] {
        io.optional("source", decided.source, "who decided");
        io.others(decided.categories, "decision: the category that was decided");
    });
}

namespace {
/// `decided`: a list of statements, or a single one.
void statements(Io& io, std::vector<model::Decided>& list) {
    if (io.describing()) {
        io.begin_alternatives();
        convert(io, list);
        io.next_alternative();
        map(io, list.front());
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() && io.is_mapping()) {
        map(io, list.emplace_back());
    } else {
        convert(io, list);
    }
}
} // namespace

void map(Io& io, model::Part& part) {
    io.mapping("part", &part.place, [&] {
        io.required("id", part.id, "name within the task", &as_id);
        io.optional("label", part.label, "what people read");
        io.optional("share", part.share, "share of the task's workload", &as_share);
        io.optional("scores", part.scores,
                    "criterion: level, where it scores otherwise than its task");
        io.optional("source", part.source, "where the part comes from");
        io.optional("note", part.note, "what a reader should know of it");
        io.others(part.verdicts, "decision: the category of this part");
    });
}

void map(Io& io, model::Workload& workload) {
    io.mapping("workload", nullptr,
               [&] { io.required("fte", workload.fte, "work in a year, in fte", &as_fte); });
}

void map(Io& io, model::Task& task) {
    io.mapping("task", &task.place, [&] {
        io.required("id", task.id, "name that everything else uses", &as_id);
        io.optional("label", task.label, "what people read");
        io.optional("group", task.group, "heading to list the task under");
        io.optional("taakveld", task.taakveld, "Iv3 code, in quotes: \"0.10\" is not \"0.1\"");
        io.optional("scores", task.scores, "criterion: level");
        io.optional("decided", task.decided, "what sources decided; the first statement counts",
                    &statements);
        io.optional("workload", task.workload, "what the task asks of people");
        io.optional("parts", task.parts, "parts that go their own way");
        io.optional("partners", task.partners, "who might do it or share it");
        io.optional("cluster", task.cluster, "where the work in house and the direction land");
        io.optional("function", task.function, "the function that carries that work");
        io.optional("source", task.source, "where the task comes from");
        io.optional("note", task.note, "what a reader should know of it");
    });
}

} // namespace houtskool::document
