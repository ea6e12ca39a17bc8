// SPDX-License-Identifier: MIT
#include "plan/cpm.hpp"

#include <doctest/doctest.h>

#include "builder.hpp"

using namespace houtskool;
using namespace houtskool::model;
using plan::Node;
using plan::NodeKind;

namespace {

struct Sketch {
    NodeKind kind;
    int duration;
    std::vector<std::size_t> needs;
};

Sketch work(int duration, std::vector<std::size_t> needs) {
    return {NodeKind::work, duration, std::move(needs)};
}

Sketch gate(std::vector<std::size_t> needs) {
    return {NodeKind::gate, 0, std::move(needs)};
}

std::vector<Node> network(const std::vector<Sketch>& sketches) {
    std::vector<Node> nodes(sketches.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].kind = sketches[i].kind;
        nodes[i].duration = Decimal(sketches[i].duration);
        nodes[i].needs = sketches[i].needs;
    }
    return nodes;
}

} // namespace

TEST_CASE("the Reliable Construction project") {
    // F.S. Hillier and G.J. Lieberman, Introduction to Operations Research, 7th ed. (2001), ch. 10
    // "Project Management with PERT/CPM": 14 activities, 44 weeks; here with days for weeks.
    const Scenario project = scenario({
        activity("excavate", 2),
        activity("foundation", 4, {"excavate"}),
        activity("rough-wall", 10, {"foundation"}),
        activity("roof", 6, {"rough-wall"}),
        activity("exterior-plumbing", 4, {"rough-wall"}),
        activity("interior-plumbing", 5, {"exterior-plumbing"}),
        activity("exterior-siding", 7, {"roof"}),
        activity("exterior-painting", 9, {"exterior-plumbing", "exterior-siding"}),
        activity("electrical", 7, {"rough-wall"}),
        activity("wallboard", 8, {"interior-plumbing", "electrical"}),
        activity("flooring", 4, {"wallboard"}),
        activity("interior-painting", 5, {"wallboard"}),
        activity("exterior-fixtures", 2, {"exterior-painting"}),
        activity("interior-fixtures", 6, {"flooring", "interior-painting"}),
    });
    const PlanResult result = plan_of(project);
    CHECK(result.working_days == 44);
    CHECK(result.critical_path == Ids{"excavate", "foundation", "rough-wall", "exterior-plumbing",
                                      "interior-plumbing", "wallboard", "interior-painting",
                                      "interior-fixtures"});
    // slack by hand: D, G, H, M 4; I 2; K 1
    const std::vector<int> slack{0, 0, 0, 4, 0, 0, 4, 4, 2, 0, 1, 0, 4, 0};
    for (std::size_t i = 0; i < slack.size(); ++i) {
        CHECK(result.activities[i].total_slack == Decimal(slack[i]));
        CHECK(result.activities[i].critical == (slack[i] == 0));
    }
    // only the last of a chain with slack is free to use it
    CHECK(at(result, "roof").free_slack.is_zero());
    CHECK(at(result, "exterior-fixtures").free_slack == Decimal(4));
    CHECK(at(result, "electrical").free_slack == Decimal(2));
    CHECK(at(result, "flooring").free_slack == Decimal(1));
    CHECK(at(result, "wallboard").driver == "interior-plumbing");
    // 25 working days of five a week: day 25 is Monday 5 February
    CHECK(at(result, "wallboard").early_start == date("2018-02-05"));
    CHECK(at(result, "wallboard").early_finish == date("2018-02-14"));
    CHECK(at(result, "electrical").early_start == date("2018-01-23"));
    CHECK(at(result, "electrical").early_finish == date("2018-01-31"));
    CHECK(at(result, "electrical").late_start == date("2018-01-25"));
    CHECK(at(result, "electrical").late_finish == date("2018-02-02"));
    CHECK(result.finish == date("2018-03-01"));
}

TEST_CASE("gates pass on what set them, and leave free slack to the work behind them") {
    // 0: 3 days -> gate -> 2: 1 day; 3: 10 days
    const std::vector<Node> nodes =
        network({work(3, {}), gate({0}), work(1, {1}), work(10, {}), gate({3})});
    const plan::Schedule times = plan::schedule(nodes);
    CHECK(times.finish == Decimal(10));
    CHECK(times.last_day == 9);
    CHECK(times.timings[2].early_start == Decimal(3));
    CHECK(times.timings[2].cause.reason == plan::Reason::activity);
    CHECK(times.timings[2].cause.node == 0);
    CHECK(times.timings[0].free_slack.is_zero());
    CHECK(times.timings[0].total_slack == Decimal(6));
    CHECK(times.timings[2].free_slack == Decimal(6));
    CHECK(times.timings[3].free_slack.is_zero());
}

TEST_CASE("half days share a day") {
    Activity half = activity("half", 0);
    half.duration = stated(*Decimal::parse("2.5"));
    const PlanResult result = plan_of(scenario({half, activity("next", 2, {"half"})}));
    CHECK(at(result, "half").early_finish == date("2018-01-03"));
    CHECK(at(result, "next").early_start == date("2018-01-03"));
    CHECK(at(result, "next").early_finish == date("2018-01-05"));
    CHECK(result.working_days == 5);
}

TEST_CASE("a cycle, which the document refuses, does no harm") {
    CHECK(plan::schedule({}).order.empty());
    const std::vector<Node> nodes = network({work(2, {2}), work(3, {0}), work(4, {1, 2})});
    CHECK(plan::schedule(nodes).order.size() == 3);
    const PlanResult result =
        plan_of(scenario({activity("a", 1, {"b", "a"}), activity("b", 1, {"a"}),
                          in("t", summary("s")), in("s", summary("t")), in("u", summary("u"))}));
    CHECK(result.activities.size() == 5);
}
