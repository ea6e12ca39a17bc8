// SPDX-License-Identifier: MIT
#include "sorting/directions.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <map>

namespace houtskool::sorting {

namespace {

/// One in 15,000 by chance, one-sided: a table of 100 criteria cries wolf less than once in 100.
constexpr double clearly = 3.8;
/// Beside the others a smaller figure is enough to let the declaration stand.
constexpr double redeeming = 3;

double sign_of(model::Direction direction) {
    return direction == model::Direction::decreasing ? -1 : 1;
}

/// Score (turned so that more is better) and category of the cases that have both.
using Pairs = std::vector<std::pair<double, int>>;

Pairs scored(const Table& table, std::size_t criterion) {
    Pairs result;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const double score = table.row(row)[criterion];
        if (table.decided[row] != undecided && comparable(score)) {
            result.emplace_back(sign_of(table.attributes[criterion].direction) * score,
                                table.decided[row]);
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Sums over groups of equal values that Kendall's variance takes away for ties.
struct Tied {
    double five = 0;
    double three = 0;
    double two = 0;
    void add(double count) {
        five += count * (count - 1) * (2 * count + 5);
        three += count * (count - 1) * (count - 2);
        two += count * (count - 1);
    }
};

void judge_alone(const Pairs& pairs, std::size_t categories, DirectionFinding& finding) {
    std::vector<std::uint64_t> lower(categories); // cases with lower scores, by category
    Tied scores;
    for (std::size_t first = 0; first < pairs.size();) {
        std::size_t last = first;
        while (last < pairs.size() && pairs[last].first == pairs[first].first) {
            ++last;
        }
        for (std::size_t i = first; i < last; ++i) {
            for (std::size_t category = 0; category < categories; ++category) {
                const int other = static_cast<int>(category);
                finding.agreeing += other < pairs[i].second ? lower[category] : 0;
                finding.opposing += other > pairs[i].second ? lower[category] : 0;
            }
        }
        for (std::size_t i = first; i < last; ++i) {
            ++lower[static_cast<std::size_t>(pairs[i].second)];
        }
        scores.add(static_cast<double>(last - first));
        first = last;
    }
    Tied decided;
    for (const std::uint64_t count : lower) {
        decided.add(static_cast<double>(count));
    }
    const auto n = static_cast<double>(pairs.size());
    Tied all;
    all.add(n);
    double variance = (all.five - scores.five - decided.five) / 18;
    variance += n > 2 ? scores.three * decided.three / (9 * all.three) : 0;
    variance += n > 1 ? scores.two * decided.two / (2 * all.two) : 0;
    if (variance > 0) {
        finding.alone =
            (static_cast<double>(finding.agreeing) - static_cast<double>(finding.opposing)) /
            std::sqrt(variance);
    }
}

/// Middle ranks about their mean; what has no figure is in the middle.
Eigen::VectorXd ranks(const Table& table, std::size_t criterion,
                      const std::vector<std::size_t>& rows) {
    std::map<double, double> counts;
    for (const std::size_t row : rows) {
        const double score = table.row(row)[criterion];
        if (comparable(score)) {
            counts[score] += 1;
        }
    }
    double before = 0;
    for (auto& [score, count] : counts) {
        const double own = count;
        count = before + own / 2;
        before += own;
    }
    Eigen::VectorXd result(static_cast<Eigen::Index>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double score = table.row(rows[i])[criterion];
        result[static_cast<Eigen::Index>(i)] =
            comparable(score) ? (counts.at(score) - before / 2) / std::max(before, 1.0) : 0;
    }
    return result;
}

/// t-values of the coefficients, 0 where they cannot be told.
std::vector<double> judge_together(const Table& table) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided) {
            rows.push_back(row);
        }
    }
    const std::size_t criteria = table.attributes.size();
    std::vector<double> result(criteria, 0.0);
    if (criteria == 0 || rows.size() < criteria + 2) {
        return result;
    }
    const auto n = static_cast<Eigen::Index>(rows.size());
    const auto m = static_cast<Eigen::Index>(criteria);
    Eigen::MatrixXd scores(n, m);
    Eigen::VectorXd decided(n);
    for (std::size_t i = 0; i < criteria; ++i) {
        scores.col(static_cast<Eigen::Index>(i)) = ranks(table, i, rows);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        decided[static_cast<Eigen::Index>(i)] = table.decided[rows[i]];
    }
    scores.rowwise() -= scores.colwise().mean();
    decided.array() -= decided.mean();
    Eigen::MatrixXd normal = scores.transpose() * scores;
    // A little ridge: criteria that repeat each other then share their effect.
    normal.diagonal().array() += 1e-6 * static_cast<double>(n);
    const Eigen::MatrixXd inverse = normal.ldlt().solve(Eigen::MatrixXd::Identity(m, m));
    const Eigen::VectorXd slopes = inverse * (scores.transpose() * decided);
    const double residual =
        (decided - scores * slopes).squaredNorm() / static_cast<double>(rows.size() - criteria - 1);
    for (std::size_t i = 0; i < criteria; ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double error = std::sqrt(residual * inverse(at, at));
        if (error > 1e-9) {
            result[i] = sign_of(table.attributes[i].direction) * slopes[at] / error;
        }
    }
    return result;
}

} // namespace

double DirectionFinding::concordance() const {
    const double all = static_cast<double>(agreeing) + static_cast<double>(opposing);
    return all > 0 ? static_cast<double>(agreeing) / all : 0.5;
}

std::vector<DirectionFinding> check_directions(const Table& table) {
    std::vector<DirectionFinding> result;
    if (!table.ordered) {
        return result;
    }
    const std::vector<double> together = judge_together(table);
    for (std::size_t criterion = 0; criterion < table.attributes.size(); ++criterion) {
        const model::Direction declared = table.attributes[criterion].direction;
        if (declared == model::Direction::none) {
            continue;
        }
        DirectionFinding finding;
        finding.criterion = criterion;
        finding.declared = declared;
        judge_alone(scored(table, criterion), table.categories.size(), finding);
        finding.beside = together[criterion];
        finding.contradicts = finding.alone < -clearly && finding.beside < redeeming;
        result.push_back(finding);
    }
    return result;
}

Table corrected(const Table& table) {
    Table result = table;
    for (const DirectionFinding& finding : check_directions(table)) {
        if (finding.contradicts) {
            result.attributes[finding.criterion].direction =
                finding.declared == model::Direction::increasing ? model::Direction::decreasing
                                                                 : model::Direction::increasing;
        }
    }
    return result;
}

} // namespace houtskool::sorting
