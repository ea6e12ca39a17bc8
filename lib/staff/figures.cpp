// SPDX-License-Identifier: MIT
#include "staff/figures.hpp"

#include "uncertainty/estimate.hpp"

namespace houtskool::staff {

std::optional<model::Span> Figures::span(const model::Quantity& quantity) {
    const std::optional<model::Span> estimate =
        uncertainty::estimate_if_stated(quantity, *assumptions_);
    if (estimate && !quantity.assumption.empty()) {
        used_.insert(quantity.assumption.id);
    }
    return estimate;
}

std::string Figures::citation(const model::Quantity& quantity) const {
    return uncertainty::citation(quantity, *assumptions_);
}

} // namespace houtskool::staff
