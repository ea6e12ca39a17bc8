// SPDX-License-Identifier: MIT
#include "sorting/logistic.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <deque>
#include <limits>

namespace houtskool::sorting {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr int most_newton_steps = 200;
constexpr double infinite = std::numeric_limits<double>::infinity();

double sigmoid(double x) {
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

/// log(1 + exp(-x)), without overflow.
double softplus_of_minus(double x) {
    return x >= 0 ? std::log1p(std::exp(-x)) : -x + std::log1p(std::exp(x));
}

std::size_t at(Index index) {
    return static_cast<std::size_t>(index);
}

Index to_index(std::size_t position) {
    return static_cast<Index>(position);
}

/// The thresholds around a category, seen from a value; infinite beyond the outer ones.
struct Around {
    double above = infinite; ///< less the margin
    double below = -infinite;
    double apart = infinite; ///< without the margin
};

/// Without a margin - log(sigmoid(above) - sigmoid(below)).
double interval_surprise(const Around& edges) {
    if (!(edges.apart > 0)) {
        return infinite;
    }
    return softplus_of_minus(edges.above) + softplus_of_minus(-edges.below) -
           std::log1p(-std::exp(-edges.apart));
}

template <class Thresholds>
Around around(const Thresholds& thresholds, std::size_t count, int category, double value,
              double margin) {
    Around result;
    const auto own = static_cast<std::size_t>(category);
    if (own < count) {
        result.above = thresholds[static_cast<Index>(own)] - margin - value;
    }
    if (own > 0) {
        result.below = thresholds[static_cast<Index>(own) - 1] + margin - value;
    }
    if (own > 0 && own < count) {
        result.apart =
            thresholds[static_cast<Index>(own)] - thresholds[static_cast<Index>(own) - 1];
    }
    return result;
}

/// One program with its weights and thresholds in one vector: weights first.
class Ordinal {
  public:
    explicit Ordinal(const OrdinalProgram& program)
        : program_(program), width_(to_index(program.cases.width)),
          thresholds_(program.categories - 1),
          features_(Eigen::Map<const RowMajor>(program.cases.values.data(),
                                               to_index(program.cases.size()), width_)),
          penalty_(Eigen::Map<const RowMajor>(program.penalty.data(), width_, width_)) {}

    [[nodiscard]] Index size() const { return width_ + thresholds_; }
    [[nodiscard]] bool held(Index index) const {
        return index < width_ && program_.nonnegative[at(index)];
    }

    [[nodiscard]] double value(const VectorXd& point) const {
        const VectorXd weights = point.head(width_);
        const VectorXd sums = features_ * weights;
        double sum = 0.5 * weights.dot(penalty_ * weights);
        for (Index i = 0; i < sums.size(); ++i) {
            const Around edges = here(point, i, sums[i]);
            sum += program_.cases.weight[at(i)] * interval_surprise(edges);
        }
        return sum;
    }

    /// Gradient and matrix of second derivatives of the terms of interval_surprise: those of
    /// - log sigmoid(x) are sigmoid(x) - 1 and sigmoid(x) sigmoid(-x); those of the last term, with
    /// q = 1 / (exp(apart) - 1), are -q and q (1 + q).
    void derivatives(const VectorXd& point, VectorXd& gradient, MatrixXd& curvature) const {
        const VectorXd weights = point.head(width_);
        const VectorXd sums = features_ * weights;
        VectorXd slope(sums.size());
        VectorXd bend(sums.size());
        MatrixXd mixed = MatrixXd::Zero(sums.size(), thresholds_);
        gradient = VectorXd::Zero(size());
        curvature = MatrixXd::Zero(size(), size());
        for (Index i = 0; i < sums.size(); ++i) {
            const double times = program_.cases.weight[at(i)];
            const Around edges = here(point, i, sums[i]);
            const double high = sigmoid(edges.above);
            const double low = sigmoid(edges.below);
            const double not_high = sigmoid(-edges.above);
            const double not_low = sigmoid(-edges.below);
            const double push = 1 / std::expm1(edges.apart);
            slope[i] = times * (not_high - low);
            bend[i] = times * (high * not_high + low * not_low);
            const Index own = program_.cases.category[at(i)];
            const double push_bend = push * (1 + push);
            if (own < thresholds_) {
                const Index k = width_ + own;
                gradient[k] -= times * (not_high + push);
                curvature(k, k) += times * (high * not_high + push_bend);
                mixed(i, own) = -times * high * not_high;
            }
            if (own > 0) {
                const Index k = width_ + own - 1;
                gradient[k] += times * (low + push);
                curvature(k, k) += times * (low * not_low + push_bend);
                mixed(i, own - 1) = -times * low * not_low;
            }
            if (own > 0 && own < thresholds_) {
                curvature(width_ + own, width_ + own - 1) -= times * push_bend;
                curvature(width_ + own - 1, width_ + own) -= times * push_bend;
            }
        }
        if (width_ > 0) { // Eigen multiplies nothing by nothing through null references
            gradient.head(width_) = penalty_ * weights + features_.transpose() * slope;
            const MatrixXd scaled = bend.cwiseSqrt().asDiagonal() * features_;
            MatrixXd square = MatrixXd::Zero(width_, width_);
            square.selfadjointView<Eigen::Lower>().rankUpdate(scaled.transpose());
            square.triangularView<Eigen::StrictlyUpper>() = square.transpose();
            curvature.topLeftCorner(width_, width_) = square + penalty_;
            curvature.topRightCorner(width_, thresholds_) = features_.transpose() * mixed;
            curvature.bottomLeftCorner(thresholds_, width_) =
                curvature.topRightCorner(width_, thresholds_).transpose();
        }
    }

    /// Weights zero, thresholds at the shares of the categories.
    [[nodiscard]] VectorXd origin() const {
        VectorXd point = VectorXd::Zero(size());
        std::vector<double> counts(at(thresholds_) + 1, 0.0);
        double all = 0;
        for (std::size_t i = 0; i < program_.cases.size(); ++i) {
            counts[static_cast<std::size_t>(program_.cases.category[i])] +=
                program_.cases.weight[i];
            all += program_.cases.weight[i];
        }
        double below = 0;
        for (Index c = 0; c < thresholds_; ++c) {
            below += counts[at(c)];
            point[width_ + c] = std::log(below / (all - below));
        }
        return point;
    }

  private:
    [[nodiscard]] Around here(const VectorXd& point, Index row, double sum) const {
        return around(point.tail(thresholds_), at(thresholds_), program_.cases.category[at(row)],
                      sum, program_.margin);
    }
    const OrdinalProgram& program_;
    Index width_;
    Index thresholds_;
    MatrixXd features_;
    MatrixXd penalty_;
};

/// Newton's step among the coordinates that may move; the gradient step where that is no descent.
VectorXd newton_step(const VectorXd& gradient, const MatrixXd& curvature,
                     const std::vector<Index>& free) {
    const Index count = to_index(free.size());
    MatrixXd reduced(count, count);
    VectorXd right(count);
    for (Index i = 0; i < count; ++i) {
        right[i] = -gradient[free[at(i)]];
        for (Index j = 0; j < count; ++j) {
            reduced(i, j) = curvature(free[at(i)], free[at(j)]);
        }
        reduced(i, i) *= 1 + 1e-12;
    }
    VectorXd solved = reduced.llt().solve(right);
    if (!solved.allFinite() || solved.dot(right) <= 0) {
        solved = right;
    }
    VectorXd step = VectorXd::Zero(gradient.size());
    for (Index i = 0; i < count; ++i) {
        step[free[at(i)]] = solved[i];
    }
    return step;
}

VectorXd projected(const Ordinal& problem, VectorXd point) {
    for (Index i = 0; i < point.size(); ++i) {
        if (problem.held(i)) {
            point[i] = std::max(point[i], 0.0);
        }
    }
    return point;
}

} // namespace

void Features::add(std::span<const double> row, int of_category, double times) {
    assert(row.size() == width);
    values.insert(values.end(), row.begin(), row.end());
    category.push_back(of_category);
    weight.push_back(times);
}

OrdinalFit fit_ordinal(const OrdinalProgram& program, const Budget& budget,
                       const OrdinalFit& start) {
    const Ordinal problem(program);
    VectorXd point = problem.origin();
    if (start.weights.size() == program.cases.width &&
        start.thresholds.size() + 1 == static_cast<std::size_t>(program.categories)) {
        std::copy(start.weights.begin(), start.weights.end(), point.begin());
        std::copy(start.thresholds.begin(), start.thresholds.end(),
                  point.begin() + to_index(program.cases.width));
        point = projected(problem, std::move(point));
    }
    double best = problem.value(point);
    OrdinalFit fit;
    VectorXd gradient;
    MatrixXd curvature;
    for (int step_number = 0; step_number < most_newton_steps && !budget.over(); ++step_number) {
        problem.derivatives(point, gradient, curvature);
        std::vector<Index> free;
        double steepest = 0;
        for (Index i = 0; i < point.size(); ++i) {
            if (!problem.held(i) || point[i] > 0 || gradient[i] < 0) {
                free.push_back(i);
                steepest = std::max(steepest, std::abs(gradient[i]));
            }
        }
        if (steepest <= 1e-9 * (1 + best)) {
            fit.converged = true;
            break;
        }
        const VectorXd step = newton_step(gradient, curvature, free);
        bool moved = false;
        for (double length = 1; length > 1e-10 && !moved; length /= 2) {
            const VectorXd next = projected(problem, point + length * step);
            const double reached = problem.value(next);
            if (reached <= best + 1e-4 * gradient.dot(next - point)) {
                moved = reached < best;
                point = next;
                best = reached;
                break;
            }
        }
        if (!moved) {
            fit.converged = steepest <= 1e-6 * (1 + best);
            break;
        }
    }
    const Index width = to_index(program.cases.width);
    fit.weights.assign(point.begin(), point.begin() + width);
    fit.thresholds.assign(point.begin() + width, point.end());
    fit.loss = best;
    return fit;
}

double loss(const OrdinalProgram& program, const OrdinalFit& fit) {
    VectorXd point(to_index(fit.weights.size() + fit.thresholds.size()));
    std::copy(fit.weights.begin(), fit.weights.end(), point.begin());
    std::copy(fit.thresholds.begin(), fit.thresholds.end(),
              point.begin() + to_index(fit.weights.size()));
    return Ordinal(program).value(point);
}

double surprise(const OrdinalFit& fit, double value, int category, double margin) {
    const Around edges =
        around(Eigen::Map<const VectorXd>(fit.thresholds.data(), to_index(fit.thresholds.size())),
               fit.thresholds.size(), category, value, margin);
    return interval_surprise(edges);
}

std::vector<double> likeliest_from(const OrdinalFit& fit) {
    // The likeliest category never falls when the value rises (the likelihood ratio is monotone).
    const auto likeliest = [&](double value) {
        int best = 0;
        double least = infinite;
        for (int c = 0; c <= static_cast<int>(fit.thresholds.size()); ++c) {
            const double own = surprise(fit, value, c);
            if (own < least) {
                least = own;
                best = c;
            }
        }
        return best;
    };
    std::vector<double> result;
    for (std::size_t c = 1; c <= fit.thresholds.size(); ++c) {
        const double span = fit.thresholds.back() - fit.thresholds.front() + 1;
        double low = fit.thresholds.front() - span;
        double high = fit.thresholds.back() + span;
        for (int halving = 0; halving < 60; ++halving) {
            const double middle = (low + high) / 2;
            (likeliest(middle) >= static_cast<int>(c) ? high : low) = middle;
        }
        result.push_back(high);
    }
    return result;
}

// ---- without order ------------------------------------------------------------------------------

namespace {

class Nominal {
  public:
    Nominal(const Features& cases, int categories, double ridge)
        : cases_(cases), width_(to_index(cases.width)), categories_(categories), ridge_(ridge),
          features_(
              Eigen::Map<const RowMajor>(cases.values.data(), to_index(cases.size()), width_)) {}

