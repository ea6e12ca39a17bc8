// SPDX-License-Identifier: MIT
#include "staff/figures.hpp"

#include "uncertainty/estimate.hpp"

namespace houtskool::staff {

namespace {

bool has_figure(const model::Quantity& quantity) {
    return quantity.value || (quantity.low && quantity.high);
}

} // namespace

std::optional<model::Span> Figures::span(const model::Quantity& quantity) {
    if (quantity.assumption.empty()) {
        return has_figure(quantity) ? std::optional(uncertainty::estimate(quantity, *assumptions_))
                                    : std::nullopt;
    }
    const model::Assumption* assumption = model::find(*assumptions_, quantity.assumption.id);
    if (assumption == nullptr || !has_figure(assumption->quantity)) {
        return std::nullopt;
    }
    used_.insert(assumption->id);
    return uncertainty::estimate(quantity, *assumptions_);
}

std::string Figures::citation(const model::Quantity& quantity) const {
    return uncertainty::citation(quantity, *assumptions_);
}

} // namespace houtskool::staff
