// SPDX-License-Identifier: MIT
#pragma once
// Rough approximation of categories (Pawlak 1991, Rough Sets, ch. 2): what a set of criteria can
// and cannot tell apart. Cases that score alike on all of them are indiscernible. The lower
// approximation of a category holds the cases whose whole group was decided so: certainly in it;
// the upper one those of groups of which some case was decided so: possibly in it.
//
// Not applicable is a level of its own; two unknown scores count as equal, so that nothing is
// guessed. Cases that nobody decided do not count.

#include "sorting/table.hpp"

#include <span>
#include <vector>

namespace houtskool::sorting {

/// Every criterion of the table, by index.
[[nodiscard]] std::vector<std::size_t> all_criteria(const Table& table);

/// Decided rows by equal scores on the criteria; groups in order of their first row.
[[nodiscard]] std::vector<std::vector<std::size_t>>
indiscernible(const Table& table, std::span<const std::size_t> criteria);

/// Rows, ascending.
struct Approximated {
    std::vector<std::size_t> lower;
    std::vector<std::size_t> upper;
    std::size_t decided = 0; ///< cases in the category
    /// Lower over upper: 1 when the category is told apart sharply; of an empty category too.
    [[nodiscard]] double accuracy() const;
    /// Share of the category's cases that is certain; of an empty category 1.
    [[nodiscard]] double quality() const;
};

struct Approximation {
    std::vector<Approximated> categories;            ///< by category
    std::vector<std::vector<std::size_t>> conflicts; ///< groups that were decided in several ways
    std::size_t consistent = 0;                      ///< cases outside such groups
    std::size_t decided = 0;
    /// Share of decided cases that are consistent; without any, 1.
    [[nodiscard]] double quality() const;
};

[[nodiscard]] Approximation approximate(const Table& table, std::span<const std::size_t> criteria);

} // namespace houtskool::sorting
