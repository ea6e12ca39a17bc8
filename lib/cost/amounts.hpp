// SPDX-License-Identifier: MIT
#pragma once
// What one fund or line amounts to, as stated and in each year of the budget.

#include "cost/flows.hpp"
#include "model/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::cost {

/// Decimals that amounts are carried with until they are rounded to the cent. Written amounts have
/// at most two, so nothing is lost; products of factors lose less than a millionth of a cent.
inline constexpr int working_decimals = 8;

/// The product of the figures, in euros where one of them is. None where any has no value. The
/// bounds are those of interval arithmetic (Moore 1966). Throws OverflowError for amounts beyond
/// what can be held (about 10^16 euros).
[[nodiscard]] std::optional<model::Span> product(const std::vector<Multiplier>& figures);

/// The amount at its own price level, in euros.
[[nodiscard]] std::optional<model::Span> base_amount(const model::Fund& fund,
                                                     const model::Scenario& scenario);
[[nodiscard]] std::optional<model::Span> base_amount(const model::Line& line,
                                                     const model::Scenario& scenario);

/// An amount of one price level at that of another year, given the growth of each year between
/// them: amount * (1 + g) for each, or amount / (1 + g) for years before the price year (`undone`).
/// Products are exact up to 18 decimals (six years of an index such as 2.5%), and rounded to those
/// beyond. Growth of -100% or less cannot be undone: then the amount of an earlier year is the
/// amount as it is.
[[nodiscard]] model::Span indexed(const model::Span& amount, const std::vector<model::Span>& growth,
                                  bool undone);

/// The amounts in each year of the budget. Structural money flows every year, from `from` up to
/// `until`; incidental money in one year (`from`, or that of its prices), or from there up to
/// `until`; with `shares` that part of it flows in the years that they name. Other years are zero.
/// Each amount is rounded half up to the cent on its own; totals are sums of rounded amounts.
[[nodiscard]] std::vector<model::MoneySpan> over_years(const Flow& flow);
[[nodiscard]] model::YearAmounts over_years(const model::Fund& fund,
                                            const model::Scenario& scenario);
[[nodiscard]] model::YearAmounts over_years(const model::Line& line,
                                            const model::Scenario& scenario);

/// The assumptions that the amounts, factors, indices and rates of the budget name.
[[nodiscard]] std::vector<std::string> used_assumptions(const model::Scenario& scenario);

} // namespace houtskool::cost
