// SPDX-License-Identifier: MIT
#include "sorting/elementary_conditions.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

/// Halfway, without overflow.
double between(double low, double high) {
    return low / 2 + high / 2;
}

bool is_level(double score, int levels) {
    return score >= 0 && score < levels && score == std::floor(score);
}

/// Of `count` steps: ranges in the order of the header.
std::vector<std::pair<std::size_t, std::size_t>> ranges_of(std::size_t count) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t low = 0; low < count; ++low) {
        for (std::size_t high = low; high < count; ++high) {
            if (high - low + 1 < count) {
                result.emplace_back(low, high);
            }
        }
    }
    return result;
}

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
    return b != 0 && a > saturated / b ? saturated : std::min(saturated, a * b);
}

} // namespace

bool on_scale(const Table& table, std::size_t attribute) {
    const int levels = table.attributes[attribute].levels;
    if (levels <= 0) {
        return false;
    }
    for (std::size_t index = 0; index < table.size(); ++index) {
        const double score = table.row(index)[attribute];
        if (comparable(score) && !is_level(score, levels)) {
            return false;
        }
    }
    return true;
}

std::vector<double> steps(const Table& table, std::size_t attribute) {
    std::vector<double> result;
    if (on_scale(table, attribute)) {
        for (int level = 0; level < table.attributes[attribute].levels; ++level) {
            result.push_back(level);
        }
        return result;
    }
    for (std::size_t index = 0; index < table.size(); ++index) {
        const double score = table.row(index)[attribute];
        if (comparable(score) && table.decided[index] != undecided) {
            result.push_back(score);
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

ElementaryConditions elementary_conditions(const Table& table, std::size_t attribute) {
    const std::vector<double> values = steps(table, attribute);
    const bool scale = on_scale(table, attribute);
    const std::vector<std::pair<std::size_t, std::size_t>> ranges = ranges_of(values.size());
    const auto place = [&](std::size_t low, std::size_t high) -> std::size_t {
        const auto found = std::lower_bound(ranges.begin(), ranges.end(), std::pair(low, high));
        return found != ranges.end() && *found == std::pair(low, high)
                   ? static_cast<std::size_t>(found - ranges.begin())
                   : dropped;
    };
    ElementaryConditions result;
    for (const auto& [low, high] : ranges) {
        Range range;
        if (scale) {
            range = {values[low], values[high]};
        } else {
            range.low = low == 0 ? range.low : between(values[low - 1], values[low]);
            range.high =
                high + 1 == values.size() ? range.high : between(values[high], values[high + 1]);
        }
        result.conditions.push_back({attribute, {range}, false});
        std::vector<std::size_t> wider;
        if (low > 0) {
            wider.push_back(place(low - 1, high));
        }
        if (high + 1 < values.size()) {
            wider.push_back(place(low, high + 1));
        }
        result.wider.push_back(std::move(wider));
    }
    result.conditions.push_back({attribute, {}, true});
    result.wider.push_back({dropped});
    return result;
}

std::uint64_t candidate_count(const Table& table) {
    std::uint64_t result = 1;
    for (std::size_t attribute = 0; attribute < table.attributes.size(); ++attribute) {
        const std::uint64_t count = steps(table, attribute).size();
        // Ranges but the full one; not applicable; no condition.
        const std::uint64_t ways = count * (count + 1) / 2 - (count > 0 ? 1 : 0) + 2;
        result = times(result, ways);
    }
    return result;
}

CaseSet covered(const Table& table, const Condition& condition) {
    CaseSet result(table.size());
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (table.decided[index] != undecided &&
            condition.meets(table.row(index)[condition.attribute])) {
            result.add(index);
        }
    }
    return result;
}

} // namespace houtskool::sorting
