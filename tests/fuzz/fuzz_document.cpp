// SPDX-License-Identifier: MIT
// Any bytes as a scenario: reading ends with faults or with a scenario that can be written and read
// back, and that all four programs answer and show.

#include "classify/classify.hpp"
#include "cost/cost.hpp"
#include "document/document.hpp"
#include "plan/plan.hpp"
#include "render/csv.hpp"
#include "render/table.hpp"
#include "report/classify_report.hpp"
#include "report/cost_report.hpp"
#include "report/plan_report.hpp"
#include "report/staff_report.hpp"
#include "staff/staff.hpp"
#include "yaml/parse.hpp"
#include "yaml/write.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

using namespace houtskool;

[[noreturn]] void fail(const char* law, const yaml::Node& node) {
    std::fprintf(stderr, "%s\n%s\n", law, yaml::write_yaml(node).c_str());
    std::abort();
}

void check_round_trip(const model::Scenario& scenario) {
    const yaml::Node node = document::write(scenario);
    Diagnostics diagnostics;
    if (!(document::read(node, diagnostics) == scenario) || diagnostics.has_errors()) {
        fail("what was written reads back as something else", node);
    }
}

void show(const report::Report& report) {
    (void)render::table(report, {.width = 60});
    (void)render::csv(std::vector{report}, "");
}

void run_all(model::Scenario& scenario) {
    scenario.results.classify = classify::classify(scenario);
    scenario.results.staff = staff::staff(scenario);
    show(report::classify_report(scenario, Language::nl));
    show(report::staff_report(scenario, Language::en));
    if (scenario.budget.first_year != 0) {
        scenario.results.cost = cost::cost(scenario);
        show(report::cost_report(scenario, Language::nl));
    }
    scenario.results.plan = plan::plan(scenario);
    show(report::plan_report(scenario, Language::en));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const yaml::Stream stream = yaml::parse(text, "input", {.depth = 64, .nodes = 20'000});
        for (const yaml::Node& node : stream.documents) {
            Diagnostics diagnostics;
            model::Scenario scenario = document::read(node, diagnostics);
            if (diagnostics.has_errors()) {
                continue;
            }
            check_round_trip(scenario);
            run_all(scenario);
            check_round_trip(scenario);
        }
    } catch (const InputError&) {    // faults are what bad input is answered with
    } catch (const OverflowError&) { // and so are numbers too large to reckon with
    }
    return 0;
}
