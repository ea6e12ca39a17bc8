// SPDX-License-Identifier: MIT
#include "rough_tables.hpp"

#include <algorithm>
#include <array>

namespace houtskool::test {

using sorting::Table;

Table ordered_table(std::size_t criteria, std::size_t categories, model::Direction direction) {
    Table table;
    table.ordered = true;
    for (std::size_t i = 1; i <= criteria; ++i) {
        table.attributes.push_back({"c" + std::to_string(i), 0, direction});
    }
    for (std::size_t i = 0; i < categories; ++i) {
        table.categories.push_back("k" + std::to_string(i));
    }
    return table;
}

Table students() {
    constexpr auto rows = std::to_array<std::array<double, 4>>({{1, 1, 0, 0},
                                                                {2, 1, 0, 1},
                                                                {1, 2, 0, 1},
                                                                {0, 1, 2, 0},
                                                                {0, 0, 1, 0},
                                                                {0, 1, 1, 1},
                                                                {2, 2, 0, 2},
                                                                {2, 1, 1, 1},
                                                                {1, 1, 2, 2},
                                                                {2, 1, 2, 2}});
    Table table = ordered_table(3, 3, model::Direction::increasing);
    for (const auto& row : rows) {
        table.add(std::span(row).first(3), static_cast<int>(row[3]),
                  "x" + std::to_string(table.size() + 1));
    }
    return table;
}

Table random_table(uncertainty::RandomStream& stream, std::size_t cases, std::size_t criteria,
                   std::size_t levels, std::size_t categories) {
    Table table = ordered_table(criteria, categories, model::Direction::increasing);
    for (std::size_t i = 0; i < cases; ++i) {
        std::vector<double> row;
        for (std::size_t c = 0; c < criteria; ++c) {
            row.push_back(static_cast<double>(stream.below(levels)));
        }
        table.add(row, static_cast<int>(stream.below(categories)));
    }
    return table;
}

} // namespace houtskool::test
