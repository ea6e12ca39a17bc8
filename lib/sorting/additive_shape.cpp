// SPDX-License-Identifier: MIT
#include "sorting/additive_shape.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace houtskool::sorting {

namespace {

int compare_cases(const Table& table, std::size_t a, std::size_t b) {
    const int order = compare_scores(table.row(a), table.row(b));
    return order != 0 ? order : table.decided[a] - table.decided[b];
}

std::vector<double> points_of(const std::vector<double>& scores, std::size_t most) {
    std::vector<double> distinct = scores;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.size() <= most) {
        return distinct;
    }
    std::vector<double> result;
    for (std::size_t i = 0; i < most; ++i) {
        const double score = scores[i * (scores.size() - 1) / (most - 1)];
        if (result.empty() || result.back() < score) {
            result.push_back(score);
        }
    }
    return result;
}

} // namespace

Sample Sample::only(std::span<const std::size_t> rows) const {
    Sample result;
    result.width = width;
    result.present = present;
    for (const std::size_t index : rows) {
        result.scores.insert(result.scores.end(), row(index).begin(), row(index).end());
        result.category.push_back(category[index]);
        result.times.push_back(times[index]);
    }
    return result;
}

Sample sample_of(const Table& table) {
    std::vector<std::size_t> rows;
    std::set<int> present;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table.decided[i] != undecided) {
            rows.push_back(i);
            present.insert(table.decided[i]);
        }
    }
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return compare_cases(table, a, b) < 0; });
    Sample sample;
    sample.width = table.attributes.size();
    sample.present.assign(present.begin(), present.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && compare_cases(table, rows[i - 1], rows[i]) == 0) {
            sample.times.back() += 1;
            continue;
        }
        const std::span<const double> row = table.row(rows[i]);
        sample.scores.insert(sample.scores.end(), row.begin(), row.end());
        const auto own =
            std::lower_bound(sample.present.begin(), sample.present.end(), table.decided[rows[i]]);
        sample.category.push_back(static_cast<int>(own - sample.present.begin()));
        sample.times.push_back(1);
    }
    return sample;
}

model::Direction direction_of(const Table& table, std::size_t attribute) {
    return table.ordered ? table.attributes[attribute].direction : model::Direction::none;
}

Shape shape_of(const Table& table, const Sample& sample, std::size_t points) {
    Shape shape;
    for (std::size_t a = 0; a < table.attributes.size(); ++a) {
        std::vector<double> scores;
        double not_applying = 0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            const double score = sample.row(i)[a];
            const auto times = static_cast<std::size_t>(sample.times[i]);
            if (comparable(score)) {
                scores.insert(scores.end(), times, score);
            } else if (score == not_applicable) {
                not_applying += sample.times[i];
            }
        }
        std::sort(scores.begin(), scores.end());
        Bends bends;
        bends.attribute = a;
        bends.direction = direction_of(table, a);
        bends.points = points_of(scores, std::max<std::size_t>(points, 2));
        bends.own_value = not_applying > 0 && !table.attributes[a].left_out_where_not_applicable;
        if (bends.points.empty() || bends.count() < 2) {
            continue; // all cases score the same
        }
        bends.first = shape.values;
        shape.values += bends.count();
        std::vector<double> mean(bends.count(), 0.0);
        const double all =
            static_cast<double>(scores.size()) + (bends.own_value ? not_applying : 0);
        for (const double score : scores) {
            for (const Share& share : shares(bends, score)) {
                mean[share.value - bends.first] += share.part / all;
            }
        }
        if (bends.own_value) {
            mean.back() += not_applying / all;
        }
        bends.mean = std::move(mean);
        shape.criteria.push_back(std::move(bends));
    }
    return shape;
}

std::vector<Share> shares(const Bends& bends, double score) {
    const std::vector<double>& points = bends.points;
    if (score == not_applicable && bends.own_value) {
        return {{bends.first + points.size(), 1}};
    }
    if (!comparable(score)) {
        std::vector<Share> result;
        for (std::size_t i = 0; i < bends.mean.size(); ++i) {
            if (bends.mean[i] > 0) {
                result.push_back({bends.first + i, bends.mean[i]});
            }
        }
        return result;
    }
    const auto above = std::lower_bound(points.begin(), points.end(), score);
    if (above == points.end()) {
        return {{bends.first + points.size() - 1, 1}};
    }
    const auto index = static_cast<std::size_t>(above - points.begin());
    if (index == 0 || *above == score) {
        return {{bends.first + index, 1}};
    }
    const double part = (score - points[index - 1]) / (points[index] - points[index - 1]);
    return {{bends.first + index - 1, 1 - part}, {bends.first + index, part}};
}

std::vector<Share> shares(const Shape& shape, std::span<const double> row) {
    std::vector<Share> result;
    for (const Bends& bends : shape.criteria) {
        const std::vector<Share> own = shares(bends, row[bends.attribute]);
        result.insert(result.end(), own.begin(), own.end());
    }
    return result;
}

Settled settle(const Shape& shape, std::span<const double> values) {
    Settled result;
    for (const Bends& bends : shape.criteria) {
        const std::span<const double> own = values.subspan(bends.first, bends.count());
        const double low = *std::min_element(own.begin(), own.end());
        Marginal marginal;
        marginal.attribute = bends.attribute;
        double mean = 0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            mean += bends.mean[i] * (own[i] - low);
        }
        for (std::size_t i = 0; i < bends.points.size(); ++i) {
            marginal.points.push_back({bends.points[i], own[i] - low});
        }
        marginal.own_not_applicable = bends.own_value;
        marginal.not_applicable = bends.own_value ? own.back() - low : mean;
        result.moved += low;
        result.best += *std::max_element(own.begin(), own.end()) - low;
        result.marginals.push_back(std::move(marginal));
    }
    return result;
}

} // namespace houtskool::sorting
