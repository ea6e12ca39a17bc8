// SPDX-License-Identifier: MIT
#include "cost/amounts.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

namespace houtskool::cost {

// Here, not in the anonymous namespace, so that they stand beside those of money_span.hpp and hide
// none. clang-tidy 14 does not see that operators are used.
using uncertainty::operator+; // NOLINT(misc-unused-using-decls)
using uncertainty::operator-; // NOLINT(misc-unused-using-decls)
using uncertainty::operator*; // NOLINT(misc-unused-using-decls)

namespace {

using model::Span;

// Digits are capped where products could outgrow the 38 that a decimal holds: 8 + 18 decimals leave
// room for amounts of a million million euros.
constexpr int power_decimals = 18;
constexpr int rate_decimals = 12;

Span to_decimals(const Span& span, int digits) {
    return {span.low.rounded(digits), span.value.rounded(digits), span.high.rounded(digits)};
}

Span in_form(const Span& value, Form form) {
    switch (form) {
    case Form::plus_one:
        return uncertainty::exactly(1) + value;
    case Form::one_minus:
        return uncertainty::exactly(1) - value;
    case Form::times:
        break;
    }
    return value;
}

model::MoneySpan in_year(const Span& base, const YearFlow& year) {
    if (!year.flows) {
        return {};
    }
    Span amount = base;
    if (!year.growth.empty()) {
        std::vector<Span> growth;
        for (const Multiplier& step : year.growth) {
            if (!step.value) {
                return {};
            }
            growth.push_back(*step.value);
        }
        amount = indexed(base, growth, year.growth.front().divides);
    }
    if (year.share) {
        if (!year.share->value) {
            return {};
        }
        amount =
            to_decimals(amount, working_decimals) * to_decimals(*year.share->value, rate_decimals);
    }
    return rounded(amount);
}

} // namespace

std::optional<Span> product(const std::vector<Multiplier>& figures) {
    if (figures.size() == 1 && figures.front().value && figures.front().form == Form::times) {
        return to_decimals(*figures.front().value, working_decimals);
    }
    Span product = uncertainty::exactly(1);
    for (const Multiplier& figure : figures) {
        if (!figure.value) {
            return std::nullopt;
        }
        const Span factor = in_form(to_decimals(*figure.value, rate_decimals), figure.form);
        product = to_decimals(product * factor, working_decimals);
    }
    return product;
}

std::optional<Span> base_amount(const model::Fund& fund, const model::Scenario& scenario) {
    return product(flow_of(fund, scenario).base);
}

std::optional<Span> base_amount(const model::Line& line, const model::Scenario& scenario) {
    return product(flow_of(line, scenario).base);
}

Span indexed(const Span& amount, const std::vector<Span>& growth, bool undone) {
    Span power = uncertainty::exactly(1);
    for (const Span& year : growth) {
        const Span step = uncertainty::exactly(1) + to_decimals(year, rate_decimals);
        if (undone && step.low <= Decimal(0)) {
            return amount;
        }
        power = to_decimals(power * step, power_decimals);
    }
    if (!undone) {
        return amount * power;
    }
    if (power.low.is_zero()) {
        return amount;
    }
    // Dividing by an interval above zero: which end counts depends on the sign of the amount.
    const auto divide = [](const Decimal& a, const Decimal& b) {
        return Decimal::divide(a, b, working_decimals);
    };
    return {divide(amount.low, amount.low.is_negative() ? power.low : power.high),
            divide(amount.value, power.value),
            divide(amount.high, amount.high.is_negative() ? power.high : power.low)};
}

std::vector<model::MoneySpan> over_years(const Flow& flow) {
    const Span base = product(flow.base).value_or(Span());
    std::vector<model::MoneySpan> amounts;
    for (const YearFlow& year : flow.years) {
        amounts.push_back(in_year(base, year));
    }
    return amounts;
}

model::YearAmounts over_years(const model::Fund& fund, const model::Scenario& scenario) {
    return {fund.id, fund.nature, "", over_years(flow_of(fund, scenario))};
}

model::YearAmounts over_years(const model::Line& line, const model::Scenario& scenario) {
    return {line.id, line.nature, line.verdict.id, over_years(flow_of(line, scenario))};
}

std::vector<std::string> used_assumptions(const model::Scenario& scenario) {
    std::vector<std::string> used;
    const auto add = [&](const std::vector<Multiplier>& figures) {
        for (const Multiplier& figure : figures) {
            used.push_back(figure.input);
        }
    };
    const model::Budget& budget = scenario.budget;
    for (const model::Fund& fund : budget.funds) {
        used.push_back(fund.index.id);
    }
    for (const model::Line& line : budget.lines) {
        used.push_back(line.index.id);
    }
    for (const Flow& flow : flows_of(scenario)) {
        add(flow.base);
        for (const YearFlow& year : flow.years) {
            add(year.growth);
            if (year.share) {
                used.push_back(year.share->input);
            }
        }
    }
    add(multipliers(budget.rates.own, "budget.rates.own", scenario));
    add(multipliers(budget.rates.bought, "budget.rates.bought", scenario));
    for (const model::StatedSum& sum : budget.sums) {
        used.push_back(sum.amount.assumption.id);
    }
    for (const model::OutsideView& view : budget.outside_views) {
        used.push_back(view.ratio.assumption.id);
    }
    std::erase(used, std::string());
    return used;
}

} // namespace houtskool::cost
