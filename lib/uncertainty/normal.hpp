// SPDX-License-Identifier: MIT
#pragma once
// The standard normal distribution, with the same bytes on every machine: no functions of the
// system's mathematical library, which differ in their last bits.

#include <span>

namespace houtskool::uncertainty {

/// z with Phi(z) = p, to about 1e-16 of z (Wichura 1988, algorithm AS 241, PPND16). A p outside
/// 2^-54 .. 1 - 2^-53 is taken as the nearest of these: -8.29 .. 8.21.
[[nodiscard]] double normal_quantile(double p);
/// Phi(z): the probability that a standard normal figure stays below z.
[[nodiscard]] double normal_probability(double z);

/// The same for many; as many of the second as of the first. The spans are apart, or one and the
/// same.
void normal_quantiles(std::span<const double> p, std::span<double> z);
void normal_probabilities(std::span<const double> z, std::span<double> p);

} // namespace houtskool::uncertainty
