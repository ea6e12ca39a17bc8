// SPDX-License-Identifier: MIT
#pragma once
// A fund or a line taken apart into the figures that it is the product of, in each year. Amounts,
// sampling and explanations all start here, so that they cannot differ.

#include "model/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::cost {

/// How a figure enters a product: as it is, as 1 + it, as 1 - it.
enum class Form { times, plus_one, one_minus };

struct Multiplier {
    /// Whose figure it is: the id of an assumption, the path of a figure of staff
    /// (`staff.clusters[policy]`), or the path of a figure of the budget
    /// (`budget.lines[core].amount`).
    std::string input;
    /// None where the figure is unknown: then the whole amount is.
    std::optional<model::Span> value;
    /// The figure as stated, for its shape; none for figures of staff.
    std::optional<model::Quantity> quantity;
    Form form = Form::times;
    bool divides = false; ///< growth that is undone: prices of a year before that of the amount
};

struct YearFlow {
    bool flows = false;
    std::vector<Multiplier> growth;  ///< one for each year between the price year and this one
    std::optional<Multiplier> share; ///< the part of the amount that flows this year
};

struct Flow {
    std::string id;
    bool fund = false;
    model::Nature nature = model::Nature::structural;
    std::vector<Multiplier> base; ///< the amount at its own price level
    std::vector<YearFlow> years;  ///< one for each year of the budget
};

/// The price year of a fund or line: its `year`, or the first budget year.
[[nodiscard]] int price_year(int stated_year, const model::Budget& budget);

/// The fte that a factor's path names; none where staff has no such figure. `staff.total`,
/// `staff.clusters[ID]`, `staff.functions[ID]`: the stated fte where there is one, else what the
/// tasks add up to. `staff.tasks[ID].workload`, `.in-house` (kept and steering), `.leaving`; the
/// same of `staff.categories[ID]` (leaving: what is neither kept nor of those without a norm).
[[nodiscard]] std::optional<model::Span> formation_at(const std::string& path,
                                                      const model::StaffResult& staff);

[[nodiscard]] Flow flow_of(const model::Fund& fund, const model::Scenario& scenario);
[[nodiscard]] Flow flow_of(const model::Line& line, const model::Scenario& scenario);
/// The factors of one fte of work (`budget.rates.own`); `path` names them where they are figures.
[[nodiscard]] std::vector<Multiplier> multipliers(const std::vector<model::Factor>& factors,
                                                  const std::string& path,
                                                  const model::Scenario& scenario);
/// The flows of all funds, then of all lines.
[[nodiscard]] std::vector<Flow> flows_of(const model::Scenario& scenario);

} // namespace houtskool::cost
