// SPDX-License-Identifier: MIT
#pragma once
// Which results a document has, which a program needs, and which no longer hold.

#include "model/scenario.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::app {

[[nodiscard]] bool has_section(const model::Scenario& scenario, std::string_view section);
[[nodiscard]] bool has_result(const model::Scenario& scenario, std::string_view program);

/// The last program of the chain whose result is there; empty: none.
[[nodiscard]] std::string last_result(const model::Scenario& scenario);

/// "classify SCENARIO | staff" without the scenario of the first: the programs up to this one.
[[nodiscard]] std::string pipeline_to(std::string_view program);

/// Removes the result of a program and of those after it in the chain: they stood on what it is
/// about to compute anew.
void drop_results_from(model::Scenario& scenario, std::string_view program);

/// A result of an earlier program that stands on what was changed after it.
struct Stale {
    std::string result;
    std::string path;
};
/// At most one for each earlier program.
[[nodiscard]] std::vector<Stale> stale_results(const model::Scenario& scenario,
                                               std::string_view program);

} // namespace houtskool::app
