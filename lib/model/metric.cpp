// SPDX-License-Identifier: MIT
#include "model/metric.hpp"

#include <array>

namespace houtskool::model {

namespace {

constexpr auto families = std::to_array<std::string_view>(
    {"cost.structural-cost", "cost.structural-funds", "cost.structural-gap", "cost.cumulative-gap",
     "cost.coverage", "cost.incidental-cost", "cost.incidental-funds", "cost.total-cost",
     "cost.total-funds", "cost.balance", "cost.per-inhabitant", "cost.overhead-share",
     "cost.overhead-per-fte", "cost.wages-per-fte", "cost.hire-share", "cost.p-covered",
     "cost.carried-months", "cost.per-fte", "cost.category"});

} // namespace

std::span<const std::string_view> metric_families() {
    return families;
}

std::string_view metric_family(std::string_view metric) {
    const std::size_t bracket = metric.find('[');
    if (bracket != std::string_view::npos) {
        return metric.substr(0, bracket);
    }
    const std::size_t point = metric.rfind('.');
    const bool year = point != std::string_view::npos && metric.size() == point + 5 &&
                      metric.find_first_not_of("0123456789", point + 1) == std::string_view::npos;
    return year ? metric.substr(0, point) : metric;
}

int metric_digits(MetricUnit unit) {
    switch (unit) {
    case MetricUnit::euro:
        return 2;
    case MetricUnit::count:
        return 0;
    case MetricUnit::ratio:
    case MetricUnit::probability:
    case MetricUnit::fte:
    case MetricUnit::months:
        return 6;
    }
    return 6;
}

} // namespace houtskool::model
