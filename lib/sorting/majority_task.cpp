// SPDX-License-Identifier: MIT
#include "sorting/majority_task.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace houtskool::sorting {

namespace {

int rank_of(const MajorityTask& task, const Attribute& attribute, std::size_t criterion,
            double score) {
    if (score == not_applicable && attribute.left_out_where_not_applicable) {
        return drops_out;
    }
    if (!comparable(score)) {
        return never_met;
    }
    const std::vector<double>& values = task.values[criterion];
    return static_cast<int>(std::lower_bound(values.begin(), values.end(), score) - values.begin());
}

/// Half way between two figures; on a scale the level from there on.
double parting(double below, double above, int levels, bool falling) {
    const double middle = below + (above - below) / 2;
    if (levels == 0) {
        return middle > below ? middle : above;
    }
    return falling ? std::floor(middle) : std::ceil(middle);
}

Condition condition_of(const MajorityTask& task, std::size_t criterion, int cut, bool falling) {
    Condition condition;
    condition.attribute = criterion;
    const std::vector<double>& values = task.values[criterion];
    const int width = task.width(criterion);
    if (cut >= width) {
        return condition; // never met
    }
    Range range;
    if (cut > 0 && falling) {
        const auto best = static_cast<std::size_t>(width - 1 - cut);
        range.high = parting(values[best], values[best + 1], task.levels[criterion], true);
        range.high = range.high < values[best + 1] ? range.high : values[best];
    } else if (cut > 0) {
        const auto worst = static_cast<std::size_t>(cut);
        range.low = parting(values[worst - 1], values[worst], task.levels[criterion], false);
        range.low = range.low > values[worst - 1] ? range.low : values[worst];
    }
    condition.ranges.push_back(range);
    return condition;
}

} // namespace

bool MajorityTask::anything_drops_out() const {
    return std::find(ranks.begin(), ranks.end(), drops_out) != ranks.end();
}

MajorityTask majority_task(const Table& table, int against_rest) {
    MajorityTask task;
    task.criteria = table.attributes.size();
    const bool ordered = against_rest == undecided;
    task.boundaries = ordered ? std::max<std::size_t>(table.categories.size(), 1) - 1 : 1;
    for (std::size_t j = 0; j < task.criteria; ++j) {
        std::vector<double> values;
        for (std::size_t row = 0; row < table.size(); ++row) {
            const double score = table.row(row)[j];
            if (table.decided[row] != undecided && comparable(score)) {
                values.push_back(score == 0 ? 0 : score); // no negative zero
            }
        }
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        task.values.push_back(std::move(values));
        task.levels.push_back(table.attributes[j].levels);
        task.falling.push_back(table.attributes[j].direction == model::Direction::decreasing);
        task.free.push_back(table.attributes[j].direction == model::Direction::none);
    }
    std::map<std::vector<int>, double> counts;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] == undecided) {
            continue;
        }
        std::vector<int> key;
        for (std::size_t j = 0; j < task.criteria; ++j) {
            key.push_back(rank_of(task, table.attributes[j], j, table.row(row)[j]));
        }
        key.push_back(ordered ? table.decided[row] : (table.decided[row] == against_rest ? 1 : 0));
        counts[key] += 1;
    }
    task.ranks.resize(task.criteria * counts.size());
    std::size_t at = 0;
    for (const auto& [key, count] : counts) {
        for (std::size_t j = 0; j < task.criteria; ++j) {
            task.ranks[j * counts.size() + at] = key[j];
        }
        task.target.push_back(static_cast<std::size_t>(key.back()));
        task.count.push_back(count);
        ++at;
    }
    return task;
}

double errors(const MajorityTask& task, const MajorityFit& fit) {
    double sum = 0;
    for (std::size_t one = 0; one < task.cases(); ++one) {
        std::size_t reached = 0;
        for (std::size_t b = 0; b < task.boundaries; ++b) {
            double met = 0;
            double all = 0;
            for (std::size_t j = 0; j < task.criteria; ++j) {
                const int rank = task.rank(one, j);
                const bool counts =
                    meets(rank, fit.cuts[b * task.criteria + j], task.width(j), fit.falling[j]);
                met += counts ? fit.weights[j] : 0;
                all += rank == drops_out ? 0 : fit.weights[j];
            }
            reached += all > 0 && met / all - fit.majority >= -rounding_error ? 1U : 0U;
        }
        sum += reached == task.target[one] ? 0 : task.count[one];
    }
    return sum;
}

Boundary boundary_of(const MajorityTask& task, const MajorityFit& fit, std::size_t boundary,
                     int category) {
    Boundary result;
    result.category = category;
    result.majority = fit.majority;
    for (std::size_t j = 0; j < task.criteria; ++j) {
        Vote vote;
        vote.weight = fit.weights[j];
        vote.condition =
            condition_of(task, j, fit.cuts[boundary * task.criteria + j], fit.falling[j]);
        result.votes.push_back(std::move(vote));
    }
    return result;
}

} // namespace houtskool::sorting
