// SPDX-License-Identifier: MIT
#pragma once
// A decision table in figures: what the models are applied to and learned from. Scores are doubles:
// the index of a level on a scale (0 is the lowest), or the number itself where a criterion is
// scored in numbers. Two values are no figure: `not_applicable` and `unknown`.

#include "model/decision.hpp"

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace houtskool::sorting {

/// The question does not apply to the case: `nvt` in the document.
inline constexpr double not_applicable = std::numeric_limits<double>::infinity();
/// There is no score, or one that is declared to mean so: any value is possible.
inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
/// A figure, to be compared with others.
[[nodiscard]] inline bool comparable(double score) {
    return std::isfinite(score);
}

/// Index of a category, or none.
inline constexpr int undecided = -1;

/// A criterion as the models see it.
struct Attribute {
    std::string id;
    int levels = 0; ///< on its scale; 0: scored in numbers
    model::Direction direction = model::Direction::none;
    /// A case to which the criterion does not apply is judged on the others alone, by models that
    /// weigh criteria; else not being applicable is a value of its own, like no figure.
    bool left_out_where_not_applicable = false;
};

/// Cases by criteria. Row r of `scores` starts at r * attributes.size().
struct Table {
    std::vector<Attribute> attributes;
    std::vector<std::string> categories; ///< worst to best where they are ordered
    bool ordered = false;
    std::vector<double> scores;
    std::vector<int> decided;       ///< category of each case; undecided: none
    std::vector<std::string> cases; ///< names; may be empty where nobody asks for them

    [[nodiscard]] std::size_t size() const { return decided.size(); }
    [[nodiscard]] std::span<const double> row(std::size_t index) const {
        return {scores.data() + index * attributes.size(), attributes.size()};
    }
    void add(std::span<const double> row, int category, std::string name = {});
    /// The same criteria and categories, without cases.
    [[nodiscard]] Table empty() const;
    /// Only these rows, in this order.
    [[nodiscard]] Table only(std::span<const std::size_t> rows) const;
    /// Only the cases that were decided.
    [[nodiscard]] Table decided_only() const;
};

/// The same score: two figures that are equal, both not applicable, or both unknown.
[[nodiscard]] inline bool same_score(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Negative, zero or positive: figures in their order, then not applicable, then unknown.
[[nodiscard]] int compare_scores(double a, double b);
[[nodiscard]] int compare_scores(std::span<const double> a, std::span<const double> b);

/// Of sums of decimals, such as votes and thresholds: what is equal on paper must be equal here.
inline constexpr double rounding_error = 1e-9;

} // namespace houtskool::sorting
