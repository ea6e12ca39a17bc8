// SPDX-License-Identifier: MIT
#include "cost/sums.hpp"

#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;
using cost::check_sums;
using cost::sum_findings;

namespace {

StatedSum sum(const std::string& id, const std::vector<std::string>& parts, Quantity amount) {
    StatedSum result;
    result.id = id;
    for (const std::string& part : parts) {
        result.of.push_back(Ref{part, {}});
    }
    result.amount = std::move(amount);
    return result;
}

std::vector<Finding> findings(const Scenario& scenario) {
    return sum_findings(scenario, check_sums(scenario));
}

} // namespace

TEST_CASE("the sums of sketch §7 add up") {
    Scenario scenario = ommen();
    scenario.budget.sums = {
        sum("structural", {"wages", "hire", "growth"}, about(10'207'343, 0)),
        sum("incidental", {"hire-once", "growth-once"}, about(474'000, 0)),
        sum("total", {"structural", "incidental"}, about(10'681'343, 0)),
    };
    for (const SumCheck& check : check_sums(scenario)) {
        CHECK(check.agrees);
        CHECK_FALSE(check.explained_by_rounding);
        CHECK(check.difference.is_zero());
    }
    CHECK(findings(scenario).empty());
}

TEST_CASE("a difference is explained when the bounds of sum and parts meet") {
    Scenario scenario = ommen();
    scenario.budget.sums = {
        sum("redistributed", {"core", "outsourced", "cooperation"}, about(10'681'343, 0)),
        sum("all-funds", {"wages", "hire", "growth", "hire-once", "growth-once"},
            about(10'600'000, 50'000)),
    };
    const std::vector<SumCheck> checks = check_sums(scenario);
    REQUIRE(checks.size() == 2);
    CHECK(checks[0].computed == euros(10'450'000, 10'600'000, 10'750'000));
    CHECK(checks[0].difference == Money::euros(-81'343));
    CHECK(checks[0].explained_by_rounding);
    CHECK(checks[1].difference == Money::euros(81'343));
    CHECK_FALSE(checks[1].explained_by_rounding);
    const std::vector<Finding> found = sum_findings(scenario, checks);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "sum-differs-rounding");
    CHECK(found[1].code == "sum-differs");
    CHECK(found[1].subject == "budget.sums[all-funds]");
    CHECK(found[1].sources == std::vector<std::string>{"sketch §7"});
    CHECK(found[1].message == "all-funds is stated as 10,600,000 euro, its parts add up to "
                              "10,681,343: 81,343 that rounding does not explain");
}

TEST_CASE("a part that is a sum counts as stated, so that an error shows where it is made") {
    Scenario scenario = ommen();
    scenario.budget.sums = {sum("wrong", {"hire-once", "growth-once"}, about(500'000, 0)),
                            sum("right", {"wrong", "growth"}, about(914'000, 0))};
    const std::vector<SumCheck> checks = check_sums(scenario);
    CHECK_FALSE(checks[0].agrees);
    CHECK(checks[1].agrees);
}

TEST_CASE("money called structural is held against what it is made of") {
    Scenario scenario = ommen();
    StatedSum once = sum("once", {"hire-once", "growth-once"}, about(474'000, 0));
    StatedSum total = sum("total", {"wages", "hire", "growth", "once", "hire-once"}, {});
    total.amount = about(11'058'343, 0);
    total.called = {Nature::structural};
    scenario.budget.sums = {once, total};
    std::vector<Finding> found = findings(scenario);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "called-structural");
    // hire-once stands in it twice and counts once
    CHECK(found[0].message == "total (11,058,343 euro) is called structural, but 474,000 euro of "
                              "its parts is incidental");
    CHECK(message(found[0], Language::nl) ==
          "total (11.058.343 euro) heet structureel, maar 474.000 euro van de delen is "
          "incidenteel");

    scenario.budget.sums[1].called = {Nature::incidental};
    found = findings(scenario);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "called-incidental");
    CHECK(found[0].figures[2] == Figure{"part", Decimal(10'207'343)});

    scenario.budget.sums[1].called = {Nature::incidental, Nature::structural};
    CHECK(findings(scenario).empty());
    scenario.budget.sums[1].called = {Nature::structural};
    scenario.budget.sums[1].of.resize(3);
    scenario.budget.sums[1].amount = about(10'207'343, 0);
    CHECK(findings(scenario).empty());
}

TEST_CASE("odd sums do no harm") {
    Scenario scenario = ommen();
    StatedSum self = sum("self", {"self", "growth"}, about(414'000, 0));
    self.called = {Nature::incidental};
    StatedSum left = sum("left", {"right"}, about(1, 0));
    left.called = {Nature::structural};
    scenario.budget.sums = {self, left, sum("right", {"left", "nobody"}, about(1, 0)),
                            sum("unstated", {"growth"}, {}), sum("none", {}, about(0, 0))};
    const std::vector<SumCheck> checks = check_sums(scenario);
    REQUIRE(checks.size() == 4);
    CHECK(checks[0].agrees);
    CHECK(checks[3].agrees);
    const std::vector<Finding> found = sum_findings(scenario, checks);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "called-incidental");
}
