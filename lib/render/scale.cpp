// SPDX-License-Identifier: MIT
#include "render/scale.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace houtskool::render {

namespace {

constexpr int most_scale = 18;

/// mantissa x 10^power
Decimal power_of_ten(std::int64_t mantissa, int power) {
    Decimal result = power < 0 ? Decimal(mantissa, std::min(-power, most_scale)) : mantissa;
    for (int i = 0; i < power; ++i) {
        result *= Decimal(10);
    }
    return result;
}

/// The 1, 2, 5 or 10 times a power of ten that is nearest: Heckbert's nicenum.
Decimal nice_number(double value) {
    const int power = static_cast<int>(std::floor(std::log10(value)));
    const double fraction = value / std::pow(10.0, power);
    const int digit = fraction < 1.5 ? 1 : (fraction < 3 ? 2 : (fraction < 7 ? 5 : 10));
    return power_of_ten(digit, power);
}

/// The largest multiple of the step that is not above the value.
Decimal floor_to(const Decimal& value, const Decimal& step) {
    Decimal multiple = Decimal::divide(value, step, 0) * step;
    if (multiple > value) {
        multiple = multiple - step;
    }
    return multiple;
}

Decimal largest(std::span<const Decimal> values) {
    Decimal result;
    for (const Decimal& value : values) {
        result = std::max(result, value.abs());
    }
    return result;
}

std::string caption(report::Measure measure, int power, Language language) {
    switch (measure) {
    case report::Measure::euro:
        return report::word(power == 6   ? "chart:million-euro"
                            : power == 3 ? "chart:thousand-euro"
                                         : "chart:euro",
                            language);
    case report::Measure::fte:
        return report::word("fte", language);
    case report::Measure::number:
    case report::Measure::percent:
        break;
    }
    return "";
}

} // namespace

std::vector<Decimal> nice_ticks(Decimal low, Decimal high, int wanted) {
    if (low == high) {
        low = std::min(low, Decimal());
        high = std::max(high, Decimal());
        if (low == high) {
            high = Decimal(1);
        }
    }
    const Decimal step =
        nice_number((high - low).to_double() / static_cast<double>(std::max(wanted, 2) - 1));
    std::vector<Decimal> ticks{floor_to(low, step)};
    while (ticks.back() < high) {
        ticks.push_back(ticks.back() + step);
    }
    return ticks;
}

AxisUnit axis_unit(std::span<const Decimal> ticks, report::Measure measure, Language language) {
    AxisUnit unit;
    if (measure == report::Measure::euro && ticks.size() > 1) {
        const Decimal most = largest(ticks);
        const Decimal step = ticks[1] - ticks[0];
        if (most >= Decimal(1000000) && step >= Decimal(100000)) {
            unit.power = 6;
        } else if (most >= Decimal(10000) && step >= Decimal(1000)) {
            unit.power = 3;
        }
    }
    unit.caption = caption(measure, unit.power, language);
    return unit;
}

std::string tick_text(const Decimal& tick, const AxisUnit& unit, report::Measure measure,
                      Language language) {
    return measure == report::Measure::percent
               ? format_percent(tick, language)
               : format_decimal(tick * Decimal(1, unit.power), language);
}

int value_digits(std::span<const Decimal> values, report::Measure measure) {
    switch (measure) {
    case report::Measure::euro:
        return largest(values) >= Decimal(1000) ? 0 : 2;
    case report::Measure::percent:
        return 3;
    case report::Measure::fte:
    case report::Measure::number:
        break;
    }
    return -1;
}

std::string value_text(const Decimal& value, int digits, report::Measure measure,
                       Language language) {
    if (measure == report::Measure::percent) {
        return format_percent(digits < 0 ? value : value.rounded(digits), language);
    }
    return digits < 0 ? format_decimal(value, language) : format_rounded(value, digits, language);
}

std::vector<Decimal> rounded_parts(std::span<const Decimal> parts, int digits) {
    std::vector<Decimal> result(parts.begin(), parts.end());
    if (digits < 0) {
        return result;
    }
    Decimal total;
    Decimal before;
    for (Decimal& part : result) {
        total += part;
        const Decimal after = total.rounded(digits);
        part = after - before;
        before = after;
    }
    return result;
}

std::vector<double> spread(std::span<const double> wanted, double gap, double lowest,
                           double highest) {
    // Less i gaps, the places must only not fall: pool adjacent violators (Barlow et al. 1972).
    struct Block {
        double sum = 0;
        double count = 0;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({wanted[i] - gap * static_cast<double>(i), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    const double room = highest - gap * static_cast<double>(wanted.empty() ? 0 : wanted.size() - 1);
    std::vector<double> places;
    for (const Block& block : blocks) {
        for (double i = 0; i < block.count; ++i) {
            const double place = std::max(std::min(block.mean(), room), lowest);
            places.push_back(place + gap * static_cast<double>(places.size()));
        }
    }
    return places;
}

} // namespace houtskool::render
