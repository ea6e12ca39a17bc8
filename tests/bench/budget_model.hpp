// SPDX-License-Identifier: MIT
#pragma once
// The budget of a benchmark: a scenario, as budget_scenario.jq makes it of the file that numpy's
// script reads.

#include "uncertainty/product_model.hpp"

#include <string>
#include <vector>

namespace houtskool::bench {

struct BudgetModel {
    std::vector<uncertainty::Input> inputs;
    uncertainty::ProductModel model; ///< total, structural, incidental per year; then all years
    double exact_mean = 0;           ///< of all years together, for independent inputs
    double exact_sd = 0;
};

/// Throws std::exception on a file that is no scenario.
[[nodiscard]] BudgetModel read_budget_model(const std::string& file);

} // namespace houtskool::bench
