// SPDX-License-Identifier: MIT
// How rules sort a case.
#include "sorting/models.hpp"
#include "sorting/rule_index.hpp"

#include <algorithm>
#include <bit>

namespace houtskool::sorting {

namespace {

int first_met(const RuleSet& model, std::span<const double> row) {
    for (const SortingRule& rule : model.rules) {
        if (rule.meets(row)) {
            return rule.category;
        }
    }
    return undecided;
}

int by_support(const RuleSet& model, std::span<const double> row) {
    int best = undecided;
    int support = -1;
    bool tie = false;
    for (const SortingRule& rule : model.rules) {
        if (rule.support < support || !rule.meets(row)) {
            continue;
        }
        tie = rule.support == support && (tie || rule.category != best);
        best = rule.category;
        support = rule.support;
    }
    return tie ? undecided : best;
}

int by_agreement(const RuleSet& model, std::span<const double> row) {
    int best = undecided;
    for (const SortingRule& rule : model.rules) {
        if (!rule.meets(row)) {
            continue;
        }
        if (best == undecided || best == rule.category) {
            best = rule.category;
        } else if (model.ties == Ties::none) {
            return undecided;
        } else {
            best = model.last_stands_first ? std::max(best, rule.category)
                                           : std::min(best, rule.category);
        }
    }
    return best;
}

/// Calls back with each rule that a row meets, in order; found one by one.
struct EachRule {
    const RuleSet* model;
    std::span<const double> row;
    template <class Visit>
    void operator()(const Visit& visit) const {
        for (const SortingRule& rule : model->rules) {
            if (rule.meets(row)) {
                visit(rule);
            }
        }
    }
};

/// The same from the bits of an index.
struct EachBit {
    const RuleSet* model;
    std::span<const std::uint64_t> met;
    template <class Visit>
    void operator()(const Visit& visit) const {
        for (std::size_t word = 0; word < met.size(); ++word) {
            for (std::uint64_t rest = met[word]; rest != 0; rest &= rest - 1) {
                visit(model->rules[word * 64 + static_cast<std::size_t>(std::countr_zero(rest))]);
            }
        }
    }
};

/// Each rule adds its weight to every category that it allows.
template <class Each>
int by_votes(const RuleSet& model, const Each& each_met) {
    std::vector<double> sums(model.categories, 0);
    bool met = false;
    each_met([&](const SortingRule& rule) {
        met = true;
        const auto category = static_cast<std::size_t>(rule.category);
        const std::size_t first = rule.scope == Scope::at_most ? 0 : category;
        const std::size_t end = rule.scope == Scope::at_least ? sums.size() : category + 1;
        for (std::size_t k = first; k < end; ++k) {
            sums[k] += rule.weight;
        }
    });
    int best = undecided;
    double most = -1;
    for (std::size_t k = 0; met && k < sums.size(); ++k) {
        if (sums[k] < most - rounding_error) {
            continue;
        }
        best = sums[k] > most + rounding_error ? static_cast<int>(k) : undecided;
        most = std::max(most, sums[k]);
    }
    return best;
}

/// Votes of dominance rules: at place c those for reaching category c rather than the one below.
class Ballot {
  public:
    explicit Ballot(std::size_t categories) : votes_(categories) {}

    void count(const SortingRule& rule) {
        const auto category = static_cast<std::size_t>(rule.category);
        if (rule.scope != Scope::at_most) {
            for (std::size_t reached = 1; reached <= category; ++reached) {
                votes_[reached] += rule.weight;
            }
        }
        if (rule.scope != Scope::at_least) {
            for (std::size_t missed = category + 1; missed < votes_.size(); ++missed) {
                votes_[missed] -= rule.weight;
            }
        }
    }
    /// Categories are reached one by one from below.
    [[nodiscard]] int outcome() const {
        std::size_t reached = 0;
        while (reached + 1 < votes_.size() && votes_[reached + 1] > rounding_error) {
            ++reached;
        }
        return static_cast<int>(reached);
    }

