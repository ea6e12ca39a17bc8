// SPDX-License-Identifier: MIT
#include "report/cost_tables.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace houtskool::report {

namespace {

Name breakdown_name(const model::Scenario& scenario, const Names& names, Language language,
                    const model::Breakdown& row) {
    if (row.id.empty()) {
        return {"", word("cost:names-none", language)};
    }
    std::string label = row.id;
    if (row.by == "task") {
        label = names.task_label(row.id);
    } else if (row.by == "cluster" || row.by == "function") {
        const auto& list =
            row.by == "cluster" ? scenario.organisation.clusters : scenario.organisation.functions;
        if (const model::FormationGroup* group = model::find(list, row.id)) {
            label = names.label(group->label, row.id);
        }
    } else if (row.by == "kind") {
        label = word("kind:" + row.id, language);
    }
    return {row.id, label};
}

Table breakdowns(const model::Scenario& scenario, const Names& names, Language language) {
    const model::CostResult& result = *scenario.results.cost;
    std::vector<Column> columns{grouping(name("by")), name("item")};
    for (const int year : result.years) {
        const std::string key = fmt::format("{}", year);
        for (const char* bound : {"", "-low", "-high"}) {
            Column column = euro(key + bound);
            column.heading = column.key;
            columns.push_back(*bound == '\0' ? column : for_machines(column));
        }
    }
    Table table =
        start("breakdowns", word("title:breakdowns", language), std::move(columns), language);
    for (const model::Breakdown& breakdown : result.breakdowns) {
        Row row;
        row.cells = {Name{breakdown.by, word("by:" + breakdown.by, language)},
                     breakdown_name(scenario, names, language, breakdown)};
        for (std::size_t i = 0; i < result.years.size(); ++i) {
            append(row.cells, i < breakdown.amounts.size() ? std::optional(breakdown.amounts[i])
                                                           : std::nullopt);
        }
        table.rows.push_back(std::move(row));
    }
    table.on_request = true;
    return table;
}

/// A share in one column, an amount in another: the metrics are of both kinds.
Table ratios(const model::Scenario& scenario, Language language) {
    std::vector<Column> columns{text("metric")};
    for (const char* key : {"share", "share-low", "share-high"}) {
        columns.push_back(rounded(percent(key), 1));
    }
    for (const char* key : {"amount", "amount-low", "amount-high"}) {
        columns.push_back(rounded(euro(key), 0));
    }
    Table table = start("ratios", word("title:ratios", language), std::move(columns), language);
    for (const model::Ratio& ratio : scenario.results.cost->ratios) {
        const bool share = ratio.metric.starts_with("cost.coverage") ||
                           ratio.metric.find("-share.") != std::string::npos;
        Row row;
        row.cells = {ratio.metric};
        append(row.cells, share ? std::optional(ratio.value) : std::nullopt);
        for (const Decimal& value : {ratio.value.value, ratio.value.low, ratio.value.high}) {
            row.cells.emplace_back();
            if (!share) {
                row.cells.back() = Money::rounded(value);
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table references(const model::Scenario& scenario, const Names& names, Language language) {
    Table table = start("references", word("title:references", language),
                        {name("reference"), text("metric"), number("value"),
                         for_machines(number("value-low")), for_machines(number("value-high")),
                         number("from"), number("to"), wanted("inside"), wanted("robust")},
                        language);
    for (const model::ReferenceCheck& check : scenario.results.cost->references) {
        const model::Reference* found = model::find(scenario.references, check.reference);
        Row row;
        row.cells = {Name{check.reference, found == nullptr
                                               ? check.reference
                                               : names.label(found->label, check.reference)},
                     check.metric};
        append(row.cells, check.value);
        row.cells.push_back(check.low ? Cell(*check.low) : Cell());
        row.cells.push_back(check.high ? Cell(*check.high) : Cell());
        row.cells.emplace_back(check.inside);
        row.cells.emplace_back(check.survives_rounding);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table prices(const model::Scenario& scenario, const Names& names, Language language) {
    Table table =
        start("prices", word("title:prices", language),
              {name("task"), name("verdict"), rounded(euro("cost"), 0),
               for_machines(euro("cost-low")), for_machines(euro("cost-high")), name("next-best"),
               rounded(euro("next-best-cost"), 0), for_machines(euro("next-best-cost-low")),
               for_machines(euro("next-best-cost-high")), rounded(euro("break-even"), 0)},
              language);
    for (const model::TaskPrice& price : scenario.results.cost->prices) {
        Row row;
        row.cells = {names.task(price.task), names.category(price.verdict, nullptr)};
        append(row.cells, price.cost);
        row.cells.emplace_back(names.category(price.other, nullptr));
        append(row.cells, price.other_cost);
        row.cells.push_back(price.break_even ? Cell(*price.break_even) : Cell());
        table.rows.push_back(std::move(row));
    }
    table.note = word("note:prices", language);
    return table;
}

Table closing(const model::Scenario& scenario, const Names& names, Language language) {
    const model::Closing& found = *scenario.results.cost->closing;
    Table table = start("closing", word("title:closing", language),
                        {name("lever"), number("from"), number("to"), euro("effect")}, language);
    for (const model::ClosingStep& step : found.steps) {
        Row row;
        row.cells = {figure_name(scenario, names, step.lever), step.from, step.to, step.effect};
        table.rows.push_back(std::move(row));
    }
    const auto show = [&](const Money& amount) { return format_money(amount, language); };
    table.note = phrase(found.left == Money() ? "note:closed" : "note:not-closed", language,
                        {show(found.gap), show(found.left)});
    return table;
}

} // namespace

namespace {

template <class FundOrLine>
std::optional<std::string> label_in(const std::vector<FundOrLine>& list, const std::string& path,
                                    const std::string& input, const Names& names) {
    for (const FundOrLine& item : list) {
        const std::string start = path + "[" + item.id + "].";
        if (input == item.id || input == start + "amount") {
            return names.label(item.label, item.id);
        }
        if (input.starts_with(start)) {
            return fmt::format("{} ({})", names.label(item.label, item.id),
                               input.substr(start.size()));
        }
    }
    return std::nullopt;
}

} // namespace

Name figure_name(const model::Scenario& scenario, const Names& names, const std::string& input) {
    if (const auto label = label_in(scenario.budget.lines, "budget.lines", input, names)) {
        return {input, *label};
    }
    if (const auto label = label_in(scenario.budget.funds, "budget.funds", input, names)) {
        return {input, *label};
    }
    return {input, names.path(input).label};
}

std::vector<Table> cost_details(const model::Scenario& scenario, const Names& names,
                                Language language) {
    const model::CostResult& result = *scenario.results.cost;
    std::vector<Table> tables;
    if (!result.breakdowns.empty()) {
        tables.push_back(breakdowns(scenario, names, language));
    }
    if (!result.ratios.empty()) {
        tables.push_back(ratios(scenario, language));
    }
    if (!result.references.empty()) {
        tables.push_back(references(scenario, names, language));
    }
    if (!result.prices.empty()) {
        tables.push_back(prices(scenario, names, language));
    }
    if (result.closing) {
        tables.push_back(closing(scenario, names, language));
    }
    return tables;
}

} // namespace houtskool::report
