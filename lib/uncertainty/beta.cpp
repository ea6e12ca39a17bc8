// SPDX-License-Identifier: MIT
#include "uncertainty/beta.hpp"

#include "uncertainty/elementary.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// x / sin x for |x| <= pi / 2, by Taylor's series of the sine.
double inverse_sinc(double x) {
    double sum = 1;
    double term = 1;
    for (int n = 1; n <= 13; ++n) {
        term *= -x * x / (2.0 * n * (2.0 * n + 1.0));
        sum += term;
    }
    return 1 / sum;
}

/// x^power for x > 0.
double raised(double x, double power) {
    return exponential(power * logarithm(x));
}

/// B(a, 6 - a) = (1 - a)(2 - a)(3 - a)(4 - a)(5 - a) pi / (5! sin pi a), which follows from the
/// recurrence and the reflection of the gamma function (DLMF 5.5.1, 5.5.3). At a whole a the
/// factor that vanishes and the sine cancel: both are taken relative to the nearest whole number.
double beta_function(double a) {
    const long nearest = std::lround(a);
    double product = nearest % 2 == 1 ? 1 : -1;
    for (int k = 1; k <= 5; ++k) {
        product *= k == nearest ? 1.0 : k - a;
    }
    constexpr double pi = 3.14159265358979323846;
    return product * inverse_sinc(pi * (a - static_cast<double>(nearest))) / 120.0;
}

} // namespace

PertBeta::PertBeta(double alpha)
    : alpha_(std::clamp(alpha, 1.0, 5.0)), beta_(6.0 - alpha_), function_(beta_function(alpha_)) {}

PertBeta PertBeta::mirrored() const {
    return PertBeta(beta_);
}

double PertBeta::density(double x) const {
    const double left = alpha_ == 1.0 ? 1.0 : x <= 0 ? 0.0 : raised(x, alpha_ - 1.0);
    const double right = beta_ == 1.0 ? 1.0 : x >= 1 ? 0.0 : raised(1.0 - x, beta_ - 1.0);
    return left * right / function_;
}

double PertBeta::bend(double x) const {
    return (alpha_ - 1.0) / x - (beta_ - 1.0) / (1.0 - x);
}

// I_x(a, b) = x^a (1 - x)^b / (a B) * sum over n of (a + b)_n / (a + 1)_n x^n (DLMF 8.17.8): all
// terms are positive, so nothing cancels; fewer than 100 terms up to x = 1/2.
double PertBeta::probability(double x) const {
    if (x <= 0) {
        return 0;
    }
    if (x >= 1) {
        return 1;
    }
    if (x > 0.5) {
        return 1.0 - mirrored().probability(1.0 - x);
    }
    double sum = 1;
    double term = 1;
    for (int n = 0; term > sum * 0x1.0p-54; ++n) {
        term *= x * (6.0 + n) / (alpha_ + 1.0 + n);
        sum += term;
    }
    return sum * exponential(alpha_ * logarithm(x) + beta_ * logarithm(1.0 - x)) /
           (alpha_ * function_);
}

// Halley's method within bounds. The slope of the density's logarithm costs nothing, and the steps
// converge so fast that after one of a millionth nothing is left to gain.
double PertBeta::lower_quantile(double p, double guess) const {
    double low = 0;
    double high = 1;
    double x = guess;
    for (int step = 0; step < 100; ++step) {
        const double excess = probability(x) - p;
        (excess > 0 ? high : low) = x;
        const double newton = excess / density(x);
        const double next = x - newton / (1.0 - 0.5 * newton * bend(x));
        const double before = x;
        x = next > low && next < high ? next : 0.5 * (low + high);
        if (std::abs(x - before) <= x * 1e-6 && x == next) {
            break;
        }
    }
    return x;
}

// From the first term of the series.
double PertBeta::first_guess(double p) const {
    return std::min(raised(p * alpha_ * function_, 1.0 / alpha_), 0.5);
}

double PertBeta::quantile(double p) const {
    if (p <= 0) {
        return 0;
    }
    if (p >= 1) {
        return 1;
    }
    return p <= 0.5 ? lower_quantile(p, first_guess(p)) : 1.0 - mirrored().quantile(1.0 - p);
}

} // namespace houtskool::uncertainty
