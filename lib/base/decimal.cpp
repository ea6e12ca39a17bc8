// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace houtskool {

namespace {

using Mantissa = Decimal::Mantissa;

constexpr int max_digits = 18; // of the whole part and of the fraction, in what is read

[[noreturn]] void overflow() {
    throw OverflowError("a number has more digits than can be held exactly");
}

Mantissa add(Mantissa a, Mantissa b) {
    Mantissa result = 0;
    if (__builtin_add_overflow(a, b, &result)) {
        overflow();
    }
    return result;
}

Mantissa multiply(Mantissa a, Mantissa b) {
    Mantissa result = 0;
    if (__builtin_mul_overflow(a, b, &result)) {
        overflow();
    }
    return result;
}

Mantissa power_of_ten(int exponent) {
    Mantissa result = 1;
    for (int i = 0; i < exponent; ++i) {
        result = multiply(result, 10);
    }
    return result;
}

/// numerator / denominator to the nearest whole number.
Mantissa divide_rounded(Mantissa numerator, Mantissa denominator, Rounding rounding) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    Mantissa quotient = numerator / denominator;
    const Mantissa remainder = numerator % denominator;
    const Mantissa magnitude = remainder < 0 ? -remainder : remainder;
    const Mantissa rest = denominator - magnitude;
    const bool away = magnitude > rest ||
                      (magnitude == rest && (rounding == Rounding::half_up || quotient % 2 != 0));
    if (magnitude != 0 && away) {
        quotient += numerator < 0 ? -1 : 1;
    }
    return quotient;
}

} // namespace

Decimal::Decimal(std::int64_t mantissa, int scale) : mantissa_(mantissa), scale_(scale) {
    assert(scale >= 0 && scale <= max_digits);
    normalise();
}

void Decimal::normalise() {
    while (scale_ > 0 && mantissa_ % 10 == 0) {
        mantissa_ /= 10;
        --scale_;
    }
    if (scale_ > 2 * max_digits) {
        overflow();
    }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || whole.size() > max_digits || fraction.size() > max_digits ||
        (point != std::string_view::npos && fraction.empty()) ||
        (whole.size() > 1 && whole.front() == '0')) {
        return std::nullopt;
    }
    Decimal result;
    for (const std::string_view part : {whole, fraction}) {
        for (const char digit : part) {
            if (digit < '0' || digit > '9') {
                return std::nullopt;
            }
            result.mantissa_ = result.mantissa_ * 10 + (digit - '0');
        }
    }
    result.scale_ = static_cast<int>(fraction.size());
    if (negative) {
        result.mantissa_ = -result.mantissa_;
    }
    result.normalise();
    return result;
}

Decimal Decimal::from_double(double value, int digits) {
    if (!std::isfinite(value) || std::abs(value) > 1e17) {
        overflow();
    }
    const std::optional<Decimal> result = parse(fmt::format("{:.{}f}", value, digits));
    if (!result) {
        overflow();
    }
    return *result;
}

double Decimal::to_double() const {
    // One correctly rounded division is exact enough for up to 15 digits; beyond that the text is.
    constexpr Mantissa exact = Mantissa{1} << 53;
    if (mantissa_ < exact && mantissa_ > -exact && scale_ <= 22) {
        return static_cast<double>(static_cast<std::int64_t>(mantissa_)) / std::pow(10.0, scale_);
    }
    return std::stod(str());
}

std::string Decimal::str() const {
    const bool negative = mantissa_ < 0;
    std::string digits;
    Mantissa rest = mantissa_;
    do {
        const int digit = static_cast<int>(rest % 10);
        digits.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        rest /= 10;
    } while (rest != 0);
    while (digits.size() <= static_cast<std::size_t>(scale_)) {
        digits.push_back('0');
    }
    std::reverse(digits.begin(), digits.end());
    if (scale_ > 0) {
        digits.insert(digits.size() - static_cast<std::size_t>(scale_), 1, '.');
    }
    return negative ? "-" + digits : digits;
}

std::optional<std::int64_t> Decimal::scaled(int digits) const {
    if (scale_ > digits) {
        return std::nullopt;
    }
    Mantissa result = mantissa_;
    for (int i = scale_; i < digits; ++i) {
        if (__builtin_mul_overflow(result, Mantissa{10}, &result)) {
            return std::nullopt;
        }
    }
    if (result > std::numeric_limits<std::int64_t>::max() ||
        result < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(result);
}

Decimal Decimal::rounded(int digits, Rounding rounding) const {
    if (scale_ <= digits) {
        return *this;
    }
    Decimal result;
    result.mantissa_ = divide_rounded(mantissa_, power_of_ten(scale_ - digits), rounding);
    result.scale_ = digits;
    result.normalise();
    return result;
}

Decimal Decimal::divide(const Decimal& a, const Decimal& b, int digits, Rounding rounding) {
    if (b.is_zero()) {
        throw std::domain_error("division by zero");
    }
    // a / b = (ma / 10^sa) / (mb / 10^sb); scaled to 10^-digits this is ma 10^(digits+sb-sa) / mb
    const int shift = digits + b.scale_ - a.scale_;
    const Mantissa numerator = shift > 0 ? multiply(a.mantissa_, power_of_ten(shift)) : a.mantissa_;
    const Mantissa denominator =
        shift < 0 ? multiply(b.mantissa_, power_of_ten(-shift)) : b.mantissa_;
    Decimal result;
    result.mantissa_ = divide_rounded(numerator, denominator, rounding);
    result.scale_ = digits;
    result.normalise();
    return result;
}

Decimal Decimal::operator-() const {
    Decimal result = *this;
    result.mantissa_ = -result.mantissa_;
    return result;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    Decimal result;
    result.scale_ = std::max(a.scale_, b.scale_);
    result.mantissa_ = add(multiply(a.mantissa_, power_of_ten(result.scale_ - a.scale_)),
                           multiply(b.mantissa_, power_of_ten(result.scale_ - b.scale_)));
    result.normalise();
    return result;
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return a + -b;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    Decimal result;
    result.mantissa_ = multiply(a.mantissa_, b.mantissa_);
    result.scale_ = a.scale_ + b.scale_;
    result.normalise();
    return result;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.scale_ == b.scale_) {
        return a.mantissa_ <=> b.mantissa_;
    }
    // Whole parts first, so that comparing can never overflow.
    const Mantissa unit_a = power_of_ten(a.scale_);
    const Mantissa unit_b = power_of_ten(b.scale_);
    if (const auto order = a.mantissa_ / unit_a <=> b.mantissa_ / unit_b; order != 0) {
        return order;
    }
    Mantissa rest_a = a.mantissa_ % unit_a;
    Mantissa rest_b = b.mantissa_ % unit_b;
    // Digit by digit, since aligning two fractions of 36 digits would overflow.
    Mantissa one_a = unit_a;
    Mantissa one_b = unit_b;
    while (rest_a != 0 || rest_b != 0) {
        one_a = one_a > 1 ? one_a / 10 : 1;
        one_b = one_b > 1 ? one_b / 10 : 1;
        const Mantissa digit_a = rest_a / one_a;
        const Mantissa digit_b = rest_b / one_b;
        if (const auto order = digit_a <=> digit_b; order != 0) {
            return order;
        }
        rest_a -= digit_a * one_a;
        rest_b -= digit_b * one_b;
    }
    return std::strong_ordering::equal;
}

} // namespace houtskool
