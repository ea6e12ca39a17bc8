// SPDX-License-Identifier: MIT
#pragma once
// What verdicts are compared with, whatever model gives them: the nearest case decided otherwise,
// the smallest flip, what the decisions on the other tasks allow, what an unknown score might
// change.

#include "classify/encode.hpp"
#include "sorting/flips.hpp"

#include <vector>

namespace houtskool::classify {

/// Fills these members of the verdicts, which run in step with the rows of the table. `precedents`
/// are decided elsewhere; their names are `SCENARIO/TASK`. Gives for how many verdicts this was
/// done before the budget was spent.
[[nodiscard]] std::size_t compare_with_others(const Coding& coding, const sorting::Sorter& sort,
                                              const sorting::Table& table,
                                              const sorting::Table& precedents,
                                              const sorting::Budget& budget,
                                              std::vector<model::Verdict>& verdicts);

/// The smallest flips, counted; by criteria, then steps.
[[nodiscard]] std::vector<model::FlipCount>
count_flips(const std::vector<model::Verdict>& verdicts);

} // namespace houtskool::classify
