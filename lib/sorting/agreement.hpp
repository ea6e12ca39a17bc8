// SPDX-License-Identifier: MIT
#pragma once
// How far two ways to sort the same cases agree: which cases go where by either, the share that is
// equal, and kappa, which tells how much of the agreement is more than chance (Cohen 1960, A
// coefficient of agreement for nominal scales). No verdict counts as a category of its own.

#include "sorting/table.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

/// Counts of cases by their category in a first assignment (rows) and in a second (columns). Shares
/// of no cases at all are none.
class Confusion {
  public:
    explicit Confusion(std::size_t categories = 0);

    /// A category that is not one of the table's counts as undecided.
    void add(int first, int second);
    [[nodiscard]] std::size_t categories() const { return categories_; }
    [[nodiscard]] std::size_t at(int first, int second) const;
    [[nodiscard]] std::size_t total() const;
    [[nodiscard]] std::size_t equal() const;
    [[nodiscard]] std::size_t in_first(int category) const;
    [[nodiscard]] std::size_t in_second(int category) const;

    [[nodiscard]] std::optional<double> accuracy() const; ///< share that is equal
    /// (observed - chance) / (1 - chance) agreement, where chance is the sum over categories of the
    /// product of both shares. None where chance alone agrees always: both say one and the same.
    [[nodiscard]] std::optional<double> kappa() const;
    /// Of the first assignment's cases in the category, the share that the second puts there.
    [[nodiscard]] std::optional<double> recall(int category) const;
    /// Of the second assignment's cases in the category, the share that the first puts there.
    [[nodiscard]] std::optional<double> precision(int category) const;

    friend bool operator==(const Confusion&, const Confusion&) = default;

  private:
    [[nodiscard]] std::size_t place(int category) const;
    std::size_t categories_ = 0;
    std::vector<std::size_t> counts_; ///< row by row; undecided is last of each
};

struct Agreement {
    Confusion confusion;
    std::vector<std::size_t> differing; ///< cases, ascending
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// Of assignments of the same cases in the same order; cases that only one has are not compared.
[[nodiscard]] Agreement agreement(std::span<const int> first, std::span<const int> second,
                                  std::size_t categories);

} // namespace houtskool::sorting
