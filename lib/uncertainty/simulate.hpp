// SPDX-License-Identifier: MIT
#pragma once
// How sure an outcome is: many draws of the inputs, and what they say of each output, each figure
// with its standard error.

#include "uncertainty/correlation.hpp"
#include "uncertainty/outcome.hpp"
#include "uncertainty/points.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

struct Simulation {
    std::uint64_t seed = 1;
    /// At least this many. Latin and Sobol points are drawn in `replicates` independent sets; a set
    /// of Sobol points is a power of two. 1 .. 2^31.
    std::uint64_t draws = 10000;
    Method method = Method::plain;
    int threads = 1; ///< changes the time taken, and no byte
    std::vector<double> probabilities{0.05, 0.1, 0.5, 0.9, 0.95}; ///< quantiles wanted, in 0 .. 1
};

/// Independent sets of Latin and Sobol points: their spread gives the errors (Owen 1997; L'Ecuyer
/// & Lemieux 2000). The error itself is known to a quarter;
/// more sets would be smaller, and so less even.
inline constexpr std::uint64_t replicates = 8;

struct Figure {
    double value = 0;
    double error = 0; ///< standard error that comes of drawing
};

/// Not finite where an output is not at some draw, such as after a division by zero.
struct OutputSummary {
    std::string name;
    Figure mean;
    double sd = 0;
    std::vector<Figure> quantiles; ///< as the probabilities wanted; type 7 of Hyndman & Fan (1996)
    Figure not_above_zero;         ///< probability that it is zero or less
    double at_modes = 0;           ///< its value where each input has its mode
    double at_means = 0;           ///< its value where each input has its mean
};

struct Summary {
    std::uint64_t draws = 0; ///< how many there were
    std::vector<OutputSummary> outputs;
};

/// Errors. Plain: sd / sqrt(n) of the mean, the binomial error of a probability, and for quantiles
/// see selection.hpp. Latin and Sobol: the standard deviation of the sets' figures / sqrt(sets). A
/// probability of which no draw, or each, is an example: sqrt(1 / n) at most, as with one more draw
/// of either kind (Laplace's rule of succession).
///
/// Draws are those of each input's name (points.hpp): another input, or another order of inputs,
/// changes no byte of an output that does not depend on it. 8 bytes per draw and output; but of
/// more than 65,536 plain draws only those are kept that may lie at a quantile (one in eight of a
/// million for the five probabilities above). Where the first draws mislead in that, all draws are
/// drawn once more: the outcome is the same.
[[nodiscard]] Summary simulate(std::span<const Input> inputs, const Copula& copula,
                               const Outcome& outcome, const Simulation& simulation);

/// All draws themselves: columns per input, then per output, each as many.
struct Draws {
    std::vector<std::vector<double>> inputs;
    std::vector<std::vector<double>> outputs;
};
[[nodiscard]] Draws draw(std::span<const Input> inputs, const Copula& copula,
                         const Outcome& outcome, const Simulation& simulation);

/// The input values where every input has its mode; its mean.
[[nodiscard]] std::vector<double> modes_of(std::span<const Input> inputs);
[[nodiscard]] std::vector<double> means_of(std::span<const Input> inputs);

} // namespace houtskool::uncertainty
