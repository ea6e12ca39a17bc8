// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

void map(Io& io, model::FormationGroup& group) {
    io.mapping("formation-group", &group.place, [&] {
        io.required("id", group.id, "name that tasks use", &as_id);
        io.optional("label", group.label, "what people read");
        io.optional("fte", group.fte, "stated formation", &as_fte);
        io.optional("work", group.work, "what the source lists under it");
        io.optional("note", group.note, "what a reader should know of it");
    });
}

void map(Io& io, model::Role& role) {
    io.mapping("role", &role.place, [&] {
        io.required("id", role.id, "name", &as_id);
        io.optional("label", role.label, "what people read");
        io.optional("function", role.function, "the function it is closest to");
        io.optional("source", role.source, "where the role comes from");
    });
}

void map(Io& io, model::StaffingNorm& norm) {
    io.mapping("staffing-norm", &norm.place, [&] {
        io.required("id", norm.id, "name", &as_id);
        io.optional("decision", norm.decision, "decision that the category belongs to");
        io.required("category", norm.category, "verdict that the norm is for");
        io.required("kept", norm.kept, "share of the workload that stays in house", &as_share);
        io.optional("steering", norm.steering,
                    "direction needed in house, as a share of what leaves", &as_share);
        io.optional("source", norm.source, "where the norm comes from");
        io.optional("note", norm.note, "why this norm");
    });
}

void map(Io& io, model::SameGroup& same) {
    io.mapping("same-group", &same.place, [&] {
        io.required("cluster", same.cluster, "cluster");
        io.required("function", same.function, "function that is the same people");
        io.optional("source", same.source, "who says so");
    });
}

void map(Io& io, model::StatedTotal& total) {
    io.mapping("stated-total", &total.place, [&] {
        io.required("id", total.id, "name", &as_id);
        io.required("fte", total.fte, "stated formation of the whole", &as_fte);
    });
}

void map(Io& io, model::Organisation& organisation) {
    io.mapping("organisation", &organisation.place, [&] {
        io.optional("inhabitants", organisation.inhabitants, "number of inhabitants", &as_ratio);
        io.optional("clusters", organisation.clusters, "groups of work by content");
        io.optional("functions", organisation.functions, "groups of work by kind");
        io.optional("same", organisation.same, "clusters and functions that are the same people");
        io.optional("totals", organisation.totals, "stated totals of the whole");
        io.optional("roles", organisation.roles, "what people take on for a while");
        io.optional("norms", organisation.norms, "what stays in house under each verdict");
    });
}

} // namespace houtskool::document
