// SPDX-License-Identifier: MIT
#pragma once
// Mean and variance of many values, summed in parts in a fixed order.

#include <cstdint>
#include <span>

namespace houtskool::uncertainty {

/// Sums over some draws of an output, about their own mean.
struct Sums {
    double count = 0;
    double mean = 0;
    double squares = 0; ///< of distances to the mean
    std::uint64_t not_above_zero = 0;
};

/// One or more values.
[[nodiscard]] Sums sums_of(std::span<const double> x);

/// Chan, Golub & LeVeque (1983).
[[nodiscard]] Sums together(const Sums& a, const Sums& b);

/// The standard deviation of the population that these were drawn from; zero for one value.
[[nodiscard]] double sd_of(const Sums& sums);

} // namespace houtskool::uncertainty
