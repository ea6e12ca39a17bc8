// SPDX-License-Identifier: MIT
// A quantity, in the short form of a number or a name and in the long one.

#include "document/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace houtskool::document {

using model::Quantity;

namespace {

bool starts_like_a_name(const std::string& text) {
    return !text.empty() &&
           ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

bool is_range(const Quantity& quantity) {
    return quantity.low || quantity.high;
}

/// How many of the ways to state a figure are used.
int forms(const Quantity& quantity) {
    const bool normal = quantity.mean || quantity.sd;
    return (quantity.value ? 1 : 0) + (is_range(quantity) && !normal ? 1 : 0) + (normal ? 1 : 0) +
           (quantity.median || quantity.sigma ? 1 : 0) + (quantity.values.empty() ? 0 : 1) +
           (quantity.quantiles.empty() ? 0 : 1) + (quantity.assumption.empty() ? 0 : 1);
}

using Fault = std::optional<std::string>;

Fault range_fault(const Quantity& quantity) {
    if (!quantity.low || !quantity.high) {
        return "a range with both 'low' and 'high'";
    }
    const Decimal low = quantity.low->value;
    const Decimal high = quantity.high->value;
    if (low > high ||
        (quantity.mode && (quantity.mode->value < low || quantity.mode->value > high))) {
        return "a range with low <= mode <= high";
    }
    if (!quantity.shape || !quantity.ends) {
        return "a range that says its 'shape' and what its 'ends' are";
    }
    switch (*quantity.shape) {
    case model::Shape::uniform:
    case model::Shape::triangular:
    case model::Shape::pert:
        return {};
    case model::Shape::normal:
    case model::Shape::lognormal:
        if (*quantity.ends != model::Ends::p10_p90 || quantity.mode) {
            return "ends p10-p90 and no 'mode': the shape has no least and most possible value";
        }
        if (*quantity.shape == model::Shape::lognormal && low <= Decimal(0)) {
            return "a lognormal range above zero";
        }
        return {};
    default:
        return "a range of shape uniform, triangular, pert, normal or lognormal";
    }
}

Fault normal_fault(const Quantity& quantity) {
    if (!quantity.mean || !quantity.sd || quantity.sd->value <= Decimal(0)) {
        return "'mean' and an 'sd' above zero";
    }
    if (quantity.shape != model::Shape::normal || quantity.mode) {
        return "shape normal and no 'mode' beside 'mean' and 'sd'";
    }
    const bool cut = is_range(quantity);
    if (cut != quantity.ends.has_value() || (cut && *quantity.ends != model::Ends::min_max)) {
        return "'low' and 'high' with ends min-max, where a normal shape is cut off";
    }
    if ((quantity.low && quantity.low->value >= quantity.mean->value) ||
        (quantity.high && quantity.high->value <= quantity.mean->value)) {
        return "low < mean < high";
    }
    return {};
}

Fault lognormal_fault(const Quantity& quantity) {
    if (!quantity.median || !quantity.sigma || quantity.median->value <= Decimal(0) ||
        quantity.sigma->value <= Decimal(0) || quantity.sigma->value > Decimal(5)) {
        return "a 'median' above zero and a 'sigma' (sd of the logarithm) above 0, at most 5";
    }
    if (quantity.shape != model::Shape::lognormal || quantity.mode || quantity.ends) {
        return "shape lognormal and no 'mode' or 'ends' beside 'median' and 'sigma'";
    }
    return {};
}

Fault values_fault(const Quantity& quantity) {
    if (quantity.shape != model::Shape::discrete && quantity.shape != model::Shape::empirical) {
        return "shape discrete or empirical beside 'values'";
    }
    if (!quantity.weights.empty()) {
        Decimal sum;
        bool negative = false;
        for (const model::Number& weight : quantity.weights) {
            negative = negative || weight.value.is_negative();
            sum += weight.value;
        }
        if (quantity.shape != model::Shape::discrete ||
            quantity.weights.size() != quantity.values.size() || negative || sum.is_zero()) {
            return "one weight of zero or more for each value of a discrete shape, not all zero";
        }
    }
    if (quantity.mode || quantity.ends) {
        return "no 'mode' or 'ends' beside 'values'";
    }
    return {};
}

Fault quantiles_fault(const Quantity& quantity) {
    const auto& points = quantity.quantiles;
    bool rising = points.size() >= 2;
    for (std::size_t i = 0; i < points.size(); ++i) {
        rising = rising && points[i].probability() > Decimal(0) &&
                 points[i].probability() < Decimal(1) &&
                 (i == 0 || (points[i - 1].probability() < points[i].probability() &&
                             points[i - 1].value.value <= points[i].value.value));
    }
    if (!rising) {
        return "two or more quantiles between p0 and p100, rising: {p10: 80, p50: 100, p90: 130}";
    }
    if (quantity.shape != model::Shape::quantiles || quantity.mode || quantity.ends) {
        return "shape quantiles and no 'mode' or 'ends' beside 'quantiles'";
    }
    return {};
}

Fault fault_of(const Quantity& quantity) {
    if (forms(quantity) != 1) {
        return "a quantity with exactly one of 'value', 'low' and 'high', 'mean' and 'sd', "
               "'median' "
               "and 'sigma', 'values', 'quantiles', or 'assumption'";
    }
    if (quantity.about && !quantity.value) {
        return is_range(quantity) ? "a range without 'about': that is for a rounded value"
                                  : "'about' of zero or more beside a 'value'";
    }
    if (quantity.mean || quantity.sd) {
        return normal_fault(quantity);
    }
    if (is_range(quantity)) {
        return range_fault(quantity);
    }
    if (quantity.median || quantity.sigma) {
        return lognormal_fault(quantity);
    }
    if (!quantity.values.empty()) {
        return values_fault(quantity);
    }
    if (!quantity.quantiles.empty()) {
        return quantiles_fault(quantity);
    }
    if (quantity.mode || quantity.shape || quantity.ends || !quantity.weights.empty()) {
        return "a range, since 'mode', 'shape' or 'ends' is given: with 'low' and 'high'";
    }
    if (quantity.about && quantity.about->value.is_negative()) {
        return "'about' of zero or more beside a 'value'";
    }
    return {};
}

void check(Io& io, const Quantity& quantity) {
    if (const Fault fault = fault_of(quantity)) {
        io.fail(*fault);
    }
}

std::string& quantile_name(model::Quantile& quantile) {
    return quantile.id;
}

void quantile_value(Io& io, model::Quantile& quantile) {
    io.number(quantile.value);
}

void quantiles(Io& io, std::vector<model::Quantile>& list) {
    convert_by_name(io, list, &quantile_name, &quantile_value);
}

void long_form(Io& io, Quantity& quantity) {
    io.mapping("quantity", &quantity.place, [&] {
        io.optional("value", quantity.value, "the figure, as the source states it");
        io.optional("about", quantity.about,
                    "the source rounded: the true figure lies within value -/+ about");
        io.optional("low", quantity.low, "lower end of a range");
        io.optional("mode", quantity.mode, "most likely value in a range");
        io.optional("high", quantity.high, "upper end of a range");
        io.optional("shape", quantity.shape, "how likelihood lies between the ends");
        io.optional("ends", quantity.ends,
                    "what the ends are: least and most possible, or 10th and 90th percentile");
        io.optional("mean", quantity.mean, "of a normal shape");
        io.optional("sd", quantity.sd, "standard deviation of a normal shape");
        io.optional("median", quantity.median, "of a lognormal shape");
        io.optional("sigma", quantity.sigma,
                    "of a lognormal shape: standard deviation of the natural logarithm");
        io.optional("values", quantity.values,
                    "that it may have (discrete), or that were seen "
                    "(empirical: those between them are possible too)");
        io.optional("weights", quantity.weights, "of the values of a discrete shape");
        io.optional("quantiles", quantity.quantiles,
                    "values it stays below with so much percent: {p10: 80, p50: 100, p90: 130}",
                    &quantiles);
        io.optional("assumption", quantity.assumption, "name of an assumption", &as_assumption);
        io.optional("unit", quantity.unit, "what is counted");
        io.optional("source", quantity.source, "where the figure comes from: sketch §7");
        io.optional("note", quantity.note, "why this figure, in a sentence");
        io.optional("valid-until", quantity.valid_until, "last year that the source vouches for",
                    &as_year);
        io.optional("owner", quantity.owner, "who renews it");
        if (io.reading() && io.is_mapping()) {
            check(io, quantity);
        }
    });
}

/// The bare value or name, when there is nothing else to say.
bool is_short(const Quantity& quantity) {
    Quantity bare;
    bare.value = quantity.value;
    bare.assumption = quantity.assumption;
    return bare == quantity && (quantity.value.has_value() != !quantity.assumption.empty());
}

void short_form(Io& io, Quantity& quantity) {
    const bool named = io.reading() ? starts_like_a_name(io.peek()) : !quantity.value.has_value();
    if (named) {
        io.assumption(quantity.assumption);
    } else {
        io.number(quantity.value ? *quantity.value : quantity.value.emplace());
    }
    io.mark(quantity.place);
}

void in_unit(Io& io, Quantity& quantity, model::Unit unit) {
    map(io, quantity);
    if (io.reading() && quantity.unit != unit && quantity.unit != model::Unit::none) {
        const auto name = EnumNames<model::Unit>::names[static_cast<std::size_t>(unit)];
        const auto stated = EnumNames<model::Unit>::names[static_cast<std::size_t>(quantity.unit)];
        io.fail(fmt::format("a quantity in {}, found one in {}", name, stated));
    }
}

void not_negative(Io& io, const Quantity& quantity) {
    const std::vector<Decimal> values = quantity.possible_values();
    if (io.reading() && std::any_of(values.begin(), values.end(),
                                    [](const Decimal& v) { return v.is_negative(); })) {
        io.fail("a quantity of zero or more");
    }
}

} // namespace

void map(Io& io, Quantity& quantity) {
    if (io.describing()) {
        model::Number number;
        std::string name;
        io.begin_alternatives();
        io.number(number);
        io.next_alternative();
        io.id(name);
        io.next_alternative();
        long_form(io, quantity);
        io.next_alternative();
        io.end_alternatives();
    } else if (io.reading() ? io.is_mapping() : !is_short(quantity)) {
        long_form(io, quantity);
    } else if (io.reading() && io.peek().empty()) {
        io.fail("a number, a percentage, the name of an assumption, or a mapping with 'value'");
    } else {
        short_form(io, quantity);
    }
}

void assumption_fields(Io& io, model::Assumption& assumption) {
    map(io, assumption.quantity);
    if (io.reading() && !assumption.quantity.assumption.empty()) {
        io.fail("a figure or a range: an assumption cannot be the name of another");
    }
}

void as_fte(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::fte);
    not_negative(io, quantity);
}

void as_days(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::days);
    not_negative(io, quantity);
}

void as_euros(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::eur);
}

void as_ratio(Io& io, Quantity& quantity) {
    in_unit(io, quantity, model::Unit::none);
}

void as_share(Io& io, Quantity& quantity) {
    map(io, quantity);
    if (!io.reading()) {
        return;
    }
    for (const Decimal& value : quantity.possible_values()) {
        if (value.is_negative() || value > Decimal(1)) {
            io.fail("a share between 0 and 1 (0% and 100%)");
        }
    }
}

} // namespace houtskool::document
