// SPDX-License-Identifier: MIT
#include "cost/influences.hpp"

#include "cost/money_span.hpp"
#include "uncertainty/rank_correlation.hpp"
#include "uncertainty/sensitivity.hpp"
#include "uncertainty/variance_shares.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace houtskool::cost {

namespace {

/// Draws that a rank correlation is computed from at most: its error is then below a hundredth.
constexpr std::uint64_t ranked_draws = 16'384;
/// Base points of the shares of variance.
constexpr std::uint64_t share_points = 4'096;
constexpr int correlation_decimals = 4;
constexpr int value_decimals = 6;

/// The terms that feed one output, alone.
uncertainty::ProductModel only(const uncertainty::ProductModel& model, std::size_t output) {
    uncertainty::ProductModel part;
    part.inputs = model.inputs;
    part.outputs = {model.outputs[output]};
    for (const uncertainty::Term& term : model.terms) {
        for (const uncertainty::Share& share : term.shares) {
            if (share.output == output) {
                part.terms.push_back({term.base, term.factors, {{0, share.weight}}});
            }
        }
    }
    return part;
}

std::size_t place_of(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

} // namespace

std::vector<model::Influence> influences(const Ledger& ledger, const uncertainty::Copula& copula,
                                         const std::string& output,
                                         const uncertainty::Simulation& simulation, bool indices) {
    const std::size_t wanted = place_of(ledger.model.outputs, output);
    if (wanted == ledger.model.outputs.size()) {
        return {};
    }
    const std::vector<uncertainty::Input>& inputs = ledger.inputs;
    const uncertainty::Outcome outcome =
        uncertainty::outcome_of(only(ledger.model, wanted), inputs);
    uncertainty::Simulation ranked = simulation;
    ranked.draws = std::min(simulation.draws, ranked_draws);
    const uncertainty::Draws draws = uncertainty::draw(inputs, copula, outcome, ranked);
    const std::vector<double> correlations =
        uncertainty::rank_correlations(draws.inputs, draws.outputs.front());
    const std::vector<uncertainty::BreakEven> zeros =
        uncertainty::break_even(inputs, outcome, 0, uncertainty::modes_of(inputs));
    uncertainty::VarianceShares shares;
    if (indices) {
        shares = uncertainty::variance_shares(inputs, outcome, simulation.seed, share_points,
                                              simulation.threads);
    }
    std::vector<model::Influence> found;
    for (const uncertainty::Swing& swing : uncertainty::tornado(inputs, outcome, 0)) {
        if (swing.size() == 0 || !std::isfinite(swing.size())) {
            continue;
        }
        const std::size_t place = place_of(ledger.model.inputs, swing.input);
        model::Influence influence{
            .input = swing.input,
            .at_low = to_cents(swing.at_low),
            .at_high = to_cents(swing.at_high),
            .rank_correlation = Decimal::from_double(correlations[place], correlation_decimals),
            .first_order = {},
            .total = {},
            .break_even = {}};
        if (const std::optional<double> zero = zeros[place].nearest()) {
            influence.break_even = Decimal::from_double(*zero, value_decimals);
        }
        if (indices) {
            influence.first_order =
                Decimal::from_double(shares.front()[place].first.value, correlation_decimals);
            influence.total =
                Decimal::from_double(shares.front()[place].total.value, correlation_decimals);
        }
        found.push_back(std::move(influence));
    }
    return found;
}

} // namespace houtskool::cost
