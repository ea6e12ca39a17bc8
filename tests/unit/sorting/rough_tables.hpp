// SPDX-License-Identifier: MIT
#pragma once
// Small tables in figures for tests of rough sets and dominance.

#include "sorting/table.hpp"
#include "uncertainty/random.hpp"

#include "ommen_table.hpp"

namespace houtskool::test {

/// Criteria c1, c2, ... with this direction; categories k0, k1, ..., ordered.
[[nodiscard]] sorting::Table ordered_table(std::size_t criteria, std::size_t categories,
                                           model::Direction direction);

/// Ten students by mathematics, physics and literature (bad 0, medium 1, good 2), who are bad,
/// medium or good overall: the example of Slowinski, Greco & Matarazzo for the dominance-based
/// rough set approach, as in the article of that name in Wikipedia.
[[nodiscard]] sorting::Table students();

/// Random scores 0 .. levels - 1 and random categories.
[[nodiscard]] sorting::Table random_table(uncertainty::RandomStream& stream, std::size_t cases,
                                          std::size_t criteria, std::size_t levels,
                                          std::size_t categories);

} // namespace houtskool::test
