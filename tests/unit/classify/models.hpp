// SPDX-License-Identifier: MIT
#pragma once
// Models to try things on: profiles of scores, small decisions with models worked by hand, and
// scenarios at random.

#include "classify/compile.hpp"
#include "classify/encode.hpp"
#include "uncertainty/random.hpp"

#include <string>
#include <vector>

namespace houtskool::test {

using Names = std::vector<std::string>;

/// Every combination of levels and nvt; no criterion of the decision may be in numbers.
[[nodiscard]] std::vector<std::vector<double>> profiles(const classify::Coding& coding);

/// What the model of a decision says of scores, as a category; empty: undecided.
[[nodiscard]] std::string verdict(const model::Decision& decision,
                                  const std::map<std::string, std::string>& scores);

[[nodiscard]] model::Number number(const char* text);
[[nodiscard]] model::Condition at_least(const std::string& criterion, const std::string& level);

/// Categories bad, fair, good (ascending); criteria price (high, low), speed (1, 2, 3), care
/// (poor, good). Votes weigh .5, .3 and .2; majority .5; fair asks price low, speed 2, care good;
/// good asks price low, speed 3, care good.
[[nodiscard]] model::Decision by_votes();

/// The same criteria and categories. Values: price 0, .5; speed 0, .2, .3; care 0, .2. Thresholds:
/// fair .3, good .7.
[[nodiscard]] model::Decision by_values();

struct Randomness {
    std::size_t criteria = 3;
    std::size_t levels = 3;
    std::size_t categories = 3;
    std::size_t tasks = 15;
    model::Order ordered = model::Order::none;
    model::NotApplicable meaning = model::NotApplicable::own_value;
};

/// Decision `asked` on criteria k0, k1, ... with levels a, b, ...; categories c0, c1, ...; some
/// scores are nvt; every task is decided.
[[nodiscard]] model::Scenario random_scenario(uncertainty::RandomStream& random,
                                              const Randomness& wanted);

} // namespace houtskool::test
