// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"

#include "app/run.hpp"
#include "report/classify_report.hpp"

using namespace houtskool;

int main(int argc, char** argv) {
    const app::Program program{
        .name = "classify",
        .about = "decide per task who should do it, and say why",
        .examples = R"(  classify scenarios/ommen
  classify scenarios/ommen -f csv
  classify scenarios/ommen --set tasks[vth].scores.proximity=hoog
  classify scenarios/ommen | staff | cost | plan
)",
        .needs = [](const model::Scenario&) -> std::vector<std::string> { return {}; },
        .sections = {"decisions", "tasks"},
        .compute =
            [](model::Scenario& scenario) {
                scenario.results.classify = classify::classify(scenario);
            },
        .report = report::classify_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.classify->findings;
        }};
    return app::run(program, argc, argv);
}
