// SPDX-License-Identifier: MIT
#pragma once
// What any model must do better than to be worth its words: the category with most cases, the
// nearest decided case, and logistic regression.

#include "sorting/learning.hpp"
#include "sorting/logistic.hpp"

#include <span>
#include <variant>
#include <vector>

namespace houtskool::sorting {

/// The first in order of those with most cases.
struct MostFrequent {
    int category = undecided;
};

/// The category of the nearest decided case (Cover & Hart 1967): distance is the sum over criteria
/// of the difference of the scores as a share of the scale, or of the range of the cases where
/// there is none. Not applicable is at distance 0 from itself and 1 from a figure; unknown is at
/// distance 1 from everything. Of several cases equally near: the category of most, then the first
/// in order.
struct NearestNeighbour {
    Table cases;
    std::vector<double> range; ///< per attribute; 0: all scores are equal
};

/// One figure of a case for a regression: the score as a share of the range, or whether it is one
/// certain value. Unknown scores count as the mean, and as one certain value.
struct Regressor {
    std::size_t attribute = 0;
    bool indicator = false;
    double low = 0; ///< of the range; the value that is indicated
    double range = 1;
    double mean = 0; ///< of the figures, as share of the range
    int sign = 0;    ///< of the weight it may have; 0: any
    [[nodiscard]] double of(double score) const;
};

/// Multinomial logit; where the categories are ordered proportional odds, with weights whose sign
/// agrees with the declared direction. A criterion with a direction, or in numbers, is one figure;
/// on a scale without direction each level is an indicator, as are not applicable and unknown.
struct LogisticRegression {
    std::vector<Regressor> regressors;
    std::vector<int> categories; ///< those with a case, ascending
    bool ordered = false;
    OrdinalFit ordinal;
    std::vector<double> cuts; ///< where the likeliest category changes
    NominalFit nominal;
};

using Baseline = std::variant<MostFrequent, NearestNeighbour, LogisticRegression>;

[[nodiscard]] MostFrequent most_frequent(const Table& table);
[[nodiscard]] NearestNeighbour nearest_neighbour(const Table& table);

/// `ridge`: penalty on half the squared weights of figures between 0 and 1.
[[nodiscard]] LogisticRegression logistic_regression(const Table& table, double ridge = 0.01,
                                                     const LearningOptions& options = {});

/// Undecided only where nothing was learned from.
[[nodiscard]] int assign(const MostFrequent& baseline, std::span<const double> row);
[[nodiscard]] int assign(const NearestNeighbour& baseline, std::span<const double> row);
[[nodiscard]] int assign(const LogisticRegression& baseline, std::span<const double> row);
[[nodiscard]] int assign(const Baseline& baseline, std::span<const double> row);

} // namespace houtskool::sorting
