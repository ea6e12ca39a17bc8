// SPDX-License-Identifier: MIT
#pragma once
// Exponential and logarithm of which every step is exact or rounded as IEEE 754 prescribes, so that
// all machines give the same bytes; without branches, so that loops over them are vectorised.
// Within two units in the last place.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace houtskool::uncertainty {

/// A polynomial by Horner's rule, up to this coefficient; that of the highest power comes first.
/// Not a loop, and always in line, so that a loop around it can be vectorised.
template <std::size_t last, std::size_t count>
[[nodiscard, gnu::always_inline]] constexpr double horner(const double (&coefficients)[count],
                                                          double x) {
    if constexpr (last == 0) {
        return coefficients[0];
    } else {
        return horner<last - 1>(coefficients, x) * x + coefficients[last];
    }
}

template <std::size_t count>
[[nodiscard, gnu::always_inline]] constexpr double polynomial(const double (&coefficients)[count],
                                                              double x) {
    return horner<count - 1>(coefficients, x);
}

/// ln 2 in two parts: the first has 32 bits, so that its product with an exponent is exact.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// e^x; an x outside -708 .. 709 is taken as the nearest of these.
[[nodiscard, gnu::always_inline]] inline double exponential(double x) {
    x = std::min(std::max(x, -708.0), 709.0);
    // e^x = 2^k e^r with |r| <= ln 2 / 2. Adding 1.5 * 2^52 rounds to whole numbers: k stands in
    // the last bits of the sum, from where it is moved to the exponent.
    constexpr double rounder = 0x1.8p52;
    const double shifted = x * 0x1.71547652b82fep0 + rounder;
    const double k = shifted - rounder;
    const double r = (x - k * ln2_high) - k * ln2_low;
    constexpr double taylor[] = {
        1 / 479001600.0, 1 / 39916800.0, 1 / 3628800.0, 1 / 362880.0, 1 / 40320.0, 1 / 5040.0,
        1 / 720.0,       1 / 120.0,      1 / 24.0,      1 / 6.0,      0.5};
    const double power = 1.0 + (r + r * r * polynomial(taylor, r));
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(power) +
                                 (std::bit_cast<std::uint64_t>(shifted) << 52U));
}

/// ln x for 2^-1022 <= x < infinity.
[[nodiscard, gnu::always_inline]] inline double logarithm(double x) {
    // x = 2^e m with m between the square roots of 1/2 and 2; 1024 is added to e to keep it above
    // 0.
    constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcdULL;
    constexpr std::uint64_t offset = std::uint64_t{1024} << 52U;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t exponent = (bits - root_half + offset) >> 52U;
    const double m = std::bit_cast<double>(bits - (exponent << 52U) + offset);
    // as the last bits of 2^52 the exponent becomes a number without a conversion
    const double e =
        std::bit_cast<double>(exponent | std::bit_cast<std::uint64_t>(0x1p52)) - (0x1p52 + 1024.0);
    // ln m = 2 artanh s; |s| < 0.172
    const double s = (m - 1.0) / (m + 1.0);
    const double squared = s * s;
    constexpr double series[] = {2 / 23.0, 2 / 21.0, 2 / 19.0, 2 / 17.0, 2 / 15.0, 2 / 13.0,
                                 2 / 11.0, 2 / 9.0,  2 / 7.0,  2 / 5.0,  2 / 3.0};
    const double rest = s * squared * polynomial(series, squared);
    return e * ln2_high + (2.0 * s + (rest + e * ln2_low));
}

} // namespace houtskool::uncertainty
