// SPDX-License-Identifier: MIT
#include "sorting/baselines.hpp"

#include "sorting/additive_shape.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace houtskool::sorting {

namespace {

constexpr double nearly = 1e-12; ///< sums of shares that are equal on paper are equal

/// The first of those with most.
int most_of(const std::map<int, double>& counts) {
    int best = undecided;
    double most = 0;
    for (const auto& [category, count] : counts) {
        if (count > most) {
            best = category;
            most = count;
        }
    }
    return best;
}

/// The lowest and highest figure on a criterion; low > high where there is none.
Range range_of(const Table& table, std::size_t attribute) {
    Range range{std::numeric_limits<double>::max(), -std::numeric_limits<double>::max()};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double score = table.row(i)[attribute];
        if (comparable(score)) {
            range.low = std::min(range.low, score);
            range.high = std::max(range.high, score);
        }
    }
    return range;
}

double distance(double a, double b, double range) {
    if (std::isnan(a) || std::isnan(b)) {
        return 1;
    }
    if (a == b) {
        return 0;
    }
    return comparable(a) && comparable(b) && range > 0 ? std::abs(a - b) / range : 1;
}

} // namespace

MostFrequent most_frequent(const Table& table) {
    std::map<int, double> counts;
    for (const int category : table.decided) {
        if (category != undecided) {
            ++counts[category];
        }
    }
    return {most_of(counts)};
}

int assign(const MostFrequent& baseline, std::span<const double> /*row*/) {
    return baseline.category;
}

NearestNeighbour nearest_neighbour(const Table& table) {
    NearestNeighbour result;
    result.cases = table.decided_only();
    for (std::size_t a = 0; a < table.attributes.size(); ++a) {
        const int levels = table.attributes[a].levels;
        const Range range = range_of(result.cases, a);
        result.range.push_back(levels > 0 ? levels - 1 : std::max(0.0, range.high - range.low));
    }
    return result;
}

int assign(const NearestNeighbour& baseline, std::span<const double> row) {
    double least = std::numeric_limits<double>::infinity();
    std::map<int, double> counts;
    for (std::size_t i = 0; i < baseline.cases.size(); ++i) {
        const std::span<const double> other = baseline.cases.row(i);
        double sum = 0;
        for (std::size_t a = 0; a < row.size(); ++a) {
            sum += distance(row[a], other[a], baseline.range[a]);
        }
        if (sum < least - nearly) {
            counts.clear();
        }
        if (sum <= least + nearly) {
            ++counts[baseline.cases.decided[i]];
        }
        least = std::min(least, sum);
    }
    return most_of(counts);
}

// ---- logistic regression ------------------------------------------------------------------------

double Regressor::of(double score) const {
    if (indicator) {
        return same_score(score, low) ? 1 : 0;
    }
    return comparable(score) ? (score - low) / range : mean;
}

namespace {

/// A criterion on which all figures are equal gives none.
void add_figure(const Table& table, std::size_t attribute, std::vector<Regressor>& regressors) {
    const Range range = range_of(table, attribute);
    if (range.low >= range.high) {
        return;
    }
    Regressor figure{attribute, false, range.low, range.high - range.low, 0, 0};
    if (table.ordered && table.attributes[attribute].direction != model::Direction::none) {
        const bool rising = table.attributes[attribute].direction == model::Direction::increasing;
        figure.sign = rising ? 1 : -1;
    }
    double count = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double score = table.row(i)[attribute];
        if (comparable(score)) {
            figure.mean += figure.of(score);
            ++count;
        }
    }
    figure.mean /= count;
    regressors.push_back(figure);
}

std::vector<Regressor> regressors_of(const Table& table) {
    std::vector<Regressor> result;
    for (std::size_t a = 0; a < table.attributes.size(); ++a) {
        const Attribute& attribute = table.attributes[a];
        const bool figure = attribute.levels == 0 || attribute.direction != model::Direction::none;
        if (figure) {
            add_figure(table, a, result);
        }
        std::set<double> seen;
        bool missing = false;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double score = table.row(i)[a];
            missing = missing || std::isnan(score);
            if (!std::isnan(score) && !(figure && comparable(score))) {
                seen.insert(score);
            }
        }
        for (const double score : seen) {
            result.push_back({a, true, score, 1, 0, 0});
        }
        if (missing) {
            result.push_back({a, true, unknown, 1, 0, 0});
        }
    }
    return result;
}

std::vector<double> figures(const LogisticRegression& baseline, std::span<const double> row) {
    std::vector<double> result;
    for (const Regressor& regressor : baseline.regressors) {
        const double own = regressor.of(row[regressor.attribute]);
        // Falling ones are turned round, so that every sign to keep is the same.
        result.push_back(regressor.sign < 0 ? -own : own);
    }
    return result;
}

} // namespace

LogisticRegression logistic_regression(const Table& table, double ridge,
                                       const LearningOptions& options) {
    LogisticRegression result;
    const Sample sample = sample_of(table);
    result.categories = sample.present;
    result.ordered = table.ordered;
    if (sample.present.size() < 2) {
        return result;
    }
    result.regressors = regressors_of(table.decided_only());
    const std::size_t width = result.regressors.size();
    Features cases;
    cases.width = width;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        cases.add(figures(result, sample.row(i)), sample.category[i], sample.times[i]);
    }
    const int categories = static_cast<int>(sample.present.size());
    if (!table.ordered) {
        result.nominal = fit_nominal(cases, categories, ridge, options.budget);
        return result;
    }
    OrdinalProgram program;
    program.categories = categories;
    program.penalty.assign(width * width, 0.0);
    for (std::size_t i = 0; i < width; ++i) {
        program.penalty[i * (width + 1)] = ridge;
        program.nonnegative.push_back(result.regressors[i].sign != 0);
    }
    program.cases = std::move(cases);
    result.ordinal = fit_ordinal(program, options.budget);
    result.cuts = likeliest_from(result.ordinal);
    return result;
}

int assign(const LogisticRegression& baseline, std::span<const double> row) {
    if (baseline.categories.size() < 2) {
        return baseline.categories.empty() ? undecided : baseline.categories.front();
    }
    const std::vector<double> own = figures(baseline, row);
    std::size_t best = 0;
    if (baseline.ordered) {
        double value = 0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            value += own[i] * baseline.ordinal.weights[i];
        }
        for (const double cut : baseline.cuts) {
            best += value >= cut ? 1U : 0U;
        }
    } else {
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < baseline.categories.size(); ++c) {
            const double score = baseline.nominal.score(c, own);
            if (score > most + nearly) {
                most = score;
                best = c;
            }
        }
    }
    return baseline.categories[best];
}

int assign(const Baseline& baseline, std::span<const double> row) {
    return std::visit([&](const auto& one) { return assign(one, row); }, baseline);
}

} // namespace houtskool::sorting
