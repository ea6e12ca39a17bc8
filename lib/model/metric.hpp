// SPDX-License-Identifier: MIT
#pragma once
// A figure of a result by name, for checks, comparisons and references.

#include "model/span.hpp"

#include <span>
#include <string>
#include <string_view>
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

/// The names that metrics can have, without what tells apart those of one name: a year
/// (`cost.balance.2019`) or a thing in brackets (`cost.category[permits]`).
[[nodiscard]] std::span<const std::string_view> metric_families();

/// `cost.balance` of `cost.balance.2019`, `cost.category` of `cost.category[permits]`.
[[nodiscard]] std::string_view metric_family(std::string_view metric);

/// Digits after the point that figures of a unit are held with.
[[nodiscard]] int metric_digits(MetricUnit unit);

} // namespace houtskool::model
