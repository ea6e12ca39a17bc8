// SPDX-License-Identifier: MIT
#include "sorting/additive_likelihood.hpp"

#include "sorting/logistic.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace houtskool::sorting {

namespace {

/// Multiplications that take about a second.
constexpr double second_of_work = 1.2e9;
constexpr std::size_t folds = 5;
/// Of the multinomial fit: what is left to gain after them is small beside the penalty.
constexpr int enough_rounds = 150;

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

/// How often each case stands in each fold: case after case, dealt round within each category.
/// Categories with too few cases are in no fold: always learned from.
std::vector<double> deal(const Sample& sample) {
    std::vector<double> result(sample.size() * folds, 0.0);
    for (int c = 0; c < static_cast<int>(sample.present.size()); ++c) {
        double count = 0;
        for (std::size_t i = 0; i < sample.size(); ++i) {
            count += sample.category[i] == c ? sample.times[i] : 0;
        }
        std::size_t next = static_cast<std::size_t>(c);
        for (std::size_t i = 0; count >= folds && i < sample.size(); ++i) {
            for (double left = sample.times[i]; sample.category[i] == c && left > 0; --left) {
                result[i * folds + next++ % folds] += 1;
            }
        }
    }
    return result;
}

/// Of the one kind or the other.
struct Fit {
    OrdinalFit ordinal;
    NominalFit nominal;
};

Fit fit_without_order(const OrdinalProgram& program, const Budget& budget) {
    // With Q = L L', weights v = L' w and features L^-1 x the penalty is a plain ridge.
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto width = static_cast<Eigen::Index>(program.cases.width);
    const auto count = static_cast<Eigen::Index>(program.cases.size());
    const Eigen::MatrixXd root =
        Eigen::MatrixXd(Eigen::Map<const RowMajor>(program.penalty.data(), width, width))
            .llt()
            .matrixL();
    const auto lower = root.triangularView<Eigen::Lower>();
    Features cases = program.cases;
    Eigen::Map<Eigen::MatrixXd> columns(cases.values.data(), width, count); // one per case
    lower.solveInPlace(columns);
    Fit fit;
    fit.nominal = fit_nominal(cases, program.categories, 1, budget, enough_rounds);
    Eigen::Map<Eigen::MatrixXd> weights(fit.nominal.weights.data(), width + 1, program.categories);
    weights.topRows(width) = Eigen::MatrixXd(lower.transpose().solve(weights.topRows(width)));
    return fit;
}

class Chooser {
  public:
    Chooser(const Shape& shape, const Sample& sample, bool ordered, const Budget& budget,
            double margin)
        : steps_(steps_of(shape)), fold_(deal(sample)), ordered_(ordered), budget_(budget) {
        all_.categories = static_cast<int>(sample.present.size());
        all_.nonnegative = steps_.nonnegative;
        all_.margin = margin;
        all_.cases.width = steps_.nonnegative.size();
        for (std::size_t i = 0; i < sample.size(); ++i) {
            all_.cases.add(features(shape, steps_, sample.row(i)), sample.category[i],
                           sample.times[i]);
        }
        for (std::size_t f = 0; f < folds; ++f) {
            OrdinalProgram rest = all_;
            rest.cases = {};
            rest.cases.width = all_.cases.width;
            for (std::size_t i = 0; i < sample.size(); ++i) {
                const double left = sample.times[i] - fold_[i * folds + f];
                if (left > 0) {
                    rest.cases.add(all_.cases.row(i), sample.category[i], left);
                }
            }
            rest_.push_back(std::move(rest));
        }
        starts_.resize(folds);
    }

    [[nodiscard]] Fit fit(const Stiffness& stiffness) {
        all_.penalty = penalty(steps_, stiffness);
        return fit(all_, {});
    }

    /// Sum of surprises at cases that were not learned from.
    [[nodiscard]] double unseen(const Stiffness& stiffness) {
        double sum = 0;
        for (std::size_t f = 0; f < folds && !budget_.over(); ++f) {
            rest_[f].penalty = penalty(steps_, stiffness);
            starts_[f] = fit(rest_[f], starts_[f]);
            for (std::size_t i = 0; i < all_.cases.size(); ++i) {
                const double times = fold_[i * folds + f];
                if (times > 0) {
                    sum += times * surprise(starts_[f], i);
                }
            }
        }
        return sum;
    }

