// SPDX-License-Identifier: MIT
#pragma once
// Public sets of sorted cases, and how well a learner sorts cases that it has not seen.

#include "sorting/table.hpp"

#include <functional>
#include <string>
#include <vector>

namespace houtskool::bench {

/// Reads pymcda's CSV blocks: criteria with direction (1, -1), categories with rank (1 is best),
/// then cases: the last column is the category, columns that are no criterion are passed over.
/// Categories stand worst to best. Throws std::runtime_error with file and line.
[[nodiscard]] sorting::Table read_set(const std::string& file);

/// Learns from a table; what it gives sorts one row.
using Sorter = std::function<int(std::span<const double>)>;
using Learner = std::function<Sorter(const sorting::Table&)>;

struct Measured {
    double mean = 0;      ///< share of unseen cases sorted as they were decided
    double deviation = 0; ///< over the splits
    double seconds = 0;   ///< per fit, mean
    double slowest = 0;
};

/// Splits in halves at random, `splits` times (seeds 1, 2, ...); the learner sees one half and is
/// tried on the other. The same seeds give every learner the same halves.
[[nodiscard]] Measured measure(const sorting::Table& table, const Learner& learner, int splits);

} // namespace houtskool::bench
