// SPDX-License-Identifier: MIT
#include "uncertainty/distribution.hpp"

#include "uncertainty/beta.hpp"
#include "uncertainty/elementary.hpp"
#include "uncertainty/fit.hpp"
#include "uncertainty/normal.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace houtskool::uncertainty {

namespace {

using model::Quantity;

// ---- from a quantity
// -------------------------------------------------------------------------------

std::vector<double> as_doubles(const std::vector<model::Number>& numbers) {
    std::vector<double> list;
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

// ---- quantiles
// -------------------------------------------------------------------------------------

double clamped_probability(double p) {
    return std::min(std::max(p, 0x1.0p-54), 1.0 - 0x1.0p-53);
}

double quantile_of(const Constant& constant, double /*p*/) {
    return constant.value;
}

double quantile_of(const Uniform& uniform, double p) {
    return uniform.low + (uniform.high - uniform.low) * p;
}

double quantile_of(const Triangular& shape, double p) {
    const double width = shape.high - shape.low;
    const double before = shape.mode - shape.low;
    const double after = shape.high - shape.mode;
    return p * width < before ? shape.low + std::sqrt(p * width * before)
                              : shape.high - std::sqrt((1.0 - p) * width * after);
}

double quantile_of(const Pert& shape, double p) {
    const double width = shape.high - shape.low;
    if (!(width > 0)) {
        return shape.low;
    }
    return shape.low + width * PertBeta(1.0 + 4.0 * (shape.mode - shape.low) / width).quantile(p);
}

double quantile_of(const Normal& shape, double p) {
    double within = p;
    if (std::isfinite(shape.low) || std::isfinite(shape.high)) {
        const double before = normal_probability((shape.low - shape.mean) / shape.sd);
        const double upto = normal_probability((shape.high - shape.mean) / shape.sd);
        within = before + p * (upto - before);
    }
    return std::clamp(shape.mean + shape.sd * normal_quantile(within), shape.low, shape.high);
}

double quantile_of(const Lognormal& shape, double p) {
    return shape.median * exponential(shape.sigma * normal_quantile(p));
}

double quantile_of(const Discrete& shape, double p) {
    std::vector<std::size_t> order(shape.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return shape.values[a] < shape.values[b]; });
    const auto weight = [&](std::size_t i) { return shape.weights.empty() ? 1 : shape.weights[i]; };
    double total = 0;
    for (const std::size_t i : order) {
        total += weight(i);
    }
    double below = 0;
    for (const std::size_t i : order) {
        below += weight(i);
        if (p * total < below) {
            return shape.values[i];
        }
    }
    return shape.values[order.back()];
}

double quantile_of(const Empirical& shape, double p) {
    const double place = static_cast<double>(shape.sorted.size() - 1) * p;
    const auto before = static_cast<std::size_t>(place);
    const auto after = std::min(before + 1, shape.sorted.size() - 1);
    return shape.sorted[before] +
           (place - static_cast<double>(before)) * (shape.sorted[after] - shape.sorted[before]);
}

double quantile_of(const Quantiles& shape, double p) {
    const auto& points = shape.probabilities;
    std::size_t i = 1;
    while (i + 1 < points.size() && p >= points[i]) {
        ++i;
    }
    const double slope = (shape.values[i] - shape.values[i - 1]) / (points[i] - points[i - 1]);
    return shape.values[i - 1] + slope * (p - points[i - 1]);
}

} // namespace

double quantile(const Distribution& distribution, double p) {
    return std::visit([&](const auto& shape) { return quantile_of(shape, clamped_probability(p)); },
                      distribution);
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
