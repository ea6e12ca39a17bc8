// SPDX-License-Identifier: MIT
#pragma once
// What a simulation takes: uncertain inputs by name, and outputs that depend on them.

#include "uncertainty/distribution.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// Names are unique. An input that no output depends on does no harm.
struct Input {
    std::string name;
    Distribution distribution;
};

[[nodiscard]] inline std::vector<std::string> names_of(std::span<const Input> inputs) {
    std::vector<std::string> names;
    for (const Input& input : inputs) {
        names.push_back(input.name);
    }
    return names;
}

/// Computes a block of points: inputs[i][k] is input i at point k, outputs[o][k] output o there.
/// A point must not depend on the others of its block. Called by several threads at once.
using BlockFunction = std::function<void(std::span<const std::span<const double>> inputs,
                                         std::span<const std::span<double>> outputs)>;

struct Outcome {
    std::vector<std::string> outputs;
    BlockFunction evaluate; ///< inputs in the order that the caller of the simulation gives
};

/// The outputs at one point.
[[nodiscard]] inline std::vector<double> evaluate(const Outcome& outcome,
                                                  std::span<const double> point) {
    std::vector<double> results(outcome.outputs.size());
    std::vector<std::span<const double>> inputs;
    std::vector<std::span<double>> outputs;
    inputs.reserve(point.size());
    outputs.reserve(results.size());
    for (const double& value : point) {
        inputs.emplace_back(&value, 1);
    }
    for (double& value : results) {
        outputs.emplace_back(&value, 1);
    }
    outcome.evaluate(inputs, outputs);
    return results;
}

} // namespace houtskool::uncertainty
