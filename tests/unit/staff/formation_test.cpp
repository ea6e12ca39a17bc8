// SPDX-License-Identifier: MIT
#include "staff/staff.hpp"

#include <doctest/doctest.h>

#include "build.hpp"

using namespace houtskool;
using namespace houtskool::test;

TEST_CASE("the norm of the verdict says what stays, and what comes back as direction") {
    model::Scenario scenario = with_norms();
    add_task(scenario, "a", "own", "6");
    add_task(scenario, "b", "out", "10");
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(result.tasks.size() == 2);
    CHECK(result.tasks[0].kept->value == dec("6"));
    CHECK(result.tasks[0].leaving->value == dec("0"));
    CHECK(result.tasks[0].steering->value == dec("0"));
    CHECK(result.tasks[1].kept->value == dec("1"));
    CHECK(result.tasks[1].leaving->value == dec("9"));
    CHECK(result.tasks[1].steering->value == dec("0.45"));
    CHECK(result.findings.empty());
}

TEST_CASE("a part goes its own way, by its share of the workload") {
    model::Scenario scenario = with_norms();
    model::Task& task = add_task(scenario, "c", "out", "4");
    add_part(task, "coordination", "own", "0.25");
    // 1 fte is kept whole; of the other 3, 0.3 stays, and 2.7 leaves with 0.135 of direction.
    const model::TaskFormation formation = staff::staff(scenario).tasks.at(0);
    CHECK(formation.kept->value == dec("1.3"));
    CHECK(formation.leaving->value == dec("2.7"));
    CHECK(formation.steering->value == dec("0.135"));
}

TEST_CASE("parts with the task's verdict, or with none of this decision, are in the rest") {
    model::Scenario scenario = with_norms();
    model::Task& task = add_task(scenario, "c", "out", "4");
    add_part(task, "same", "out", "0.25");
    add_part(task, "open", "own", "0.5");
    task.parts[1].verdicts = {{"other-decision", "own"}};
    CHECK(staff::staff(scenario).tasks.at(0).kept->value == dec("0.4"));
}

TEST_CASE("bounds are those of all values within the bounds of workload and norms") {
    model::Scenario scenario = empty();
    add_norm(scenario, "out", quantity("0.1..0.2"), quantity("0.05"));
    add_task(scenario, "b", "out", "10~1").cluster.id = "policy";
    add_cluster(scenario, "policy", "2~1");
    const model::StaffResult result = staff::staff(scenario);
    const model::TaskFormation& formation = result.tasks.at(0);
    CHECK(formation.workload == span("9", "10", "11"));
    CHECK(formation.kept == span("0.9", "1.5", "2.2"));
    // The least leaves when the most is kept: 9 x 0.8 and 11 x 0.9.
    CHECK(formation.leaving == span("7.2", "8.5", "9.9"));
    CHECK(formation.steering == span("0.36", "0.425", "0.495"));
    // In house at the least: 9 (0.1 + 0.9 x 0.05), and not the least kept beside the least
    // steering.
    CHECK(result.clusters.at(0).tasks == span("1.305", "1.925", "2.64"));
}

TEST_CASE("an uncertain share moves work between the verdicts, and makes none") {
    model::Scenario scenario = empty();
    add_norm(scenario, "own", quantity("1"), quantity(""));
    add_norm(scenario, "out", quantity("0.1"), quantity(""));
    add_part(add_task(scenario, "more", "out", "10"), "p", "own", "0.2~0.1");
    add_part(add_task(scenario, "less", "own", "10"), "p", "out", "0.2~0.1");
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks[0].kept == span("1.9", "2.8", "3.7"));
    CHECK(result.tasks[0].leaving == span("6.3", "7.2", "8.1"));
    CHECK(result.tasks[1].kept == span("7.3", "8.2", "9.1"));
}

