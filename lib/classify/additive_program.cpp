// SPDX-License-Identifier: MIT
#include "classify/additive_program.hpp"

#include <utility>

namespace houtskool::classify {

using solver::infinity;
using solver::LinearProgram;

namespace {

/// Not below the one before it, in the declared direction.
void add_order(LinearProgram& program, const Bends& bends, std::size_t first) {
    const bool rising = bends.direction == model::Direction::increasing;
    for (std::size_t i = 1; i < bends.points.size(); ++i) {
        const std::size_t low = first + (rising ? i - 1 : i);
        const std::size_t high = first + (rising ? i : i - 1);
        program.add({0, infinity, {{high, 1}, {low, -1}}});
    }
}

/// Where a direction is declared and all values lie on the scale its ends are the lowest and the
/// highest; else a column bounds the values from above, and 0 from below.
void add_size(LinearProgram& program, const Bends& bends, std::size_t first, double cost) {
    if (bends.direction != model::Direction::none && !bends.own_value) {
        const std::size_t last = first + bends.points.size() - 1;
        const bool rising = bends.direction == model::Direction::increasing;
        program.columns[rising ? first : last].high = 0;
        program.columns[rising ? last : first].cost += cost;
        return;
    }
    const std::size_t best = program.add({0, infinity, cost, false});
    for (std::size_t i = 0; i < bends.count(); ++i) {
        program.add({0, infinity, {{best, 1}, {first + i, -1}}});
    }
}

} // namespace

FunctionColumns add_function(LinearProgram& program, const Shape& shape, std::size_t thresholds,
                             double size_cost) {
    FunctionColumns columns;
    columns.values = program.columns.size();
    for (std::size_t i = 0; i < shape.values; ++i) {
        program.add({0, infinity, 0, false});
    }
    columns.thresholds = program.columns.size();
    columns.count = thresholds;
    for (std::size_t i = 0; i < thresholds; ++i) {
        program.add({-infinity, infinity, 0, false});
    }
    for (std::size_t i = 1; i < thresholds; ++i) {
        program.add({0, infinity, {{columns.thresholds + i, 1}, {columns.thresholds + i - 1, -1}}});
    }
    for (const Bends& bends : shape.criteria) {
        const std::size_t first = columns.values + bends.first;
        if (bends.direction != model::Direction::none) {
            add_order(program, bends, first);
        }
        add_size(program, bends, first, size_cost);
    }
    return columns;
}

std::vector<solver::Term> margin_terms(const Shape& shape, const FunctionColumns& columns,
                                       std::size_t threshold, std::span<const double> row) {
    std::vector<solver::Term> terms;
    for (const Share& share : shares(shape, row)) {
        terms.push_back({columns.values + share.value, share.part});
    }
    terms.push_back({columns.thresholds + threshold, -1});
    return terms;
}

std::vector<std::size_t> add_ordered_cases(LinearProgram& program, const Shape& shape,
                                           const FunctionColumns& columns, const Sample& sample,
                                           double error_cost) {
    std::vector<std::size_t> errors;
    const int highest = static_cast<int>(sample.present.size()) - 1;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto add = [&](int threshold, double sign) {
            solver::Row row{
                1, infinity,
                margin_terms(shape, columns, static_cast<std::size_t>(threshold), sample.row(i))};
            for (solver::Term& term : row.terms) {
                term.coefficient *= sign;
            }
            errors.push_back(program.add({0, infinity, error_cost * sample.times[i], false}));
            row.terms.push_back({errors.back(), 1});
            program.add(std::move(row));
        };
        if (sample.category[i] > 0) {
            add(sample.category[i] - 1, 1);
        }
        if (sample.category[i] < highest) {
            add(sample.category[i], -1);
        }
    }
    return errors;
}

} // namespace houtskool::classify
