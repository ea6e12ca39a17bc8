// SPDX-License-Identifier: MIT
#pragma once
// What an unknown score might still change: the verdicts that are possible, and the one that is
// necessary because every score leads to it. Possible and necessary assignment as in Greco,
// Mousseau & Slowinski (2010), here over the scores of the case instead of over the models.

#include "sorting/alternatives.hpp"
#include "sorting/learning.hpp"
#include "sorting/sorter.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

struct PossibleOptions {
    /// More ways than this to fill in the unknown scores are not all tried.
    std::size_t most_fillings = 100'000;
    /// An unknown score might turn out to be `not_applicable` too.
    bool or_not_applicable = false;
    Budget budget;
};

struct Possible {
    /// Per category the fillings that lead to it; last: the fillings that are left undecided.
    std::vector<std::size_t> counts;
    std::size_t fillings = 0; ///< tried
    /// Every filling was tried, and no other score exists. Not so where there are too many, where
    /// an unknown criterion is scored in numbers (the figures of the table stand for all of them),
    /// or where an unknown criterion has no figures at all.
    bool complete = false;

    [[nodiscard]] std::vector<int> categories() const; ///< possible ones, ascending
    [[nodiscard]] bool may_be_undecided() const { return !counts.empty() && counts.back() > 0; }
    /// The only verdict that there can be; where not all is known, none.
    [[nodiscard]] std::optional<int> necessary() const;
};

/// Too many fillings: all unknown scores at their least favourable, and at their most favourable,
/// and from both each one of them at every figure in turn. What is found so is possible; more may
/// be. Where a criterion has no direction, low counts as least favourable.
[[nodiscard]] Possible possible(const Sorter& sort, const Table& table,
                                const Alternatives& alternatives, std::span<const double> row,
                                const PossibleOptions& options = {});

} // namespace houtskool::sorting
