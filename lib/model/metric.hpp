// SPDX-License-Identifier: MIT
#pragma once
// A figure of a result by name, for checks, comparisons and references.

#include "model/span.hpp"

#include <string>
#include <vector>

namespace houtskool::model {

enum class MetricUnit { euro, ratio, probability, fte, months, count };

struct Metric {
    std::string id; ///< `cost.structural-gap.2019`
    MetricUnit unit = MetricUnit::euro;
    Span value;    ///< bounds: those of rounding and ranges; equal where the figure has none
    Decimal error; ///< standard error of a sampled figure; zero where it is not sampled
    friend bool operator==(const Metric&, const Metric&) = default;
};

} // namespace houtskool::model
