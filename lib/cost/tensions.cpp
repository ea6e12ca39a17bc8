// SPDX-License-Identifier: MIT
#include "cost/tensions.hpp"

#include "cost/amounts.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <string>

namespace houtskool::cost {

namespace {

using model::Finding;
using model::Fund;
using model::Line;
using model::Nature;
using model::Scenario;

constexpr int longest_incidental = 3; // years

std::string path_of(const Fund& fund) {
    return "budget.funds[" + fund.id + "]";
}

std::string path_of(const Line& line) {
    return "budget.lines[" + line.id + "]";
}

std::string source_of(const model::Quantity& quantity, const Scenario& scenario) {
    return uncertainty::citation(quantity, scenario.assumptions);
}

/// The amount in the first year in which it flows.
Decimal first_amount(const std::vector<model::MoneySpan>& amounts) {
    const auto first =
        std::find_if(amounts.begin(), amounts.end(),
                     [](const model::MoneySpan& amount) { return amount.value != Money(); });
    return first == amounts.end() ? Decimal() : first->value.to_decimal();
}

void add_one_off_cover(const Scenario& scenario, const std::vector<model::YearAmounts>& lines,
                       std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = scenario.budget.lines[i];
        const Fund* fund = model::find(scenario.budget.funds, line.paid_from.id);
        if (fund != nullptr && line.nature == Nature::structural &&
            fund->nature == Nature::incidental) {
            findings.push_back(model::make_finding(
                "recurring-on-one-off", path_of(line),
                {{"line", line.id}, {"fund", fund->id}, {"amount", first_amount(lines[i].amounts)}},
                {source_of(line.amount, scenario)}, line.place));
        }
    }
}

/// For how many years money flows: those of its shares, or from `from` up to `until`.
int years_of(const model::Term& term, int priced) {
    if (!term.shares.empty()) {
        return static_cast<int>(term.shares.size());
    }
    const int from = term.from != 0 ? term.from : priced;
    return term.until == 0 ? 1 : term.until - from + 1;
}

template <class FundOrLine>
void add_terms(const std::vector<FundOrLine>& items, const Scenario& scenario,
               std::vector<Finding>& findings) {
    for (const FundOrLine& item : items) {
        const int years = years_of(item.term, price_year(item.year, scenario.budget));
        if (item.nature == Nature::incidental && years > longest_incidental) {
            findings.push_back(model::make_finding("incidental-too-long", path_of(item),
                                                   {{"item", item.id}, {"years", Decimal(years)}},
                                                   {source_of(item.amount, scenario)}, item.place));
        }
        if (item.nature == Nature::structural && item.term.until != 0) {
            findings.push_back(
                model::make_finding("structural-with-end", path_of(item),
                                    {{"item", item.id}, {"until", Decimal(item.term.until)}},
                                    {source_of(item.amount, scenario)}, item.place));
        }
    }
}

void add_overdrawn(const Scenario& scenario, const std::vector<model::YearAmounts>& funds,
                   const std::vector<model::YearAmounts>& lines, std::vector<Finding>& findings) {
    for (std::size_t f = 0; f < funds.size(); ++f) {
        std::string users;
        int count = 0;
        std::vector<Money> used(funds[f].amounts.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (scenario.budget.lines[i].paid_from.id != funds[f].id) {
                continue;
            }
            users += (users.empty() ? "" : ", ") + lines[i].id;
            ++count;
            for (std::size_t y = 0; y < used.size(); ++y) {
                used[y] += lines[i].amounts[y].value;
            }
        }
        for (std::size_t y = 0; y < used.size(); ++y) {
            const Money available = funds[f].amounts[y].value;
            if (count > 0 && used[y] > available) {
                const Fund& fund = scenario.budget.funds[f];
                findings.push_back(model::make_finding(
                    count > 1 ? "fund-used-twice" : "fund-overdrawn", path_of(fund),
                    {{"fund", fund.id},
                     {"lines", users},
                     {"used", used[y].to_decimal()},
                     {"available", available.to_decimal()},
                     {"year", Decimal(scenario.budget.first_year + static_cast<int>(y))}},
                    {source_of(fund.amount, scenario)}, fund.place));
                break;
            }
        }
    }
}

void add_price_levels(const Scenario& scenario, std::vector<Finding>& findings) {
    const model::Budget& budget = scenario.budget;
    std::string items;
    std::string years;
    const auto look = [&](const auto& item) {
        const int year = price_year(item.year, budget);
        if (year != budget.first_year && item.index.empty()) {
            items += (items.empty() ? "" : ", ") + item.id;
            const std::string text = std::to_string(year);
            if (years.find(text) == std::string::npos) {
                years += (years.empty() ? "" : ", ") + text;
            }
        }
    };
    // One-off money is paid once, at the prices of its year; only what recurs needs one level.
    for (const Fund& fund : budget.funds) {
        if (fund.nature == Nature::structural) {
            look(fund);
        }
    }
    for (const Line& line : budget.lines) {
        if (line.nature == Nature::structural) {
            look(line);
        }
    }
    if (!items.empty()) {
        findings.push_back(model::make_finding(
            "price-levels-mixed", "budget",
            {{"names", items}, {"years", years}, {"level", Decimal(budget.first_year)}}, {},
            budget.place));
    }
}

void add_expired(const Scenario& scenario, std::vector<Finding>& findings) {
    const std::vector<std::string> used = used_assumptions(scenario);
    for (const model::Assumption& assumption : scenario.assumptions) {
        const int until = assumption.quantity.valid_until;
        if (until != 0 && until < scenario.budget.last_year &&
            std::find(used.begin(), used.end(), assumption.id) != used.end()) {
            findings.push_back(
                model::make_finding("expired-assumption", "assumptions." + assumption.id,
                                    {{"assumption", assumption.id},
                                     {"until", Decimal(until)},
                                     {"year", Decimal(scenario.budget.last_year)}},
                                    {assumption.quantity.source.text}, assumption.quantity.place));
        }
    }
}

void add_wages_only(const Scenario& scenario, const std::vector<model::YearAmounts>& lines,
                    std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = scenario.budget.lines[i];
        if (line.contract && line.contract->basis == model::PriceBasis::wages &&
            !line.contract->overhead.stated()) {
            findings.push_back(
                model::make_finding("contract-wages-only", path_of(line),
                                    {{"line", line.id}, {"amount", first_amount(lines[i].amounts)}},
                                    {source_of(line.amount, scenario)}, line.place));
        }
    }
}

