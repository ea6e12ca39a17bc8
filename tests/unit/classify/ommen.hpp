// SPDX-License-Identifier: MIT
#pragma once
// The table of sketch §4.3: 21 tasks, six criteria, what was decided; and small things to build
// other scenarios from.

#include "model/scenario.hpp"

#include <map>
#include <string>
#include <vector>

namespace houtskool::test {

using Levels = std::map<std::string, std::vector<std::string>>;

[[nodiscard]] model::Citation cite(const std::string& text);
[[nodiscard]] model::Rule rule(const std::string& id, const Levels& conditions,
                               const std::string& category);
[[nodiscard]] model::Criterion criterion(const std::string& id,
                                         const std::vector<std::string>& scale);
[[nodiscard]] model::Task task(const std::string& id,
                               const std::map<std::string, std::string>& scores);
/// Adds a statement that a source decided this.
void decide(model::Task& task, const std::string& decision, const std::string& category,
            const std::string& source);

/// A part of a task that a source puts in a category of decision `colour`.
[[nodiscard]] model::Part part(const std::string& id, const std::string& category,
                               const std::string& source);

/// Decision `sourcing` with the claim on the first three criteria and rules that give all 21.
[[nodiscard]] model::Scenario ommen();

/// A decision `colour` with categories red and blue, criteria size (small, big) and shape (round,
/// square), and no rules.
[[nodiscard]] model::Decision colour();

} // namespace houtskool::test
