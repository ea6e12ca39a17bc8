// SPDX-License-Identifier: MIT
#pragma once
// The smallest set of rules that together cover the cases that they can cover: a set cover, solved
// exactly by branch and bound. Smallest: fewest rules, then fewest conditions. Among equals: the
// largest sum of supports, then the one whose rules stand first in the order of FoundRules.

#include "sorting/minimal_rules.hpp"

namespace houtskool::sorting {

struct CoverLimits {
    std::uint64_t work = 30'000'000; ///< words of bits looked at, per category; about 0.2 s
    Budget budget;
};

struct RuleCover {
    std::vector<std::size_t> rules; ///< of the found ones, ascending
    std::size_t conditions = 0;
    bool exact = true; ///< proved: no cover has fewer rules, or as many with fewer conditions
    bool timed_out = false;
};

/// Each category by itself: every case that one of the category's rules covers.
[[nodiscard]] RuleCover smallest_cover(const FoundRules& found, const CoverLimits& limits = {});

} // namespace houtskool::sorting
