// SPDX-License-Identifier: MIT
#include "uncertainty/drawing.hpp"

#include "uncertainty/normal.hpp"

#include <algorithm>
#include <bit>

namespace houtskool::uncertainty {

namespace {

std::uint64_t size_of_set(const Simulation& simulation) {
    const std::uint64_t wanted = std::max(simulation.draws, std::uint64_t{1});
    if (simulation.method == Method::plain) {
        return wanted;
    }
    const std::uint64_t per_set = (wanted + replicates - 1) / replicates;
    return simulation.method == Method::sobol ? std::bit_ceil(per_set) : per_set;
}

} // namespace

Drawing::Drawing(std::span<const Input> inputs, const Copula& copula, const Simulation& simulation)
    : per_set_(size_of_set(simulation)), copula_(copula), mixed_(inputs.size(), false) {
    const std::vector<std::string> names = names_of(inputs);
    const std::uint64_t count = simulation.method == Method::plain ? 1 : replicates;
    for (std::uint64_t set = 0; set < count; ++set) {
        points_.emplace_back(simulation.method, simulation.seed, names, per_set_, set);
    }
    for (const Input& input : inputs) {
        samplers_.emplace_back(input.distribution);
    }
    for (const std::size_t column : copula.columns()) {
        mixed_[column] = true;
    }
}

std::vector<Drawing::Block> Drawing::blocks() const {
    std::vector<Block> all;
    for (std::uint64_t set = 0; set < sets(); ++set) {
        for (std::uint64_t first = 0; first < per_set_; first += block_size) {
            const std::uint64_t left = per_set_ - first;
            all.push_back({set, first, left < block_size ? left : block_size});
        }
    }
    return all;
}

void Drawing::fill(const Block& block, std::span<const std::span<double>> x) const {
    const Points& points = points_[block.set];
    for (std::size_t i = 0; i < x.size(); ++i) {
        points.fill(i, block.first, x[i]);
        if (!mixed_[i]) {
            samplers_[i](x[i], x[i]);
        }
    }
    if (copula_.columns().empty()) {
        return;
    }
    std::vector<std::span<double>> scores;
    for (const std::size_t column : copula_.columns()) {
        normal_quantiles(x[column], x[column]);
        scores.push_back(x[column]);
    }
    copula_.mix(scores);
    for (const std::size_t column : copula_.columns()) {
        samplers_[column].from_scores(x[column], x[column]);
    }
}

} // namespace houtskool::uncertainty
