// SPDX-License-Identifier: MIT
#include "uncertainty/sensitivity.hpp"

#include "uncertainty/simulate.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace houtskool::uncertainty {

namespace {

/// One output while one input takes other values.
class Curve {
  public:
    Curve(const Outcome& outcome, std::size_t output, std::span<const double> point,
          std::size_t input)
        : outcome_(outcome), output_(output), point_(point.begin(), point.end()), input_(input) {}

    [[nodiscard]] std::vector<double> at(std::span<const double> values) const {
        std::vector<std::vector<double>> columns;
        std::vector<std::span<const double>> inputs;
        for (const double fixed : point_) {
            inputs.emplace_back(columns.emplace_back(values.size(), fixed));
        }
        inputs[input_] = values;
        std::vector<std::vector<double>> results(outcome_.outputs.size(),
                                                 std::vector<double>(values.size()));
        outcome_.evaluate(inputs, std::vector<std::span<double>>(results.begin(), results.end()));
        return results[output_];
    }
    [[nodiscard]] double at(double value) const { return at(std::span(&value, 1)).front(); }

  private:
    const Outcome& outcome_;
    std::size_t output_;
    std::vector<double> point_;
    std::size_t input_;
};

bool negative(double y) {
    return y < 0;
}

/// A zero between two values at which the curve has other signs; to the last bit.
double bisect(const Curve& curve, double low, double high, bool low_is_negative) {
    for (;;) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) {
            return std::abs(curve.at(low)) < std::abs(curve.at(high)) ? low : high;
        }
        const double y = curve.at(middle);
        if (y == 0 || std::isnan(y)) {
            return middle;
        }
        (negative(y) == low_is_negative ? low : high) = middle;
    }
}

std::vector<double> zeros_of(const Curve& curve, double low, double high) {
    constexpr std::size_t parts = 256;
    std::vector<double> x;
    for (std::size_t i = 0; i <= parts; ++i) {
        const double along = static_cast<double>(i) / parts;
        x.push_back(low + (high - low) * along);
    }
    const std::vector<double> y = curve.at(x);
    std::vector<double> zeros;
    for (std::size_t i = 0; i <= parts; ++i) {
        if (y[i] == 0) {
            zeros.push_back(x[i]);
        } else if (i > 0 && std::isfinite(y[i]) && std::isfinite(y[i - 1]) && y[i - 1] != 0 &&
                   negative(y[i]) != negative(y[i - 1])) {
            const double zero = bisect(curve, x[i - 1], x[i], negative(y[i - 1]));
            // Where the curve jumps from one sign to the other, as at a division by zero, it has
            // no zero: there it does not come near.
            if (std::abs(curve.at(zero)) <= std::min(std::abs(y[i - 1]), std::abs(y[i]))) {
                zeros.push_back(zero);
            }
        }
    }
    return zeros.size() > parts ? std::vector<double>() : zeros;
}

} // namespace

std::vector<Swing> tornado(std::span<const Input> inputs, const Outcome& outcome,
                           std::size_t output) {
    assert(output < outcome.outputs.size());
    const std::vector<double> point = modes_of(inputs);
    std::vector<Swing> swings;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        Swing swing{inputs[i].name, quantile(inputs[i].distribution, 0.1),
                    quantile(inputs[i].distribution, 0.9), 0, 0};
        const double ends[] = {swing.low, swing.high};
        const std::vector<double> y = Curve(outcome, output, point, i).at(ends);
        swing.at_low = y[0];
        swing.at_high = y[1];
        swings.push_back(std::move(swing));
    }
    // A swing that is not a number would have no place in an order: as if it were the greatest.
    const auto rank = [](const Swing& swing) {
        return std::isnan(swing.size()) ? std::numeric_limits<double>::infinity() : swing.size();
    };
    std::sort(swings.begin(), swings.end(), [&](const Swing& a, const Swing& b) {
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.input < b.input;
    });
    return swings;
}

std::optional<double> BreakEven::nearest() const {
    const auto found = std::min_element(zeros.begin(), zeros.end(), [this](double a, double b) {
        return std::abs(a - at) < std::abs(b - at);
    });
    return found == zeros.end() ? std::nullopt : std::optional(*found);
}

std::vector<BreakEven> break_even(std::span<const Input> inputs, const Outcome& outcome,
                                  std::size_t output, std::span<const double> point) {
    assert(output < outcome.outputs.size());
    assert(point.size() == inputs.size());
    std::vector<BreakEven> found;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double low = quantile(inputs[i].distribution, 0.001);
        const double high = quantile(inputs[i].distribution, 0.999);
        BreakEven own{inputs[i].name, {}, point[i]};
        if (low < high) {
            own.zeros = zeros_of(Curve(outcome, output, point, i), low, high);
        }
        found.push_back(std::move(own));
    }
    return found;
}

} // namespace houtskool::uncertainty
