// SPDX-License-Identifier: MIT
#include "cost/metrics.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <array>

namespace houtskool::cost {

namespace {

using model::Metric;
using model::MetricUnit;
using model::MoneySpan;
using model::Span;

constexpr int ratio_decimals = 6;
constexpr int euro_decimals = 2;

Span to_span(const MoneySpan& amount) {
    return {amount.low.to_decimal(), amount.value.to_decimal(), amount.high.to_decimal()};
}

/// Bounds of a quotient; none unless what it is divided by is above zero over its whole span.
std::optional<Span> quotient(const Span& a, const Span& b, int digits) {
    if (b.low <= Decimal(0)) {
        return std::nullopt;
    }
    const auto divide = [digits](const Decimal& x, const Decimal& y) {
        return Decimal::divide(x, y, digits);
    };
    return Span{divide(a.low, a.low.is_negative() ? b.low : b.high), divide(a.value, b.value),
                divide(a.high, a.high.is_negative() ? b.high : b.low)};
}

/// A part over a whole that holds it: the part low and the rest high, and the other way round.
std::optional<Span> share_of(const Span& part, const Span& whole) {
    const Span rest{whole.low - part.low, whole.value - part.value, whole.high - part.high};
    if (part.low.is_negative() || rest.low.is_negative()) {
        return std::nullopt;
    }
    const auto share = [](const Decimal& a, const Decimal& b) {
        const Decimal sum = a + b;
        return sum.is_zero() ? Decimal() : Decimal::divide(a, sum, ratio_decimals);
    };
    if ((part.value + rest.value).is_zero()) {
        return std::nullopt;
    }
    return Span{share(part.low, rest.high), share(part.value, rest.value),
                share(part.high, rest.low)};
}

class Collector {
  public:
    void add(std::string id, MetricUnit unit, const std::optional<Span>& value,
             const Decimal& error = {}) {
        if (value) {
            metrics_.push_back({std::move(id), unit, *value, error});
        }
    }
    void add(std::string id, const MoneySpan& amount) {
        add(std::move(id), MetricUnit::euro, to_span(amount));
    }
    [[nodiscard]] std::vector<Metric> take() { return std::move(metrics_); }

  private:
    std::vector<Metric> metrics_;
};

MoneySpan of_kind(const model::CostResult& result, const char* kind, std::size_t year) {
    for (const model::Breakdown& row : result.breakdowns) {
        if (row.by == "kind" && row.id == kind && year < row.amounts.size()) {
            return row.amounts[year];
        }
    }
    return {};
}

void add_ratios(const model::Scenario& scenario, const model::CostResult& result, std::size_t i,
                const std::string& year, Collector& to) {
    const model::Coverage& coverage = result.coverage[i];
    const MoneySpan cost = coverage.structural_cost + coverage.incidental_cost;
    if (const auto people = uncertainty::estimate_if_stated(scenario.organisation.inhabitants,
                                                            scenario.assumptions)) {
        to.add("cost.per-inhabitant." + year, MetricUnit::euro,
               quotient(to_span(cost), *people, euro_decimals));
    }
    const MoneySpan overhead = of_kind(result, "overhead", i);
    const MoneySpan wages = of_kind(result, "wages", i);
    const MoneySpan hire = of_kind(result, "hire", i);
    const MoneySpan none;
    if (overhead != none) {
        to.add("cost.overhead-share." + year, MetricUnit::ratio,
               share_of(to_span(overhead), to_span(cost)));
        if (scenario.results.staff && scenario.results.staff->total) {
            to.add("cost.overhead-per-fte." + year, MetricUnit::euro,
                   quotient(to_span(overhead), *scenario.results.staff->total, euro_decimals));
        }
    }
    if (wages != none && scenario.results.staff && scenario.results.staff->total) {
        to.add("cost.wages-per-fte." + year, MetricUnit::euro,
               quotient(to_span(wages), *scenario.results.staff->total, euro_decimals));
    }
    if (hire != none) {
        to.add("cost.hire-share." + year, MetricUnit::ratio,
               share_of(to_span(hire), to_span(wages + hire)));
    }
}

void add_year(const model::Scenario& scenario, const model::CostResult& result, std::size_t i,
              Collector& to) {
    const model::Coverage& coverage = result.coverage[i];
    const std::string year = std::to_string(coverage.year);
    to.add("cost.structural-cost." + year, coverage.structural_cost);
    to.add("cost.structural-funds." + year, coverage.structural_funds);
    to.add("cost.structural-gap." + year, coverage.structural_gap);
    to.add("cost.cumulative-gap." + year, coverage.cumulative_gap);
    to.add("cost.coverage." + year, MetricUnit::ratio,
           quotient(to_span(coverage.structural_funds), to_span(coverage.structural_cost),
                    ratio_decimals));
    to.add("cost.incidental-cost." + year, coverage.incidental_cost);
    to.add("cost.incidental-funds." + year, coverage.incidental_funds);
    to.add("cost.total-cost." + year, coverage.structural_cost + coverage.incidental_cost);
    to.add("cost.total-funds." + year, coverage.structural_funds + coverage.incidental_funds);
    to.add("cost.balance." + year, coverage.balance);
    add_ratios(scenario, result, i, year, to);
    if (result.uncertainty) {
        for (const model::SampledFigure& figure : result.uncertainty->figures) {
            if (figure.metric == "cost.structural-gap." + year && figure.covered) {
                const Decimal chance = figure.covered->probability;
                to.add("cost.p-covered." + year, MetricUnit::probability,
                       Span{chance, chance, chance}, figure.covered->standard_error);
            }
        }
    }
}

bool is_year(std::string_view text) {
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::vector<Metric> metrics(const model::Scenario& scenario, const model::CostResult& result) {
    Collector collector;
    for (std::size_t i = 0; i < result.coverage.size(); ++i) {
        add_year(scenario, result, i, collector);
    }
    collector.add("cost.carried-months", MetricUnit::months, result.carried_months);
    for (const model::UnitCost& unit : result.unit_costs) {
        collector.add("cost.per-fte[" + unit.category + "]", unit.per_fte);
    }
    for (const model::CategoryCost& category : result.categories) {
        if (!category.category.empty()) {
            collector.add("cost.category[" + category.category + "]", category.amount);
        }
    }
    return collector.take();
}

std::vector<model::Ratio> ratios(const std::vector<Metric>& metrics) {
    constexpr std::array families{
        "cost.coverage",       "cost.per-inhabitant",   "cost.per-fte",   "cost.wages-per-fte",
        "cost.overhead-share", "cost.overhead-per-fte", "cost.hire-share"};
    std::vector<model::Ratio> found;
    for (const Metric& metric : metrics) {
        if (std::find(families.begin(), families.end(), model::metric_family(metric.id)) !=
            families.end()) {
            found.push_back({metric.id, metric.value});
        }
    }
    return found;
}

std::vector<Metric> named(const std::vector<Metric>& metrics, std::string_view name) {
    std::vector<Metric> found;
    for (const Metric& metric : metrics) {
        const std::string_view id = metric.id;
        if (id == name || (id.size() == name.size() + 5 && id.starts_with(name) &&
                           id[name.size()] == '.' && is_year(id.substr(name.size() + 1)))) {
            found.push_back(metric);
        }
    }
    return found;
}

} // namespace houtskool::cost
