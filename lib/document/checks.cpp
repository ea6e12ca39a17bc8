// SPDX-License-Identifier: MIT
// What a build server guards.

#include "base/text.hpp"
#include "document/keys.hpp"
#include "document/link_checker.hpp"

#include <fmt/format.h>

namespace houtskool::document {

namespace {

bool negative(const std::optional<model::Number>& number) {
    return number && number->value.is_negative();
}

/// What is wrong with a rule taken by itself; empty: nothing.
std::string fault(const model::Check& check) {
    const bool limits = check.min || check.max;
    const bool tolerance = check.absolute || check.relative || check.standard_errors;
    const int kinds = (check.metric.empty() ? 0 : 1) + (check.no_new_unsourced ? 1 : 0) +
                      (check.no_findings.empty() ? 0 : 1);
    if (kinds != 1) {
        return "a rule with one of 'metric', 'no-new-unsourced: true' and 'no-findings'";
    }
    if (check.metric.empty() ? limits || tolerance : !limits && !tolerance) {
        return "'min', 'max', 'absolute', 'relative' or 'standard-errors' beside 'metric', and "
               "only there";
    }
    if (check.min && check.max && check.min->value > check.max->value) {
        return "'min' not above 'max'";
    }
    if (negative(check.absolute) || negative(check.relative) || negative(check.standard_errors)) {
        return "tolerances of zero or more";
    }
    if (tolerance && check.reason.empty()) {
        return "a 'reason' for what is tolerated, so that later readers know why";
    }
    return {};
}

} // namespace

void map(Io& io, model::Check& check) {
    io.mapping("check", &check.place, [&] {
        io.optional("id", check.id, "name", &as_id);
        io.optional("metric", check.metric,
                    "figure: cost.structural-gap.2019; without the year, every year");
        io.optional("min", check.min, "least that it may be");
        io.optional("max", check.max, "most that it may be");
        io.optional("absolute", check.absolute, "most that it may differ from the baseline");
        io.optional("relative", check.relative, "the same as a share of the baseline: 1%");
        io.optional("standard-errors", check.standard_errors,
                    "the same in standard errors of the two sampled figures");
        io.optional("no-new-unsourced", check.no_new_unsourced,
                    "no assumption without source or note that the baseline had not");
        io.optional("no-findings", check.no_findings, "codes of findings that must not be there");
        io.optional("severity", check.severity, "of its failure: error, warning or note");
        io.optional("owner", check.owner, "who must act");
        io.optional("reason", check.reason, "why the rule is there; needed for a tolerance");
        if (io.reading() && io.is_mapping()) {
            if (const std::string expected = fault(check); !expected.empty()) {
                io.fail(expected);
            }
        }
    });
}

void LinkChecker::check_checks() {
    std::vector<std::string> families;
    for (const std::string_view family : model::metric_families()) {
        families.emplace_back(family);
    }
    std::vector<std::string> codes;
    for (const model::FindingKind& kind : model::finding_kinds()) {
        codes.emplace_back(kind.code);
    }
    for (const model::Check& check : scenario_.checks) {
        if (!check.metric.empty()) {
            check_known("metric", std::string(model::metric_family(check.metric)), families,
                        check.place);
        }
        for (const std::string& code : check.no_findings) {
            check_known("finding", code, codes, check.place);
        }
    }
}

} // namespace houtskool::document
