// SPDX-License-Identifier: MIT
#pragma once
// Grows one rule, condition by condition, on given slopes: what rule_covering does in every round.

#include "classify/learning.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace houtskool::classify {

/// Which ends of a range a rule may ask for, per attribute.
struct Sides {
    bool at_least = true;
    bool at_most = true;
};

/// Per row: how much the loss falls when the rule's vote grows, and how fast that wears off.
struct Slopes {
    std::vector<double> first;
    std::vector<double> second;
};

struct GrownRule {
    std::vector<Condition> conditions; ///< by attribute
    std::vector<std::size_t> rows;     ///< covered, ascending
    double gain = 0;
    double step = 0; ///< Newton's, for its vote
};

class RuleGrower {
  public:
    /// Keeps the order of the rows on each attribute. The table must outlive it.
    RuleGrower(const Table& table, std::size_t conditions);

    /// The rule with most gain among those that a greedy growth passes through and that cover at
    /// most `exceptions` rows that are not `good`; nothing where none gains.
    [[nodiscard]] std::optional<GrownRule> grow(const Slopes& slopes,
                                                const std::vector<Sides>& sides,
                                                const std::vector<bool>& good,
                                                double exceptions) const;

  private:
    struct Cut {
        double gain = 0;
        Condition condition; ///< one range, open on one side at least; or not applicable
    };
    void best_cut(std::size_t attribute, const Slopes& slopes, const Sides& sides,
                  const std::vector<bool>& covered, Cut& best) const;
    void narrow(std::vector<Condition>& conditions, const Condition& cut) const;

    const Table& table_;
    std::size_t most_conditions_;
    std::vector<std::vector<std::size_t>> ordered_;      ///< rows with a figure, by score
    std::vector<std::vector<std::size_t>> inapplicable_; ///< rows without one
    std::vector<bool> on_scale_;
};

} // namespace houtskool::classify
