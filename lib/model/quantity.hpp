// SPDX-License-Identifier: MIT
#pragma once
// A quantity as a document states it: a number, the name of an assumption, or a range; with its
// source. What it amounts to is computed in lib/uncertainty.

#include "base/decimal.hpp"
#include "model/words.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::model {

enum class Unit { none, fte, hours, days, eur, eur_per_fte, eur_per_hour };
/// How likelihood lies over the values that a quantity may have.
enum class Shape { uniform, triangular, pert, normal, lognormal, discrete, empirical, quantiles };
/// As documents write them, in order.
inline constexpr std::array<std::string_view, 8> shape_names{
    "uniform", "triangular", "pert", "normal", "lognormal", "discrete", "empirical", "quantiles"};
/// What the ends of a range are: the least and most possible, or the 10th and 90th percentile.
enum class Ends { min_max, p10_p90 };

/// A number as written: 2.5% is 0.025 and remembers that it was a percentage.
struct Number {
    Decimal value;
    bool percent = false;
    friend bool operator==(const Number&, const Number&) = default;
};

/// A value that the true one stays below with this probability: `p10: 80000`.
struct Quantile {
    std::string id; ///< as written: p10, p2.5; the digits are a percentage
    Number value;
    [[nodiscard]] Decimal probability() const; ///< 0.1; zero where the id is no such word
    friend bool operator==(const Quantile&, const Quantile&) = default;
};

/// Exactly one of:
/// - a value (with `about` when the source rounded it: the true figure lies within value -/+
/// about);
/// - a range low..high, with its shape and what its ends are, and a mode where one is known;
/// - mean and sd of a normal shape; low and high, where given, cut it off (ends: min-max);
/// - median and sigma (sd of the logarithm) of a lognormal shape;
/// - values of a discrete shape (each with its weight, or all alike) or of an empirical one, where
///   values between neighbours are possible too;
/// - quantiles, between which likelihood is spread evenly;
/// - the name of an assumption.
struct Quantity {
    std::optional<Number> value;
    std::optional<Number> about;
    std::optional<Number> low;
    std::optional<Number> mode;
    std::optional<Number> high;
    std::optional<Shape> shape;
    std::optional<Ends> ends;
    std::optional<Number> mean;
    std::optional<Number> sd;
    std::optional<Number> median;
    std::optional<Number> sigma;
    std::vector<Number> values;
    std::vector<Number> weights;
    std::vector<Quantile> quantiles;
    Ref assumption;
    Unit unit = Unit::none;
    Citation source;
    std::string note;
    int valid_until = 0; ///< last year for which the source vouches for it; 0: not said
    std::string owner;   ///< who must renew it
    Origin place;

    [[nodiscard]] bool stated() const;
    /// Every value that it names as possible: value, low, mode, high, mean, median, values,
    /// quantiles; not `about`, `sd`, `sigma` and weights. Empty for the name of an assumption.
    [[nodiscard]] std::vector<Decimal> possible_values() const;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// An entry of the one list of what the outcome rests on.
struct Assumption {
    std::string id;
    Quantity quantity; ///< never the name of another assumption
    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// A quantity that stands directly in the document, where "not stated" has no other meaning.
[[nodiscard]] Quantity stated(Decimal value, Unit unit = Unit::none);

} // namespace houtskool::model
