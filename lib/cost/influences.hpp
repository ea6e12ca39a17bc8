// SPDX-License-Identifier: MIT
#pragma once
// What each uncertain figure of a budget does to one output.

#include "cost/ledger.hpp"
#include "model/cost_result.hpp"
#include "uncertainty/simulate.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

/// One for each input that the output depends on, the widest swing first: the output with the input
/// at P10 and at P90, the rank correlation over the draws of the simulation, the value at which the
/// output is zero. With `indices` also its share of the variance, alone and in all (see
/// variance_shares.hpp: as if no figures moved together).
[[nodiscard]] std::vector<model::Influence>
influences(const Ledger& ledger, const uncertainty::Copula& copula, const std::string& output,
           const uncertainty::Simulation& simulation, bool indices);

} // namespace houtskool::cost
