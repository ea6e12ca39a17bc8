// SPDX-License-Identifier: MIT
#include "sorting/majority_veto.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

std::size_t wrong_cases(const Table& table, const MajorityModel& model) {
    std::size_t wrong = 0;
    for (std::size_t row = 0; row < table.size(); ++row) {
        wrong +=
            table.decided[row] != undecided && assign(model, table.row(row)) != table.decided[row]
                ? 1U
                : 0U;
    }
    return wrong;
}

std::vector<double> figures(const Table& table, std::size_t attribute) {
    std::vector<double> values;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const double score = table.row(row)[attribute];
        if (table.decided[row] != undecided && comparable(score)) {
            values.push_back(score);
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// Figures from this one to the bad end forbid.
Condition forbids(std::size_t attribute, double from, bool falling) {
    Range range;
    (falling ? range.low : range.high) = from;
    return {attribute, {range}, false};
}

/// Tries every figure on the bad side of one vote's profile; keeps the best in `best`.
void try_vote(const Table& table, const Budget& budget, MajorityModel& model, Vote& vote,
              std::size_t& fewest, std::pair<Vote*, Condition>& best) {
    if (vote.veto || vote.condition.ranges.size() != 1) {
        return;
    }
    const Range& range = vote.condition.ranges.front();
    const bool falling = range.high < Range{}.high;
    std::vector<double> values = figures(table, vote.condition.attribute);
    if (falling) {
        std::reverse(values.begin(), values.end());
    }
    for (const double value : values) {
        if (vote.condition.meets(value) || budget.over()) {
            break;
        }
        vote.veto = forbids(vote.condition.attribute, value, falling);
        const std::size_t wrong = wrong_cases(table, model);
        if (wrong < fewest) {
            fewest = wrong;
            best = {&vote, *vote.veto};
        }
        vote.veto.reset();
    }
}

} // namespace

bool add_vetoes(const Table& table, const Budget& budget, MajorityModel& model) {
    bool added = false;
    std::size_t fewest = wrong_cases(table, model);
    while (fewest > 0 && !budget.over()) {
        std::pair<Vote*, Condition> best{nullptr, {}};
        for (Boundary& boundary : model.boundaries) {
            for (Vote& vote : boundary.votes) {
                try_vote(table, budget, model, vote, fewest, best);
            }
        }
        if (best.first == nullptr) {
            break;
        }
        best.first->veto = best.second;
        added = true;
    }
    return added;
}

} // namespace houtskool::sorting
