// SPDX-License-Identifier: MIT
#include "sorting/majority_descent.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace houtskool::sorting {

namespace {

constexpr int resolution = 2048; ///< of the table of losses, per unit of margin
constexpr double smallest_gain = 1e-7;

} // namespace

MajorityDescent::MajorityDescent(const MajorityTask& task, double steepness) : task_(task) {
    for (auto& table : table_) {
        table.resize(2 * resolution + 2);
    }
    for (int bin = 0; bin < 2 * resolution + 2; ++bin) {
        const double margin = (bin + 0.5 - resolution) / resolution;
        const auto at = static_cast<std::size_t>(bin);
        table_[0][at] = 1 / (1 + std::exp(-steepness * margin));
        table_[1][at] = 1 / (1 + std::exp(steepness * margin));
    }
    samples_.resize(task.boundaries);
    for (std::size_t one = 0; one < task.cases(); ++one) {
        const std::size_t target = task.target[one];
        if (target > 0) {
            samples_[target - 1].push_back({one, true, 0});
        }
        if (target < task.boundaries) {
            samples_[target].push_back({one, false, 0});
        }
    }
}

/// A bin holds margins of one sign only, so that near the majority no case changes sides by
/// rounding.
double MajorityDescent::loss(bool reach, double margin) const {
    const double bin = std::clamp((margin + rounding_error) * scale_ + 1, 0.0, 2.0) * resolution;
    return table_[reach ? 1 : 0][static_cast<std::size_t>(bin)];
}

/// One of few criteria moves the votes more than one of many, so margins count for less where
/// votes are few: scaled by the root of the length of the weights, 1 for four equal ones. Without
/// it models of few votes look safer than they are; scaled by the whole length they are found too
/// seldom.
double MajorityDescent::scale_of(const std::vector<double>& weights, std::size_t changed,
                                 double step) {
    double sum = 0;
    double squares = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        const double weight = weights[j] + (j == changed ? step : 0);
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0 ? std::sqrt(0.5 * sum / std::sqrt(squares)) : 1;
}

void MajorityDescent::weigh(const MajorityFit& fit) {
    const std::size_t n = task_.cases();
    scale_ = scale_of(fit.weights, 0, 0);
    all_.assign(n, 0);
    for (std::size_t j = 0; j < task_.criteria; ++j) {
        const int* ranks = task_.ranks.data() + j * n;
        for (std::size_t one = 0; one < n; ++one) {
            all_[one] += ranks[one] == drops_out ? 0 : fit.weights[j];
        }
    }
    for (double& all : all_) {
        all = all > rounding_error ? 1 / all : 0;
    }
    for (std::size_t b = 0; b < task_.boundaries; ++b) {
        for (Sample& sample : samples_[b]) {
            sample.met = 0;
        }
        for (std::size_t j = 0; j < task_.criteria; ++j) {
            const int* ranks = task_.ranks.data() + j * n;
            const int cut = fit.cuts[b * task_.criteria + j];
            const int width = task_.width(j);
            const bool falling = fit.falling[j];
            const double weight = fit.weights[j];
            for (Sample& sample : samples_[b]) {
                sample.met += meets(ranks[sample.one], cut, width, falling) ? weight : 0;
            }
        }
    }
}

double MajorityDescent::total(const MajorityFit& fit) const {
    double sum = 0;
    for (const auto& samples : samples_) {
        for (const Sample& sample : samples) {
            sum += task_.count[sample.one] *
                   loss(sample.reach, sample.met * all_[sample.one] - fit.majority);
        }
    }
    return sum;
}

