// SPDX-License-Identifier: MIT
#include "sorting/dominance_growth.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

namespace houtskool::sorting {

namespace {

bool has(const CaseBits& bits, std::size_t index) {
    return ((bits[index / 64] >> (index % 64)) & 1U) != 0;
}

/// Grows, then widens, one rule.
class Growth {
  public:
    Growth(const UnionTask& task, const std::vector<double>& weights, const Budget& budget)
        : task_(&task), weights_(&weights), budget_(&budget) {
        for (std::size_t attribute = 0; attribute < task.grid->attributes(); ++attribute) {
            conditions_.push_back(task.grid->conditions(attribute, task.scope));
        }
    }

    DraftRule grow() {
        CaseBits met = task_->grid->all();
        DraftRule rule;
        while (count_common(met, task_->outside) > task_->allowed) {
            const std::optional<CodeRange> best = best_condition(met, rule);
            if (!best) {
                return {};
            }
            const auto same = std::find_if(rule.begin(), rule.end(), [&](const CodeRange& own) {
                return own.attribute == best->attribute;
            });
            if (same != rule.end()) {
                *same = *best;
            } else {
                rule.push_back(*best);
            }
            task_->grid->restrict(met, *best);
        }
        return widened(std::move(rule));
    }

    /// Until it is minimal: whole conditions first, oldest last.
    [[nodiscard]] DraftRule widened(DraftRule rule) const {
        drop(rule);
        loosen(rule);
        std::sort(rule.begin(), rule.end());
        return rule;
    }

  private:
    struct Sums {
        double inside = 0;
        double outside = 0;
    };

    /// The condition that leaves the purest mixture: share of the inside, drawn to that of the rule
    /// so far where little is left (m-estimate: Cestnik 1990).
    std::optional<CodeRange> best_condition(const CaseBits& met, const DraftRule& rule) {
        const DominanceGrid& grid = *task_->grid;
        std::optional<CodeRange> best;
        double most = 0;
        Sums now;
        std::vector<std::size_t> left; // cases that are not covered yet, and all outside
        for (std::size_t index = 0; index < grid.size(); ++index) {
            if (has(met, index) && (*weights_)[index] > 0) {
                left.push_back(index);
                add(now, index);
            }
        }
        const double prior = now.inside / (now.inside + now.outside);
        for (std::size_t attribute = 0; attribute < grid.attributes() && !budget_->over();
             ++attribute) {
            const auto codes = static_cast<std::size_t>(grid.codes(attribute));
            std::vector<Sums> sums(codes + 1); // the last: not applicable
            for (const std::size_t index : left) {
                const int code = grid.code(attribute, index);
                if (code >= -1) {
                    add(sums[code < 0 ? codes : static_cast<std::size_t>(code)], index);
                }
            }
            std::vector<Sums> below(codes + 1);
            for (std::size_t code = 0; code < codes; ++code) {
                below[code + 1] = {below[code].inside + sums[code].inside,
                                   below[code].outside + sums[code].outside};
            }
            for (const CodeRange& range : conditions_[attribute]) {
                if (!narrows(rule, range)) {
                    continue;
                }
                const Sums own = range.low < 0 ? sums[codes] : between(below, range);
                if (own.inside <= 0 || own.outside >= now.outside) {
                    continue;
                }
                const double value =
                    (own.inside + strength * prior) / (own.inside + own.outside + strength);
                if (value > most) {
                    most = value;
                    best = range;
                }
            }
        }
        return best;
    }

    [[nodiscard]] static Sums between(const std::vector<Sums>& below, const CodeRange& range) {
        const Sums& low = below[static_cast<std::size_t>(range.low)];
        const Sums& high = below[static_cast<std::size_t>(range.high) + 1];
        return {high.inside - low.inside, high.outside - low.outside};
    }

    void add(Sums& sums, std::size_t index) const {
        (has(task_->inside, index) ? sums.inside : sums.outside) += (*weights_)[index];
    }

