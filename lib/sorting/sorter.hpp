// SPDX-License-Identifier: MIT
#pragma once
// Any way to sort a case, as the figures of explanation and robustness see it: a row of scores in,
// a category or `undecided` out. They ask what it says, never how it is made, so that one and the
// same measure holds for rules, votes and values, written by hand or learned.

#include "sorting/models.hpp"

#include <functional>
#include <span>
#include <utility>

namespace houtskool::sorting {

/// Must give the same answer to the same row. An empty one decides nothing.
using Sorter = std::function<int(std::span<const double>)>;

/// The model is copied into it.
[[nodiscard]] inline Sorter sorter(Model model) {
    return [held = std::move(model)](std::span<const double> row) { return assign(held, row); };
}

[[nodiscard]] inline int ask(const Sorter& sort, std::span<const double> row) {
    return sort ? sort(row) : undecided;
}

} // namespace houtskool::sorting
