// SPDX-License-Identifier: MIT
#include "plan/plan.hpp"

#include "app/run.hpp"
#include "report/plan_report.hpp"

using namespace houtskool;

int main(int argc, char** argv) {
    const app::Program program{
        .name = "plan",
        .about = "dates, slack, the critical path, and tollgates met or missed",
        .examples = R"(  classify scenarios/ommen | staff | cost | plan
  classify scenarios/ommen | plan -f csv --table activities
  classify scenarios/ommen | plan --set assumptions.step-long=60 -f table
)",
        .needs = [](const model::Scenario& scenario) -> std::vector<std::string> {
            for (const model::Activity& activity : scenario.planning.activities) {
                if (activity.for_each) {
                    return {"classify"};
                }
            }
            return {};
        },
        .sections = {"planning"},
        .compute = [](model::Scenario& scenario,
                      const app::Given&) { scenario.results.plan = plan::plan(scenario); },
        .report = report::plan_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.plan->findings;
        }};
    return app::run(program, argc, argv);
}
