// SPDX-License-Identifier: MIT
#include "staff/staff.hpp"

#include "staff/findings.hpp"
#include "uncertainty/estimate.hpp"

#include <iterator>

namespace houtskool::staff {

namespace {

void choose_total(const model::Organisation& organisation, const Worked& worked, Figures& figures,
                  model::StaffResult& result) {
    const std::vector<Side> totals = total_sides(organisation, figures);
    std::optional<Side> side;
    if (!totals.empty()) {
        side = totals.front();
    }
    if (!side) {
        side = clusters_side(organisation, figures);
    }
    if (!side) {
        side = functions_side(organisation, figures);
    }
    if (side) {
        result.total = side->fte;
        result.total_basis = side->path;
    } else if (worked.whole.complete) {
        result.total = worked.whole.formation.tasks;
        result.total_basis = "tasks";
    }
}

std::vector<model::GroupFormation> formations(const std::vector<Sum>& sums) {
    std::vector<model::GroupFormation> result;
    result.reserve(sums.size());
    for (const Sum& sum : sums) {
        result.push_back(sum.formation);
    }
    return result;
}

} // namespace

model::StaffResult staff(const model::Scenario& scenario) {
    const model::Organisation& organisation = scenario.organisation;
    Figures figures(scenario.assumptions);
    Worked worked;
    worked.norms = norms(scenario);
    worked.tasks = form(scenario, worked.norms, figures);
    worked.clusters =
        sum_groups(organisation.clusters, &model::TaskFormation::cluster, worked.tasks, figures);
    worked.functions =
        sum_groups(organisation.functions, &model::TaskFormation::function, worked.tasks, figures);
    worked.whole = sum_all(worked.tasks);
    worked.compared = reconcile(organisation, figures);

    model::StaffResult result;
    for (const Formed& task : worked.tasks) {
        result.tasks.push_back(task.formation);
    }
    result.clusters = formations(worked.clusters);
    result.functions = formations(worked.functions);
    result.categories = sum_categories(worked.norms.decision, worked.tasks);
    choose_total(organisation, worked, figures, result);
    for (const Compared& pair : worked.compared) {
        result.reconciliations.push_back(pair.result);
    }
    result.findings = findings(scenario, worked, figures);
    std::vector<model::Finding> unsourced =
        uncertainty::unsourced(scenario.assumptions, figures.used());
    std::move(unsourced.begin(), unsourced.end(), std::back_inserter(result.findings));
    return result;
}

} // namespace houtskool::staff
