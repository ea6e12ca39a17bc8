// SPDX-License-Identifier: MIT
#pragma once
// The kinds of cost by name, as results and metrics name them.

#include "model/budget.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::cost {

/// `wages`, `double-running`; empty for `other`.
[[nodiscard]] std::string_view kind_name(model::CostKind kind);
/// All that have a name, in order.
[[nodiscard]] std::vector<std::string> named_kinds();

} // namespace houtskool::cost
