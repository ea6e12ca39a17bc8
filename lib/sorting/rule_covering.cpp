// SPDX-License-Identifier: MIT
#include "sorting/rule_covering.hpp"

#include "sorting/minimal_rules.hpp"
#include "sorting/rule_growing.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

/// Of Newton's step: short ones let several rules share in what they explain.
constexpr double shortening = 0.3;
/// What a vote for the only thing that was seen weighs.
constexpr double sure = 1;

/// Cells of the table that may be looked at, for one condition in every round: about a second.
constexpr double affordable_cells = 1e7;
constexpr std::size_t fewest_rounds = 20;

/// So many rounds of so many rules, or what can be afforded in a wide table.
std::size_t affordable(const Table& table, std::size_t rounds, std::size_t rules) {
    const double cells = static_cast<double>(table.size()) *
                         static_cast<double>(table.attributes.size()) *
                         static_cast<double>(std::max<std::size_t>(1, rules));
    const double most = affordable_cells / std::max(1.0, cells);
    return most > static_cast<double>(rounds)
               ? rounds
               : std::min(rounds, std::max(fewest_rounds, static_cast<std::size_t>(most)));
}

Sides towards(const Table& table, std::size_t attribute, bool better) {
    const model::Direction direction = table.attributes[attribute].direction;
    if (direction == model::Direction::none) {
        return {};
    }
    const int declared = direction == model::Direction::increasing ? 1 : -1;
    if (declared * association(table, attribute) < 0) {
        return {};
    }
    const bool high = (declared > 0) == better;
    return {high, !high};
}

class Covering {
  public:
    Covering(const Table& table, const CoveringOptions& options)
        : table_(table), options_(options), grower_(table, options.conditions) {
        result_.match = Match::all;
        result_.ties = Ties::votes;
        result_.categories = table.categories.size();
    }

    void ordered() {
        std::vector<Sides> up;
        std::vector<Sides> down;
        for (std::size_t i = 0; i < table_.attributes.size(); ++i) {
            up.push_back(towards(table_, i, true));
            down.push_back(towards(table_, i, false));
        }
        for (int category = 1; category < static_cast<int>(table_.categories.size()); ++category) {
            boundary(category, up, down);
        }
    }