    [[nodiscard]] static bool narrows(const DraftRule& rule, const CodeRange& range) {
        return std::none_of(rule.begin(), rule.end(), [&](const CodeRange& own) {
            return own.attribute == range.attribute &&
                   (range.low < own.low || range.high > own.high || own == range);
        });
    }

    void drop(DraftRule& rule) const {
        for (std::size_t i = rule.size(); i-- > 0;) {
            DraftRule other = rule;
            other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
            if (within(*task_, other)) {
                rule = other;
            }
        }
    }

    void loosen(DraftRule& rule) const {
        for (std::size_t i = 0; i < rule.size(); ++i) {
            // What the other conditions keep of the outside stays as it is meanwhile. Widening one
            // condition never makes room for another, so one round is enough.
            DraftRule others = rule;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            CaseBits outside = task_->grid->meeting(others);
            for (std::size_t word = 0; word < outside.size(); ++word) {
                outside[word] &= task_->outside[word];
            }
            rule[i] = loosened(rule[i], outside);
        }
    }

    [[nodiscard]] CodeRange loosened(CodeRange range, const CaseBits& outside) const {
        for (bool wider = true; wider;) {
            wider = false;
            for (const CodeRange& next : task_->grid->wider(range, task_->scope)) {
                CaseBits met = outside;
                task_->grid->restrict(met, next);
                if (count_bits(met) <= task_->allowed) {
                    range = next;
                    wider = true;
                    break;
                }
            }
        }
        return range;
    }

    static constexpr double strength = 4;
    const UnionTask* task_;
    const std::vector<double>* weights_;
    const Budget* budget_;
    std::vector<std::vector<CodeRange>> conditions_;
};

/// As narrow as a rule that the case meets can be.
DraftRule narrowest_rule(const UnionTask& task, std::size_t index) {
    DraftRule rule;
    for (std::size_t attribute = 0; attribute < task.grid->attributes(); ++attribute) {
        const int code = task.grid->code(attribute, index);
        const int last = task.grid->codes(attribute) - 1;
        const OpenEnds side = task.grid->open_ends(attribute, task.scope);
        if (code == -1) {
            rule.push_back({attribute, -1, -1});
        } else if (code >= 0) {
            rule.push_back({attribute, side == OpenEnds::high_end ? 0 : code,
                            side == OpenEnds::low_end ? last : code});
        }
    }
    return rule;
}

} // namespace

std::vector<DraftRule> grow_rules(const UnionTask& task, std::size_t times, const Budget& budget) {
    const std::size_t cases = task.grid->size();
    std::vector<double> weights(cases, 1.0);
    std::vector<std::size_t> needed(cases); // how often the case is still to be covered
    std::vector<DraftRule> narrowest(cases);
    for (std::size_t index = 0; index < cases; ++index) {
        if (has(task.inside, index)) {
            narrowest[index] = narrowest_rule(task, index);
            // What no rule can tell from the outside is left alone.
            needed[index] = within(task, narrowest[index]) ? times : 0;
            weights[index] = needed[index] > 0 ? 1 : 0;
        }
    }
    Growth growth(task, weights, budget);
    std::set<DraftRule> found;
    const auto cover = [&](const DraftRule& rule) {
        const CaseBits met = task.grid->meeting(rule);
        bool fresh = false;
        if (count_common(met, task.outside) <= task.allowed) {
            for (std::size_t index = 0; index < cases; ++index) {
                if (needed[index] > 0 && has(met, index)) {
                    fresh = true;
                    weights[index] = --needed[index] > 0 ? weights[index] / 2 : 0;
                }
            }
            if (fresh) {
                found.insert(rule);
            }
        }
        return fresh;
    };
    // By what they score, so that the order of the table does not matter.
    std::vector<std::size_t> order(cases);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return narrowest[one] < narrowest[other];
    });
    for (std::size_t next = 0; next < cases && !budget.over();) {
        if (needed[order[next]] == 0) {
            ++next;
        } else if (!cover(growth.grow())) {
            cover(growth.widened(narrowest[order[next]]));
        }
    }
    return {found.begin(), found.end()};
}

} // namespace houtskool::sorting
