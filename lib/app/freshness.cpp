// SPDX-License-Identifier: MIT
#include "app/freshness.hpp"

#include <algorithm>
#include <array>

namespace houtskool::app {

namespace {

constexpr std::array<std::string_view, 4> chain{"classify", "staff", "cost", "plan"};

std::size_t rank(std::string_view program) {
    return static_cast<std::size_t>(std::find(chain.begin(), chain.end(), program) - chain.begin());
}

/// What of a task classify looks at, or names in its verdicts.
bool is_about_scores(std::string_view path) {
    const std::size_t close = path.find(']');
    if (!path.starts_with("tasks[") || close + 1 >= path.size()) {
        return true; // a task, or all of them
    }
    const std::string_view rest = path.substr(close + 2);
    return rest == "id" || rest.starts_with("scores") || rest.starts_with("decided") ||
           rest.starts_with("parts");
}

/// Whether a result stands on what a path names.
bool stands_on(std::string_view program, std::string_view path) {
    const std::string_view section = path.substr(0, path.find_first_of(".["));
    const bool tasks = section == "tasks";
    if (program == "classify") {
        return section == "decisions" || (tasks && is_about_scores(path));
    }
    if (program == "staff") {
        return section == "decisions" || section == "organisation" || section == "assumptions" ||
               tasks;
    }
    return section != "planning";
}

} // namespace

bool has_section(const model::Scenario& scenario, std::string_view section) {
    return (section == "decisions" && !scenario.decisions.empty()) ||
           (section == "tasks" && !scenario.tasks.empty()) ||
           (section == "organisation" && scenario.organisation != model::Organisation{}) ||
           (section == "budget" && scenario.budget.first_year != 0) ||
           (section == "planning" && scenario.planning != model::Planning{});
}

bool has_result(const model::Scenario& scenario, std::string_view program) {
    const model::Results& results = scenario.results;
    return (program == "classify" && results.classify) || (program == "staff" && results.staff) ||
           (program == "cost" && results.cost) || (program == "plan" && results.plan);
}

std::string last_result(const model::Scenario& scenario) {
    std::string last;
    for (const std::string_view program : chain) {
        last = has_result(scenario, program) ? std::string(program) : last;
    }
    return last;
}

std::string pipeline_to(std::string_view program) {
    std::string pipeline(chain.front());
    pipeline += " SCENARIO";
    for (std::size_t i = 1; i <= rank(program); ++i) {
        pipeline += " | ";
        pipeline += chain[i];
    }
    return pipeline;
}

void drop_results_from(model::Scenario& scenario, std::string_view program) {
    model::Results& results = scenario.results;
    const std::size_t first = rank(program);
    if (first <= rank("classify")) {
        results.classify.reset();
    }
    if (first <= rank("staff")) {
        results.staff.reset();
    }
    if (first <= rank("cost")) {
        results.cost.reset();
    }
    results.plan.reset();
    for (model::Change& change : scenario.changes) {
        if (!change.after.empty() && rank(change.after) >= first) {
            change.after = first == 0 ? "" : std::string(chain[first - 1]);
        }
    }
}

std::vector<Stale> stale_results(const model::Scenario& scenario, std::string_view program) {
    std::vector<Stale> stale;
    for (const std::string_view earlier : chain) {
        if (rank(earlier) >= rank(program) || !has_result(scenario, earlier)) {
            continue;
        }
        for (const model::Change& change : scenario.changes) {
            if (!change.after.empty() && rank(change.after) >= rank(earlier) &&
                stands_on(earlier, change.path)) {
                stale.push_back({std::string(earlier), change.path});
                break;
            }
        }
    }
    return stale;
}

} // namespace houtskool::app
