// SPDX-License-Identifier: MIT
#pragma once
// Rules of the dominance-based rough set approach (Greco, Matarazzo & Slowinski 2001, section 5):
// "if at least so good on these criteria, then at least this category", and the same with at most.
// Conditions are one-sided in the declared direction; on criteria without a direction they are
// sets of adjacent scores; not applicable may be named by itself.
//
// A rule is certain when no case outside its union of categories meets it. With a tolerance it may
// be met by that share of the cases outside (consistency measure epsilon: Blaszczynski, Greco,
// Slowinski & Szelag 2009), which never grows when a rule is made narrower. A rule is minimal when
// none that is wider, by a condition less or a weaker one, is within the tolerance.

#include "classify/learning.hpp"

namespace houtskool::classify {

/// What is kept of the rules found: all; for every union a small cover of its cases, as simple
/// rules; or rules with weights that vote, which sort unseen cases best.
enum class KeptRules { all, cover, votes };

struct DominanceRuleOptions : LearningOptions {
    double tolerance = 0; ///< share of the cases outside a union that may meet its rules
    KeptRules kept = KeptRules::cover;
    /// Candidates up to which all minimal rules are enumerated; beyond it rules are grown one by
    /// one until every case is covered (VC-DomLEM: Blaszczynski, Slowinski & Szelag 2011).
    std::size_t exhaustive = 10'000'000;
};

[[nodiscard]] Learned<RuleSet> learn_dominance_rules(const Table& table,
                                                     const DominanceRuleOptions& options = {});

} // namespace houtskool::classify
