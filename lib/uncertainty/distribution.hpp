// SPDX-License-Identifier: MIT
#pragma once
// How likelihood lies over the values that an uncertain figure may have: shapes, their quantiles
// and their moments. To draw many values, prepare a Sampler (uncertainty/sampler.hpp).

#include "model/scenario.hpp"

#include <limits>
#include <variant>
#include <vector>

namespace houtskool::uncertainty {

struct Constant {
    double value = 0;
};

/// low <= high, as in all shapes below; where both are the same, the shape is that one value.
struct Uniform {
    double low = 0;
    double high = 0;
};

/// low <= mode <= high.
struct Triangular {
    double low = 0;
    double mode = 0;
    double high = 0;
};

/// A beta distribution from low to high with alpha + beta = 6, so that its mean is
/// (low + 4 mode + high) / 6 (Malcolm, Roseboom, Clark & Fazar 1959; Vose 2008): alpha is
/// 1 + 4 (mode - low) / (high - low).
struct Pert {
    double low = 0;
    double mode = 0;
    double high = 0;
};

/// sd >= 0. Cut off at the ends: what lies outside them is spread over what lies inside, in
/// proportion. Both ends more than 8.2 sd away on the same side: the nearest end.
struct Normal {
    double mean = 0;
    double sd = 0;
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

/// median > 0; sigma >= 0 is the standard deviation of the natural logarithm.
struct Lognormal {
    double median = 1;
    double sigma = 0;
};

/// One or more values in any order, each with its weight (zero or more, not all zero); no weights:
/// all alike.
struct Discrete {
    std::vector<double> values;
    std::vector<double> weights;
};

/// One or more values that were seen, rising. The values between neighbours are possible too: the
/// quantile of p is on the line between them at (n - 1) p (Hyndman & Fan 1996, type 7).
struct Empirical {
    std::vector<double> sorted;
};

/// Two or more points of the quantile function, both rising, probabilities strictly and between 0
/// and 1. Between two points the quantile function is the line through them: likelihood is spread
/// evenly. Beyond the first and last point the lines of the first and last two points go on, to
/// p = 0 and to p = 1. So P10, P50 and P90 say how likelihood is spread as far as they can say it,
/// no tail is cut off (that would lower the spread) and none is made up; it is finite.
struct Quantiles {
    std::vector<double> probabilities;
    std::vector<double> values;
};

using Distribution = std::variant<Constant, Uniform, Triangular, Pert, Normal, Lognormal, Discrete,
                                  Empirical, Quantiles>;

/// The value that the figure stays below with probability p, 0 <= p <= 1: the inverse of the
/// cumulative distribution, which never falls in p (but for the last digits of a bell). Where a
/// shape has no end, 0 and 1 count as 2^-54 and 1 - 2^-53. To about 1e-15 of the range or the sd.
[[nodiscard]] double quantile(const Distribution& distribution, double p);

[[nodiscard]] double mean(const Distribution& distribution);
[[nodiscard]] double sd(const Distribution& distribution);
/// The likeliest value. A uniform shape: its middle. Several heaviest values: the first. Seen
/// values and values all alike: the middle one, the lower of two. Quantiles: the median.
[[nodiscard]] double mode(const Distribution& distribution);

/// The distribution that a quantity states. A value: itself, or uniform between value -/+ about. A
/// range with ends min-max: its shape between them, the mode in the middle where none is given;
/// with ends P10-P90: see uncertainty/fit.hpp. A name: the distribution of that assumption. The
/// quantity must be stated and its assumption must exist (the document layer checks both).
[[nodiscard]] Distribution distribution_of(const model::Quantity& quantity,
                                           const std::vector<model::Assumption>& assumptions);

} // namespace houtskool::uncertainty
