// SPDX-License-Identifier: MIT
#pragma once
// The same cost by the verdicts that it pays for, and per fte.

#include "model/scenario.hpp"

#include <vector>

namespace houtskool::cost {

/// Cost in the first budget year by category, for every category of each decision that some line
/// names, in order of decisions and categories, with the tasks that classify gave that verdict. A
/// last entry without a category holds the lines that name none, if there are such. Shares are of
/// all cost, by largest remainder on four digits, so that they add up to 1; all are zero when there
/// is no cost, and a category that brings in money has share zero.
[[nodiscard]] std::vector<model::CategoryCost>
category_costs(const model::Scenario& scenario, const std::vector<model::YearAmounts>& lines);

/// Cost per fte in the first budget year of the category whose work is done in house. That is known
/// for one category only: the one whose norm keeps all of the work (100%) and whose lines pay for
/// no cluster in particular. Its formation is the whole formation, `staff.total`. When several
/// categories keep everything the formation cannot be told apart, and there is no unit cost; nor
/// when the formation may be zero. Bounds: interval division (Moore 1966), to the cent.
[[nodiscard]] std::vector<model::UnitCost> unit_costs(const model::Scenario& scenario,
                                                      const std::vector<model::YearAmounts>& lines);

} // namespace houtskool::cost
