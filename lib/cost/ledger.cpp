// SPDX-License-Identifier: MIT
#include "cost/ledger.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace houtskool::cost {

namespace {

using uncertainty::Distribution;
using uncertainty::Factor;
using uncertainty::ProductModel;
using uncertainty::Term;

bool varies(const Distribution& distribution) {
    return uncertainty::quantile(distribution, 0.001) < uncertainty::quantile(distribution, 0.999);
}

/// Of a figure of staff: of which only the bounds are known.
Distribution between(const model::Span& bounds) {
    if (bounds.value - bounds.low == bounds.high - bounds.value) {
        return uncertainty::Uniform{bounds.low.to_double(), bounds.high.to_double()};
    }
    return uncertainty::Triangular{bounds.low.to_double(), bounds.value.to_double(),
                                   bounds.high.to_double()};
}

std::pair<double, double> offset_and_slope(Form form) {
    switch (form) {
    case Form::plus_one:
        return {1, 1};
    case Form::one_minus:
        return {1, -1};
    case Form::times:
        break;
    }
    return {0, 1};
}

class Builder {
  public:
    explicit Builder(const model::Scenario& scenario) : scenario_(&scenario) {
        for (int year = scenario.budget.first_year; year <= scenario.budget.last_year; ++year) {
            for (const char* name : {"cost.structural-gap.", "cost.total-cost.", "cost.balance."}) {
                ledger_.model.outputs.push_back(name + std::to_string(year));
            }
        }
    }

    void add(const Flow& flow) {
        if (std::any_of(flow.base.begin(), flow.base.end(),
                        [](const Multiplier& figure) { return !figure.value; })) {
            return; // counts for nothing in the figures too
        }
        for (std::size_t i = 0; i < flow.years.size(); ++i) {
            const YearFlow& year = flow.years[i];
            if (!year.flows) {
                continue;
            }
            Term term;
            term.base = 1;
            for (const Multiplier& figure : flow.base) {
                multiply(term, figure);
            }
            for (const Multiplier& figure : year.growth) {
                multiply(term, figure);
            }
            if (year.share) {
                multiply(term, *year.share);
            }
            term.shares = shares(flow, i);
            ledger_.model.terms.push_back(std::move(term));
        }
    }

    [[nodiscard]] Ledger take() {
        for (const uncertainty::Input& input : ledger_.inputs) {
            ledger_.model.inputs.push_back(input.name);
        }
        return std::move(ledger_);
    }

  private:
    /// What a flow adds to the outputs of its year, in their order.
    [[nodiscard]] static std::vector<uncertainty::Share> shares(const Flow& flow,
                                                                std::size_t year) {
        const std::size_t first = year * 3;
        std::vector<uncertainty::Share> result;
        if (flow.nature == model::Nature::structural) {
            result.push_back({first, flow.fund ? -1.0 : 1.0});
        }
        if (!flow.fund) {
            result.push_back({first + 1, 1});
        }
        result.push_back({first + 2, flow.fund ? 1.0 : -1.0});
        return result;
    }

    void multiply(Term& term, const Multiplier& figure) {
        const auto [offset, slope] = offset_and_slope(figure.form);
        const int power = figure.divides ? -1 : 1;
        if (const auto input = input_of(figure)) {
            term.factors.push_back({*input, offset, slope, power});
            return;
        }
        const double value = offset + slope * figure.value->value.to_double();
        term.base = figure.divides ? term.base / value : term.base * value;
    }

    /// Its place among the inputs; none where it has one value only.
    std::optional<std::size_t> input_of(const Multiplier& figure) {
        const auto known = places_.find(figure.input);
        if (known != places_.end()) {
            return known->second;
        }
        const Distribution distribution =
            figure.quantity ? uncertainty::distribution_of(*figure.quantity, scenario_->assumptions)
                            : between(*figure.value);
        std::optional<std::size_t> place;
        if (varies(distribution)) {
            place = ledger_.inputs.size();
            ledger_.inputs.push_back({figure.input, distribution});
        }
        places_.emplace(figure.input, place);
        return place;
    }

    const model::Scenario* scenario_;
    Ledger ledger_;
    std::map<std::string, std::optional<std::size_t>> places_;
};

} // namespace

Ledger ledger_of(const model::Scenario& scenario) {
    Builder builder(scenario);
    for (const Flow& flow : flows_of(scenario)) {
        builder.add(flow);
    }
    return builder.take();
}

} // namespace houtskool::cost
