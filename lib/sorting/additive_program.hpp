// SPDX-License-Identifier: MIT
#pragma once
// The linear program of UTADIS (Devaud, Groussaud & Jacquet-Lagreze 1980; Doumpos & Zopounidis
// 2002, ch. 4) in the scale in which a case should lie at least 1 from each threshold: what it
// falls short is its error. The smaller the function that does so, the larger the margin as a share
// of the sum of the best marginals. Used by the learner and by questions about all compatible
// functions.

#include "solver/linear_program.hpp"
#include "sorting/additive_shape.hpp"

namespace houtskool::sorting {

/// Columns of one function: the values of the shape, then one threshold below each category but
/// the first of the sample.
struct FunctionColumns {
    std::size_t values = 0;
    std::size_t thresholds = 0;
    std::size_t count = 0; ///< of thresholds
};

/// The program with the decided cases in it.
struct Question {
    solver::LinearProgram program;
    std::vector<FunctionColumns> functions; ///< one, or one per category that has a case
    std::vector<std::size_t> errors;
    std::vector<double> times; ///< per error
};

/// What a case has on its own side: its value less the thresholds around it, or its margin less
/// that of each other category. Each is to be at least what is asked of a case.
[[nodiscard]] std::vector<std::vector<solver::Term>> sides(const Question& question,
                                                           const Shape& shape, bool ordered,
                                                           std::span<const double> row,
                                                           std::size_t category);

/// Monotone functions whose sum of best marginals costs `size_cost`, and cases of which each side
/// is at least 1 less an error, which costs nothing yet. Without order the margins are compared
/// with each other, not with 0 (Weston & Watkins 1999, for support vector machines).
[[nodiscard]] Question ask(const Shape& shape, const Sample& sample, bool ordered,
                           double size_cost);

} // namespace houtskool::sorting
