// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"

#include "app/baseline.hpp"
#include "app/run.hpp"
#include "cost/gate.hpp"
#include "cost/tolerance.hpp"
#include "report/cost_report.hpp"

#include <fmt/format.h>

using namespace houtskool;

namespace {

const std::vector<app::OwnOption> own_options{
    {.name = "--draws",
     .about =
         R"(  --draws N           draw uncertain figures N times; 0: not at all
                      (default: 16384)
)",
     .takes = app::Takes::count,
     .least = 0,
     .most = 100'000'000},
    {.name = "--sampling",
     .about = R"(  --sampling HOW      plain: independent draws; latin: Latin hypercube;
                      sobol: scrambled Sobol points (default), the most exact
)",
     .takes = app::Takes::text,
     .words = {"plain", "latin", "sobol"}},
    {.name = "--seed",
     .about = R"(  --seed N            of the draws; the same seed, the same bytes (default: 1)
)",
     .takes = app::Takes::count,
     .least = 0,
     .most = 2'000'000'000},
    {.name = "--threads",
     .about = R"(  --threads N         changes the time taken and no byte (default: 1)
)",
     .takes = app::Takes::count,
     .least = 1,
     .most = 64},
    {.name = "--sensitivity",
     .about = R"(  --sensitivity       also what part of the variance comes of each figure
)"},
    {"--against",
     R"(  --against FILE      compare with an earlier result of cost, the baseline;
                      each figure that differs is explained, and the rules of
                      'checks' and --tolerance are held against it
)",
     app::Takes::scenario},
    {"--tolerance",
     R"(  --tolerance [METRIC=]RULE
                      with --against: how much a figure may differ, as in
                      cost.structural-gap=1000, 1%, 2se (standard errors);
                      without METRIC every figure (repeatable)
)",
     app::Takes::texts},
    {"--accept",
     R"(  --accept FILE       write the result as the new baseline; needs --reason
)",
     app::Takes::text},
    {"--reason",
     R"(  --reason TEXT       with --accept: why, for those who find it there
)",
     app::Takes::text},
};

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

/// What scenarios are held against, read off the command line.
cost::GateRequest request(const app::Given& given) {
    cost::GateRequest result;
    std::vector<std::string> faults;
    const auto with = [&](const char* option, const char* other) {
        if (given.has(option) && !given.has(other)) {
            faults.push_back(fmt::format("{0}: expected {1} beside it; without {1} it does nothing",
                                         option, other));
        }
    };
    with("--tolerance", "--against");
    with("--reason", "--accept");
    if (given.has("--accept") &&
        given.text("--reason").find_first_not_of(" \t\n") == std::string::npos) {
        faults.emplace_back("--accept: expected --reason beside it: later readers must know why "
                            "the baseline moved");
    }
    for (const std::string& text : given.texts("--tolerance")) {
        const auto parsed = cost::parse_tolerance(text);
        if (const auto* fault = std::get_if<cost::ToleranceFault>(&parsed)) {
            faults.push_back(fault->text);
        } else {
            result.tolerances.push_back(std::get<model::Check>(parsed));
        }
    }
    app::refuse("cost", faults);
    result.baseline = given.scenario("--against");
    result.accepting = given.has("--accept");
    return result;
}

void compute(model::Scenario& scenario, const app::Given& given) {
    const cost::GateRequest asked = request(given);
    if (asked.baseline != nullptr) {
        app::check_baseline(*asked.baseline, cost::incompatible(*asked.baseline, scenario));
    }
    scenario.results.cost = cost::cost(scenario, sampling_of(given));
    scenario.results.cost->provenance = app::provenance(scenario);
    cost::guard(scenario, asked);
}

void accept(const std::vector<model::Scenario>& scenarios, const app::Given& given) {
    if (given.has("--accept")) {
        if (scenarios.size() != 1) {
            app::refuse("cost",
                        {fmt::format("--accept takes one scenario, found {}", scenarios.size())});
        }
        app::write_document(given.text("--accept"),
                            cost::as_baseline(scenarios.front(), given.text("--reason")));
    }
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
  classify scenarios/ommen | staff | cost --against budget.yaml -f markdown
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
        .compute = compute,
        .report = report::cost_report,
        .findings = [](const model::Scenario& scenario) -> const std::vector<model::Finding>& {
            return scenario.results.cost->findings;
        },
        .options = own_options,
        .guards = true,
        .beside = accept};
    return app::run(program, argc, argv);
}
