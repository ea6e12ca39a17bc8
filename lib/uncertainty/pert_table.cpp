// SPDX-License-Identifier: MIT
#include "uncertainty/pert_table.hpp"

#include "uncertainty/beta.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/normal.hpp"

#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// Value and derivatives at a knot, per width of a piece.
struct Knot {
    double value = 0;
    double slope = 0;
    double curve = 0;
};

/// The knots at scores 0, -width, -2 width, ... From one knot to the next the logarithm of x goes
/// on about straight, so that two steps find the next x.
std::vector<Knot> lower_knots(const PertBeta& beta, std::size_t count, double width) {
    constexpr double root_two_pi = 2.50662827463100050242;
    std::vector<Knot> knots(count);
    double guess = beta.quantile(0.5);
    for (std::size_t i = 0; i < count; ++i) {
        const double score = -width * static_cast<double>(i);
        const double x = beta.lower_quantile(normal_probability(score), guess);
        const double slope = exponential(-0.5 * score * score) / root_two_pi / beta.density(x);
        knots[i] = {x, slope * width, slope * (-score - slope * beta.bend(x)) * width * width};
        guess = x * exponential(-width * slope / x);
    }
    return knots;
}

} // namespace

PertTable::PertTable(double alpha) {
    constexpr std::size_t half = (last + 1) / 2;
    const PertBeta beta(alpha);
    const std::vector<Knot> below = lower_knots(beta, half + 1, 1.0 / per_unit);
    const std::vector<Knot> above = lower_knots(beta.mirrored(), half + 1, 1.0 / per_unit);
    std::vector<Knot> knots(below.rbegin(), below.rend());
    for (std::size_t i = 1; i <= half; ++i) {
        knots.push_back({1.0 - above[i].value, above[i].slope, -above[i].curve});
    }
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        const Knot& a = knots[i];
        const Knot& b = knots[i + 1];
        const double rise = b.value - (a.value + a.slope + 0.5 * a.curve);
        const double slope = b.slope - (a.slope + a.curve);
        const double curve = b.curve - a.curve;
        pieces_.push_back({6 * rise - 3 * slope + 0.5 * curve, -15 * rise + 7 * slope - curve,
                           10 * rise - 4 * slope + 0.5 * curve, 0.5 * a.curve, a.slope, a.value});
    }
}

} // namespace houtskool::uncertainty
