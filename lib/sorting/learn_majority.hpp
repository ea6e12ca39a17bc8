// SPDX-License-Identifier: MIT
#pragma once
// Learns MR-Sort models from decided cases. Where categories are ordered: one model, with weights
// and a majority that all boundaries share, and profiles that rise with the category. Else: one
// boundary for each category against the rest, each with its own weights, majority and, where
// criteria have no direction, directions. Best is: fewest cases on the wrong side of a boundary
// (of not ordered categories: of each boundary by itself).

#include "sorting/learning.hpp"
#include "sorting/majority_exact.hpp"
#include "sorting/majority_search.hpp"

namespace houtskool::sorting {

struct MajorityOptions {
    LearningOptions learning;
    /// After weights and profiles, add vetoes where they set right more cases than they set wrong;
    /// such a model is never called exact unless nothing is wrong.
    bool veto = false;
    MajoritySearch search; ///< its seed is that of `learning`
    MajorityEffort effort;
    /// Above so many decided cases the fewest errors are not sought: the smooth count of the search
    /// then sorts unseen cases better than a fit that is right by a case or two more.
    double exact_up_to = 200;
};

/// Where all cases were decided the same, or there are no criteria, the model is a constant:
/// ordered, without boundaries, `lowest` the most frequent category (the first of equals).
[[nodiscard]] Learned<MajorityModel> learn_majority(const Table& table,
                                                    const MajorityOptions& options);

} // namespace houtskool::sorting
