// SPDX-License-Identifier: MIT
#pragma once
// Rules of the dominance-based rough set approach (Greco, Matarazzo & Slowinski 2001, section 5):
// "if at least so good on these criteria, then at least this category", and the same with at most.
// Conditions are one-sided in the declared direction; on criteria without a direction they are
// sets of adjacent scores; not applicable may be named by itself. Categories count as ordered.
//
// A rule is certain when no case outside its union of categories meets it. With a tolerance it may
// be met by that share of the cases outside (consistency measure epsilon: Blaszczynski, Greco,
// Slowinski & Szelag 2009), which never grows when a rule is made narrower. A rule is minimal when
// none that is wider, by a condition less or a weaker one, is within the tolerance.

#include "sorting/learning.hpp"

namespace houtskool::sorting {

/// What is kept of the rules found.
/// - `all`: every one.
/// - `cover`: of every union few that cover its cases (greedily: not proved fewest), as simple
///   rules: what none of them decides stays undecided.
/// - `votes`: rules of several tolerances and rules with one condition, with weights
///   (dominance_votes.hpp). The single conditions say together what an additive model says, so that
///   longer rules, which are held back more, need only say what it does not (cf. the linear terms
///   of RuleFit: Friedman & Popescu 2008, "Predictive learning via rule ensembles", Annals of
///   Applied Statistics 2, section 5). Sorts unseen cases best, and leaves none undecided;
///   thresholds on numbers lie between scores.
/// - `automatic`: a cover of small tables (`small`), which reads best; votes in larger ones, where
///   cases contradict each other and a cover leaves many undecided.
enum class KeptRules { all, cover, votes, automatic };

struct DominanceRuleOptions : LearningOptions {
    KeptRules kept = KeptRules::cover;
    std::size_t small = 60; ///< decided cases
    /// Share of the cases outside a union that may meet its rules; votes have their own.
    double tolerance = 0;
    /// Candidates up to which all minimal rules of a union are enumerated. Beyond it, and for
    /// votes, rules are grown one by one until all cases are covered that can be (VC-DomLEM:
    /// Blaszczynski, Slowinski & Szelag 2011). They are minimal too, but not all there are.
    std::size_t exhaustive = 10'000'000;
};

/// `exact`: the rules are all minimal ones; never said of a cover or of votes. Rules stand by
/// category; of a category at-least rules first. Cases decided alike whatever their scores give a
/// rule without conditions. Nothing is random.
[[nodiscard]] Learned<RuleSet> learn_dominance_rules(const Table& table,
                                                     const DominanceRuleOptions& options = {});

} // namespace houtskool::sorting
