// SPDX-License-Identifier: MIT
#include "cost/amounts.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <vector>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;
using cost::base_amount;
using cost::over_years;

namespace {

Span exact(const std::string& value) {
    return span(value, value, value);
}

/// The same growth so many years, or undone so many.
Span indexed(const Span& amount, const Span& growth, int years) {
    return cost::indexed(amount, std::vector(static_cast<std::size_t>(std::abs(years)), growth),
                         years < 0);
}

std::vector<Money> values(const YearAmounts& amounts) {
    std::vector<Money> result;
    for (const MoneySpan& amount : amounts.amounts) {
        result.push_back(amount.value);
    }
    return result;
}

Scenario four_years() {
    Scenario scenario;
    scenario.budget.first_year = 2018;
    scenario.budget.last_year = 2021;
    assume(scenario, "growth", "0.1");
    return scenario;
}

Factor path(const std::string& text) {
    Factor factor;
    factor.path.id = text;
    return factor;
}

Factor factor(Quantity quantity) {
    Factor result;
    result.quantity = std::move(quantity);
    return result;
}

} // namespace

TEST_CASE("an index raises later years and lowers earlier ones") {
    CHECK(indexed(exact("100"), exact("0.1"), 0).value == Decimal(100));
    CHECK(indexed(exact("100"), exact("0.1"), 2).value == Decimal(121));
    // 121 / 1.1 / 1.1
    CHECK(indexed(exact("121"), exact("0.1"), -2).value == Decimal(100));
    // 1.025^4 = 1.103812890625, by hand
    CHECK(indexed(exact("10600000"), exact("0.025"), 4).value == number("11700416.640625"));
}

TEST_CASE("bounds of an indexed amount take the ends that lie furthest") {
    const Span index = span("0", "0.1", "0.2");
    CHECK(indexed(span("90", "100", "110"), index, 1) == span("90", "110", "132"));
    CHECK(indexed(span("-110", "-100", "-90"), index, 1) == span("-132", "-110", "-90"));
    // 90 / 1.2, 99 / 1.1, 120 / 1
    CHECK(indexed(span("90", "99", "120"), index, -1) == span("75", "90", "120"));
    CHECK(indexed(span("-120", "-99", "-90"), index, -1) == span("-120", "-90", "-75"));
}

TEST_CASE("an index that leaves nothing over cannot be undone") {
    CHECK(indexed(exact("100"), exact("-1"), 1).value == Decimal(0));
    CHECK(indexed(exact("100"), exact("-1"), -1).value == Decimal(100));
    CHECK(indexed(exact("100"), exact("-1.5"), -3).value == Decimal(100));
    // (1 - 0.999999999999)^2 has no digits left at 18 decimals
    CHECK(indexed(exact("100"), exact("-0.999999999999"), -2).value == Decimal(100));
}

TEST_CASE("many years and many digits stay within what can be held") {
    const Span grown = indexed(exact("10207343"), exact("0.023456789"), 40);
    CHECK(grown.value.to_double() == doctest::Approx(10207343 * std::pow(1.023456789, 40)));
    const Span shrunk = indexed(exact("10207343.55"), exact("0.023456789"), -40);
    CHECK(shrunk.value.to_double() == doctest::Approx(10207343.55 / std::pow(1.023456789, 40)));
}

TEST_CASE("structural money flows every year up to its last") {
    Scenario scenario = four_years();
    Fund item = fund("f", Nature::structural, 100);
    CHECK(values(over_years(item, scenario)) == std::vector(4, Money::euros(100)));
    item.term.until = 2019;
    CHECK(values(over_years(item, scenario)) ==
          std::vector{Money::euros(100), Money::euros(100), Money(), Money()});
}

