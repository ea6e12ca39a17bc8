// SPDX-License-Identifier: MIT
#include "sorting/learn_additive.hpp"

#include "sorting/additive_likelihood.hpp"
#include "sorting/additive_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace houtskool::sorting {

namespace {

/// A total error that is larger by 1 would have to shorten the function by 10,000.
constexpr double errors_first = 1e-4;
constexpr double out_of_reach = 2; // the best value is 1
/// Values times sides of cases: what the program is solved for in less than a second.
constexpr std::size_t most_entries = 100'000;
/// Of the smooth margin: 2 to 8 sort unseen cases of public sets alike.
constexpr double smooth_margin = 4;

std::size_t entries(const Sample& sample, const Shape& shape, bool ordered) {
    const std::size_t categories = sample.present.size();
    const std::size_t sides =
        ordered ? std::min<std::size_t>(categories - 1, 2) : categories * (categories - 1);
    return sample.size() * shape.values * sides;
}

/// Values and thresholds of each function, in a scale of their own.
struct FittedValues {
    std::vector<LikelyFunction> functions;
    bool exact = false;
};

/// No functions where the budget was spent before there were any.
FittedValues by_margin(const Shape& shape, const Sample& sample, bool ordered,
                       const Budget& budget) {
    Question question = ask(shape, sample, ordered, errors_first);
    for (std::size_t i = 0; i < question.errors.size(); ++i) {
        question.program.columns[question.errors[i]].cost = question.times[i];
    }
    const solver::Solution solution = solver::solve(question.program, {.spent = budget.spent});
    FittedValues fitted;
    fitted.exact = solution.status == solver::Status::optimal;
    if (solution.values.empty()) {
        return fitted;
    }
    const auto copy = [&](std::size_t first, std::size_t count) {
        const auto from = solution.values.begin() + static_cast<std::ptrdiff_t>(first);
        return std::vector<double>(from, from + static_cast<std::ptrdiff_t>(count));
    };
    for (const FunctionColumns& function : question.functions) {
        fitted.functions.push_back(
            {copy(function.values, shape.values), copy(function.thresholds, function.count)});
    }
    return fitted;
}

/// Thresholds of all categories but the first from those between categories that have cases.
std::vector<double> spread(const Sample& sample, const std::vector<double>& thresholds,
                           std::size_t categories) {
    std::vector<double> result;
    for (int c = 1; c < static_cast<int>(categories); ++c) {
        const auto next = std::lower_bound(sample.present.begin(), sample.present.end(), c);
        if (next == sample.present.end()) {
            result.push_back(out_of_reach);
        } else if (next == sample.present.begin()) {
            result.push_back(0);
        } else {
            result.push_back(
                thresholds[static_cast<std::size_t>(next - sample.present.begin()) - 1]);
        }
    }
    return result;
}

void scale(ValueFunction& function, double factor) {
    for (Marginal& marginal : function.marginals) {
        for (Point& point : marginal.points) {
            point.value *= factor;
        }
        marginal.not_applicable *= factor;
    }
    for (double& threshold : function.thresholds) {
        threshold *= factor;
    }
}

/// So that the largest sum of best marginals is 1, and the worst value of each marginal 0.
std::vector<ValueFunction> readable(const Shape& shape, const FittedValues& fitted) {
    std::vector<ValueFunction> result;
    double largest = 0;
    for (const LikelyFunction& function : fitted.functions) {
        Settled settled = settle(shape, function.values);
        largest = std::max(largest, settled.best);
        result.push_back({0, std::move(settled.marginals), function.thresholds});
        for (double& threshold : result.back().thresholds) {
            threshold -= settled.moved;
        }
    }
    for (ValueFunction& function : result) {
        scale(function, largest > 0 ? 1 / largest : 1);
    }
    return result;
}

/// Only differences of margins count: the lowest threshold becomes 0.
void lower_thresholds(std::vector<ValueFunction>& functions) {
    double least = std::numeric_limits<double>::infinity();
    for (const ValueFunction& function : functions) {
        least = std::min(least, function.thresholds.front());
    }
    for (ValueFunction& function : functions) {
        function.thresholds.front() -= least;
    }
}

std::vector<ValueFunction> functions_of(const Table& table, const Sample& sample,
                                        const Shape& shape, const FittedValues& fitted) {
    std::vector<ValueFunction> functions = readable(shape, fitted);
    if (table.ordered) {
        functions.resize(1); // without thresholds where there is one category
        functions[0].thresholds = spread(sample, functions[0].thresholds, table.categories.size());
        return functions;
    }
    if (functions.empty()) {
        functions.push_back({0, {}, {0}});
    }
    for (std::size_t c = 0; c < functions.size(); ++c) {
        functions[c].category = sample.present[c];
    }
    lower_thresholds(functions);
    return functions;
}

} // namespace

Learned<AdditiveModel> learn_additive(const Table& table, const LearningOptions& options,
                                      const AdditiveOptions& additive) {
    Learned<AdditiveModel> learned;
    learned.model.ordered = table.ordered;
    for (const Attribute& attribute : table.attributes) {
        learned.model.left_out.push_back(attribute.left_out_where_not_applicable);
    }
    const Sample sample = sample_of(table);
    if (sample.size() == 0) {
        return learned;
    }
    const std::size_t criteria = std::max<std::size_t>(table.attributes.size(), 1);
    const std::size_t points =
        additive.points > 0 ? additive.points : std::clamp<std::size_t>(60 / criteria, 2, 8);
    const Shape shape = shape_of(table, sample, points);
    const double cases = std::accumulate(sample.times.begin(), sample.times.end(), 0.0);
    const bool small = cases <= static_cast<double>(additive.small) &&
                       entries(sample, shape, table.ordered) <= most_entries;
    const bool program = small && additive.method != AdditiveMethod::likelihood;
    FittedValues fitted;
    if (sample.present.size() > 1 && program) {
        fitted = by_margin(shape, sample, table.ordered, options.budget);
    }
    if (sample.present.size() > 1 && fitted.functions.empty()) {
        fitted.functions =
            likeliest_functions(shape, sample, table.ordered, options.budget,
                                additive.method == AdditiveMethod::margin ? smooth_margin : 0);
    }
    learned.model.functions = functions_of(table, sample, shape, fitted);
    learned.timed_out = options.budget.over();
    learned.exact = fitted.exact;
    learned.wrong = misplaced(learned.model, table);
    return learned;
}

double smallest_margin(const AdditiveModel& model, const Table& table) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.decided[i] == undecided) {
            continue;
        }
        double own = -std::numeric_limits<double>::infinity();
        double other = own;
        for (const ValueFunction& function : model.functions) {
            const double value = function.value(table.row(i));
            if (model.ordered) {
                for (std::size_t k = 0; k < function.thresholds.size(); ++k) {
                    const bool above = static_cast<int>(k) < table.decided[i];
                    const double distance = value - function.thresholds[k];
                    least = std::min(least, above ? distance : -distance);
                }
            } else {
                double& side = function.category == table.decided[i] ? own : other;
                side = std::max(side, value - function.thresholds.front());
            }
        }
        if (!model.ordered && !std::isnan(own) && !std::isnan(other)) {
            least = std::min(least, own - other);
        }
    }
    return least;
}

} // namespace houtskool::sorting
