// SPDX-License-Identifier: MIT
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace houtskool::uncertainty {

using model::Quantity;
using model::Span;

namespace {

/// Digits that computed ends are kept with.
constexpr int kept_digits = 12;
/// The 90th percentile of the standard normal distribution.
constexpr double z90 = 1.2815515655446004;

Span of_normal(const Quantity& quantity) {
    const Decimal mean = quantity.mean->value;
    const Decimal reach = (quantity.sd->value * Decimal::from_double(z90, 16)).rounded(kept_digits);
    const Decimal low = mean - reach;
    const Decimal high = mean + reach;
    return {quantity.low ? std::max(low, quantity.low->value) : low, mean,
            quantity.high ? std::min(high, quantity.high->value) : high};
}

Span of_lognormal(const Quantity& quantity) {
    const double median = quantity.median->value.to_double();
    const double reach = quantity.sigma->value.to_double() * z90;
    return {Decimal::from_double(median * std::exp(-reach), kept_digits), quantity.median->value,
            Decimal::from_double(median * std::exp(reach), kept_digits)};
}

/// The value with the greatest weight, the first of several; of seen values the middle one.
Span of_values(const Quantity& quantity) {
    std::vector<Decimal> sorted;
    for (const model::Number& number : quantity.values) {
        sorted.push_back(number.value);
    }
    std::sort(sorted.begin(), sorted.end());
    Decimal centre = sorted[(sorted.size() - 1) / 2];
    if (!quantity.weights.empty()) {
        const auto heaviest =
            std::max_element(quantity.weights.begin(), quantity.weights.end(),
                             [](const auto& a, const auto& b) { return a.value < b.value; });
        centre =
            quantity.values[static_cast<std::size_t>(heaviest - quantity.weights.begin())].value;
    }
    return {sorted.front(), centre, sorted.back()};
}

/// The median, on the line between the quantiles around it, or the one nearest to it.
Span of_quantiles(const Quantity& quantity) {
    const auto& points = quantity.quantiles;
    const Decimal half(5, 1);
    Decimal centre = points.back().value.value;
    for (std::size_t i = points.size(); i-- > 0;) {
        const Decimal here = points[i].probability();
        if (here >= half) {
            centre = points[i].value.value;
        } else if (i + 1 < points.size() && points[i + 1].probability() >= half) {
            const Decimal step = points[i + 1].value.value - points[i].value.value;
            const Decimal width = points[i + 1].probability() - here;
            centre =
                points[i].value.value + Decimal::divide(step * (half - here), width, kept_digits);
        }
    }
    return {points.front().value.value, centre, points.back().value.value};
}

} // namespace

Span estimate(const Quantity& quantity, const std::vector<model::Assumption>& assumptions) {
    if (!quantity.assumption.empty()) {
        const model::Assumption* assumption = model::find(assumptions, quantity.assumption.id);
        assert(assumption != nullptr);
        return estimate(assumption->quantity, assumptions);
    }
    if (quantity.mean) {
        return of_normal(quantity);
    }
    if (quantity.low && quantity.high) {
        const Decimal low = quantity.low->value;
        const Decimal high = quantity.high->value;
        const Decimal middle = (low + high) * Decimal(5, 1);
        return {low, quantity.mode ? quantity.mode->value : middle, high};
    }
    if (quantity.median) {
        return of_lognormal(quantity);
    }
    if (!quantity.values.empty()) {
        return of_values(quantity);
    }
    if (!quantity.quantiles.empty()) {
        return of_quantiles(quantity);
    }
    assert(quantity.value.has_value());
    const Decimal value = quantity.value->value;
    const Decimal about = quantity.about ? quantity.about->value : Decimal();
    return {value - about, value, value + about};
}

std::optional<Span> estimate_if_stated(const Quantity& quantity,
                                       const std::vector<model::Assumption>& assumptions) {
    const Quantity* figure = &quantity;
    if (!quantity.assumption.empty()) {
        const model::Assumption* assumption = model::find(assumptions, quantity.assumption.id);
        if (assumption == nullptr || !assumption->quantity.assumption.empty()) {
            return std::nullopt;
        }
        figure = &assumption->quantity;
    }
    const bool half_a_range = !figure->mean && figure->low.has_value() != figure->high.has_value();
    if (!figure->stated() || half_a_range) {
        return std::nullopt;
    }
    return estimate(*figure, assumptions);
}

std::string citation(const Quantity& quantity, const std::vector<model::Assumption>& assumptions) {
    if (!quantity.source.empty() || quantity.assumption.empty()) {
        return quantity.source.text;
    }
    const model::Assumption* assumption = model::find(assumptions, quantity.assumption.id);
    return assumption != nullptr ? assumption->quantity.source.text : "";
}

Span exactly(const Decimal& value) {
    return {value, value, value};
}

Span operator+(const Span& a, const Span& b) {
    return {a.low + b.low, a.value + b.value, a.high + b.high};
}

Span operator-(const Span& a, const Span& b) {
    return {a.low - b.high, a.value - b.value, a.high - b.low};
}

Span operator*(const Span& a, const Span& b) {
    const std::array corners{a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
    return {*low, a.value * b.value, *high};
}

bool overlap(const Span& a, const Span& b) {
    return a.low <= b.high && b.low <= a.high;
}

std::vector<model::Finding> unsourced(const std::vector<model::Assumption>& assumptions,
                                      const std::vector<std::string>& used) {
    std::vector<model::Finding> findings;
    for (const model::Assumption& assumption : assumptions) {
        const Quantity& quantity = assumption.quantity;
        if (quantity.source.empty() && quantity.note.empty() &&
            std::find(used.begin(), used.end(), assumption.id) != used.end()) {
            findings.push_back(
                model::make_finding("unsourced-assumption", "assumptions." + assumption.id,
                                    {{"assumption", assumption.id}}, {}, quantity.place));
        }
    }
    return findings;
}

} // namespace houtskool::uncertainty
