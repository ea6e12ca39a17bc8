// SPDX-License-Identifier: MIT
#include "report/cost_report.hpp"

#include "report/build.hpp"
#include "report/cost_charts.hpp"
#include "report/cost_gate.hpp"
#include "report/cost_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

namespace houtskool::report {

namespace {

/// Years are names, not numbers: 2019, never 2,019.
std::string year_text(int year) {
    return fmt::format("{}", year);
}

void add_bounds(std::vector<Column>& columns, const std::string& key, Audience audience) {
    for (const char* bound : {"-low", "-high"}) {
        columns.push_back(euro(key + bound));
        columns.back().audience = audience;
    }
}

/// Prints a difference as that of the printed figures.
void show_difference(const Table& table, Row& row, std::string_view key,
                     std::initializer_list<std::string_view> more,
                     std::initializer_list<std::string_view> less) {
    const auto cell = [&](std::string_view wanted_key) -> Money& {
        const auto at =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const Column& column) { return column.key == wanted_key; });
        return std::get<Money>(row.shown[static_cast<std::size_t>(at - table.columns.begin())]);
    };
    Money difference;
    for (const std::string_view each : more) {
        difference += cell(each);
    }
    for (const std::string_view each : less) {
        difference -= cell(each);
    }
    cell(key) = difference;
}

Table coverage(const model::CostResult& result, Language language) {
    std::vector<Column> columns{text("year")};
    for (const char* key : {"structural-cost", "structural-funds"}) {
        columns.push_back(euro(key));
        add_bounds(columns, key, Audience::machines);
    }
    columns.push_back(euro("structural-gap"));
    add_bounds(columns, "structural-gap", Audience::everyone);
    columns.push_back(wanted("covered"));
    columns.push_back(wanted("robust"));
    for (const char* key : {"incidental-cost", "incidental-funds"}) {
        columns.push_back(euro(key));
        add_bounds(columns, key, Audience::machines);
    }
    columns.push_back(euro("balance"));
    add_bounds(columns, "balance", Audience::everyone);
    columns.push_back(wanted("balance-robust"));
    Table table = start("coverage", word("title:coverage", language), std::move(columns), language);
    table.layout = Layout::columns;
    table.note = word("note:coverage", language);
    for (const model::Coverage& year : result.coverage) {
        Row row;
        row.cells = {year_text(year.year)};
        append(row.cells, year.structural_cost);
        append(row.cells, year.structural_funds);
        append(row.cells, year.structural_gap);
        row.cells.emplace_back(year.covered);
        row.cells.emplace_back(year.survives_rounding);
        append(row.cells, year.incidental_cost);
        append(row.cells, year.incidental_funds);
        append(row.cells, year.balance);
        row.cells.emplace_back(year.balance_survives_rounding);
        table.rows.push_back(std::move(row));
    }
    show_whole_euros(table);
    for (Row& row : table.rows) {
        show_difference(table, row, "structural-gap", {"structural-cost"}, {"structural-funds"});
        show_difference(table, row, "balance", {"structural-funds", "incidental-funds"},
                        {"structural-cost", "incidental-cost"});
    }
    return table;
}

Table categories(const model::CostResult& result, const Names& names, Language language) {
    std::vector<Column> columns{name("category"), number("tasks"), euro("amount")};
    add_bounds(columns, "amount", Audience::everyone);
    columns.push_back(rounded(percent("share"), 1));
    const std::string year = result.years.empty() ? "" : year_text(result.years.front());
    Table table =
        start("categories", phrase("title:costs", language, {year}), std::move(columns), language);
    for (const model::CategoryCost& category : result.categories) {
        Row row;
        row.cells = {names.category(category.category, nullptr), count(category.tasks)};
        append(row.cells, category.amount);
        row.cells.emplace_back(category.share);
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        Row total = total_row(table, language);
        add_up(table, {"tasks", "amount", "amount-low", "amount-high", "share"},
               Missing::forbids_sum, total);
        table.rows.push_back(std::move(total));
    }
    return table;
}

std::vector<Column> year_columns(const std::vector<int>& years) {
    std::vector<Column> columns;
    for (const int year : years) {
        Column column = euro(year_text(year));
        column.heading = year_text(year);
        columns.push_back(column);
        for (const char* bound : {"-low", "-high"}) {
            Column limit = for_machines(euro(year_text(year) + bound));
            limit.heading = limit.key;
            columns.push_back(limit);
        }
    }
    return columns;
}

