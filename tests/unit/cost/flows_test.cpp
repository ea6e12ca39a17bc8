// SPDX-License-Identifier: MIT
#include "cost/amounts.hpp"
#include "cost/flows.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;
using cost::base_amount;
using cost::flow_of;
using cost::over_years;

namespace {

/// Each year's amount in cents.
std::vector<Money> yearly(const YearAmounts& amounts) {
    std::vector<Money> result;
    for (const MoneySpan& amount : amounts.amounts) {
        result.push_back(amount.value);
    }
    return result;
}

Scenario three_years() {
    Scenario scenario;
    scenario.budget.first_year = 2018;
    scenario.budget.last_year = 2020;
    return scenario;
}

YearShare in(const std::string& year, const std::string& share) {
    YearShare result;
    result.id = year;
    result.share = stated(number(share));
    return result;
}

Factor of(const std::string& value) {
    Factor factor;
    factor.quantity = stated(number(value));
    return factor;
}

} // namespace

TEST_CASE("an index by year grows an amount, and shrinks it for the years before its prices") {
    Scenario scenario = three_years();
    Index wages;
    wages.id = "wages";
    wages.growth = {in("2019", "0.02"), in("2020", "0.03")};
    scenario.budget.indices = {wages};
    Line item = line("l", Nature::structural, 100);
    item.index.id = "wages";
    item.year = 2018;
    // 100, 100 x 1.02, 100 x 1.02 x 1.03
    const std::vector grown{Money::cents(10000), Money::cents(10200), Money::cents(10506)};
    CHECK(yearly(over_years(item, scenario)) == grown);
    item.year = 2020;
    item.amount = stated(number("105.06"), Unit::eur);
    CHECK(yearly(over_years(item, scenario)) == grown);
}

TEST_CASE("shares say in which years money flows, and which part of it") {
    Scenario scenario = three_years();
    Fund item = fund("f", Nature::incidental, 1000);
    item.term.shares = {in("2020", "0.25"), in("2018", "1")};
    CHECK(yearly(over_years(item, scenario)) ==
          std::vector{Money::euros(1000), Money(), Money::euros(250)});
}

TEST_CASE("from and until bound what flows") {
    Scenario scenario = three_years();
    Fund item = fund("f", Nature::structural, 10);
    item.term.from = 2019;
    CHECK(yearly(over_years(item, scenario)) ==
          std::vector{Money(), Money::euros(10), Money::euros(10)});
    item.nature = Nature::incidental;
    CHECK(yearly(over_years(item, scenario)) == std::vector{Money(), Money::euros(10), Money()});
    item.term.until = 2020;
    CHECK(yearly(over_years(item, scenario)) ==
          std::vector{Money(), Money::euros(10), Money::euros(10)});
}

TEST_CASE("a contract adds its overhead, and VAT where that is cost") {
    Scenario scenario = three_years();
    Line item = line("l", Nature::structural, 1000);
    item.contract.emplace();
    item.contract->overhead = stated(number("0.2"));
    CHECK(base_amount(item, scenario)->value == Decimal(1200));
    item.contract->vat = Vat::cost;
    item.contract->vat_rate = stated(number("0.21"));
    // 1000 x 1.2 x 1.21
    CHECK(base_amount(item, scenario)->value == Decimal(1452));
}

TEST_CASE("factors enter as they are, as a surcharge or as a reduction") {
    Scenario scenario = three_years();
    Line item = line("l", Nature::structural, 0);
    item.factors = {of("1000"), of("0.3"), of("0.03")};
    item.factors[1].plus_one = true;
    item.factors[2].one_minus = true;
    item.factors[2].quantity.about = Number{number("0.01"), false};
    // 1000 x 1.3 x 0.97; its bounds 1300 x 0.96 and 1300 x 0.98
    CHECK(*base_amount(item, scenario) == span("1248", "1261", "1274"));
}

TEST_CASE("figures of staff: tasks and verdicts, in house and leaving") {
    StaffResult staff;
    TaskFormation a;
    a.task = "a";
    a.category = "buy";
    a.workload = span("4", "5", "6");
    a.kept = span("0.5", "1", "1.5");
    a.steering = span("0.25", "0.5", "0.75");
    a.leaving = span("3", "4", "5");
    TaskFormation b = a;
    b.task = "b";
    b.steering.reset();
    staff.tasks = {a, b};
    CHECK(cost::formation_at("staff.tasks[a].in-house", staff) == span("0.75", "1.5", "2.25"));
    CHECK(cost::formation_at("staff.tasks[b].in-house", staff) == span("0.5", "1", "1.5"));
    CHECK(cost::formation_at("staff.tasks[a].leaving", staff) == span("3", "4", "5"));
    CHECK(cost::formation_at("staff.categories[buy].workload", staff) == span("8", "10", "12"));
    CHECK(cost::formation_at("staff.categories[buy].in-house", staff) ==
          span("1.25", "2.5", "3.75"));
    CHECK_FALSE(cost::formation_at("staff.categories[keep].workload", staff));
    CHECK_FALSE(cost::formation_at("staff.tasks[a].idle", staff));
    CHECK_FALSE(cost::formation_at("staff.tasks[a", staff));
}

TEST_CASE("what an amount varies with is named once, wherever it is used") {
    Scenario scenario = ommen();
    assume(scenario, "wage", "80000");
    Line item = line("l", Nature::structural, 0);
    item.factors.resize(2);
    item.factors[0].quantity.assumption.id = "wage";
    item.factors[1].path.id = "staff.total";
    const cost::Flow flow = flow_of(item, scenario);
    REQUIRE(flow.base.size() == 2);
    CHECK(flow.base[0].input == "wage");
    CHECK(flow.base[1].input == "staff.total");
    CHECK(flow_of(scenario.budget.lines[0], scenario).base[0].input == "budget.lines[core].amount");
    CHECK(flow_of(scenario.budget.funds[0], scenario).base[0].input ==
          "budget.funds[wages].amount");
}
