// SPDX-License-Identifier: MIT
#include "cost/balance.hpp"

#include "cost/money_span.hpp"

#include <algorithm>

namespace houtskool::cost {

namespace {
constexpr int month_decimals = 4;
}

std::optional<int> balance_year(const std::vector<model::Coverage>& years) {
    std::optional<int> found;
    for (auto year = years.rbegin(); year != years.rend() && year->covered; ++year) {
        found = year->year;
    }
    return found;
}

model::MoneySpan one_off_money(const std::vector<model::Coverage>& years) {
    model::MoneySpan sum;
    for (const model::Coverage& year : years) {
        sum = sum + (year.incidental_funds - year.incidental_cost);
    }
    return sum;
}

std::optional<model::Span> carried_months(const model::MoneySpan& money,
                                          const std::vector<model::Coverage>& years) {
    const Money zero;
    if (years.empty() || years.front().structural_gap.low <= zero || money.value <= zero) {
        return std::nullopt;
    }
    const model::MoneySpan& gap = years.front().structural_gap;
    const auto months = [](Money amount, Money of) {
        return Decimal::divide(std::max(amount, Money()).to_decimal() * Decimal(12),
                               of.to_decimal(), month_decimals);
    };
    return model::Span{months(money.low, gap.high), months(money.value, gap.value),
                       months(money.high, gap.low)};
}

} // namespace houtskool::cost
