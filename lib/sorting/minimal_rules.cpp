// SPDX-License-Identifier: MIT
#include "sorting/minimal_rules.hpp"

#include <algorithm>
#include <numeric>

namespace houtskool::sorting {

namespace {

/// Goes down the attributes; a branch ends where the rule holds, or where one of its conditions
/// could be relaxed without covering more: all that follows from there could be relaxed too.
class Search {
  public:
    Search(const Table& table, const SearchLimits& limits) : table_(table), limits_(limits) {
        for (std::size_t attribute = 0; attribute < table.attributes.size(); ++attribute) {
            elementary_.push_back(elementary_conditions(table, attribute));
            std::vector<CaseSet>& covers = covers_.emplace_back();
            for (const Condition& condition : elementary_.back().conditions) {
                covers.push_back(covered(table, condition));
            }
        }
        all_ = CaseSet(table.size());
        for (std::size_t index = 0; index < table.size(); ++index) {
            if (table.decided[index] != undecided) {
                all_.add(index);
            }
        }
        levels_.resize(table.attributes.size() + 2);
    }

    /// Adds the minimal rules that cover nothing outside the target.
    void find(const CaseSet& target, int category, FoundRules& found) {
        target_ = &target;
        category_ = category;
        keys_.clear();
        levels_.front() = all_;
        const std::size_t before = found.rules.size();
        visit(0, found);
        sort(before, found);
    }

    [[nodiscard]] bool stopped() const { return stopped_; }
    [[nodiscard]] bool timed_out() const { return timed_out_; }

  private:
    struct Chosen {
        std::size_t attribute;
        std::size_t condition;
    };
    using Key = std::vector<Chosen>;

    void count_work(std::uint64_t words) {
        work_ += words;
        stopped_ = stopped_ || work_ > limits_.work;
        if (work_ >= ask_) {
            ask_ = work_ + 20'000;
            timed_out_ = timed_out_ || limits_.budget.over();
            stopped_ = stopped_ || timed_out_;
        }
    }

    void visit(std::size_t from, FoundRules& found) {
        const CaseSet& cover = levels_[chosen_.size()];
        if (!cover.meets(*target_)) {
            return;
        }
        if (cover.within(*target_)) {
            emit(cover, found);
            return;
        }
        CaseSet& next = levels_[chosen_.size() + 1];
        for (std::size_t attribute = from; attribute < elementary_.size(); ++attribute) {
            for (std::size_t i = 0; i < covers_[attribute].size() && !stopped_; ++i) {
                count_work(cover.words().size() * 3);
                next.set_common(cover, covers_[attribute][i]);
                if (next == cover || !next.meets(*target_)) {
                    continue;
                }
                chosen_.push_back({attribute, i});
                if (!can_be_relaxed(next)) {
                    visit(attribute + 1, found);
                }
                chosen_.pop_back();
            }
        }
    }

