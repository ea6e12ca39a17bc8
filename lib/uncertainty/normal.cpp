// SPDX-License-Identifier: MIT
#include "uncertainty/normal.hpp"

#include "uncertainty/elementary.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace houtskool::uncertainty {

namespace {

/// The ends of what counts as a probability: the quantiles of these are finite.
constexpr double least_probability = 0x1.0p-54;
constexpr double most_probability = 1.0 - 0x1.0p-53;
/// Half the width of the middle, where the first approximation holds.
constexpr double half_middle = 0.425;
/// Where the tails end that the second approximation is for.
constexpr double far_depth = 5.0;

/// Of q = p - 1/2; exact enough for |q| <= 0.425 only.
[[gnu::always_inline]] inline double middle_score(double q) {
    constexpr double above[] = {2.5090809287301226727e+3, 3.3430575583588128105e+4,
                                6.7265770927008700853e+4, 4.5921953931549871457e+4,
                                1.3731693765509461125e+4, 1.9715909503065514427e+3,
                                1.3314166789178437745e+2, 3.3871328727963666080e+0};
    constexpr double below[] = {5.2264952788528545610e+3, 2.8729085735721942674e+4,
                                3.9307895800092710610e+4, 2.1213794301586595867e+4,
                                5.3941960214247511077e+3, 6.8718700749205790830e+2,
                                4.2313330701600911252e+1, 1.0};
    const double r = half_middle * half_middle - q * q;
    return q * polynomial(above, r) / polynomial(below, r);
}

/// Of the depth of a tail: the root of -ln of its probability, at most 5.
[[gnu::always_inline]] inline double tail_score(double depth) {
    constexpr double above[] = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
                                2.41780725177450611770e-1, 1.27045825245236838258e+0,
                                3.64784832476320460504e+0, 5.76949722146069140550e+0,
                                4.63033784615654529590e+0, 1.42343711074968357734e+0};
    constexpr double below[] = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
                                1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                6.89767334985100004550e-1, 1.67638483018380384940e+0,
                                2.05319162663775882187e+0, 1.0};
    const double r = depth - 1.6;
    return polynomial(above, r) / polynomial(below, r);
}

/// The same for a depth of 5 or more.
double far_tail_score(double depth) {
    constexpr double above[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
                                1.24266094738807843860e-3, 2.65321895265761230930e-2,
                                2.96560571828504891230e-1, 1.78482653991729133580e+0,
                                5.46378491116411436990e+0, 6.65790464350110377720e+0};
    constexpr double below[] = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
                                1.84631831751005468180e-5,  7.86869131145613259100e-4,
                                1.48753612908506148525e-2,  1.36929880922735805310e-1,
                                5.99832206555887937690e-1,  1.0};
    const double r = depth - far_depth;
    return polynomial(above, r) / polynomial(below, r);
}

/// Phi(-t) e^(t^2 / 2) (t + 4) is smooth in (t - 4) / (t + 4) over all t >= 0: a Chebyshev
/// expansion as that of Schonfelder (1978) for the error function, here of 25 terms and written out
/// in powers. Within 2e-16 of it; the rounding of t^2 / 2 costs more in far tails: 1e-14 of Phi at
/// t = 8.
[[gnu::always_inline]] inline double probability_below(double z) {
    constexpr double expansion[] = {
        3.40331230864949474e-10,  -1.19977820312530953e-10, -3.73064508186837036e-09,
        -5.87362676498719077e-10, 2.14276038434523546e-08,  1.78449277729814146e-08,
        -8.68664701599789301e-08, -1.59773961422392199e-07, 2.72462969511458732e-07,
        1.02478510165527736e-06,  -6.29836733849236862e-07, -5.92161104592397776e-06,
        7.16658764119512090e-07,  3.51451119028376531e-05,  -1.90824635141457086e-06,
        -2.31095017362774259e-04, 1.33344309411832557e-04,  1.63081846740990855e-03,
        -3.47969236704797355e-03, -7.54018896738631230e-03, 6.03965748909178757e-02,
        -1.86521857959636606e-01, 3.87137400742214921e-01,  -6.07896641971892304e-01,
        7.55285130415751516e-01};
    const double t = std::min(std::abs(z), 37.5);
    const double scale = 1.0 / (t + 4.0);
    const double tail =
        exponential(-0.5 * (t * t)) * (scale * polynomial(expansion, (t - 4.0) * scale));
    return z < 0 ? tail : 1.0 - tail;
}

double clamped(double p) {
    return std::min(std::max(p, least_probability), most_probability);
}

} // namespace

double normal_quantile(double p) {
    p = clamped(p);
    const double q = p - 0.5;
    if (std::abs(q) <= half_middle) {
        return middle_score(q);
    }
    const double depth = std::sqrt(-logarithm(std::min(p, 1.0 - p)));
    const double score = depth <= far_depth ? tail_score(depth) : far_tail_score(depth);
    return q < 0 ? -score : score;
}

double normal_probability(double z) {
    return probability_below(z);
}

// The middle of all values first, as if there were no tails: that loop has no branches. The tails,
// three in twenty, are gathered and put over it.
void normal_quantiles(std::span<const double> p, std::span<double> z) {
    assert(p.size() == z.size());
    constexpr std::size_t block = 256;
    std::array<double, block> within;
    std::array<double, block> tails;
    std::array<double, block> heights;
    std::array<std::size_t, block> places;
    for (std::size_t start = 0; start < p.size(); start += block) {
        const std::size_t count = std::min(block, p.size() - start);
        double* scores = z.data() + start;
        for (std::size_t i = 0; i < count; ++i) {
            within[i] = clamped(p[start + i]);
        }
        std::size_t found = 0;
        for (std::size_t i = 0; i < count; ++i) {
            places[found] = i;
            tails[found] = std::min(within[i], 1.0 - within[i]);
            found += std::abs(within[i] - 0.5) > half_middle ? 1U : 0U;
        }
        for (std::size_t i = 0; i < count; ++i) {
            scores[i] = middle_score(within[i] - 0.5);
        }
        for (std::size_t j = 0; j < found; ++j) {
            tails[j] = std::sqrt(-logarithm(tails[j]));
        }
        for (std::size_t j = 0; j < found; ++j) {
            heights[j] = tail_score(tails[j]);
        }
        for (std::size_t j = 0; j < found; ++j) {
            const double height = tails[j] <= far_depth ? heights[j] : far_tail_score(tails[j]);
            scores[places[j]] = within[places[j]] < 0.5 ? -height : height;
        }
    }
}

void normal_probabilities(std::span<const double> z, std::span<double> p) {
    assert(p.size() == z.size());
    for (std::size_t i = 0; i < z.size(); ++i) {
        p[i] = probability_below(z[i]);
    }
}

} // namespace houtskool::uncertainty
