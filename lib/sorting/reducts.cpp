// SPDX-License-Identifier: MIT
#include "sorting/reducts.hpp"

#include "sorting/approximation.hpp"

#include <algorithm>
#include <bit>
#include <set>

namespace houtskool::sorting {

namespace {

/// Criteria by bit.
using Clause = std::vector<std::uint64_t>;

bool asks_for(const Clause& clause, std::size_t criterion) {
    return ((clause[criterion / 64] >> (criterion % 64)) & 1U) != 0;
}

int size_of(const Clause& clause) {
    int sum = 0;
    for (const std::uint64_t word : clause) {
        sum += std::popcount(word);
    }
    return sum;
}

bool subset(const Clause& part, const Clause& whole) {
    for (std::size_t word = 0; word < part.size(); ++word) {
        if ((part[word] & ~whole[word]) != 0) {
            return false;
        }
    }
    return true;
}

/// Counts steps, and asks the clock now and then.
class Effort {
  public:
    explicit Effort(const ReductOptions& options) : options_(&options) {}
    bool spend(std::size_t steps) {
        spent_ += steps;
        if (spent_ / interval != asked_) {
            asked_ = spent_ / interval;
            over_ = over_ || options_->budget.over();
        }
        over_ = over_ || spent_ > options_->effort;
        return !over_;
    }

  private:
    static constexpr std::size_t interval = 1'000'000;
    const ReductOptions* options_;
    std::size_t spent_ = 0;
    std::size_t asked_ = 0;
    bool over_ = false;
};

/// A row of each group, and the category of the group, or undecided where it has several.
struct Representative {
    std::size_t row = 0;
    int category = undecided;
};

std::vector<Representative> representatives(const Table& table) {
    const std::vector<std::size_t> criteria = all_criteria(table);
    std::vector<Representative> result;
    for (const std::vector<std::size_t>& group : indiscernible(table, criteria)) {
        Representative one{group.front(), table.decided[group.front()]};
        for (const std::size_t row : group) {
            one.category = table.decided[row] == one.category ? one.category : undecided;
        }
        result.push_back(one);
    }
    return result;
}

/// The pair must be told apart: at least one is certain, and what it is certain of is not shared.
bool must_differ(const Representative& a, const Representative& b) {
    return a.category != b.category;
}

Clause differences(const Table& table, std::size_t a, std::size_t b) {
    const std::size_t count = table.attributes.size();
    Clause clause((count + 63) / 64);
    const std::span<const double> left = table.row(a);
    const std::span<const double> right = table.row(b);
    for (std::size_t criterion = 0; criterion < count; ++criterion) {
        if (!same_score(left[criterion], right[criterion])) {
            clause[criterion / 64] |= std::uint64_t{1} << (criterion % 64);
        }
    }
    return clause;
}

/// Clauses of which no other is a part, smallest first; false: cut.
bool minimal_clauses(const Table& table, const std::vector<Representative>& groups, Effort& effort,
                     std::vector<Clause>& minimal) {
    std::set<std::pair<int, Clause>> all;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (must_differ(groups[i], groups[j])) {
                Clause clause = differences(table, groups[i].row, groups[j].row);
                const int size = size_of(clause);
                all.emplace(size, std::move(clause));
            }
        }
        if (!effort.spend(i * (table.attributes.size() + 16))) {
            return false;
        }
    }
    for (const auto& sized : all) {
        const Clause& clause = sized.second;
        if (!effort.spend(minimal.size() * clause.size() + 1)) {
            return false;
        }
        if (std::none_of(minimal.begin(), minimal.end(),
                         [&](const Clause& kept) { return subset(kept, clause); })) {
            minimal.push_back(clause);
        }
    }
    return true;
}

class HittingSets {
  public:
    HittingSets(const std::vector<Clause>& clauses, std::size_t criteria, std::size_t most,
                Effort& effort)
        : clauses_(&clauses), hits_(clauses.size()), candidate_(criteria, true), most_(most),
          effort_(&effort) {}

    /// False: cut.
    bool search() { return descend(); }
    [[nodiscard]] const std::set<std::vector<std::size_t>>& found() const { return found_; }

