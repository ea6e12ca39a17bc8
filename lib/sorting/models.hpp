// SPDX-License-Identifier: MIT
#pragma once
// The models that put a case in a category, in figures: what hand-written models are compiled to
// (compile.hpp) and what learners give. Criteria and categories are indices in a Table.
//
// Every model answers `assign(model, row)`: a category, or `undecided`. A row has a score for each
// criterion. An unknown score (NaN) meets no condition; what it might be is possible.hpp's matter.

#include "sorting/table.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace houtskool::sorting {

/// Closed.
struct Range {
    double low = -std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::max();
    friend bool operator==(const Range&, const Range&) = default;
};

/// Met by figures in one of the ranges, and by `not_applicable` where it is named.
struct Condition {
    std::size_t attribute = 0;
    std::vector<Range> ranges;
    bool or_not_applicable = false;
    [[nodiscard]] bool meets(double score) const;
    friend bool operator==(const Condition&, const Condition&) = default;
};

// ---- rules --------------------------------------------------------------------------------------

using model::Scope;
using model::Ties;

struct SortingRule {
    std::vector<Condition> conditions; ///< all must be met; by attribute; none: the default
    int category = 0;
    Scope scope = Scope::exactly;
    int support = 0;    ///< cases that it was learned from, or holds for: met, and decided so
    int exceptions = 0; ///< cases that meet it and were decided otherwise
    double weight = 0;  ///< of its vote, where ties are put to the vote
    [[nodiscard]] bool meets(std::span<const double> row) const;
    /// The category is among those that the rule concludes.
    [[nodiscard]] bool allows(int other) const;
    friend bool operator==(const SortingRule&, const SortingRule&) = default;
};

/// `first`: an ordered list (Rivest 1987), the first rule that is met decides. `all`: a set; rules
/// that are met and conclude differently are a tie. `dominance`: rules with scopes (Greco,
/// Matarazzo & Slowinski 2001): at-least rules bound the category from below, at-most rules from
/// above.
enum class Match { first, all, dominance };

/// Ties: the category of the rule with most support (then undecided), the category that
/// stands first in the decision, or nobody. Of dominance rules: the middle of what they leave;
/// where they contradict each other, the category between with most support for less against it.
///
/// `votes`: the rules that are met add their weights to each category that they allow (by their
/// scope); the largest sum wins, an equal sum is undecided. A default is a rule without conditions.
/// Dominance rules vote per boundary: categories are reached one by one from below while the votes
/// for the next one or better outweigh those for worse ones.
struct RuleSet {
    std::vector<SortingRule> rules;
    Match match = Match::first;
    Ties ties = Ties::support;
    std::size_t categories = 0;
    bool last_stands_first = false; ///< the decision lists the categories from the last one down
    /// Where categories are ordered and no rule is met: nothing, never a guess.
    friend bool operator==(const RuleSet&, const RuleSet&) = default;
};

// ---- majority: MR-Sort --------------------------------------------------------------------------

/// One criterion's vote for a category: it counts `weight` when its condition is met. A veto that
/// is met forbids the category whatever the votes.
struct Vote {
    Condition condition;
    double weight = 0;
    std::optional<Condition> veto;
    friend bool operator==(const Vote&, const Vote&) = default;
};

/// A case reaches the category when the votes that are met weigh at least `majority` of all votes
/// (weights need not add up to 1) and no veto is met.
struct Boundary {
    int category = 0;
    std::vector<Vote> votes;
    double majority = 0.5;
    friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// MR-Sort (Leroy, Mousseau & Pirlot 2011), a simplified ELECTRE TRI. Ordered: boundaries from the
/// second worst category upward; the best one reached counts, `lowest` where none is. Not ordered:
/// one boundary for each category, against the rest; the largest margin (votes less majority) among
/// those reached wins, `undecided` where none is reached or margins tie.
struct MajorityModel {
    bool ordered = true;
    int lowest = 0;
    std::vector<Boundary> boundaries;
    std::vector<bool> left_out; ///< per attribute: not applicable leaves it out of the sums
    friend bool operator==(const MajorityModel&, const MajorityModel&) = default;
};

// ---- additive value -----------------------------------------------------------------------------

struct Point {
    double score = 0;
    double value = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// Piecewise linear between its points (by ascending score), constant beyond the outer ones.
struct Marginal {
    std::size_t attribute = 0;
    std::vector<Point> points;
    double not_applicable = 0;       ///< value of a case to which the criterion does not apply
    bool own_not_applicable = false; ///< that value was fitted, and counts among the parameters
    [[nodiscard]] double value(double score) const; ///< of an unknown score: NaN
    friend bool operator==(const Marginal&, const Marginal&) = default;
};

/// The category is reached when the sum of the marginals is at least the threshold.
struct ValueFunction {
    int category = 0; ///< against the rest; not used where categories are ordered
    std::vector<Marginal> marginals;
    std::vector<double> thresholds; ///< ordered: of the second worst category upward; else one
    [[nodiscard]] double value(std::span<const double> row) const;
    friend bool operator==(const ValueFunction&, const ValueFunction&) = default;
};

/// UTADIS (Devaud, Groussaud & Jacquet-Lagreze 1980; Doumpos & Zopounidis 2002, ch. 4): one
/// function with a threshold below each category but the worst; or one function for each category
/// against the rest, of which the largest margin (value less threshold) wins, whatever its sign.
struct AdditiveModel {
    bool ordered = true;
    std::vector<ValueFunction> functions;
    std::vector<bool> left_out; ///< per attribute: not applicable leaves it out; others scaled up
    friend bool operator==(const AdditiveModel&, const AdditiveModel&) = default;
};

using Model = std::variant<RuleSet, MajorityModel, AdditiveModel>;

[[nodiscard]] int assign(const RuleSet& model, std::span<const double> row);
[[nodiscard]] int assign(const MajorityModel& model, std::span<const double> row);
[[nodiscard]] int assign(const AdditiveModel& model, std::span<const double> row);
[[nodiscard]] int assign(const Model& model, std::span<const double> row);

/// Votes that are met, as a share of all votes that count, less the majority; a met veto: -1.
[[nodiscard]] double margin(const Boundary& boundary, std::span<const double> row,
                            const std::vector<bool>& left_out);

/// The sum of the marginals; criteria that are left out are made up for by the others, in
/// proportion to the most that each can add. Unknown where a score is.
[[nodiscard]] double value_of(const ValueFunction& function, std::span<const double> row,
                              const std::vector<bool>& left_out);

/// How many figures were fitted: conditions of rules; weights, majorities and profile levels; free
/// values and thresholds. Beside the number of examples, it says how much a fit proves.
[[nodiscard]] std::size_t parameters(const Model& model);

/// Sets whose rules all have a say find the rules that are met through an index.
[[nodiscard]] std::vector<int> assign_all(const RuleSet& model, const Table& table);
/// Every row of a table; many at a time are sorted faster than one by one.
[[nodiscard]] std::vector<int> assign_all(const Model& model, const Table& table);
/// Rows that were decided, and that the model puts elsewhere or nowhere.
[[nodiscard]] std::vector<std::size_t> misplaced(const Model& model, const Table& table);

} // namespace houtskool::sorting