    /// One softmax over all categories; each round takes the best rule for any of them.
    void nominal() {
        const std::size_t categories = table_.categories.size();
        std::vector<std::vector<bool>> good(categories, std::vector<bool>(table_.size(), false));
        std::vector<std::size_t> counts(categories, 0);
        for (std::size_t row = 0; row < table_.size(); ++row) {
            good[verdict(row)][row] = true;
            ++counts[verdict(row)];
        }
        const auto most = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                   counts.begin());
        const auto rest = static_cast<double>(table_.size() - counts[most]);
        const double others = std::max(1.0, static_cast<double>(categories) - 1);
        const double start =
            rest > 0 ? std::max(0.0, std::log((static_cast<double>(counts[most]) + 0.5) /
                                              (rest / others + 0.5)))
                     : sure;
        std::vector<std::vector<double>> votes(categories, std::vector<double>(table_.size(), 0));
        std::fill(votes[most].begin(), votes[most].end(), start);
        const std::vector<Sides> sides(table_.attributes.size());
        const std::size_t rounds =
            rest > 0 ? affordable(table_, options_.rounds * (categories - 1), (categories + 1) / 2)
                     : 0;
        for (std::size_t round = 0; round < rounds && !spent(); ++round) {
            std::optional<GrownRule> best;
            std::size_t best_category = 0;
            for (std::size_t k = 0; k < categories && !spent(); ++k) {
                const double exceptions =
                    options_.tolerance * static_cast<double>(table_.size() - counts[k]);
                if (counts[k] == 0) {
                    continue;
                }
                std::optional<GrownRule> grown =
                    grower_.grow(softmax_slopes(votes, k), sides, good[k], exceptions);
                if (grown && (!best || grown->gain > best->gain)) {
                    best = std::move(grown);
                    best_category = k;
                }
            }
            if (!best || timed_out_) {
                break;
            }
            const double weight = take(*best, static_cast<int>(best_category), Scope::exactly);
            for (const std::size_t row : best->rows) {
                votes[best_category][row] += weight;
            }
        }
        add_default(static_cast<int>(most), Scope::exactly, start);
    }

    [[nodiscard]] RuleSet result() {
        for (SortingRule& one : defaults_) {
            result_.rules.push_back(std::move(one));
        }
        return std::move(result_);
    }
    [[nodiscard]] bool timed_out() const { return timed_out_; }

  private:
    [[nodiscard]] std::size_t verdict(std::size_t row) const {
        return static_cast<std::size_t>(table_.decided[row]);
    }

    [[nodiscard]] bool spent() {
        timed_out_ = timed_out_ || options_.learning.budget.over();
        return timed_out_;
    }

    void boundary(int category, const std::vector<Sides>& up, const std::vector<Sides>& down) {
        const std::size_t rows = table_.size();
        std::vector<bool> above(rows);
        std::vector<bool> under(rows);
        double high = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            above[row] = table_.decided[row] >= category;
            under[row] = !above[row];
            high += above[row] ? 1 : 0;
        }
        const double low = static_cast<double>(rows) - high;
        if (high == 0 || low == 0) {
            add_side(high > 0, category, sure);
            return;
        }
        const double start = std::log((high + 0.5) / (low + 0.5));
        std::vector<double> votes(rows, start);
        const std::size_t rounds =
            affordable(table_, options_.rounds, table_.categories.size() - 1);
        for (std::size_t round = 0; round < rounds && !spent(); ++round) {
            Slopes rise;
            for (std::size_t row = 0; row < rows; ++row) {
                const double chance = 1 / (1 + std::exp(-votes[row]));
                rise.first.push_back((above[row] ? 1 : 0) - chance);
                rise.second.push_back(chance * (1 - chance));
            }
            Slopes fall = rise;
            for (double& slope : fall.first) {
                slope = -slope;
            }
            const std::optional<GrownRule> better =
                grower_.grow(rise, up, above, options_.tolerance * low);
            const std::optional<GrownRule> worse =
                grower_.grow(fall, down, under, options_.tolerance * high);
            if (!better && !worse) {
                break;
            }
            const bool upward = better && (!worse || better->gain >= worse->gain);
            const GrownRule& grown = upward ? *better : *worse;
            const double weight = upward ? take(grown, category, Scope::at_least)
                                         : take(grown, category - 1, Scope::at_most);
            for (const std::size_t row : grown.rows) {
                votes[row] += upward ? weight : -weight;
            }
        }
        add_side(start >= 0, category, std::abs(start));
    }

    void add_side(bool better, int category, double weight) {
        add_default(better ? category : category - 1, better ? Scope::at_least : Scope::at_most,
                    weight);
    }

    [[nodiscard]] Slopes softmax_slopes(const std::vector<std::vector<double>>& votes,
                                        std::size_t category) const {
        Slopes slopes;
        for (std::size_t row = 0; row < table_.size(); ++row) {
            double sum = 0;
            for (const std::vector<double>& one : votes) {
                sum += std::exp(one[row] - votes[category][row]);
            }
            const double chance = 1 / sum;
            slopes.first.push_back((verdict(row) == category ? 1 : 0) - chance);
            slopes.second.push_back(chance * (1 - chance));
        }
        return slopes;
    }

    void count_cases(SortingRule& rule, std::size_t row) const {
        ++(rule.allows(table_.decided[row]) ? rule.support : rule.exceptions);
    }

    /// The same rule found again weighs more.
    double take(const GrownRule& grown, int category, Scope scope) {
        const double weight = shortening * grown.step;
        for (SortingRule& rule : result_.rules) {
            if (rule.category == category && rule.scope == scope &&
                rule.conditions == grown.conditions) {
                rule.weight += weight;
                return weight;
            }
        }
        SortingRule rule{grown.conditions, category, scope, 0, 0, weight};
        for (const std::size_t row : grown.rows) {
            count_cases(rule, row);
        }
        result_.rules.push_back(std::move(rule));
        return weight;
    }

    void add_default(int category, Scope scope, double weight) {
        SortingRule rule{{}, category, scope, 0, 0, weight};
        for (std::size_t row = 0; row < table_.size(); ++row) {
            count_cases(rule, row);
        }
        defaults_.push_back(std::move(rule));
    }

    const Table& table_;
    const CoveringOptions& options_;
    RuleGrower grower_;
    RuleSet result_;
    std::vector<SortingRule> defaults_;
    bool timed_out_ = false;
};

} // namespace

int association(const Table& table, std::size_t attribute) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (comparable(table.row(row)[attribute]) && table.decided[row] != undecided) {
            order.push_back(row);
        }
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return table.row(a)[attribute] < table.row(b)[attribute];
    });
    std::vector<long long> lower(table.categories.size(), 0); // cases with lower scores
    long long concordant = 0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() &&
               table.row(order[end])[attribute] == table.row(order[first])[attribute]) {
            for (std::size_t k = 0; k < lower.size(); ++k) {
                const int own = table.decided[order[end]];
                concordant += static_cast<int>(k) < own   ? lower[k]
                              : static_cast<int>(k) > own ? -lower[k]
                                                          : 0;
            }
            ++end;
        }
        for (; first < end; ++first) {
            ++lower[static_cast<std::size_t>(table.decided[order[first]])];
        }
    }
    return concordant > 0 ? 1 : concordant < 0 ? -1 : 0;
}

Learned<RuleSet> rule_covering(const Table& table, const CoveringOptions& options) {
    Learned<RuleSet> result;
    const Table sorted = table.only(canonical_order(table));
    Covering covering(sorted, options);
    if (sorted.size() > 0) {
        if (table.ordered) {
            covering.ordered();
        } else {
            covering.nominal();
        }
    }
    result.model = covering.result();
    result.timed_out = covering.timed_out();
    result.wrong = misplaced(result.model, table);
    return result;
}

} // namespace houtskool::sorting
