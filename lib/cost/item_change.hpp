// SPDX-License-Identifier: MIT
#pragma once
// Where two statements of one line, fund or index differ. The names of parts are the keys of the
// document; `source` is there where any figure of it has another source.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

[[nodiscard]] std::vector<std::string> line_parts(const model::Line& before,
                                                  const model::Scenario& baseline,
                                                  const model::Line& after,
                                                  const model::Scenario& now);
[[nodiscard]] std::vector<std::string> fund_parts(const model::Fund& before,
                                                  const model::Scenario& baseline,
                                                  const model::Fund& after,
                                                  const model::Scenario& now);
[[nodiscard]] std::vector<std::string> index_parts(const model::Index& before,
                                                   const model::Scenario& baseline,
                                                   const model::Index& after,
                                                   const model::Scenario& now);

/// The amount of a line or its factors: `staff.total x = wage x (1 + = charges)`.
[[nodiscard]] std::string line_text(const model::Line& line);
[[nodiscard]] std::string index_text(const model::Index& index);
[[nodiscard]] std::string rates_text(const model::Rates& rates);

} // namespace houtskool::cost
