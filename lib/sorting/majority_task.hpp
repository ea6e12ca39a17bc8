// SPDX-License-Identifier: MIT
#pragma once
// What MR-Sort has to fit, in ranks instead of figures: boundaries that share weights and a
// majority. The ordered model is one task with a boundary below each category but the worst; one
// category against the rest is a task with one boundary.

#include "sorting/models.hpp"

#include <cstddef>
#include <vector>

namespace houtskool::sorting {

/// Rank of a score that meets no condition: unknown, or not applicable as a value of its own.
inline constexpr int never_met = -1;
/// Rank of a score that drops out, with the weight of its criterion.
inline constexpr int drops_out = -2;

/// Cases that are equal in everything are one, counted; they stand in a fixed order, so that what
/// is fitted does not depend on the order of the rows.
struct MajorityTask {
    std::size_t criteria = 0;
    std::size_t boundaries = 1;
    std::vector<std::vector<double>> values; ///< per criterion, its figures, ascending
    std::vector<int> levels;                 ///< per criterion, 0: scored in numbers
    std::vector<bool> falling;               ///< per criterion: lower speaks for it; declared
    std::vector<bool> free;                  ///< per criterion: the direction is to be learned
    std::vector<int> ranks;                  ///< of case c on criterion j: [j * cases + c]
    std::vector<std::size_t> target;         ///< per case: how many boundaries it should reach
    std::vector<double> count;               ///< per case: how many rows it stands for

    [[nodiscard]] std::size_t cases() const { return target.size(); }
    [[nodiscard]] int rank(std::size_t one, std::size_t criterion) const {
        return ranks[criterion * cases() + one];
    }
    /// Number of figures that the criterion takes.
    [[nodiscard]] int width(std::size_t criterion) const {
        return static_cast<int>(values[criterion].size());
    }
    [[nodiscard]] bool anything_drops_out() const;
};

/// A vote on criterion j for boundary b counts when the rank, from the bad end, is at least
/// cuts[b * criteria + j]: 0 is met by every figure, the width by none. Weights add up to 1.
struct MajorityFit {
    std::vector<double> weights;
    double majority = 0.5;
    std::vector<int> cuts;
    std::vector<bool> falling;
};

/// `against_rest`: the category that has the one boundary, or `undecided` for the ordered task.
/// Rows that were not decided do not count.
[[nodiscard]] MajorityTask majority_task(const Table& table, int against_rest);

/// Does a rank meet a cut?
[[nodiscard]] inline bool meets(int rank, int cut, int width, bool falling) {
    return rank >= 0 && (falling ? width - 1 - rank : rank) >= cut;
}

/// Cases on the wrong side, counted.
[[nodiscard]] double errors(const MajorityTask& task, const MajorityFit& fit);

/// Conditions half way between the figures that they part, so that cases not seen are parted as
/// well as may be; on a scale, from a level on.
[[nodiscard]] Boundary boundary_of(const MajorityTask& task, const MajorityFit& fit,
                                   std::size_t boundary, int category);

} // namespace houtskool::sorting
