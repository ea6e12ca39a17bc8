// SPDX-License-Identifier: MIT
#include "uncertainty/fit.hpp"

#include "uncertainty/beta.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/normal.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// Where a falling function passes zero, between 0 < low < high, to the last digits: false
/// position, halving the value at an end that stays (the Illinois method, Dowell & Jarratt 1971).
template <class Function>
double falling_root(const Function& function, double low, double high) {
    double at_low = function(low);
    double at_high = function(high);
    double before = low;
    for (int step = 0; step < 100 && at_low > 0 && at_high < 0; ++step) {
        const double x = low + (high - low) * (at_low / (at_low - at_high));
        if (!(x > low && x < high)) {
            break;
        }
        const double value = function(x);
        if (value == 0 || std::abs(x - before) <= 0x1.0p-46 * x) {
            return x;
        }
        before = x;
        if (value > 0) {
            low = x;
            at_low = value;
            at_high *= 0.5;
        } else {
            high = x;
            at_high = value;
            at_low *= 0.5;
        }
    }
    return at_low <= 0 ? low : high;
}

/// How far an end of a triangle of this width lies from its mode, when the percentile on that side
/// lies `distance` from the mode. From (distance to the end - distance)^2 = width * distance to the
/// end / 10, a square equation in the root of the distance to the end.
double reach(double width, double distance) {
    const double tenth = 0.1 * width;
    const double root = 0.5 * (std::sqrt(tenth) + std::sqrt(tenth + 4.0 * distance));
    return root * root;
}

} // namespace

Uniform fit_uniform(double p10, double p90) {
    const double beyond = 0.125 * (p90 - p10);
    return {p10 - beyond, p90 + beyond};
}

// Both reaches together are the width. They grow slower than the width does: at a width of the
// distance between the percentiles they are more, at 2.5 times that less than the width.
Triangular fit_triangular(double p10, double p90, std::optional<double> mode) {
    const double distance = p90 - p10;
    if (!(distance > 0)) {
        return {p10, p10, p10};
    }
    const double top = mode ? std::clamp(*mode, p10, p90) : p10 + 0.5 * distance;
    const double before = top - p10;
    const double after = p90 - top;
    const double width = falling_root(
        [&](double w) { return reach(w, before) + reach(w, after) - w; }, distance, 2.5 * distance);
    return {top - reach(width, before), top, top + reach(width, after)};
}

// Scaled to 0 .. 1 the shape depends on alpha only, and so does the place of the mode between the
// percentiles. That place grows with alpha, from before P10 (alpha 1: the mode is the least value)
// to past P90 (alpha 5), so that one alpha fits any mode between them.
Pert fit_pert(double p10, double p90, std::optional<double> mode) {
    const double distance = p90 - p10;
    if (!(distance > 0)) {
        return {p10, p10, p10};
    }
    const double place = mode ? std::clamp((*mode - p10) / distance, 0.0, 1.0) : 0.5;
    const auto excess = [&](double alpha) {
        const PertBeta beta(alpha);
        const double low = beta.quantile(0.1);
        const double high = beta.quantile(0.9);
        return place * (high - low) - (0.25 * (alpha - 1.0) - low);
    };
    const double alpha = place == 0.5 ? 3.0 : falling_root(excess, 1.0, 5.0);
    const PertBeta beta(alpha);
    const double low = beta.quantile(0.1);
    const double range = distance / (beta.quantile(0.9) - low);
    const double least = p10 - low * range;
    return {least, least + 0.25 * (alpha - 1.0) * range, least + range};
}

Normal fit_normal(double p10, double p90) {
    return {p10 + 0.5 * (p90 - p10), 0.5 * (p90 - p10) / normal_quantile(0.9)};
}

Lognormal fit_lognormal(double p10, double p90) {
    return {std::sqrt(p10) * std::sqrt(p90), 0.5 * logarithm(p90 / p10) / normal_quantile(0.9)};
}

} // namespace houtskool::uncertainty
