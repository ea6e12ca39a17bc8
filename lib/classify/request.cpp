// SPDX-License-Identifier: MIT
#include "classify/request.hpp"

#include "base/text.hpp"
#include "classify/compare.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::classify {

using namespace sorting;

namespace {

template <class T>
std::vector<std::string> ids(const std::vector<T>& list) {
    std::vector<std::string> result;
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

void check_decision(const Request& request, const model::Decision& decision,
                    std::vector<std::string>& texts) {
    if (request.repair) {
        for (const std::string& criterion : request.repair->criteria) {
            check_known("--fewest-repairs", "criterion", criterion, ids(decision.criteria), texts);
        }
    }
    if (request.learn && request.learn->precedents != nullptr) {
        check_known("--precedents", "decision", decision.id,
                    ids(request.learn->precedents->decisions), texts);
    }
    if (request.learn && request.learn->method == model::Method::dominance_rules &&
        decision.ordered == model::Order::none) {
        texts.push_back(fmt::format("--learn: dominance-rules need categories with an order, and "
                                    "decision {} declares none with 'ordered'",
                                    quoted(decision.id)));
    }
    if (request.compare && their_decision(*request.compare, decision) == nullptr) {
        texts.push_back(fmt::format(
            "--model: scenario {} has no decision {}; say which of its decisions answers it with "
            "--map {}=THEIRS: expected {}",
            quoted(request.compare->scenario->id), quoted(decision.id), decision.id,
            join_or(ids(request.compare->scenario->decisions))));
    } else if (request.compare && !their_decision(*request.compare, decision)->model.stated()) {
        texts.push_back(fmt::format("--model: decision {} of scenario {} has no model",
                                    quoted(their_decision(*request.compare, decision)->id),
                                    quoted(request.compare->scenario->id)));
    }
}

/// Whatever can be mapped.
std::vector<std::string> names(const model::Scenario& scenario) {
    std::vector<std::string> result = ids(scenario.decisions);
    for (const model::Decision& decision : scenario.decisions) {
        for (const auto& list : {ids(decision.criteria), ids(decision.categories)}) {
            result.insert(result.end(), list.begin(), list.end());
        }
    }
    return result;
}

void check_mapped(const model::Scenario& scenario, const std::string& name,
                  std::vector<std::string>& texts) {
    const std::vector<std::string> known = names(scenario);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
        texts.push_back(
            fmt::format("--map: scenario {} has no criterion, category or decision {}{}",
                        quoted(scenario.id), quoted(name), did_you_mean(name, known)));
    }
}

} // namespace

std::vector<std::string> faults(const model::Scenario& scenario, const Request& request) {
    std::vector<std::string> texts;
    if (!request.decision.empty()) {
        check_known("--decision", "decision", request.decision, ids(scenario.decisions), texts);
    }
    for (const model::Decision& decision : scenario.decisions) {
        if (request.about(decision)) {
            check_decision(request, decision, texts);
        }
    }
    if (request.compare) {
        for (const model::MappedName& name : request.compare->names) {
            check_mapped(scenario, name.ours, texts);
            check_mapped(*request.compare->scenario, name.theirs, texts);
        }
    }
    return texts;
}

} // namespace houtskool::classify
