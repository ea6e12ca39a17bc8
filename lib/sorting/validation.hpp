// SPDX-License-Identifier: MIT
#pragma once
// How well a way of learning does on cases that it has not seen: each fold of the decided cases is
// left out in turn, the learner sees the others, and what it learned sorts the fold (Stone 1974,
// Cross-validatory choice and assessment of statistical predictions). Leaving out one case at a
// time is the finest division.
//
// Cases that were not decided are neither learned from nor tested.

#include "sorting/agreement.hpp"
#include "sorting/learning.hpp"
#include "sorting/sorter.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace houtskool::sorting {

using Learner = std::function<Sorter(const Table&)>;

/// Fold of each row, 0 upward; a row that is in none: -1.
using Folds = std::vector<int>;

/// Each decided row in a fold of its own.
[[nodiscard]] Folds folds_of_one(const Table& table);

/// Folds of equal size give or take one; of every category too each fold has as many, give or take
/// one (Kohavi 1995). Which case comes in which fold is a matter of the seed. No more folds than
/// decided rows, and at least two where there are two.
[[nodiscard]] Folds stratified_folds(const Table& table, std::size_t count, std::uint64_t seed);

struct Validation {
    std::vector<int> predicted; ///< per row of the table; `undecided` too where not tested
    std::vector<bool> tested;   ///< per row: decided, and done within the budget
    std::size_t folds = 0;
    bool timed_out = false;
    Confusion confusion; ///< decided by predicted, of the tested rows
};

/// The learner sees the cases of the other folds in order of the table, and never those of the
/// fold. The budget is looked at before each fold; the learner has its own.
[[nodiscard]] Validation validate(const Learner& learner, const Table& table, const Folds& folds,
                                  const Budget& budget = {});

} // namespace houtskool::sorting
