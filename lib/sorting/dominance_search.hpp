// SPDX-License-Identifier: MIT
#pragma once
// The search for the rules of one union of categories; see dominance_rules.hpp.

#include "sorting/dominance_grid.hpp"
#include "sorting/learning.hpp"

#include <optional>

namespace houtskool::sorting {

struct UnionTask {
    const DominanceGrid* grid = nullptr;
    int category = 0;
    Scope scope = Scope::at_least;
    CaseBits inside;
    CaseBits outside;
    std::size_t allowed = 0; ///< cases outside that may meet a rule
};

[[nodiscard]] UnionTask union_task(const DominanceGrid& grid, int category, Scope scope,
                                   double tolerance);

/// No more cases outside meet the rule than may.
[[nodiscard]] bool within(const UnionTask& task, const DraftRule& rule);

/// How many rules could be written, up to `most` + 1.
[[nodiscard]] std::size_t candidates(const UnionTask& task, std::size_t most);

/// Every minimal rule, by conditions; nothing when there are too many or the budget is spent.
[[nodiscard]] std::optional<std::vector<DraftRule>> minimal_rules(const UnionTask& task,
                                                                  const Budget& budget);

/// Of the rules, few that cover what all do: most new cases first, then fewest conditions; then
/// without those that turned out not to be needed.
[[nodiscard]] std::vector<DraftRule> small_cover(const UnionTask& task,
                                                 const std::vector<DraftRule>& rules);

} // namespace houtskool::sorting
