// SPDX-License-Identifier: MIT
#pragma once
// All minimal rules of a table of nominal verdicts, by exhaustive search: rough set theory (Pawlak
// 1991) with conditions on ranges.
//
// A certain rule covers a case, and all that it covers were decided as it concludes. Cases with
// equal scores and different verdicts support none. A possible rule concludes a category that all
// its cases may have: each has a twin (a case with equal scores, it may be itself) decided so. A
// rule is minimal when it is no longer certain (possible) once any one condition is dropped, or
// widened by one step; where a rule can be relaxed in any way it can be relaxed by one step.
//
// Cases that are not decided count for nothing. An unknown score meets no condition.

#include "sorting/elementary_conditions.hpp"
#include "sorting/learning.hpp"

#include <vector>

namespace houtskool::sorting {

/// Where an exhaustive search stops, whatever the machine: results do not depend on the clock.
struct SearchLimits {
    std::uint64_t candidates = 10'000'000; ///< no search where more can be written
    std::uint64_t work = 300'000'000;      ///< words of bits compared; about a second
    std::size_t rules = 20'000;            ///< in all
    Budget budget;
};

/// Rules with the cases that each covers. Ordered by category, then attribute by attribute: no
/// condition stands before a condition, conditions stand as in ElementaryConditions.
struct FoundRules {
    std::vector<SortingRule> rules;
    std::vector<CaseSet> cases;
    [[nodiscard]] std::size_t count(int category) const;
};

struct MinimalRules {
    FoundRules certain;
    FoundRules possible;
    std::uint64_t candidates = 0;
    bool complete = false; ///< all were found
    bool timed_out = false;
};

[[nodiscard]] MinimalRules minimal_rules(const Table& table, const SearchLimits& limits = {});
/// Without the possible rules.
[[nodiscard]] MinimalRules minimal_certain_rules(const Table& table,
                                                 const SearchLimits& limits = {});

/// Of each category: the cases whose twins were all decided so (lower approximation), and those of
/// which at least one twin was (upper).
struct Approximations {
    std::vector<CaseSet> lower;
    std::vector<CaseSet> upper;
};
[[nodiscard]] Approximations approximations(const Table& table);

/// The decided cases in an order that depends on their scores and verdicts alone.
[[nodiscard]] std::vector<std::size_t> canonical_order(const Table& table);

} // namespace houtskool::sorting