void add_amounts(const model::YearAmounts& amounts, std::size_t years, std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < years; ++i) {
        append(cells,
               i < amounts.amounts.size() ? std::optional(amounts.amounts[i]) : std::nullopt);
    }
}

/// Structural before incidental, otherwise in order of the document.
std::vector<model::YearAmounts> by_nature(std::vector<model::YearAmounts> list) {
    std::stable_sort(list.begin(), list.end(),
                     [](const model::YearAmounts& a, const model::YearAmounts& b) {
                         return a.nature < b.nature;
                     });
    return list;
}

void add_year_totals(Table& table, const std::vector<int>& years, Language language) {
    std::vector<std::string> keys;
    keys.reserve(years.size());
    for (const int year : years) {
        keys.push_back(year_text(year));
    }
    if (!table.rows.empty()) {
        Row total = total_row(table, language);
        add_up(table, keys, Missing::counts_for_nothing, total);
        table.rows.push_back(std::move(total));
    }
}

Table lines(const model::Scenario& scenario, const Names& names, Language language) {
    const model::CostResult& result = *scenario.results.cost;
    std::vector<Column> columns{grouping(name("nature")), name("line"), name("verdict")};
    const std::vector<Column> years = year_columns(result.years);
    columns.insert(columns.end(), years.begin(), years.end());
    Table table = start("lines", word("title:lines", language), std::move(columns), language);
    for (const model::YearAmounts& line : by_nature(result.lines)) {
        const model::Line* found = model::find(scenario.budget.lines, line.id);
        const std::string label = found == nullptr ? line.id : names.label(found->label, line.id);
        Row row;
        row.cells = {names.nature(line.nature), Name{line.id, label},
                     line.verdict.empty() ? Cell() : Cell(names.category(line.verdict, nullptr))};
        add_amounts(line, result.years.size(), row.cells);
        table.rows.push_back(std::move(row));
    }
    add_year_totals(table, result.years, language);
    show_whole_euros(table);
    return table;
}

Table funds(const model::Scenario& scenario, const Names& names, Language language) {
    const model::CostResult& result = *scenario.results.cost;
    std::vector<Column> columns{grouping(name("nature")), name("fund")};
    const std::vector<Column> years = year_columns(result.years);
    columns.insert(columns.end(), years.begin(), years.end());
    Table table = start("funds", word("title:funds", language), std::move(columns), language);
    for (const model::YearAmounts& fund : by_nature(result.funds)) {
        const model::Fund* found = model::find(scenario.budget.funds, fund.id);
        const std::string label = found == nullptr ? fund.id : names.label(found->label, fund.id);
        Row row;
        row.cells = {names.nature(fund.nature), Name{fund.id, label}};
        add_amounts(fund, result.years.size(), row.cells);
        table.rows.push_back(std::move(row));
    }
    add_year_totals(table, result.years, language);
    show_whole_euros(table);
    return table;
}

