// SPDX-License-Identifier: MIT
#include "report/staff_report.hpp"

#include "report/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace houtskool::report {

namespace {

std::vector<Column> span_columns(const std::string& key) {
    return {fte(key), fte(key + "-low"), fte(key + "-high")};
}

void add_columns(std::vector<Column>& columns, const std::vector<Column>& more,
                 Audience bounds = Audience::everyone) {
    for (const Column& column : more) {
        columns.push_back(column);
        const bool bound = column.key.ends_with("-low") || column.key.ends_with("-high");
        columns.back().audience = bound ? bounds : Audience::everyone;
    }
}

/// Clusters or functions: stated beside what the tasks add up to.
Table groups(const std::string& id, Column kind, const std::vector<model::GroupFormation>& list,
             const std::vector<Cell>& labels, Language language) {
    std::vector<Column> columns{std::move(kind)};
    add_columns(columns, span_columns("stated"));
    add_columns(columns, span_columns("by-tasks"));
    columns.push_back(number("tasks"));
    columns.push_back(number("without-workload"));
    Table table = start(id, word("title:" + id, language), std::move(columns), language);
    for (std::size_t i = 0; i < list.size(); ++i) {
        Row row;
        row.cells = {labels[i]};
        append(row.cells, list[i].stated);
        append(row.cells, list[i].tasks);
        row.cells.push_back(count(list[i].task_count));
        row.cells.push_back(count(list[i].without_workload));
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        Row total = total_row(table, language);
        add_up(table, {"stated", "stated-low", "stated-high"}, Missing::forbids_sum, total);
        add_up(table, {"by-tasks", "by-tasks-low", "by-tasks-high", "tasks", "without-workload"},
               Missing::counts_for_nothing, total);
        table.rows.push_back(std::move(total));
    }
    if (std::any_of(list.begin(), list.end(),
                    [](const model::GroupFormation& group) { return group.tasks.has_value(); })) {
        table.note = word("note:groups", language);
    }
    even_digits(table, {"stated"});
    even_digits(table, {"by-tasks"});
    return table;
}

Table clusters(const model::StaffResult& result, const Names& names, Language language) {
    std::vector<Cell> labels;
    for (const model::GroupFormation& group : result.clusters) {
        labels.push_back(names.cluster(group.id));
    }
    return groups("clusters", name("cluster"), result.clusters, labels, language);
}

Table functions(const model::StaffResult& result, const Names& names, Language language) {
    std::vector<Cell> labels;
    for (const model::GroupFormation& group : result.functions) {
        labels.push_back(names.function(group.id));
    }
    return groups("functions", name("function"), result.functions, labels, language);
}

Table reconciliations(const model::StaffResult& result, const Names& names, Language language) {
    std::vector<Column> columns{name("left"), fte("left-fte")};
    columns.push_back(for_machines(fte("left-low")));
    columns.push_back(for_machines(fte("left-high")));
    columns.insert(columns.end(), {name("right"), fte("right-fte")});
    columns.push_back(for_machines(fte("right-low")));
    columns.push_back(for_machines(fte("right-high")));
    columns.insert(columns.end(), {fte("difference"), wanted("agrees"),
                                   wanted("explained-by-rounding"), text("sources")});
    Table table = start("reconciliations", word("title:reconciliations", language),
                        std::move(columns), language);
    for (const model::Reconciliation& pair : result.reconciliations) {
        Row row;
        row.cells = {names.path(pair.left)};
        append(row.cells, pair.left_fte);
        row.cells.emplace_back(names.path(pair.right));
        append(row.cells, pair.right_fte);
        row.cells.emplace_back(pair.difference);
        row.cells.emplace_back(pair.agrees);
        row.cells.push_back(pair.agrees ? Cell() : Cell(pair.explained_by_rounding));
        row.cells.push_back(cell(fmt::format("{}", fmt::join(pair.sources, "; "))));
        table.rows.push_back(std::move(row));
    }
    even_digits(table, {"left", "right", "difference"});
    return table;
}

Table categories(const model::StaffResult& result, const Names& names, Language language) {
    std::vector<Column> columns{name("category"), number("tasks")};
    add_columns(columns, span_columns("workload"));
    add_columns(columns, span_columns("in-house"));
    Table table =
        start("categories", word("title:formation", language), std::move(columns), language);
    for (const model::CategoryFormation& category : result.categories) {
        Row row;
        row.cells = {names.category(category.category, nullptr), count(category.tasks)};
        append(row.cells, category.workload);
        append(row.cells, category.in_house);
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        Row total = total_row(table, language);
        add_up(table,
               {"tasks", "workload", "workload-low", "workload-high", "in-house", "in-house-low",
                "in-house-high"},
               Missing::forbids_sum, total);
        table.rows.push_back(std::move(total));
    }
    even_digits(table, {"workload"});
    even_digits(table, {"in-house"});
    return table;
}

Table tasks(const model::Scenario& scenario, const Names& names, Language language) {
    const std::vector<std::string> figures{"workload", "kept", "steering", "leaving"};
    std::vector<Column> columns{grouping(text("group")), name("task"), name("verdict"),
                                name("cluster"), name("function")};
    for (const std::string& figure : figures) {
        add_columns(columns, span_columns(figure), Audience::machines);
    }
    Table table = start("tasks", word("title:tasks", language), std::move(columns), language);
    for (const model::TaskFormation& task : by_group(scenario, scenario.results.staff->tasks)) {
        Row row;
        row.cells = {names.group(task.task), names.task(task.task),
                     task.category.empty() ? Cell() : Cell(names.category(task.category, nullptr)),
                     names.cluster(task.cluster), names.function(task.function)};
        append(row.cells, task.workload);
        append(row.cells, task.kept);
        append(row.cells, task.steering);
        append(row.cells, task.leaving);
        table.rows.push_back(std::move(row));
    }
    Row total = total_row(table, language);
    add_up(table, figures, Missing::counts_for_nothing, total);
    const bool any = std::any_of(total.cells.begin(), total.cells.end(), [](const Cell& cell) {
        return std::holds_alternative<Decimal>(cell);
    });
    if (any) {
        table.rows.push_back(std::move(total));
    }
    for (const std::string& figure : figures) {
        even_digits(table, {figure});
    }
    return table;
}

std::string show(const Decimal& figure, Language language) {
    return format_decimal(figure.rounded(2), language);
}

std::string total_sentence(const model::StaffResult& result, const Names& names,
                           Language language) {
    if (!result.total) {
        return word("staff:no-total", language);
    }
    const model::Span& total = *result.total;
    const std::string basis = names.path(result.total_basis).label;
    if (total.low == total.high) {
        return phrase("staff:total", language, {show(total.value, language), basis});
    }
    return phrase("staff:total-span", language,
                  {show(total.value, language), show(total.low, language),
                   show(total.high, language), basis});
}

std::vector<std::string> summary(const model::StaffResult& result, const Names& names,
                                 Language language) {
    std::vector<std::string> sentences{total_sentence(result, names, language)};
    int agree = 0;
    int rounding = 0;
    for (const model::Reconciliation& pair : result.reconciliations) {
        agree += pair.agrees ? 1 : 0;
        rounding += !pair.agrees && pair.explained_by_rounding ? 1 : 0;
    }
    const int pairs = static_cast<int>(result.reconciliations.size());
    if (pairs > 0) {
        sentences.push_back(
            phrase("staff:pairs", language,
                   {show(agree, language), show(pairs, language), show(rounding, language),
                    show(pairs - agree - rounding, language)}));
    }
    const auto with_workload =
        std::count_if(result.tasks.begin(), result.tasks.end(),
                      [](const model::TaskFormation& task) { return task.workload.has_value(); });
    if (!result.tasks.empty()) {
        sentences.push_back(phrase("staff:workload", language,
                                   {show(static_cast<int>(with_workload), language),
                                    show(static_cast<int>(result.tasks.size()), language)}));
    }
    return sentences;
}

} // namespace

Report staff_report(const model::Scenario& scenario, Language language) {
    assert(scenario.results.staff.has_value());
    const model::StaffResult& result = *scenario.results.staff;
    const Names names(scenario, language);
    Report report = begin(scenario, "staff", result.findings, language);
    report.summary = summary(result, names, language);
    report.tables = {clusters(result, names, language), functions(result, names, language),
                     reconciliations(result, names, language), categories(result, names, language),
                     tasks(scenario, names, language)};
    return report;
}

} // namespace houtskool::report
