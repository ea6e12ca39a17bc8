// SPDX-License-Identifier: MIT
#include "classify/dominance_rules.hpp"

#include "classify/dominance_search.hpp"
#include "classify/dominance_votes.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

namespace houtskool::classify {

namespace {
double env(const char* name, double other) {
    const char* s = std::getenv(name);
    return s ? std::atof(s) : other;
}

SortingRule finished(const UnionTask& task, const DraftRule& draft) {
    SortingRule rule;
    for (const CodeRange& range : draft) {
        rule.conditions.push_back(task.grid->condition(range, task.scope));
    }
    rule.category = task.category;
    rule.scope = task.scope;
    const CaseBits met = task.grid->meeting(draft);
    rule.support = static_cast<int>(count_common(met, task.inside));
    rule.exceptions = static_cast<int>(count_common(met, task.outside));
    return rule;
}

} // namespace

Learned<RuleSet> learn_dominance_rules(const Table& table, const DominanceRuleOptions& options) {
    Learned<RuleSet> result;
    result.model.match = Match::dominance;
    result.model.categories = table.categories.size();
    const Table decided = table.decided_only();
    const DominanceGrid grid(decided);
    const int categories = static_cast<int>(table.categories.size());
    const double tolerance = env("TOL", options.tolerance);
    const bool votes = env("VOTES", options.kept == KeptRules::votes) > 0;
    const auto learn = [&](int category, Scope scope) {
        std::vector<double> tols{tolerance};
        if (votes && getenv("TOLS")) { tols.clear(); std::string t=getenv("TOLS"); size_t p=0; while(p<t.size()){size_t q=t.find(',',p); if(q==t.npos)q=t.size(); tols.push_back(atof(t.substr(p,q-p).c_str())); p=q+1;} }
        if (votes) {
            SortingRule rule;
            rule.category = category;
            rule.scope = scope;
            result.model.rules.push_back(rule);
        }
        std::set<DraftRule> seen;
        for (double tol : tols) {
        const UnionTask task = union_task(grid, category, scope, tol);
        std::optional<std::vector<DraftRule>> rules;
        if (candidates(task, options.exhaustive) <= options.exhaustive && env("EXH", 1) > 0) {
            rules = minimal_rules(task, options.budget);
        }
        if (!rules) {
            rules = grow_rules(task, votes ? static_cast<std::size_t>(env("TIMES", 3)) : 1,
                               options.budget);
        }
        if (options.kept == KeptRules::cover && !votes) {
            rules = small_cover(task, *rules);
        }
        for (const DraftRule& rule : *rules) {
            if (seen.insert(rule).second)
            result.model.rules.push_back(finished(task, rule));
        }
        }
    };
    for (int category = 1; category < categories; ++category) {
        learn(category, Scope::at_least);
        learn(category - 1, Scope::at_most);
    }
    if (votes) {
        if (std::getenv("SHOW"))
            fprintf(stderr, "rules %zu", result.model.rules.size());
        VoteOptions voting{env("RIDGE", 1), env("SPARSE", 0), 60, options.budget};
        result.timed_out = !fit_votes(decided, result.model.rules, voting);
        std::erase_if(result.model.rules, [](const SortingRule& rule) { return rule.weight <= 0; });
        if (std::getenv("SHOW"))
            fprintf(stderr, " -> %zu\n", result.model.rules.size());
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided &&
            assign(result.model, table.row(row)) != table.decided[row]) {
            result.wrong.push_back(row);
        }
    }
    return result;
}

} // namespace houtskool::classify
