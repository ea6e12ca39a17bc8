// SPDX-License-Identifier: MIT
#include "sorting/learn_rules.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

void count_facts(const Table& table, LearnedRules& result) {
    const std::vector<SortingRule>& rules = result.learned.model.rules;
    result.facts.rules = rules.size();
    for (const SortingRule& rule : rules) {
        result.facts.conditions += rule.conditions.size();
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        const bool met = std::any_of(rules.begin(), rules.end(), [&](const SortingRule& rule) {
            return (!rule.conditions.empty() || rules.size() == 1) && rule.meets(table.row(row));
        });
        result.facts.covered += table.decided[row] != undecided && met ? 1U : 0U;
    }
}

std::size_t decided_cases(const Table& table) {
    return table.size() - static_cast<std::size_t>(
                              std::count(table.decided.begin(), table.decided.end(), undecided));
}

/// Whether the search was complete, or cut short by the budget with something to show.
bool search(const Table& table, const RuleOptions& options, LearnedRules& result) {
    const bool wanted = options.search == RuleSearch::exhaustive ||
                        (options.search == RuleSearch::automatic &&
                         decided_cases(table) <= options.exhaustive_cases);
    if (!wanted) {
        return false;
    }
    SearchLimits limits = options.limits;
    limits.budget = options.learning.budget;
    result.minimal = minimal_rules(table, limits);
    const MinimalRules& minimal = result.minimal;
    const bool usable = minimal.complete || (minimal.timed_out && !minimal.certain.rules.empty());
    if (!usable) {
        result.minimal = {};
    }
    return usable;
}

void take_cover(const Table& table, const Budget& budget, LearnedRules& result) {
    CoverLimits limits;
    limits.budget = budget;
    const FoundRules& certain = result.minimal.certain;
    const RuleCover cover = smallest_cover(certain, limits);
    RuleSet& model = result.learned.model;
    for (const std::size_t rule : cover.rules) {
        model.rules.push_back(certain.rules[rule]);
    }
    std::stable_sort(
        model.rules.begin(), model.rules.end(), [](const SortingRule& a, const SortingRule& b) {
            return a.category != b.category ? a.category < b.category : a.support > b.support;
        });
    model.match = Match::all;
    model.ties = Ties::support;
    model.categories = table.categories.size();
    result.learned.exact = cover.exact && result.minimal.complete;
    result.learned.timed_out = cover.timed_out || result.minimal.timed_out;
    result.learned.wrong = misplaced(model, table);
}

} // namespace

LearnedRules learn_rules(const Table& table, const RuleOptions& options) {
    LearnedRules result;
    if (search(table, options, result)) {
        result.facts.exhaustive = true;
        take_cover(table, options.learning.budget, result);
        for (std::size_t k = 0; k < table.categories.size(); ++k) {
            result.facts.certain.push_back(result.minimal.certain.count(static_cast<int>(k)));
            result.facts.possible.push_back(result.minimal.possible.count(static_cast<int>(k)));
        }
    } else {
        CoveringOptions covering;
        covering.learning = options.learning;
        covering.tolerance = options.tolerance;
        result.learned = rule_covering(table, covering);
    }
    result.facts.candidates = candidate_count(table);
    count_facts(table, result);
    return result;
}

} // namespace houtskool::sorting
