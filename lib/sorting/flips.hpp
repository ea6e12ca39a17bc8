// SPDX-License-Identifier: MIT
#pragma once
// How little would give a case another verdict. Found by trying, whatever model decides: the
// smallest flip changes the fewest criteria, and of those flips the one of fewest steps in all
// (alternatives.hpp says what a step is).
//
// Ties: the flip whose criteria come first in the table (the first where they differ counts); on
// the same criteria the one that moves the first criterion least, downward before upward, then the
// second, and so on. A criterion that is not applicable, or unknown, may be left as it is; any
// figure is one change of one step, the lowest first. Making a criterion not applicable is no flip.
//
// The question is that of counterfactual explanation (Wachter, Mittelstadt & Russell 2018), with a
// distance that a reader can check by hand.

#include "sorting/alternatives.hpp"
#include "sorting/learning.hpp"
#include "sorting/sorter.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

struct Change {
    std::size_t attribute = 0;
    double to = 0;
    std::size_t steps = 1;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Flip {
    std::vector<Change> changes; ///< in order of criteria
    int category = undecided;    ///< that it leads to
    [[nodiscard]] std::size_t steps() const;
    friend bool operator==(const Flip&, const Flip&) = default;
};

struct FlipOptions {
    /// No verdict is another verdict too.
    bool undecided_counts = false;
    /// Only flips that lead to this category (or to `undecided`).
    std::optional<int> toward;
    /// Rows tried for one case before the search gives up; enough for six criteria of 7 levels.
    std::size_t most_evaluations = 200'000;
    Budget budget;
};

/// `none` is proved: no change of scores flips the case. `given_up`: no flip of fewer than
/// `criteria` changes, nor of that many changes in fewer than `steps` steps; more is not known.
enum class FlipOutcome { found, none, given_up };

struct FlipSearch {
    FlipOutcome outcome = FlipOutcome::none;
    Flip flip;                   ///< where it is found
    std::size_t criteria = 0;    ///< where it is given up
    std::size_t steps = 0;       ///< where it is given up
    std::size_t evaluations = 0; ///< rows tried
};

[[nodiscard]] FlipSearch smallest_flip(const Sorter& sort, const Alternatives& alternatives,
                                       std::span<const double> row,
                                       const FlipOptions& options = {});

/// Of each row. When the budget is spent the rest are given up.
[[nodiscard]] std::vector<FlipSearch> smallest_flips(const Sorter& sort, const Table& table,
                                                     const FlipOptions& options = {});

/// Every criterion alone: the nearest move down and the nearest move up that flip the case, in
/// order of criteria. From a score that is no figure: the lowest figure for each category that it
/// can lead to. Stops at the budget.
[[nodiscard]] std::vector<Flip> single_flips(const Sorter& sort, const Alternatives& alternatives,
                                             std::span<const double> row,
                                             const FlipOptions& options = {});

struct FlipCount {
    std::size_t criteria = 0;
    std::size_t steps = 0;
    std::size_t rows = 0;
    friend bool operator==(const FlipCount&, const FlipCount&) = default;
};

struct FlipHistogram {
    std::vector<FlipCount> counts; ///< by criteria, then by steps; none with 0 rows
    std::size_t none = 0;
    std::size_t given_up = 0;
    friend bool operator==(const FlipHistogram&, const FlipHistogram&) = default;
};

[[nodiscard]] FlipHistogram histogram(std::span<const FlipSearch> searches);

} // namespace houtskool::sorting
