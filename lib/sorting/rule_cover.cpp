// SPDX-License-Identifier: MIT
#include "sorting/rule_cover.hpp"

#include <algorithm>
#include <compare>
#include <numeric>

namespace houtskool::sorting {

namespace {

struct Cost {
    std::size_t rules = 0;
    std::size_t conditions = 0;
    friend auto operator<=>(const Cost&, const Cost&) = default;
    [[nodiscard]] Cost with(const Cost& other) const {
        return {rules + other.rules, conditions + other.conditions};
    }
};

/// One category's cover. Rules are numbered by their place in `found_`.
class Cover {
  public:
    Cover(const FoundRules& found, std::vector<std::size_t> rules, const CoverLimits& limits)
        : found_(found), rules_(std::move(rules)), limits_(limits) {
        drop_dominated();
        all_ = found.cases[rules_.front()];
        for (const std::size_t rule : rules_) {
            all_.include(found.cases[rule]);
        }
        drop_implied();
    }

    [[nodiscard]] RuleCover solve() {
        take_greedily();
        chosen_.clear();
        visit(all_, {});
        if (!stopped_) { // the size is proved; now the best among equals, as far as that goes
            tied_ = true;
            work_ = 0;
            chosen_.clear();
            visit(all_, {});
        } else {
            exact_ = false;
        }
        std::sort(best_.begin(), best_.end());
        return {best_, cost_.conditions, exact_, timed_out_};
    }

  private:
    [[nodiscard]] std::size_t conditions(std::size_t rule) const {
        return found_.rules[rule].conditions.size();
    }

    /// A rule is of no use beside one that covers its cases and more with no more conditions, or
    /// just its cases and comes before it.
    void drop_dominated() {
        std::vector<std::size_t> order = rules_;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const std::size_t more = found_.cases[a].count();
            const std::size_t less = found_.cases[b].count();
            return more != less ? more > less : conditions(a) < conditions(b);
        });
        std::vector<std::size_t> kept;
        for (const std::size_t rule : order) {
            const bool dominated = std::any_of(kept.begin(), kept.end(), [&](std::size_t other) {
                return conditions(other) <= conditions(rule) &&
                       found_.cases[rule].within(found_.cases[other]);
            });
            if (!dominated) {
                kept.push_back(rule);
            }
        }
        std::sort(kept.begin(), kept.end());
        rules_ = std::move(kept);
    }

    /// A case needs no care when all rules that cover some other case cover it as well.
    void drop_implied() {
        const std::vector<std::size_t> members = all_.members();
        for (const std::size_t index : members) {
            CaseSet& by = covering_.emplace_back(rules_.size());
            for (std::size_t i = 0; i < rules_.size(); ++i) {
                if (found_.cases[rules_[i]].has(index)) {
                    by.add(i);
                }
            }
        }
        std::vector<bool> implied(members.size(), false);
        for (std::size_t a = 0; a < members.size(); ++a) {
            for (std::size_t b = 0; b < members.size() && !implied[a]; ++b) {
                implied[a] = a != b && !implied[b] && covering_[b].within(covering_[a]);
            }
        }
        CaseSet needed(all_.words().size() * 64);
        std::vector<CaseSet> covering;
        for (std::size_t a = 0; a < members.size(); ++a) {
            if (!implied[a]) {
                needed.add(members[a]);
                place_.push_back(members[a]);
                covering.push_back(std::move(covering_[a]));
            }
        }
        covering_ = std::move(covering);
        all_ = std::move(needed);
    }

    /// By most new cases; a first bound.
    void take_greedily() {
        CaseSet left = all_;
        while (!left.empty()) {
            std::size_t best = rules_.front();
            std::size_t most = 0;
            for (const std::size_t rule : rules_) {
                CaseSet news;
                news.set_common(left, found_.cases[rule]);
                const std::size_t count = news.count();
                if (count > most || (count == most && conditions(rule) < conditions(best))) {
                    most = count;
                    best = rule;
                }
            }
            left.remove(found_.cases[best]);
            chosen_.push_back(best);
        }
        keep({chosen_.size(), sum_of_conditions()});
    }

    [[nodiscard]] std::size_t sum_of_conditions() const {
        std::size_t sum = 0;
        for (const std::size_t rule : chosen_) {
            sum += conditions(rule);
        }
        return sum;
    }

