// SPDX-License-Identifier: MIT
#include "build.hpp"

namespace houtskool::test {

namespace {

model::Number number(std::string_view text) {
    return {dec(text), false};
}

model::FormationGroup group(const std::string& id, std::string_view fte,
                            const std::string& source) {
    model::FormationGroup result;
    result.id = id;
    result.fte = quantity(fte, source);
    return result;
}

} // namespace

Decimal dec(std::string_view text) {
    return Decimal::parse(text).value();
}

model::Span span(std::string_view low, std::string_view value, std::string_view high) {
    return {dec(low), dec(value), dec(high)};
}

model::Quantity quantity(std::string_view text, const std::string& source) {
    model::Quantity result;
    result.source.text = source;
    const std::size_t about = text.find('~');
    const std::size_t range = text.find("..");
    if (text.empty()) {
        return result;
    }
    if (range != std::string_view::npos) {
        result.low = number(text.substr(0, range));
        result.high = number(text.substr(range + 2));
        return result;
    }
    result.value = number(text.substr(0, about));
    if (about != std::string_view::npos) {
        result.about = number(text.substr(about + 1));
    }
    return result;
}

model::Quantity named(const std::string& assumption) {
    model::Quantity result;
    result.assumption.id = assumption;
    return result;
}

model::Scenario empty() {
    model::Scenario scenario;
    model::Decision decision;
    decision.id = "who";
    for (const char* category : {"own", "joint", "out"}) {
        decision.categories.push_back({category, {}, {}});
    }
    scenario.decisions = {decision};
    model::ClassifyResult answers;
    model::DecisionResult answer;
    answer.decision = decision.id;
    answers.decisions = {answer};
    scenario.results.classify = answers;
    return scenario;
}

model::Scenario with_norms() {
    model::Scenario scenario = empty();
    add_norm(scenario, "own", quantity("1"), quantity(""));
    add_norm(scenario, "joint", quantity("0.5"), quantity("0.1"));
    add_norm(scenario, "out", quantity("0.1"), quantity("0.05"));
    return scenario;
}

void add_norm(model::Scenario& scenario, const std::string& category, const model::Quantity& kept,
              const model::Quantity& steering) {
    model::StaffingNorm norm;
    norm.id = category;
    norm.category.id = category;
    norm.kept = kept;
    norm.steering = steering;
    scenario.organisation.norms.push_back(norm);
}

model::Task& add_task(model::Scenario& scenario, const std::string& id, const std::string& category,
                      std::string_view workload) {
    model::Task task;
    task.id = id;
    task.workload.fte = quantity(workload);
    scenario.tasks.push_back(task);
    if (!category.empty()) {
        model::Verdict verdict;
        verdict.task = id;
        verdict.category = category;
        scenario.results.classify->decisions[0].verdicts.push_back(verdict);
    }
    return scenario.tasks.back();
}

void add_part(model::Task& task, const std::string& id, const std::string& category,
              std::string_view share) {
    model::Part part;
    part.id = id;
    part.share = quantity(share);
    part.verdicts.emplace("who", category);
    task.parts.push_back(part);
}

void add_cluster(model::Scenario& scenario, const std::string& id, std::string_view fte,
                 const std::string& source) {
    scenario.organisation.clusters.push_back(group(id, fte, source));
}

void add_function(model::Scenario& scenario, const std::string& id, std::string_view fte,
                  const std::string& source) {
    scenario.organisation.functions.push_back(group(id, fte, source));
}

void add_total(model::Scenario& scenario, const std::string& id, std::string_view fte,
               const std::string& source) {
    scenario.organisation.totals.push_back({id, quantity(fte, source), {}});
}

std::vector<std::string> codes(const model::StaffResult& result) {
    std::vector<std::string> found;
    for (const model::Finding& finding : result.findings) {
        found.push_back(finding.code);
    }
    return found;
}

} // namespace houtskool::test
