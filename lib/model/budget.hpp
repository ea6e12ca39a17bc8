// SPDX-License-Identifier: MIT
#pragma once
// What is available and what it costs. Structural: every year; incidental: at most three years or
// with a fixed end (BBV practice, note of the Commissie BBV, 30 August 2018).

#include "model/quantity.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::model {

enum class Nature { structural, incidental };

/// What a line pays for. Those from `friction` on are cost of the change itself.
enum class CostKind {
    other,
    wages,
    hire,
    overhead,
    contract,
    cooperation,
    friction,
    disintegration,
    double_running,
    recruitment,
    transition
};
/// As documents and results write them, in order.
inline constexpr std::array<std::string_view, 11> cost_kind_names{
    "other",    "wages",          "hire",           "overhead",    "contract",  "cooperation",
    "friction", "disintegration", "double-running", "recruitment", "transition"};

/// The part of an amount that flows in one year; the id is the year, as in `2019: 50%`.
struct YearShare {
    std::string id;
    Quantity share;
    Origin place;
    friend bool operator==(const YearShare&, const YearShare&) = default;
};

/// When money flows: every year (structural) or one year (incidental), from `from` up to `until`;
/// or in the years that `shares` names, for that part of the amount.
struct Term {
    int from = 0;  ///< first year; 0 = structural: any year; incidental: the year of its prices
    int until = 0; ///< last year; 0 = no end (structural), or the first year only (incidental)
    std::vector<YearShare> shares;
    friend bool operator==(const Term&, const Term&) = default;
};

/// Growth a year by name: `2019: 2.0%` is what prices of 2019 are above those of 2018.
struct Index {
    std::string id;
    Label label;
    std::vector<YearShare> growth; ///< by year; a share may be negative
    Citation source;
    std::string note;
    Origin place;
    friend bool operator==(const Index&, const Index&) = default;
};

/// Money that comes in. The amount is of `year`, and grows by its index a year from there on.
struct Fund {
    std::string id;
    Label label;
    Nature nature = Nature::structural;
    Quantity amount; ///< eur
    int year = 0;    ///< price level; 0 = the first budget year
    Ref index;       ///< an index of the budget, or an assumption: the growth a year; may be empty
    Term term;
    std::string taakveld;
    Ref task; ///< whose own staff earns it: it is lost where the task leaves
    std::string note;
    Origin place;
    friend bool operator==(const Fund&, const Fund&) = default;
};

/// A factor of a line: an assumption by name, a number, or a figure of the document by path (fte;
/// see cost::formation_at). With `plus_one` the factor is 1 + the value: a surcharge; with
/// `one_minus` it is 1 - the value: a reduction.
struct Factor {
    Quantity quantity;
    Ref path;
    bool plus_one = false;
    bool one_minus = false;
    Origin place;
    friend bool operator==(const Factor&, const Factor&) = default;
};

/// How the price of a contract is made: one sum, price x volume, or the wages of the work.
enum class PriceBasis { fixed, volume, wages };
/// Whether VAT on it comes back from the compensation fund, is cost, or is not charged.
enum class Vat { exempt, compensable, cost };
/// Whether the price stands whatever is used, or is settled for actual use.
enum class Settlement { fixed, actual };

/// What a line knows of the agreement that it pays for.
struct Contract {
    std::string partner;
    PriceBasis basis = PriceBasis::fixed;
    Quantity
        overhead; ///< what the provider charges on top of the price, as a share; may be unstated
    Vat vat = Vat::exempt;
    Quantity vat_rate; ///< a share; needed where VAT is cost
    Settlement settlement = Settlement::fixed;
    Origin place;
    friend bool operator==(const Contract&, const Contract&) = default;
};

/// Money that goes out: a stated amount, or the product of factors; a contract adds its overhead
/// and the VAT that is cost.
struct Line {
    std::string id;
    Label label;
    Nature nature = Nature::structural;
    CostKind kind = CostKind::other;
    Ref verdict;  ///< the category of tasks it pays for
    Ref decision; ///< of that category; empty where only one decision has it
    Ref task;     ///< the task it pays for
    Ref cluster;  ///< the cluster it pays for
    Ref function; ///< the function it pays for
    std::string taakveld;
    Quantity amount; ///< eur; unstated when there are factors
    std::vector<Factor> factors;
    std::optional<Contract> contract;
    Ref paid_from; ///< the fund that pays it; may be empty
    int year = 0;
    Ref index;
    Term term;
    std::string note;
    Origin place;
    friend bool operator==(const Line&, const Line&) = default;
};

/// A sum that a source states, over funds or lines, to be checked against its parts.
struct StatedSum {
    std::string id;
    Label label;
    std::vector<Ref> of; ///< ids of funds, lines or other stated sums
    Quantity amount;     ///< eur
    /// What the source calls it, where that is a claim that can be tested (the 10.6 M of Ommen is
    /// called structural).
    std::vector<Nature> called;
    std::string note;
    Origin place;
    friend bool operator==(const StatedSum&, const StatedSum&) = default;
};

/// What one fte of work costs a year when own staff does it, and when it is bought: products of
/// factors, for the price at which both cost the same.
struct Rates {
    std::vector<Factor> own;
    std::vector<Factor> bought;
    Origin place;
    friend bool operator==(const Rates&, const Rates&) = default;
};

/// What happened elsewhere to figures of this kind: the ratio of actual to budget, laid over a
/// metric (an outside view beside the inside view: Kahneman & Tversky 1979; Flyvbjerg 2006).
struct OutsideView {
    std::string id;
    Label label;
    std::string metric; ///< `cost.structural-cost`: without the year, every year
    Quantity ratio;
    std::string note;
    Origin place;
    friend bool operator==(const OutsideView&, const OutsideView&) = default;
};

/// Something that can be changed to close a gap, within bounds.
struct Lever {
    std::string id; ///< of an assumption, a line or a fund
    Quantity least; ///< as a figure of that assumption, or as euros of the line or fund
    Quantity most;
    /// How much a change hurts, per euro that it moves the gap; 1 where it is unstated.
    Quantity price;
    std::string note;
    Origin place;
    friend bool operator==(const Lever&, const Lever&) = default;
};

struct Budget {
    int first_year = 0;
    int last_year = 0;
    std::vector<Index> indices;
    std::vector<Fund> funds;
    std::vector<Line> lines;
    std::vector<StatedSum> sums;
    Rates rates;
    std::vector<OutsideView> outside_views;
    std::vector<Lever> levers;
    /// What the figures leave out, by the source's own words: start-up cost, market movements.
    std::vector<Label> excluded;
    Origin place;
    friend bool operator==(const Budget&, const Budget&) = default;
};

} // namespace houtskool::model
