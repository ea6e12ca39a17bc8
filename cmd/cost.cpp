// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"

#include "app/run.hpp"
#include "report/cost_report.hpp"

using namespace houtskool;

namespace {

std::vector<app::OwnOption> own_options() {
    return {
        {.name = "--draws",
         .about =
             R"(  --draws N            draw uncertain figures N times; 0: not at all. Default 16384
)",
         .takes = app::Takes::count,
         .least = 0,
         .most = 100'000'000},
        {.name = "--sampling",
         .about = R"(  --sampling HOW       plain: independent draws; latin: Latin hypercube; sobol:
                       scrambled Sobol points (default), the most exact
)",
         .takes = app::Takes::text,
         .words = {"plain", "latin", "sobol"}},
        {.name = "--seed",
         .about = R"(  --seed N             of the draws; the same seed, the same bytes. Default 1
)",
         .takes = app::Takes::count,
         .least = 0,
         .most = 2'000'000'000},
        {.name = "--threads",
         .about = R"(  --threads N          changes the time taken and no byte. Default 1
)",
         .takes = app::Takes::count,
         .least = 1,
         .most = 64},
        {.name = "--sensitivity",
         .about = R"(  --sensitivity        also what part of the variance comes of each figure
)"},
    };
}

cost::Sampling sampling_of(const app::Given& given) {
    cost::Sampling sampling;
    sampling.draws = static_cast<int>(given.number("--draws", sampling.draws));
    sampling.seed = static_cast<int>(given.number("--seed", sampling.seed));
    sampling.threads = static_cast<int>(given.number("--threads", sampling.threads));
    sampling.indices = given.has("--sensitivity");
    if (given.text("--sampling") == "plain") {
        sampling.method = uncertainty::Method::plain;
    } else if (given.text("--sampling") == "latin") {
        sampling.method = uncertainty::Method::latin;
    }
    return sampling;
}

} // namespace

int main(int argc, char** argv) {
    const app::Program program{
        .name = "cost",
        .about = "recurring and one-off cost against recurring and one-off funds",
        .examples = R"(  classify scenarios/ommen | staff | cost
  classify scenarios/ommen | staff | cost -f table --lang nl
  classify scenarios/ommen | staff | cost --sensitivity -f table
  classify scenarios/ommen | staff | cost --strict --quiet -o budget.yaml
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
        .compute =
            [](model::Scenario& scenario, const app::Given& given) {
                scenario.results.cost = cost::cost(scenario, sampling_of(given));
            },
        .report = report::cost_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.cost->findings;
        },
        .options = own_options()};
    return app::run(program, argc, argv);
}
