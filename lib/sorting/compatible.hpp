// SPDX-License-Identifier: MIT
#pragma once
// What all additive value functions say that give the decided cases their categories: robust
// ordinal regression (Greco, Mousseau & Slowinski 2010, "Multiple criteria sorting with a set of
// additive value functions", EJOR 207: UTADIS-GMS). Functions are not sampled: each answer is one
// linear program.

#include "sorting/learning.hpp"
#include "sorting/table.hpp"

#include <memory>
#include <span>
#include <vector>

namespace houtskool::sorting {

/// The additive functions that are compatible with the decided cases of a table: monotone where a
/// criterion has a direction, with every case on its side of each threshold. Not ordered: sets of
/// one function for each category, of which the case's own gives it the largest margin.
///
/// Where no function does so, those count as compatible that fall short by the least total error,
/// each case being asked a margin of 1 (additive_program.hpp).
///
/// Marginals bend at every decided score where a criterion has no more than 40 of them, and at the
/// score that is asked about; else at quantiles of the cases. Fewer where cases and criteria are
/// many: the functions are then fewer, too.
class Compatible {
  public:
    explicit Compatible(const Table& table, const Budget& budget = {});
    ~Compatible();
    Compatible(Compatible&&) noexcept;
    Compatible& operator=(Compatible&&) noexcept;

    /// Some function gives every decided case its category: the least total error is 0.
    [[nodiscard]] bool representable() const;
    [[nodiscard]] double least_error() const;

    /// The categories that some compatible function gives the row, ascending; when it is one, all
    /// of them do. Where a score is unknown all are possible: ask about each score it might be. So
    /// they are where nothing was decided, or the budget is spent.
    [[nodiscard]] std::vector<int> possible(std::span<const double> row) const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace houtskool::sorting
