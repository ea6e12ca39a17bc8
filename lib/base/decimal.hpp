// SPDX-License-Identifier: MIT
#pragma once
// An exact decimal number: what people write in a document. Fte, shares, indices and counts are
// decimals, so that 13 + 15.5 + 12 + 4 is 44.5 and not nearly 44.5. Doubles appear only inside
// solvers and samplers.

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace houtskool {

/// Thrown by exact arithmetic when a result has more digits than can be held (about 38).
class OverflowError : public std::overflow_error {
  public:
    using std::overflow_error::overflow_error;
};

/// How a value between two representable ones is rounded; ties away from zero or to the even one.
enum class Rounding { half_up, half_even };

/// mantissa / 10^scale, kept without trailing zeros, so that equal values have equal parts.
class Decimal {
  public:
    __extension__ using Mantissa = __int128;

    constexpr Decimal() = default;
    constexpr Decimal(int value) : mantissa_(value) {}          // NOLINT: 3 is a decimal number
    constexpr Decimal(std::int64_t value) : mantissa_(value) {} // NOLINT: likewise
    /// mantissa / 10^scale, scale in 0..18.
    Decimal(std::int64_t mantissa, int scale);

    /// Reads digits with an optional sign and an optional fraction: "12", "-0.5", "1250.00".
    /// Nothing else: no exponent, no comma, no blanks, no leading zeros as in "08", at most 18
    /// digits before and 18 after the point.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);
    /// The decimal nearest to a double at the given number of digits; for results of solvers.
    /// Throws OverflowError when the value is not finite or too large.
    [[nodiscard]] static Decimal from_double(double value, int digits);

    [[nodiscard]] double to_double() const;
    /// Shortest plain text: "44.5", "-3", "0.025".
    [[nodiscard]] std::string str() const;
    /// The value as a whole number of 10^-digits, if it is one and fits.
    [[nodiscard]] std::optional<std::int64_t> scaled(int digits) const;
    /// Digits after the point that are needed to write the value exactly.
    [[nodiscard]] int scale() const { return scale_; }
    [[nodiscard]] bool is_zero() const { return mantissa_ == 0; }
    [[nodiscard]] bool is_negative() const { return mantissa_ < 0; }

    [[nodiscard]] Decimal rounded(int digits, Rounding rounding = Rounding::half_up) const;
    /// a / b at the given number of digits. b must not be zero (std::domain_error).
    [[nodiscard]] static Decimal divide(const Decimal& a, const Decimal& b, int digits,
                                        Rounding rounding = Rounding::half_up);
    [[nodiscard]] Decimal abs() const { return is_negative() ? -*this : *this; }

    Decimal operator-() const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
    Decimal& operator-=(const Decimal& other) { return *this = *this - other; }
    Decimal& operator*=(const Decimal& other) { return *this = *this * other; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) = default;

  private:
    void normalise();
    Mantissa mantissa_ = 0;
    int scale_ = 0;
};

} // namespace houtskool
