// SPDX-License-Identifier: MIT
#include "staff/staff.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "build.hpp"

using namespace houtskool;
using namespace houtskool::test;

namespace {

/// The figures of sketch §6.1, §6.3 and §7, with the rounding that their steps suggest.
model::Scenario ommen() {
    model::Scenario scenario = empty();
    add_cluster(scenario, "concern", "13~0.5", "sketch §6.1.1");
    add_cluster(scenario, "direction", "15.5~0.25", "sketch §6.1.2");
    add_cluster(scenario, "policy", "12~0.5", "sketch §6.1.3");
    add_cluster(scenario, "management", "4~0.5", "sketch §6.1.4");
    add_function(scenario, "A", "11~0.5", "sketch §6.3");
    add_function(scenario, "B", "16~0.5", "sketch §6.3");
    add_function(scenario, "C", "6~0.5", "sketch §6.3");
    add_function(scenario, "D", "8~0.5", "sketch §6.3");
    add_function(scenario, "E", "4~0.5", "sketch §6.3");
    add_total(scenario, "functions", "45", "sketch §6.3");
    add_total(scenario, "core", "45~0.5", "sketch §7");
    scenario.organisation.same = {{{"management", {}}, {"E", {}}, {}, {}}};
    return scenario;
}

const model::Reconciliation* pair(const model::StaffResult& result, const std::string& left,
                                  const std::string& right) {
    const auto found = std::find_if(
        result.reconciliations.begin(), result.reconciliations.end(),
        [&](const model::Reconciliation& r) { return r.left == left && r.right == right; });
    return found == result.reconciliations.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("Ommen's clusters are 44.5 fte and its functions 45; rounding can explain it") {
    const model::StaffResult result = staff::staff(ommen());
    const model::Reconciliation* cuts =
        pair(result, "organisation.clusters", "organisation.functions");
    REQUIRE(cuts != nullptr);
    CHECK(cuts->left_fte == span("42.75", "44.5", "46.25"));
    CHECK(cuts->right_fte == span("42.5", "45", "47.5"));
    CHECK(cuts->difference == dec("-0.5"));
    CHECK_FALSE(cuts->agrees);
    CHECK(cuts->explained_by_rounding);
    CHECK(cuts->sources == std::vector<std::string>{"sketch §6.1.1", "sketch §6.1.2",
                                                    "sketch §6.1.3", "sketch §6.1.4",
                                                    "sketch §6.3"});
}

TEST_CASE("Ommen's management agrees, so the gap lies in the rest: 40.5 and 41") {
    const model::StaffResult result = staff::staff(ommen());
    const model::Reconciliation* management =
        pair(result, "organisation.clusters[management]", "organisation.functions[E]");
    REQUIRE(management != nullptr);
    CHECK(management->agrees);
    CHECK_FALSE(management->explained_by_rounding);
    const model::Reconciliation* rest = pair(result, "organisation.clusters without management",
                                             "organisation.functions without E");
    REQUIRE(rest != nullptr);
    CHECK(rest->left_fte.value == dec("40.5"));
    CHECK(rest->right_fte.value == dec("41"));
    CHECK(rest->difference == dec("-0.5"));
}

TEST_CASE("every pair of Ommen's totals is compared, in a fixed order") {
    const model::StaffResult result = staff::staff(ommen());
    std::vector<std::string> pairs;
    for (const model::Reconciliation& totals : result.reconciliations) {
        pairs.push_back(totals.left + " = " + totals.right);
    }
    CHECK(pairs == std::vector<std::string>{
                       "organisation.clusters = organisation.totals[functions]",
                       "organisation.clusters = organisation.totals[core]",
                       "organisation.functions = organisation.totals[functions]",
                       "organisation.functions = organisation.totals[core]",
                       "organisation.clusters = organisation.functions",
                       "organisation.clusters[management] = organisation.functions[E]",
                       "organisation.clusters without management = organisation.functions without "
                       "E",
                       "organisation.totals[functions] = organisation.totals[core]",
                   });
    CHECK(codes(result) == std::vector<std::string>(4, "totals-differ-rounding"));
    CHECK(result.findings[2].message ==
          "organisation.clusters is 44.5 fte, organisation.functions is 45: a difference of 0.5 "
          "that rounding can explain");
}

TEST_CASE("figures that were not rounded explain no difference") {
    model::Scenario scenario = empty();
    add_cluster(scenario, "a", "13");
    add_cluster(scenario, "b", "31.5");
    add_total(scenario, "whole", "45~0.4");
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(codes(result) == std::vector<std::string>{"totals-differ"});
    CHECK(result.findings[0].subject == "organisation.clusters");
    CHECK_FALSE(result.reconciliations[0].explained_by_rounding);
    scenario.organisation.totals[0].fte = quantity("45~0.5");
    CHECK(staff::staff(scenario).reconciliations[0].explained_by_rounding);
}

TEST_CASE("a sum with an unstated part is compared with nothing") {
    model::Scenario scenario = ommen();
    scenario.organisation.clusters[2].fte = {};
    const model::StaffResult result = staff::staff(scenario);
    CHECK(pair(result, "organisation.clusters", "organisation.functions") == nullptr);
    CHECK(pair(result, "organisation.clusters without management",
               "organisation.functions without E") == nullptr);
    CHECK(pair(result, "organisation.functions", "organisation.totals[core]") != nullptr);
    CHECK(pair(result, "organisation.clusters[management]", "organisation.functions[E]") !=
          nullptr);
    CHECK_FALSE(result.clusters[2].stated.has_value());
}

TEST_CASE("when all groups are the same in both cuts there is no rest") {
    model::Scenario scenario = empty();
    add_cluster(scenario, "m", "4");
    add_function(scenario, "E", "4");
    add_function(scenario, "F", "1");
    scenario.organisation.same = {{{"m", {}}, {"E", {}}, {}, {}}};
    const model::StaffResult result = staff::staff(scenario);
    REQUIRE(result.reconciliations.size() == 2);
    CHECK(result.reconciliations[1].agrees);
}
