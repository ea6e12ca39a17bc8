// SPDX-License-Identifier: MIT
#include "sorting/dominance_rules.hpp"

#include "sorting/dominance_growth.hpp"
#include "sorting/dominance_search.hpp"
#include "sorting/dominance_votes.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace houtskool::sorting {

namespace {

/// From certain rules to broad tendencies: the weights tell what each is worth.
constexpr std::array voting_tolerances{0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7};

/// Rules with one condition that vote, of each union: for all criteria, and for one.
constexpr std::size_t most_single = 120;
constexpr std::size_t most_single_each = 12;

/// Few cases leave much to chance, which more rules even out; many take time. How often rules are
/// to cover each case, and which of the tolerances are used.
struct Voters {
    std::size_t times = 0;
    std::size_t every = 1;
};

Voters voters_for(std::size_t cases) {
    return cases <= 400 ? Voters{8, 1} : cases <= 800 ? Voters{4, 2} : Voters{2, 2};
}

SortingRule finished(const UnionTask& task, const DraftRule& draft, Edges edges) {
    SortingRule rule;
    for (const CodeRange& range : draft) {
        rule.conditions.push_back(task.grid->condition(range, task.scope, edges));
    }
    rule.category = task.category;
    rule.scope = task.scope;
    const CaseBits met = task.grid->meeting(draft);
    rule.support = static_cast<int>(count_common(met, task.inside));
    rule.exceptions = static_cast<int>(count_common(met, task.outside));
    return rule;
}

class UnionLearner {
  public:
    UnionLearner(const Table& decided, const DominanceRuleOptions& options, KeptRules kept)
        : table_(&decided), options_(&options), kept_(kept), grid_(decided) {}

    void learn() {
        const int categories = static_cast<int>(table_->categories.size());
        for (int category = 0; category < categories; ++category) {
            if (category > 0) {
                learn(category, Scope::at_least);
            }
            if (category + 1 < categories) {
                learn(category, Scope::at_most);
            }
        }
        if (kept_ == KeptRules::votes) {
            VoteOptions voting;
            voting.sparsity = 0.1;
            voting.ridge_of_more = 5;
            voting.budget = options_->budget;
            cut_ = !fit_votes(*table_, rules_, voting);
            std::erase_if(rules_, [](const SortingRule& rule) { return rule.weight <= 0; });
        }
    }

    [[nodiscard]] std::vector<SortingRule> rules() const { return rules_; }
    [[nodiscard]] bool complete() const { return complete_; }
    [[nodiscard]] bool cut() const { return cut_; }

  private:
    void learn(int category, Scope scope) {
        if (kept_ == KeptRules::votes) {
            voters(category, scope);
            return;
        }
        const UnionTask task = union_task(grid_, category, scope, options_->tolerance);
        std::optional<std::vector<DraftRule>> drafts;
        if (candidates(task, options_->exhaustive) <= options_->exhaustive) {
            drafts = minimal_rules(task, options_->budget);
        }
        if (!drafts) {
            complete_ = false;
            drafts = grow_rules(task, 1, options_->budget);
        }
        if (kept_ == KeptRules::cover) {
            complete_ = false;
            drafts = small_cover(task, *drafts);
        }
        for (const DraftRule& draft : *drafts) {
            rules_.push_back(finished(task, draft, Edges::at_scores));
        }
        cut_ = cut_ || options_->budget.over();
    }

    /// Of all tolerances, and the tendency of all cases, from which the others depart.
    void voters(int category, Scope scope) {
        complete_ = false;
        std::set<DraftRule> drafts{DraftRule{}};
        const Voters wanted = voters_for(grid_.size());
        for (std::size_t i = 0; i < voting_tolerances.size(); i += wanted.every) {
            const UnionTask task = union_task(grid_, category, scope, voting_tolerances.at(i));
            const std::vector<DraftRule> own = grow_rules(task, wanted.times, options_->budget);
            drafts.insert(own.begin(), own.end());
        }
        const UnionTask task = union_task(grid_, category, scope, 0);
        add_single(task, drafts);
        for (const DraftRule& draft : drafts) {
            rules_.push_back(finished(task, draft, Edges::between));
        }
    }

    /// Rules with one condition, spread over the scores of each criterion.
    void add_single(const UnionTask& task, std::set<DraftRule>& drafts) const {
        const std::size_t most = std::clamp<std::size_t>(
            most_single / std::max<std::size_t>(1, grid_.attributes()), 1, most_single_each);
        for (std::size_t attribute = 0; attribute < grid_.attributes(); ++attribute) {
            const std::vector<CodeRange> all = grid_.conditions(attribute, task.scope);
            const std::size_t count = std::min(all.size(), most);
            for (std::size_t i = 0; i < count; ++i) {
                drafts.insert(DraftRule{all[(2 * i + 1) * all.size() / (2 * count)]});
            }
        }
    }

    const Table* table_;
    const DominanceRuleOptions* options_;
    KeptRules kept_;
    DominanceGrid grid_;
    std::vector<SortingRule> rules_;
    bool complete_ = true;
    bool cut_ = false;
};

} // namespace

Learned<RuleSet> learn_dominance_rules(const Table& table, const DominanceRuleOptions& options) {
    const Table decided = table.decided_only();
    const KeptRules kept = options.kept != KeptRules::automatic ? options.kept
                           : decided.size() <= options.small    ? KeptRules::cover
                                                                : KeptRules::votes;
    UnionLearner learner(decided, options, kept);
    learner.learn();
    Learned<RuleSet> result;
    result.model.match = Match::dominance;
    result.model.ties = kept == KeptRules::votes ? Ties::votes : Ties::support;
    result.model.categories = table.categories.size();
    result.model.rules = learner.rules();
    result.exact = learner.complete();
    result.timed_out = learner.cut();
    result.wrong = misplaced(result.model, table);
    return result;
}

} // namespace houtskool::sorting
