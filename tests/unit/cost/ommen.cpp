// SPDX-License-Identifier: MIT
#include "ommen.hpp"

#include "cost/cost.hpp"

#include <array>

using namespace houtskool;
using namespace houtskool::model;

Decimal number(const std::string& text) {
    return Decimal::parse(text).value();
}

Span span(const std::string& low, const std::string& value, const std::string& high) {
    return {number(low), number(value), number(high)};
}

MoneySpan euros(std::int64_t low, std::int64_t value, std::int64_t high) {
    return {Money::euros(low), Money::euros(value), Money::euros(high)};
}

Quantity about(std::int64_t value, std::int64_t about) {
    Quantity quantity = stated(Decimal(value), Unit::eur);
    if (about != 0) {
        quantity.about = Number{Decimal(about), false};
    }
    return quantity;
}

Fund fund(const std::string& id, Nature nature, std::int64_t amount) {
    Fund result;
    result.id = id;
    result.nature = nature;
    result.amount = about(amount, 0);
    result.amount.source.text = "sketch §7";
    return result;
}

Line line(const std::string& id, Nature nature, std::int64_t amount, std::int64_t rounding) {
    Line result;
    result.id = id;
    result.nature = nature;
    result.amount = about(amount, rounding);
    result.amount.source.text = "sketch §7";
    return result;
}

void assume(Scenario& scenario, const std::string& id, const std::string& value) {
    Assumption assumption{id, stated(number(value))};
    assumption.quantity.source.text = "budget-letter";
    scenario.assumptions.push_back(assumption);
}

Scenario ommen() {
    Scenario scenario;
    scenario.id = "ommen";
    const std::array categories{"uitbesteden", "samenwerken", "zelf-doen"};
    const std::array tasks{8, 5, 8};
    Decision decision;
    decision.id = "sourcing";
    DecisionResult classified;
    classified.decision = "sourcing";
    for (std::size_t i = 0; i < categories.size(); ++i) {
        Category category;
        category.id = categories[i];
        decision.categories.push_back(category);
        for (int task = 0; task < tasks[i]; ++task) {
            Verdict verdict;
            verdict.task = category.id + std::to_string(task);
            verdict.category = category.id;
            classified.verdicts.push_back(verdict);
        }
    }
    scenario.decisions.push_back(decision);
    scenario.results.classify.emplace();
    scenario.results.classify->decisions.push_back(classified);

    Budget& budget = scenario.budget;
    budget.first_year = 2018;
    budget.last_year = 2018;
    budget.funds = {
        fund("wages", Nature::structural, 8'979'685), fund("hire", Nature::structural, 813'658),
        fund("growth", Nature::structural, 414'000), fund("hire-once", Nature::incidental, 377'000),
        fund("growth-once", Nature::incidental, 97'000)};
    budget.lines = {line("core", Nature::structural, 4'100'000, 50'000),
                    line("outsourced", Nature::structural, 3'500'000, 50'000),
                    line("cooperation", Nature::structural, 3'000'000, 50'000)};
    budget.lines[0].verdict.id = "zelf-doen";
    budget.lines[1].verdict.id = "uitbesteden";
    budget.lines[2].verdict.id = "samenwerken";

    StaffingNorm norm;
    norm.id = "all-in-house";
    norm.category.id = "zelf-doen";
    norm.kept = stated(1);
    scenario.organisation.norms.push_back(norm);
    scenario.results.staff.emplace();
    scenario.results.staff->total = span("44.5", "45", "45.5");
    return scenario;
}

CostResult cost_of(const Scenario& scenario) {
    return cost::cost(scenario);
}
