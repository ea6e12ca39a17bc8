// SPDX-License-Identifier: MIT
#include "model/quantity.hpp"

namespace houtskool::model {

Quantity stated(Decimal value, Unit unit) {
    Quantity quantity;
    quantity.value = Number{value, false};
    quantity.unit = unit;
    return quantity;
}

} // namespace houtskool::model
