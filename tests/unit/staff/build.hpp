// SPDX-License-Identifier: MIT
#pragma once
// Small things to build scenarios for staff from: a decision `who` with categories own, joint and
// out.

#include "model/scenario.hpp"

#include <string>
#include <string_view>

namespace houtskool::test {

[[nodiscard]] Decimal dec(std::string_view text);
[[nodiscard]] model::Span span(std::string_view low, std::string_view value, std::string_view high);
/// "10", "10~0.5" (about) or "0.1..0.2".
[[nodiscard]] model::Quantity quantity(std::string_view text, const std::string& source = "");
[[nodiscard]] model::Quantity named(const std::string& assumption);

/// A scenario with the decision and no more.
[[nodiscard]] model::Scenario empty();
/// Norms: own keeps all; joint keeps a half, a tenth of the rest is direction; out keeps a tenth, a
/// twentieth of the rest is direction.
[[nodiscard]] model::Scenario with_norms();
void add_norm(model::Scenario& scenario, const std::string& category, const model::Quantity& kept,
              const model::Quantity& steering);
/// Adds a task with this verdict; an empty workload is none, an empty category no verdict. The
/// reference holds until the next task is added.
model::Task& add_task(model::Scenario& scenario, const std::string& id, const std::string& category,
                      std::string_view workload);
void add_part(model::Task& task, const std::string& id, const std::string& category,
              std::string_view share);
void add_cluster(model::Scenario& scenario, const std::string& id, std::string_view fte,
                 const std::string& source = "");
void add_function(model::Scenario& scenario, const std::string& id, std::string_view fte,
                  const std::string& source = "");
void add_total(model::Scenario& scenario, const std::string& id, std::string_view fte,
               const std::string& source = "");

[[nodiscard]] std::vector<std::string> codes(const model::StaffResult& result);

} // namespace houtskool::test
