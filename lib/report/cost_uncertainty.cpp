// SPDX-License-Identifier: MIT
#include "report/cost_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace houtskool::report {

namespace {

const model::Percentile* percentile(const std::vector<model::Percentile>& list, const char* id) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const model::Percentile& p) { return p.id == id; });
    return found == list.end() ? nullptr : &*found;
}

constexpr std::array shown{"p5", "p10", "p25", "p50", "p75", "p90", "p95"};
/// Of the percentiles people see these; csv has all.
bool for_people(const std::string& id) {
    return id == "p10" || id == "p50" || id == "p90";
}

void add_percentiles(std::vector<Column>& columns) {
    for (const char* id : shown) {
        Column column = rounded(euro(id), 0);
        columns.push_back(for_people(id) ? column : for_machines(column));
    }
}

void add_percentiles(const std::vector<model::Percentile>& list, Row& row) {
    for (const char* id : shown) {
        row.cells.emplace_back();
        if (const model::Percentile* found = percentile(list, id)) {
            row.cells.back() = found->amount;
        }
    }
}

Cell figure_or_nothing(const std::optional<Decimal>& value) {
    Cell cell;
    if (value) {
        cell = *value;
    }
    return cell;
}

Cell chance(const std::optional<model::Chance>& found) {
    return figure_or_nothing(found ? std::optional(found->probability) : std::nullopt);
}

Row sampled(const Cell& head, const model::SampledFigure& figure) {
    Row row;
    row.cells = {head, figure.at_modes, figure.mean, figure.standard_error, figure.deviation};
    add_percentiles(figure.percentiles, row);
    row.cells.push_back(chance(figure.covered));
    row.cells.push_back(figure_or_nothing(
        figure.covered ? std::optional(figure.covered->standard_error) : std::nullopt));
    return row;
}

std::vector<Column> sampled_columns(Column head) {
    std::vector<Column> columns{std::move(head), rounded(euro("at-modes"), 0),
                                rounded(euro("mean"), 0), for_machines(euro("standard-error")),
                                for_machines(euro("deviation"))};
    add_percentiles(columns);
    columns.push_back(rounded(percent("chance-covered"), 1));
    columns.push_back(for_machines(percent("chance-error")));
    return columns;
}

constexpr std::string_view gap_metric = "cost.structural-gap.";

/// The structural gap of each year.
Table gaps(const model::Uncertainty& uncertainty, Language language) {
    Table table = start("uncertainty", word("title:uncertainty", language),
                        sampled_columns(text("year")), language);
    Money error;
    for (const model::SampledFigure& figure : uncertainty.figures) {
        if (figure.metric.starts_with(gap_metric)) {
            table.rows.push_back(sampled(figure.metric.substr(gap_metric.size()), figure));
            error = std::max(error, figure.standard_error);
        }
    }
    table.note = phrase("note:uncertainty", language,
                        {format_decimal(Decimal(uncertainty.draws), language),
                         word("method:" + uncertainty.method, language),
                         format_decimal(Decimal(uncertainty.inputs), language),
                         format_money(error, language)});
    return table;
}

/// All that was drawn.
Table all_draws(const model::Uncertainty& uncertainty, Language language) {
    Table table =
        start("draws", word("title:draws", language), sampled_columns(text("metric")), language);
    for (const model::SampledFigure& figure : uncertainty.figures) {
        table.rows.push_back(sampled(figure.metric, figure));
    }
    table.on_request = true;
    return table;
}

Table influences(const model::Scenario& scenario, const Names& names, Language language) {
    const model::Uncertainty& uncertainty = *scenario.results.cost->uncertainty;
    const bool indices =
        std::any_of(uncertainty.influences.begin(), uncertainty.influences.end(),
                    [](const model::Influence& i) { return i.first_order.has_value(); });
    std::vector<Column> columns{name("input"), rounded(euro("at-low"), 0),
                                rounded(euro("at-high"), 0), rounded(euro("swing"), 0),
                                rounded(number("rank-correlation"), 2)};
    if (indices) {
        columns.push_back(rounded(percent("first-order"), 1));
        columns.push_back(rounded(percent("total-order"), 1));
    }
    columns.push_back(number("break-even-at"));
    Table table =
        start("influences", phrase("title:influences", language, {uncertainty.influence_on}),
              std::move(columns), language);
    for (const model::Influence& influence : uncertainty.influences) {
        Row row;
        row.cells = {figure_name(scenario, names, influence.input), influence.at_low,
                     influence.at_high, (influence.at_high - influence.at_low).abs(),
                     influence.rank_correlation};
        if (indices) {
            row.cells.push_back(figure_or_nothing(influence.first_order));
            row.cells.push_back(figure_or_nothing(influence.total));
        }
        row.cells.push_back(figure_or_nothing(influence.break_even));
        table.rows.push_back(std::move(row));
    }
    table.note = word("note:influences", language);
    return table;
}

Table outside(const model::Scenario& scenario, const Names& names, Language language) {
    std::vector<Column> columns{grouping(name("view")), text("metric")};
    add_percentiles(columns);
    columns.push_back(rounded(percent("chance-covered"), 1));
    Table table = start("outside", word("title:outside", language), std::move(columns), language);
    for (const model::OutsideFigure& figure : scenario.results.cost->uncertainty->outside) {
        const model::OutsideView* view = model::find(scenario.budget.outside_views, figure.view);
        Row row;
        row.cells = {Name{figure.view,
                          view == nullptr ? figure.view : names.label(view->label, figure.view)},
                     figure.metric};
        add_percentiles(figure.percentiles, row);
        row.cells.push_back(chance(figure.covered));
        table.rows.push_back(std::move(row));
    }
    table.note = word("note:outside", language);
    return table;
}

} // namespace

std::vector<Table> cost_uncertainty(const model::Scenario& scenario, const Names& names,
                                    Language language) {
    std::vector<Table> tables;
    if (!scenario.results.cost->uncertainty) {
        return tables;
    }
    const model::Uncertainty& uncertainty = *scenario.results.cost->uncertainty;
    if (!uncertainty.figures.empty()) {
        tables.push_back(gaps(uncertainty, language));
        tables.push_back(all_draws(uncertainty, language));
    }
    if (!uncertainty.influences.empty()) {
        tables.push_back(influences(scenario, names, language));
    }
    if (!uncertainty.outside.empty()) {
        tables.push_back(outside(scenario, names, language));
    }
    return tables;
}

} // namespace houtskool::report
