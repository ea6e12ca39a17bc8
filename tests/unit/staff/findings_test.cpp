// SPDX-License-Identifier: MIT
#include "staff/staff.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace houtskool;
using namespace houtskool::test;

TEST_CASE("tasks that add up to something else than what is stated for their group") {
    model::Scenario scenario = with_norms();
    add_cluster(scenario, "policy", "12~0.5", "sketch §6.1.3");
    add_cluster(scenario, "fits", "2~0.5");
    add_function(scenario, "A", "10");
    for (const char* id : {"a", "b"}) {
        model::Task& task = add_task(scenario, id, "own", "5~0.25");
        task.cluster.id = "policy";
        task.function.id = "A";
    }
    add_task(scenario, "c", "own", "2.5").cluster.id = "fits";
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.clusters[0].tasks == span("9.5", "10", "10.5"));
    CHECK(result.clusters[0].task_count == 2);
    // Clusters against functions comes first: 14 and 10.
    REQUIRE(codes(result) == std::vector<std::string>{"totals-differ", "tasks-differ-from-total"});
    CHECK(result.findings[1].subject == "organisation.clusters[policy]");
    CHECK(result.findings[1].sources == std::vector<std::string>{"sketch §6.1.3"});
    CHECK(result.findings[1].message ==
          "the tasks of policy add up to 10 fte (9.5 to 10.5), stated is 12");
}

TEST_CASE("a group with a task that is not complete says nothing about what is stated") {
    model::Scenario scenario = with_norms();
    add_cluster(scenario, "policy", "12");
    add_task(scenario, "a", "own", "5").cluster.id = "policy";
    SUBCASE("no workload") {
        add_task(scenario, "b", "own", "").cluster.id = "policy";
        const model::StaffResult result = staff::staff(scenario);
        CHECK(result.clusters[0].without_workload == 1);
        CHECK(result.clusters[0].tasks->value == dec("5"));
        CHECK(codes(result) == std::vector<std::string>{"without-workload"});
    }
    SUBCASE("no verdict, before or after the other") {
        add_task(scenario, "b", "", "3").cluster.id = "policy";
        CHECK(staff::staff(scenario).findings.empty());
        std::swap(scenario.tasks[0], scenario.tasks[1]);
        CHECK(staff::staff(scenario).findings.empty());
    }
}

TEST_CASE("all tasks together are held against the stated total of the whole") {
    model::Scenario scenario = with_norms();
    add_total(scenario, "whole", "45~0.5", "sketch §7");
    add_task(scenario, "a", "own", "40");
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(codes(result) == std::vector<std::string>{"tasks-differ-from-total"});
    CHECK(result.findings[0].subject == "organisation.totals[whole]");
    add_task(scenario, "b", "own", "5");
    CHECK(staff::staff(scenario).findings.empty());
}

TEST_CASE("only assumptions that were read are asked for a source") {
    model::Scenario scenario = empty();
    for (const char* id : {"unused", "kept-out", "kept-joint", "cluster-fte", "sourced"}) {
        scenario.assumptions.push_back({id, quantity("0.5")});
    }
    scenario.assumptions[4].quantity.source.text = "sketch §6";
    add_norm(scenario, "out", named("kept-out"), named("sourced"));
    add_norm(scenario, "joint", named("kept-joint"), {});
    add_cluster(scenario, "c", "");
    scenario.organisation.clusters[0].fte = named("cluster-fte");
    add_task(scenario, "t", "out", "1");
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(codes(result) ==
            std::vector<std::string>{"unsourced-assumption", "unsourced-assumption"});
    CHECK(result.findings[0].subject == "assumptions.kept-out");
    CHECK(result.findings[1].subject == "assumptions.cluster-fte");
    CHECK(result.total == span("0.5", "0.5", "0.5"));
}

TEST_CASE("odd input is no crash") {
    model::Scenario scenario = with_norms();
    scenario.organisation.norms[0].category.id = "nowhere";
    scenario.organisation.norms[1].kept = named("nowhere");
    model::Task& task = add_task(scenario, "t", "nowhere", "-2");
    task.cluster.id = "nowhere";
    add_part(task, "p", "joint", "7");
    add_part(task, "q", "", "0.5");
    const std::vector<model::Part> odd_parts = task.parts;
    add_task(scenario, "t", "out", "1").parts = odd_parts;
    model::Quantity half;
    half.low = model::Number{dec("1"), false};
    scenario.organisation.totals = {{"half", half, {}}};
    scenario.organisation.same = {{{"nowhere", {}}, {"", {}}, {}, {}}};
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks.size() == 2);
    CHECK_FALSE(result.total.has_value());
    CHECK(staff::staff({}) == model::StaffResult{});
}
