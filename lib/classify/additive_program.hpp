// SPDX-License-Identifier: MIT
#pragma once
// The linear program of UTADIS (Devaud, Groussaud & Jacquet-Lagreze 1980; Doumpos & Zopounidis
// 2002, ch. 4) in the scale in which a case should lie at least 1 from each threshold: what it
// falls short is its error. The smaller the function that does so, the larger the margin as a share
// of the sum of the best marginals. Used by the learner and by questions about all compatible
// functions.

#include "classify/additive_shape.hpp"
#include "solver/linear_program.hpp"

namespace houtskool::classify {

/// Columns of one function: the values of the shape, then one threshold below each category but
/// the first of the sample.
struct FunctionColumns {
    std::size_t values = 0;
    std::size_t thresholds = 0;
    std::size_t count = 0; ///< of thresholds
};

/// Adds values and thresholds with what makes them monotone, and the cost of the sum of the best
/// marginals.
[[nodiscard]] FunctionColumns add_function(solver::LinearProgram& program, const Shape& shape,
                                           std::size_t thresholds, double size_cost);

/// Value of a row less a threshold, as terms.
[[nodiscard]] std::vector<solver::Term> margin_terms(const Shape& shape,
                                                     const FunctionColumns& columns,
                                                     std::size_t threshold,
                                                     std::span<const double> row);

/// Each case at least 1 above the threshold below its category and 1 below the one above, less an
/// error; cases with equal scores together. Gives the columns of the errors.
std::vector<std::size_t> add_ordered_cases(solver::LinearProgram& program, const Shape& shape,
                                           const FunctionColumns& columns, const Sample& sample,
                                           double error_cost);

} // namespace houtskool::classify
