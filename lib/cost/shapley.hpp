// SPDX-License-Identifier: MIT
#pragma once
// How the difference that several changes make together is divided over them.

#include <cstdint>
#include <optional>
#include <vector>

namespace houtskool::cost {

/// More than this many changes are not divided so: 2^12 outcomes are needed for 12.
inline constexpr std::size_t most_shapley_inputs = 12;

/// The share of each of n changes in outcomes[all] - outcomes[none], in whole units that add up to
/// it: its mean contribution over all orders of making the changes (Shapley 1953), worked out
/// without error and rounded by largest remainder, ties to the earlier change. `outcomes` has 2^n
/// figures; bit i of the index says whether change i is made. n is at most most_shapley_inputs.
[[nodiscard]] std::vector<std::int64_t> shapley(const std::vector<std::int64_t>& outcomes);

} // namespace houtskool::cost
