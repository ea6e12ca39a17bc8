// SPDX-License-Identifier: MIT
#pragma once
// A picture of a result: what it shows, in a language; not where anything stands, nor in what
// colour. Figures are exact.

#include "base/decimal.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace houtskool::report {

/// What the figures of a chart are; a percent is a share, 0.025 for 2.5%.
enum class Measure { number, fte, euro, percent };

/// A step adds its amount to where the steps before it ended. A sum starts at zero and ends there:
/// its amount is that of all steps before it, whatever stands here.
struct WaterfallStep {
    std::string label;
    Decimal amount;
    bool sum = false;
};

/// How a figure comes about, step by step, with sums on the way.
struct Waterfall {
    std::vector<WaterfallStep> steps;
};

struct TornadoRow {
    std::string label;
    std::string ends; ///< between which values it was varied; may be empty
    Decimal at_low;   ///< the figure with this input at its low end
    Decimal at_high;
};

/// How far each input moves a figure from its centre (Howard 1988); the widest swing first.
struct Tornado {
    std::string low_label; ///< what the low end of an input is
    std::string high_label;
    std::string centre_label;
    Decimal centre;
    std::vector<TornadoRow> rows;
};

/// As many figures as the fan has years.
struct FanBand {
    std::string low_label;
    std::string high_label;
    std::vector<Decimal> low;
    std::vector<Decimal> high;
};

/// A level to hold the years against: zero, or the funds.
struct FanReference {
    std::string label;
    std::vector<Decimal> values;
};

/// A figure over the years with what it may turn out to be (the fan charts of the Bank of England:
/// Britton, Fisher & Whitley 1998).
struct Fan {
    std::vector<std::string> years;
    std::string median_label;
    std::vector<Decimal> median;
    std::vector<FanBand> bands; ///< the widest first
    std::optional<FanReference> reference;
};

struct Series {
    std::string label;
    std::vector<Decimal> amounts; ///< one for each column
};

/// What a total consists of, per year. Amounts below zero are stacked downwards; the total above a
/// column is that of all its amounts.
struct StackedBars {
    std::vector<std::string> columns;
    std::vector<Series> series; ///< the first at the bottom
};

struct Chart {
    std::string id; ///< stable name, for `--chart`
    std::string title;
    std::string alt;  ///< what there is to see, for those who cannot
    std::string note; ///< a sentence below it; may be empty
    Measure measure = Measure::number;
    std::variant<Waterfall, Tornado, Fan, StackedBars> shape;
};

} // namespace houtskool::report