  private:
    std::vector<double> votes_;
};

template <class Each>
int by_boundary_votes(const RuleSet& model, const Each& each_met) {
    Ballot ballot(model.categories);
    each_met([&](const SortingRule& rule) { ballot.count(rule); });
    return ballot.outcome();
}

/// Rules contradict each other: of the categories between what they say, the one for which the
/// support of rules that allow it, less that of rules that do not, is largest; where several are,
/// the middle (in the manner of Blaszczynski, Greco & Slowinski 2007).
int by_net_support(const RuleSet& model, std::span<const double> row, int first, int last) {
    std::vector<int> best;
    long most = 0;
    for (int category = first; category <= last; ++category) {
        long net = 0;
        for (const SortingRule& rule : model.rules) {
            if (rule.meets(row)) {
                net += rule.allows(category) ? rule.support : -rule.support;
            }
        }
        if (best.empty() || net > most) {
            best.clear();
            most = net;
        }
        if (net == most) {
            best.push_back(category);
        }
    }
    return best[(best.size() - 1) / 2];
}

/// At-least rules push up from the worst category, at-most rules down from the best; where both are
/// met they leave an interval, whose lower middle is taken when ties are decided.
template <class Each>
int by_dominance(const RuleSet& model, std::span<const double> row, const Each& each_met) {
    if (model.ties == Ties::votes) {
        return by_boundary_votes(model, each_met);
    }
    const int best = static_cast<int>(model.categories) - 1;
    int low = 0;
    int high = best;
    bool below = false;
    bool above = false;
    each_met([&](const SortingRule& rule) {
        if (rule.scope != Scope::at_most) {
            low = std::max(low, rule.category);
            below = true;
        }
        if (rule.scope != Scope::at_least) {
            high = std::min(high, rule.category);
            above = true;
        }
    });
    if (low == high || (below && !above)) {
        return low; // not higher than is certain
    }
    if (above && !below) {
        return high;
    }
    if (!below || model.ties == Ties::none) {
        return undecided;
    }
    return low < high ? (low + high) / 2 : by_net_support(model, row, high, low);
}

std::vector<int> all_by_index(const RuleSet& model, const Table& table) {
    const RuleIndex index(model.rules, table.attributes.size());
    std::vector<std::uint64_t> met(index.words());
    std::vector<int> result;
    result.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        index.met(table.row(row), met);
        const EachBit each_met{&model, met};
        result.push_back(model.match == Match::dominance
                             ? by_dominance(model, table.row(row), each_met)
                             : by_votes(model, each_met));
    }
    return result;
}

} // namespace

bool Condition::meets(double score) const {
    if (score == not_applicable) {
        return or_not_applicable;
    }
    return std::any_of(ranges.begin(), ranges.end(), [score](const Range& range) {
        return score >= range.low && score <= range.high;
    });
}

bool SortingRule::meets(std::span<const double> row) const {
    return std::all_of(conditions.begin(), conditions.end(), [row](const Condition& condition) {
        return condition.meets(row[condition.attribute]);
    });
}

bool SortingRule::allows(int other) const {
    return (scope == Scope::at_most || other >= category) &&
           (scope == Scope::at_least || other <= category);
}

int assign(const RuleSet& model, std::span<const double> row) {
    switch (model.match) {
    case Match::first:
        return first_met(model, row);
    case Match::all:
        if (model.ties == Ties::votes) {
            return by_votes(model, EachRule{&model, row});
        }
        return model.ties == Ties::support ? by_support(model, row) : by_agreement(model, row);
    case Match::dominance:
        return by_dominance(model, row, EachRule{&model, row});
    }
    return undecided;
}

std::vector<int> assign_all(const RuleSet& model, const Table& table) {
    const bool counts_all =
        model.match == Match::dominance || (model.match == Match::all && model.ties == Ties::votes);
    if (counts_all) {
        return all_by_index(model, table);
    }
    std::vector<int> result(table.size());
    for (std::size_t index = 0; index < result.size(); ++index) {
        result[index] = assign(model, table.row(index));
    }
    return result;
}

} // namespace houtskool::sorting
