// SPDX-License-Identifier: MIT
#pragma once
// What people see: the report of a program on one or more scenarios, in a format.

#include "app/options.hpp"
#include "app/run.hpp"

#include <string>
#include <vector>

namespace houtskool::app {

/// Tables fit the width of the terminal, or COLUMNS, or 80. Throws InputError when the table that
/// --table names does not exist.
[[nodiscard]] std::string
view(const Program& program, const std::vector<model::Scenario>& scenarios, const Options& options);

} // namespace houtskool::app
