// SPDX-License-Identifier: MIT
#pragma once
// The general form of a budget: outputs that are weighted sums of products, such as
// fte x wage x (1 + charges) x (1 + index 2019) x (1 + index 2020).

#include "uncertainty/outcome.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace houtskool::uncertainty {

/// (offset + slope x input)^power.
struct Factor {
    std::size_t input = 0; ///< index into the inputs of the model
    double offset = 0;
    double slope = 1;
    int power = 1; ///< negative: divided by
};

/// What an output gets of a term.
struct Share {
    std::size_t output = 0; ///< index into the outputs of the model
    double weight = 1;
};

/// base x the product of the factors; without factors a constant.
struct Term {
    double base = 0;
    std::vector<Factor> factors;
    std::vector<Share> shares;
};

struct ProductModel {
    std::vector<std::string> inputs; ///< unique names
    std::vector<std::string> outputs;
    std::vector<Term> terms;
};

/// The model prepared for many points: terms with the same factors become one, equal factors and
/// products that begin alike are computed once. Factors are multiplied, and terms added, in an
/// order that depends on the names of the inputs and on nothing else: neither the order of inputs,
/// terms and factors, nor what other terms there are, changes a byte of an output.
///
/// Division by zero and overflow give infinity or NaN, as IEEE 754 prescribes.
class ProductEvaluator {
  public:
    explicit ProductEvaluator(const ProductModel& model);

    /// As a BlockFunction; inputs in the order of the model.
    void operator()(std::span<const std::span<const double>> inputs,
                    std::span<const std::span<double>> outputs) const;

    class Program;

  private:
    std::shared_ptr<const Program> program_; ///< shared by copies and threads: it never changes
};

/// The model for a simulation with these inputs, in any order; each input of the model must be
/// among them.
[[nodiscard]] Outcome outcome_of(const ProductModel& model, std::span<const Input> inputs);

/// The outputs at one point, inputs in the order of the model.
[[nodiscard]] std::vector<double> evaluate(const ProductModel& model,
                                           std::span<const double> point);

} // namespace houtskool::uncertainty
