// SPDX-License-Identifier: MIT
#include "cost/quantity_change.hpp"

#include <algorithm>

namespace houtskool::cost {

namespace {

using model::Number;
using model::Quantity;
using model::Scenario;

std::string number_text(const Number& number) {
    return number.percent ? (number.value * Decimal(100)).str() + "%" : number.value.str();
}

std::string listed_numbers(const std::vector<Number>& numbers) {
    std::string text;
    for (const Number& number : numbers) {
        text += (text.empty() ? "" : ", ") + number_text(number);
    }
    return text;
}

std::string shape_text(const Quantity& quantity) {
    std::string text;
    if (quantity.shape) {
        text += " " + std::string(model::shape_names[static_cast<std::size_t>(*quantity.shape)]);
    }
    if (quantity.ends) {
        text += *quantity.ends == model::Ends::min_max ? " min-max" : " p10-p90";
    }
    return text;
}

} // namespace

std::string quantity_text(const Quantity& quantity) {
    if (!quantity.assumption.empty()) {
        return "= " + quantity.assumption.id;
    }
    std::string text;
    const auto add = [&](const char* name, const std::optional<Number>& number) {
        if (number) {
            text += (text.empty() ? "" : ", ") + std::string(name) + number_text(*number);
        }
    };
    if (quantity.low && quantity.high) {
        text = number_text(*quantity.low) + ".." + number_text(*quantity.high);
    }
    text += shape_text(quantity);
    add("", quantity.value);
    add("about ", quantity.about);
    add("mode ", quantity.mode);
    add("mean ", quantity.mean);
    add("sd ", quantity.sd);
    add("median ", quantity.median);
    add("sigma ", quantity.sigma);
    if (!quantity.values.empty()) {
        text += ": " + listed_numbers(quantity.values);
    }
    if (!quantity.weights.empty()) {
        text += "; weights " + listed_numbers(quantity.weights);
    }
    for (const model::Quantile& quantile : quantity.quantiles) {
        text += (text.empty() ? "" : ", ") + quantile.id + " " + number_text(quantile.value);
    }
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

bool source_differs(const model::Citation& before, const Scenario& baseline,
                    const model::Citation& after, const Scenario& now) {
    if (before != after) {
        return true;
    }
    const model::Source* old_source = model::find(baseline.sources, before.source());
    const model::Source* new_source = model::find(now.sources, after.source());
    return old_source != nullptr && new_source != nullptr && *old_source != *new_source;
}

std::vector<std::string> differing_parts(const Quantity& before, const Scenario& baseline,
                                         const Quantity& after, const Scenario& now) {
    std::vector<std::string> parts;
    const auto add = [&](const char* name, bool differs) {
        if (differs) {
            parts.emplace_back(name);
        }
    };
    add("value", before.value != after.value);
    add("range", before.about != after.about || before.low != after.low ||
                     before.mode != after.mode || before.high != after.high ||
                     before.mean != after.mean || before.sd != after.sd ||
                     before.median != after.median || before.sigma != after.sigma ||
                     before.values != after.values || before.weights != after.weights ||
                     before.quantiles != after.quantiles);
    add("shape", before.shape != after.shape || before.ends != after.ends);
    add("assumption", before.assumption != after.assumption);
    add("unit", before.unit != after.unit);
    add("source", source_differs(before.source, baseline, after.source, now));
    add("note", before.note != after.note);
    add("owner", before.owner != after.owner);
    add("valid-until", before.valid_until != after.valid_until);
    return parts;
}

bool moves_figures(const std::vector<std::string>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
        return part != "source" && part != "note" && part != "owner" && part != "valid-until" &&
               part != "unit" && part != "label";
    });
}

} // namespace houtskool::cost
