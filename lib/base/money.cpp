// SPDX-License-Identifier: MIT
#include "base/money.hpp"

#include <cassert>

namespace houtskool {

namespace {
[[noreturn]] void too_large() {
    throw OverflowError("an amount of money is too large");
}
} // namespace

Money Money::euros(std::int64_t value) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(value, std::int64_t{100}, &result)) {
        too_large();
    }
    return Money(result);
}

std::optional<Money> Money::from_decimal(const Decimal& value) {
    const std::optional<std::int64_t> result = value.scaled(2);
    return result ? std::optional<Money>(Money(*result)) : std::nullopt;
}

Money Money::rounded(const Decimal& value, Rounding rounding) {
    const std::optional<Money> result = from_decimal(value.rounded(2, rounding));
    if (!result) {
        too_large();
    }
    return *result;
}

Money Money::operator-() const {
    return Money() - *this;
}

Money operator+(Money a, Money b) {
    std::int64_t result = 0;
    if (__builtin_add_overflow(a.cents_, b.cents_, &result)) {
        too_large();
    }
    return Money(result);
}

Money operator-(Money a, Money b) {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(a.cents_, b.cents_, &result)) {
        too_large();
    }
    return Money(result);
}

std::vector<std::int64_t> share_out(std::int64_t total, std::span<const Decimal> weights) {
    if (weights.empty()) {
        return {};
    }
    Decimal sum;
    for (const Decimal& weight : weights) {
        assert(!weight.is_negative());
        sum += weight;
    }
    const bool equal = sum.is_zero();
    const Decimal whole = equal ? Decimal(static_cast<std::int64_t>(weights.size())) : sum;

    // Work on the magnitude, so that a negative total is shared out as its opposite is.
    const std::int64_t sign = total < 0 ? -1 : 1;
    const Decimal magnitude = Decimal(total).abs();
    std::vector<std::int64_t> parts(weights.size());
    std::vector<Decimal> remainders(weights.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Decimal numerator = magnitude * (equal ? Decimal(1) : weights[i]);
        std::int64_t part = Decimal::divide(numerator, whole, 0).scaled(0).value_or(0);
        if (Decimal(part) * whole > numerator) { // divide() rounds; take the whole part
            --part;
        }
        parts[i] = part;
        remainders[i] = numerator - Decimal(part) * whole;
        given += part;
    }
    give_to_largest((magnitude - Decimal(given)).scaled(0).value_or(0), remainders, parts);
    for (std::int64_t& part : parts) {
        part *= sign;
    }
    return parts;
}

} // namespace houtskool
