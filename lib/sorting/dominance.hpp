// SPDX-License-Identifier: MIT
#pragma once
// Dominance between cases whose categories stand worst to best, and what it leaves certain: the
// dominance-based rough set approach (Greco, Matarazzo & Slowinski 2001, Rough sets theory for
// multicriteria decision analysis, EJOR 129, sections 3-4).
//
// A case dominates another when it is at least as good on every criterion, in the direction that is
// declared. A criterion without a direction cannot say which of two scores is better: there the
// scores must be the same. Not applicable and unknown are comparable only with themselves. So cases
// with the same scores dominate each other.

#include "sorting/models.hpp"

namespace houtskool::sorting {

/// At least as good on this criterion.
[[nodiscard]] bool at_least_as_good(model::Direction direction, double a, double b);

[[nodiscard]] bool dominates(const Table& table, std::span<const std::size_t> criteria,
                             std::span<const double> a, std::span<const double> b);

/// `better` dominates `worse`, and yet was decided worse.
struct Reversal {
    std::size_t better = 0;
    std::size_t worse = 0;
    friend auto operator<=>(const Reversal&, const Reversal&) = default;
};

/// By row. Reads decided cases only; time n * n * criteria.
[[nodiscard]] std::vector<Reversal> reversals(const Table& table,
                                              std::span<const std::size_t> criteria);

/// Of a union of categories: `category` and better (at_least), or and worse (at_most).
struct UnionApproximation {
    int category = 0;
    Scope scope = Scope::at_least;
    std::vector<std::size_t> lower; ///< no case that contradicts it was decided outside the union
    std::vector<std::size_t> upper;
    std::vector<std::size_t> boundary; ///< upper without lower
};

struct DominanceApproximation {
    /// At least the second worst category .. at least the best; at most the worst .. at most the
    /// second best.
    std::vector<UnionApproximation> unions;
    std::vector<std::size_t> inconsistent; ///< rows in some boundary
    std::size_t decided = 0;
    /// Share of decided cases outside every boundary; without any, 1.
    [[nodiscard]] double quality() const;
};

[[nodiscard]] DominanceApproximation approximate_unions(const Table& table,
                                                        std::span<const std::size_t> criteria);

} // namespace houtskool::sorting
