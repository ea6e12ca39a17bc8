// SPDX-License-Identifier: MIT
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace houtskool::uncertainty {

using model::Quantity;
using model::Span;

Span estimate(const Quantity& quantity, const std::vector<model::Assumption>& assumptions) {
    if (!quantity.assumption.empty()) {
        const model::Assumption* assumption = model::find(assumptions, quantity.assumption.id);
        assert(assumption != nullptr);
        return estimate(assumption->quantity, assumptions);
    }
    if (quantity.low && quantity.high) {
        const Decimal low = quantity.low->value;
        const Decimal high = quantity.high->value;
        const Decimal middle = (low + high) * Decimal(5, 1);
        return {low, quantity.mode ? quantity.mode->value : middle, high};
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
    if (!figure->value && !(figure->low && figure->high)) {
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