Table sums(const model::Scenario& scenario, const Names& names, Language language) {
    std::vector<Column> columns{name("sum"), euro("stated")};
    add_bounds(columns, "stated", Audience::machines);
    columns.push_back(euro("computed"));
    add_bounds(columns, "computed", Audience::machines);
    columns.insert(columns.end(),
                   {euro("difference"), wanted("agrees"), wanted("explained-by-rounding")});
    Table table = start("sums", word("title:sums", language), std::move(columns), language);
    for (const model::SumCheck& check : scenario.results.cost->sums) {
        const model::StatedSum* found = model::find(scenario.budget.sums, check.id);
        const std::string label = found == nullptr ? check.id : names.label(found->label, check.id);
        Row row;
        row.cells = {Name{check.id, label}};
        append(row.cells, check.stated);
        append(row.cells, check.computed);
        row.cells.emplace_back(check.difference);
        row.cells.emplace_back(check.agrees);
        row.cells.push_back(check.agrees ? Cell() : Cell(check.explained_by_rounding));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table unit_costs(const model::CostResult& result, const Names& names, Language language) {
    std::vector<Column> columns{name("category"), euro("amount")};
    add_bounds(columns, "amount", Audience::machines);
    columns.push_back(fte("fte"));
    columns.push_back(for_machines(fte("fte-low")));
    columns.push_back(for_machines(fte("fte-high")));
    columns.push_back(euro("per-fte"));
    add_bounds(columns, "per-fte", Audience::everyone);
    for (Column& column : columns) {
        column.digits = column.key.starts_with("per-fte") ? 0 : -1;
    }
    Table table =
        start("unit-costs", word("title:unit-costs", language), std::move(columns), language);
    for (const model::UnitCost& unit : result.unit_costs) {
        Row row;
        row.cells = {names.category(unit.category, nullptr)};
        append(row.cells, unit.amount);
        append(row.cells, unit.fte);
        append(row.cells, unit.per_fte);
        table.rows.push_back(std::move(row));
    }
    even_digits(table, {"fte"});
    return table;
}

bool exact(const model::MoneySpan& span) {
    return span.low == span.high;
}

std::vector<std::string> summary(const model::CostResult& result, Language language) {
    if (result.coverage.empty()) {
        return {word("cost:no-years", language)};
    }
    const auto show = [&](Money amount) { return format_money(amount, language); };
    const auto robust = [&](bool survives) {
        return word(survives ? "cost:robust" : "cost:not-robust", language);
    };
    const model::Coverage& first = result.coverage.front();
    const model::MoneySpan& gap = first.structural_gap;
    const bool above = gap.value > Money();
    // Below zero the distance is told, so its bounds change sign and place.
    const Money least = above ? gap.low : -gap.high;
    const Money most = above ? gap.high : -gap.low;
    const std::string key = std::string(above ? "cost:gap" : "cost:no-gap");
    std::vector<std::string> sentences;
    sentences.push_back(
        exact(gap)
            ? phrase(key + "-exact", language, {year_text(first.year), show(gap.value.abs())})
            : phrase(key, language,
                     {year_text(first.year), show(gap.value.abs()), show(least), show(most),
                      robust(first.survives_rounding)}));
    const model::MoneySpan& balance = first.balance;
    sentences.push_back(exact(balance)
                            ? phrase("cost:balance-exact", language, {show(balance.value)})
                            : phrase("cost:balance", language,
                                     {show(balance.value), show(balance.low), show(balance.high),
                                      robust(first.balance_survives_rounding)}));
    const auto covered = std::count_if(result.coverage.begin(), result.coverage.end(),
                                       [](const model::Coverage& year) { return year.covered; });
    if (result.carried_months) {
        sentences.push_back(
            phrase("cost:carried", language,
                   {show(result.one_off_money.value),
                    format_decimal(result.carried_months->value.rounded(1), language)}));
    }
    if (result.balance_year && result.coverage.size() > 1) {
        sentences.push_back(
            phrase("cost:balance-year", language, {year_text(*result.balance_year)}));
    }
    if (result.uncertainty && !result.uncertainty->figures.empty()) {
        const auto& figures = result.uncertainty->figures;
        const auto last = std::find_if(figures.rbegin(), figures.rend(),
                                       [](const auto& figure) { return figure.covered; });
        if (last != figures.rend()) {
            sentences.push_back(
                phrase("cost:chance", language,
                       {year_text(result.years.back()),
                        format_percent(last->covered->probability.rounded(3), language)}));
        }
    }
    if (result.coverage.size() > 1) {
        sentences.push_back(
            phrase("cost:years", language,
                   {fmt::format("{}", covered), fmt::format("{}", result.coverage.size())}));
    }
    return sentences;
}

} // namespace

Report cost_report(const model::Scenario& scenario, Language language) {
    assert(scenario.results.cost.has_value());
    const model::CostResult& result = *scenario.results.cost;
    const Names names(scenario, language);
    Report report = begin(scenario, "cost", result.findings, language);
    report.summary = summary(result, language);
    report.tables = {coverage(result, language),       categories(result, names, language),
                     lines(scenario, names, language), funds(scenario, names, language),
                     sums(scenario, names, language),  unit_costs(result, names, language)};
    for (std::vector<Table>& more : std::vector{cost_uncertainty(scenario, names, language),
                                                cost_details(scenario, names, language)}) {
        std::move(more.begin(), more.end(), std::back_inserter(report.tables));
    }
    report.charts = cost_charts(scenario, language);
    add_gate(scenario, report);
    return report;
}

} // namespace houtskool::report
