// SPDX-License-Identifier: MIT
#include "classify/details.hpp"

#include "sorting/compatible.hpp"
#include "sorting/nearest.hpp"
#include "sorting/possible.hpp"
#include "sorting/rule_support.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace houtskool::classify {

using namespace sorting;

namespace {

/// Rows tried for one flip: enough for six criteria of five levels; a batch of
/// towns must not wait for the thousandth criterion.
constexpr std::size_t most_evaluations = 20'000;
/// Decided cases up to which it is asked what the others allow: it takes their cube, and for value
/// functions a linear program for each case.
constexpr std::size_t most_cases = 200;
constexpr std::size_t most_cases_additive = 60;

model::ScoreChange change(const Coding& coding, std::size_t criterion, double from, double to) {
    return {coding.shape().attributes[criterion].id, coding.text(criterion, from),
            coding.text(criterion, to)};
}

std::vector<std::string> names(const Coding& coding, const std::vector<int>& categories) {
    std::vector<std::string> result;
    result.reserve(categories.size());
    for (const int category : categories) {
        result.push_back(coding.category(category));
    }
    return result;
}

/// The case that would be named against the verdict; of equally near ones an own task first.
std::optional<model::NearestCase> nearest(const Coding& coding, const Table& table,
                                          const Table& precedents, std::size_t index,
                                          int category) {
    const std::span<const double> row = table.row(index);
    std::optional<Nearest> best = nearest_otherwise(table, row, category, index);
    const std::optional<Nearest> other = nearest_otherwise(precedents, row, category);
    const bool elsewhere = other && (!best || std::pair(other->differing.size(), other->steps) <
                                                  std::pair(best->differing.size(), best->steps));
    const Table& where = elsewhere ? precedents : table;
    best = elsewhere ? other : best;
    if (!best) {
        return std::nullopt;
    }
    model::NearestCase result;
    result.task = where.cases[best->row];
    if (elsewhere) {
        const std::size_t slash = result.task.find('/');
        result.scenario = result.task.substr(0, slash);
        result.task = result.task.substr(slash + 1);
    }
    result.category = coding.category(best->category);
    for (const std::size_t criterion : best->differing) {
        result.differs.push_back(
            change(coding, criterion, row[criterion], where.row(best->row)[criterion]));
    }
    return result;
}

std::optional<model::SmallestFlip> flip(const Coding& coding, const FlipSearch& search,
                                        std::span<const double> row) {
    if (search.outcome != FlipOutcome::found) {
        return std::nullopt;
    }
    model::SmallestFlip result;
    result.category = coding.category(search.flip.category);
    result.steps = static_cast<int>(search.flip.steps());
    for (const Change& one : search.flip.changes) {
        result.changes.push_back(change(coding, one.attribute, row[one.attribute], one.to));
    }
    return result;
}

/// The cases of both, in this order.
Table all_cases(const Table& table, const Table& precedents) {
    Table result = table;
    for (std::size_t i = 0; i < precedents.size(); ++i) {
        result.add(precedents.row(i), precedents.decided[i], precedents.cases[i]);
    }
    return result;
}

} // namespace

std::size_t compare_with_others(const Coding& coding, const Sorter& sort, const Table& table,
                                const Table& precedents, const Budget& budget,
                                std::vector<model::Verdict>& verdicts) {
    const bool additive = coding.decision().model.method == model::Method::additive;
    const auto decided =
        static_cast<std::size_t>(std::count_if(table.decided.begin(), table.decided.end(),
                                               [](int category) { return category != undecided; }));
    const bool ask_others =
        decided + precedents.size() <= (additive ? most_cases_additive : most_cases);
    Table all = all_cases(table, precedents);
    const Alternatives choices = alternatives(table);
    FlipOptions options;
    options.most_evaluations = most_evaluations;
    options.budget = budget;
    std::size_t done = 0;
    for (std::size_t i = 0; i < verdicts.size() && !budget.over(); ++i) {
        const std::span<const double> row = table.row(i);
        model::Verdict& verdict = verdicts[i];
        const int category = coding.category(verdict.category);
        verdict.nearest = nearest(coding, table, precedents, i,
                                  category != undecided ? category : table.decided[i]);
        verdict.flip = flip(coding, smallest_flip(sort, choices, row, options), row);
        if (ask_others) {
            const int own = std::exchange(all.decided[i], undecided);
            verdict.possible = names(coding, additive ? Compatible(all, budget).possible(row)
                                                      : possible_categories(all, row));
            all.decided[i] = own;
        }
        if (std::any_of(row.begin(), row.end(), [](double score) { return std::isnan(score); })) {
            PossibleOptions unknowns;
            unknowns.budget = budget;
            verdict.whatever_unknown =
                names(coding, possible(sort, table, choices, row, unknowns).categories());
        }
        done += budget.over() ? 0U : 1U;
    }
    return done;
}

std::vector<model::FlipCount> count_flips(const std::vector<model::Verdict>& verdicts) {
    std::map<std::pair<int, int>, int> counts;
    for (const model::Verdict& verdict : verdicts) {
        const int criteria = verdict.flip ? static_cast<int>(verdict.flip->changes.size()) : 0;
        if (!verdict.category.empty()) {
            ++counts[{criteria, verdict.flip ? verdict.flip->steps : 0}];
        }
    }
    std::vector<model::FlipCount> result;
    result.reserve(counts.size());
    for (const auto& [flip, tasks] : counts) {
        result.push_back({flip.first, flip.second, tasks});
    }
    return result;
}

} // namespace houtskool::classify
