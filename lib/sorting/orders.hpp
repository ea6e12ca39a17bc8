// SPDX-License-Identifier: MIT
#pragma once
// Which orders of the categories the decisions allow at all. Under an order that fits, no case that
// dominates another was decided worse (dominance.hpp). Every order is tried; with directions free,
// every direction of every criterion as well (m criteria: 2^m, so a fit proves little where cases
// are few). An order and its reverse with all directions reversed are the same claim.

#include "sorting/dominance.hpp"
#include "sorting/learning.hpp"

namespace houtskool::sorting {

/// `declared`: as the table says; criteria without a direction are compared by equality. `free`:
/// every criterion may speak either way.
enum class Directions { declared, free };

struct OrderTried {
    std::vector<int> order;         ///< categories, worst to best
    std::size_t in_conflict = 0;    ///< cases in a reversal; with free directions the fewest
    std::vector<std::size_t> cases; ///< those cases, under `directions`
    /// Of the criteria; with free directions the first with fewest, increasing before decreasing
    /// and the first criterion slowest to change.
    std::vector<model::Direction> directions;
    std::size_t vectors = 1; ///< direction vectors with as few
};

struct Orders {
    std::vector<OrderTried> tried; ///< fewest cases in conflict first, then by order
    bool complete = true; ///< false: too many to try (see most_...), or stopped by the budget
};

inline constexpr std::size_t most_ordered_categories = 7;
inline constexpr std::size_t most_free_criteria = 12;

/// Categories that no case was put in are left out of the orders.
[[nodiscard]] Orders try_orders(const Table& table, Directions directions,
                                const Budget& budget = {});

} // namespace houtskool::sorting
