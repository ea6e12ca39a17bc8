// SPDX-License-Identifier: MIT
#include "sorting/dominance_votes.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

/// The rows of all boundaries, one after another: at b * n + i whether case i reaches category
/// b + 1, and the votes for it.
class Odds {
  public:
    Odds(const Table& table, const std::vector<SortingRule>& rules)
        : cases_(table.size()), boundaries_(table.categories.size() - 1),
          reached_(cases_ * boundaries_), votes_(cases_ * boundaries_),
          chances_(cases_ * boundaries_, 0.5), met_(rules.size()) {
        for (std::size_t boundary = 0; boundary < boundaries_; ++boundary) {
            for (std::size_t i = 0; i < cases_; ++i) {
                reached_[boundary * cases_ + i] =
                    table.decided[i] > static_cast<int>(boundary) ? 1.0 : 0.0;
            }
        }
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            for (std::size_t i = 0; i < cases_; ++i) {
                if (rules[rule].meets(table.row(i))) {
                    met_[rule].push_back(i);
                }
            }
        }
    }

    /// One Newton step on the weight of a rule; what it changed by.
    double step(std::size_t index, SortingRule& rule, const VoteOptions& options) {
        const bool up = rule.scope == Scope::at_least;
        const auto category = static_cast<std::size_t>(rule.category);
        const std::size_t first = up ? 0 : category; // boundary b is below category b + 1
        const std::size_t last = up ? category : boundaries_;
        const double sign = up ? 1 : -1;
        const std::size_t conditions = rule.conditions.size();
        const double ridge = conditions == 0   ? 1e-3
                             : conditions == 1 ? options.ridge
                                               : options.ridge_of_more;
        const double sparsity = conditions == 0 ? 0 : options.sparsity;
        double slope = -ridge * rule.weight - sparsity;
        double curve = ridge;
        for (std::size_t boundary = first; boundary < last; ++boundary) {
            for (const std::size_t i : met_[index]) {
                const std::size_t at = boundary * cases_ + i;
                const double chance = chances_[at];
                slope += sign * (reached_[at] - chance);
                curve += chance * (1 - chance);
            }
        }
        const double wanted = std::max(0.0, rule.weight + std::clamp(slope / curve, -1.0, 1.0));
        const double change = wanted - rule.weight;
        if (std::abs(change) > 1e-6) {
            rule.weight = wanted;
            for (std::size_t boundary = first; boundary < last; ++boundary) {
                for (const std::size_t i : met_[index]) {
                    const std::size_t at = boundary * cases_ + i;
                    votes_[at] += sign * change;
                    chances_[at] = 1 / (1 + std::exp(-votes_[at]));
                }
            }
        }
        return change;
    }

  private:
    std::size_t cases_;
    std::size_t boundaries_;
    std::vector<double> reached_;
    std::vector<double> votes_;
    std::vector<double> chances_; ///< of reaching it, by the votes
    std::vector<std::vector<std::size_t>> met_;
};

} // namespace

bool fit_votes(const Table& table, std::vector<SortingRule>& rules, const VoteOptions& options) {
    if (table.categories.size() < 2) {
        return true;
    }
    Odds odds(table, rules);
    for (int sweep = 0; sweep < options.sweeps; ++sweep) {
        double most = 0;
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            most = std::max(most, std::abs(odds.step(rule, rules[rule], options)));
            if (options.budget.over()) {
                return false;
            }
        }
        if (most < 3e-3) {
            break;
        }
    }
    return true;
}

} // namespace houtskool::sorting
