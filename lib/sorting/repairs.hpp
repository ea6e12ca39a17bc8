// SPDX-License-Identifier: MIT
#pragma once
// The fewest decisions to re-open so that the rest, and what the re-opened ones become, can have
// been decided by the criteria alone.
//
// Without order: of every group of cases that score alike, all but those of one category. With
// order and directions: cases in a dominance reversal. "Dominates, and was decided worse" is
// transitive, so the cases that can stay are a largest antichain of that order, and by Dilworth's
// theorem a matching in a bipartite graph finds it, for any number of categories (Fulkerson 1956;
// Feelders, Velikova & Daniels 2006, relabelling with fewest changes). Exact, in polynomial time.

#include "sorting/learning.hpp"

namespace houtskool::sorting {

struct Repair {
    std::size_t row = 0;
    int from = 0;
    int to = 0; ///< proposed; all proposals together are consistent
    /// What it could become while the decisions that are not re-opened stand.
    int lowest = 0;
    int highest = 0;
    /// Re-opened in every smallest set of repairs; not said any more once the budget is spent.
    bool necessary = false;
    friend bool operator==(const Repair&, const Repair&) = default;
};

struct Repairs {
    std::vector<Repair> repairs; ///< by row
    /// Proved fewest. False only where the budget was spent; then there are none.
    bool exact = true;
};

/// Every group keeps its most frequent category; of those that are equally frequent, the one that
/// stands first in the decision.
[[nodiscard]] Repairs fewest_repairs(const Table& table, std::span<const std::size_t> criteria);

/// After these no reversal is left. Of equally small sets the one that re-opens cases that dominate
/// (decided worse than others suggest) before those they dominate; it does not depend on the order
/// of rows. A case moves no further than the other decisions and proposals ask.
[[nodiscard]] Repairs fewest_dominance_repairs(const Table& table,
                                               std::span<const std::size_t> criteria,
                                               const Budget& budget = {});

/// The table with the proposals as decisions.
[[nodiscard]] Table repaired(const Table& table, const Repairs& repairs);

} // namespace houtskool::sorting
