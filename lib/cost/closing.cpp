// SPDX-License-Identifier: MIT
#include "cost/closing.hpp"

#include "cost/amounts.hpp"
#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace houtskool::cost {

namespace {

using model::Lever;
using model::Quantity;
using model::Scenario;

/// Digits that a lever is set with: a millionth of a percentage point, or less than a cent.
constexpr int lever_decimals = 8;

/// The structural gap of the last year, at central values.
Money last_gap(const Scenario& scenario) {
    Money gap;
    for (const Flow& flow : flows_of(scenario)) {
        if (flow.nature == model::Nature::structural && !flow.years.empty()) {
            const Money amount = over_years(flow).back().value;
            gap = flow.fund ? gap - amount : gap + amount;
        }
    }
    return gap;
}

/// The figure that a lever moves; null for a line made of factors.
Quantity* figure_of(const Lever& lever, Scenario& scenario) {
    for (model::Assumption& assumption : scenario.assumptions) {
        if (assumption.id == lever.id) {
            return &assumption.quantity;
        }
    }
    for (model::Fund& fund : scenario.budget.funds) {
        if (fund.id == lever.id) {
            return &fund.amount;
        }
    }
    for (model::Line& line : scenario.budget.lines) {
        if (line.id == lever.id && line.factors.empty()) {
            return &line.amount;
        }
    }
    return nullptr;
}

struct Move {
    const Lever* lever = nullptr;
    Decimal price;
    Decimal from;
    Decimal to;   ///< the bound that lowers the gap
    Money effect; ///< of going there at once, on the gap as it is before any lever
};

Money gap_at(Scenario& scenario, const Lever& lever, const Decimal& value) {
    Quantity* figure = figure_of(lever, scenario);
    const Quantity before = *figure;
    *figure = model::stated(value, before.unit);
    const Money gap = last_gap(scenario);
    *figure = before;
    return gap;
}

std::optional<Decimal> value_of(const Quantity& quantity, const Scenario& scenario) {
    const auto span = uncertainty::estimate_if_stated(quantity, scenario.assumptions);
    return span ? std::optional(span->value) : std::nullopt;
}

std::vector<Move> moves_of(Scenario& scenario, Money gap) {
    std::vector<Move> moves;
    for (const Lever& lever : scenario.budget.levers) {
        const Quantity* figure = figure_of(lever, scenario);
        const auto from = figure != nullptr ? value_of(*figure, scenario) : std::nullopt;
        if (!from) {
            continue;
        }
        Move best{&lever, value_of(lever.price, scenario).value_or(Decimal(1)), *from, *from, {}};
        for (const Quantity* bound : {&lever.least, &lever.most}) {
            const auto to = value_of(*bound, scenario);
            const Money effect = to ? gap_at(scenario, lever, *to) - gap : Money();
            if (to && effect < best.effect) {
                best.to = *to;
                best.effect = effect;
            }
        }
        if (best.effect < Money()) {
            moves.push_back(best);
        }
    }
    std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) {
        return a.price != b.price ? a.price < b.price : a.effect < b.effect;
    });
    return moves;
}

/// The value between `from` and `to`, nearest to `from`, at which the gap is zero.
Decimal just_enough(Scenario& scenario, const Move& move) {
    Decimal keeps_gap = move.from;
    Decimal closes = move.to;
    const Decimal half(5, 1);
    for (int i = 0; i < 128; ++i) {
        const Decimal middle = ((keeps_gap + closes) * half).rounded(lever_decimals);
        if (middle == keeps_gap || middle == closes) {
            break;
        }
        (gap_at(scenario, *move.lever, middle) <= Money() ? closes : keeps_gap) = middle;
    }
    // Of all values that close it to the cent, the one with the fewest digits.
    for (int digits = 0; digits < lever_decimals; ++digits) {
        const Decimal round = closes.rounded(digits);
        if (gap_at(scenario, *move.lever, round) == Money()) {
            return round;
        }
    }
    return closes;
}

} // namespace

std::optional<model::Closing> close_gap(const Scenario& original) {
    Scenario scenario;
    scenario.assumptions = original.assumptions;
    scenario.budget = original.budget;
    scenario.results.staff = original.results.staff;
    const Money gap = last_gap(scenario);
    if (original.budget.levers.empty() || gap <= Money()) {
        return std::nullopt;
    }
    model::Closing closing{.metric =
                               "cost.structural-gap." + std::to_string(original.budget.last_year),
                           .gap = gap,
                           .left = gap,
                           .price = {},
                           .steps = {}};
    for (Move& move : moves_of(scenario, gap)) {
        if (closing.left <= Money()) {
            break;
        }
        if (gap_at(scenario, *move.lever, move.to) <= Money()) {
            move.to = just_enough(scenario, move);
        }
        Quantity* figure = figure_of(*move.lever, scenario);
        *figure = model::stated(move.to, figure->unit);
        const Money left = last_gap(scenario);
        const Money effect = left - closing.left;
        closing.steps.push_back({move.lever->id, move.from, move.to, effect});
        closing.price += move.price * (-effect).to_decimal();
        closing.left = left;
    }
    closing.left = std::max(closing.left, Money());
    return closing;
}

} // namespace houtskool::cost
