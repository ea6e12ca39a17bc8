// SPDX-License-Identifier: MIT
#include "classify/encode.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace houtskool::classify {

using namespace sorting;

namespace {

const std::string nothing;

/// The figure that nvt stands for.
double not_applicable_on(const model::Criterion& criterion) {
    if (criterion.not_applicable == model::NotApplicable::unknown) {
        return unknown;
    }
    return not_applicable;
}

/// The shortest digits that mean this number, without an exponent: a document has none.
std::string plain(double number) {
    std::array<char, 512> digits{}; // the smallest number has 324 digits after the point
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                            std::chars_format::fixed);
    return error == std::errc{} ? std::string(digits.data(), end) : std::string();
}

} // namespace

Coding::Coding(const model::Decision& decision) : decision_(&decision) {
    for (const model::Criterion& criterion : decision.criteria) {
        shape_.attributes.push_back({criterion.id, static_cast<int>(criterion.scale.size()),
                                     criterion.direction,
                                     criterion.not_applicable == model::NotApplicable::ignore});
    }
    for (const model::Category& category : decision.categories) {
        shape_.categories.push_back(category.id);
    }
    shape_.ordered = decision.ordered != model::Order::none;
    if (decision.ordered == model::Order::descending) {
        std::reverse(shape_.categories.begin(), shape_.categories.end());
    }
}

int Coding::category(const std::string& id) const {
    const auto found = std::find(shape_.categories.begin(), shape_.categories.end(), id);
    return found == shape_.categories.end() ? undecided
                                            : static_cast<int>(found - shape_.categories.begin());
}

const std::string& Coding::category(int index) const {
    return index == undecided ? nothing : shape_.categories[static_cast<std::size_t>(index)];
}

double Coding::score(std::size_t criterion, const std::string& text) const {
    const model::Criterion& asked = decision_->criteria[criterion];
    if (text == model::not_applicable) {
        return not_applicable_on(asked);
    }
    if (asked.in_numbers()) {
        double number = 0;
        const char* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        return error == std::errc{} && stop == end && comparable(number) ? number : unknown;
    }
    const auto level = std::find(asked.scale.begin(), asked.scale.end(), text);
    return level == asked.scale.end() ? unknown : static_cast<double>(level - asked.scale.begin());
}

std::string Coding::text(std::size_t criterion, double score) const {
    const model::Criterion& asked = decision_->criteria[criterion];
    if (score == not_applicable) {
        return model::not_applicable;
    }
    if (!comparable(score)) {
        return {};
    }
    return asked.in_numbers() ? plain(score) : asked.scale[static_cast<std::size_t>(score)];
}

std::vector<double> Coding::row(const std::map<std::string, std::string>& scores) const {
    std::vector<double> result;
    for (std::size_t i = 0; i < shape_.attributes.size(); ++i) {
        const auto found = scores.find(shape_.attributes[i].id);
        result.push_back(found == scores.end() ? unknown : score(i, found->second));
    }
    return result;
}

std::size_t Coding::criterion(const std::string& id) const {
    const auto found = std::find_if(shape_.attributes.begin(), shape_.attributes.end(),
                                    [&](const Attribute& attribute) { return attribute.id == id; });
    return static_cast<std::size_t>(found - shape_.attributes.begin());
}

Table Coding::table(const std::vector<Case>& cases) const {
    Table table = shape_;
    for (const Case& one : cases) {
        table.add(row(one.task->scores), category(one.decided), one.task->id);
    }
    return table;
}

Decimal shown(double value) {
    constexpr int decimals = 4;
    return Decimal::from_double(value, decimals);
}

} // namespace houtskool::classify
