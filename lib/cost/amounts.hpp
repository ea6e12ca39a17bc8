// SPDX-License-Identifier: MIT
#pragma once
// What one fund or line amounts to, as stated and in each year of the budget.

#include "model/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::cost {

/// Decimals that amounts are carried with until they are rounded to the cent. Written amounts have
/// at most two, so nothing is lost; products of factors lose less than a millionth of a cent.
inline constexpr int working_decimals = 8;

/// The amount at its own price level, in euros: as stated, or the product of the factors of a line.
/// A factor is a quantity or a figure of the staff result (`staff.total`, `staff.clusters[ID]`,
/// `staff.functions[ID]`: the stated fte where there is one, else what the tasks add up to);
/// `plus_one` makes it 1 + the value. None where the amount, or any factor, has no value. The
/// bounds are those of interval arithmetic (Moore 1966). Throws OverflowError for amounts beyond
/// what can be held (about 10^16 euros).
[[nodiscard]] std::optional<model::Span> base_amount(const model::Fund& fund,
                                                     const model::Scenario& scenario);
[[nodiscard]] std::optional<model::Span> base_amount(const model::Line& line,
                                                     const model::Scenario& scenario);

/// The fte that a factor's path names; none where staff has no such figure.
[[nodiscard]] std::optional<model::Span> formation_at(const std::string& path,
                                                      const model::StaffResult& staff);

/// The price year of a fund or line: its `year`, or the first budget year.
[[nodiscard]] int price_year(int stated_year, const model::Budget& budget);

/// An amount of one price level at the level of another year: amount * (1 + index)^years, and for
/// years before the price year amount / (1 + index)^-years. Powers are exact up to 18 decimals
/// (six years of an index such as 2.5%), and rounded to those beyond. An index of -100% or less
/// cannot be undone: then the amount of an earlier year is the amount as it is.
[[nodiscard]] model::Span indexed(const model::Span& amount, const model::Span& index, int years);

/// The amounts in each year of the budget. Structural money flows every year up to `until`;
/// incidental money only in its price year, or from there up to `until`. Other years are zero. Each
/// amount is rounded half up to the cent on its own; totals are sums of rounded amounts.
[[nodiscard]] model::YearAmounts over_years(const model::Fund& fund,
                                            const model::Scenario& scenario);
[[nodiscard]] model::YearAmounts over_years(const model::Line& line,
                                            const model::Scenario& scenario);

/// The assumptions that the amounts, factors and indices of the budget name.
[[nodiscard]] std::vector<std::string> used_assumptions(const model::Budget& budget);

} // namespace houtskool::cost
