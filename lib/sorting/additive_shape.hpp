// SPDX-License-Identifier: MIT
#pragma once
// What additive value functions on a table may look like: where the marginals bend, which values
// are free, and how the value of a case is a weighted sum of them. Learners and questions about all
// compatible functions share it.

#include "sorting/models.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace houtskool::sorting {

/// Decided cases with equal scores and the same category counted once, in an order that does not
/// depend on that of the table; only categories that have a case, numbered anew.
struct Sample {
    std::size_t width = 0;
    std::vector<double> scores; ///< row after row
    std::vector<int> category;  ///< position in `present`
    std::vector<double> times;
    std::vector<int> present; ///< ascending
    [[nodiscard]] std::size_t size() const { return category.size(); }
    [[nodiscard]] std::span<const double> row(std::size_t index) const {
        return {scores.data() + index * width, width};
    }
    [[nodiscard]] Sample only(std::span<const std::size_t> rows) const;
};

[[nodiscard]] Sample sample_of(const Table& table);

/// One marginal: a value at each point, and one where the criterion does not apply.
struct Bends {
    std::size_t attribute = 0;
    model::Direction direction = model::Direction::none;
    std::vector<double> points; ///< ascending, at least one
    bool own_value = false;     ///< not applicable has a value of its own
    std::size_t first = 0;      ///< its first value among all values of the shape
    /// How often the cases use each value, as shares: what a score that says nothing counts for.
    std::vector<double> mean;
    [[nodiscard]] std::size_t count() const { return points.size() + (own_value ? 1 : 0); }
};

struct Shape {
    std::vector<Bends> criteria; ///< only those on which the cases differ
    std::size_t values = 0;
};

/// None where the categories have no order to go up.
[[nodiscard]] model::Direction direction_of(const Table& table, std::size_t attribute);

/// At most `points` per criterion: every score where there are no more, else quantiles of the cases
/// with the lowest and the highest. Not applicable has a value of its own where a case has it and
/// the criterion is not left out then.
[[nodiscard]] Shape shape_of(const Table& table, const Sample& sample, std::size_t points);

struct Share {
    std::size_t value = 0;
    double part = 0;
    friend bool operator==(const Share&, const Share&) = default;
};

/// Of one score: its marginal is the sum of parts of values. A score that is unknown, or not
/// applicable where that has no value of its own, counts as the mean of the cases, so that it says
/// nothing.
[[nodiscard]] std::vector<Share> shares(const Bends& bends, double score);
/// Of all scores of a row.
[[nodiscard]] std::vector<Share> shares(const Shape& shape, std::span<const double> row);

/// Marginals with these values, moved so that the lowest of each is 0; `moved` is what the sum
/// lost.
struct Settled {
    std::vector<Marginal> marginals;
    double moved = 0;
    double best = 0; ///< sum of the highest values
};
[[nodiscard]] Settled settle(const Shape& shape, std::span<const double> values);

} // namespace houtskool::sorting
