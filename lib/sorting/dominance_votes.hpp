// SPDX-License-Identifier: MIT
#pragma once
// Weights for dominance rules that vote. For every category but the worst the votes of at-least
// rules for it or better, less those of at-most rules for worse, are the log odds that a case
// reaches it: a monotone rule ensemble (Dembczynski, Kotlowski & Slowinski 2009, Learning rule
// ensembles for ordinal classification with monotonicity constraints), with all weights fitted at
// once by penalised logistic regression, none below zero. Every case counts for every boundary.

#include "sorting/learning.hpp"

namespace houtskool::sorting {

struct VoteOptions {
    double ridge = 1;         ///< penalty on half the square of a weight
    double sparsity = 0;      ///< on a weight itself: rules that say little new end without any
    double ridge_of_more = 1; ///< the same for rules with two conditions or more
    int sweeps = 60;
    Budget budget;
};

/// Sets `weight` of each rule. Rules without conditions are not penalised. False: cut by budget.
[[nodiscard]] bool fit_votes(const Table& table, std::vector<SortingRule>& rules,
                             const VoteOptions& options);

} // namespace houtskool::sorting
