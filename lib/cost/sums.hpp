// SPDX-License-Identifier: MIT
#pragma once
// Whether the sums that a source states are the sums of their parts, and of the nature it calls
// them.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

/// Each stated sum beside what its parts add up to, at the price levels as stated (before
/// indexing). A part that is a stated sum itself counts with its stated amount, so that an error is
/// reported once, where it is made. A sum without an amount is left out; a part without one counts
/// for nothing. A sum that names itself among its parts does not count itself.
[[nodiscard]] std::vector<model::SumCheck> check_sums(const model::Scenario& scenario);

/// sum-differs, sum-differs-rounding, called-structural, called-incidental; in order of the sums.
/// What a sum is called is held against the funds and lines that it is made of in the end, through
/// other sums, each counted once.
[[nodiscard]] std::vector<model::Finding> sum_findings(const model::Scenario& scenario,
                                                       const std::vector<model::SumCheck>& checks);

} // namespace houtskool::cost
