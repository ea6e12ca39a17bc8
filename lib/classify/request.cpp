// SPDX-License-Identifier: MIT
#include "classify/request.hpp"

#include "base/text.hpp"
#include "classify/compare.hpp"
#include "classify/learn.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::classify {

using namespace sorting;

namespace {

template <class T>
std::vector<std::string> ids(const std::vector<T>& list) {
    std::vector<std::string> result;
    result.reserve(list.size());
    for (const T& item : list) {
        result.push_back(item.id);
    }
    return result;
}

void check_known(const std::string& option, std::string_view what, const std::string& name,
                 const std::vector<std::string>& known, std::vector<std::string>& texts) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        const std::string hint = did_you_mean(name, known);
        texts.push_back(fmt::format("{}: unknown {} {}{}", option, what, quoted(name),
                                    !hint.empty()   ? hint
                                    : known.empty() ? std::string("; there is none")
                                                    : "; expected " + join_or(known)));
    }
}

/// " (it has a and b)"
std::string those_of(const model::Scenario& scenario) {
    const std::vector<std::string> known = ids(scenario.decisions);
    return known.empty() ? " (it has none)" : fmt::format(" (it has {})", fmt::join(known, ", "));
}

/// All that --map may name in a scenario.
std::vector<std::string> mappable(const model::Scenario& scenario) {
    std::vector<std::string> names = ids(scenario.decisions);
    for (const model::Decision& decision : scenario.decisions) {
        for (const auto& list : {ids(decision.criteria), ids(decision.categories)}) {
            names.insert(names.end(), list.begin(), list.end());
        }
    }
    return names;
}

/// A name that nothing bears would be passed over in silence.
void check_map(const model::Scenario& scenario, const CompareRequest& compare,
               std::vector<std::string>& texts) {
    const auto check = [&](const std::string& name, const model::Scenario& where) {
        const std::vector<std::string> known = mappable(where);
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            const std::string hint = did_you_mean(name, known);
            texts.push_back(
                fmt::format("--map: scenario {} has no criterion, category or decision {}{}",
                            quoted(where.id), quoted(name), hint));
        }
    };
    for (const model::MappedName& name : compare.names) {
        check(name.ours, scenario);
        check(name.theirs, *compare.scenario);
    }
}

/// What is learned of this decision, by --learn or for --stress, is additive.
bool learned_additively(const Request& request, const model::Decision& decision) {
    const std::optional<model::Method> asked =
        request.learn ? request.learn->method : std::optional<model::Method>();
    return request.about(decision) && (request.learn || request.stress) &&
           asked.value_or(usual_method(decision)) == model::Method::additive;
}

void check_decision(const Request& request, const model::Decision& decision,
                    std::vector<std::string>& texts) {
    if (request.repair) {
        for (const std::string& criterion : request.repair->criteria) {
            check_known("--fewest-repairs", "criterion", criterion, ids(decision.criteria), texts);
        }
    }
    if (request.learn && request.learn->precedents != nullptr) {
        const model::Scenario& theirs = *request.learn->precedents;
        if (model::find(theirs.decisions, decision.id) == nullptr) {
            texts.push_back(fmt::format("--precedents: scenario {} has no decision {} to take "
                                        "examples from{}",
                                        quoted(theirs.id), quoted(decision.id), those_of(theirs)));
        }
    }
    if (request.learn && request.learn->method == model::Method::dominance_rules &&
        decision.ordered == model::Order::none) {
        texts.push_back(fmt::format("--learn: dominance-rules need categories with an order, and "
                                    "decision {} declares none with 'ordered'",
                                    quoted(decision.id)));
    }
    if (request.compare && their_decision(*request.compare, decision) == nullptr) {
        const model::Scenario& theirs = *request.compare->scenario;
        texts.push_back(fmt::format(
            "--model: scenario {} has no decision {}{}{}", quoted(theirs.id), quoted(decision.id),
            those_of(theirs),
            theirs.decisions.empty()
                ? std::string()
                : fmt::format("; say which one answers it with --map {}=THEIRS", decision.id)));
    } else if (request.compare && !their_decision(*request.compare, decision)->model.stated()) {
        texts.push_back(fmt::format("--model: decision {} of scenario {} has no model",
                                    quoted(their_decision(*request.compare, decision)->id),
                                    quoted(request.compare->scenario->id)));
    }
}

} // namespace

std::vector<std::string> faults(const model::Scenario& scenario, const Request& request) {
    std::vector<std::string> texts;
    if (!request.decision.empty()) {
        check_known("--decision", "decision", request.decision, ids(scenario.decisions), texts);
    }
    if (request.learning.additive != AdditiveMethod::automatic &&
        std::none_of(
            scenario.decisions.begin(), scenario.decisions.end(),
            [&](const model::Decision& one) { return learned_additively(request, one); })) {
        texts.emplace_back("--additive-fit: expected --learn=additive beside it; it does nothing "
                           "to what is learned here");
    }
    if (request.compare) {
        check_map(scenario, *request.compare, texts);
    }
    for (const model::Decision& decision : scenario.decisions) {
        if (request.about(decision)) {
            check_decision(request, decision, texts);
        }
    }
    return texts;
}

} // namespace houtskool::classify
