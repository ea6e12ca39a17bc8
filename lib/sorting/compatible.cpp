// SPDX-License-Identifier: MIT
#include "sorting/compatible.hpp"

#include "sorting/additive_program.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace houtskool::sorting {

using solver::infinity;
using solver::LinearProgram;

namespace {

constexpr std::size_t most_points = 40;
constexpr std::size_t most_coefficients = 100'000; ///< cases, criteria and points multiplied
constexpr double no_error = 1e-7;                  ///< the solver's own tolerance
constexpr double by_enough = 1e-5;                 ///< of the margin that decided cases are asked

} // namespace

struct Compatible::Inside {
    Table table; ///< without cases
    Sample sample;
    Shape shape;
    double least_error = 0;
    Budget budget;

    /// The shape with a bend at each score of the row, and with the criteria on which the row
    /// differs from all cases.
    [[nodiscard]] Shape with(std::span<const double> row) const {
        std::map<std::size_t, Bends> by_attribute;
        for (const Bends& bends : shape.criteria) {
            by_attribute.emplace(bends.attribute, bends);
        }
        Shape result;
        for (std::size_t a = 0; a < row.size(); ++a) {
            Bends bends;
            if (const auto found = by_attribute.find(a); found != by_attribute.end()) {
                bends = found->second;
            } else {
                bends.attribute = a;
                bends.direction = direction_of(table, a);
                for (std::size_t i = 0; i < sample.size() && bends.points.empty(); ++i) {
                    if (comparable(sample.row(i)[a])) {
                        bends.points.push_back(sample.row(i)[a]);
                        bends.mean.push_back(1);
                    }
                }
            }
            insert(bends, row[a], table.attributes[a].left_out_where_not_applicable);
            if (!bends.points.empty() && bends.count() > 1) {
                bends.first = result.values;
                result.values += bends.count();
                result.criteria.push_back(std::move(bends));
            }
        }
        return result;
    }

    static void insert(Bends& bends, double score, bool left_out) {
        if (score == not_applicable && !bends.own_value && !left_out) {
            bends.own_value = true;
            bends.mean.push_back(0);
        }
        const auto place = std::lower_bound(bends.points.begin(), bends.points.end(), score);
        if (comparable(score) && (place == bends.points.end() || *place != score)) {
            bends.mean.insert(bends.mean.begin() + (place - bends.points.begin()), 0);
            bends.points.insert(place, score);
        }
    }

    /// Some compatible function puts the row there.
    [[nodiscard]] bool allows(const Question& all, const Shape& wide, std::span<const double> row,
                              std::size_t category) const {
        Question question = all;
        const std::size_t margin = question.program.add({0, 1, -1, false});
        for (auto& terms : sides(question, wide, table.ordered, row, category)) {
            terms.push_back({margin, -1});
            question.program.add({0, infinity, std::move(terms)});
        }
        const solver::Solution solution = solver::solve(question.program, {.spent = budget.spent});
        if (solution.status == solver::Status::infeasible) {
            return false;
        }
        return solution.values.empty() || solution.values[margin] > by_enough;
    }
};

Compatible::Compatible(const Table& table, const Budget& budget)
    : inside_(std::make_unique<Inside>()) {
    inside_->table = table.empty();
    inside_->sample = sample_of(table);
    const std::size_t cells =
        std::max<std::size_t>(inside_->sample.size() * table.attributes.size(), 1);
    const std::size_t points = std::clamp<std::size_t>(most_coefficients / cells, 2, most_points);
    inside_->shape = shape_of(table, inside_->sample, points);
    inside_->budget = budget;
    if (inside_->sample.present.size() < 2 || budget.over()) {
        return;
    }
    Question question = ask(inside_->shape, inside_->sample, table.ordered, 0);
    for (std::size_t i = 0; i < question.errors.size(); ++i) {
        question.program.columns[question.errors[i]].cost = question.times[i];
    }
    const double least = solver::solve(question.program, {.spent = budget.spent}).objective;
    inside_->least_error = least > no_error ? least : 0;
}

Compatible::~Compatible() = default;
Compatible::Compatible(Compatible&&) noexcept = default;
Compatible& Compatible::operator=(Compatible&&) noexcept = default;

bool Compatible::representable() const {
    return inside_->least_error <= 0;
}

double Compatible::least_error() const {
    return inside_->least_error;
}

std::vector<int> Compatible::possible(std::span<const double> row) const {
    const std::vector<int>& present = inside_->sample.present;
    const bool open = std::any_of(row.begin(), row.end(), [](double x) { return std::isnan(x); });
    if (open || present.size() < 2) {
        return present;
    }
    const Shape wide = inside_->with(row);
    Question question = ask(wide, inside_->sample, inside_->table.ordered, 0);
    if (representable()) {
        for (const std::size_t error : question.errors) {
            question.program.columns[error].high = 0;
        }
    } else {
        solver::Row sum;
        sum.high = inside_->least_error * (1 + no_error) + no_error;
        for (std::size_t i = 0; i < question.errors.size(); ++i) {
            sum.terms.push_back({question.errors[i], question.times[i]});
        }
        question.program.add(std::move(sum));
    }
    std::vector<int> result;
    for (std::size_t c = 0; c < present.size(); ++c) {
        if (inside_->budget.over() || inside_->allows(question, wide, row, c)) {
            result.push_back(present[c]);
        }
    }
    return result;
}

} // namespace houtskool::sorting
