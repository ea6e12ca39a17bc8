// SPDX-License-Identifier: MIT
#include "staff/staff.hpp"

#include "app/run.hpp"
#include "report/staff_report.hpp"

using namespace houtskool;

int main(int argc, char** argv) {
    const app::Program program{
        .name = "staff",
        .about = "formation per cluster and function, and totals that disagree",
        .examples = R"(  classify scenarios/ommen | staff
  classify scenarios/ommen | staff -f table --table reconciliations
  classify scenarios/ommen | staff --set tasks[vth].workload.fte=3 -f table
)",
        // What is only coarse stays usable: totals can be reconciled before anything is decided.
        .needs = [](const model::Scenario& scenario) -> std::vector<std::string> {
            if (!scenario.decisions.empty() && !scenario.tasks.empty()) {
                return {"classify"};
            }
            return {};
        },
        .sections = {"organisation"},
        .compute = [](model::Scenario& scenario,
                      const app::Given&) { scenario.results.staff = staff::staff(scenario); },
        .report = report::staff_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.staff->findings;
        }};
    return app::run(program, argc, argv);
}
