// SPDX-License-Identifier: MIT
#include "classify/learn_additive.hpp"

#include "classify/additive_likelihood.hpp"
#include "classify/additive_program.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::classify {

namespace {

/// A total error that is larger by 1 would have to shorten the function by 10,000.
constexpr double errors_first = 1e-4;
constexpr double out_of_reach = 2; // the best value is 1

/// Values and thresholds in a scale of their own.
struct Fitted {
    std::vector<double> values;
    std::vector<double> thresholds;
    bool solved = false;
};

Fitted by_margin(const Shape& shape, const Sample& sample) {
    solver::LinearProgram program;
    const FunctionColumns columns =
        add_function(program, shape, sample.present.size() - 1, errors_first);
    add_ordered_cases(program, shape, columns, sample, 1);
    const solver::Solution solution = solver::solve(program);
    Fitted fitted;
    fitted.solved = solution.status == solver::Status::optimal;
    const auto copy = [&](std::size_t first, std::size_t count) {
        std::vector<double> result(count, 0.0);
        for (std::size_t i = 0; i < count && !solution.values.empty(); ++i) {
            result[i] = solution.values[first + i];
        }
        return result;
    };
    fitted.values = copy(columns.values, shape.values);
    fitted.thresholds = copy(columns.thresholds, sample.present.size() - 1);
    return fitted;
}

struct Task {
    const Table& table;
    const LearningOptions& options;
    Shape shape;
    bool margin = false;
    double share = 1; ///< of a second's work for one function
};

Fitted fit(const Task& task, const Sample& sample) {
    if (task.margin) {
        return by_margin(task.shape, sample);
    }
    LikelyFunction likely = likeliest_function(task.shape, sample, task.share, task.options.budget);
    return {std::move(likely.values), std::move(likely.thresholds), true};
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

bool learn_ordered(const Task& task, const Sample& sample, AdditiveModel& model) {
    ValueFunction function;
    std::vector<double> thresholds;
    bool solved = true;
    if (sample.present.size() > 1) {
        const Fitted fitted = fit(task, sample);
        solved = fitted.solved;
        Settled settled = settle(task.shape, fitted.values);
        const double scale = settled.best > 0 ? 1 / settled.best : 1;
        for (Marginal& marginal : settled.marginals) {
            for (Point& point : marginal.points) {
                point.value *= scale;
            }
            marginal.not_applicable *= scale;
        }
        for (const double threshold : fitted.thresholds) {
            thresholds.push_back((threshold - settled.moved) * scale);
        }
        function.marginals = std::move(settled.marginals);
    }
    function.thresholds = spread(sample, thresholds, task.table.categories.size());
    model.functions.push_back(std::move(function));
    return solved;
}

bool learn_each(const Task& task, const Sample& sample, AdditiveModel& model) {
    bool solved = true;
    double largest = 0;
    for (std::size_t c = 0; c < sample.present.size(); ++c) {
        ValueFunction function;
        function.category = sample.present[c];
        function.thresholds = {0};
        if (sample.present.size() > 1) {
            Sample against = sample;
            against.present = {0, 1};
            for (int& category : against.category) {
                category = category == static_cast<int>(c) ? 1 : 0;
            }
            const Fitted fitted = fit(task, against);
            solved = solved && fitted.solved;
            Settled settled = settle(task.shape, fitted.values);
            function.marginals = std::move(settled.marginals);
            function.thresholds = {fitted.thresholds.front() - settled.moved};
            largest = std::max(largest, settled.best);
        }
        model.functions.push_back(std::move(function));
    }
    const double scale = largest > 0 ? 1 / largest : 1;
    for (ValueFunction& function : model.functions) {
        for (Marginal& marginal : function.marginals) {
            for (Point& point : marginal.points) {
                point.value *= scale;
            }
            marginal.not_applicable *= scale;
        }
        function.thresholds.front() *= scale;
    }
    return solved;
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
    Task task{table, options, shape_of(table, sample, points), false, 1};
    double cases = 0;
    for (const double times : sample.times) {
        cases += times;
    }
    task.margin = additive.method == AdditiveMethod::margin ||
                  (additive.method == AdditiveMethod::automatic &&
                   cases <= static_cast<double>(additive.small));
    task.share = table.ordered ? 1 : 1 / static_cast<double>(sample.present.size());
    const bool solved = table.ordered ? learn_ordered(task, sample, learned.model)
                                      : learn_each(task, sample, learned.model);
    learned.timed_out = options.budget.over();
    learned.exact = task.margin && solved;
    const std::vector<int> given = assign_all(learned.model, table);
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.decided[i] != undecided && given[i] != table.decided[i]) {
            learned.wrong.push_back(i);
        }
    }
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

} // namespace houtskool::classify
