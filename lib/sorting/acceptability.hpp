// SPDX-License-Identifier: MIT
#pragma once
// How much a verdict hangs on the weights: the share of all weights under which a case comes in
// each category (category acceptability index of SMAA-TRI: Tervonen, Figueira, Lahdelma, Almeida
// Dias & Salminen 2009, A stochastic method for robustness analysis in sorting problems,
// section 4.2). Weights are drawn uniformly from all that are not negative and add up to the same
// sum (Tervonen & Lahdelma 2007: the gaps between sorted uniform numbers); all else of the model
// stays.
//
// Draw i is a random stream of its own, so that counts do not hang on threads or on the order of
// work, and more draws only add to fewer. The standard error of a share p is sqrt(p (1 - p) /
// draws), at most .005 for 10,000 draws.

#include "sorting/learning.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

struct AcceptabilityOptions {
    std::uint64_t seed = 1;
    std::size_t draws = 10'000;
    /// The majority threshold is drawn uniformly from here as well; else the model's own stays.
    std::optional<Range> majority;
    Budget budget;
};

struct Acceptability {
    std::size_t categories = 0;
    std::size_t draws = 0; ///< done
    bool timed_out = false;
    std::vector<std::size_t> counts; ///< row by row; undecided is last of each

    [[nodiscard]] std::size_t count(std::size_t row, int category) const;
    [[nodiscard]] double share(std::size_t row, int category) const; ///< of no draws: 0
};

/// Ordered: one weight for each criterion that votes, the same at every boundary, and one majority.
/// Not ordered: weights and a majority of its own for each boundary, in order.
[[nodiscard]] Acceptability acceptability(const MajorityModel& model, const Table& table,
                                          const AcceptabilityOptions& options = {});

/// The weight of a marginal is the span between its lowest and highest value, that of not being
/// applicable among them unless this leaves the criterion out. Its shape stays, and so do its
/// lowest value, the sum of the weights and the thresholds. A marginal without a span has no shape
/// to scale: it keeps weight 0. Each function is redrawn on its own, in order.
[[nodiscard]] Acceptability acceptability(const AdditiveModel& model, const Table& table,
                                          const AcceptabilityOptions& options = {});

} // namespace houtskool::sorting
