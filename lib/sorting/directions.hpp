// SPDX-License-Identifier: MIT
#pragma once
// Declared directions against the decisions. Of every criterion with a direction, in a table whose
// categories stand worst to best: do better scores go with better categories?
//
// Two figures. Alone: over all pairs of cases in different categories, how many the criterion ranks
// as the decisions do, against how many the other way (Kendall's S with its variance under
// independence, corrected for ties: Kendall 1970, Rank Correlation Methods, ch. 4). Beside the
// other criteria: the t-value of its coefficient in a linear regression of the category on the
// ranks of all criteria. A criterion may look wrong alone because it goes with another, and be
// right beside it; then the direction is not called wrong.

#include "sorting/table.hpp"

#include <cstdint>
#include <vector>

namespace houtskool::sorting {

struct DirectionFinding {
    std::size_t criterion = 0;
    model::Direction declared = model::Direction::none;
    std::uint64_t agreeing = 0; ///< pairs
    std::uint64_t opposing = 0;
    double alone = 0;  ///< standard deviations from no relation; negative: against the declaration
    double beside = 0; ///< t-value given the other criteria; negative: against the declaration
    /// Opposed by the decisions, too clearly for chance, and not redeemed beside the others.
    bool contradicts = false;
    /// Of the pairs that it ranks, those ranked as decided; none: a half.
    [[nodiscard]] double concordance() const;
};

/// Nothing where categories are not ordered. Time n log n times criteria.
[[nodiscard]] std::vector<DirectionFinding> check_directions(const Table& table);

/// The table with every direction reversed that the decisions contradict. Scores stay as they are.
[[nodiscard]] Table corrected(const Table& table);

} // namespace houtskool::sorting
