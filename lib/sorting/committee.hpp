// SPDX-License-Identifier: MIT
#pragma once
// A committee of models of different kinds, learned from the same cases: where one errs because of
// what its kind cannot say, the others seldom err alike (Hansen & Salamon 1990, "Neural network
// ensembles", IEEE Transactions on Pattern Analysis and Machine Intelligence 12; Dietterich 2000,
// "Ensemble methods in machine learning"). It explains nothing; it says what a single model that
// can be read leaves on the table.

#include "sorting/learning.hpp"

#include <span>
#include <vector>

namespace houtskool::sorting {

/// Every member has one vote but the first, which has two, so that four members cannot tie between
/// two categories. Ordered: the (lower) median of the votes, the category that no
/// majority would move up or down (Black 1948, "On the rationale of group decision-making").
/// Else: the category of most votes; of equally many that of the first member, if it is among
/// them, else the first in order. A member that does not decide does not vote.
struct Committee {
    bool ordered = true;
    std::vector<Model> members;
};

/// Additive value by likelihood, decision rules, dominance rules that vote, and MR-Sort.
/// `timed_out`: some member was cut; `exact`: never.
[[nodiscard]] Learned<Committee> learn_committee(const Table& table,
                                                 const LearningOptions& options = {});

/// Undecided only where no member decides.
[[nodiscard]] int assign(const Committee& committee, std::span<const double> row);

/// Of the verdicts of the members, in their order.
[[nodiscard]] int outcome(bool ordered, std::span<const int> verdicts);

} // namespace houtskool::sorting
