// SPDX-License-Identifier: MIT
#include "models.hpp"

#include "ommen.hpp"

namespace houtskool::test {

std::vector<std::vector<double>> profiles(const classify::Coding& coding) {
    std::vector<std::vector<double>> result{{}};
    for (const sorting::Attribute& attribute : coding.shape().attributes) {
        std::vector<std::vector<double>> longer;
        for (const std::vector<double>& row : result) {
            for (int level = 0; level <= attribute.levels; ++level) {
                longer.push_back(row);
                longer.back().push_back(level == attribute.levels ? sorting::not_applicable
                                                                  : static_cast<double>(level));
            }
        }
        result = std::move(longer);
    }
    return result;
}

std::string verdict(const model::Decision& decision,
                    const std::map<std::string, std::string>& scores) {
    const classify::Coding coding(decision);
    const auto model = classify::compile(coding, coding.shape());
    return coding.category(sorting::assign(model.value(), coding.row(scores)));
}

model::Number number(const char* text) {
    return {Decimal::parse(text).value(), false};
}

model::Condition at_least(const std::string& criterion, const std::string& level) {
    model::Condition condition;
    condition.criterion.id = criterion;
    condition.at_least = level;
    return condition;
}

namespace {

model::Decision priced() {
    model::Decision decision;
    decision.id = "buy";
    decision.ordered = model::Order::ascending;
    decision.categories = {{"bad", {}, {}}, {"fair", {}, {}}, {"good", {}, {}}};
    decision.criteria = {criterion("price", {"high", "low"}), criterion("speed", {"1", "2", "3"}),
                         criterion("care", {"poor", "good"})};
    return decision;
}

} // namespace

model::Decision by_votes() {
    model::Decision decision = priced();
    model::DecisionModel& model = decision.model;
    model.method = model::Method::mr_sort;
    model.weights = {{"price", number("0.5")}, {"speed", number("0.3")}, {"care", number("0.2")}};
    model.majority = number("0.5");
    model.boundaries.resize(2);
    model.boundaries[0].category.id = "fair";
    model.boundaries[0].profile = {at_least("price", "low"), at_least("speed", "2"),
                                   at_least("care", "good")};
    model.boundaries[1].category.id = "good";
    model.boundaries[1].profile = {at_least("price", "low"), at_least("speed", "3"),
                                   at_least("care", "good")};
    return decision;
}

model::Decision by_values() {
    model::Decision decision = priced();
    decision.model.method = model::Method::additive;
    model::ValueFunction function;
    function.values = {
        {{"price", {}}, {{"high", number("0")}, {"low", number("0.5")}}},
        {{"speed", {}}, {{"1", number("0")}, {"2", number("0.2")}, {"3", number("0.3")}}},
        {{"care", {}}, {{"poor", number("0")}, {"good", number("0.2")}}}};
    function.thresholds = {{"fair", number("0.3")}, {"good", number("0.7")}};
    decision.model.functions = {function};
    return decision;
}

model::Scenario random_scenario(uncertainty::RandomStream& random, const Randomness& wanted) {
    model::Scenario scenario;
    scenario.id = "random";
    model::Decision decision;
    decision.id = "asked";
    decision.ordered = wanted.ordered;
    for (std::size_t k = 0; k < wanted.categories; ++k) {
        decision.categories.push_back({"c" + std::to_string(k), {}, {}});
    }
    std::vector<std::string> levels;
    for (std::size_t level = 0; level < wanted.levels; ++level) {
        levels.emplace_back(1, static_cast<char>('a' + static_cast<int>(level)));
    }
    for (std::size_t k = 0; k < wanted.criteria; ++k) {
        decision.criteria.push_back(criterion("k" + std::to_string(k), levels));
        decision.criteria.back().not_applicable = wanted.meaning;
        if (wanted.ordered != model::Order::none) {
            decision.criteria.back().direction =
                random.below(2) == 0 ? model::Direction::increasing : model::Direction::decreasing;
        }
    }
    for (std::size_t i = 0; i < wanted.tasks; ++i) {
        model::Task one = task("t" + std::to_string(i), {});
        for (const model::Criterion& asked : decision.criteria) {
            const std::size_t pick = random.below(wanted.levels * 4 + 1);
            one.scores[asked.id] =
                pick == wanted.levels * 4 ? model::not_applicable : levels[pick / 4];
        }
        decide(one, decision.id, decision.categories[random.below(wanted.categories)].id, "book");
        scenario.tasks.push_back(std::move(one));
    }
    scenario.decisions = {decision};
    return scenario;
}

} // namespace houtskool::test
