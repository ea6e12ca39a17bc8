// SPDX-License-Identifier: MIT
#pragma once
// Reducts: the smallest sets of criteria that tell as many cases apart as all criteria do (Pawlak
// 1991, Rough Sets, ch. 3; relative to the decision, ch. 4). None of their criteria can be missed.
// The core, what all reducts share, is what no explanation of the verdicts can do without.
//
// Found as the minimal hitting sets of the discernibility function (Skowron & Rauszer 1992): one
// clause for every pair of cases that must be told apart, the criteria on which they differ.
// Enumerated by critical clauses (Murakami & Uno 2014, algorithm MMCS).

#include "sorting/learning.hpp"

namespace houtskool::sorting {

struct ReductOptions {
    std::size_t most = 100'000;       ///< reducts to list
    std::size_t effort = 300'000'000; ///< elementary steps; makes every call end without a clock
    Budget budget;
};

struct Reducts {
    /// Criteria ascending; by size, then by criteria. Where verdicts need no criterion at all (one
    /// category, or nothing is consistent) the only reduct is empty.
    std::vector<std::vector<std::size_t>> reducts;
    std::vector<std::size_t> core; ///< exact, also where the list is not complete
    bool complete = true; ///< else cut by `most`, `effort` or the budget; what is listed is right
};

[[nodiscard]] Reducts find_reducts(const Table& table, const ReductOptions& options = {});

} // namespace houtskool::sorting
