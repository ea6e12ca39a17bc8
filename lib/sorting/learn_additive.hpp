// SPDX-License-Identifier: MIT
#pragma once
// Learns additive value functions with thresholds from decided cases. Marginals are piecewise
// linear and monotone where the criterion has a direction; ordered categories share one function,
// others have one each, of which the largest margin wins.

#include "sorting/learning.hpp"
#include "sorting/models.hpp"

namespace houtskool::sorting {

/// `likelihood`: proportional odds (McCullagh 1980) over piecewise-linear marginals, with a
/// quadratic penalty on size and on what bends, chosen by five-fold cross-validation of the
/// likelihood within the table; of categories without order the multinomial logit. `margin`:
/// UTADIS. What a case falls short of a margin of 1 on its side of a threshold is its error. A
/// small table is solved exactly, as one linear program (additive_program.hpp) whose errors weigh
/// so much more than the size of the function that the total error comes first and the margin
/// second. That program sorts unseen cases worse the more the examples contradict each other; of a
/// larger table the errors are summed smoothly (OrdinalProgram::margin in logistic.hpp), over the
/// marginals and with the penalty of the likelihood. Without order that is the likelihood itself.
/// `automatic`: the program for small tables, for its exactness; else the likelihood.
enum class AdditiveMethod { automatic, margin, likelihood };

struct AdditiveOptions {
    AdditiveMethod method = AdditiveMethod::automatic;
    /// Cases for which the program is solved, if it has not very many criteria or categories.
    std::size_t small = 60;
    std::size_t points = 0; ///< per marginal at most; 0: chosen by the number of criteria
};

/// Ordered: one function, scaled so that the best marginals sum to 1 and the worst of each is 0;
/// thresholds of categories without a case are those of the next one above that has one; 2 (out of
/// reach) where there is none, 0 (always reached) below the lowest. Not ordered: one function for
/// each category that has a case, fitted together and scaled by one factor, so that the largest sum
/// of best marginals is 1; only differences of their margins mean anything, and the lowest
/// threshold is 0. Directions do not count then. A criterion on which all cases score the same has
/// no marginal.
///
/// An unknown score counts while learning as the mean of the cases on that criterion, so that it
/// speaks for nobody; so does one that is left out because it is not applicable. Not applicable,
/// where it is no such case and no case showed its value, has that mean for its value.
///
/// `exact`: by the program, and solved to the end: a program cannot be stopped half way, but is
/// small.
[[nodiscard]] Learned<AdditiveModel> learn_additive(const Table& table,
                                                    const LearningOptions& options = {},
                                                    const AdditiveOptions& additive = {});

/// The least distance of a decided case from a threshold on its side of it; negative where a case
/// is sorted wrongly. Not ordered: its own margin less the largest of the others. Cases with an
/// unknown score are passed over; infinite where there is no case or no threshold to keep from.
[[nodiscard]] double smallest_margin(const AdditiveModel& model, const Table& table);

} // namespace houtskool::sorting
