// SPDX-License-Identifier: MIT
#pragma once
// Which sets of votes can be parted by weights and a majority, and which to give up where they
// cannot: the inner question of majority_exact.hpp. A set of votes is a bit mask over criteria.

#include "sorting/learning.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace houtskool::sorting {

struct VoteSet {
    std::uint32_t votes = 0;
    double count = 0; ///< cases that have it
};

struct Parting {
    std::vector<double> weights; ///< add up to 1
    double majority =
        0.5; ///< half way between the sets that it parts; below 0 all reach, above 1 none
};

class VoteConflicts {
  public:
    /// Each branch is a step, each linear program some twenty. The budget must outlive it.
    VoteConflicts(std::size_t criteria, int steps, const Budget& budget)
        : criteria_(criteria), steps_(steps), budget_(budget) {}

    /// Giving up sets of at most `most` cases together, can the rest be parted? True: see
    /// `parting`. Meaningless once `exhausted`.
    [[nodiscard]] bool can_part(const std::vector<VoteSet>& reach, const std::vector<VoteSet>& stay,
                                double most);
    [[nodiscard]] const Parting& parting() const { return parting_; }
    /// More steps were needed than allowed, or the budget is spent.
    [[nodiscard]] bool exhausted() const { return steps_ <= 0; }

    /// At least so many cases must be given up: disjoint pairs, greedily.
    [[nodiscard]] static double at_least(const std::vector<VoteSet>& reach,
                                         const std::vector<VoteSet>& stay);

  private:
    struct Item {
        VoteSet set;
        bool reach = false;
        bool gone = false;
        bool kept = false; ///< giving it up was tried
    };
    [[nodiscard]] double bound() const;
    [[nodiscard]] bool part(double most);
    [[nodiscard]] std::vector<std::size_t> clash() const;
    [[nodiscard]] std::vector<std::size_t> outweighed();

    std::size_t criteria_;
    int steps_;
    const Budget& budget_;
    std::vector<Item> items_;
    Parting parting_;
};

} // namespace houtskool::sorting
