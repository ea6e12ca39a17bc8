// SPDX-License-Identifier: MIT
#pragma once
// MR-Sort for many cases, after the idea of Sobrie, Mousseau & Pirlot (2019, "Learning monotone
// preferences using a majority rule sorting model", sections 3-4): in turn better weights for
// given profiles and better profiles for given weights, from many starts. Here both steps are exact
// line searches: all profiles of one criterion at once by dynamic programming over its figures, and
// each weight and the majority over a grid of steps. What is minimised is a smooth count of errors,
// sigmoid(-steepness * margin) for each boundary beside the case's category, which among models
// with as many errors prefers those that keep clear of their majority. More cases bear a steeper
// count, nearer to the plain one.

#include "sorting/learning.hpp"
#include "sorting/majority_task.hpp"

namespace houtskool::sorting {

struct MajoritySearch {
    std::uint64_t seed = 1;
    int starts = 100;     ///< at random
    int shakes = 200;     ///< of the best one, each followed by a descent
    double steepness = 0; ///< of the smooth count, per share of weight; 0: 4 ln(cases)
    double work = 1.5e7;  ///< figures looked at, about 1 to 2 ns each; no start beyond that
};

struct MajorityFound {
    MajorityFit fit;
    double loss = 0;   ///< the smooth count
    double errors = 0; ///< the plain one
    bool timed_out = false;
};

/// Deterministic unless the budget stops it.
/// The task must have criteria, cases and boundaries.
[[nodiscard]] MajorityFound search_majority(const MajorityTask& task, const MajoritySearch& search,
                                            const Budget& budget);

} // namespace houtskool::sorting
