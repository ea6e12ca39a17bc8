// SPDX-License-Identifier: MIT
#pragma once
// Small tables in figures, and the table of sketch §4.3 as one.

#include "classify/table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ommen.hpp"

namespace houtskool::test {

/// Criteria with so many levels (0: numbers), all with the same direction.
inline classify::Table criteria(std::size_t count, int levels, model::Direction direction,
                                int categories, bool ordered) {
    classify::Table table;
    table.ordered = ordered;
    for (std::size_t i = 0; i < count; ++i) {
        table.attributes.push_back({"c" + std::to_string(i), levels, direction, false});
    }
    for (int c = 0; c < categories; ++c) {
        table.categories.push_back("k" + std::to_string(c));
    }
    return table;
}

/// 21 tasks, six scales of three levels without direction, three categories without order.
inline classify::Table ommen_table() {
    const model::Scenario scenario = ommen();
    const model::Decision& decision = scenario.decisions.front();
    classify::Table table;
    for (const model::Criterion& criterion : decision.criteria) {
        table.attributes.push_back(
            {criterion.id, static_cast<int>(criterion.scale.size()), {}, false});
    }
    for (const auto& category : decision.categories) {
        table.categories.push_back(category.id);
    }
    for (const model::Task& task : scenario.tasks) {
        std::vector<double> row;
        for (const model::Criterion& criterion : decision.criteria) {
            const auto score = task.scores.find(criterion.id);
            const auto level =
                score == task.scores.end()
                    ? criterion.scale.end()
                    : std::find(criterion.scale.begin(), criterion.scale.end(), score->second);
            row.push_back(level == criterion.scale.end()
                              ? classify::not_applicable
                              : static_cast<double>(level - criterion.scale.begin()));
        }
        const std::string& verdict = task.decided.front().categories.at("sourcing");
        const auto category = std::find(table.categories.begin(), table.categories.end(), verdict);
        table.add(row, static_cast<int>(category - table.categories.begin()), task.id);
    }
    return table;
}

} // namespace houtskool::test