    [[nodiscard]] bool can_be_relaxed(const CaseSet& cover) {
        const bool holds = cover.within(*target_);
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            for (const std::size_t wider :
                 elementary_[chosen_[i].attribute].wider[chosen_[i].condition]) {
                if (relaxes(cover, i, wider, holds)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the rule with a condition made wider covers the same, or still holds.
    [[nodiscard]] bool relaxes(const CaseSet& cover, std::size_t changed, std::size_t wider,
                               bool holds) {
        bool same = true;
        for (std::size_t word = 0; word < cover.words().size(); ++word) {
            std::uint64_t relaxed = wider == dropped
                                        ? all_.words()[word]
                                        : covers_[chosen_[changed].attribute][wider].words()[word];
            for (std::size_t i = 0; i < chosen_.size(); ++i) {
                if (i != changed) {
                    relaxed &= covers_[chosen_[i].attribute][chosen_[i].condition].words()[word];
                }
            }
            same = same && relaxed == cover.words()[word];
            holds = holds && (relaxed & ~target_->words()[word]) == 0;
            count_work(chosen_.size());
            if (!same && !holds) {
                return false;
            }
        }
        return true;
    }

    void emit(const CaseSet& cover, FoundRules& found) {
        if (found.rules.size() >= limits_.rules) {
            stopped_ = true;
            return;
        }
        SortingRule rule;
        rule.category = category_;
        for (const Chosen& one : chosen_) {
            rule.conditions.push_back(elementary_[one.attribute].conditions[one.condition]);
        }
        for (const std::size_t index : cover.members()) {
            ++(table_.decided[index] == category_ ? rule.support : rule.exceptions);
        }
        found.rules.push_back(std::move(rule));
        found.cases.push_back(cover);
        keys_.push_back(chosen_);
    }

    /// Attribute by attribute: a rule without a condition where the other has one stands first.
    static bool before(const Key& a, const Key& b) {
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (a[i].attribute != b[i].attribute) {
                return a[i].attribute > b[i].attribute;
            }
            if (a[i].condition != b[i].condition) {
                return a[i].condition < b[i].condition;
            }
        }
        return a.size() < b.size();
    }

    void sort(std::size_t first, FoundRules& found) {
        std::vector<std::size_t> order(keys_.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return before(keys_[a], keys_[b]); });
        std::vector<SortingRule> rules;
        std::vector<CaseSet> cases;
        for (const std::size_t index : order) {
            rules.push_back(std::move(found.rules[first + index]));
            cases.push_back(std::move(found.cases[first + index]));
        }
        std::move(rules.begin(), rules.end(),
                  found.rules.begin() + static_cast<std::ptrdiff_t>(first));
        std::move(cases.begin(), cases.end(),
                  found.cases.begin() + static_cast<std::ptrdiff_t>(first));
    }

    const Table& table_;
    const SearchLimits& limits_;
    std::vector<ElementaryConditions> elementary_;
    std::vector<std::vector<CaseSet>> covers_;
    CaseSet all_;
    const CaseSet* target_ = nullptr;
    int category_ = 0;
    std::vector<Chosen> chosen_;
    std::vector<CaseSet> levels_; ///< cover after so many conditions
    std::vector<Key> keys_;
    std::uint64_t work_ = 0;
    std::uint64_t ask_ = 0; ///< for the budget, when so much is done
    bool stopped_ = false;
    bool timed_out_ = false;
};

MinimalRules search(const Table& table, const SearchLimits& limits, bool possible_too) {
    MinimalRules result;
    result.candidates = candidate_count(table);
    if (result.candidates > limits.candidates) {
        return result;
    }
    const Approximations sets = approximations(table);
    Search search(table, limits);
    for (std::size_t k = 0; k < table.categories.size() && !search.stopped(); ++k) {
        search.find(sets.lower[k], static_cast<int>(k), result.certain);
    }
    if (possible_too && sets.lower == sets.upper) { // no twins differ: the same search again
        result.possible = result.certain;
        possible_too = false;
    }
    for (std::size_t k = 0; possible_too && k < table.categories.size() && !search.stopped(); ++k) {
        search.find(sets.upper[k], static_cast<int>(k), result.possible);
    }
    result.complete = !search.stopped();
    result.timed_out = search.timed_out();
    return result;
}

} // namespace

std::size_t FoundRules::count(int category) const {
    return static_cast<std::size_t>(
        std::count_if(rules.begin(), rules.end(),
                      [&](const SortingRule& rule) { return rule.category == category; }));
}

std::vector<std::size_t> canonical_order(const Table& table) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (table.decided[index] != undecided) {
            order.push_back(index);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const int scores = compare_scores(table.row(a), table.row(b));
        return scores != 0 ? scores < 0 : table.decided[a] < table.decided[b];
    });
    return order;
}

Approximations approximations(const Table& table) {
    const std::vector<std::size_t> order = canonical_order(table);
    const CaseSet none(table.size());
    Approximations result{std::vector<CaseSet>(table.categories.size(), none),
                          std::vector<CaseSet>(table.categories.size(), none)};
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() &&
               compare_scores(table.row(order[first]), table.row(order[end])) == 0) {
            ++end;
        }
        const auto category = [&](std::size_t i) {
            return static_cast<std::size_t>(table.decided[order[i]]);
        };
        for (std::size_t i = first; i < end; ++i) {
            if (category(first) == category(end - 1)) { // they stand by category
                result.lower[category(first)].add(order[i]);
            }
            for (std::size_t twin = first; twin < end; ++twin) {
                result.upper[category(twin)].add(order[i]);
            }
        }
        first = end;
    }
    return result;
}

MinimalRules minimal_rules(const Table& table, const SearchLimits& limits) {
    return search(table, limits, true);
}

MinimalRules minimal_certain_rules(const Table& table, const SearchLimits& limits) {
    return search(table, limits, false);
}

} // namespace houtskool::sorting
