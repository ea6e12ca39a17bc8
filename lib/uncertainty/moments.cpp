// SPDX-License-Identifier: MIT
// Means, standard deviations and modes of the shapes.
#include "uncertainty/distribution.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/normal.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

struct Moments {
    double mean = 0;
    double variance = 0;
};

double square(double x) {
    return x * x;
}

Moments moments_of(const Constant& shape) {
    return {shape.value, 0};
}

Moments moments_of(const Uniform& shape) {
    return {shape.low + 0.5 * (shape.high - shape.low), square(shape.high - shape.low) / 12};
}

Moments moments_of(const Triangular& shape) {
    const double width = shape.high - shape.low;
    const double before = shape.mode - shape.low;
    return {shape.low + (width + before) / 3,
            (square(width) - before * (shape.high - shape.mode)) / 18};
}

// Of a beta with alpha + beta = 6: mean alpha / 6, variance alpha beta / (36 * 7).
Moments moments_of(const Pert& shape) {
    const double width = shape.high - shape.low;
    const double upto = width + 4 * (shape.mode - shape.low);    // alpha, times the width
    const double beyond = width + 4 * (shape.high - shape.mode); // beta
    return {shape.low + upto / 6, upto * beyond / 252};
}

/// Beyond this many standard deviations the quantiles give the nearest end.
constexpr double score_reach = 8.2;

/// The standard normal density.
double normal_density(double z) {
    constexpr double root_two_pi = 2.50662827463100050242;
    return std::isfinite(z) ? exponential(-0.5 * z * z) / root_two_pi : 0;
}

// Johnson, Kotz & Balakrishnan (1994), section 13.10.1.
Moments moments_of(const Normal& shape) {
    const double from = (shape.low - shape.mean) / shape.sd;
    const double to = (shape.high - shape.mean) / shape.sd;
    if (!(shape.sd > 0 && from < score_reach && to > -score_reach && from < to)) {
        return {std::clamp(shape.mean, shape.low, shape.high), 0};
    }
    const double within = from > 0 ? normal_probability(-from) - normal_probability(-to)
                                   : normal_probability(to) - normal_probability(from);
    const double at_from = normal_density(from);
    const double at_to = normal_density(to);
    const double shift = (at_from - at_to) / within;
    const double ends =
        (std::isfinite(from) ? from * at_from : 0) - (std::isfinite(to) ? to * at_to : 0);
    return {shape.mean + shape.sd * shift,
            square(shape.sd) * std::max(0.0, 1 + ends / within - square(shift))};
}

Moments moments_of(const Lognormal& shape) {
    const double variance = square(shape.sigma);
    const double mean = shape.median * exponential(0.5 * variance);
    // e^v - 1 by Kahan's quotient, in which the rounding of e^v falls out
    const double power = exponential(variance);
    const double excess = power == 1 ? variance : (power - 1) * variance / logarithm(power);
    return {mean, square(mean) * excess};
}

Moments moments_of(const Discrete& shape) {
    const auto weight = [&](std::size_t i) { return shape.weights.empty() ? 1 : shape.weights[i]; };
    double total = 0;
    Moments moments;
    for (std::size_t i = 0; i < shape.values.size(); ++i) {
        total += weight(i);
        moments.mean += weight(i) * shape.values[i];
    }
    moments.mean /= total;
    for (std::size_t i = 0; i < shape.values.size(); ++i) {
        moments.variance += weight(i) / total * square(shape.values[i] - moments.mean);
    }
    return moments;
}

/// A stretch over which likelihood is spread evenly.
struct Stretch {
    double probability = 0;
    double low = 0;
    double high = 0;
};

// A mixture of uniform shapes; the second moment of one around c is (a^2 + a b + b^2) / 3, with a
// and b the distances of its ends to c.
Moments moments_of(const std::vector<Stretch>& stretches) {
    Moments moments;
    for (const Stretch& stretch : stretches) {
        moments.mean += stretch.probability * 0.5 * (stretch.low + stretch.high);
    }
    for (const Stretch& stretch : stretches) {
        const double a = stretch.low - moments.mean;
        const double b = stretch.high - moments.mean;
        moments.variance += stretch.probability * (a * a + a * b + b * b) / 3;
    }
    return moments;
}

Moments moments_of(const Empirical& shape) {
    const auto& seen = shape.sorted;
    std::vector<Stretch> stretches;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        stretches.push_back({1.0 / static_cast<double>(seen.size() - 1), seen[i - 1], seen[i]});
    }
    return seen.size() == 1 ? Moments{seen.front(), 0} : moments_of(stretches);
}

Moments moments_of(const Quantiles& shape) {
    const auto& points = shape.probabilities;
    std::vector<Stretch> stretches;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double slope = (shape.values[i] - shape.values[i - 1]) / (points[i] - points[i - 1]);
        const double from = i == 1 ? 0 : points[i - 1];
        const double to = i + 1 == points.size() ? 1 : points[i];
        stretches.push_back({to - from, shape.values[i - 1] + slope * (from - points[i - 1]),
                             shape.values[i - 1] + slope * (to - points[i - 1])});
    }
    return moments_of(stretches);
}

double mode_of(const Constant& shape) {
    return shape.value;
}

double mode_of(const Uniform& shape) {
    return shape.low + 0.5 * (shape.high - shape.low);
}

double mode_of(const Triangular& shape) {
    return shape.mode;
}

double mode_of(const Pert& shape) {
    return shape.mode;
}

double mode_of(const Normal& shape) {
    return std::clamp(shape.mean, shape.low, shape.high);
}

double mode_of(const Lognormal& shape) {
    return shape.median * exponential(-square(shape.sigma));
}

double mode_of(const Discrete& shape) {
    if (shape.weights.empty()) {
        std::vector<double> sorted = shape.values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[(sorted.size() - 1) / 2];
    }
    const auto heaviest = std::max_element(shape.weights.begin(), shape.weights.end());
    return shape.values[static_cast<std::size_t>(heaviest - shape.weights.begin())];
}

double mode_of(const Empirical& shape) {
    return shape.sorted[(shape.sorted.size() - 1) / 2];
}

double mode_of(const Quantiles& shape) {
    return quantile(shape, 0.5);
}

} // namespace

double mean(const Distribution& distribution) {
    return std::visit([](const auto& shape) { return moments_of(shape).mean; }, distribution);
}

double sd(const Distribution& distribution) {
    return std::visit([](const auto& shape) { return std::sqrt(moments_of(shape).variance); },
                      distribution);
}

double mode(const Distribution& distribution) {
    return std::visit([](const auto& shape) { return mode_of(shape); }, distribution);
}

} // namespace houtskool::uncertainty
