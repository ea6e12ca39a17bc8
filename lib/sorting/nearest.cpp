// SPDX-License-Identifier: MIT
#include "sorting/nearest.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

/// Per attribute what one step is, in scores.
std::vector<double> units(const Table& table) {
    std::vector<double> result(table.attributes.size(), 1.0);
    for (std::size_t attribute = 0; attribute < result.size(); ++attribute) {
        if (table.attributes[attribute].levels > 0) {
            continue;
        }
        double low = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (std::size_t index = 0; index < table.size(); ++index) {
            const double score = table.row(index)[attribute];
            if (comparable(score)) {
                low = std::min(low, score);
                high = std::max(high, score);
            }
        }
        result[attribute] = high > low ? high - low : 0;
    }
    return result;
}

double steps_between(double a, double b, double unit) {
    if (!comparable(a) || !comparable(b) || unit <= 0) {
        return 1;
    }
    return std::abs(a - b) / unit;
}

bool nearer(const Nearest& a, const Nearest& b) {
    if (a.differing.size() != b.differing.size()) {
        return a.differing.size() < b.differing.size();
    }
    return a.steps < b.steps - rounding_error;
}

} // namespace

std::optional<Nearest> nearest_otherwise(const Table& table, std::span<const double> row,
                                         int category, std::optional<std::size_t> skip) {
    const std::vector<double> unit = units(table);
    std::optional<Nearest> best;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const int decided = table.decided[index];
        if (decided == undecided || decided == category || index == skip) {
            continue;
        }
        const std::span<const double> other = table.row(index);
        Nearest candidate{index, decided, {}, 0};
        for (std::size_t attribute = 0; attribute < row.size(); ++attribute) {
            if (!same_score(row[attribute], other[attribute])) {
                candidate.differing.push_back(attribute);
                candidate.steps += steps_between(row[attribute], other[attribute], unit[attribute]);
            }
        }
        if (!best || nearer(candidate, *best)) {
            best = std::move(candidate);
        }
    }
    return best;
}

} // namespace houtskool::sorting
