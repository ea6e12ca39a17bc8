// SPDX-License-Identifier: MIT
#pragma once
// Additive value functions by likelihood: proportional odds over the steps of piecewise-linear
// marginals, held at or above zero where the criterion has a direction. The penalty is
//   stiffness * (what the steps differ from a straight line) + size * (the whole rise) ^ 2,
// with the steps squared over their part of the range: as stiffness grows the marginals become
// straight lines, and the fit a logistic regression with signs (cf. Eilers & Marx 1996, "Flexible
// smoothing with B-splines and penalties", Statistical Science 11).

#include "sorting/additive_shape.hpp"
#include "sorting/learning.hpp"

namespace houtskool::sorting {

struct Stiffness {
    double size = 0.03;
    double stiffness = 3;
};

/// Values of the shape and thresholds between the categories of the sample: where the likeliest
/// category changes; with a margin, those that the cases should keep it from.
struct LikelyFunction {
    std::vector<double> values;
    std::vector<double> thresholds;
};

/// The sample has two categories or more. Ordered: one function; else one for each category, with
/// one threshold. The penalty is chosen by cross-validation where the cases are enough and the work
/// is less than about a second's. A margin above 0 (of ordered categories; others have none) takes
/// the place of the likelihood as OrdinalProgram (logistic.hpp) says, there and in the choice.
[[nodiscard]] std::vector<LikelyFunction> likeliest_functions(const Shape& shape,
                                                              const Sample& sample, bool ordered,
                                                              const Budget& budget,
                                                              double margin = 0);

} // namespace houtskool::sorting