  private:
    /// Every chosen criterion alone hits some clause: else the set is not minimal.
    [[nodiscard]] bool critical() const {
        for (const std::size_t criterion : chosen_) {
            bool needed = false;
            for (std::size_t i = 0; i < hits_.size() && !needed; ++i) {
                needed = hits_[i] == 1 && asks_for((*clauses_)[i], criterion);
            }
            if (!needed) {
                return false;
            }
        }
        return true;
    }

    /// The clause that is not hit with fewest candidates; clauses_->size(): all are hit.
    [[nodiscard]] std::size_t narrowest(std::vector<std::size_t>& choices) const {
        std::size_t best = clauses_->size();
        for (std::size_t i = 0; i < hits_.size(); ++i) {
            if (hits_[i] != 0) {
                continue;
            }
            std::vector<std::size_t> own;
            for (std::size_t criterion = 0; criterion < candidate_.size(); ++criterion) {
                if (candidate_[criterion] && asks_for((*clauses_)[i], criterion)) {
                    own.push_back(criterion);
                }
            }
            if (best == clauses_->size() || own.size() < choices.size()) {
                best = i;
                choices = std::move(own);
            }
        }
        return best;
    }

    void mark(std::size_t criterion, int step) {
        for (std::size_t i = 0; i < hits_.size(); ++i) {
            hits_[i] += asks_for((*clauses_)[i], criterion) ? step : 0;
        }
    }

    bool descend() {
        if (!effort_->spend((chosen_.size() + candidate_.size() / 4 + 2) * hits_.size() + 1)) {
            return false;
        }
        std::vector<std::size_t> choices;
        if (narrowest(choices) == clauses_->size()) {
            if (found_.size() == most_) {
                return false;
            }
            std::vector<std::size_t> set = chosen_;
            std::sort(set.begin(), set.end());
            found_.insert(std::move(set));
            return true;
        }
        for (const std::size_t criterion : choices) {
            candidate_[criterion] = false;
        }
        bool whole = true;
        for (const std::size_t criterion : choices) {
            chosen_.push_back(criterion);
            mark(criterion, 1);
            whole = whole && (!critical() || descend());
            mark(criterion, -1);
            chosen_.pop_back();
            candidate_[criterion] = true;
        }
        return whole;
    }

    const std::vector<Clause>* clauses_;
    std::vector<int> hits_;
    std::vector<std::size_t> chosen_;
    std::vector<bool> candidate_;
    std::size_t most_;
    Effort* effort_;
    std::set<std::vector<std::size_t>> found_;
};

/// Drops criteria one by one, last or first first, as long as nothing is lost.
std::vector<std::size_t> eliminate(const Table& table, bool last_first) {
    std::vector<std::size_t> kept = all_criteria(table);
    const std::size_t wanted = approximate(table, kept).consistent;
    for (std::size_t step = 0; step < table.attributes.size(); ++step) {
        const std::size_t criterion = last_first ? table.attributes.size() - 1 - step : step;
        std::vector<std::size_t> fewer = kept;
        fewer.erase(std::find(fewer.begin(), fewer.end(), criterion));
        if (approximate(table, fewer).consistent == wanted) {
            kept = std::move(fewer);
        }
    }
    return kept;
}

/// A criterion belongs to the core exactly when the others alone tell fewer cases apart.
std::vector<std::size_t> find_core(const Table& table) {
    std::vector<std::size_t> core;
    const std::vector<std::size_t> all = all_criteria(table);
    const std::size_t wanted = approximate(table, all).consistent;
    for (const std::size_t criterion : all) {
        std::vector<std::size_t> others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(criterion));
        if (approximate(table, others).consistent != wanted) {
            core.push_back(criterion);
        }
    }
    return core;
}

} // namespace

Reducts find_reducts(const Table& table, const ReductOptions& options) {
    Reducts result;
    result.core = find_core(table);
    Effort effort(options);
    std::vector<Clause> clauses;
    std::set<std::vector<std::size_t>> found;
    result.complete = minimal_clauses(table, representatives(table), effort, clauses);
    if (result.complete) {
        HittingSets sets(clauses, table.attributes.size(), options.most, effort);
        result.complete = sets.search();
        found = sets.found();
    }
    if (!result.complete && found.size() < options.most) {
        found.insert(eliminate(table, true));
        found.insert(eliminate(table, false));
    }
    result.reducts.assign(found.begin(), found.end());
    std::stable_sort(result.reducts.begin(), result.reducts.end(),
                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
    return result;
}

} // namespace houtskool::sorting
