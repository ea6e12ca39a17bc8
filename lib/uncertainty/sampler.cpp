// SPDX-License-Identifier: MIT
#include "uncertainty/sampler.hpp"

#include "uncertainty/normal.hpp"
#include "uncertainty/ready.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>
#include <vector>

namespace houtskool::uncertainty {

/// A shape made ready: the quantiles of these probabilities, or of these normal scores.
class Sampler::Kernel {
  public:
    Kernel() = default;
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;
    virtual ~Kernel() = default;
    virtual void of_probabilities(std::span<const double> p, std::span<double> x) const = 0;
    virtual void of_scores(std::span<const double> z, std::span<double> x) const = 0;
};

namespace {

/// Values of one step, so that they stay in the nearest cache.
constexpr std::size_t step_length = 512;

/// Calls function(from, between, to) for each step of these; what lies between is apart from both,
/// since loops in place are not vectorised.
template <class Function>
void by_steps(std::span<const double> from, std::span<double> to, const Function& function) {
    std::array<double, step_length> between;
    for (std::size_t start = 0; start < from.size(); start += step_length) {
        const std::size_t length = std::min(step_length, from.size() - start);
        function(from.subspan(start, length), std::span(between).first(length),
                 to.subspan(start, length));
    }
}

/// A shape whose quantile follows from the probability.
template <class Shape>
class OfProbability : public Sampler::Kernel {
  public:
    explicit OfProbability(Shape shape) : shape_(std::move(shape)) {}

    void of_probabilities(std::span<const double> p, std::span<double> x) const override {
        const Shape& shape = shape_;
        for (std::size_t i = 0; i < p.size(); ++i) {
            x[i] = shape.at(p[i]);
        }
    }

    void of_scores(std::span<const double> z, std::span<double> x) const override {
        by_steps(z, x, [&](auto from, auto between, auto to) {
            normal_probabilities(from, between);
            of_probabilities(between, to);
        });
    }

  private:
    Shape shape_;
};

/// A shape whose quantile follows from the normal score.
template <class Shape>
class OfScore : public Sampler::Kernel {
  public:
    explicit OfScore(Shape shape) : shape_(std::move(shape)) {}

    void of_probabilities(std::span<const double> p, std::span<double> x) const override {
        by_steps(p, x, [&](auto from, auto between, auto to) {
            normal_quantiles(from, between);
            of_scores(between, to);
        });
    }

    void of_scores(std::span<const double> z, std::span<double> x) const override {
        const Shape& shape = shape_;
        for (std::size_t i = 0; i < z.size(); ++i) {
            x[i] = shape.at(z[i]);
        }
    }

  private:
    Shape shape_;
};

class OfCutBell : public Sampler::Kernel {
  public:
    explicit OfCutBell(const ready::CutBell& shape) : shape_(shape) {}

    void of_probabilities(std::span<const double> p, std::span<double> x) const override {
        by_steps(p, x, [&](auto from, auto between, auto to) {
            for (std::size_t i = 0; i < from.size(); ++i) {
                to[i] = shape_.start + shape_.step * from[i];
            }
            normal_quantiles(to, between);
            for (std::size_t i = 0; i < from.size(); ++i) {
                to[i] = shape_.at(between[i]);
            }
        });
    }

    void of_scores(std::span<const double> z, std::span<double> x) const override {
        by_steps(z, x, [&](auto from, auto between, auto to) {
            normal_probabilities(from, between);
            of_probabilities(between, to);
        });
    }

  private:
    ready::CutBell shape_;
};

using KernelPointer = std::shared_ptr<const Sampler::Kernel>;

template <class Shape>
KernelPointer by_probability(Shape shape) {
    return std::make_shared<OfProbability<Shape>>(std::move(shape));
}

template <class Shape>
KernelPointer by_score(Shape shape) {
    return std::make_shared<OfScore<Shape>>(std::move(shape));
}

KernelPointer kernel_of(const Constant& shape) {
    return by_probability(ready::Flat{shape.value});
}

KernelPointer kernel_of(const Uniform& shape) {
    return by_probability(ready::Straight{shape.low, shape.high});
}

KernelPointer kernel_of(const Triangular& shape) {
    return by_probability(ready::Triangle(shape));
}

KernelPointer kernel_of(const Pert& shape) {
    const double range = shape.high - shape.low;
    if (!(range > 0)) {
        return by_probability(ready::Flat{shape.low});
    }
    return by_score(ready::Tabulated{shape.low, range,
                                     PertTable(1.0 + 4.0 * (shape.mode - shape.low) / range)});
}

KernelPointer kernel_of(const Normal& shape) {
    if (!(shape.sd > 0)) {
        return by_probability(ready::Flat{std::clamp(shape.mean, shape.low, shape.high)});
    }
    if (std::isfinite(shape.low) || std::isfinite(shape.high)) {
        return std::make_shared<OfCutBell>(ready::CutBell(shape));
    }
    return by_score(ready::Bell{shape.mean, shape.sd});
}

KernelPointer kernel_of(const Lognormal& shape) {
    return by_score(ready::LogBell{shape.median, shape.sigma});
}

KernelPointer kernel_of(const Discrete& shape) {
    return by_probability(ready::steps_of(shape));
}

KernelPointer kernel_of(const Empirical& shape) {
    return by_probability(ready::Seen{shape.sorted});
}

KernelPointer kernel_of(const Quantiles& shape) {
    return by_probability(ready::lines_of(shape));
}

} // namespace

Sampler::Sampler(const Distribution& distribution)
    : kernel_(std::visit([](const auto& shape) { return kernel_of(shape); }, distribution)) {}

void Sampler::operator()(std::span<const double> p, std::span<double> x) const {
    assert(p.size() == x.size());
    kernel_->of_probabilities(p, x);
}

void Sampler::from_scores(std::span<const double> z, std::span<double> x) const {
    assert(z.size() == x.size());
    kernel_->of_scores(z, x);
}

} // namespace houtskool::uncertainty
