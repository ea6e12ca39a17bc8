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

int compare_scores(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) {
        return static_cast<int>(std::isnan(a)) - static_cast<int>(std::isnan(b));
    }
    return a < b ? -1 : static_cast<int>(a > b);
}

int compare_scores(std::span<const double> a, std::span<const double> b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (const int order = compare_scores(a[i], b[i]); order != 0) {
            return order;
        }
    }
    return 0;
}

} // namespace houtskool::sorting
