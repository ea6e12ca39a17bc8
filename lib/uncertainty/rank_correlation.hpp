// SPDX-License-Identifier: MIT
#pragma once
// How far an output rises and falls with an input, whatever the shape of their relation: Spearman's
// rank correlation (1904).

#include <span>
#include <vector>

namespace houtskool::uncertainty {

/// Ranks from 1; equal values share the mean of their ranks. NaN come last.
[[nodiscard]] std::vector<double> ranks_of(std::span<const double> values);

/// The correlation of the ranks, -1 .. 1; zero where one of both never changes, or of no values.
/// As many of the one as of the other. Its standard error is about 1 / sqrt(n) where there is no
/// relation, and less where there is.
[[nodiscard]] double rank_correlation(std::span<const double> a, std::span<const double> b);

/// Of each column with the same values.
[[nodiscard]] std::vector<double> rank_correlations(std::span<const std::vector<double>> columns,
                                                    std::span<const double> values);

} // namespace houtskool::uncertainty