TEST_CASE("shares that may add up to more than the whole never keep more than the whole") {
    model::Scenario scenario = with_norms();
    model::Task& task = add_task(scenario, "t", "out", "10");
    add_part(task, "p", "own", "0.6~0.2");
    add_part(task, "q", "own", "0.3~0.3");
    CHECK(staff::staff(scenario).tasks.at(0).kept == span("4.6", "9.1", "10"));
}

TEST_CASE("a part without a share counts for nothing, and is named where it would matter") {
    model::Scenario scenario = with_norms();
    model::Task& task = add_task(scenario, "vth", "out", "4");
    add_part(task, "coordination", "own", "");
    add_part(task, "execution", "out", "");
    add_part(add_task(scenario, "sport", "out", ""), "policy", "own", "");
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks[0].kept->value == dec("0.4"));
    REQUIRE(codes(result) == std::vector<std::string>{"part-without-share", "without-workload"});
    CHECK(result.findings[0].message == "2 parts of tasks have no share of the workload and count "
                                        "for nothing: vth.coordination, sport.policy");
    CHECK(result.findings[1].message == "1 of the 2 tasks have no workload: sport");
}

TEST_CASE("a portion without a norm counts for nothing, and is named") {
    model::Scenario scenario = empty();
    add_norm(scenario, "own", quantity("1"), quantity(""));
    add_part(add_task(scenario, "half", "out", "4"), "p", "own", "0.25");
    add_task(scenario, "all", "out", "4");
    add_task(scenario, "unknown", "joint", "");
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks[0].kept->value == dec("1"));
    CHECK_FALSE(result.tasks[1].kept.has_value());
    REQUIRE(codes(result) == std::vector<std::string>{"norm-missing", "without-workload"});
    CHECK(result.findings[0].subject == "decisions[who].categories[out]");
    CHECK(result.findings[0].message ==
          "no norm says what stays in house of 2 tasks with verdict out");
}

TEST_CASE("parts that make up the whole task need no norm for its own verdict") {
    model::Scenario scenario = empty();
    add_norm(scenario, "own", quantity("1"), quantity(""));
    add_part(add_task(scenario, "t", "out", "4"), "p", "own", "1");
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks[0].kept->value == dec("4"));
    CHECK(result.findings.empty());
}

TEST_CASE("without norms the only decision says for which verdicts they are missing") {
    model::Scenario scenario = empty();
    add_task(scenario, "a", "own", "2");
    CHECK(codes(staff::staff(scenario)) == std::vector<std::string>{"norm-missing"});
    scenario.decisions.push_back(scenario.decisions[0]);
    scenario.decisions[1].id = "other";
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.findings.empty());
    CHECK(result.tasks[0].category.empty());
    CHECK(result.tasks[0].workload->value == dec("2"));
}

TEST_CASE("a task without a verdict has a workload and no more") {
    model::Scenario scenario = with_norms();
    add_task(scenario, "t", "", "3");
    const model::StaffResult result = staff::staff(scenario);
    CHECK(result.tasks[0].workload->value == dec("3"));
    CHECK_FALSE(result.tasks[0].kept.has_value());
    scenario.results.classify.reset();
    CHECK(staff::staff(scenario).tasks == result.tasks);
}

TEST_CASE("formation per verdict, over the tasks with a workload") {
    model::Scenario scenario = with_norms();
    add_task(scenario, "a", "own", "6");
    add_task(scenario, "b", "out", "10~1");
    add_task(scenario, "c", "out", "");
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(result.categories.size() == 3);
    CHECK(result.categories[0].category == "own");
    CHECK(result.categories[0].in_house == span("6", "6", "6"));
    CHECK(result.categories[1].tasks == 0);
    CHECK(result.categories[2].tasks == 1);
    CHECK(result.categories[2].workload == span("9", "10", "11"));
    CHECK(result.categories[2].in_house == span("1.305", "1.45", "1.595"));
}

TEST_CASE("no workload at all: nothing to say per verdict") {
    model::Scenario scenario = with_norms();
    add_task(scenario, "a", "own", "");
    CHECK(staff::staff(scenario).categories.empty());
}
