// SPDX-License-Identifier: MIT
#include "uncertainty/distribution.hpp"

#include "uncertainty/beta.hpp"
#include "uncertainty/fit.hpp"
#include "uncertainty/sampler.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <span>

namespace houtskool::uncertainty {

namespace {

using model::Quantity;

std::vector<double> as_doubles(const std::vector<model::Number>& numbers) {
    std::vector<double> list;
    list.reserve(numbers.size());
    for (const model::Number& number : numbers) {
        list.push_back(number.value.to_double());
    }
    return list;
}

Distribution normal_of(const Quantity& quantity) {
    Normal normal;
    normal.mean = quantity.mean->value.to_double();
    normal.sd = quantity.sd->value.to_double();
    if (quantity.low) {
        normal.low = quantity.low->value.to_double();
    }
    if (quantity.high) {
        normal.high = quantity.high->value.to_double();
    }
    return normal;
}

Distribution values_of(const Quantity& quantity) {
    std::vector<double> values = as_doubles(quantity.values);
    if (quantity.shape == model::Shape::empirical) {
        std::sort(values.begin(), values.end());
        return Empirical{values};
    }
    return Discrete{values, as_doubles(quantity.weights)};
}

Distribution quantiles_of(const Quantity& quantity) {
    Quantiles quantiles;
    for (const model::Quantile& point : quantity.quantiles) {
        quantiles.probabilities.push_back(point.probability().to_double());
        quantiles.values.push_back(point.value.value.to_double());
    }
    return quantiles;
}

Distribution between_percentiles(model::Shape shape, double p10, double p90,
                                 std::optional<double> mode) {
    switch (shape) {
    case model::Shape::triangular:
        return fit_triangular(p10, p90, mode);
    case model::Shape::pert:
        return fit_pert(p10, p90, mode);
    case model::Shape::normal:
        return fit_normal(p10, p90);
    case model::Shape::lognormal:
        return fit_lognormal(p10, p90);
    default:
        return fit_uniform(p10, p90);
    }
}

Distribution range_of(const Quantity& quantity) {
    const double low = quantity.low->value.to_double();
    const double high = quantity.high->value.to_double();
    std::optional<double> mode;
    if (quantity.mode) {
        mode = quantity.mode->value.to_double();
    }
    const model::Shape shape = quantity.shape.value_or(model::Shape::uniform);
    if (low == high) {
        return Constant{low};
    }
    if (quantity.ends == model::Ends::p10_p90) {
        return between_percentiles(shape, low, high, mode);
    }
    const double top = mode.value_or(low + 0.5 * (high - low));
    switch (shape) {
    case model::Shape::triangular:
        return Triangular{low, top, high};
    case model::Shape::pert:
        return Pert{low, top, high};
    default:
        return Uniform{low, high};
    }
}

} // namespace

// Of one value the sampler makes the same bytes as of many; but it tabulates a Pert shape.
double quantile(const Distribution& distribution, double p) {
    if (const Pert* shape = std::get_if<Pert>(&distribution)) {
        const double range = shape->high - shape->low;
        return range > 0
                   ? shape->low +
                         range *
                             PertBeta(1.0 + 4.0 * (shape->mode - shape->low) / range).quantile(p)
                   : shape->low;
    }
    double x = 0;
    const Sampler sampler(distribution);
    sampler(std::span(&p, 1), std::span(&x, 1));
    return x;
}

Distribution distribution_of(const Quantity& quantity,
                             const std::vector<model::Assumption>& assumptions) {
    if (!quantity.assumption.empty()) {
        const model::Assumption* assumption = model::find(assumptions, quantity.assumption.id);
        assert(assumption != nullptr);
        return distribution_of(assumption->quantity, assumptions);
    }
    if (quantity.mean) {
        return normal_of(quantity);
    }
    if (quantity.low && quantity.high) {
        return range_of(quantity);
    }
    if (quantity.median) {
        return Lognormal{quantity.median->value.to_double(), quantity.sigma->value.to_double()};
    }
    if (!quantity.values.empty()) {
        return values_of(quantity);
    }
    if (!quantity.quantiles.empty()) {
        return quantiles_of(quantity);
    }
    assert(quantity.value.has_value());
    const double value = quantity.value->value.to_double();
    if (quantity.about && !quantity.about->value.is_zero()) {
        return Uniform{(quantity.value->value - quantity.about->value).to_double(),
                       (quantity.value->value + quantity.about->value).to_double()};
    }
    return Constant{value};
}

} // namespace houtskool::uncertainty