/// What it would change for each rank that its vote be met; met weights without that vote stay.
void MajorityDescent::gather(const MajorityFit& fit, std::size_t criterion) {
    const auto width = static_cast<std::size_t>(task_.width(criterion));
    const int* ranks = task_.ranks.data() + criterion * task_.cases();
    const double weight = fit.weights[criterion];
    change_.assign(task_.boundaries * width, 0);
    for (std::size_t b = 0; b < task_.boundaries; ++b) {
        const int cut = fit.cuts[b * task_.criteria + criterion];
        for (Sample& sample : samples_[b]) {
            const int rank = ranks[sample.one];
            if (rank < 0) {
                continue;
            }
            sample.met -=
                meets(rank, cut, static_cast<int>(width), fit.falling[criterion]) ? weight : 0;
            const double scale = all_[sample.one];
            change_[b * width + static_cast<std::size_t>(rank)] +=
                task_.count[sample.one] *
                (loss(sample.reach, (sample.met + weight) * scale - fit.majority) -
                 loss(sample.reach, sample.met * scale - fit.majority));
        }
        work_ += static_cast<double>(samples_[b].size());
    }
}

/// The best cuts of one criterion for all boundaries together, none below that of the boundary
/// before it. Among equally good ones the middle of the lowest run.
double MajorityDescent::place(std::size_t criterion, bool falling, std::vector<int>& cuts) {
    const auto width = static_cast<std::size_t>(task_.width(criterion));
    const std::size_t choices = width + 1;
    work_ += static_cast<double>(task_.boundaries * choices);
    std::vector<double> best(task_.boundaries * choices);
    std::vector<std::size_t> from(task_.boundaries * choices); // best cut below, up to here
    for (std::size_t b = 0; b < task_.boundaries; ++b) {
        double* cost = best.data() + b * choices;
        cost[width] = 0;
        for (std::size_t cut = width; cut-- > 0;) {
            const std::size_t rank = falling ? width - 1 - cut : cut;
            cost[cut] = cost[cut + 1] + change_[b * width + rank];
        }
        std::size_t lowest = 0;
        for (std::size_t cut = 0; cut < choices && b > 0; ++cut) {
            const double* below = cost - choices;
            lowest = below[cut] < below[lowest] - smallest_gain ? cut : lowest;
            from[b * choices + cut] = lowest;
            cost[cut] += below[lowest];
        }
    }
    const double* last = best.data() + (task_.boundaries - 1) * choices;
    std::size_t cut = 0;
    for (std::size_t i = 0; i < choices; ++i) {
        cut = last[i] < last[cut] - smallest_gain ? i : cut;
    }
    const double result = last[cut];
    cuts.resize(task_.boundaries);
    for (std::size_t b = task_.boundaries; b-- > 0;) {
        cuts[b] = static_cast<int>(cut);
        cut = from[b * choices + cut];
    }
    return result;
}

void MajorityDescent::move_profiles(MajorityFit& fit, std::size_t criterion) {
    gather(fit, criterion);
    std::vector<int> cuts;
    std::vector<int> mirrored;
    bool falling = fit.falling[criterion];
    const double straight = place(criterion, falling, cuts);
    if (task_.free[criterion] && place(criterion, !falling, mirrored) < straight - smallest_gain) {
        falling = !falling;
        cuts = mirrored;
    }
    fit.falling[criterion] = falling;
    const int* ranks = task_.ranks.data() + criterion * task_.cases();
    const int width = task_.width(criterion);
    for (std::size_t b = 0; b < task_.boundaries; ++b) {
        fit.cuts[b * task_.criteria + criterion] = cuts[b];
        for (Sample& sample : samples_[b]) {
            sample.met +=
                meets(ranks[sample.one], cuts[b], width, falling) ? fit.weights[criterion] : 0;
        }
    }
}

