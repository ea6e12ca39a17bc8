// SPDX-License-Identifier: MIT
#include "cost/amounts.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/estimate.hpp"

namespace houtskool::cost {

// Beside the operators of money_span.hpp. clang-tidy 14 does not see that they are used.
using uncertainty::operator+; // NOLINT(misc-unused-using-decls)
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

/// What stands between the brackets of "clusters[ID]", given "clusters"; none for another path.
std::optional<std::string> id_in(const std::string& path, const std::string& list) {
    if (!path.starts_with(list + "[") || !path.ends_with("]")) {
        return std::nullopt;
    }
    return path.substr(list.size() + 1, path.size() - list.size() - 2);
}

std::optional<Span> formation_of(const std::vector<model::GroupFormation>& groups,
                                 const std::string& id) {
    const model::GroupFormation* group = model::find(groups, id);
    if (group == nullptr) {
        return std::nullopt;
    }
    return group->stated ? group->stated : group->tasks;
}

std::optional<Span> value_of(const model::Factor& factor, const model::Scenario& scenario) {
    std::optional<Span> value;
    if (factor.path.empty()) {
        value = uncertainty::estimate_if_stated(factor.quantity, scenario.assumptions);
    } else if (scenario.results.staff) {
        value = formation_at(factor.path.id, *scenario.results.staff);
    }
    if (value && factor.plus_one) {
        value = *value + uncertainty::exactly(1);
    }
    return value;
}

/// What funds and lines have in common, for the years in which they flow.
struct Flow {
    model::Nature nature;
    int price_year;
    int until;
    Span base;
    std::optional<Span> index;
};

bool flows(const Flow& flow, int year) {
    if (flow.nature == model::Nature::structural) {
        return flow.until == 0 || year <= flow.until;
    }
    return year >= flow.price_year && year <= (flow.until == 0 ? flow.price_year : flow.until);
}

std::vector<model::MoneySpan> amounts(const Flow& flow, const model::Budget& budget) {
    std::vector<model::MoneySpan> result;
    for (int year = budget.first_year; year <= budget.last_year; ++year) {
        if (!flows(flow, year)) {
            result.emplace_back();
        } else if (flow.index) {
            result.push_back(rounded(indexed(flow.base, *flow.index, year - flow.price_year)));
        } else {
            result.push_back(rounded(flow.base));
        }
    }
    return result;
}

std::optional<Span> index_of(const model::Ref& index, const model::Scenario& scenario) {
    const model::Assumption* assumption = model::find(scenario.assumptions, index.id);
    if (index.empty() || assumption == nullptr) {
        return std::nullopt;
    }
    return uncertainty::estimate_if_stated(assumption->quantity, scenario.assumptions);
}

/// For both, since a fund and a line say in the same words when they flow.
template <class FundOrLine>
std::vector<model::MoneySpan> yearly(const FundOrLine& item, const model::Scenario& scenario) {
    const std::optional<Span> base = base_amount(item, scenario);
    return amounts({.nature = item.nature,
                    .price_year = price_year(item.year, scenario.budget),
                    .until = item.until,
                    .base = base ? *base : Span(),
                    .index = index_of(item.index, scenario)},
                   scenario.budget);
}

} // namespace

std::optional<Span> formation_at(const std::string& path, const model::StaffResult& staff) {
    if (path == "staff.total") {
        return staff.total;
    }
    if (const auto id = id_in(path, "staff.clusters")) {
        return formation_of(staff.clusters, *id);
    }
    if (const auto id = id_in(path, "staff.functions")) {
        return formation_of(staff.functions, *id);
    }
    return std::nullopt;
}

std::optional<Span> base_amount(const model::Fund& fund, const model::Scenario& scenario) {
    const auto amount = uncertainty::estimate_if_stated(fund.amount, scenario.assumptions);
    return amount ? std::optional(to_decimals(*amount, working_decimals)) : std::nullopt;
}

std::optional<Span> base_amount(const model::Line& line, const model::Scenario& scenario) {
    if (line.factors.empty()) {
        const auto amount = uncertainty::estimate_if_stated(line.amount, scenario.assumptions);
        return amount ? std::optional(to_decimals(*amount, working_decimals)) : std::nullopt;
    }
    Span product = uncertainty::exactly(1);
    for (const model::Factor& factor : line.factors) {
        const std::optional<Span> value = value_of(factor, scenario);
        if (!value) {
            return std::nullopt;
        }
        product = to_decimals(product * to_decimals(*value, rate_decimals), working_decimals);
    }
    return product;
}

int price_year(int stated_year, const model::Budget& budget) {
    return stated_year != 0 ? stated_year : budget.first_year;
}

Span indexed(const Span& amount, const Span& index, int years) {
    const Span step = uncertainty::exactly(1) + to_decimals(index, rate_decimals);
    if (years < 0 && step.low <= Decimal(0)) {
        return amount;
    }
    Span power = uncertainty::exactly(1);
    for (int i = 0; i < (years < 0 ? -years : years); ++i) {
        power = to_decimals(power * step, power_decimals);
    }
    if (years >= 0) {
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

model::YearAmounts over_years(const model::Fund& fund, const model::Scenario& scenario) {
    return {fund.id, fund.nature, "", yearly(fund, scenario)};
}

model::YearAmounts over_years(const model::Line& line, const model::Scenario& scenario) {
    return {line.id, line.nature, line.verdict.id, yearly(line, scenario)};
}

std::vector<std::string> used_assumptions(const model::Budget& budget) {
    std::vector<std::string> used;
    for (const model::Fund& fund : budget.funds) {
        used.push_back(fund.amount.assumption.id);
        used.push_back(fund.index.id);
    }
    for (const model::Line& line : budget.lines) {
        used.push_back(line.index.id);
        if (line.factors.empty()) {
            used.push_back(line.amount.assumption.id);
        }
        for (const model::Factor& factor : line.factors) {
            used.push_back(factor.quantity.assumption.id);
        }
    }
    for (const model::StatedSum& sum : budget.sums) {
        used.push_back(sum.amount.assumption.id);
    }
    std::erase(used, std::string());
    return used;
}

} // namespace houtskool::cost
