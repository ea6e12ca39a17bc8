// SPDX-License-Identifier: MIT
#include "classify/stress.hpp"

#include "classify/learn.hpp"
#include "sorting/acceptability.hpp"
#include "sorting/learn_rules.hpp"
#include "sorting/rule_support.hpp"

#include <algorithm>

namespace houtskool::classify {

using namespace sorting;

namespace {

constexpr std::size_t most_relearned = 50;

void possible_by_others(const Table& decided, const Budget& budget, model::Stress& result) {
    for (const LeftOut& one : leave_one_out_possible(decided, budget)) {
        const int own = decided.decided[one.index];
        result.several_possible += one.possible.size() > 1 ? 1 : 0;
        result.excluded +=
            std::find(one.possible.begin(), one.possible.end(), own) == one.possible.end() ? 1 : 0;
    }
}

/// Only these criteria, in this order.
Table on_criteria(const Table& table, const std::vector<std::size_t>& criteria) {
    Table result;
    result.categories = table.categories;
    result.ordered = table.ordered;
    for (const std::size_t criterion : criteria) {
        result.attributes.push_back(table.attributes[criterion]);
    }
    for (std::size_t i = 0; i < table.size(); ++i) {
        std::vector<double> row;
        row.reserve(criteria.size());
        for (const std::size_t criterion : criteria) {
            row.push_back(table.row(i)[criterion]);
        }
        result.add(row, table.decided[i], table.cases[i]);
    }
    return result;
}

model::ReductCheck relearn(const Coding& coding, const std::optional<Model>& model,
                           const Table& decided, const std::vector<std::string>& reduct,
                           const FitOptions& options) {
    std::vector<std::size_t> criteria;
    criteria.reserve(reduct.size());
    for (const std::string& id : reduct) {
        criteria.push_back(coding.criterion(id));
    }
    const Table narrow = on_criteria(decided, criteria);
    RuleOptions own;
    own.learning = options;
    const LearnedRules learned = learn_rules(narrow, own);
    model::ReductCheck check;
    check.criteria = reduct;
    check.rules = static_cast<int>(learned.facts.rules);
    check.conditions = static_cast<int>(learned.facts.conditions);
    check.right = static_cast<int>(narrow.size() - learned.learned.wrong.size());
    const Validation left_out = validate(learner(model::Method::rules, options), narrow,
                                         folds_of_one(narrow), options.budget);
    check.leave_one_out = static_cast<int>(left_out.confusion.equal());
    for (std::size_t i = 0; i < narrow.size() && model; ++i) {
        if (assign(learned.learned.model, narrow.row(i)) != assign(*model, decided.row(i))) {
            check.differs.push_back(narrow.cases[i]);
        }
    }
    return check;
}

void weigh_at_random(const Coding& coding, const Model& model, const Table& table,
                     const StressRequest& request, const LearningOptions& options,
                     model::Stress& result) {
    AcceptabilityOptions own;
    own.seed = options.seed;
    own.draws = static_cast<std::size_t>(request.draws);
    own.budget = options.budget;
    std::optional<Acceptability> drawn;
    if (const auto* majority = std::get_if<MajorityModel>(&model)) {
        drawn = acceptability(*majority, table, own);
    } else if (const auto* additive = std::get_if<AdditiveModel>(&model)) {
        drawn = acceptability(*additive, table, own);
    }
    if (!drawn || drawn->draws == 0) {
        return;
    }
    result.draws = static_cast<int>(drawn->draws);
    for (std::size_t row = 0; row < table.size(); ++row) {
        model::Acceptability shares;
        shares.task = table.cases[row];
        for (int category = undecided; category < static_cast<int>(table.categories.size());
             ++category) {
            if (drawn->count(row, category) > 0) {
                shares.categories.push_back(
                    {coding.category(category), shown(drawn->share(row, category))});
            }
        }
        result.acceptability.push_back(std::move(shares));
    }
}

} // namespace

model::Stress stress(const Coding& coding, const std::optional<Model>& model, const Table& table,
                     const model::DecisionResult& known, const StressRequest& request,
                     const FitOptions& options) {
    model::Stress result;
    const Table decided = table.decided_only();
    if (decided.size() > 1) {
        const model::Method method = usual_method(coding.decision());
        result.validations = known.learning ? known.learning->validations
                                            : beside_baselines(coding, method, decided, options);
        const Folds folds =
            stratified_folds(decided, static_cast<std::size_t>(request.folds), options.seed);
        result.validations.push_back(
            told(coding, name_of(method), "k-fold", decided,
                 validate(learner(method, options), decided, folds, options.budget)));
        possible_by_others(decided, options.budget, result);
        for (const std::vector<std::string>& reduct : known.audit.reducts) {
            if (result.reducts.size() == most_relearned || options.budget.over()) {
                break;
            }
            result.reducts.push_back(relearn(coding, model, decided, reduct, options));
        }
    }
    if (model) {
        weigh_at_random(coding, *model, table, request, options, result);
    }
    return result;
}

} // namespace houtskool::classify
