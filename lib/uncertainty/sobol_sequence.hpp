// SPDX-License-Identifier: MIT
#pragma once
// Sobol's sequence (Sobol' 1967; direction numbers of Joe & Kuo 2008, by Boost.Random), scrambled:
// points that fill the unit cube more evenly than random ones, so that means come closer with as
// many draws; and random all the same, so that the spread over scramblings tells the error.

#include "uncertainty/random.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// Dimensions that names are spread over, and all there are.
inline constexpr std::size_t home_dimensions = 128;
inline constexpr std::size_t sobol_dimensions = 1024;

/// For each name its dimension: the hash of the name modulo home_dimensions; where that one is
/// taken, the next free one, in sorted order of the names. So it never depends on the order in
/// which names are given, and on the other names only by collision: one more name displaces
/// another of n with a chance of about n / 256. Names for which none is left share dimensions,
/// scrambled otherwise, which is less accurate; equal names get the same.
///
/// What it costs, by tests/bench/cost_bench, a budget of 25 inputs under six sets of names (root
/// mean square error of the mean over 40 seeds; over the sets, and of the worst): with 65,536 draws
/// 57 (67) against 52 for the first 25 dimensions; with 16,384 260 (406) against 196; with 4,096
/// 1,192 (2,176) against 534. Plain draws: 6,750, 13,500 and 27,000. Spread over 64 dimensions
/// names collide more, over 1,024 less, but there the error was up to four times as large with the
/// same number of draws.
[[nodiscard]] std::vector<std::size_t> dimensions_of(std::span<const std::string> names);

/// One dimension of the sequence, scrambled by a key.
class SobolColumn {
  public:
    SobolColumn(std::size_t dimension, const StreamStart& start);

    /// out[i]: point first + i, in (0, 1); first + out.size() <= 2^32. Among the first 2^m points
    /// there is one in each of 2^m equal parts.
    void fill(std::uint64_t first, std::span<double> out) const;

  private:
    std::array<std::uint32_t, 32> directions_; ///< the last bit first: bits reversed
    std::array<std::uint32_t, 2> keys_{};
};

} // namespace houtskool::uncertainty
