// SPDX-License-Identifier: MIT
#pragma once
// The values at some places of very many, without keeping them: a pilot tells within which bounds
// these must lie; of the others only the number counts.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::uncertainty {

/// From rank `first` up to and including rank `last` of a pilot, from 0; without bound where there
/// is no rank.
struct PilotRanks {
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    [[nodiscard]] std::size_t width(std::size_t pilot) const {
        return last.value_or(pilot) - first.value_or(0);
    }
};

/// The ranks of a pilot of `pilot` values, drawn at random from `count`, that enclose these places
/// (rising) of all: six standard deviations to either side and 18 more, which by Bernstein's
/// inequality fails less than once in 10^7. Apart and rising.
[[nodiscard]] std::vector<PilotRanks> ranks_about(std::size_t pilot, std::size_t count,
                                                  std::span<const std::size_t> places);

class Sieve {
  public:
    /// Ranks: apart and rising.
    Sieve(std::span<const double> pilot, std::span<const PilotRanks> ranks);

    /// What is known of the values that went through.
    struct Tally {
        std::vector<std::uint64_t> below; ///< per cell: below it; then below its end
        std::size_t kept = 0;
    };
    /// Adds to the tally; moves the values that are kept to `kept`, which has room for all and may
    /// be where the values stand.
    void take(std::span<const double> values, Tally& tally, double* kept) const;

    /// The values that would stand at these places (rising) if all that went through were sorted,
    /// NaN last; nothing if the pilot misled, so that one is not known. Exact whatever the pilot
    /// was. `kept`: all kept ones, in any order.
    [[nodiscard]] std::optional<std::vector<double>> values_at(std::span<const std::size_t> places,
                                                               const Tally& tally,
                                                               std::span<const double> kept) const;

  private:
    /// Values from `from` to below `to`: all are kept, or they are but one number.
    struct Cell {
        double from;
        double to;
        bool is_one;
    };
    void add(double from, double to, bool is_one);
    std::vector<Cell> cells_; ///< rising; those that are kept are apart
};

} // namespace houtskool::uncertainty
