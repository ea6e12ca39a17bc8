// SPDX-License-Identifier: MIT
#pragma once
// What is available and what it costs. Structural: every year; incidental: at most three years or
// with a fixed end (BBV practice, note of the Commissie BBV, 30 August 2018).

#include "model/quantity.hpp"

#include <string>
#include <vector>

namespace houtskool::model {

enum class Nature { structural, incidental };

/// Money that comes in. The amount is of `year`, and grows by its index a year from there on.
struct Fund {
    std::string id;
    Label label;
    Nature nature = Nature::structural;
    Quantity amount; ///< eur
    int year = 0;    ///< price level; 0 = the first budget year
    Ref index;       ///< assumption with the growth a year, as a share; may be empty
    int until = 0;   ///< last year it comes in; 0 = no end (structural) or the first year only
    std::string note;
    Origin place;
    friend bool operator==(const Fund&, const Fund&) = default;
};

/// A factor of a line: an assumption by name, a number, or a figure of the document by path:
/// `staff.total`, `staff.clusters[ID]`, `staff.functions[ID]` (fte computed by staff).
/// With `plus_one` the factor is 1 + the value: a surcharge.
struct Factor {
    Quantity quantity;
    Ref path;
    bool plus_one = false;
    Origin place;
    friend bool operator==(const Factor&, const Factor&) = default;
};

/// Money that goes out: a stated amount, or the product of factors.
struct Line {
    std::string id;
    Label label;
    Nature nature = Nature::structural;
    Ref verdict;  ///< the category of tasks it pays for
    Ref decision; ///< of that category; empty where only one decision has it
    Ref cluster;  ///< the cluster it pays for
    std::string taakveld;
    Quantity amount; ///< eur; unstated when there are factors
    std::vector<Factor> factors;
    int year = 0;
    Ref index;
    int until = 0;
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

struct Budget {
    int first_year = 0;
    int last_year = 0;
    std::vector<Fund> funds;
    std::vector<Line> lines;
    std::vector<StatedSum> sums;
    /// What the figures leave out, by the source's own words: start-up cost, market movements.
    std::vector<Label> excluded;
    Origin place;
    friend bool operator==(const Budget&, const Budget&) = default;
};

} // namespace houtskool::model
