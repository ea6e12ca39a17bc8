// SPDX-License-Identifier: MIT
#pragma once
// Shapes of which the 10th and 90th percentile are known: p10 <= p90, and the mode, where one is
// known, between them. Both are met: quantile(shape, 0.1) is p10 and quantile(shape, 0.9) is p90,
// to about 1e-13 of their distance. Where they are the same, the shape is that one value.

#include "uncertainty/distribution.hpp"

#include <optional>

namespace houtskool::uncertainty {

/// The ends lie an eighth of the distance further out.
[[nodiscard]] Uniform fit_uniform(double p10, double p90);
/// Without a mode: symmetric. There is exactly one for every mode between the percentiles.
[[nodiscard]] Triangular fit_triangular(double p10, double p90, std::optional<double> mode);
/// The same.
[[nodiscard]] Pert fit_pert(double p10, double p90, std::optional<double> mode);
[[nodiscard]] Normal fit_normal(double p10, double p90);
/// p10 > 0.
[[nodiscard]] Lognormal fit_lognormal(double p10, double p90);

} // namespace houtskool::uncertainty