    /// Of the weights as NominalFit lays them out.
    [[nodiscard]] double value(const VectorXd& point, VectorXd* gradient) const {
        const Eigen::Map<const MatrixXd> all(point.data(), width_ + 1, categories_);
        const MatrixXd weights = all.topRows(width_);
        MatrixXd scores = features_ * weights;
        scores.rowwise() += all.row(width_);
        double sum = 0.5 * ridge_ * weights.squaredNorm();
        for (Index i = 0; i < scores.rows(); ++i) {
            const double times = cases_.weight[at(i)];
            const double most = scores.row(i).maxCoeff();
            const double own = scores(i, cases_.category[at(i)]);
            scores.row(i) = (scores.row(i).array() - most).exp().matrix();
            const double total = scores.row(i).sum();
            sum += times * (std::log(total) + most - own);
            scores.row(i) *= times / total;
            scores(i, cases_.category[at(i)]) -= times;
        }
        if (gradient != nullptr) {
            gradient->resize(point.size());
            Eigen::Map<MatrixXd> slopes(gradient->data(), width_ + 1, categories_);
            if (width_ > 0) {
                slopes.topRows(width_) = features_.transpose() * scores + ridge_ * weights;
            }
            slopes.row(width_) = scores.colwise().sum();
        }
        return sum;
    }

