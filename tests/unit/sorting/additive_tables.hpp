// SPDX-License-Identifier: MIT
#pragma once
// Small tables in figures.

#include "sorting/table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ommen_table.hpp"

namespace houtskool::test {

/// Criteria with so many levels (0: numbers), all with the same direction.
inline sorting::Table criteria(std::size_t count, int levels, model::Direction direction,
                               int categories, bool ordered) {
    sorting::Table table;
    table.ordered = ordered;
    for (std::size_t i = 0; i < count; ++i) {
        table.attributes.push_back({"c" + std::to_string(i), levels, direction, false});
    }
    for (int c = 0; c < categories; ++c) {
        table.categories.push_back("k" + std::to_string(c));
    }
    return table;
}

} // namespace houtskool::test
