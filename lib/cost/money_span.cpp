// SPDX-License-Identifier: MIT
#include "cost/money_span.hpp"

namespace houtskool::cost {

using model::MoneySpan;

MoneySpan rounded(const model::Span& amount) {
    return {Money::rounded(amount.low), Money::rounded(amount.value), Money::rounded(amount.high)};
}

Money to_cents(double euros) {
    return Money::rounded(Decimal::from_double(euros, 4));
}

MoneySpan operator+(const MoneySpan& a, const MoneySpan& b) {
    return {a.low + b.low, a.value + b.value, a.high + b.high};
}

MoneySpan operator-(const MoneySpan& a, const MoneySpan& b) {
    return {a.low - b.high, a.value - b.value, a.high - b.low};
}

} // namespace houtskool::cost
