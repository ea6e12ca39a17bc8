// SPDX-License-Identifier: MIT
#pragma once
// How much of an output's variance comes of each input: Sobol's indices (1993), on Sobol points.

#include "uncertainty/simulate.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

struct VarianceShare {
    std::string input;
    /// First order: the part of the variance that would go if this input were known, on average.
    /// Saltelli et al. (2010), estimator (b) of table 2, of values less their mean.
    Figure first;
    /// Total: the part that would be left if all others were known; more than `first` by the
    /// inputs' interactions. Jansen (1999); estimator (f) of the same table.
    Figure total;
};

/// Per output a share per input, in the order given.
using VarianceShares = std::vector<std::vector<VarianceShare>>;

/// `points` base points at least, in `replicates` scramblings, whose spread gives the errors; each
/// takes as many evaluations as there are inputs, and two. An output that does not vary has shares
/// of zero. The indices are those of independent inputs: correlation is left out (with it, parts of
/// the variance belong to no single input).
///
/// A share is made of its input's own points and those of the inputs that the output depends on:
/// another input, another order, or threads change no byte (but see dimensions_of).
[[nodiscard]] VarianceShares variance_shares(std::span<const Input> inputs, const Outcome& outcome,
                                             std::uint64_t seed, std::uint64_t points,
                                             int threads = 1);

} // namespace houtskool::uncertainty
