// SPDX-License-Identifier: MIT
#include "sorting/additive_program.hpp"

#include <utility>

namespace houtskool::sorting {

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

} // namespace

std::vector<std::vector<solver::Term>> sides(const Question& question, const Shape& shape,
                                             bool ordered, std::span<const double> row,
                                             std::size_t category) {
    std::vector<std::vector<solver::Term>> result;
    const auto turned = [](std::vector<solver::Term> terms) {
        for (solver::Term& term : terms) {
            term.coefficient = -term.coefficient;
        }
        return terms;
    };
    if (ordered) {
        const FunctionColumns& function = question.functions.front();
        if (category > 0) {
            result.push_back(margin_terms(shape, function, category - 1, row));
        }
        if (category < function.count) {
            result.push_back(turned(margin_terms(shape, function, category, row)));
        }
        return result;
    }
    const auto own = margin_terms(shape, question.functions[category], 0, row);
    for (std::size_t other = 0; other < question.functions.size(); ++other) {
        if (other != category) {
            std::vector<solver::Term> terms =
                turned(margin_terms(shape, question.functions[other], 0, row));
            terms.insert(terms.end(), own.begin(), own.end());
            result.push_back(std::move(terms));
        }
    }
    return result;
}

Question ask(const Shape& shape, const Sample& sample, bool ordered, double size_cost) {
    Question question;
    const std::size_t categories = sample.present.size();
    for (std::size_t i = 0; i < (ordered ? 1 : categories); ++i) {
        question.functions.push_back(
            add_function(question.program, shape, ordered ? categories - 1 : 1, size_cost));
    }
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto own = static_cast<std::size_t>(sample.category[i]);
        for (auto& terms : sides(question, shape, ordered, sample.row(i), own)) {
            question.errors.push_back(question.program.add(solver::Column{}));
            question.times.push_back(sample.times[i]);
            terms.push_back({question.errors.back(), 1});
            question.program.add({1, infinity, std::move(terms)});
        }
    }
    return question;
}

} // namespace houtskool::sorting
