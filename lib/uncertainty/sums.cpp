// SPDX-License-Identifier: MIT
#include "uncertainty/sums.hpp"

#include "uncertainty/vectorise.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace houtskool::uncertainty {

namespace {

/// Eight sums side by side, added in a fixed order.
constexpr std::size_t sum_lanes = 8;
using SumLanes = std::array<double, sum_lanes>;

double sum_of(const SumLanes& lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
           ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

HOUTSKOOL_VECTORISE
double sum_of(const double* x, std::size_t count) {
    SumLanes lanes{};
    std::size_t i = 0;
    for (; i + sum_lanes <= count; i += sum_lanes) {
        for (std::size_t k = 0; k < sum_lanes; ++k) {
            lanes[k] += x[i + k];
        }
    }
    for (; i < count; ++i) {
        lanes[i % sum_lanes] += x[i];
    }
    return sum_of(lanes);
}

HOUTSKOOL_VECTORISE
double squares_about(const double* x, std::size_t count, double mean) {
    SumLanes lanes{};
    std::size_t i = 0;
    for (; i + sum_lanes <= count; i += sum_lanes) {
        for (std::size_t k = 0; k < sum_lanes; ++k) {
            lanes[k] += (x[i + k] - mean) * (x[i + k] - mean);
        }
    }
    for (; i < count; ++i) {
        lanes[i % sum_lanes] += (x[i] - mean) * (x[i] - mean);
    }
    return sum_of(lanes);
}

HOUTSKOOL_VECTORISE
std::uint64_t count_not_above_zero(const double* x, std::size_t count) {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        found += x[i] <= 0 ? 1U : 0U;
    }
    return found;
}

} // namespace

Sums sums_of(std::span<const double> x) {
    Sums sums;
    sums.count = static_cast<double>(x.size());
    sums.mean = sum_of(x.data(), x.size()) / sums.count;
    sums.squares = squares_about(x.data(), x.size(), sums.mean);
    sums.not_above_zero = count_not_above_zero(x.data(), x.size());
    return sums;
}

Sums together(const Sums& a, const Sums& b) {
    if (a.count == 0) {
        return b;
    }
    Sums both;
    both.count = a.count + b.count;
    const double apart = b.mean - a.mean;
    both.mean = a.mean + apart * (b.count / both.count);
    both.squares = a.squares + b.squares + apart * apart * (a.count * b.count / both.count);
    both.not_above_zero = a.not_above_zero + b.not_above_zero;
    return both;
}

double sd_of(const Sums& sums) {
    return sums.count > 1 ? std::sqrt(sums.squares / (sums.count - 1)) : 0.0;
}

} // namespace houtskool::uncertainty
