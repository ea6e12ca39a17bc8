// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

namespace {

constexpr int format_version = 1;

void version(Io& io, int& value) {
    io.integer(value);
    if (io.reading() && value != format_version) {
        io.fail("format version 1");
    }
}

void sources(Io& io, std::vector<model::Source>& list) {
    convert_by_name(io, list, &id_of<model::Source>, &source_fields);
}

void assumptions(Io& io, std::vector<model::Assumption>& list) {
    convert_by_name(io, list, &id_of<model::Assumption>, &assumption_fields);
}

} // namespace

void map(Io& io, model::Change& change) {
    io.mapping("change", nullptr, [&] {
        io.required("path", change.path, "what was changed");
        io.optional("from", change.from, "its value before; none: it was not there");
        io.optional("to", change.to, "its value after; none: it was removed");
        io.required("by", change.by, "overlay that changed it, or --set");
        io.optional("after", change.after, "last program whose result did not see the change");
    });
}

void map(Io& io, model::Scenario& scenario) {
    io.mapping("scenario", &scenario.place, [&] {
        int format = format_version;
        std::map<std::string, std::map<std::string, std::string>> origins;
        io.required("houtskool", format, "version of the format: 1", &version);
        io.required("scenario", scenario.id, "name of the scenario", &as_id);
        io.optional("title", scenario.title, "what people read");
        io.optional("description", scenario.description, "what it is about");
        io.optional("sources", scenario.sources, "documents that figures cite", &sources);
        io.optional("assumptions", scenario.assumptions, "what the outcome rests on", &assumptions);
        io.optional("correlations", scenario.correlations, "assumptions that move together");
        io.optional("references", scenario.references, "ranges that figures lie in elsewhere");
        io.optional("decisions", scenario.decisions, "questions asked of every task");
        io.optional("tasks", scenario.tasks, "what has to be done");
        io.optional("organisation", scenario.organisation, "clusters, functions, totals");
        io.optional("budget", scenario.budget, "funds, lines, sums");
        io.optional("planning", scenario.planning, "activities, tollgates, risks");
        io.optional("checks", scenario.checks, "what a build server guards");
        io.optional("changes", scenario.changes, "what overlays changed; written by the programs");
        io.optional("results", scenario.results, "written by the programs, one key each");
        io.optional("origins", origins,
                    "file: path: line:column of what was read; written by the programs");
    });
}

} // namespace houtskool::document
