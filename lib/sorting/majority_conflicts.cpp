// SPDX-License-Identifier: MIT
#include "sorting/majority_conflicts.hpp"

#include "solver/linear_program.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

constexpr double clear_margin = 1e-6;
constexpr int program_steps = 20;

bool within(std::uint32_t inner, std::uint32_t outer) {
    return (inner & ~outer) == 0;
}

} // namespace

double VoteConflicts::at_least(const std::vector<VoteSet>& reach,
                               const std::vector<VoteSet>& stay) {
    std::vector<double> left;
    left.reserve(stay.size());
    for (const VoteSet& set : stay) {
        left.push_back(set.count);
    }
    double sum = 0;
    for (const VoteSet& set : reach) {
        double own = set.count;
        for (std::size_t i = 0; i < stay.size() && own > 0; ++i) {
            if (within(set.votes, stay[i].votes)) {
                const double pairs = std::min(own, left[i]);
                own -= pairs;
                left[i] -= pairs;
                sum += pairs;
            }
        }
    }
    return sum;
}

double VoteConflicts::bound() const {
    std::vector<VoteSet> reach;
    std::vector<VoteSet> stay;
    for (const Item& item : items_) {
        if (!item.gone) {
            (item.reach ? reach : stay).push_back(item.set);
        }
    }
    return at_least(reach, stay);
}

/// Two sets of which the one that should reach lies within the one that should not.
std::vector<std::size_t> VoteConflicts::clash() const {
    for (std::size_t i = 0; i < items_.size(); ++i) {
        for (std::size_t k = 0; k < items_.size() && items_[i].reach && !items_[i].gone; ++k) {
            const Item& other = items_[k];
            if (!other.reach && !other.gone && within(items_[i].set.votes, other.set.votes)) {
                return {i, k};
            }
        }
    }
    return {};
}

/// The largest margin: w(votes) - majority >= margin of those that should reach, <= -margin of
/// those that should not, weights adding up to 1. Empty when it is positive; else the sets whose
/// rows hold it down.
std::vector<std::size_t> VoteConflicts::outweighed() {
    steps_ -= program_steps;
    solver::LinearProgram program;
    for (std::size_t j = 0; j < criteria_; ++j) {
        program.add(solver::Column{0, 1, 0, false});
    }
    program.add(solver::Column{-1, 2, 0, false}); // below 0 all reach, above 1 none
    const std::size_t margin = program.add(solver::Column{-1, 1, -1, false});
    solver::Row whole{1, 1, {}};
    for (std::size_t j = 0; j < criteria_; ++j) {
        whole.terms.push_back({j, 1});
    }
    program.add(whole);
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].gone) {
            continue;
        }
        const double sign = items_[i].reach ? 1 : -1;
        solver::Row row{0, solver::infinity, {}};
        for (std::size_t j = 0; j < criteria_; ++j) {
            if ((items_[i].set.votes >> j & 1U) != 0) {
                row.terms.push_back({j, sign});
            }
        }
        row.terms.push_back({criteria_, -sign});
        row.terms.push_back({margin, -1});
        program.add(row);
        owners.push_back(i);
    }
    const solver::Solution solution = solver::solve(program, {.spent = budget_.spent});
    if (solution.values.empty()) {
        steps_ = 0; // the solver gave up, so there is no proof
        return {};
    }
    if (solution.values[margin] > clear_margin) {
        parting_.weights.assign(solution.values.begin(),
                                solution.values.begin() + static_cast<std::ptrdiff_t>(criteria_));
        parting_.majority = solution.values[criteria_];
        return {};
    }
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if (std::fabs(solution.duals[i + 1]) > 1e-7) {
            result.push_back(owners[i]);
        }
    }
    return result;
}

bool VoteConflicts::part(double most) {
    --steps_;
    if (budget_.over()) {
        steps_ = 0;
    }
    if (exhausted() || bound() > most) {
        return false;
    }
    std::vector<std::size_t> conflict = clash();
    if (conflict.empty()) {
        conflict = outweighed();
        if (conflict.empty()) {
            return !exhausted();
        }
    }
    std::vector<std::size_t> tried;
    bool found = false;
    for (const std::size_t i : conflict) {
        Item& item = items_[i];
        if (item.kept || item.set.count > most) {
            continue;
        }
        item.gone = true;
        found = part(most - item.set.count);
        item.gone = false;
        if (found) {
            break;
        }
        item.kept = true;
        tried.push_back(i);
    }
    for (const std::size_t i : tried) {
        items_[i].kept = false;
    }
    return found;
}

bool VoteConflicts::can_part(const std::vector<VoteSet>& reach, const std::vector<VoteSet>& stay,
                             double most) {
    items_.clear();
    for (const VoteSet& set : reach) {
        items_.push_back({set, true});
    }
    for (const VoteSet& set : stay) {
        items_.push_back({set, false});
    }
    return part(most);
}

} // namespace houtskool::sorting
