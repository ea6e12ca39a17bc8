// SPDX-License-Identifier: MIT
#pragma once
// Grows one rule, condition by condition, on given slopes: what rule_covering does in every round.

#include "sorting/learning.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace houtskool::sorting {

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
        Condition condition; ///< one range, or not applicable
    };
    /// Covered rows with one score.
    struct Group {
        double score = 0;
        double first = 0;
        double second = 0;
        std::size_t rows = 0;
    };
    struct Column {
        std::vector<std::size_t> rows; ///< with a figure, by score
        std::vector<double> scores;    ///< of those rows
        std::vector<std::size_t> inapplicable;
        bool on_scale = false;
    };
    void best_cut(std::size_t attribute, const Slopes& slopes, const Sides& sides,
                  const std::vector<char>& covered, Cut& best) const;
    [[nodiscard]] static std::vector<Group> grouped(const Column& column, const Slopes& slopes,
                                                    const std::vector<char>& covered);
    void offer_range(std::size_t attribute, const std::vector<Group>& groups, Cut& best) const;
    void offer(std::size_t attribute, const std::vector<Group>& groups, std::size_t first,
               std::size_t end, Cut& best) const;
    void take_better(const Group& sum, const Condition& condition, Cut& best) const;
    void narrow(std::vector<Condition>& conditions, const Condition& cut) const;

    const Table& table_;
    std::size_t most_conditions_;
    std::size_t enough_; ///< rows that a rule covers at least
    std::vector<Column> columns_;
};

} // namespace houtskool::sorting