    void keep(Cost cost) {
        std::vector<std::size_t> rules = chosen_;
        std::sort(rules.begin(), rules.end());
        std::size_t support = 0;
        for (const std::size_t rule : rules) {
            support += found_.cases[rule].count();
        }
        const bool better =
            best_.empty() || cost < cost_ ||
            (cost == cost_ && (support > support_ || (support == support_ && rules < best_)));
        if (better) {
            cost_ = cost;
            support_ = support;
            best_ = std::move(rules);
        }
    }

    /// Cases of which no two share a rule each need a rule of their own.
    [[nodiscard]] Cost least(const CaseSet& left, std::size_t& tightest) const {
        struct Open {
            std::size_t index;
            std::size_t rules;
        };
        std::vector<Open> open;
        for (std::size_t i = 0; i < place_.size(); ++i) {
            if (left.has(place_[i])) {
                open.push_back({i, covering_[i].count()});
            }
        }
        std::stable_sort(open.begin(), open.end(),
                         [](const Open& a, const Open& b) { return a.rules < b.rules; });
        tightest = open.front().index;
        Cost sum;
        CaseSet used(rules_.size());
        for (const Open& one : open) {
            if (covering_[one.index].meets(used)) {
                continue;
            }
            used.include(covering_[one.index]);
            auto fewest = static_cast<std::size_t>(-1);
            for (const std::size_t rule : covering_[one.index].members()) {
                fewest = std::min(fewest, conditions(rules_[rule]));
            }
            sum = sum.with({1, fewest});
        }
        return sum;
    }

    void visit(const CaseSet& left, Cost cost) {
        if (left.empty()) {
            keep(cost);
            return;
        }
        if (++nodes_ % 256 == 0) {
            timed_out_ = timed_out_ || limits_.budget.over();
        }
        work_ += place_.size() * (1 + rules_.size() / 64);
        stopped_ = stopped_ || timed_out_ || work_ > limits_.work;
        if (stopped_) {
            return;
        }
        std::size_t tightest = 0;
        const Cost bound = cost.with(least(left, tightest));
        if (bound > cost_ || (bound == cost_ && !tied_)) {
            return;
        }
        std::vector<std::pair<std::size_t, std::size_t>> branches; // most new cases first
        for (const std::size_t i : covering_[tightest].members()) {
            CaseSet news;
            news.set_common(left, found_.cases[rules_[i]]);
            branches.emplace_back(news.count(), rules_[i]);
        }
        std::stable_sort(branches.begin(), branches.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [count, rule] : branches) {
            CaseSet rest = left;
            rest.remove(found_.cases[rule]);
            chosen_.push_back(rule);
            visit(rest, cost.with({1, conditions(rule)}));
            chosen_.pop_back();
        }
    }

    const FoundRules& found_;
    std::vector<std::size_t> rules_;
    const CoverLimits& limits_;
    CaseSet all_;
    std::vector<std::size_t> place_; ///< the cases that need care
    std::vector<CaseSet> covering_;  ///< of each of them: rules, by place in rules_
    std::vector<std::size_t> chosen_;
    std::vector<std::size_t> best_;
    Cost cost_;
    std::size_t support_ = 0;
    std::uint64_t nodes_ = 0;
    std::uint64_t work_ = 0;
    bool tied_ = false; ///< explore covers as small as the best one too
    bool stopped_ = false;
    bool exact_ = true;
    bool timed_out_ = false;
};

} // namespace

RuleCover smallest_cover(const FoundRules& found, const CoverLimits& limits) {
    RuleCover result;
    for (std::size_t first = 0; first < found.rules.size();) {
        std::vector<std::size_t> rules;
        std::size_t end = first;
        while (end < found.rules.size() &&
               found.rules[end].category == found.rules[first].category) {
            rules.push_back(end++);
        }
        const RuleCover one = Cover(found, std::move(rules), limits).solve();
        result.rules.insert(result.rules.end(), one.rules.begin(), one.rules.end());
        result.conditions += one.conditions;
        result.exact = result.exact && one.exact;
        result.timed_out = result.timed_out || one.timed_out;
        first = end;
    }
    return result;
}

} // namespace houtskool::sorting
