// SPDX-License-Identifier: MIT
#include "sorting/dominance.hpp"

#include <algorithm>

namespace houtskool::sorting {

bool at_least_as_good(model::Direction direction, double a, double b) {
    if (same_score(a, b)) {
        return true;
    }
    if (!comparable(a) || !comparable(b)) {
        return false;
    }
    switch (direction) {
    case model::Direction::none:
        return false;
    case model::Direction::increasing:
        return a > b;
    case model::Direction::decreasing:
        return a < b;
    }
    return false;
}

bool dominates(const Table& table, std::span<const std::size_t> criteria, std::span<const double> a,
               std::span<const double> b) {
    return std::all_of(criteria.begin(), criteria.end(), [&](std::size_t criterion) {
        return at_least_as_good(table.attributes[criterion].direction, a[criterion], b[criterion]);
    });
}

std::vector<Reversal> reversals(const Table& table, std::span<const std::size_t> criteria) {
    std::vector<Reversal> result;
    for (std::size_t better = 0; better < table.size(); ++better) {
        if (table.decided[better] == undecided) {
            continue;
        }
        for (std::size_t worse = 0; worse < table.size(); ++worse) {
            if (table.decided[better] < table.decided[worse] &&
                dominates(table, criteria, table.row(better), table.row(worse))) {
                result.push_back({better, worse});
            }
        }
    }
    return result;
}

double DominanceApproximation::quality() const {
    return decided == 0
               ? 1
               : static_cast<double>(decided - inconsistent.size()) / static_cast<double>(decided);
}

DominanceApproximation approximate_unions(const Table& table,
                                          std::span<const std::size_t> criteria) {
    DominanceApproximation result;
    const int categories = static_cast<int>(table.categories.size());
    // Of each case: the worst category among the cases that dominate it or the case itself, and the
    // best among those it dominates.
    std::vector<int> lowest = table.decided;
    std::vector<int> highest = table.decided;
    for (const Reversal& reversal : reversals(table, criteria)) {
        lowest[reversal.worse] = std::min(lowest[reversal.worse], table.decided[reversal.better]);
        highest[reversal.better] =
            std::max(highest[reversal.better], table.decided[reversal.worse]);
    }
    const auto take = [&](int category, Scope scope) {
        UnionApproximation own{category, scope, {}, {}, {}};
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.decided[row] == undecided) {
                continue;
            }
            const bool up = scope == Scope::at_least;
            const bool lower = up ? lowest[row] >= category : highest[row] <= category;
            const bool upper = up ? highest[row] >= category : lowest[row] <= category;
            if (lower) {
                own.lower.push_back(row);
            }
            if (upper) {
                own.upper.push_back(row);
            }
            if (upper && !lower) {
                own.boundary.push_back(row);
            }
        }
        result.unions.push_back(std::move(own));
    };
    for (int category = 1; category < categories; ++category) {
        take(category, Scope::at_least);
    }
    for (int category = 0; category + 1 < categories; ++category) {
        take(category, Scope::at_most);
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided) {
            ++result.decided;
            if (lowest[row] != highest[row]) {
                result.inconsistent.push_back(row);
            }
        }
    }
    return result;
}

} // namespace houtskool::sorting
