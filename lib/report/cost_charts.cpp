// SPDX-License-Identifier: MIT
#include "report/cost_charts.hpp"

#include "report/build.hpp"
#include "report/cost_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

namespace houtskool::report {

namespace {

constexpr std::size_t most_influences = 20;

Chart chart_of(std::string id, std::string title, std::string alt, Language language) {
    Chart chart;
    chart.note = word("note:chart-" + id, language);
    chart.id = std::move(id);
    chart.title = std::move(title);
    chart.alt = std::move(alt);
    chart.measure = Measure::euro;
    return chart;
}

std::string whole_euros(Money amount, Language language) {
    return format_rounded(amount.to_decimal(), 0, language);
}

std::string year_name(int year) {
    return fmt::format("{}", year);
}

Money amount_in(const model::YearAmounts& amounts, std::size_t year) {
    return year < amounts.amounts.size() ? amounts.amounts[year].value : Money();
}

template <class T>
std::string label_of(const std::vector<T>& list, const std::string& id, const Names& names) {
    const T* found = model::find(list, id);
    return found == nullptr ? id : names.label(found->label, id);
}

/// Verdicts in the order of the result, then those that only a later year has; lines that pay for
/// none come last, under an empty id.
std::vector<std::string> verdicts_of(const model::CostResult& result) {
    std::vector<std::string> verdicts;
    bool none = false;
    const auto add = [&](const std::string& verdict) {
        none = none || verdict.empty();
        if (!verdict.empty() &&
            std::find(verdicts.begin(), verdicts.end(), verdict) == verdicts.end()) {
            verdicts.push_back(verdict);
        }
    };
    for (const model::CategoryCost& category : result.categories) {
        if (!category.category.empty()) {
            add(category.category);
        }
    }
    for (const model::YearAmounts& line : result.lines) {
        add(line.verdict);
    }
    if (none) {
        verdicts.emplace_back();
    }
    return verdicts;
}

bool any_verdict(const model::CostResult& result) {
    return std::any_of(result.lines.begin(), result.lines.end(),
                       [](const model::YearAmounts& line) { return !line.verdict.empty(); });
}

/// Structural cost of the first year per verdict, or per line where none pays for a verdict.
std::vector<WaterfallStep> cost_steps(const model::Scenario& scenario, const Names& names) {
    const model::CostResult& result = *scenario.results.cost;
    std::vector<WaterfallStep> steps;
    const auto add = [&](std::string label, Money amount) {
        if (!amount.is_zero()) {
            steps.push_back({std::move(label), amount.to_decimal()});
        }
    };
    const auto structural = [](const model::YearAmounts& line) {
        return line.nature == model::Nature::structural;
    };
    if (!any_verdict(result)) {
        for (const model::YearAmounts& line : result.lines) {
            add(label_of(scenario.budget.lines, line.id, names),
                structural(line) ? amount_in(line, 0) : Money());
        }
        return steps;
    }
    for (const std::string& verdict : verdicts_of(result)) {
        Money amount;
        for (const model::YearAmounts& line : result.lines) {
            if (structural(line) && line.verdict == verdict) {
                amount += amount_in(line, 0);
            }
        }
        add(names.category(verdict, nullptr).label, amount);
    }
    return steps;
}

Chart gap(const model::Scenario& scenario, const Names& names, Language language) {
    const model::CostResult& result = *scenario.results.cost;
    const model::Coverage& first = result.coverage.front();
    Waterfall waterfall;
    waterfall.steps = cost_steps(scenario, names);
    waterfall.steps.push_back({word("structural-cost", language), Decimal(), true});
    for (const model::YearAmounts& fund : result.funds) {
        const Money amount = amount_in(fund, 0);
        if (fund.nature == model::Nature::structural && !amount.is_zero()) {
            waterfall.steps.push_back(
                {label_of(scenario.budget.funds, fund.id, names), (-amount).to_decimal()});
        }
    }
    waterfall.steps.push_back({word("structural-gap", language), Decimal(), true});
    Chart chart = chart_of("gap", phrase("title:chart-gap", language, {year_name(first.year)}),
                           phrase("alt:chart-gap", language,
                                  {whole_euros(first.structural_cost.value, language),
                                   whole_euros(first.structural_funds.value, language),
                                   whole_euros(first.structural_gap.value, language)}),
                           language);
    chart.shape = std::move(waterfall);
    return chart;
}

Chart cost(const model::CostResult& result, const Names& names, Language language) {
    StackedBars bars;
    Money first;
    Money last;
    for (const int year : result.years) {
        bars.columns.push_back(year_name(year));
    }
    for (const std::string& verdict : verdicts_of(result)) {
        Series series{names.category(verdict, nullptr).label, {}};
        for (std::size_t year = 0; year < result.years.size(); ++year) {
            Money amount;
            for (const model::YearAmounts& line : result.lines) {
                amount += line.verdict == verdict ? amount_in(line, year) : Money();
            }
            first += year == 0 ? amount : Money();
            last += year + 1 == result.years.size() ? amount : Money();
            series.amounts.push_back(amount.to_decimal());
        }
        bars.series.push_back(std::move(series));
    }
    Chart chart = chart_of("cost", word("title:chart-cost", language),
                           phrase("alt:chart-cost", language,
                                  {whole_euros(first, language), bars.columns.front(),
                                   whole_euros(last, language), bars.columns.back()}),
                           language);
    chart.shape = std::move(bars);
    return chart;
}

const model::SampledFigure* figure_of(const model::Uncertainty& uncertainty,
                                      std::string_view metric) {
    const auto found =
        std::find_if(uncertainty.figures.begin(), uncertainty.figures.end(),
                     [&](const model::SampledFigure& figure) { return figure.metric == metric; });
    return found == uncertainty.figures.end() ? nullptr : &*found;
}

/// One percentile of every figure; empty where one of them lacks it.
std::vector<Decimal> percentiles_of(const std::vector<const model::SampledFigure*>& figures,
                                    const std::string& id) {
    std::vector<Decimal> amounts;
    for (const model::SampledFigure* figure : figures) {
        const model::Percentile* found = model::find(figure->percentiles, id);
        if (found == nullptr) {
            return {};
        }
        amounts.push_back(found->amount.to_decimal());
    }
    return amounts;
}

std::optional<Chart> fan(const model::CostResult& result, const model::Uncertainty& uncertainty,
                         Language language) {
    std::vector<const model::SampledFigure*> figures;
    Fan fan;
    for (const int year : result.years) {
        const model::SampledFigure* figure =
            figure_of(uncertainty, fmt::format("cost.structural-gap.{}", year));
        if (figure != nullptr) {
            figures.push_back(figure);
            fan.years.push_back(year_name(year));
        }
    }
    fan.median = percentiles_of(figures, "p50");
    if (fan.median.empty()) {
        return std::nullopt;
    }
    fan.median_label = word("chart:median", language);
    for (const auto& [low, high] :
         {std::pair("p5", "p95"), std::pair("p10", "p90"), std::pair("p25", "p75")}) {
        FanBand band{phrase("chart:percentile", language, {std::string(low).substr(1)}),
                     phrase("chart:percentile", language, {std::string(high).substr(1)}),
                     percentiles_of(figures, low), percentiles_of(figures, high)};
        if (!band.low.empty() && !band.high.empty()) {
            fan.bands.push_back(std::move(band));
        }
    }
    fan.reference =
        FanReference{word("chart:covered", language), std::vector<Decimal>(fan.years.size())};
    const auto euros = [&](const Decimal& amount) { return format_rounded(amount, 0, language); };
    Chart chart = chart_of("fan", word("title:chart-fan", language),
                           phrase("alt:chart-fan", language,
                                  {euros(fan.median.front()), fan.years.front(),
                                   euros(fan.median.back()), fan.years.back()}),
                           language);
    chart.shape = std::move(fan);
    return chart;
}

/// The ends of an assumption, where they are the percentiles that it was varied between.
std::string ends_of(const model::Scenario& scenario, const std::string& input, Language language) {
    const model::Assumption* found = model::find(scenario.assumptions, input);
    if (found == nullptr || found->quantity.ends != model::Ends::p10_p90 || !found->quantity.low ||
        !found->quantity.high) {
        return "";
    }
    const auto show = [&](const model::Number& number) {
        return number.percent ? format_percent(number.value, language)
                              : format_decimal(number.value, language);
    };
    return phrase("chart:ends", language,
                  {show(*found->quantity.low), show(*found->quantity.high)});
}

std::optional<Chart> tornado(const model::Scenario& scenario, const model::Uncertainty& uncertainty,
                             const Names& names, Language language) {
    const model::SampledFigure* figure = figure_of(uncertainty, uncertainty.influence_on);
    if (figure == nullptr) {
        return std::nullopt;
    }
    Tornado tornado;
    tornado.centre = figure->at_modes.to_decimal();
    tornado.centre_label = word("chart:at-modes", language);
    tornado.low_label = word("chart:at-low", language);
    tornado.high_label = word("chart:at-high", language);
    std::size_t moving = 0;
    for (const model::Influence& influence : uncertainty.influences) {
        if (influence.at_low == figure->at_modes && influence.at_high == figure->at_modes) {
            continue;
        }
        if (++moving <= most_influences) {
            tornado.rows.push_back({figure_name(scenario, names, influence.input).label,
                                    ends_of(scenario, influence.input, language),
                                    influence.at_low.to_decimal(), influence.at_high.to_decimal()});
        }
    }
    if (tornado.rows.empty()) {
        return std::nullopt;
    }
    const std::string& metric = uncertainty.influence_on;
    const std::string year = metric.substr(metric.rfind('.') + 1);
    Chart chart =
        chart_of("tornado", phrase("title:chart-tornado", language, {year}),
                 phrase("alt:chart-tornado", language,
                        {fmt::format("{}", moving), whole_euros(figure->at_modes, language),
                         tornado.rows.front().label,
                         format_rounded(tornado.rows.front().at_low, 0, language),
                         format_rounded(tornado.rows.front().at_high, 0, language)}),
                 language);
    if (moving > most_influences) {
        chart.note += " " + phrase("chart:more-inputs", language,
                                   {fmt::format("{}", moving - most_influences)});
    }
    chart.shape = std::move(tornado);
    return chart;
}

} // namespace

std::vector<Chart> cost_charts(const model::Scenario& scenario, Language language) {
    assert(scenario.results.cost.has_value());
    const model::CostResult& result = *scenario.results.cost;
    const Names names(scenario, language);
    std::vector<Chart> charts;
    if (!result.coverage.empty()) {
        charts.push_back(gap(scenario, names, language));
    }
    if (!result.years.empty() && !result.lines.empty()) {
        charts.push_back(cost(result, names, language));
    }
    if (result.uncertainty) {
        if (std::optional<Chart> chart = fan(result, *result.uncertainty, language)) {
            charts.push_back(std::move(*chart));
        }
        if (std::optional<Chart> chart = tornado(scenario, *result.uncertainty, names, language)) {
            charts.push_back(std::move(*chart));
        }
    }
    return charts;
}

} // namespace houtskool::report
