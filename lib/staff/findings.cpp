// SPDX-License-Identifier: MIT
#include "staff/findings.hpp"

#include "uncertainty/estimate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace houtskool::staff {

namespace {

using model::Finding;
using model::make_finding;

Decimal count(std::size_t number) {
    return {static_cast<std::int64_t>(number)};
}

void totals_differ(const std::vector<Compared>& compared, std::vector<Finding>& list) {
    for (const Compared& pair : compared) {
        const model::Reconciliation& totals = pair.result;
        if (!totals.agrees) {
            list.push_back(make_finding(totals.explained_by_rounding ? "totals-differ-rounding"
                                                                     : "totals-differ",
                                        totals.left,
                                        {{"left", totals.left},
                                         {"left-fte", totals.left_fte.value},
                                         {"right", totals.right},
                                         {"right-fte", totals.right_fte.value},
                                         {"difference", totals.difference.abs()}},
                                        totals.sources, pair.place));
        }
    }
}

/// The tasks of a group against the figure that is stated for it.
void tasks_differ(const Sum& sum, const std::optional<model::Span>& stated, const std::string& id,
                  const std::string& path, const std::string& source, const Place& place,
                  std::vector<Finding>& list) {
    const std::optional<model::Span>& tasks = sum.formation.tasks;
    if (!sum.complete || !stated || !tasks || uncertainty::overlap(*stated, *tasks)) {
        return;
    }
    list.push_back(make_finding("tasks-differ-from-total", path,
                                {{"group", id},
                                 {"tasks", tasks->value},
                                 {"low", tasks->low},
                                 {"high", tasks->high},
                                 {"stated", stated->value}},
                                {source}, place));
}

void groups_differ(const std::vector<Sum>& sums, const std::vector<model::FormationGroup>& groups,
                   const std::string& path, const Figures& figures, std::vector<Finding>& list) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
        tasks_differ(sums[i], sums[i].formation.stated, groups[i].id,
                     fmt::format("{}[{}]", path, groups[i].id), figures.citation(groups[i].fte),
                     groups[i].place, list);
    }
}

void norm_missing(const Worked& worked, std::vector<Finding>& list) {
    if (worked.norms.decision == nullptr) {
        return;
    }
    const model::Decision& decision = *worked.norms.decision;
    for (const model::Category& category : decision.categories) {
        const auto tasks =
            std::count_if(worked.tasks.begin(), worked.tasks.end(), [&](const Formed& task) {
                return std::find(task.without_norm.begin(), task.without_norm.end(), category.id) !=
                       task.without_norm.end();
            });
        if (tasks > 0) {
            list.push_back(
                make_finding("norm-missing",
                             fmt::format("decisions[{}].categories[{}]", decision.id, category.id),
                             {{"tasks", Decimal(std::int64_t{tasks})}, {"category", category.id}},
                             {}, category.place));
        }
    }
}

void part_without_share(const model::Scenario& scenario, const Worked& worked,
                        std::vector<Finding>& list) {
    std::vector<std::string> names;
    Place place;
    for (std::size_t i = 0; i < worked.tasks.size(); ++i) {
        const std::vector<std::string>& parts = worked.tasks[i].without_share;
        if (names.empty() && !parts.empty()) {
            place = scenario.tasks[i].place;
        }
        names.insert(names.end(), parts.begin(), parts.end());
    }
    if (!names.empty()) {
        list.push_back(make_finding(
            "part-without-share", "tasks",
            {{"parts", count(names.size())}, {"names", fmt::format("{}", fmt::join(names, ", "))}},
            {}, place));
    }
}

void without_workload(const model::Scenario& scenario, const Worked& worked,
                      std::vector<Finding>& list) {
    std::vector<std::string> names;
    Place place;
    for (std::size_t i = 0; i < worked.tasks.size(); ++i) {
        if (!worked.tasks[i].formation.workload) {
            if (names.empty()) {
                place = scenario.tasks[i].place;
            }
            names.push_back(scenario.tasks[i].id);
        }
    }
    if (!names.empty()) {
        list.push_back(make_finding("without-workload", "tasks",
                                    {{"tasks", count(names.size())},
                                     {"all", count(scenario.tasks.size())},
                                     {"names", fmt::format("{}", fmt::join(names, ", "))}},
                                    {}, place));
    }
}

} // namespace

std::vector<Finding> findings(const model::Scenario& scenario, const Worked& worked,
                              Figures& figures) {
    const model::Organisation& organisation = scenario.organisation;
    std::vector<Finding> list;
    totals_differ(worked.compared, list);
    groups_differ(worked.clusters, organisation.clusters, "organisation.clusters", figures, list);
    groups_differ(worked.functions, organisation.functions, "organisation.functions", figures,
                  list);
    for (const model::StatedTotal& total : organisation.totals) {
        tasks_differ(worked.whole, figures.span(total.fte), total.id,
                     fmt::format("organisation.totals[{}]", total.id), figures.citation(total.fte),
                     total.place, list);
    }
    norm_missing(worked, list);
    part_without_share(scenario, worked, list);
    without_workload(scenario, worked, list);
    return list;
}

} // namespace houtskool::staff
