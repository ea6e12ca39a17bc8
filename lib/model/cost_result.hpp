// SPDX-License-Identifier: MIT
#pragma once
// What cost adds to the document. Amounts are in euros, exact to the cent.

#include "model/budget.hpp"
#include "model/comparison.hpp"
#include "model/finding.hpp"
#include "model/span.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// A fund or a line over the years of the budget.
struct YearAmounts {
    std::string id;
    Nature nature = Nature::structural;
    std::string verdict;            ///< of a line: the category it pays for
    std::vector<MoneySpan> amounts; ///< one for each year
    friend bool operator==(const YearAmounts&, const YearAmounts&) = default;
};

struct SumCheck {
    std::string id;
    MoneySpan stated;
    MoneySpan computed;
    Money difference; ///< computed - stated
    bool agrees = false;
    bool explained_by_rounding = false;
    friend bool operator==(const SumCheck&, const SumCheck&) = default;
};

/// One year: recurring cost against recurring funds, and all cost against all funds.
struct Coverage {
    int year = 0;
    MoneySpan structural_cost;
    MoneySpan structural_funds;
    MoneySpan structural_gap; ///< cost - funds: above zero is not covered
    MoneySpan incidental_cost;
    MoneySpan incidental_funds;
    MoneySpan balance;                      ///< all funds - all cost
    MoneySpan cumulative_gap;               ///< structural gaps from the first year to this one
    bool covered = false;                   ///< structural_gap <= 0
    bool survives_rounding = false;         ///< the same answer over the whole span of the gap
    bool balance_survives_rounding = false; ///< the sign of the balance is the same over its span
    friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct CategoryCost {
    std::string category; ///< empty: of all lines that pay for no category, listed last
    int tasks = 0;        ///< tasks with this verdict
    MoneySpan amount;     ///< first budget year
    Decimal share;        ///< of all cost, 0..1, rounded to 4 digits; the shares add up to 1
    friend bool operator==(const CategoryCost&, const CategoryCost&) = default;
};

/// Cost of a category with formation of its own, per fte.
struct UnitCost {
    std::string category;
    MoneySpan amount;
    Span fte;
    MoneySpan per_fte; ///< rounded to the cent
    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

/// All cost of lines that name the same thing.
struct Breakdown {
    std::string by;                 ///< task, cluster, function, taakveld, kind
    std::string id;                 ///< empty: of the lines that name none, listed last
    std::vector<MoneySpan> amounts; ///< one for each year
    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// A metric beside the range that it lies in elsewhere.
struct ReferenceCheck {
    std::string reference;
    std::string metric; ///< with its year
    Span value;
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool inside = false;
    bool survives_rounding = false; ///< the same answer over the whole span of the value
    friend bool operator==(const ReferenceCheck&, const ReferenceCheck&) = default;
};

/// A figure that compares organisations of different sizes.
struct Ratio {
    std::string metric; ///< with its year
    Span value;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// What doing a task ourselves costs against leaving it to others, in the first budget year.
struct TaskPrice {
    std::string task;
    std::string verdict;
    std::string other;    ///< the next-best verdict
    MoneySpan cost;       ///< under its verdict
    MoneySpan other_cost; ///< under the other
    /// The price of one bought fte at which both cost the same; none where no work leaves in
    /// either.
    std::optional<Money> break_even;
    friend bool operator==(const TaskPrice&, const TaskPrice&) = default;
};

// ---- uncertainty: sampled, hence rounded to the cent and with an error of its own
// -----------------

/// A probability or a share with its standard error, rounded to 6 digits.
struct Chance {
    Decimal probability;
    Decimal standard_error;
    friend bool operator==(const Chance&, const Chance&) = default;
};

struct Percentile {
    std::string id; ///< p5, p10, ...
    Money amount;
    Money standard_error;
    friend bool operator==(const Percentile&, const Percentile&) = default;
};

struct SampledFigure {
    std::string metric; ///< `cost.structural-gap.2019`
    Money at_modes;     ///< when every input has its most likely value: often too low
    Money mean;
    Money standard_error; ///< of the mean
    Money deviation;      ///< standard deviation
    std::vector<Percentile> percentiles;
    std::optional<Chance> covered; ///< of a gap: that it is zero or less
    friend bool operator==(const SampledFigure&, const SampledFigure&) = default;
};

/// What one uncertain input does to the structural gap of the last year.
struct Influence {
    std::string input; ///< an assumption, or the path of a figure
    Money at_low;      ///< the gap with this input at its 10th percentile, all others at their mode
    Money at_high;
    Decimal rank_correlation;           ///< Spearman, with the sampled gap
    std::optional<Decimal> first_order; ///< share of the variance (Sobol 1993)
    std::optional<Decimal> total;       ///< the same with all its interactions
    std::optional<Decimal> break_even; ///< its value at which the gap is zero, others at their mode
    friend bool operator==(const Influence&, const Influence&) = default;
};

struct OutsideFigure {
    std::string view;
    std::string metric;
    std::vector<Percentile> percentiles;
    std::optional<Chance> covered;
    friend bool operator==(const OutsideFigure&, const OutsideFigure&) = default;
};

struct Uncertainty {
    int seed = 0;
    int draws = 0;
    std::string method; ///< plain, latin, sobol
    int inputs = 0;
    std::vector<SampledFigure> figures;
    std::string influence_on;          ///< metric
    std::vector<Influence> influences; ///< widest swing first
    std::vector<OutsideFigure> outside;
    friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};

/// One change of the cheapest set that closes the structural gap of the last year.
struct ClosingStep {
    std::string lever;
    Decimal from;
    Decimal to;
    Money effect; ///< on the gap, after the steps before it
    friend bool operator==(const ClosingStep&, const ClosingStep&) = default;
};

struct Closing {
    std::string metric;
    Money gap;  ///< before
    Money left; ///< what the levers cannot close
    Decimal price;
    std::vector<ClosingStep> steps;
    friend bool operator==(const Closing&, const Closing&) = default;
};

struct CostResult {
    std::vector<int> years;
    std::vector<YearAmounts> funds;
    std::vector<YearAmounts> lines;
    std::vector<SumCheck> sums;
    std::vector<Coverage> coverage;
    /// The first year from which on every year is covered; none: the last is not.
    std::optional<int> balance_year;
    MoneySpan one_off_money; ///< incidental funds less incidental cost, over all years
    /// How many months that would carry the structural gap of the first year; none without a gap.
    std::optional<Span> carried_months;
    std::vector<CategoryCost> categories;
    std::vector<UnitCost> unit_costs;
    std::vector<Breakdown> breakdowns;
    std::vector<Ratio> ratios;
    std::vector<ReferenceCheck> references;
    std::vector<TaskPrice> prices;
    std::optional<Uncertainty> uncertainty;
    std::optional<Closing> closing;
    std::optional<Provenance> provenance;
    std::optional<CostComparison> comparison; ///< with rules, or beside a baseline
    std::vector<Finding> findings;
    friend bool operator==(const CostResult&, const CostResult&) = default;
};

} // namespace houtskool::model
