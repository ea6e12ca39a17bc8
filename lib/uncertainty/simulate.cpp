// SPDX-License-Identifier: MIT
#include "uncertainty/simulate.hpp"

#include "uncertainty/columns.hpp"
#include "uncertainty/drawing.hpp"
#include "uncertainty/parallel.hpp"
#include "uncertainty/selection.hpp"
#include "uncertainty/vectorise.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// Sums over some draws of an output, about their own mean.
struct Sums {
    double count = 0;
    double mean = 0;
    double squares = 0; ///< of distances to the mean
    std::uint64_t not_above_zero = 0;
};

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

Sums sums_of(std::span<const double> x) {
    Sums sums;
    sums.count = static_cast<double>(x.size());
    sums.mean = sum_of(x.data(), x.size()) / sums.count;
    sums.squares = squares_about(x.data(), x.size(), sums.mean);
    sums.not_above_zero = count_not_above_zero(x.data(), x.size());
    return sums;
}

/// Chan, Golub & LeVeque (1983).
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

/// The standard error of the mean of these: their standard deviation over the root of their number.
double error_of_sets(std::span<const double> figures) {
    const Sums sums = sums_of(figures);
    return sd_of(sums) / std::sqrt(sums.count);
}

double proportion(std::uint64_t part, double count) {
    return static_cast<double>(part) / count;
}

double binomial_error(const Sums& sums) {
    double p = proportion(sums.not_above_zero, sums.count);
    if (p == 0 || p == 1) {
        p = (static_cast<double>(sums.not_above_zero) + 1) / (sums.count + 2);
    }
    return std::sqrt(p * (1 - p) / sums.count);
}

/// Everything that the draws of one output say of it. `sets`: sums per set of draws.
OutputSummary summary_of(std::span<const double> draws, std::span<const Sums> sets,
                         const Simulation& simulation) {
    OutputSummary summary;
    Sums all;
    for (const Sums& set : sets) {
        all = together(all, set);
    }
    summary.mean.value = all.mean;
    summary.sd = sd_of(all);
    summary.not_above_zero.value = proportion(all.not_above_zero, all.count);
    if (simulation.method == Method::plain) {
        summary.mean.error = summary.sd / std::sqrt(all.count);
        summary.not_above_zero.error = binomial_error(all);
        for (const DrawnQuantile& quantile : drawn_quantiles(draws, simulation.probabilities)) {
            summary.quantiles.push_back({quantile.value, quantile.error});
        }
        return summary;
    }
    const std::size_t wanted = simulation.probabilities.size();
    std::vector<double> means;
    std::vector<double> shares;
    std::vector<std::vector<double>> quantiles(wanted);
    const std::size_t per_set = draws.size() / sets.size();
    for (std::size_t set = 0; set < sets.size(); ++set) {
        means.push_back(sets[set].mean);
        shares.push_back(proportion(sets[set].not_above_zero, sets[set].count));
        const std::vector<double> own =
            sample_quantiles(draws.subspan(set * per_set, per_set), simulation.probabilities);
        for (std::size_t i = 0; i < wanted; ++i) {
            quantiles[i].push_back(own[i]);
        }
    }
    summary.mean.error = error_of_sets(means);
    const bool mixed = all.not_above_zero > 0 && proportion(all.not_above_zero, all.count) < 1;
    summary.not_above_zero.error = mixed ? error_of_sets(shares) : binomial_error(all);
    const std::vector<double> pooled = sample_quantiles(draws, simulation.probabilities);
    for (std::size_t i = 0; i < wanted; ++i) {
        summary.quantiles.push_back({pooled[i], error_of_sets(quantiles[i])});
    }
    return summary;
}

} // namespace

std::vector<double> modes_of(std::span<const Input> inputs) {
    std::vector<double> point;
    for (const Input& input : inputs) {
        point.push_back(mode(input.distribution));
    }
    return point;
}

std::vector<double> means_of(std::span<const Input> inputs) {
    std::vector<double> point;
    for (const Input& input : inputs) {
        point.push_back(mean(input.distribution));
    }
    return point;
}

Summary simulate(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
                 const Simulation& simulation) {
    const Drawing drawing(inputs, copula, simulation);
    const std::vector<Drawing::Block> blocks = drawing.blocks();
    const std::size_t count = outcome.outputs.size();
    const std::size_t draws = drawing.draws();
    const Columns values(count, draws);
    std::vector<Sums> sums(count * blocks.size());
    for_each_piece(blocks.size(), simulation.threads, [&](std::size_t piece) {
        const Drawing::Block& block = blocks[piece];
        const Columns room(inputs.size(), block.count);
        const std::vector<std::span<double>> x = room.parts(0, block.count);
        drawing.fill(block, x);
        const std::vector<std::span<double>> y =
            values.parts(block.place(drawing.draws_per_set()), block.count);
        outcome.evaluate(std::vector<std::span<const double>>(x.begin(), x.end()), y);
        for (std::size_t output = 0; output < count; ++output) {
            sums[output * blocks.size() + piece] = sums_of(y[output]);
        }
    });
    Summary summary;
    summary.draws = draws;
    summary.outputs.resize(count);
    const std::vector<double> at_modes = evaluate(outcome, modes_of(inputs));
    const std::vector<double> at_means = evaluate(outcome, means_of(inputs));
    for_each_piece(count, simulation.threads, [&](std::size_t output) {
        std::vector<Sums> sets(drawing.sets());
        for (std::size_t piece = 0; piece < blocks.size(); ++piece) {
            Sums& set = sets[blocks[piece].set];
            set = together(set, sums[output * blocks.size() + piece]);
        }
        OutputSummary& own = summary.outputs[output];
        own = summary_of(values.part(output, 0, draws), sets, simulation);
        own.name = outcome.outputs[output];
        own.at_modes = at_modes[output];
        own.at_means = at_means[output];
    });
    return summary;
}

Draws draw(std::span<const Input> inputs, const Copula& copula, const Outcome& outcome,
           const Simulation& simulation) {
    const Drawing drawing(inputs, copula, simulation);
    const std::vector<Drawing::Block> blocks = drawing.blocks();
    Draws draws;
    draws.inputs.assign(inputs.size(), std::vector<double>(drawing.draws()));
    draws.outputs.assign(outcome.outputs.size(), std::vector<double>(drawing.draws()));
    for_each_piece(blocks.size(), simulation.threads, [&](std::size_t piece) {
        const Drawing::Block& block = blocks[piece];
        const auto spans = [&](std::vector<std::vector<double>>& columns) {
            std::vector<std::span<double>> parts;
            parts.reserve(columns.size());
            for (std::vector<double>& column : columns) {
                parts.push_back(
                    std::span(column).subspan(block.place(drawing.draws_per_set()), block.count));
            }
            return parts;
        };
        const std::vector<std::span<double>> x = spans(draws.inputs);
        drawing.fill(block, x);
        outcome.evaluate(std::vector<std::span<const double>>(x.begin(), x.end()),
                         spans(draws.outputs));
    });
    return draws;
}

} // namespace houtskool::uncertainty
