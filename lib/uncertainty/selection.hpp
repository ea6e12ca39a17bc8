// SPDX-License-Identifier: MIT
#pragma once
// Quantiles of many values without sorting them.

#include <cstddef>
#include <span>
#include <vector>

namespace houtskool::uncertainty {

/// The values that would stand at these places (counted from 0, rising, below the number of values)
/// if the values were sorted; NaN last. In time that grows with the number of values alone:
/// counted in equal parts of their range first, so that only the parts that hold a place are sorted
/// out.
[[nodiscard]] std::vector<double> values_at(std::span<const double> values,
                                            std::span<const std::size_t> places);

/// Quantiles as Hyndman & Fan (1996), type 7: on the line between neighbours at (n - 1) p. One or
/// more values; p within 0 .. 1, in any order.
[[nodiscard]] std::vector<double> sample_quantiles(std::span<const double> values,
                                                   std::span<const double> probabilities);

/// A quantile of independent draws with its standard error: half the distance between the order
/// statistics that lie one binomial standard deviation, sqrt(n p (1 - p)), to either side (the
/// distribution-free interval of Thompson 1936 at one standard error).
struct DrawnQuantile {
    double value = 0;
    double error = 0;
};
[[nodiscard]] std::vector<DrawnQuantile> drawn_quantiles(std::span<const double> values,
                                                         std::span<const double> probabilities);

/// The same in two steps, for who does not have all values at hand: the places that matter among
/// this many values, rising; and the quantiles, from the values that stand at these places.
[[nodiscard]] std::vector<std::size_t> places_of_quantiles(std::size_t count,
                                                           std::span<const double> probabilities);
[[nodiscard]] std::vector<DrawnQuantile>
quantiles_from_places(std::span<const double> at_places, std::size_t count,
                      std::span<const double> probabilities);

} // namespace houtskool::uncertainty