TEST_CASE("incidental money flows in its price year only, or from there to its last") {
    Scenario scenario = four_years();
    Fund item = fund("f", Nature::incidental, 100);
    CHECK(values(over_years(item, scenario)) ==
          std::vector{Money::euros(100), Money(), Money(), Money()});
    item.year = 2019;
    CHECK(values(over_years(item, scenario)) ==
          std::vector{Money(), Money::euros(100), Money(), Money()});
    item.term.until = 2020;
    item.index.id = "growth";
    CHECK(values(over_years(item, scenario)) ==
          std::vector{Money(), Money::euros(100), Money::euros(110), Money()});
    item.year = 2017;
    item.term.until = 0;
    CHECK(values(over_years(item, scenario)) == std::vector(4, Money()));
}

TEST_CASE("without an index the amount is the same each year; with one it follows its price year") {
    Scenario scenario = four_years();
    Line item = line("l", Nature::structural, 100);
    item.year = 2019;
    CHECK(values(over_years(item, scenario)) == std::vector(4, Money::euros(100)));
    item.index.id = "growth";
    CHECK(values(over_years(item, scenario)) == std::vector{Money::cents(90'91), Money::euros(100),
                                                            Money::euros(110), Money::euros(121)});
    item.index.id = "nobody";
    CHECK(values(over_years(item, scenario)) == std::vector(4, Money::euros(100)));
}

TEST_CASE("amounts are rounded half up, to the cent, once") {
    Scenario scenario = four_years();
    scenario.assumptions[0].quantity = stated(number("0.5"));
    Line item = line("l", Nature::structural, 0);
    item.amount = stated(number("0.01"));
    item.index.id = "growth";
    // 0.01, 0.015, 0.0225, 0.03375: rounding on the way would give 0.01, 0.02, 0.03, 0.05
    CHECK(values(over_years(item, scenario)) ==
          std::vector{Money::cents(1), Money::cents(2), Money::cents(2), Money::cents(3)});
}

TEST_CASE("a line is the product of its factors") {
    Scenario scenario = four_years();
    StaffResult& staff = scenario.results.staff.emplace();
    staff.total = span("44.5", "45", "45.5");
    staff.clusters = {{"policy", span("11.5", "12", "12.5"), exact("99"), 0, 0},
                      {"empty", std::nullopt, std::nullopt, 0, 0}};
    staff.functions = {{"A", std::nullopt, exact("10.5"), 0, 0}};
    assume(scenario, "wage", "70000");
    Quantity wage;
    wage.assumption.id = "wage";
    Factor charges = factor(stated(number("0.25")));
    charges.plus_one = true;

    Line item;
    item.factors = {path("staff.clusters[policy]"), factor(wage), charges};
    // 12 * 70,000 * 1.25, and 11.5 and 12.5 fte for the bounds
    CHECK(base_amount(item, scenario) == span("1006250", "1050000", "1093750"));
    item.factors = {path("staff.functions[A]"), factor(stated(2))};
    CHECK(base_amount(item, scenario) == exact("21"));
    item.factors = {path("staff.total"), factor(stated(2))};
    CHECK(base_amount(item, scenario) == span("89", "90", "91"));

    for (const char* odd : {"staff.clusters[empty]", "staff.clusters[nobody]", "staff.clusters[",
                            "staff.clusters[]", "staff", "staff.total.", "cost.total"}) {
        item.factors = {path(odd), factor(wage)};
        CHECK_FALSE(base_amount(item, scenario).has_value());
    }
    item.factors = {path("staff.total")};
    scenario.results.staff.reset();
    CHECK_FALSE(base_amount(item, scenario).has_value());
    item.factors = {factor(Quantity{})};
    CHECK_FALSE(base_amount(item, scenario).has_value());
    item.factors.clear();
    CHECK_FALSE(base_amount(item, scenario).has_value());
}

TEST_CASE("amounts that cannot be held are refused, not wrapped around") {
    Scenario scenario = four_years();
    Fund item = fund("f", Nature::structural, 900'000'000'000'000'000);
    CHECK_THROWS_AS((void)over_years(item, scenario), OverflowError);
}
