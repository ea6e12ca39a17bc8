// SPDX-License-Identifier: MIT
#include "classify/learn.hpp"

#include "classify/compile.hpp"
#include "sorting/baselines.hpp"
#include "sorting/dominance_rules.hpp"
#include "sorting/learn_additive.hpp"
#include "sorting/learn_majority.hpp"
#include "sorting/learn_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace houtskool::classify {

using namespace sorting;

namespace {

/// Leaving out one at a time fits as many models as there are cases.
constexpr std::size_t most_left_out_singly = 60;
constexpr std::size_t usual_folds = 10;

/// What a learner gave, whatever its kind of model.
struct AnyLearned {
    Model model;
    bool exact = false;
    bool timed_out = false;
    std::vector<std::size_t> wrong;
    std::optional<double> tolerance = {}; ///< of exceptions to rules
};

template <class M>
AnyLearned any(Learned<M> learned) {
    return {std::move(learned.model), learned.exact, learned.timed_out, std::move(learned.wrong)};
}

AnyLearned fit(model::Method method, const Table& examples, const FitOptions& options) {
    switch (method) {
    case model::Method::rules: {
        RuleOptions own;
        own.learning = options;
        LearnedRules rules = learn_rules(examples, own);
        AnyLearned result = any(std::move(rules.learned));
        if (!rules.facts.exhaustive) {
            result.tolerance = own.tolerance;
        }
        return result;
    }
    case model::Method::dominance_rules: {
        DominanceRuleOptions own;
        static_cast<LearningOptions&>(own) = options;
        own.kept = KeptRules::automatic;
        return any(learn_dominance_rules(examples, own));
    }
    case model::Method::mr_sort: {
        MajorityOptions own;
        own.learning = options;
        return any(learn_majority(examples, own));
    }
    case model::Method::additive:
        return any(learn_additive(examples, options, {options.additive}));
    }
    return {};
}

/// Rows that the model in the document puts elsewhere than they were decided. Where nvt is ignored
/// a stated rule may say more than the learner, to which nvt is a value, meant.
std::vector<std::size_t> wrong_as_stated(const Coding& coding, const model::DecisionModel& model,
                                         const Table& examples) {
    model::Decision decision = coding.decision();
    decision.model = model;
    const Coding stated(decision);
    const std::optional<Model> compiled = compile(stated, examples);
    std::vector<std::size_t> wrong;
    for (std::size_t row = 0; row < examples.size(); ++row) {
        if (!compiled || assign(*compiled, examples.row(row)) != examples.decided[row]) {
            wrong.push_back(row);
        }
    }
    return wrong;
}

template <class Fit>
Learner baseline(Fit fit_baseline) {
    return [fit_baseline](const Table& table) -> Sorter {
        return [fitted = fit_baseline(table)](std::span<const double> row) {
            return assign(fitted, row);
        };
    };
}

} // namespace

Table precedents(const Coding& coding, const model::Scenario& scenario) {
    Table result = coding.shape();
    const model::Decision* theirs = model::find(scenario.decisions, coding.decision().id);
    if (theirs == nullptr) {
        return result;
    }
    for (const Case& one : cases(*theirs, scenario.tasks)) {
        const int category = coding.category(one.decided);
        if (category != undecided) {
            result.add(coding.row(one.task->scores), category, scenario.id + "/" + one.task->id);
        }
    }
    return result;
}

model::Method usual_method(const model::Decision& decision) {
    return decision.model.stated()                  ? decision.model.method
           : decision.ordered == model::Order::none ? model::Method::rules
                                                    : model::Method::dominance_rules;
}

Learner learner(model::Method method, const FitOptions& options) {
    return
        [method, options](const Table& table) { return sorter(fit(method, table, options).model); };
}

LearnOutcome learn(const Coding& coding, model::Method method, const Table& examples,
                   std::size_t precedents, const FitOptions& options) {
    const AnyLearned learned = fit(method, examples, options);
    LearnOutcome outcome;
    outcome.model = state(coding, learned.model, examples);
    const std::vector<std::size_t> wrong = wrong_as_stated(coding, outcome.model, examples);
    model::Learning& told = outcome.learning;
    told.method = name_of(method);
    told.examples = static_cast<int>(examples.size());
    told.precedents = static_cast<int>(precedents);
    told.right = static_cast<int>(examples.size() - wrong.size());
    // against the rest each category is best by itself, which proves nothing of all together
    const bool together = coding.shape().ordered || method != model::Method::mr_sort;
    told.proved = learned.exact && wrong == learned.wrong && (together || wrong.empty());
    told.timed_out = learned.timed_out;
    if (learned.tolerance) {
        told.tolerance = shown(*learned.tolerance);
    }
    told.parameters = static_cast<int>(parameters(learned.model));
    told.rules = static_cast<int>(outcome.model.rules.size());
    for (const model::Rule& rule : outcome.model.rules) {
        told.conditions += static_cast<int>(rule.conditions.size());
    }
    for (const std::size_t row : wrong) {
        told.wrong.push_back(examples.cases[row]);
    }
    told.validations = beside_baselines(coding, method, examples, options);
    return outcome;
}

std::vector<model::Validation> beside_baselines(const Coding& coding, model::Method method,
                                                const Table& examples, const FitOptions& options) {
    const bool singly = examples.size() <= most_left_out_singly;
    const Folds folds =
        singly ? folds_of_one(examples) : stratified_folds(examples, usual_folds, options.seed);
    const std::vector<std::pair<std::string, Learner>> learners{
        {name_of(method), learner(method, options)},
        {"most-frequent", baseline([](const Table& table) { return most_frequent(table); })},
        {"nearest-neighbour",
         baseline([](const Table& table) { return nearest_neighbour(table); })},
        {"logistic-regression",
         baseline([](const Table& table) { return logistic_regression(table); })}};
    std::vector<model::Validation> result;
    result.reserve(learners.size());
    for (const auto& [name, one] : learners) {
        result.push_back(told(coding, name, singly ? "leave-one-out" : "k-fold", examples,
                              validate(one, examples, folds, options.budget)));
    }
    return result;
}

model::Validation told(const Coding& coding, const std::string& learner, const std::string& scheme,
                       const Table& table, const Validation& validation) {
    const Confusion& confusion = validation.confusion;
    model::Validation result;
    result.learner = learner;
    result.scheme = scheme;
    result.folds = scheme == "k-fold" ? static_cast<int>(validation.folds) : 0;
    result.cases = static_cast<int>(confusion.total());
    result.right = static_cast<int>(confusion.equal());
    result.undecided = static_cast<int>(confusion.in_second(undecided));
    result.kappa = shown(confusion.kappa().value_or(0));
    const int categories = static_cast<int>(table.categories.size());
    for (int first = 0; first < categories; ++first) {
        for (int second = undecided; second < categories; ++second) {
            if (const std::size_t count = confusion.at(first, second); count > 0) {
                result.confusion.push_back(
                    {coding.category(first), coding.category(second), static_cast<int>(count)});
            }
        }
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (validation.tested[row] && validation.predicted[row] != table.decided[row]) {
            result.wrong.push_back(table.cases[row]);
        }
    }
    return result;
}

std::string name_of(model::Method method) {
    switch (method) {
    case model::Method::rules:
        return "rules";
    case model::Method::dominance_rules:
        return "dominance-rules";
    case model::Method::mr_sort:
        return "mr-sort";
    case model::Method::additive:
        return "additive";
    }
    return "";
}

} // namespace houtskool::classify
