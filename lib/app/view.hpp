// SPDX-License-Identifier: MIT
#pragma once
// What people see: the report of a program on one or more scenarios, in a format.

#include "app/options.hpp"
#include "app/run.hpp"

#include <string>
#include <vector>

namespace houtskool::app {

/// Tables fit the width of the terminal, or COLUMNS, or 80. An svg is one chart of one scenario:
/// pictures do not follow each other in a file. Throws InputError when the table or the chart that
/// is named does not exist, when there is no chart, or when there are several scenarios to draw.
[[nodiscard]] std::string
view(const Program& program, const std::vector<model::Scenario>& scenarios, const Options& options);

} // namespace houtskool::app
