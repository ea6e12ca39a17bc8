// SPDX-License-Identifier: MIT
// A result beside its baseline.

#include "document/keys.hpp"

namespace houtskool::document {

using namespace model;

template <>
struct EnumNames<ChangeCause> {
    static constexpr std::string_view names[] = {"edited", "renewed", "upstream", "tool", "noise"};
};
template <>
struct EnumNames<ExplainMethod> {
    static constexpr std::string_view names[] = {"shapley", "one-by-one", "whole"};
};
template <>
struct EnumNames<CheckStatus> {
    static constexpr std::string_view names[] = {"passed", "failed", "accepted", "not-evaluated"};
};
template <>
struct EnumNames<MetricUnit> {
    static constexpr std::string_view names[] = {"euro", "ratio",  "probability",
                                                 "fte",  "months", "count"};
};

void map(Io& io, Provenance& provenance) {
    io.mapping("provenance", nullptr, [&] {
        io.required("version", provenance.version, "of the program");
        io.required("format", provenance.format, "version of the format");
        io.required("method", provenance.method, "of the digests");
        io.required("digests", provenance.digests, "of each section that the result stands on");
        io.optional("accepted", provenance.accepted, "why this became the baseline");
    });
}

void map(Io& io, InputChange& change) {
    io.mapping("input-change", &change.place, [&] {
        io.required("input", change.input, "what changed");
        io.required("cause", change.cause,
                    "edited; renewed: its source or an index; upstream: computed before cost");
        io.optional("parts", change.parts, "value, range, source, ...");
        io.optional("from", change.from, "before; left out: it was not there");
        io.optional("to", change.to, "now; left out: it is gone");
    });
}

void map(Io& io, Effect& effect) {
    io.mapping("effect", nullptr, [&] {
        io.required("input", effect.input, "what changed");
        io.required("cause", effect.cause, "why");
        io.required("effect", effect.effect, "its part of the difference");
        io.required("alone", effect.alone, "what it would do as the only change");
    });
}

void map(Io& io, MetricChange& change) {
    io.mapping("metric-change", nullptr, [&] {
        io.required("metric", change.metric, "figure");
        io.required("unit", change.unit, "of the figure");
        io.required("from", change.from, "before");
        io.required("to", change.to, "now");
        io.required("difference", change.difference, "of the values");
        io.required("method", change.method,
                    "shapley: effects add up to the difference; one-by-one: effects and "
                    "interaction do; whole: not divided");
        io.required("effects", change.effects, "what each changed input did");
        io.required("interaction", change.interaction, "difference less what each does alone");
    });
}

void map(Io& io, Breach& breach) {
    io.mapping("breach", nullptr, [&] {
        io.required("subject", breach.subject, "figure, assumption, or path of a finding");
        io.required("limit", breach.limit, "what is broken");
        io.optional("found", breach.found, "value, or change");
        io.optional("allowed", breach.allowed, "limit, in the unit of the figure");
    });
}

void map(Io& io, Slack& slack) {
    io.mapping("slack", nullptr, [&] {
        io.required("metric", slack.metric, "figure that came nearest to the limit");
        io.required("change", slack.change, "its change, either way");
        io.required("allowed", slack.allowed, "the change allowed");
    });
}

void map(Io& io, CheckResult& check) {
    io.mapping("check-result", &check.place, [&] {
        io.required("id", check.id, "name");
        io.required("rule", check.rule, "what is held");
        io.required("status", check.status, "passed, failed, accepted or not-evaluated");
        io.required("severity", check.severity, "of its failure");
        io.optional("owner", check.owner, "who must act");
        io.optional("reason", check.reason, "why the rule is there");
        io.required("evaluated", check.evaluated, "figures that were looked at");
        io.optional("breaches", check.breaches, "what breaks it");
        io.optional("slack", check.slack, "how near a tolerance came to its limit");
    });
}

void map(Io& io, Draws& draws) {
    io.mapping("draws", nullptr, [&] {
        io.required("seed", draws.seed, "of the draws");
        io.required("draws", draws.draws, "how many");
        io.required("method", draws.method, "plain, latin or sobol");
    });
}

void map(Io& io, BaselineInfo& baseline) {
    io.mapping("baseline", nullptr, [&] {
        io.required("version", baseline.version, "of the program that computed it");
        io.optional("accepted", baseline.accepted, "why it is the baseline");
        io.optional("draws", baseline.draws, "of its sampled figures");
    });
}

void map(Io& io, CostComparison& comparison) {
    io.mapping("cost-comparison", nullptr, [&] {
        io.optional("baseline", comparison.baseline, "what the result is set beside");
        io.optional("inputs", comparison.inputs, "inputs that differ, in order of dependency");
        io.optional("metrics", comparison.metrics, "figures that differ, explained");
        io.optional("appeared", comparison.appeared, "figures that the baseline did not have");
        io.optional("gone", comparison.gone, "figures that only the baseline has");
        io.optional("compared", comparison.compared, "figures that both have");
        io.optional("checks", comparison.checks, "rules, and whether they hold");
    });
}

} // namespace houtskool::document
