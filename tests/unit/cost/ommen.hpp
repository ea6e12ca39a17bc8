// SPDX-License-Identifier: MIT
#pragma once
// The budget of Ommen for 2018 (sketch §7) as values, and short ways to state money.

#include "model/scenario.hpp"

#include <string>

/// A figure in euros, or another number, from text.
[[nodiscard]] houtskool::Decimal number(const std::string& text);
[[nodiscard]] houtskool::model::Span span(const std::string& low, const std::string& value,
                                          const std::string& high);
[[nodiscard]] houtskool::model::MoneySpan euros(std::int64_t low, std::int64_t value,
                                                std::int64_t high);
/// value -/+ about
[[nodiscard]] houtskool::model::Quantity about(std::int64_t value, std::int64_t about);
[[nodiscard]] houtskool::model::Fund fund(const std::string& id, houtskool::model::Nature nature,
                                          std::int64_t amount);
[[nodiscard]] houtskool::model::Line line(const std::string& id, houtskool::model::Nature nature,
                                          std::int64_t amount, std::int64_t rounding = 0);
/// Adds an assumption with a value and a source.
void assume(houtskool::model::Scenario& scenario, const std::string& id, const std::string& value);

/// Funds and lines of sketch §7 in 2018 alone, the verdicts they pay for, 45 fte, and the counts of
/// tasks of §4.3: 8 outsourced, 5 in cooperation, 8 in house.
[[nodiscard]] houtskool::model::Scenario ommen();

/// What cost makes of it.
[[nodiscard]] houtskool::model::CostResult cost_of(const houtskool::model::Scenario& scenario);
