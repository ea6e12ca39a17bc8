// SPDX-License-Identifier: MIT
#pragma once
// Tables for the tests of rules, and what rules may ask, spelled out anew and slowly.

#include "sorting/table.hpp"
#include "uncertainty/random.hpp"

#include <set>
#include <utility>
#include <vector>

#include "ommen_table.hpp"

namespace houtskool::test {

/// Criteria scored in levels, categories 0 to count - 1.
[[nodiscard]] sorting::Table levels_table(const std::vector<int>& levels, std::size_t categories);

/// Three criteria of 2, 3 and 3 levels, two or three categories; some cells are not applicable.
[[nodiscard]] sorting::Table random_table(uncertainty::RandomStream& stream, std::size_t cases);

/// A rule as the set of scores that it allows per criterion, and what it covers.
using Allowed = std::vector<std::set<double>>;

/// What a condition may allow: adjacent levels, not applicable, or (empty) no condition.
[[nodiscard]] std::vector<std::set<double>> ways(int levels);

/// Every minimal certain rule of a category by trying all: certain, and no other certain rule
/// allows all that it allows.
[[nodiscard]] std::set<Allowed> minimal_by_trying(const sorting::Table& table, int category);

} // namespace houtskool::test
