// SPDX-License-Identifier: MIT
#pragma once
// What all minimal rules together say of a case: the verdict of the best-supported one, and every
// verdict that some certain rule gives.

#include "sorting/minimal_rules.hpp"

#include <optional>
#include <vector>

namespace houtskool::sorting {

/// The rules as a model: of those that are met the best supported decides; where best-supported
/// rules conclude differently, nobody does.
[[nodiscard]] RuleSet best_supported(const FoundRules& found, std::size_t categories);

/// Categories that the rules that are met conclude, ascending.
[[nodiscard]] std::vector<int> possible_categories(const std::vector<SortingRule>& rules,
                                                   std::span<const double> row);

/// The same for all minimal certain rules of a table, without searching them: a certain rule that
/// the row meets and that covers some case covers all that lies between the two, so it is enough to
/// try, for each case, the narrowest rule that holds for that case and the row. `left_out`: a case
/// that does not count. Time: cases x cases x attributes.
[[nodiscard]] std::vector<int> possible_categories(const Table& table, std::span<const double> row,
                                                   std::optional<std::size_t> left_out = {});

struct LeftOut {
    std::size_t index = 0;     ///< of the case
    std::vector<int> possible; ///< by all minimal certain rules of the other cases
};

/// Every decided case, by the others.
[[nodiscard]] std::vector<LeftOut> leave_one_out_possible(const Table& table,
                                                          const Budget& budget = {});

} // namespace houtskool::sorting
