// SPDX-License-Identifier: MIT
#pragma once
// Sequential covering: rules of one union of categories, grown where there are too many to try
// (VC-DomLEM: Blaszczynski, Slowinski & Szelag 2011, Sequential covering rule induction algorithm
// for variable consistency rough set approaches, Information Sciences 181).

#include "sorting/dominance_search.hpp"

namespace houtskool::sorting {

/// Rules grown one by one until every case of the union that a rule can cover is covered `times`
/// times. A case that was covered counts half as much for the next rule.
[[nodiscard]] std::vector<DraftRule> grow_rules(const UnionTask& task, std::size_t times,
                                                const Budget& budget);

} // namespace houtskool::sorting
