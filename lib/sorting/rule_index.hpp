// SPDX-License-Identifier: MIT
#pragma once
// Which rules of a set a row meets, for many rows: per criterion, the rules that each stretch of
// scores allows, by bit. A row then costs one search per criterion, whatever the number of rules.

#include "sorting/models.hpp"

#include <cstdint>

namespace houtskool::sorting {

class RuleIndex {
  public:
    RuleIndex(const std::vector<SortingRule>& rules, std::size_t attributes);

    /// Bit i: rule i is met, as SortingRule::meets says. The span is `words()` long.
    void met(std::span<const double> row, std::span<std::uint64_t> bits) const;
    [[nodiscard]] std::size_t words() const { return words_; }

  private:
    struct Stretches {
        std::size_t attribute = 0;
        /// Stretch 2 i is below the i-th score and above those before; 2 i + 1 is the score itself.
        std::vector<double> scores;
        std::vector<std::uint64_t> allowed; ///< by stretch, then not applicable, then unknown
    };
    std::size_t words_ = 0;
    std::vector<std::uint64_t> all_;
    std::vector<Stretches> attributes_; ///< those that some rule has a condition on
};

} // namespace houtskool::sorting
