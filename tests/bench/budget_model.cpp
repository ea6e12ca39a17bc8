// SPDX-License-Identifier: MIT
#include "budget_model.hpp"

#include "base/diagnostics.hpp"
#include "cost/ledger.hpp"
#include "document/document.hpp"
#include "yaml/parse.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace houtskool::bench {

using namespace uncertainty;

namespace {

model::Scenario read_scenario(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    Diagnostics diagnostics;
    const model::Scenario scenario =
        document::read(yaml::parse(text, file).documents.at(0), diagnostics);
    diagnostics.throw_if_errors();
    return scenario;
}

/// Total, structural and incidental cost per year, then all years, of the terms of a ledger.
ProductModel cost_outputs(const cost::Ledger& ledger, const model::Budget& budget) {
    ProductModel model;
    model.inputs = ledger.model.inputs;
    const auto years = static_cast<std::size_t>(budget.last_year - budget.first_year + 1);
    for (const char* kind : {"total ", "structural ", "incidental "}) {
        for (int year = budget.first_year; year <= budget.last_year; ++year) {
            model.outputs.push_back(kind + std::to_string(year));
        }
    }
    model.outputs.emplace_back("all years");
    for (const Term& term : ledger.model.terms) {
        const auto of = [&](std::string_view metric) {
            return std::find_if(term.shares.begin(), term.shares.end(), [&](const Share& share) {
                return ledger.model.outputs[share.output].starts_with(metric);
            });
        };
        const auto total = of("cost.total-cost.");
        if (total == term.shares.end()) {
            continue; // a fund
        }
        const bool structural = of("cost.structural-gap.") != term.shares.end();
        const std::size_t year = static_cast<std::size_t>(
            std::stoi(ledger.model.outputs[total->output].substr(16)) - budget.first_year);
        model.terms.push_back(
            {term.base,
             term.factors,
             {{year, 1.0}, {(structural ? 1 : 2) * years + year, 1.0}, {3 * years, 1.0}}});
    }
    return model;
}

/// Mean and variance of a product model of independent inputs, all factors of power one: of two
/// terms' product every input has its own second moment.
void add_exact(BudgetModel& budget, std::size_t output) {
    const std::size_t count = budget.inputs.size();
    struct Linear {
        double offset = 1;
        double slope = 0;
    };
    std::vector<std::pair<double, std::vector<Linear>>> terms;
    for (const Term& term : budget.model.terms) {
        std::vector<Linear> linear(count);
        for (const Factor& factor : term.factors) {
            linear[factor.input] = {factor.offset, factor.slope};
        }
        for (const Share& share : term.shares) {
            if (share.output == output) {
                terms.emplace_back(term.base * share.weight, linear);
            }
        }
    }
    std::vector<double> means = {};
    std::vector<double> variances = {};
    for (const Input& input : budget.inputs) {
        means.push_back(mean(input.distribution));
        variances.push_back(std::pow(sd(input.distribution), 2));
    }
    double square = 0;
    for (const auto& [base, linear] : terms) {
        double product = base;
        for (std::size_t i = 0; i < count; ++i) {
            product *= linear[i].offset + linear[i].slope * means[i];
        }
        budget.exact_mean += product;
        for (const auto& [other_base, other] : terms) {
            double both = base * other_base;
            for (std::size_t i = 0; i < count; ++i) {
                both *= (linear[i].offset + linear[i].slope * means[i]) *
                            (other[i].offset + other[i].slope * means[i]) +
                        linear[i].slope * other[i].slope * variances[i];
            }
            square += both;
        }
    }
    budget.exact_sd = std::sqrt(square - budget.exact_mean * budget.exact_mean);
}

} // namespace

BudgetModel read_budget_model(const std::string& file) {
    const model::Scenario scenario = read_scenario(file);
    const cost::Ledger ledger = cost::ledger_of(scenario);
    BudgetModel budget;
    budget.inputs = ledger.inputs;
    budget.model = cost_outputs(ledger, scenario.budget);
    add_exact(budget, budget.model.outputs.size() - 1);
    return budget;
}

} // namespace houtskool::bench
