// SPDX-License-Identifier: MIT
#include "uncertainty/sobol_sequence.hpp"

#include "uncertainty/uniforms.hpp"
#include "uncertainty/vectorise.hpp"

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>

namespace houtskool::uncertainty {

namespace {

constexpr std::size_t bit_count = 32;
/// Points whose low bits are worked out once per call.
constexpr std::size_t table_size = 256;

std::uint32_t reversed(std::uint32_t x) {
    x = ((x >> 1U) & 0x55555555U) | ((x & 0x55555555U) << 1U);
    x = ((x >> 2U) & 0x33333333U) | ((x & 0x33333333U) << 2U);
    x = ((x >> 4U) & 0x0F0F0F0FU) | ((x & 0x0F0F0F0FU) << 4U);
    x = ((x >> 8U) & 0x00FF00FFU) | ((x & 0x00FF00FFU) << 8U);
    return (x >> 16U) | (x << 16U);
}

/// Direction numbers by the recurrence of Bratley & Fox (1988, section 2).
std::array<std::uint32_t, bit_count> directions_of(std::size_t dimension) {
    using Table = boost::random::default_sobol_table;
    std::array<std::uint32_t, bit_count> numbers{};
    numbers.fill(1);
    if (dimension > 0) {
        const std::uint32_t polynomial = Table::polynomial(dimension - 1);
        const auto degree = static_cast<std::size_t>(std::bit_width(polynomial)) - 1;
        for (std::size_t k = 0; k < degree; ++k) {
            numbers[k] = Table::minit(dimension - 1, k);
        }
        for (std::size_t j = degree; j < bit_count; ++j) {
            numbers[j] = numbers[j - degree];
            for (std::size_t k = 0; k < degree; ++k) {
                const std::size_t back = degree - k;
                if (((polynomial >> k) & 1U) != 0) {
                    numbers[j] ^= numbers[j - back] << back;
                }
            }
        }
    }
    for (std::size_t j = 0; j < bit_count; ++j) {
        numbers[j] = reversed(numbers[j] << (bit_count - 1 - j));
    }
    return numbers;
}

/// Nested uniform scrambling (Owen 1995) by hash: in reversed bits each step lets a bit depend on
/// itself and lower ones only (Laine & Karras 2011; Burley 2020), which is what makes it nested.
/// The last key moves all points alike (digital shift), so that each is uniform for certain.
HOUTSKOOL_VECTORISE
void scramble(const std::uint32_t* reversed_points, std::uint32_t base,
              const std::array<std::uint32_t, 2>& keys, double* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t x = (reversed_points[i] ^ base) + keys[0];
        x ^= x * 0x6C50B47CU;
        x ^= x * 0xB82F1E52U;
        x ^= x * 0xC7AFE638U;
        x ^= x * 0x8D22F6E6U;
        x = reversed(x) ^ keys[1];
        // 32 bits as a double: put into the last bits of 2^52, which is then taken away.
        out[i] = (std::bit_cast<double>(x | 0x4330000000000000ULL) - (0x1.0p52 - 0.5)) * 0x1.0p-32;
    }
}

} // namespace

std::vector<std::size_t> dimensions_of(std::span<const std::string> names) {
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
    std::vector<std::size_t> dimensions(names.size());
    std::vector<bool> taken(sobol_dimensions, false);
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k > 0 && names[order[k]] == names[order[k - 1]]) {
            dimensions[order[k]] = dimensions[order[k - 1]];
            continue;
        }
        const std::size_t home = name_hash(names[order[k]]) % home_dimensions;
        std::size_t dimension = home;
        while (dimension < sobol_dimensions && taken[dimension]) {
            ++dimension;
        }
        dimension = dimension < sobol_dimensions ? dimension : home;
        taken[dimension] = true;
        dimensions[order[k]] = dimension;
    }
    return dimensions;
}

SobolColumn::SobolColumn(std::size_t dimension, const StreamStart& start)
    : directions_(directions_of(dimension)) {
    std::array<double, 2> drawn{};
    open_uniforms(start, 0, drawn);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        keys_[i] = static_cast<std::uint32_t>(drawn[i] * 0x1.0p32);
    }
}

void SobolColumn::fill(std::uint64_t first, std::span<double> out) const {
    assert(first + out.size() <= (std::uint64_t{1} << bit_count));
    std::array<std::uint32_t, table_size> table;
    table[0] = 0;
    for (std::size_t bit = 0, known = 1; known < table_size; ++bit, known *= 2) {
        for (std::size_t i = 0; i < known; ++i) {
            table[known + i] = table[i] ^ directions_[bit];
        }
    }
    for (std::size_t done = 0; done < out.size();) {
        const std::uint64_t point = first + done;
        const std::size_t skipped = point % table_size;
        const std::size_t count = std::min(table_size - skipped, out.size() - done);
        std::uint32_t base = 0;
        for (std::size_t bit = std::bit_width(table_size) - 1; bit < bit_count; ++bit) {
            base ^= ((point >> bit) & 1U) != 0 ? directions_[bit] : 0U;
        }
        scramble(table.data() + skipped, base, keys_, out.data() + done, count);
        done += count;
    }
}

} // namespace houtskool::uncertainty
