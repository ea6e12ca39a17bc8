// SPDX-License-Identifier: MIT
// Laws that hold for every organisation.
#include "staff/staff.hpp"
#include "uncertainty/estimate.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>

#include "build.hpp"

using namespace houtskool;
using namespace houtskool::test;
using houtskool::uncertainty::operator+;

namespace {

const std::vector<std::string> categories{"own", "joint", "out"};

/// A quantity with two decimals between the bounds, in hundredths: a value with a margin or a
/// range.
model::Quantity draw(std::mt19937& random, int least, int most) {
    const auto pick = [&](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    const int low = pick(least, most);
    const int high = pick(low, most);
    model::Quantity result;
    result.low = model::Number{Decimal(low, 2), false};
    result.mode = model::Number{Decimal(pick(low, high), 2), false};
    result.high = model::Number{Decimal(high, 2), false};
    return result;
}

model::Scenario random_scenario(std::mt19937& random) {
    model::Scenario scenario = empty();
    for (const std::string& category : categories) {
        add_norm(scenario, category, draw(random, 0, 100), draw(random, 0, 100));
    }
    for (const char* cluster : {"c0", "c1", "c2"}) {
        add_cluster(scenario, cluster, "10~5");
    }
    for (int i = 0; i < 9; ++i) {
        model::Task& task =
            add_task(scenario, "t" + std::to_string(i), categories[random() % 3], "1");
        task.workload.fte = draw(random, 0, 1000);
        task.cluster.id = "c" + std::to_string(i % 3);
        for (unsigned part = 0; part < random() % 3; ++part) {
            add_part(task, "p" + std::to_string(part), categories[random() % 3], "1");
            task.parts.back().share = draw(random, 0, 45);
        }
    }
    return scenario;
}

/// Every quantity of norms and tasks.
void each_quantity(model::Scenario& scenario, const std::function<void(model::Quantity&)>& change) {
    for (model::StaffingNorm& norm : scenario.organisation.norms) {
        change(norm.kept);
        change(norm.steering);
    }
    for (model::Task& task : scenario.tasks) {
        change(task.workload.fte);
        for (model::Part& part : task.parts) {
            change(part.share);
        }
    }
}

bool holds(const std::optional<model::Span>& span, const std::optional<model::Span>& value) {
    return span->low <= value->value && value->value <= span->high;
}

} // namespace

TEST_CASE("no work is made and none is lost: kept and leaving are the workload, exactly") {
    std::mt19937 random(6);
    for (int i = 0; i < 100; ++i) {
        const model::StaffResult result = staff::staff(random_scenario(random));
        Decimal workload;
        Decimal in_house;
        for (const model::TaskFormation& task : result.tasks) {
            CHECK(task.kept->value + task.leaving->value == task.workload->value);
            CHECK(task.steering->value <= task.leaving->value);
            workload += task.workload->value;
            in_house += task.kept->value + task.steering->value;
        }
        Decimal of_categories;
        Decimal in_house_of_categories;
        for (const model::CategoryFormation& category : result.categories) {
            of_categories += category.workload.value;
            in_house_of_categories += category.in_house.value;
        }
        Decimal in_house_of_clusters;
        for (const model::GroupFormation& cluster : result.clusters) {
            in_house_of_clusters += cluster.tasks->value;
        }
        CHECK(of_categories == workload);
        CHECK(in_house_of_categories == in_house);
        CHECK(in_house_of_clusters == in_house);
    }
}

TEST_CASE("whatever values lie within the bounds, the outcome lies within its bounds") {
    std::mt19937 random(7);
    for (int i = 0; i < 100; ++i) {
        const model::Scenario scenario = random_scenario(random);
        const model::StaffResult bounds = staff::staff(scenario);
        for (int j = 0; j < 20; ++j) {
            model::Scenario sharp = scenario;
            each_quantity(sharp, [&](model::Quantity& quantity) {
                const Decimal width = quantity.high->value - quantity.low->value;
                // Ends more often than what lies between.
                const Decimal at = Decimal(static_cast<int>(random() % 7), 0) - Decimal(2);
                const Decimal share = at < Decimal()
                                          ? Decimal()
                                          : (at > Decimal(2) ? Decimal(1) : at * Decimal(5, 1));
                quantity = model::stated(quantity.low->value + width * share);
            });
            const model::StaffResult exact = staff::staff(sharp);
            for (std::size_t t = 0; t < exact.tasks.size(); ++t) {
                CHECK(holds(bounds.tasks[t].kept, exact.tasks[t].kept));
                CHECK(holds(bounds.tasks[t].leaving, exact.tasks[t].leaving));
                CHECK(holds(bounds.tasks[t].steering, exact.tasks[t].steering));
            }
            for (std::size_t c = 0; c < exact.clusters.size(); ++c) {
                CHECK(holds(bounds.clusters[c].tasks, exact.clusters[c].tasks));
            }
        }
    }
}

TEST_CASE("bounds of what is in house are never wider than those of kept and steering added") {
    std::mt19937 random(8);
    for (int i = 0; i < 100; ++i) {
        const model::StaffResult result = staff::staff(random_scenario(random));
        for (const model::GroupFormation& cluster : result.clusters) {
            model::Span added;
            for (const model::TaskFormation& task : result.tasks) {
                if (task.cluster == cluster.id) {
                    added = added + *task.kept + *task.steering;
                }
            }
            CHECK(added.low <= cluster.tasks->low);
            CHECK(cluster.tasks->high <= added.high);
            CHECK(cluster.tasks->low <= cluster.tasks->value);
            CHECK(cluster.tasks->value <= cluster.tasks->high);
        }
    }
}

TEST_CASE("refining one cluster changes nothing in the others") {
    std::mt19937 random(9);
    for (int i = 0; i < 50; ++i) {
        model::Scenario scenario = random_scenario(random);
        const model::StaffResult before = staff::staff(scenario);
        scenario.organisation.clusters[0].fte = quantity("12.25");
        add_task(scenario, "new", "own", "1.5").cluster.id = "c0";
        add_part(scenario.tasks[0], "new", "joint", "0.05");
        const model::StaffResult after = staff::staff(scenario);
        CHECK(after.clusters[1] == before.clusters[1]);
        CHECK(after.clusters[2] == before.clusters[2]);
        CHECK(after.tasks[1] == before.tasks[1]);
        CHECK_FALSE(after.clusters[0] == before.clusters[0]);
    }
}

TEST_CASE("a task split into parts of its own verdict is the same task") {
    std::mt19937 random(10);
    for (int i = 0; i < 50; ++i) {
        model::Scenario scenario = random_scenario(random);
        const model::StaffResult before = staff::staff(scenario);
        for (std::size_t t = 0; t < scenario.tasks.size(); ++t) {
            add_part(scenario.tasks[t], "same", before.tasks[t].category, "0.1");
        }
        CHECK(staff::staff(scenario) == before);
    }
}
