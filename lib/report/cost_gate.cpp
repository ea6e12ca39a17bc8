// SPDX-License-Identifier: MIT
#include "report/cost_gate.hpp"

#include "report/build.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::report {

namespace {

using model::Breach;
using model::ChangeCause;
using model::CheckResult;
using model::CheckStatus;
using model::CostComparison;
using model::MetricChange;

/// More than this many lines explain nothing to anybody.
constexpr std::size_t most_details = 20;

std::string cause_word(ChangeCause cause, Language language) {
    switch (cause) {
    case ChangeCause::edited:
        return word("cause:edited", language);
    case ChangeCause::renewed:
        return word("cause:renewed", language);
    case ChangeCause::upstream:
        return word("cause:upstream", language);
    case ChangeCause::tool:
        return word("cause:tool", language);
    case ChangeCause::noise:
        return word("cause:noise", language);
    }
    return {};
}

std::string status_word(CheckStatus status, Language language) {
    switch (status) {
    case CheckStatus::passed:
        return word("check:passed", language);
    case CheckStatus::failed:
        return word("check:failed", language);
    case CheckStatus::accepted:
        return word("check:accepted", language);
    case CheckStatus::not_evaluated:
        return word("check:not-evaluated", language);
    }
    return {};
}

std::string signed_text(const Decimal& value, Language language) {
    return (value > Decimal() ? "+" : "") + format_decimal(value, language);
}

/// The effects of a change, the largest first: `assumptions.wage +41,000`.
std::vector<std::string> effect_texts(const MetricChange& change, Language language) {
    std::vector<model::Effect> effects = change.effects;
    std::stable_sort(effects.begin(), effects.end(),
                     [](const auto& a, const auto& b) { return a.effect.abs() > b.effect.abs(); });
    std::vector<std::string> texts;
    texts.reserve(effects.size() + 1);
    for (const model::Effect& effect : effects) {
        texts.push_back(fmt::format("{} {}", effect.input, signed_text(effect.effect, language)));
    }
    if (change.method == model::ExplainMethod::one_by_one && !change.interaction.is_zero()) {
        texts.push_back(fmt::format("{} {}", word("interaction", language),
                                    signed_text(change.interaction, language)));
    }
    return texts;
}

std::string because_text(const MetricChange& change, Language language) {
    return fmt::format("{}", fmt::join(effect_texts(change, language), "; "));
}

/// A column of figures in several units.
Column figures(const std::string& key) {
    return rounded(number(key), own_digits);
}

Cell figure(const std::optional<Decimal>& value) {
    return value ? Cell(*value) : Cell();
}

Table checks_table(const CostComparison& comparison, Language language) {
    Table table = start("checks", word("title:checks", language),
                        {grouping(name("check")), text("status"), for_machines(text("severity")),
                         text("subject"), figures("found"), figures("allowed"),
                         for_machines(text("owner")), for_machines(text("reason"))},
                        language);
    table.note = word("note:checks", language);
    for (const CheckResult& check : comparison.checks) {
        constexpr const char* severities[] = {"error", "warning", "note"};
        const std::string owner = check.owner.empty() ? "" : " (" + check.owner + ")";
        const Name rule{check.id, check.id + owner + ": " + check.rule};
        const auto add = [&](const std::string& subject, const std::optional<Decimal>& found,
                             const std::optional<Decimal>& allowed) {
            Row row;
            row.cells = {rule,
                         status_word(check.status, language),
                         severities[static_cast<std::size_t>(check.severity)],
                         cell(subject),
                         figure(found),
                         figure(allowed),
                         cell(check.owner),
                         cell(check.reason)};
            table.rows.push_back(std::move(row));
        };
        for (const Breach& breach : check.breaches) {
            add(breach.subject, breach.found, breach.allowed);
        }
        if (check.breaches.empty() && check.slack) {
            add(check.slack->metric, check.slack->change, check.slack->allowed);
        } else if (check.breaches.empty()) {
            add("", {}, {});
        }
    }
    return table;
}

Table changes_table(const CostComparison& comparison, Language language) {
    Table table = start("changes", word("title:changes", language),
                        {text("metric"), figures("before"), figures("after"), figures("difference"),
                         text("because-of")},
                        language);
    for (const MetricChange& change : comparison.metrics) {
        Row row;
        row.cells = {change.metric, change.from.value, change.to.value, change.difference,
                     cell(change.difference.is_zero() ? word("changes:bounds", language)
                                                      : because_text(change, language))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table inputs_table(const CostComparison& comparison, Language language) {
    Table table = start(
        "inputs", word("title:inputs", language),
        {text("input"), text("cause"), text("parts"), text("before"), text("after")}, language);
    for (const model::InputChange& input : comparison.inputs) {
        Row row;
        row.cells = {input.input, cause_word(input.cause, language),
                     cell(fmt::format("{}", fmt::join(input.parts, ", "))), cell(input.from),
                     cell(input.to)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table effects_table(const CostComparison& comparison, Language language) {
    Table table =
        start("effects", word("title:effects", language),
              {text("metric"), text("input"), text("cause"), figures("effect"), figures("alone")},
              language);
    table.on_request = true;
    table.note = word("note:effects", language);
    for (const MetricChange& change : comparison.metrics) {
        for (const model::Effect& effect : change.effects) {
            Row row;
            row.cells = {change.metric, effect.input, cause_word(effect.cause, language),
                         effect.effect, effect.alone};
            table.rows.push_back(std::move(row));
        }
        if (!change.interaction.is_zero()) {
            const bool adds = change.method == model::ExplainMethod::one_by_one;
            Row row;
            row.cells = {change.metric,
                         word("interaction", language),
                         {},
                         adds ? Cell(change.interaction) : Cell(),
                         change.interaction};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string breach_text(const Breach& breach, Language language) {
    std::string text = breach.subject;
    if (breach.found && breach.allowed) {
        const bool value = breach.limit == "min" || breach.limit == "max";
        text += fmt::format(": {} ({} {})",
                            value ? format_decimal(*breach.found, language)
                                  : signed_text(*breach.found, language),
                            breach.limit, format_decimal(*breach.allowed, language));
    } else {
        text += ": " + breach.limit;
    }
    return text;
}

std::vector<std::string> details(const CheckResult& check, const CostComparison& comparison,
                                 Language language) {
    std::vector<std::string> lines;
    std::size_t left_out = 0;
    for (const Breach& breach : check.breaches) {
        if (lines.size() >= most_details) {
            ++left_out;
            continue;
        }
        lines.push_back(breach_text(breach, language));
        for (const MetricChange& change : comparison.metrics) {
            if (change.metric == breach.subject && !change.effects.empty()) {
                lines.push_back("  = " + because_text(change, language));
            }
        }
    }
    if (left_out > 0) {
        lines.push_back(phrase("gate:more", language, {fmt::format("{}", left_out)}));
    }
    return lines;
}

/// The sentence of the findings of a rule.
std::string finding_text(const std::string& subject, const model::CostResult& result,
                         Language language) {
    std::string text;
    for (const model::Finding& finding : result.findings) {
        if (finding.subject == subject && finding.code.starts_with("check-")) {
            text += (text.empty() ? "" : "; ") + model::message(finding, language);
        }
    }
    return text;
}

Rule rule_of(const CheckResult& check, const model::CostResult& result, Language language) {
    Rule rule;
    rule.id = check.id;
    rule.text = check.rule;
    rule.status = check.status == CheckStatus::failed          ? Rule::Status::failed
                  : check.status == CheckStatus::not_evaluated ? Rule::Status::skipped
                                                               : Rule::Status::passed;
    rule.severity = check.severity;
    rule.message = finding_text("checks[" + check.id + "]", result, language);
    rule.details = details(check, *result.comparison, language);
    rule.owner = check.owner;
    rule.reason = check.reason;
    rule.place = check.place;
    return rule;
}

std::string headline(const CostComparison& comparison, std::size_t held, Language language) {
    const auto count = [](std::size_t number) { return fmt::format("{}", number); };
    std::string text =
        phrase("gate:rules", language, {count(held), count(comparison.checks.size())});
    if (comparison.baseline) {
        const bool same = comparison.metrics.empty() && comparison.inputs.empty() &&
                          comparison.appeared.empty() && comparison.gone.empty();
        text += " ";
        text +=
            same ? phrase("gate:unchanged", language, {fmt::format("{}", comparison.compared)})
                 : phrase("gate:changes", language,
                          {count(comparison.metrics.size()), fmt::format("{}", comparison.compared),
                           count(comparison.inputs.size())});
    }
    return text;
}

} // namespace

void add_gate(const model::Scenario& scenario, Report& report) {
    const model::CostResult& result = *scenario.results.cost;
    if (!result.comparison) {
        return;
    }
    const CostComparison& comparison = *result.comparison;
    const Language language = report.language;
    Gate gate;
    std::size_t held = 0;
    for (const CheckResult& check : comparison.checks) {
        gate.rules.push_back(rule_of(check, result, language));
        held += check.status == CheckStatus::passed ? 1U : 0U;
    }
    if (const std::string none = finding_text("checks", result, language); !none.empty()) {
        Rule rule;
        rule.id = "checks";
        rule.text = word("gate:any", language);
        rule.status = Rule::Status::failed;
        rule.message = none;
        rule.place = scenario.place;
        gate.rules.push_back(std::move(rule));
    }
    gate.headline = headline(comparison, held, language);
    gate.quiet = held == gate.rules.size() && comparison.metrics.empty() &&
                 comparison.inputs.empty() && comparison.appeared.empty() &&
                 comparison.gone.empty();
    report.summary.push_back(gate.headline);
    std::vector<Table> tables;
    tables.push_back(checks_table(comparison, language));
    if (comparison.baseline) {
        tables.push_back(changes_table(comparison, language));
        tables.push_back(inputs_table(comparison, language));
        tables.push_back(effects_table(comparison, language));
    }
    const auto behind = report.tables.empty() ? report.tables.end() : report.tables.begin() + 1;
    report.tables.insert(behind, tables.begin(), tables.end());
    report.gate = std::move(gate);
}

} // namespace houtskool::report
