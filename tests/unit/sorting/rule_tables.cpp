// SPDX-License-Identifier: MIT
#include "rule_tables.hpp"

#include <algorithm>

namespace houtskool::test {

using sorting::Table;

namespace {

bool meets(const Allowed& rule, std::span<const double> row) {
    for (std::size_t i = 0; i < rule.size(); ++i) {
        if (!rule[i].empty() && !rule[i].contains(row[i])) {
            return false;
        }
    }
    return true;
}

bool certain(const Table& table, const Allowed& rule, int category) {
    bool covers = false;
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (meets(rule, table.row(index))) {
            if (table.decided[index] != category) {
                return false;
            }
            covers = true;
        }
    }
    return covers;
}

/// Allows all that the other allows.
bool as_wide(const Allowed& wide, const Allowed& narrow) {
    for (std::size_t i = 0; i < wide.size(); ++i) {
        const bool includes =
            wide[i].empty() ||
            (!narrow[i].empty() &&
             std::includes(wide[i].begin(), wide[i].end(), narrow[i].begin(), narrow[i].end()));
        if (!includes) {
            return false;
        }
    }
    return true;
}

void all_rules(const std::vector<std::vector<std::set<double>>>& choices, Allowed& begun,
               std::vector<Allowed>& rules) {
    if (begun.size() == choices.size()) {
        rules.push_back(begun);
        return;
    }
    for (const std::set<double>& way : choices[begun.size()]) {
        begun.push_back(way);
        all_rules(choices, begun, rules);
        begun.pop_back();
    }
}

} // namespace

Table levels_table(const std::vector<int>& levels, std::size_t categories) {
    Table table;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        table.attributes.push_back({"c" + std::to_string(i), levels[i]});
    }
    for (std::size_t k = 0; k < categories; ++k) {
        table.categories.push_back("k" + std::to_string(k));
    }
    return table;
}

Table random_table(uncertainty::RandomStream& stream, std::size_t cases) {
    const std::size_t categories = 2 + stream.below(2);
    Table table = levels_table({2, 3, 3}, categories);
    for (std::size_t index = 0; index < cases; ++index) {
        std::vector<double> row;
        for (const sorting::Attribute& attribute : table.attributes) {
            const std::size_t level = stream.below(static_cast<std::size_t>(attribute.levels) + 1);
            row.push_back(level == static_cast<std::size_t>(attribute.levels)
                              ? sorting::not_applicable
                              : static_cast<double>(level));
        }
        table.add(row, static_cast<int>(stream.below(categories)));
    }
    return table;
}

std::vector<std::set<double>> ways(int levels) {
    std::vector<std::set<double>> result{{}, {sorting::not_applicable}};
    for (int low = 0; low < levels; ++low) {
        std::set<double> range;
        for (int high = low; high < levels; ++high) {
            range.insert(high);
            if (static_cast<int>(range.size()) < levels) {
                result.push_back(range);
            }
        }
    }
    return result;
}

std::set<Allowed> minimal_by_trying(const Table& table, int category) {
    std::vector<std::vector<std::set<double>>> choices;
    for (const sorting::Attribute& attribute : table.attributes) {
        choices.push_back(ways(attribute.levels));
    }
    std::vector<Allowed> rules;
    Allowed begun;
    all_rules(choices, begun, rules);
    rules.erase(
        std::remove_if(rules.begin(), rules.end(),
                       [&](const Allowed& rule) { return !certain(table, rule, category); }),
        rules.end());
    std::set<Allowed> result;
    for (const Allowed& rule : rules) {
        const bool minimal = std::none_of(rules.begin(), rules.end(), [&](const Allowed& other) {
            return other != rule && as_wide(other, rule);
        });
        if (minimal) {
            result.insert(rule);
        }
    }
    return result;
}

} // namespace houtskool::test
