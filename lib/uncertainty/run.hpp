// SPDX-License-Identifier: MIT
#pragma once
// One simulation at work: its blocks evaluated, and their draws kept or sieved.

#include "uncertainty/columns.hpp"
#include "uncertainty/drawing.hpp"
#include "uncertainty/sieve.hpp"
#include "uncertainty/simulate.hpp"
#include "uncertainty/sums.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::uncertainty {

/// Of one output: its sums per set of draws, and all sets together.
struct SumsOfDraws {
    std::vector<Sums> sets;
    Sums all;
};

/// The draws of a simulation, and what is known of them after they were evaluated.
class Run {
  public:
    Run(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
        const Simulation& simulation)
        : outcome_(outcome), simulation_(simulation), drawing_(inputs, copula, simulation),
          blocks_(drawing_.blocks()), inputs_(inputs.size()),
          sums_(outcome.outputs.size() * blocks_.size()) {}

    [[nodiscard]] std::size_t draws() const { return drawing_.draws(); }
    [[nodiscard]] SumsOfDraws sums_of_output(std::size_t output) const;
    /// All draws of these outputs (rising).
    [[nodiscard]] Columns kept(std::span<const std::size_t> outputs);
    /// Per output its values at these places, but for outputs of which the first draws mislead.
    [[nodiscard]] std::vector<std::optional<std::vector<double>>>
    sieved(std::span<const std::size_t> places, std::span<const PilotRanks> ranks);

    /// Blocks of which the draws are kept to sieve the others by.
    static constexpr std::size_t pilot_blocks = 32;
    static constexpr std::size_t pilot_draws = pilot_blocks * Drawing::block_size;
    [[nodiscard]] static std::size_t width_of(std::span<const PilotRanks> ranks) {
        std::size_t width = 0;
        for (const PilotRanks& one : ranks) {
            width += one.width(pilot_draws);
        }
        return width;
    }

  private:
    void evaluate_block(std::size_t piece, std::span<const std::span<double>> y);

    const Outcome& outcome_;
    const Simulation& simulation_;
    Drawing drawing_;
    std::vector<Drawing::Block> blocks_;
    std::size_t inputs_;
    std::vector<Sums> sums_; ///< per output, per block
};

} // namespace houtskool::uncertainty
