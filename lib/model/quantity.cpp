// SPDX-License-Identifier: MIT
#include "model/quantity.hpp"

#include <string_view>

namespace houtskool::model {

Decimal Quantile::probability() const {
    if (!id.starts_with('p')) {
        return {};
    }
    const std::optional<Decimal> percentage = Decimal::parse(std::string_view(id).substr(1));
    return percentage && percentage->scale() <= 16 ? *percentage * Decimal(1, 2) : Decimal();
}

bool Quantity::stated() const {
    return value || low || mean || median || !values.empty() || !quantiles.empty() ||
           !assumption.empty();
}

std::vector<Decimal> Quantity::possible_values() const {
    std::vector<Decimal> all;
    for (const auto* number : {&value, &low, &mode, &high, &mean, &median}) {
        if (*number) {
            all.push_back((*number)->value);
        }
    }
    for (const Number& number : values) {
        all.push_back(number.value);
    }
    for (const Quantile& quantile : quantiles) {
        all.push_back(quantile.value.value);
    }
    return all;
}

Quantity stated(Decimal value, Unit unit) {
    Quantity quantity;
    quantity.value = Number{value, false};
    quantity.unit = unit;
    return quantity;
}

} // namespace houtskool::model
