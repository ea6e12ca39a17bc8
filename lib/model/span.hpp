// SPDX-License-Identifier: MIT
#pragma once
// Figures with bounds.

#include "base/decimal.hpp"
#include "base/money.hpp"

namespace houtskool::model {

/// A figure with the bounds that its inputs allow: low <= value <= high.
struct Span {
    Decimal low;
    Decimal value;
    Decimal high;
    friend bool operator==(const Span&, const Span&) = default;
};

/// An amount with the bounds that rounding and ranges of its inputs allow.
struct MoneySpan {
    Money low;
    Money value;
    Money high;
    friend bool operator==(const MoneySpan&, const MoneySpan&) = default;
};

} // namespace houtskool::model
