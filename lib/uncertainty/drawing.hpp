// SPDX-License-Identifier: MIT
#pragma once
// The draws of a simulation, in blocks that any thread may work on.

#include "uncertainty/sampler.hpp"
#include "uncertainty/simulate.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace houtskool::uncertainty {

class Drawing {
  public:
    /// Draws in a block. Sums are taken per block and then over blocks, so it is part of the
    /// result.
    static constexpr std::size_t block_size = 1024;

    Drawing(std::span<const Input> inputs, const Copula& copula, const Simulation& simulation);

    [[nodiscard]] std::uint64_t sets() const { return points_.size(); }
    [[nodiscard]] std::uint64_t draws_per_set() const { return per_set_; }
    [[nodiscard]] std::uint64_t draws() const { return sets() * per_set_; }

    /// A part of one set.
    struct Block {
        std::uint64_t set;
        std::uint64_t first; ///< within its set
        std::size_t count;
        [[nodiscard]] std::uint64_t place(std::uint64_t per_set) const {
            return set * per_set + first;
        }
    };
    [[nodiscard]] std::vector<Block> blocks() const;

    /// The values of all inputs; x[i] has room for block.count.
    void fill(const Block& block, std::span<const std::span<double>> x) const;

  private:
    std::uint64_t per_set_;
    const Copula& copula_;
    std::vector<Points> points_; ///< per set
    std::vector<Sampler> samplers_;
    std::vector<bool> mixed_; ///< per input: whether it is correlated
};

} // namespace houtskool::uncertainty