void add_income_lost(const Scenario& scenario, const std::vector<model::YearAmounts>& funds,
                     std::vector<Finding>& findings) {
    if (!scenario.results.staff) {
        return;
    }
    const auto& tasks = scenario.results.staff->tasks;
    for (std::size_t i = 0; i < funds.size(); ++i) {
        const Fund& fund = scenario.budget.funds[i];
        const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const auto& formation) {
            return formation.task == fund.task.id;
        });
        if (task != tasks.end() && task->leaving && task->leaving->value > Decimal(0)) {
            findings.push_back(model::make_finding("income-lost", path_of(fund),
                                                   {{"fund", fund.id},
                                                    {"task", task->task},
                                                    {"amount", first_amount(funds[i].amounts)},
                                                    {"fte", task->leaving->value}},
                                                   {source_of(fund.amount, scenario)}, fund.place));
        }
    }
}

} // namespace

std::vector<Finding> tensions(const Scenario& scenario,
                              const std::vector<model::YearAmounts>& funds,
                              const std::vector<model::YearAmounts>& lines) {
    std::vector<Finding> findings;
    add_one_off_cover(scenario, lines, findings);
    add_terms(scenario.budget.funds, scenario, findings);
    add_terms(scenario.budget.lines, scenario, findings);
    add_overdrawn(scenario, funds, lines, findings);
    add_price_levels(scenario, findings);
    add_expired(scenario, findings);
    add_wages_only(scenario, lines, findings);
    add_income_lost(scenario, funds, findings);
    return findings;
}

} // namespace houtskool::cost
