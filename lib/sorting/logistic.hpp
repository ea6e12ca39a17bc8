// SPDX-License-Identifier: MIT
#pragma once
// Logistic regression: of ordered categories by proportional odds (McCullagh 1980, "Regression
// models for ordinal data", JRSS B 42), with weights that may be held at or above zero; of
// categories without an order by the multinomial logit (Hastie, Tibshirani & Friedman 2009, 4.4).
// Both with a quadratic penalty, without which perfectly separated cases have no finite optimum.

#include "sorting/learning.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace houtskool::sorting {

/// Cases by features, with a category 0, 1, ... and a weight (how often the case was seen).
struct Features {
    std::size_t width = 0;
    std::vector<double> values; ///< row after row
    std::vector<int> category;
    std::vector<double> weight;
    [[nodiscard]] std::size_t size() const { return category.size(); }
    [[nodiscard]] std::span<const double> row(std::size_t index) const {
        return {values.data() + index * width, width};
    }
    void add(std::span<const double> row, int of_category, double times);
};

/// Minimise  - sum of weight * log P(category)  +  1/2 w' Q w,  where
/// P(category >= c) = 1 / (1 + exp(threshold c - w * x)) for c = 1 .. categories - 1.
/// Every category must have a case of positive weight.
///
/// With a margin each threshold is that much further from a case on the side where the case should
/// be: with s the share of the logistic distribution, 1 / (1 + exp(-x)), and v = w * x of a case
/// between thresholds low and high,
///   - ln s(high - margin - v) - ln s(v - low - margin) - ln(1 - exp(low - high)).
/// A margin of 0 is proportional odds. From a few units on, ln(1 + exp(margin - distance)) is
/// near to what the distance falls short of the margin: the loss of support vector machines, made
/// smooth (Zhang, Jin, Yang & Hauptmann 2003, "Modified logistic regression: an approximation to
/// SVM and its applications in large-scale text categorization", ICML; there in units of the
/// margin, divided by it). The last term only keeps the thresholds in order.
struct OrdinalProgram {
    Features cases;
    int categories = 2;
    std::vector<double> penalty;   ///< Q, width by width: symmetric, positive definite
    std::vector<bool> nonnegative; ///< per feature: its weight is held at or above zero
    double margin = 0;             ///< at or above zero
};

struct OrdinalFit {
    std::vector<double> weights;
    std::vector<double> thresholds; ///< ascending, of category 1 upward
    double loss = 0;                ///< what is minimised
    bool converged = false;
};

/// Newton's method on the weights that are not held at zero (Bertsekas 1982, "Projected Newton
/// methods for optimization problems with simple constraints"). Starts from `start` if it fits.
[[nodiscard]] OrdinalFit fit_ordinal(const OrdinalProgram& program, const Budget& budget = {},
                                     const OrdinalFit& start = {});
[[nodiscard]] double loss(const OrdinalProgram& program, const OrdinalFit& fit);
/// - log P(category) of a case whose weighted features sum to `value`; with a margin, its loss.
[[nodiscard]] double surprise(const OrdinalFit& fit, double value, int category, double margin = 0);
/// From which value on each category but the first is the likeliest, or one above it is.
[[nodiscard]] std::vector<double> likeliest_from(const OrdinalFit& fit);

/// Minimise  - sum of weight * log P(category)  +  ridge / 2 * (sum of squared weights, without the
/// constants), where P(c) is proportional to exp(constant c + w_c * x).
struct NominalFit {
    std::size_t width = 0;
    /// Category after category: its weights, then its constant.
    std::vector<double> weights;
    [[nodiscard]] std::size_t categories() const { return weights.size() / (width + 1); }
    /// constant c + w_c * x.
    [[nodiscard]] double score(std::size_t category, std::span<const double> row) const;
};

/// Limited-memory BFGS (Nocedal & Wright 2006, 7.2), at most so many rounds.
[[nodiscard]] NominalFit fit_nominal(const Features& cases, int categories, double ridge,
                                     const Budget& budget = {}, int rounds = 2000);
[[nodiscard]] double loss(const Features& cases, const NominalFit& fit, double ridge);

} // namespace houtskool::sorting