  private:
    const Features& cases_;
    Index width_;
    Index categories_;
    double ridge_;
    MatrixXd features_;
};

struct Curvature {
    VectorXd step;
    VectorXd change;
};

/// The two loops of Nocedal & Wright, algorithm 7.4.
VectorXd descent(const std::deque<Curvature>& pairs, const VectorXd& gradient) {
    VectorXd result = gradient;
    std::vector<double> parts(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        parts[i] = pairs[i].step.dot(result) / pairs[i].step.dot(pairs[i].change);
        result -= parts[i] * pairs[i].change;
    }
    if (!pairs.empty()) {
        const Curvature& last = pairs.back();
        result *= last.step.dot(last.change) / last.change.squaredNorm();
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double part = pairs[i].change.dot(result) / pairs[i].step.dot(pairs[i].change);
        result += (parts[i] - part) * pairs[i].step;
    }
    return -result;
}

} // namespace

double NominalFit::score(std::size_t category, std::span<const double> row) const {
    const double* own = weights.data() + category * (width + 1);
    double sum = own[width];
    for (std::size_t i = 0; i < width; ++i) {
        sum += own[i] * row[i];
    }
    return sum;
}

NominalFit fit_nominal(const Features& cases, int categories, double ridge, const Budget& budget,
                       int rounds) {
    constexpr std::size_t memory = 12;
    const Nominal problem(cases, categories, ridge);
    NominalFit fit;
    fit.width = cases.width;
    VectorXd point = VectorXd::Zero((to_index(cases.width) + 1) * categories);
    VectorXd gradient;
    double best = problem.value(point, &gradient);
    std::deque<Curvature> pairs;
    for (int round = 0; round < rounds && !budget.over(); ++round) {
        if (gradient.size() == 0 || gradient.cwiseAbs().maxCoeff() <= 1e-9 * (1 + best)) {
            break;
        }
        VectorXd step = descent(pairs, gradient);
        if (pairs.empty()) {
            step /= std::max(1.0, gradient.norm());
        }
        const double slope = gradient.dot(step);
        bool moved = false;
        for (double length = 1; length > 1e-12; length /= 2) {
            const VectorXd next = point + length * step;
            VectorXd after;
            const double reached = problem.value(next, &after);
            if (reached > best + 1e-4 * length * slope) {
                continue;
            }
            moved = reached < best;
            Curvature pair{next - point, after - gradient};
            if (pair.step.dot(pair.change) > 1e-14 * pair.step.norm() * pair.change.norm()) {
                pairs.push_back(std::move(pair));
            }
            if (pairs.size() > memory) {
                pairs.pop_front();
            }
            point = next;
            gradient = after;
            best = reached;
            break;
        }
        if (!moved) {
            break;
        }
    }
    fit.weights.assign(point.begin(), point.end());
    return fit;
}

double loss(const Features& cases, const NominalFit& fit, double ridge) {
    const VectorXd point =
        Eigen::Map<const VectorXd>(fit.weights.data(), to_index(fit.weights.size()));
    return Nominal(cases, static_cast<int>(fit.categories()), ridge).value(point, nullptr);
}

} // namespace houtskool::sorting
