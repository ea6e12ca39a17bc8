// SPDX-License-Identifier: MIT
#include "classify/additive_likelihood.hpp"

#include "classify/logistic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace houtskool::classify {

namespace {

/// Multiplications that take about a second.
constexpr double second_of_work = 4e8;
constexpr int folds = 5;

/// Values are sums of steps: value = sum over steps of part * step.
struct Steps {
    std::vector<std::vector<Share>> of_value; ///< Share::value is the step here
    std::vector<bool> nonnegative;
    struct Piece {
        std::size_t first = 0;
        std::vector<double> parts; ///< of the range, one per step
        std::size_t own = 0;       ///< the step of not applicable; only if own_value
        bool own_value = false;
    };
    std::vector<Piece> pieces;
};

Steps steps_of(const Shape& shape) {
    Steps steps;
    for (const Bends& bends : shape.criteria) {
        Steps::Piece piece;
        piece.first = steps.nonnegative.size();
        piece.own_value = bends.own_value;
        const std::size_t count = bends.points.size() - 1;
        const bool falling = bends.direction == model::Direction::decreasing;
        std::vector<std::vector<Share>> values(bends.points.size());
        for (std::size_t k = 0; k < count; ++k) {
            const double range = bends.points.back() - bends.points.front();
            piece.parts.push_back((bends.points[k + 1] - bends.points[k]) / range);
            steps.nonnegative.push_back(bends.direction != model::Direction::none);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (falling ? i <= k : i > k) {
                    values[i].push_back({piece.first + k, 1});
                }
            }
        }
        if (bends.own_value) { // the mean of the figures, and a step away from it
            piece.own = steps.nonnegative.size();
            steps.nonnegative.push_back(false);
            const double figures = 1 - bends.mean.back();
            std::vector<double> mean(count, 0.0);
            for (std::size_t i = 0; i < values.size(); ++i) {
                for (const Share& share : values[i]) {
                    mean[share.value - piece.first] += bends.mean[i] / figures;
                }
            }
            std::vector<Share> own{{piece.own, 1}};
            for (std::size_t k = 0; k < count; ++k) {
                own.push_back({piece.first + k, mean[k]});
            }
            values.push_back(std::move(own));
        }
        steps.of_value.insert(steps.of_value.end(), values.begin(), values.end());
        steps.pieces.push_back(std::move(piece));
    }
    return steps;
}

std::vector<double> features(const Shape& shape, const Steps& steps, std::span<const double> row) {
    std::vector<double> result(steps.nonnegative.size(), 0.0);
    for (const Share& share : shares(shape, row)) {
        for (const Share& step : steps.of_value[share.value]) {
            result[step.value] += share.part * step.part;
        }
    }
    return result;
}

std::vector<double> penalty(const Steps& steps, const Stiffness& stiffness) {
    const std::size_t width = steps.nonnegative.size();
    std::vector<double> result(width * width, 0.0);
    for (const Steps::Piece& piece : steps.pieces) {
        for (std::size_t i = 0; i < piece.parts.size(); ++i) {
            for (std::size_t k = 0; k < piece.parts.size(); ++k) {
                result[(piece.first + i) * width + piece.first + k] =
                    stiffness.size - stiffness.stiffness;
            }
            result[(piece.first + i) * (width + 1)] += stiffness.stiffness / piece.parts[i];
            result[(piece.first + i) * (width + 1)] += 1e-9;
        }
        if (piece.own_value) {
            result[piece.own * (width + 1)] = stiffness.size;
        }
    }
    return result;
}

/// Position among the folds; -1: always learned from, for cases of categories that are too few.
std::vector<int> folds_of(const Sample& sample) {
    std::vector<int> fold(sample.size(), -1);
    for (int c = 0; c < static_cast<int>(sample.present.size()); ++c) {
        const auto count = std::count(sample.category.begin(), sample.category.end(), c);
        int next = c;
        for (std::size_t i = 0; count >= folds && i < sample.size(); ++i) {
            if (sample.category[i] == c) {
                fold[i] = next++ % folds;
            }
        }
    }
    return fold;
}

