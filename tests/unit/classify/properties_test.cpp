// SPDX-License-Identifier: MIT
// Laws that hold for every table of scores.
#include "classify/classify.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::ommen;

namespace {

/// Ommen's question about as many random tasks; some scores are missing, some tasks not decided.
model::Scenario random_scenario(std::mt19937& random) {
    model::Scenario scenario = ommen();
    const model::Decision& decision = scenario.decisions[0];
    for (model::Task& task : scenario.tasks) {
        task.scores.clear();
        for (const model::Criterion& criterion : decision.criteria) {
            const std::size_t pick = random() % (criterion.scale.size() + 2);
            if (pick < criterion.scale.size()) {
                task.scores[criterion.id] = criterion.scale[pick];
            } else if (pick == criterion.scale.size()) {
                task.scores[criterion.id] = model::not_applicable;
            }
        }
        task.decided.clear();
        if (random() % 4 != 0) {
            test::decide(task, decision.id, decision.categories[random() % 3].id, "random");
        }
    }
    return scenario;
}

/// The verdict and its reason, without what it is compared with: other tasks and other rules.
model::Verdict bare(const model::Verdict& verdict) {
    model::Verdict result;
    result.task = verdict.task;
    result.category = verdict.category;
    result.rule = verdict.rule;
    result.because = verdict.because;
    result.decided = verdict.decided;
    result.parts = verdict.parts;
    return result;
}

std::map<std::string, model::Verdict> by_task(const model::ClassifyResult& result) {
    std::map<std::string, model::Verdict> verdicts;
    for (const model::Verdict& verdict : result.decisions.at(0).verdicts) {
        verdicts.emplace(verdict.task, bare(verdict));
    }
    return verdicts;
}

} // namespace

TEST_CASE("the order of the tasks changes no verdict, no count and no consistency") {
    std::mt19937 random(1);
    for (int i = 0; i < 100; ++i) {
        model::Scenario scenario = random_scenario(random);
        const model::ClassifyResult before = classify::classify(scenario);
        std::shuffle(scenario.tasks.begin(), scenario.tasks.end(), random);
        const model::ClassifyResult after = classify::classify(scenario);
        CHECK(by_task(before) == by_task(after));
        CHECK(before.decisions[0].counts == after.decisions[0].counts);
        CHECK(before.decisions[0].consistency[0].consistent ==
              after.decisions[0].consistency[0].consistent);
        CHECK(before.findings.size() == after.findings.size());
    }
}

TEST_CASE("a rule below the default changes nothing") {
    std::mt19937 random(2);
    for (int i = 0; i < 100; ++i) {
        model::Scenario scenario = random_scenario(random);
        const model::ClassifyResult before = classify::classify(scenario);
        scenario.decisions[0].model.rules.push_back(
            test::rule("late", {{"motif", {"+"}}}, "samenwerken"));
        const model::ClassifyResult after = classify::classify(scenario);
        CHECK(by_task(after) == by_task(before));
    }
}

TEST_CASE("equal scores with different decisions always conflict, whatever the criteria") {
    std::mt19937 random(3);
    for (int i = 0; i < 100; ++i) {
        model::Scenario scenario = random_scenario(random);
        model::Task twin = scenario.tasks[0];
        twin.id = "twin";
        scenario.tasks[0].decided.clear();
        twin.decided.clear();
        test::decide(scenario.tasks[0], "sourcing", "zelf-doen", "one");
        test::decide(twin, "sourcing", "uitbesteden", "other");
        scenario.tasks.push_back(twin);
        const auto among = [](const model::Camp& camp, const std::string& task) {
            return std::find(camp.tasks.begin(), camp.tasks.end(), task) != camp.tasks.end();
        };
        const model::ClassifyResult result = classify::classify(scenario);
        for (const model::Consistency& check : result.decisions[0].consistency) {
            CHECK(std::any_of(check.conflicts.begin(), check.conflicts.end(),
                              [&](const model::ConflictGroup& group) {
                                  // In order of the categories: zelf-doen first, uitbesteden last.
                                  return among(group.camps.front(), scenario.tasks[0].id) &&
                                         among(group.camps.back(), "twin");
                              }));
        }
    }
}

TEST_CASE("more criteria never make a table less consistent, and the sums add up") {
    std::mt19937 random(4);
    for (int i = 0; i < 100; ++i) {
        const model::ClassifyResult result = classify::classify(random_scenario(random));
        const model::DecisionResult& decision = result.decisions[0];
        // The claim's three criteria are among the model's six.
        CHECK(decision.consistency[0].consistent <= decision.consistency[1].consistent);
        int tasks = decision.undecided;
        int decided = 0;
        for (const model::CategoryCount& count : decision.counts) {
            tasks += count.tasks;
            decided += count.decided;
        }
        CHECK(tasks == static_cast<int>(decision.verdicts.size()));
        CHECK(decided == decision.consistency[0].cases);
        CHECK(decision.agreeing <= decision.compared);
        for (const model::Consistency& check : decision.consistency) {
            int in_conflict = 0;
            for (const model::ConflictGroup& group : check.conflicts) {
                CHECK(group.camps.size() > 1);
                for (const model::Camp& camp : group.camps) {
                    in_conflict += static_cast<int>(camp.tasks.size());
                }
            }
            CHECK(check.consistent + in_conflict == check.cases);
        }
    }
}
