// SPDX-License-Identifier: MIT
#pragma once
// A quantity as a document states it: a number, the name of an assumption, or a range; with its
// source. What it amounts to is computed in lib/uncertainty.

#include "base/decimal.hpp"
#include "model/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

enum class Unit { none, fte, hours, days, eur, eur_per_fte, eur_per_hour };
/// How likelihood lies between the ends of a range.
enum class Shape { uniform, triangular, pert };
/// What the ends of a range are: the least and most possible, or the 10th and 90th percentile.
enum class Ends { min_max, p10_p90 };

/// A number as written: 2.5% is 0.025 and remembers that it was a percentage.
struct Number {
    Decimal value;
    bool percent = false;
    friend bool operator==(const Number&, const Number&) = default;
};

/// Exactly one of: a value (with `about` when the source rounded it: the true figure lies within
/// value -/+ about); a range low..high, with mode where one is known; the name of an assumption.
struct Quantity {
    std::optional<Number> value;
    std::optional<Number> about;
    std::optional<Number> low;
    std::optional<Number> mode;
    std::optional<Number> high;
    std::optional<Shape> shape;
    std::optional<Ends> ends;
    Ref assumption;
    Unit unit = Unit::none;
    Citation source;
    std::string note;
    Origin place;

    [[nodiscard]] bool stated() const { return value || low || !assumption.empty(); }
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
