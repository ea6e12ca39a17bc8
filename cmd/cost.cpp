// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"

#include "app/run.hpp"
#include "report/cost_report.hpp"

using namespace houtskool;

int main(int argc, char** argv) {
    const app::Program program{
        .name = "cost",
        .about = "recurring and one-off cost against recurring and one-off funds",
        .examples = R"(  classify scenarios/ommen | staff | cost
  classify scenarios/ommen | staff | cost -f table --lang nl
  classify scenarios/ommen | staff | cost --strict -f table
)",
        // What is only coarse stays usable: funds and stated amounts need no formation.
        .needs = [](const model::Scenario& scenario) -> std::vector<std::string> {
            std::vector<std::string> results;
            if (!scenario.decisions.empty() && !scenario.tasks.empty()) {
                results.emplace_back("classify");
            }
            if (scenario.organisation != model::Organisation{}) {
                results.emplace_back("staff");
            }
            return results;
        },
        .sections = {"budget"},
        .compute = [](model::Scenario& scenario,
                      const app::Given&) { scenario.results.cost = cost::cost(scenario); },
        .report = report::cost_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.cost->findings;
        }};
    return app::run(program, argc, argv);
}
