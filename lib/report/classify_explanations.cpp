// SPDX-License-Identifier: MIT
// Verdicts in sentences: why, what came next, which case would be named against it, what would
// change it.
#include "report/classify_tables.hpp"

#include <algorithm>

namespace houtskool::report {

namespace {

std::string score_text(const Asked& asked, const std::string& level) {
    return level.empty() ? word("explain:no-score", asked.language) : level;
}

/// "proximity: hoog (is gemiddeld)"
std::string lacking(const Asked& asked, const std::vector<model::ScoreChange>& list) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (const model::ScoreChange& one : list) {
        texts.push_back(
            phrase("explain:wanted", asked.language,
                   {asked.criterion(one.criterion), one.to, score_text(asked, one.from)}));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

/// "proximity: gemiddeld -> hoog"
std::string changes(const Asked& asked, const std::vector<model::ScoreChange>& list) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (const model::ScoreChange& one : list) {
        texts.push_back(fmt::format("{}: {} → {}", asked.criterion(one.criterion),
                                    score_text(asked, one.from), score_text(asked, one.to)));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::string rule_label(const Asked& asked, const std::string& id) {
    const model::Rule* found =
        asked.decision == nullptr ? nullptr : model::find(asked.decision->model.rules, id);
    return found == nullptr ? id : asked.names.label(found->label, id);
}

std::string others(const Asked& asked, const model::Verdict& verdict,
                   const std::vector<std::string>& tasks) {
    std::vector<std::string> rest;
    std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(rest),
                 [&](const std::string& task) { return task != verdict.task; });
    return asked.tasks(rest);
}

/// Whether the first rule that holds decides.
bool ordered_list(const Asked& asked) {
    return asked.decision == nullptr || (asked.decision->model.method == model::Method::rules &&
                                         asked.decision->model.match == model::Match::first);
}

/// "share", or "≥ share" of a rule that concludes that one or better.
std::string conclusion(const Asked& asked, const model::RuleEvidence& evidence) {
    const model::Rule* rule = asked.decision == nullptr
                                  ? nullptr
                                  : model::find(asked.decision->model.rules, evidence.rule);
    const model::Scope scope = rule == nullptr ? model::Scope::exactly : rule->scope;
    const std::string sign = scope == model::Scope::at_least  ? "≥ "
                             : scope == model::Scope::at_most ? "≤ "
                                                              : "";
    return sign + asked.category_label(evidence.category);
}

/// What a rule says that does not decide.
std::string aside(const Asked& asked, const std::string& words, const model::RuleEvidence& rule) {
    return phrase(words, asked.language,
                  {rule_label(asked, rule.rule), conclusion(asked, rule),
                   asked.show(static_cast<int>(rule.tasks.size()))});
}

void why_by_rules(const Asked& asked, const model::Verdict& verdict,
                  std::vector<std::string>& sentences) {
    const std::string scores = asked.scores(verdict.because);
    const std::string label = rule_label(asked, verdict.rule);
    if (!scores.empty()) {
        sentences.push_back(phrase("explain:rule", asked.language, {label, scores}));
    } else if (!verdict.rule.empty()) {
        sentences.push_back(ordered_list(asked)
                                ? phrase("explain:default", asked.language, {label})
                                : phrase("explain:rule", asked.language,
                                         {label, word("rule:always", asked.language)}));
    }
    for (const model::RuleEvidence& rule : verdict.rules) {
        if (rule.rule != verdict.rule) {
            sentences.push_back(aside(asked, "explain:also", rule));
            continue;
        }
        const std::string same = others(asked, verdict, rule.tasks);
        sentences.push_back(same.empty() ? word("explain:no-support", asked.language)
                                         : phrase("explain:support", asked.language, {same}));
        const std::string except = others(asked, verdict, rule.exceptions);
        if (!except.empty()) {
            sentences.push_back(phrase("explain:exceptions", asked.language, {except}));
        }
    }
}

void why_by_sums(const Asked& asked, const model::Verdict& verdict,
                 std::vector<std::string>& sentences) {
    if (verdict.contributions.empty()) {
        return;
    }
    std::vector<std::string> parts;
    for (const model::Contribution& one : verdict.contributions) {
        parts.push_back(fmt::format("{}: {} ({})", asked.criterion(one.criterion),
                                    score_text(asked, one.level),
                                    format_decimal(one.amount, asked.language)));
    }
    const Decimal margin = verdict.margin.value_or(Decimal());
    sentences.push_back(phrase(
        margin.is_negative() ? "explain:sum-below" : "explain:sum", asked.language,
        {fmt::format("{}", fmt::join(parts, "; ")), format_decimal(margin.abs(), asked.language)}));
}

void next(const Asked& asked, const model::Verdict& verdict, std::vector<std::string>& sentences) {
    if (!verdict.runner_up) {
        return;
    }
    const model::RunnerUp& next = *verdict.runner_up;
    const std::string category = asked.category_label(next.category);
    const std::string lacks = lacking(asked, next.lacking);
    const bool decided = !verdict.category.empty();
    if (next.short_by) {
        sentences.push_back(phrase(decided ? "explain:next-short" : "explain:nearly-short",
                                   asked.language,
                                   {category, format_decimal(*next.short_by, asked.language)}));
    } else if (!lacks.empty()) {
        sentences.push_back(phrase(decided ? "explain:next" : "explain:nearly", asked.language,
                                   {category, rule_label(asked, next.rule), lacks}));
    } else if (decided) {
        sentences.push_back(
            phrase(ordered_list(asked) ? "explain:next-later" : "explain:next-weaker",
                   asked.language, {category, rule_label(asked, next.rule)}));
    }
}

void against(const Asked& asked, const model::Verdict& verdict,
             std::vector<std::string>& sentences) {
    if (!verdict.nearest) {
        return;
    }
    const model::NearestCase& nearest = *verdict.nearest;
    const std::string task = nearest.scenario.empty()
                                 ? asked.names.task_label(nearest.task)
                                 : fmt::format("{} ({})", nearest.task, nearest.scenario);
    const std::string category = asked.category_label(nearest.category);
    sentences.push_back(nearest.differs.empty()
                            ? phrase("explain:twin", asked.language, {task, category})
                            : phrase("explain:nearest", asked.language,
                                     {task, category, changes(asked, nearest.differs)}));
}

void what_if(const Asked& asked, const model::Verdict& verdict,
             std::vector<std::string>& sentences) {
    if (verdict.flip) {
        sentences.push_back(phrase(
            "explain:flip", asked.language,
            {asked.category_label(verdict.flip->category), changes(asked, verdict.flip->changes)}));
    } else if (!verdict.category.empty()) {
        sentences.push_back(word("explain:no-flip", asked.language));
    }
    if (!verdict.possible.empty()) {
        sentences.push_back(
            phrase("explain:possible", asked.language, {asked.categories(verdict.possible)}));
    }
    if (!verdict.whatever_unknown.empty()) {
        sentences.push_back(
            phrase(verdict.whatever_unknown.size() == 1 ? "explain:unknown" : "explain:depends",
                   asked.language, {asked.categories(verdict.whatever_unknown)}));
    }
}

std::string explanation(const Asked& asked, const model::Verdict& verdict) {
    std::vector<std::string> sentences;
    if (verdict.category.empty()) {
        sentences.push_back(
            word(verdict.rules.empty() ? "explain:undecided" : "explain:disagree", asked.language));
        for (const model::RuleEvidence& rule : verdict.rules) {
            sentences.push_back(aside(asked, "explain:says", rule));
        }
    } else if (!verdict.rule.empty() || !verdict.rules.empty()) {
        why_by_rules(asked, verdict, sentences);
    }
    why_by_sums(asked, verdict, sentences);
    next(asked, verdict, sentences);
    against(asked, verdict, sentences);
    what_if(asked, verdict, sentences);
    return fmt::format("{}", fmt::join(sentences, " "));
}

} // namespace

Table explanations(const Asked& asked) {
    Table table = start("explanations" + asked.suffix, asked.title("title:explanations"),
                        {name("task"), name("verdict"), text("explanation")}, asked.language);
    table.on_request = true;
    for (const model::Verdict& verdict : by_group(asked.scenario, asked.result.verdicts)) {
        Row row;
        row.cells = {asked.names.task(verdict.task), asked.category(verdict.category),
                     cell(explanation(asked, verdict))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace houtskool::report
