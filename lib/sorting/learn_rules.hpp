// SPDX-License-Identifier: MIT
#pragma once
// Learns decision rules: all minimal rules and the smallest cover where the table is small enough
// for an exhaustive search, covering with exceptions where it is not.

#include "sorting/minimal_rules.hpp"
#include "sorting/rule_cover.hpp"
#include "sorting/rule_covering.hpp"

namespace houtskool::sorting {

enum class RuleSearch { automatic, exhaustive, covering };

struct RuleOptions {
    LearningOptions learning;
    /// `automatic`: exhaustive where the search is complete within its limits, of at most
    /// `exhaustive_cases` cases; in larger tables rules without exceptions follow the noise.
    RuleSearch search = RuleSearch::automatic;
    std::size_t exhaustive_cases = 200;
    SearchLimits limits; ///< its budget is not used, that of `learning` is
    double tolerance = CoveringOptions{}.tolerance; ///< of exceptions, by covering
};

struct RuleFacts {
    bool exhaustive = false;
    std::uint64_t candidates = 0;     ///< rules that could be written (or `saturated`)
    std::vector<std::size_t> certain; ///< minimal certain rules per category; empty by covering
    std::vector<std::size_t> possible;
    std::size_t rules = 0; ///< in the model
    std::size_t conditions = 0;
    std::size_t covered = 0; ///< decided cases that meet a rule with conditions, or the only rule
};

struct LearnedRules {
    /// Exhaustive: Match::all, Ties::support, no default: gaps are gaps; `exact`: no smaller cover
    /// exists. Rules by category, then by support. Covering: see there.
    Learned<RuleSet> learned;
    RuleFacts facts;
    MinimalRules minimal; ///< all of them, where the search was exhaustive
};

[[nodiscard]] LearnedRules learn_rules(const Table& table, const RuleOptions& options = {});

} // namespace houtskool::sorting
