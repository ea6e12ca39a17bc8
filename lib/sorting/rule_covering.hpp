// SPDX-License-Identifier: MIT
#pragma once
// Rules for tables that are too large for an exhaustive search: sequential covering with a
// tolerance of exceptions, as VC-DomLEM (Blaszczynski, Slowinski & Szelag 2011, sections 3 and 4),
// where cases that rules cover already count for less instead of not at all, and rules vote
// (SLIPPER, Cohen & Singer 1999; ENDER, Dembczynski, Kotlowski & Slowinski 2010): each new rule is
// grown, condition by condition, on the slopes of the logistic loss of the rules so far, and its
// weight is a shortened Newton step.
//
// Ordered categories: rules for each boundary between two (at least, at most). Not ordered: rules
// for each category. Conditions are ranges, grown one side at a time, or not applicable. In an
// ordered table a criterion with a direction is asked for at least so much (for a better category)
// or at most (for a worse one), unless its declared direction contradicts the verdicts: then both.
//
// The model ends with defaults: rules without conditions that vote for what most cases were.

#include "sorting/learning.hpp"

namespace houtskool::sorting {

struct CoveringOptions {
    LearningOptions learning;
    /// A rule may cover this share of the cases that were decided otherwise: the consistency
    /// measure epsilon of VC-DomLEM. 0: none. Conditions are added until it holds.
    double tolerance = 0.5;
    std::size_t rounds = 100;   ///< rules at most, before equal ones are put together; per boundary
    std::size_t conditions = 3; ///< in a rule at most
};

/// Match::all, Ties::votes. Depends on neither seed nor the order of rows; among equally good
/// conditions the first criterion wins.
[[nodiscard]] Learned<RuleSet> rule_covering(const Table& table,
                                             const CoveringOptions& options = {});

/// Whether higher scores go with better categories (1), worse ones (-1) or neither (0): the sign of
/// Kendall's count of concordant less discordant pairs.
[[nodiscard]] int association(const Table& table, std::size_t attribute);

} // namespace houtskool::sorting
