// SPDX-License-Identifier: MIT
#pragma once
// Vetoes for a fitted MR-Sort model: a score that forbids a category whatever the votes.

#include "sorting/learning.hpp"
#include "sorting/models.hpp"

namespace houtskool::sorting {

/// Adds to each boundary, one at a time and the best first, the veto that leaves fewest cases
/// wrong, while it leaves fewer. A veto lies on the bad side of its criterion's profile, and the
/// ordered model stays monotone. Between equally good ones, that on the criterion that stands
/// first, forbidding least. True: some were added.
[[nodiscard]] bool add_vetoes(const Table& table, const Budget& budget, MajorityModel& model);

} // namespace houtskool::sorting
