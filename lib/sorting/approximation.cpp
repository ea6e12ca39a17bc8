// SPDX-License-Identifier: MIT
#include "sorting/approximation.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace houtskool::sorting {

namespace {

double share_or_all(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<std::size_t> all_criteria(const Table& table) {
    std::vector<std::size_t> result(table.attributes.size());
    std::iota(result.begin(), result.end(), 0);
    return result;
}

std::vector<std::vector<std::size_t>> indiscernible(const Table& table,
                                                    std::span<const std::size_t> criteria) {
    const auto less = [&](std::size_t a, std::size_t b) {
        for (const std::size_t criterion : criteria) {
            const int order = compare_scores(table.row(a)[criterion], table.row(b)[criterion]);
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    };
    std::map<std::size_t, std::vector<std::size_t>, decltype(less)> groups(less);
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided) {
            groups[row].push_back(row);
        }
    }
    std::vector<std::vector<std::size_t>> result;
    for (auto& [first, rows] : groups) {
        result.push_back(std::move(rows));
    }
    std::sort(result.begin(), result.end());
    return result;
}

double Approximated::accuracy() const {
    return share_or_all(lower.size(), upper.size());
}

double Approximated::quality() const {
    return share_or_all(lower.size(), decided);
}

double Approximation::quality() const {
    return share_or_all(consistent, decided);
}

Approximation approximate(const Table& table, std::span<const std::size_t> criteria) {
    Approximation result;
    result.categories.resize(table.categories.size());
    for (const std::vector<std::size_t>& group : indiscernible(table, criteria)) {
        std::vector<bool> present(table.categories.size());
        for (const std::size_t row : group) {
            const auto category = static_cast<std::size_t>(table.decided[row]);
            present[category] = true;
            ++result.categories[category].decided;
        }
        const bool one = std::count(present.begin(), present.end(), true) == 1;
        result.decided += group.size();
        result.consistent += one ? group.size() : 0;
        for (std::size_t category = 0; category < present.size(); ++category) {
            if (present[category]) {
                Approximated& own = result.categories[category];
                own.upper.insert(own.upper.end(), group.begin(), group.end());
                own.lower.insert(own.lower.end(), group.begin(), one ? group.end() : group.begin());
            }
        }
        if (!one) {
            result.conflicts.push_back(group);
        }
    }
    for (Approximated& category : result.categories) {
        std::sort(category.lower.begin(), category.lower.end());
        std::sort(category.upper.begin(), category.upper.end());
    }
    return result;
}

} // namespace houtskool::sorting
