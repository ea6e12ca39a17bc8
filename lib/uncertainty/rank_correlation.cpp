// SPDX-License-Identifier: MIT
#include "uncertainty/rank_correlation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

namespace houtskool::uncertainty {

namespace {

/// Ranks less their mean, which is (n + 1) / 2 whatever ties there are.
std::vector<double> centred_ranks(std::span<const double> values) {
    std::vector<double> ranks = ranks_of(values);
    const double middle = (static_cast<double>(ranks.size()) + 1) / 2;
    for (double& rank : ranks) {
        rank -= middle;
    }
    return ranks;
}

double product(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

double correlation_of_centred(std::span<const double> a, std::span<const double> b) {
    const double size = std::sqrt(product(a, a) * product(b, b));
    return size > 0 ? std::clamp(product(a, b) / size, -1.0, 1.0) : 0.0;
}

} // namespace

std::vector<double> ranks_of(std::span<const double> values) {
    std::vector<std::pair<double, std::size_t>> sorted;
    sorted.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        sorted.emplace_back(values[i], i);
    }
    const auto before = [](double a, double b) { return std::isnan(b) ? !std::isnan(a) : a < b; };
    // Set apart first, so that the sort has one comparison to make.
    const auto numbers_end = std::partition(
        sorted.begin(), sorted.end(), [](const auto& value) { return !std::isnan(value.first); });
    std::sort(sorted.begin(), numbers_end,
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from + 1;
        while (to < sorted.size() && !before(sorted[from].first, sorted[to].first)) {
            ++to;
        }
        const double shared = static_cast<double>(from + 1 + to) / 2;
        for (; from < to; ++from) {
            ranks[sorted[from].second] = shared;
        }
    }
    return ranks;
}

double rank_correlation(std::span<const double> a, std::span<const double> b) {
    assert(a.size() == b.size());
    return correlation_of_centred(centred_ranks(a), centred_ranks(b));
}

std::vector<double> rank_correlations(std::span<const std::vector<double>> columns,
                                      std::span<const double> values) {
    const std::vector<double> ranks = centred_ranks(values);
    std::vector<double> found;
    for (const std::vector<double>& column : columns) {
        assert(column.size() == values.size());
        found.push_back(correlation_of_centred(centred_ranks(column), ranks));
    }
    return found;
}

} // namespace houtskool::uncertainty