    [[nodiscard]] bool can_choose() const {
        return std::any_of(fold_.begin(), fold_.end(), [](double times) { return times > 0; });
    }
    /// Multiplications of one fit.
    [[nodiscard]] double work() const {
        const auto width = static_cast<double>(all_.cases.width);
        const auto cases = static_cast<double>(all_.cases.size());
        return ordered_ ? 8 * cases * width * (width + 8)
                        : 300 * cases * (width + 4) * all_.categories;
    }
    [[nodiscard]] const Steps& steps() const { return steps_; }

  private:
    [[nodiscard]] Fit fit(const OrdinalProgram& program, const Fit& start) const {
        if (ordered_) {
            return {fit_ordinal(program, budget_, start.ordinal), {}};
        }
        return fit_without_order(program, budget_);
    }
    [[nodiscard]] double surprise(const Fit& fit, std::size_t row) const {
        const std::span<const double> own = all_.cases.row(row);
        const int category = all_.cases.category[row];
        if (ordered_) {
            const std::vector<double>& weights = fit.ordinal.weights;
            return sorting::surprise(
                fit.ordinal, std::inner_product(own.begin(), own.end(), weights.begin(), 0.0),
                category, all_.margin);
        }
        const double score = fit.nominal.score(static_cast<std::size_t>(category), own);
        double sum = 0;
        for (std::size_t c = 0; c < fit.nominal.categories(); ++c) {
            sum += std::exp(fit.nominal.score(c, own) - score);
        }
        return std::log(sum);
    }
    Steps steps_;
    std::vector<double> fold_;
    bool ordered_;
    const Budget& budget_;
    OrdinalProgram all_;
    std::vector<OrdinalProgram> rest_;
    std::vector<Fit> starts_;
};

/// Stiff ones first; fewer where a fit is more work.
std::vector<Stiffness> candidates(double affordable) {
    std::vector<Stiffness> result;
    const bool all = affordable >= 14;
    if (affordable < 7) {
        return result;
    }
    for (const double size : {0.3, 0.03, 0.003}) {
        for (const double stiffness : {1000.0, 30.0, 3.0, 0.3, 0.03}) {
            const bool convex = stiffness >= size; // the penalty is
            const bool likely = size < 0.1 && stiffness > 0.1 && stiffness < 100;
            if (convex && (all || likely)) {
                result.push_back({size, stiffness});
            }
        }
    }
    return result;
}

/// One that bends more must be clearly better.
Stiffness choose(Chooser& chooser, const Budget& budget) {
    constexpr double clearly = 0.98;
    Stiffness best;
    if (!chooser.can_choose()) {
        return best;
    }
    double least = std::numeric_limits<double>::infinity();
    for (const Stiffness& candidate : candidates(second_of_work / (folds * chooser.work()))) {
        const double own = chooser.unseen(candidate);
        if (budget.over()) {
            return best;
        }
        if (own < least * clearly) {
            least = own;
            best = candidate;
        }
    }
    return best;
}

} // namespace

std::vector<LikelyFunction> likeliest_functions(const Shape& shape, const Sample& sample,
                                                bool ordered, const Budget& budget, double margin) {
    Chooser chooser(shape, sample, ordered, budget, margin);
    const Fit fit = chooser.fit(choose(chooser, budget));
    std::vector<LikelyFunction> result;
    const auto add = [&](const double* weights, std::vector<double> thresholds) {
        LikelyFunction function;
        for (const std::vector<Share>& sum : chooser.steps().of_value) {
            double value = 0;
            for (const Share& share : sum) {
                value += share.part * weights[share.value];
            }
            function.values.push_back(value);
        }
        function.thresholds = std::move(thresholds);
        result.push_back(std::move(function));
    };
    if (ordered) {
        add(fit.ordinal.weights.data(),
            margin > 0 ? fit.ordinal.thresholds : likeliest_from(fit.ordinal));
        return result;
    }
    const std::size_t width = fit.nominal.width;
    for (std::size_t c = 0; c < fit.nominal.categories(); ++c) {
        const double* own = fit.nominal.weights.data() + c * (width + 1);
        add(own, {-own[width]});
    }
    return result;
}

} // namespace houtskool::sorting
