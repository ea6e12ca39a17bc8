// SPDX-License-Identifier: MIT
#include "sorting/models.hpp"

#include "sorting/rule_index.hpp"

#include <algorithm>
#include <bit>

namespace houtskool::sorting {

namespace {

/// Votes and thresholds are sums of decimals: what is equal on paper must be equal here.
constexpr double tolerance = 1e-9;

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
        if (sums[k] < most - tolerance) {
            continue;
        }
        best = sums[k] > most + tolerance ? static_cast<int>(k) : undecided;
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
        while (reached + 1 < votes_.size() && votes_[reached + 1] > tolerance) {
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
int by_net_support(const RuleSet& model, std::span<const double> row, int low, int high) {
    std::vector<int> best;
    long most = 0;
    for (int category = low; category <= high; ++category) {
        long net = 0;
        for (const SortingRule& rule : model.rules) {
            if (rule.meets(row)) {
                const bool allows = (rule.scope == Scope::at_most || category >= rule.category) &&
                                    (rule.scope == Scope::at_least || category <= rule.category);
                net += allows ? rule.support : -rule.support;
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

/// What is left out: the best values of the criteria that do not apply, beside those of all.
double scaled_up(const ValueFunction& function, const std::vector<bool>& left_out,
                 std::span<const double> row, double sum) {
    double left = 0;
    double all = 0;
    for (const Marginal& marginal : function.marginals) {
        double most = 0;
        for (const Point& point : marginal.points) {
            most = std::max(most, point.value);
        }
        all += most;
        const bool out = row[marginal.attribute] == not_applicable && left_out[marginal.attribute];
        left += out ? most : 0;
    }
    return left > 0 && left < all ? sum * all / (all - left) : sum;
}

} // namespace

bool Condition::meets(double score) const {
    if (score == not_applicable) {
        return or_not_applicable;
    }
    for (const Range& range : ranges) {
        if (score >= range.low && score <= range.high) {
            return true;
        }
    }
    return false;
}

bool SortingRule::meets(std::span<const double> row) const {
    for (const Condition& condition : conditions) {
        if (!condition.meets(row[condition.attribute])) {
            return false;
        }
    }
    return true;
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

double margin(const Boundary& boundary, std::span<const double> row,
              const std::vector<bool>& left_out) {
    double met = 0;
    double all = 0;
    for (const Vote& vote : boundary.votes) {
        const std::size_t attribute = vote.condition.attribute;
        const double score = row[attribute];
        if (vote.veto && vote.veto->meets(score)) {
            return -1;
        }
        if (score == not_applicable && !left_out.empty() && left_out[attribute]) {
            continue;
        }
        all += vote.weight;
        met += vote.condition.meets(score) ? vote.weight : 0;
    }
    return all > 0 ? met / all - boundary.majority : -1;
}

int assign(const MajorityModel& model, std::span<const double> row) {
    if (model.ordered) {
        int reached = model.lowest;
        for (const Boundary& boundary : model.boundaries) {
            if (margin(boundary, row, model.left_out) >= -tolerance) {
                reached = std::max(reached, boundary.category);
            }
        }
        return reached;
    }
    int best = undecided;
    double most = -1;
    for (const Boundary& boundary : model.boundaries) {
        const double own = margin(boundary, row, model.left_out);
        if (own < -tolerance || own < most - tolerance) {
            continue;
        }
        best = own > most + tolerance ? boundary.category : undecided;
        most = std::max(most, own);
    }
    return best;
}

double Marginal::value(double score) const {
    if (score == houtskool::sorting::not_applicable) {
        return not_applicable;
    }
    if (std::isnan(score) || points.empty()) {
        return unknown;
    }
    const auto above =
        std::lower_bound(points.begin(), points.end(), score,
                         [](const Point& point, double wanted) { return point.score < wanted; });
    if (above == points.end()) {
        return points.back().value;
    }
    if (above == points.begin() || above->score == score) {
        return above->value;
    }
    const Point& below = *(above - 1);
    const double part = (score - below.score) / (above->score - below.score);
    return below.value + part * (above->value - below.value);
}

double ValueFunction::value(std::span<const double> row) const {
    double sum = 0;
    for (const Marginal& marginal : marginals) {
        sum += marginal.value(row[marginal.attribute]);
    }
    return sum;
}

double value_of(const ValueFunction& function, std::span<const double> row,
                const std::vector<bool>& left_out) {
    double sum = 0;
    bool complete = true;
    for (const Marginal& marginal : function.marginals) {
        const double score = row[marginal.attribute];
        if (score == not_applicable && !left_out.empty() && left_out[marginal.attribute]) {
            complete = false;
        } else {
            sum += marginal.value(score);
        }
    }
    return complete ? sum : scaled_up(function, left_out, row, sum);
}

int assign(const AdditiveModel& model, std::span<const double> row) {
    if (model.ordered) {
        if (model.functions.empty()) {
            return undecided;
        }
        const ValueFunction& function = model.functions.front();
        const double value = value_of(function, row, model.left_out);
        if (std::isnan(value)) {
            return undecided;
        }
        int reached = 0;
        for (const double threshold : function.thresholds) {
            reached += value >= threshold - tolerance ? 1 : 0;
        }
        return reached;
    }
    int best = undecided;
    double most = -std::numeric_limits<double>::max();
    for (const ValueFunction& function : model.functions) {
        const double own = value_of(function, row, model.left_out) - function.thresholds.front();
        if (std::isnan(own)) {
            return undecided;
        }
        if (own < most - tolerance) {
            continue;
        }
        best = own > most + tolerance ? function.category : undecided;
        most = std::max(most, own);
    }
    return best;
}

int assign(const Model& model, std::span<const double> row) {
    return std::visit([&](const auto& one) { return assign(one, row); }, model);
}

namespace {

std::size_t count(const RuleSet& model) {
    std::size_t sum = 0;
    for (const SortingRule& rule : model.rules) {
        sum += rule.conditions.size();
    }
    return sum;
}

std::size_t count(const MajorityModel& model) {
    std::size_t sum = 0;
    for (const Boundary& boundary : model.boundaries) {
        sum += boundary.votes.size(); // profile levels
        for (const Vote& vote : boundary.votes) {
            sum += vote.veto ? 1U : 0U;
        }
    }
    const bool shared = model.ordered; // one set of weights and one majority for all boundaries
    for (const Boundary& boundary : model.boundaries) {
        sum += boundary.votes.size(); // weights up to a factor, and the majority
        if (shared) {
            break;
        }
    }
    return sum;
}

std::size_t count(const AdditiveModel& model) {
    std::size_t sum = 0;
    for (const ValueFunction& function : model.functions) {
        for (const Marginal& marginal : function.marginals) {
            sum += marginal.points.size() - (marginal.points.empty() ? 0U : 1U);
            sum += marginal.own_not_applicable ? 1U : 0U;
        }
        sum += function.thresholds.size();
    }
    return sum;
}

} // namespace

std::size_t parameters(const Model& model) {
    return std::visit([](const auto& one) { return count(one); }, model);
}

namespace {

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

std::vector<int> assign_all(const Model& model, const Table& table) {
    const RuleSet* rules = std::get_if<RuleSet>(&model);
    if (rules != nullptr && (rules->match == Match::dominance ||
                             (rules->match == Match::all && rules->ties == Ties::votes))) {
        return all_by_index(*rules, table);
    }
    std::vector<int> result(table.size());
    std::visit(
        [&](const auto& one) {
            for (std::size_t index = 0; index < result.size(); ++index) {
                result[index] = assign(one, table.row(index));
            }
        },
        model);
    return result;
}

} // namespace houtskool::sorting
