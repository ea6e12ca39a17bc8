// SPDX-License-Identifier: MIT
#pragma once
// How the verdicts stand up: on tasks left out, on fewer criteria, under other weights.

#include "classify/encode.hpp"
#include "classify/request.hpp"
#include "sorting/models.hpp"

#include <optional>
#include <vector>

namespace houtskool::classify {

/// `table` are the asked tasks; the result has the audit, for the reducts, and what learning
/// already tried, which is not tried again.
[[nodiscard]] model::Stress stress(const Coding& coding, const std::optional<sorting::Model>& model,
                                   const sorting::Table& table, const model::DecisionResult& known,
                                   const StressRequest& request, const FitOptions& options);

} // namespace houtskool::classify
