// SPDX-License-Identifier: MIT
#include "sorting/majority_search.hpp"

#include "sorting/majority_descent.hpp"
#include "uncertainty/random.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace houtskool::sorting {

namespace {

using uncertainty::RandomStream;

void normalise(std::vector<double>& weights) {
    double sum = 0;
    for (const double weight : weights) {
        sum += weight;
    }
    for (double& weight : weights) {
        weight /= sum;
    }
}

/// Share of the cases that should not reach each boundary.
std::vector<double> shares_below(const MajorityTask& task) {
    std::vector<double> result(task.boundaries, 0);
    double all = 0;
    for (std::size_t one = 0; one < task.cases(); ++one) {
        all += task.count[one];
        for (std::size_t b = task.target[one]; b < task.boundaries; ++b) {
            result[b] += task.count[one];
        }
    }
    for (double& share : result) {
        share = all > 0 ? share / all : 0.5;
    }
    return result;
}

/// Profiles near the quantiles that the categories would have if the criterion alone decided.
void place_at_random(const MajorityTask& task, const std::vector<double>& shares,
                     std::size_t criterion, RandomStream& stream, MajorityFit& fit) {
    std::vector<int> cuts;
    for (std::size_t b = 0; b < task.boundaries; ++b) {
        const double where = std::clamp(shares[b] + 0.8 * (stream.uniform() - 0.5), 0.02, 0.98);
        cuts.push_back(static_cast<int>(std::lround(where * task.width(criterion))));
    }
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t b = 0; b < task.boundaries; ++b) {
        fit.cuts[b * task.criteria + criterion] = cuts[b];
    }
}

/// Does the criterion run against the categories? By the sign of the covariance of ranks.
bool runs_down(const MajorityTask& task, std::size_t criterion) {
    double sums[4] = {};
    for (std::size_t one = 0; one < task.cases(); ++one) {
        const int rank = task.rank(one, criterion);
        if (rank >= 0) {
            const auto target = static_cast<double>(task.target[one]);
            const double count = task.count[one];
            sums[0] += count;
            sums[1] += count * rank;
            sums[2] += count * target;
            sums[3] += count * rank * target;
        }
    }
    return sums[0] * sums[3] < sums[1] * sums[2];
}

MajorityFit start_at_random(const MajorityTask& task, const std::vector<double>& shares,
                            const std::vector<bool>& falling, RandomStream& stream) {
    MajorityFit fit;
    fit.cuts.resize(task.boundaries * task.criteria);
    fit.falling = falling;
    for (std::size_t j = 0; j < task.criteria; ++j) {
        place_at_random(task, shares, j, stream, fit);
        fit.weights.push_back(0.2 + stream.uniform());
    }
    normalise(fit.weights);
    fit.majority = 0.4 + 0.5 * stream.uniform();
    return fit;
}

void shake(const MajorityTask& task, const std::vector<double>& shares, RandomStream& stream,
           MajorityFit& fit) {
    const std::size_t times = 1 + stream.below(2);
    for (std::size_t i = 0; i < times; ++i) {
        const std::size_t criterion = stream.below(task.criteria);
        place_at_random(task, shares, criterion, stream, fit);
        fit.weights[criterion] = (0.2 + stream.uniform()) / static_cast<double>(task.criteria);
    }
    normalise(fit.weights);
    fit.majority = std::clamp(fit.majority + 0.3 * (stream.uniform() - 0.5), 0.05, 1.0);
}

} // namespace

MajorityFound search_majority(const MajorityTask& task, const MajoritySearch& search,
                              const Budget& budget) {
    MajorityFound found;
    const std::vector<double> shares = shares_below(task);
    std::vector<bool> falling = task.falling;
    for (std::size_t j = 0; j < task.criteria; ++j) {
        falling[j] = task.free[j] ? runs_down(task, j) : falling[j];
    }
    double cases = 0;
    for (const double count : task.count) {
        cases += count;
    }
    const double steepness = search.steepness > 0 ? search.steepness : 4 * std::log(cases + 1);
    MajorityDescent descent(task, steepness);
    for (int i = 0; i < search.starts + search.shakes; ++i) {
        RandomStream stream(search.seed, "majority", static_cast<std::uint64_t>(i));
        MajorityFit fit = found.fit;
        if (i < search.starts) {
            fit = start_at_random(task, shares, falling, stream);
        } else {
            shake(task, shares, stream, fit);
        }
        const double loss = descent.run(fit, budget);
        if (i == 0 || loss < found.loss) {
            found.loss = loss;
            found.fit = std::move(fit);
        }
        found.timed_out = budget.over();
        if (found.timed_out || descent.work() > search.work) {
            break;
        }
    }
    found.errors = errors(task, found.fit);
    return found;
}

} // namespace houtskool::sorting
