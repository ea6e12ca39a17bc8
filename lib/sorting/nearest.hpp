// SPDX-License-Identifier: MIT
#pragma once
// The decided case most like a case that was decided otherwise: the precedent that an opponent
// would name. Near is: few criteria differ; then few steps in all; then first in the table.
//
// A step is one level of the scale. Of a criterion in numbers the difference counts as a part of
// the range of its figures in the table, so that its whole range is one step; where they are all
// equal another figure is one step away. Between a figure and no figure (not applicable, unknown),
// and between these two, lies one step.

#include "sorting/table.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

struct Nearest {
    std::size_t row = 0;                ///< in the table
    int category = undecided;           ///< that it was decided
    std::vector<std::size_t> differing; ///< criteria; none: the same scores, another verdict
    double steps = 0;
    friend bool operator==(const Nearest&, const Nearest&) = default;
};

/// Among the decided rows whose category is not `category`; where that is `undecided`, among all
/// decided rows. `skip`: a row that is never the answer, such as the case itself.
[[nodiscard]] std::optional<Nearest> nearest_otherwise(const Table& table,
                                                       std::span<const double> row, int category,
                                                       std::optional<std::size_t> skip = {});

} // namespace houtskool::sorting
