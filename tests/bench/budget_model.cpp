// SPDX-License-Identifier: MIT
#include "budget_model.hpp"

#include <simdjson.h>

#include <cmath>
#include <stdexcept>
#include <string_view>

namespace houtskool::bench {

using namespace uncertainty;
using simdjson::dom::element;

namespace {

Distribution distribution_in(const element& input) {
    const std::string_view kind = input["dist"];
    const auto number = [&](const char* key) { return double(input[key]); };
    if (kind == "triangular") {
        return Triangular{number("min"), number("mode"), number("max")};
    }
    if (kind == "normal") {
        return Normal{number("mean"), number("sd")};
    }
    if (kind == "lognormal") {
        return Lognormal{number("median"), number("sigma")};
    }
    throw std::runtime_error("unknown distribution");
}

Factor factor_in(std::size_t input, std::string_view form) {
    return {input, form == "x" ? 0.0 : 1.0, form == "1-x" ? -1.0 : 1.0, 1};
}

/// The terms of a line: one per year.
void add_line(ProductModel& model, const element& document, const element& line,
              std::size_t years) {
    const auto place = [&](std::string_view name) {
        for (std::size_t i = 0; i < model.inputs.size(); ++i) {
            if (model.inputs[i] == name) {
                return i;
            }
        }
        throw std::runtime_error("unknown input");
    };
    std::vector<Factor> factors;
    for (const element pair : line["factors"].get_array()) {
        factors.push_back(factor_in(place(pair.at(0)), pair.at(1)));
    }
    const bool structural = std::string_view(line["nature"]) == "structural";
    const simdjson::dom::array index =
        document["indices"][std::string_view(line["index"])].get_array();
    for (std::size_t year = 0; year < years; ++year) {
        if (year < index.size()) {
            factors.push_back(factor_in(place(index.at(year)), "1+x"));
        }
        const double part = line["years"].at(year);
        if (part != 0) {
            model.terms.push_back(
                {double(line["base"]) * part,
                 factors,
                 {{year, 1.0}, {(structural ? 1 : 2) * years + year, 1.0}, {3 * years, 1.0}}});
        }
    }
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
    simdjson::dom::parser parser;
    const element document = parser.load(file);
    BudgetModel budget;
    for (const element input : document["inputs"].get_array()) {
        const std::string name{std::string_view(input["id"])};
        budget.inputs.push_back({name, distribution_in(input)});
        budget.model.inputs.push_back(name);
    }
    const std::size_t years = document["years"].get_array().size();
    for (const char* kind : {"total", "structural", "incidental"}) {
        for (const element year : document["years"].get_array()) {
            budget.model.outputs.push_back(std::string(kind) + " " +
                                           std::to_string(std::int64_t(year)));
        }
    }
    budget.model.outputs.emplace_back("all years");
    for (const element line : document["lines"].get_array()) {
        add_line(budget.model, document, line, years);
    }
    add_exact(budget, 3 * years);
    return budget;
}

} // namespace houtskool::bench
