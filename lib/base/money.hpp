// SPDX-License-Identifier: MIT
#pragma once
// Euro amounts, exact to the cent.

#include "base/decimal.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace houtskool {

/// An amount in whole euro cents. Arithmetic throws OverflowError rather than wrap around.
class Money {
  public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money cents(std::int64_t value) { return Money(value); }
    [[nodiscard]] static Money euros(std::int64_t value);
    /// The exact amount; none when the value has more than two decimals or does not fit.
    [[nodiscard]] static std::optional<Money> from_decimal(const Decimal& value);
    /// The nearest cent, by the named rule.
    [[nodiscard]] static Money rounded(const Decimal& value, Rounding rounding = Rounding::half_up);

    [[nodiscard]] constexpr std::int64_t in_cents() const { return cents_; }
    [[nodiscard]] Decimal to_decimal() const { return {cents_, 2}; }
    /// "1250.5" as a plain decimal in euros.
    [[nodiscard]] std::string str() const { return to_decimal().str(); }
    [[nodiscard]] constexpr bool is_negative() const { return cents_ < 0; }
    [[nodiscard]] constexpr bool is_zero() const { return cents_ == 0; }
    [[nodiscard]] Money abs() const { return is_negative() ? -*this : *this; }

    Money operator-() const;
    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    Money& operator+=(Money other) { return *this = *this + other; }
    Money& operator-=(Money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(const Money&, const Money&) = default;

  private:
    explicit constexpr Money(std::int64_t value) : cents_(value) {}
    std::int64_t cents_ = 0;
};

/// Adds one to each of the `left` whole parts with the largest remainders, ties to the earlier one;
/// as many remainders as parts, and 0 <= left <= that number.
template <class Remainder>
void give_to_largest(std::int64_t left, const std::vector<Remainder>& remainders,
                     std::vector<std::int64_t>& parts) {
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
        ++parts[order[i]];
    }
}

/// Shares out a whole number of units in proportion to the weights, so that the parts add up to it:
/// each gets the whole part of its share, and what is left goes to the largest remainders (Hamilton
/// 1791), ties to the earlier one. Weights must not be negative; when all are zero the parts are
/// equal as far as they can be. An empty list of weights gives an empty list.
[[nodiscard]] std::vector<std::int64_t> share_out(std::int64_t total,
                                                  std::span<const Decimal> weights);

} // namespace houtskool
