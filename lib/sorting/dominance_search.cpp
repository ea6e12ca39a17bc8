// SPDX-License-Identifier: MIT
#include "sorting/dominance_search.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

constexpr std::size_t most_rules = 20'000;
constexpr std::size_t most_words = 50'000'000; // words looked at: a part of a second

/// Every rule that is one step wider.
bool some_wider_within(const UnionTask& task, const DraftRule& rule) {
    for (std::size_t i = 0; i < rule.size(); ++i) {
        const std::vector<CodeRange> ranges = task.grid->wider(rule[i], task.scope);
        DraftRule other = rule;
        for (const CodeRange& range : ranges) {
            other[i] = range;
            if (within(task, other)) {
                return true;
            }
        }
        if (ranges.empty()) {
            other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
            if (within(task, other)) {
                return true;
            }
        }
    }
    return false;
}

class RuleEnumeration {
  public:
    RuleEnumeration(const UnionTask& task, const Budget& budget) : task_(&task), budget_(&budget) {
        for (std::size_t attribute = 0; attribute < task.grid->attributes(); ++attribute) {
            conditions_.push_back(task.grid->conditions(attribute, task.scope));
        }
    }

    /// False: given up.
    bool run() { return descend(0, task_->grid->all()); }
    std::vector<DraftRule> rules;

  private:
    bool descend(std::size_t attribute, const CaseBits& met) {
        steps_ += met.size() + 1;
        if (steps_ > most_words || rules.size() > most_rules ||
            (++nodes_ % 1024 == 0 && budget_->over())) {
            return false;
        }
        if (count_common(met, task_->inside) == 0) {
            return true;
        }
        const std::size_t outside = count_common(met, task_->outside);
        if (outside <= task_->allowed) {
            steps_ += met.size() * rule_.size() * rule_.size() * 2;
            if (!some_wider_within(*task_, rule_)) {
                rules.push_back(rule_);
            }
            return true;
        }
        for (std::size_t next = attribute; next < conditions_.size(); ++next) {
            for (const CodeRange& range : conditions_[next]) {
                CaseBits narrower = met;
                task_->grid->restrict(narrower, range);
                steps_ += met.size();
                // A condition that keeps every exception is idle: no minimal rule has it.
                if (count_common(narrower, task_->outside) == outside) {
                    continue;
                }
                rule_.push_back(range);
                const bool whole = descend(next + 1, narrower);
                rule_.pop_back();
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }

    const UnionTask* task_;
    const Budget* budget_;
    std::vector<std::vector<CodeRange>> conditions_;
    DraftRule rule_;
    std::size_t steps_ = 0;
    std::size_t nodes_ = 0;
};

} // namespace

bool within(const UnionTask& task, const DraftRule& rule) {
    return count_common(task.grid->meeting(rule), task.outside) <= task.allowed;
}

UnionTask union_task(const DominanceGrid& grid, int category, Scope scope, double tolerance) {
    UnionTask task{&grid, category, scope, grid.in_union(category, scope), grid.all(), 0};
    for (std::size_t word = 0; word < task.outside.size(); ++word) {
        task.outside[word] &= ~task.inside[word];
    }
    task.allowed = static_cast<std::size_t>(
        std::floor(tolerance * static_cast<double>(count_bits(task.outside)) + 1e-9));
    return task;
}

std::size_t candidates(const UnionTask& task, std::size_t most) {
    std::size_t result = 1;
    for (std::size_t attribute = 0; attribute < task.grid->attributes(); ++attribute) {
        result *= task.grid->conditions(attribute, task.scope).size() + 1;
        if (result > most) {
            return most + 1;
        }
    }
    return result;
}

std::optional<std::vector<DraftRule>> minimal_rules(const UnionTask& task, const Budget& budget) {
    RuleEnumeration enumeration(task, budget);
    if (!enumeration.run()) {
        return std::nullopt;
    }
    std::sort(enumeration.rules.begin(), enumeration.rules.end());
    return std::move(enumeration.rules);
}

std::vector<DraftRule> small_cover(const UnionTask& task, const std::vector<DraftRule>& rules) {
    std::vector<CaseBits> covers;
    for (const DraftRule& rule : rules) {
        covers.push_back(task.grid->meeting(rule));
    }
    CaseBits open = task.inside;
    std::vector<std::size_t> chosen;
    for (;;) {
        std::size_t best = rules.size();
        std::size_t most = 0;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const std::size_t fresh = count_common(covers[i], open);
            if (fresh > most || (fresh == most && fresh > 0 && best < rules.size() &&
                                 rules[i].size() < rules[best].size())) {
                best = i;
                most = fresh;
            }
        }
        if (best == rules.size()) {
            break;
        }
        chosen.push_back(best);
        for (std::size_t word = 0; word < open.size(); ++word) {
            open[word] &= ~covers[best][word];
        }
    }
    for (std::size_t i = chosen.size(); i-- > 0;) {
        CaseBits rest(open.size());
        for (std::size_t j = 0; j < chosen.size(); ++j) {
            for (std::size_t word = 0; j != i && word < rest.size(); ++word) {
                rest[word] |= covers[chosen[j]][word];
            }
        }
        const CaseBits own = covers[chosen[i]];
        CaseBits inside = own;
        for (std::size_t word = 0; word < inside.size(); ++word) {
            inside[word] &= task.inside[word];
        }
        if (count_common(inside, rest) == count_bits(inside)) {
            chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    std::vector<DraftRule> result;
    for (const std::size_t one : chosen) {
        result.push_back(rules[one]);
    }
    return result;
}

} // namespace houtskool::sorting
