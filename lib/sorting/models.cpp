// SPDX-License-Identifier: MIT
#include "sorting/models.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

/// What is left out: the best values of the criteria that do not apply, beside those of all.
double scaled_up(const ValueFunction& function, const std::vector<bool>& left_out,
                 std::span<const double> row, double sum) {
    double left = 0;
    double all = 0;
    for (const Marginal& marginal : function.marginals) {
        double most = 0;
        for (const Point& point : marginal.points) {
            most = std::max(most, point.value);
        }
        all += most;
        const bool out = row[marginal.attribute] == not_applicable && left_out[marginal.attribute];
        left += out ? most : 0;
    }
    return left > 0 && left < all ? sum * all / (all - left) : sum;
}

} // namespace

double margin(const Boundary& boundary, std::span<const double> row,
              const std::vector<bool>& left_out) {
    double met = 0;
    double all = 0;
    for (const Vote& vote : boundary.votes) {
        const std::size_t attribute = vote.condition.attribute;
        const double score = row[attribute];
        if (vote.veto && vote.veto->meets(score)) {
            return -1;
        }
        if (score == not_applicable && !left_out.empty() && left_out[attribute]) {
            continue;
        }
        all += vote.weight;
        met += vote.condition.meets(score) ? vote.weight : 0;
    }
    return all > 0 ? met / all - boundary.majority : -1;
}

int assign(const MajorityModel& model, std::span<const double> row) {
    if (model.ordered) {
        int reached = model.lowest;
        for (const Boundary& boundary : model.boundaries) {
            if (margin(boundary, row, model.left_out) >= -rounding_error) {
                reached = std::max(reached, boundary.category);
            }
        }
        return reached;
    }
    int best = undecided;
    double most = -1;
    for (const Boundary& boundary : model.boundaries) {
        const double own = margin(boundary, row, model.left_out);
        if (own < -rounding_error || own < most - rounding_error) {
            continue;
        }
        best = own > most + rounding_error ? boundary.category : undecided;
        most = std::max(most, own);
    }
    return best;
}

double Marginal::value(double score) const {
    if (score == houtskool::sorting::not_applicable) {
        return not_applicable;
    }
    if (std::isnan(score) || points.empty()) {
        return unknown;
    }
    const auto above =
        std::lower_bound(points.begin(), points.end(), score,
                         [](const Point& point, double wanted) { return point.score < wanted; });
    if (above == points.end()) {
        return points.back().value;
    }
    if (above == points.begin() || above->score == score) {
        return above->value;
    }
    const Point& below = *(above - 1);
    const double part = (score - below.score) / (above->score - below.score);
    return below.value + part * (above->value - below.value);
}

double ValueFunction::value(std::span<const double> row) const {
    double sum = 0;
    for (const Marginal& marginal : marginals) {
        sum += marginal.value(row[marginal.attribute]);
    }
    return sum;
}

double value_of(const ValueFunction& function, std::span<const double> row,
                const std::vector<bool>& left_out) {
    double sum = 0;
    bool complete = true;
    for (const Marginal& marginal : function.marginals) {
        const double score = row[marginal.attribute];
        if (score == not_applicable && !left_out.empty() && left_out[marginal.attribute]) {
            complete = false;
        } else {
            sum += marginal.value(score);
        }
    }
    return complete ? sum : scaled_up(function, left_out, row, sum);
}

int assign(const AdditiveModel& model, std::span<const double> row) {
    if (model.ordered) {
        if (model.functions.empty()) {
            return undecided;
        }
        const ValueFunction& function = model.functions.front();
        const double value = value_of(function, row, model.left_out);
        if (std::isnan(value)) {
            return undecided;
        }
        int reached = 0;
        for (const double threshold : function.thresholds) {
            reached += value >= threshold - rounding_error ? 1 : 0;
        }
        return reached;
    }
    int best = undecided;
    double most = -std::numeric_limits<double>::max();
    for (const ValueFunction& function : model.functions) {
        const double own = value_of(function, row, model.left_out) - function.thresholds.front();
        if (std::isnan(own)) {
            return undecided;
        }
        if (own < most - rounding_error) {
            continue;
        }
        best = own > most + rounding_error ? function.category : undecided;
        most = std::max(most, own);
    }
    return best;
}

int assign(const Model& model, std::span<const double> row) {
    return std::visit([&](const auto& one) { return assign(one, row); }, model);
}

namespace {

std::size_t count(const RuleSet& model) {
    std::size_t sum = 0;
    for (const SortingRule& rule : model.rules) {
        sum += rule.conditions.size();
    }
    return sum;
}

std::size_t count(const MajorityModel& model) {
    std::size_t sum = 0;
    for (const Boundary& boundary : model.boundaries) {
        sum += boundary.votes.size(); // profile levels
        for (const Vote& vote : boundary.votes) {
            sum += vote.veto ? 1U : 0U;
        }
    }
    const bool shared = model.ordered; // one set of weights and one majority for all boundaries
    for (const Boundary& boundary : model.boundaries) {
        sum += boundary.votes.size(); // weights up to a factor, and the majority
        if (shared) {
            break;
        }
    }
    return sum;
}

std::size_t count(const AdditiveModel& model) {
    std::size_t sum = 0;
    for (const ValueFunction& function : model.functions) {
        for (const Marginal& marginal : function.marginals) {
            sum += marginal.points.size() - (marginal.points.empty() ? 0U : 1U);
            sum += marginal.own_not_applicable ? 1U : 0U;
        }
        sum += function.thresholds.size();
    }
    return sum;
}

} // namespace

std::size_t parameters(const Model& model) {
    return std::visit([](const auto& one) { return count(one); }, model);
}

std::vector<int> assign_all(const Model& model, const Table& table) {
    if (const auto* rules = std::get_if<RuleSet>(&model)) {
        return assign_all(*rules, table);
    }
    std::vector<int> result(table.size());
    std::visit(
        [&](const auto& one) {
            for (std::size_t index = 0; index < result.size(); ++index) {
                result[index] = assign(one, table.row(index));
            }
        },
        model);
    return result;
}

std::vector<std::size_t> misplaced(const Model& model, const Table& table) {
    const std::vector<int> given = assign_all(model, table);
    std::vector<std::size_t> result;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided && given[row] != table.decided[row]) {
            result.push_back(row);
        }
    }
    return result;
}

} // namespace houtskool::sorting
