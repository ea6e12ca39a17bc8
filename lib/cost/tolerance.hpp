// SPDX-License-Identifier: MIT
#pragma once
// Rules of the command line: `--tolerance cost.balance=1%`.

#include "model/check.hpp"

#include <string>
#include <variant>
#include <vector>

namespace houtskool::cost {

/// What is wrong with a text.
struct ToleranceFault {
    std::string text;
};

/// `METRIC=RULE` or `RULE` for every metric; a rule is an amount in the unit of the metric (0,
/// 1000), a share of the baseline (1%), or a number of standard errors (2se).
[[nodiscard]] std::variant<model::Check, ToleranceFault> parse_tolerance(const std::string& text);

/// The rules of a scenario with those of the command line laid over them: one on a metric takes the
/// place of the tolerances that the scenario states for that very name, and stands beside the rules
/// where there are none; those on every metric stand beside them.
[[nodiscard]] std::vector<model::Check> laid_over(std::vector<model::Check> stated,
                                                  const std::vector<model::Check>& tolerances);

} // namespace houtskool::cost
