// SPDX-License-Identifier: MIT
#include "report/classify_report.hpp"

#include "report/classify_tables.hpp"

#include <fmt/format.h>

#include <cassert>

namespace houtskool::report {

namespace {

Cell rule(const Asked& asked, const std::string& id) {
    const model::Rule* found =
        asked.decision == nullptr ? nullptr : model::find(asked.decision->model.rules, id);
    if (id.empty()) {
        return {};
    }
    return Name{id, found == nullptr ? id : asked.names.label(found->label, id)};
}

std::string parts_of(const Asked& asked, const model::Verdict& verdict) {
    const model::Task* task = model::find(asked.scenario.tasks, verdict.task);
    std::vector<std::string> words;
    for (const model::PartVerdict& part : verdict.parts) {
        const model::Part* found = task == nullptr ? nullptr : model::find(task->parts, part.part);
        const std::string label =
            found == nullptr ? part.part : asked.names.label(found->label, part.part);
        words.push_back(fmt::format("{}: {}", label,
                                    asked.names.category(part.category, asked.decision).label));
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

Table verdicts(const Asked& asked) {
    Table table = start("verdicts" + asked.suffix, asked.title("title:verdicts"),
                        {grouping(text("group")), name("task"), name("verdict"), name("decided"),
                         wanted("agrees"), name("rule"), text("because"), text("parts")},
                        asked.language);
    for (const model::Verdict& verdict : by_group(asked.scenario, asked.result.verdicts)) {
        const bool both = !verdict.category.empty() && !verdict.decided.empty();
        Row row;
        row.cells = {asked.names.group(verdict.task),
                     asked.names.task(verdict.task),
                     asked.category(verdict.category),
                     asked.category(verdict.decided),
                     both ? Cell(verdict.category == verdict.decided) : Cell(),
                     rule(asked, verdict.rule),
                     cell(asked.scores(verdict.because)),
                     cell(parts_of(asked, verdict))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table categories(const Asked& asked) {
    Table table =
        start("categories" + asked.suffix, asked.title("title:categories"),
              {name("category"), number("by-model"), number("by-source")}, asked.language);
    int without_decided = 0;
    for (const model::Verdict& verdict : asked.result.verdicts) {
        without_decided += verdict.decided.empty() ? 1 : 0;
    }
    for (const model::CategoryCount& counted : asked.result.counts) {
        Row row;
        row.cells = {asked.names.category(counted.category, asked.decision), count(counted.tasks),
                     count(counted.decided)};
        table.rows.push_back(std::move(row));
    }
    if (asked.result.undecided > 0 || without_decided > 0) {
        Row row;
        row.cells = {asked.names.category("", asked.decision), count(asked.result.undecided),
                     count(without_decided)};
        table.rows.push_back(std::move(row));
    }
    Row total = total_row(table, asked.language);
    add_up(table, {"by-model", "by-source"}, Missing::forbids_sum, total);
    table.rows.push_back(std::move(total));
    return table;
}

Name basis(const Asked& asked, const std::string& id) {
    const bool known = id == "claim" || id == "model";
    return {id, known ? word("basis:" + id, asked.language) : id};
}

Table consistency(const Asked& asked) {
    Table table = start("consistency" + asked.suffix, asked.title("title:consistency"),
                        {name("basis"), text("criteria"), number("consistent"), number("cases"),
                         rounded(percent("quality"), 0)},
                        asked.language);
    table.note = word("note:consistency", asked.language);
    for (const model::Consistency& tested : asked.result.consistency) {
        std::vector<std::string> criteria;
        for (const std::string& id : tested.criteria) {
            criteria.push_back(asked.criterion(id));
        }
        Row row;
        row.cells = {basis(asked, tested.basis), cell(fmt::format("{}", fmt::join(criteria, ", "))),
                     count(tested.consistent), count(tested.cases), Cell()};
        if (tested.cases > 0) {
            row.cells.back() =
                Decimal::divide(Decimal(tested.consistent), Decimal(tested.cases), 4);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table conflicts(const Asked& asked) {
    Table table =
        start("conflicts" + asked.suffix, asked.title("title:conflicts"),
              {name("basis"), number("conflict"), text("alike-on"), name("decided"), text("tasks")},
              asked.language);
    for (const model::Consistency& tested : asked.result.consistency) {
        int conflict = 0;
        for (const model::ConflictGroup& group : tested.conflicts) {
            ++conflict;
            for (const model::Camp& camp : group.camps) {
                std::vector<std::string> tasks;
                for (const std::string& id : camp.tasks) {
                    tasks.push_back(asked.names.task_label(id));
                }
                Row row;
                row.cells = {basis(asked, tested.basis), count(conflict),
                             cell(asked.scores(group.scores)), asked.category(camp.category),
                             cell(fmt::format("{}", fmt::join(tasks, "; ")))};
                table.rows.push_back(std::move(row));
            }
        }
    }
    return table;
}

std::string verdict_sentence(const Asked& asked) {
    const model::DecisionResult& result = asked.result;
    const auto show = [&](int number) { return format_decimal(Decimal(number), asked.language); };
    const int all = static_cast<int>(result.verdicts.size());
    std::vector<std::string> counts;
    for (const model::CategoryCount& counted : result.counts) {
        counts.push_back(fmt::format("{} {}", show(counted.tasks),
                                     asked.names.category(counted.category, asked.decision).label));
    }
    if (all == result.undecided) {
        return phrase("classify:no-verdict", asked.language, {show(all)});
    }
    const std::string answered = show(all - result.undecided);
    const std::string listed = fmt::format("{}", fmt::join(counts, ", "));
    if (result.compared == 0) {
        return phrase("classify:nothing-decided", asked.language, {answered, show(all), listed});
    }
    return phrase("classify:verdicts", asked.language,
                  {answered, show(all), listed, show(result.agreeing), show(result.compared)});
}

void summarise(const Asked& asked, std::vector<std::string>& summary) {
    const auto add = [&](const std::string& sentence) {
        summary.push_back(asked.suffix.empty()
                              ? sentence
                              : phrase("classify:of", asked.language, {asked.label(), sentence}));
    };
    add(verdict_sentence(asked));
    for (const model::Consistency& tested : asked.result.consistency) {
        if (tested.basis == "claim") {
            add(phrase("classify:claim", asked.language,
                       {format_decimal(Decimal(tested.consistent), asked.language),
                        format_decimal(Decimal(tested.cases), asked.language)}));
        }
    }
    for (const std::string& sentence : request_sentences(asked)) {
        add(sentence);
    }
}

} // namespace

Report classify_report(const model::Scenario& scenario, Language language) {
    assert(scenario.results.classify.has_value());
    const model::ClassifyResult& result = *scenario.results.classify;
    Report report = begin(scenario, "classify", result.findings, language);
    for (const model::DecisionResult& decided : result.decisions) {
        const Asked asked{scenario,
                          decided,
                          model::find(scenario.decisions, decided.decision),
                          Names(scenario, language),
                          language,
                          result.decisions.size() > 1 ? "-" + decided.decision : std::string()};
        summarise(asked, report.summary);
        report.tables.push_back(verdicts(asked));
        report.tables.push_back(explanations(asked));
        report.tables.push_back(model_table(asked));
        report.tables.push_back(categories(asked));
        report.tables.push_back(consistency(asked));
        report.tables.push_back(conflicts(asked));
        add_audit(asked, report.tables);
        add_requests(asked, report.tables);
    }
    if (result.decisions.empty()) {
        report.summary.push_back(word("classify:no-decision", language));
    }
    return report;
}

} // namespace houtskool::report
