// SPDX-License-Identifier: MIT
#include "uncertainty/points.hpp"

#include "uncertainty/uniforms.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace houtskool::uncertainty {

Points::Points(Method method, std::uint64_t seed, std::span<const std::string> names,
               std::uint64_t count, std::uint64_t replicate)
    : method_(method), count_(count),
      bits_(count > 4 ? static_cast<unsigned>(std::bit_width(count - 1)) : 2U) {
    assert(count <= (std::uint64_t{1} << 32U));
    for (const std::string& name : names) {
        starts_.push_back(stream_start(seed, name, replicate));
    }
    if (method == Method::latin) {
        for (const std::string& name : names) {
            RandomStream stream(seed, name + " (order)", replicate);
            Order& order = orders_.emplace_back();
            std::generate(std::begin(order.keys), std::end(order.keys),
                          [&] { return stream.bits(); });
        }
    }
    if (method == Method::sobol) {
        const std::vector<std::size_t> dimensions = dimensions_of(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            sobol_.emplace_back(dimensions[i], starts_[i]);
        }
    }
}

/// A Feistel cipher on the least sufficient number of bits, walked on until the result is within
/// the count (Black & Rogaway 2002): a permutation without a table.
std::uint64_t Points::place(const Order& order, std::uint64_t position) const {
    const unsigned low_bits = bits_ / 2;
    const unsigned high_bits = bits_ - low_bits;
    const auto mixed = [](std::uint32_t half, std::uint32_t key, unsigned wanted) {
        std::uint32_t x = (half ^ key) * 0x9E3779B1U;
        x = (x ^ (x >> 15U) ^ key) * 0x85EBCA77U;
        return (x ^ (x >> 13U)) >> (32U - wanted);
    };
    auto low = static_cast<std::uint32_t>(position & ((1U << low_bits) - 1U));
    auto high = static_cast<std::uint32_t>(position >> low_bits);
    std::uint64_t moved = 0;
    do {
        for (std::size_t round = 0; round < std::size(order.keys); round += 2) {
            high ^= mixed(low, order.keys[round], high_bits);
            low ^= mixed(high, order.keys[round + 1], low_bits);
        }
        moved = (static_cast<std::uint64_t>(high) << low_bits) | low;
    } while (moved >= count_);
    return moved;
}

void Points::fill(std::size_t column, std::uint64_t first, std::span<double> out) const {
    assert(first + out.size() <= count_);
    if (method_ == Method::sobol) {
        sobol_[column].fill(first, out);
        return;
    }
    open_uniforms(starts_[column], first, out);
    if (method_ == Method::latin) {
        constexpr double last = 1.0 - 0x1.0p-53;
        const auto parts = static_cast<double>(count_);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const auto part = static_cast<double>(place(orders_[column], first + i));
            out[i] = std::min((part + out[i]) / parts, last);
        }
    }
}

} // namespace houtskool::uncertainty
