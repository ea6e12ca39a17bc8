// SPDX-License-Identifier: MIT
#include "sorting/committee.hpp"

#include "sorting/dominance_rules.hpp"
#include "sorting/learn_additive.hpp"
#include "sorting/learn_majority.hpp"
#include "sorting/learn_rules.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace houtskool::sorting {

Learned<Committee> learn_committee(const Table& table, const LearningOptions& options) {
    Learned<Committee> result;
    result.model.ordered = table.ordered;
    if (table.decided_only().size() == 0) {
        return result; // some members would guess
    }
    const auto seat = [&](auto learned) {
        result.timed_out = result.timed_out || learned.timed_out;
        result.model.members.emplace_back(std::move(learned.model));
    };
    AdditiveOptions additive;
    additive.method = AdditiveMethod::likelihood;
    seat(learn_additive(table, options, additive));
    RuleOptions rules;
    rules.learning = options;
    seat(learn_rules(table, rules).learned);
    if (table.ordered) { // dominance rules take the categories for ordered
        DominanceRuleOptions dominance;
        static_cast<LearningOptions&>(dominance) = options;
        dominance.kept = KeptRules::votes;
        seat(learn_dominance_rules(table, dominance));
    }
    MajorityOptions majority;
    majority.learning = options;
    seat(learn_majority(table, majority));
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided &&
            assign(result.model, table.row(row)) != table.decided[row]) {
            result.wrong.push_back(row);
        }
    }
    return result;
}

int outcome(bool ordered, std::span<const int> verdicts) {
    std::vector<int> votes;
    for (std::size_t member = 0; member < verdicts.size(); ++member) {
        if (verdicts[member] != undecided) {
            votes.insert(votes.end(), member == 0 ? 2 : 1, verdicts[member]);
        }
    }
    if (votes.empty()) {
        return undecided;
    }
    if (ordered) {
        std::sort(votes.begin(), votes.end());
        return votes[(votes.size() - 1) / 2];
    }
    std::map<int, int> counts;
    for (const int vote : votes) {
        ++counts[vote];
    }
    // A first member that abstains leaves the tie to the order of the categories.
    int best = verdicts.front() != undecided ? verdicts.front() : counts.begin()->first;
    for (const auto& [category, count] : counts) {
        best = count > counts[best] ? category : best;
    }
    return best;
}

int assign(const Committee& committee, std::span<const double> row) {
    std::vector<int> verdicts;
    for (const Model& member : committee.members) {
        verdicts.push_back(assign(member, row));
    }
    return outcome(committee.ordered, verdicts);
}

} // namespace houtskool::sorting