class Chooser {
  public:
    Chooser(const Shape& shape, const Sample& sample, const Budget& budget)
        : steps_(steps_of(shape)), fold_(folds_of(sample)), budget_(budget) {
        all_.categories = static_cast<int>(sample.present.size());
        all_.nonnegative = steps_.nonnegative;
        all_.cases.width = steps_.nonnegative.size();
        for (std::size_t i = 0; i < sample.size(); ++i) {
            all_.cases.add(features(shape, steps_, sample.row(i)), sample.category[i],
                           sample.times[i]);
        }
        for (int f = 0; f < folds; ++f) {
            OrdinalProgram rest = all_;
            rest.cases = {};
            rest.cases.width = all_.cases.width;
            for (std::size_t i = 0; i < sample.size(); ++i) {
                if (fold_[i] != f) {
                    rest.cases.add(all_.cases.row(i), sample.category[i], sample.times[i]);
                }
            }
            rest_.push_back(std::move(rest));
        }
        starts_.resize(folds);
    }

    [[nodiscard]] OrdinalFit fit(const Stiffness& stiffness) {
        all_.penalty = penalty(steps_, stiffness);
        return fit_ordinal(all_, budget_);
    }

    /// Mean surprise at cases that were not learned from.
    [[nodiscard]] double unseen(const Stiffness& stiffness) {
        double sum = 0;
        for (int f = 0; f < folds && !budget_.over(); ++f) {
            const auto at = static_cast<std::size_t>(f);
            rest_[at].penalty = penalty(steps_, stiffness);
            starts_[at] = fit_ordinal(rest_[at], budget_, starts_[at]);
            for (std::size_t i = 0; i < fold_.size(); ++i) {
                if (fold_[i] == f) {
                    sum += all_.cases.weight[i] *
                           std::min(50.0, surprise(starts_[at], value(starts_[at], i),
                                                   all_.cases.category[i]));
                }
            }
        }
        return sum;
    }

    [[nodiscard]] bool can_choose() const {
        return std::any_of(fold_.begin(), fold_.end(), [](int fold) { return fold >= 0; });
    }
    [[nodiscard]] double work() const {
        const auto width = static_cast<double>(all_.cases.width);
        return static_cast<double>(all_.cases.size()) * width * (width + 8) * 8;
    }
    [[nodiscard]] const Steps& steps() const { return steps_; }

  private:
    [[nodiscard]] double value(const OrdinalFit& fit, std::size_t row) const {
        const std::span<const double> own = all_.cases.row(row);
        return std::inner_product(own.begin(), own.end(), fit.weights.begin(), 0.0);
    }
    Steps steps_;
    std::vector<int> fold_;
    const Budget& budget_;
    OrdinalProgram all_;
    std::vector<OrdinalProgram> rest_;
    std::vector<OrdinalFit> starts_;
};

Stiffness choose(Chooser& chooser, double share, const Budget& budget) {
    Stiffness best{0.3, 3};
    if (const char* e = std::getenv("STIFF")) {
        best.stiffness = std::atof(e);
        best.size = std::atof(std::getenv("SIZE"));
        return best;
    }
    const double affordable = second_of_work * share / (folds * chooser.work());
    if (!chooser.can_choose() || affordable < 3) {
        return best;
    }
    double least = std::numeric_limits<double>::infinity();
    const auto attempt = [&](const Stiffness& candidate) {
        const double own = chooser.unseen(candidate);
        if (!budget.over() && own < least) {
            least = own;
            best = candidate;
        }
    };
    for (const double stiffness : {1000.0, 30.0, 3.0, 0.3}) {
        attempt({0.1, stiffness});
    }
    const double chosen = best.stiffness;
    for (const double size : {3.0, 1.0, 0.3, 0.03, 0.01}) {
        attempt({size, chosen});
    }
    return best;
}

} // namespace

LikelyFunction likeliest_function(const Shape& shape, const Sample& sample, double share,
                                  const Budget& budget) {
    Chooser chooser(shape, sample, budget);
    const OrdinalFit fit = chooser.fit(choose(chooser, share, budget));
    LikelyFunction result;
    result.thresholds = likeliest_from(fit);
    for (const std::vector<Share>& sum : chooser.steps().of_value) {
        double value = 0;
        for (const Share& share_of : sum) {
            value += share_of.part * fit.weights[share_of.value];
        }
        result.values.push_back(value);
    }
    return result;
}

} // namespace houtskool::classify
