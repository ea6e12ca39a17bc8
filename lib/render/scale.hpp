// SPDX-License-Identifier: MIT
#pragma once
// Where figures fall on an axis, which round figures stand along it, and how they are written.

#include "base/format.hpp"
#include "report/chart.hpp"

#include <span>
#include <string>
#include <vector>

namespace houtskool::render {

/// From figures to places, in a straight line; `low` and `high` must differ.
struct Scale {
    double low = 0;
    double high = 1;
    double from = 0; ///< the place of `low`
    double to = 1;

    [[nodiscard]] double at(double value) const {
        return from + (value - low) / (high - low) * (to - from);
    }
    [[nodiscard]] double at(const Decimal& value) const { return at(value.to_double()); }
};

/// Multiples of 1, 2 or 5 times a power of ten, about as many as wanted (at least 2), the first not
/// above the lowest figure and the last not below the highest (Heckbert 1990, "Nice numbers for
/// graph labels", Graphics Gems I, loose labels; but the range is not rounded up before it is
/// divided, which would leave a third of an axis to 10.6 empty). Equal ends are taken together with
/// zero, and zero alone as 0..1.
[[nodiscard]] std::vector<Decimal> nice_ticks(Decimal low, Decimal high, int wanted);

/// How the figures along an axis are written: in euros, thousands or millions.
struct AxisUnit {
    int power = 0; ///< a tick of 10^power is written as 1
    std::string caption;
};

[[nodiscard]] AxisUnit axis_unit(std::span<const Decimal> ticks, report::Measure measure,
                                 Language language);
[[nodiscard]] std::string tick_text(const Decimal& tick, const AxisUnit& unit,
                                    report::Measure measure, Language language);

/// Digits after the point that figures are printed with beside a chart: none for amounts of a
/// thousand euros and more, two for smaller ones; -1 for exact ones.
[[nodiscard]] int value_digits(std::span<const Decimal> values, report::Measure measure);
[[nodiscard]] std::string value_text(const Decimal& value, int digits, report::Measure measure,
                                     Language language);

/// Parts rounded so that those printed add up to each printed running total: part i is the rounded
/// total after it less the rounded total before it. -1 digits: as they are.
[[nodiscard]] std::vector<Decimal> rounded_parts(std::span<const Decimal> parts, int digits);

/// Places as near to those wanted as they can be (least squares) while at least `gap` apart and,
/// where that fits, within `lowest` and `highest`. `wanted` must be in rising order.
[[nodiscard]] std::vector<double> spread(std::span<const double> wanted, double gap, double lowest,
                                         double highest);

} // namespace houtskool::render
