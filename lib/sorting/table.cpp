// SPDX-License-Identifier: MIT
#include "sorting/table.hpp"

#include <cassert>
#include <utility>

namespace houtskool::sorting {

void Table::add(std::span<const double> row, int category, std::string name) {
    assert(row.size() == attributes.size());
    scores.insert(scores.end(), row.begin(), row.end());
    decided.push_back(category);
    cases.push_back(std::move(name));
}

Table Table::empty() const {
    return {attributes, categories, ordered, {}, {}, {}};
}

Table Table::only(std::span<const std::size_t> rows) const {
    Table result = empty();
    for (const std::size_t index : rows) {
        result.add(row(index), decided[index], index < cases.size() ? cases[index] : std::string());
    }
    return result;
}

Table Table::decided_only() const {
    std::vector<std::size_t> rows;
    for (std::size_t index = 0; index < size(); ++index) {
        if (decided[index] != undecided) {
            rows.push_back(index);
        }
    }
    return only(rows);
}

} // namespace houtskool::sorting
