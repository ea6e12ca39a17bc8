// SPDX-License-Identifier: MIT
#pragma once
// Points in the unit cube, one column per name. A column is made from the seed and its name alone
// (Sobol: see sobol_sequence.hpp for the rare exception), so another name changes no other column;
// and any part of it can be had by itself, so threads and blocks do not matter either.

#include "uncertainty/random.hpp"
#include "uncertainty/sobol_sequence.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// plain: independent draws. latin: of n draws one in each n-th part of each column, in random
/// order (McKay, Beckman & Conover 1979). sobol: scrambled Sobol points (Owen 1995).
enum class Method { plain, latin, sobol };

class Points {
  public:
    /// `count` points. Another `replicate` gives points that are independent of these.
    Points(Method method, std::uint64_t seed, std::span<const std::string> names,
           std::uint64_t count, std::uint64_t replicate = 0);

    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// Points first, first + 1 ... of a column: numbers in (0, 1), never 0 or 1; not beyond count.
    void fill(std::size_t column, std::uint64_t first, std::span<double> out) const;

  private:
    /// A random order of 0 .. count - 1 of which each place can be had by itself.
    struct Order {
        std::uint32_t keys[8];
    };
    [[nodiscard]] std::uint64_t place(const Order& order, std::uint64_t position) const;

    Method method_;
    std::uint64_t count_;
    unsigned bits_; ///< at least two, 2^bits_ >= count
    std::vector<StreamStart> starts_;
    std::vector<Order> orders_;
    std::vector<SobolColumn> sobol_;
};

} // namespace houtskool::uncertainty