void MajorityDescent::form_coalitions(const MajorityFit& fit) {
    coalitions_.clear();
    votes_.clear();
    std::map<std::string, std::size_t> index;
    std::string votes(task_.criteria, '\0');
    for (std::size_t b = 0; b < task_.boundaries; ++b) {
        for (const Sample& sample : samples_[b]) {
            for (std::size_t j = 0; j < task_.criteria; ++j) {
                const int rank = task_.rank(sample.one, j);
                const int cut = fit.cuts[b * task_.criteria + j];
                const bool met = meets(rank, cut, task_.width(j), fit.falling[j]);
                votes[j] = met ? '\1' : rank == drops_out ? '\2' : '\0';
            }
            const auto [at, fresh] = index.emplace(votes, coalitions_.size());
            if (fresh) {
                coalitions_.emplace_back();
                votes_.insert(votes_.end(), votes.begin(), votes.end());
            }
            Coalition& coalition = coalitions_[at->second];
            (sample.reach ? coalition.reach : coalition.stay) += task_.count[sample.one];
        }
        work_ += static_cast<double>(samples_[b].size() * task_.criteria);
    }
    met_.assign(coalitions_.size(), 0);
    weight_.assign(coalitions_.size(), 0);
    for (std::size_t i = 0; i < coalitions_.size(); ++i) {
        for (std::size_t j = 0; j < task_.criteria; ++j) {
            const std::uint8_t vote = votes_[i * task_.criteria + j];
            met_[i] += vote == 1 ? fit.weights[j] : 0;
            weight_[i] += vote == 2 ? 0 : fit.weights[j];
        }
    }
}

double MajorityDescent::with_step(std::size_t criterion, double step, double majority) const {
    double sum = 0;
    for (std::size_t i = 0; i < coalitions_.size(); ++i) {
        const std::uint8_t vote = votes_[i * task_.criteria + criterion];
        const double met = met_[i] + (vote == 1 ? step : 0);
        const double all = weight_[i] + (vote == 2 ? 0 : step);
        const double margin = all > rounding_error ? met / all - majority : -majority;
        const Coalition& coalition = coalitions_[i];
        sum += coalition.reach * loss(true, margin) + coalition.stay * loss(false, margin);
    }
    return sum;
}

void MajorityDescent::move_weights(MajorityFit& fit, const Budget& budget) {
    form_coalitions(fit);
    double best = with_step(0, 0, fit.majority);
    for (double size = 0.16; size > 0.004; size /= 2) {
        for (std::size_t j = 0; j < task_.criteria && !budget.over(); ++j) {
            for (const double wanted : {size, -size}) {
                const double step = std::max(wanted, -fit.weights[j]);
                double sum = 0;
                for (const double weight : fit.weights) {
                    sum += weight;
                }
                if (step == 0 || sum + step < 0.1) {
                    continue;
                }
                scale_ = scale_of(fit.weights, j, step);
                const double now = with_step(j, step, fit.majority);
                if (now < best - smallest_gain) {
                    best = now;
                    fit.weights[j] += step;
                    for (std::size_t i = 0; i < coalitions_.size(); ++i) {
                        const std::uint8_t vote = votes_[i * task_.criteria + j];
                        met_[i] += vote == 1 ? step : 0;
                        weight_[i] += vote == 2 ? 0 : step;
                    }
                    break;
                }
            }
        }
        scale_ = scale_of(fit.weights, 0, 0);
        for (const double step : {size / 2, -size / 2}) {
            const double majority = std::clamp(fit.majority + step, 0.01, 1.0);
            const double now = with_step(0, 0, majority);
            if (now < best - smallest_gain) {
                best = now;
                fit.majority = majority;
            }
        }
        work_ += static_cast<double>(coalitions_.size() * (2 * task_.criteria + 2));
    }
    double sum = 0;
    for (const double weight : fit.weights) {
        sum += weight;
    }
    for (double& weight : fit.weights) {
        weight /= sum;
    }
}

double MajorityDescent::run(MajorityFit& fit, const Budget& budget) {
    weigh(fit);
    double before = total(fit);
    for (int round = 0; round < 50; ++round) {
        for (std::size_t j = 0; j < task_.criteria; ++j) {
            move_profiles(fit, j);
            if (budget.over()) {
                return total(fit);
            }
        }
        move_weights(fit, budget);
        weigh(fit);
        const double now = total(fit);
        if (now > before - 1e-4 * (before + 1e-3)) {
            return now;
        }
        before = now;
    }
    return before;
}

} // namespace houtskool::sorting
