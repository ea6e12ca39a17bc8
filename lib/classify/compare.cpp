// SPDX-License-Identifier: MIT
#include "classify/compare.hpp"

#include "classify/compile.hpp"
#include "sorting/agreement.hpp"

#include <algorithm>
#include <map>

namespace houtskool::classify {

using namespace sorting;

namespace {

/// What one of their names is called here; itself where nothing is said.
std::string our_name(const CompareRequest& request, const std::string& theirs) {
    for (const model::MappedName& name : request.names) {
        if (name.theirs == theirs) {
            return name.ours;
        }
    }
    return theirs;
}

/// One of our levels as one of theirs; empty where nothing corresponds.
std::string their_level(const model::Criterion& theirs, const model::Criterion& ours,
                        const std::string& level) {
    if (level == model::not_applicable || theirs.in_numbers()) {
        return theirs.in_numbers() == ours.in_numbers() ? level : "";
    }
    const auto known = [&](const std::string& name) {
        return std::find(theirs.scale.begin(), theirs.scale.end(), name) != theirs.scale.end();
    };
    if (known(level)) {
        return level;
    }
    const bool strangers = std::none_of(ours.scale.begin(), ours.scale.end(), known);
    const auto at = std::find(ours.scale.begin(), ours.scale.end(), level);
    if (!strangers || ours.scale.size() != theirs.scale.size() || at == ours.scale.end()) {
        return "";
    }
    return theirs.scale[static_cast<std::size_t>(at - ours.scale.begin())];
}

std::map<std::string, std::string> their_scores(const CompareRequest& request,
                                                const model::Decision& theirs,
                                                const model::Decision& ours,
                                                const model::Task& task) {
    std::map<std::string, std::string> scores;
    for (const model::Criterion& criterion : theirs.criteria) {
        const std::string name = our_name(request, criterion.id);
        const auto score = task.scores.find(name);
        const model::Criterion* own = model::find(ours.criteria, name);
        if (score != task.scores.end() && own != nullptr) {
            scores[criterion.id] = their_level(criterion, *own, score->second);
        }
    }
    return scores;
}

} // namespace

const model::Decision* their_decision(const CompareRequest& request, const model::Decision& ours) {
    const std::vector<model::Decision>& all = request.scenario->decisions;
    for (const model::MappedName& name : request.names) {
        const model::Decision* named = model::find(all, name.theirs);
        if (name.ours == ours.id && named != nullptr) {
            return named;
        }
    }
    const model::Decision* same = model::find(all, ours.id);
    return same != nullptr || all.size() != 1 ? same : &all.front();
}

model::Comparison compare(const CompareRequest& request, const model::Decision& theirs,
                          const model::Decision& ours, const std::vector<Case>& cases_here,
                          const std::vector<model::Verdict>& verdicts) {
    const Coding coding(theirs);
    const Table known = coding.table(cases(theirs, request.scenario->tasks));
    const std::optional<Model> model = compile(coding, known);
    model::Comparison result;
    result.scenario = request.scenario->id;
    result.decision = theirs.id;
    for (const model::Criterion& criterion : theirs.criteria) {
        const std::string name = our_name(request, criterion.id);
        const bool there = model::find(ours.criteria, name) != nullptr;
        result.criteria.push_back({there ? name : "", criterion.id});
    }
    // Verdicts as numbers of categories of both: ours first, then those that only they have.
    std::vector<std::string> categories;
    const auto number = [&](const std::string& category) {
        if (category.empty()) {
            return undecided;
        }
        const auto at = std::find(categories.begin(), categories.end(), category);
        if (at == categories.end()) {
            categories.push_back(category);
            return static_cast<int>(categories.size()) - 1;
        }
        return static_cast<int>(at - categories.begin());
    };
    std::vector<int> here;
    std::vector<int> there;
    for (std::size_t i = 0; i < cases_here.size(); ++i) {
        const auto scores = their_scores(request, theirs, ours, *cases_here[i].task);
        const int verdict = model ? assign(*model, coding.row(scores)) : undecided;
        const std::string category = our_name(request, coding.category(verdict));
        here.push_back(number(verdicts[i].category));
        there.push_back(number(category));
        if (here.back() != undecided && there.back() != undecided) {
            ++result.compared;
            result.agreeing += here.back() == there.back() ? 1 : 0;
        }
        if (here.back() != there.back()) {
            result.differs.push_back({verdicts[i].task, verdicts[i].category, category});
        }
    }
    const Agreement agreed = agreement(here, there, categories.size());
    result.kappa = shown(agreed.confusion.kappa().value_or(0));
    return result;
}

} // namespace houtskool::classify
