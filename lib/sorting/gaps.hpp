// SPDX-License-Identifier: MIT
#pragma once
// Which profiles of scores a model leaves undecided: no rule is met, or rules tie. Gaps are counted
// and listed, not guessed.

#include "sorting/learning.hpp"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

using Assign = std::function<int(std::span<const double>)>;

struct Gaps {
    std::uint64_t profiles = 0; ///< one level for each attribute; none is not applicable
    std::uint64_t undecided = 0;
    std::vector<std::vector<double>> listed; ///< the first ones; the last attribute runs fastest
};

struct GapLimits {
    std::uint64_t profiles = 1'000'000;
    std::size_t listed = 20;
    Budget budget;
};

/// Nothing where there are more profiles than the limit, an attribute is scored in numbers, or the
/// budget is spent.
[[nodiscard]] std::optional<Gaps>
gaps(const Assign& assign, const std::vector<Attribute>& attributes, const GapLimits& limits = {});

} // namespace houtskool::sorting
