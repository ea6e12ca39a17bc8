// SPDX-License-Identifier: MIT
#pragma once
// Amounts with bounds: sums of amounts that are already whole cents, so that what is printed adds
// up.

#include "model/results.hpp"

namespace houtskool::cost {

/// Each bound to the nearest cent, half up. Throws OverflowError when it does not fit.
[[nodiscard]] model::MoneySpan rounded(const model::Span& amount);

/// A sampled amount to the nearest cent. Throws OverflowError when it does not fit or is not
/// finite.
[[nodiscard]] Money to_cents(double euros);

/// Every part may be off on its own (interval arithmetic, Moore 1966): low to low, high to high.
[[nodiscard]] model::MoneySpan operator+(const model::MoneySpan& a, const model::MoneySpan& b);
/// The least is low less high.
[[nodiscard]] model::MoneySpan operator-(const model::MoneySpan& a, const model::MoneySpan& b);

} // namespace houtskool::cost
