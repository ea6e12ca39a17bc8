// SPDX-License-Identifier: MIT
#pragma once
// Which inputs an output hangs on, one at a time: how far each moves it, and where each would make
// it zero. Over all their values together: rank_correlation.hpp and variance_shares.hpp.

#include "uncertainty/outcome.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// An output with one input at its P10 and its P90, the others at their modes (the tornado of
/// decision analysis: Howard 1988). Correlation plays no part: one input moves, the others stay.
struct Swing {
    std::string input;
    double low = 0;     ///< P10 of the input
    double high = 0;    ///< its P90
    double at_low = 0;  ///< the output there
    double at_high = 0; ///< and there
    [[nodiscard]] double size() const {
        return at_high < at_low ? at_low - at_high : at_high - at_low;
    }
};

/// The greatest first; as great: by name.
[[nodiscard]] std::vector<Swing> tornado(std::span<const Input> inputs, const Outcome& outcome,
                                         std::size_t output);

/// Where one input, the others staying at a given point, makes an output zero.
struct BreakEven {
    std::string input;
    /// All zeros found, rising: between P0.1 and P99.9 of the input (which are its ends where it
    /// has ends less than that away). None: the output keeps its sign there. A curve that touches
    /// zero twice within a 256th part of the range may be missed, and one that touches without
    /// crossing is.
    std::vector<double> zeros;
    /// Of these the one nearest to the input's value at the point: the change that is needed.
    [[nodiscard]] std::optional<double> nearest() const;
    double at = 0; ///< the input's value at the point
};

/// Of each input, in the order given. point: a value per input, such as modes_of. An input of which
/// the output is zero everywhere, or not finite, has no break-even.
[[nodiscard]] std::vector<BreakEven> break_even(std::span<const Input> inputs,
                                                const Outcome& outcome, std::size_t output,
                                                std::span<const double> point);

} // namespace houtskool::uncertainty
