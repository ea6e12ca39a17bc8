// SPDX-License-Identifier: MIT
#include "sorting/validation.hpp"

#include "uncertainty/random.hpp"

#include <algorithm>
#include <set>

namespace houtskool::sorting {

Folds folds_of_one(const Table& table) {
    Folds result(table.size(), -1);
    int next = 0;
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (table.decided[index] != undecided) {
            result[index] = next++;
        }
    }
    return result;
}

Folds stratified_folds(const Table& table, std::size_t count, std::uint64_t seed) {
    Folds result(table.size(), -1);
    const std::set<int> categories(table.decided.begin(), table.decided.end());
    const std::size_t cases =
        table.size() -
        static_cast<std::size_t>(std::count(table.decided.begin(), table.decided.end(), undecided));
    const std::size_t folds = std::min(std::max<std::size_t>(count, 2), cases);
    std::size_t next = 0; // dealt on from category to category, so that sizes stay even
    for (const int category : categories) {
        if (category == undecided) {
            continue;
        }
        std::vector<std::size_t> rows;
        for (std::size_t index = 0; index < table.size(); ++index) {
            if (table.decided[index] == category) {
                rows.push_back(index);
            }
        }
        uncertainty::RandomStream stream(seed, "folds", static_cast<std::uint64_t>(category));
        stream.shuffle(std::span(rows));
        for (const std::size_t row : rows) {
            result[row] = static_cast<int>(next);
            next = (next + 1) % folds;
        }
    }
    return result;
}

Validation validate(const Learner& learner, const Table& table, const Folds& folds,
                    const Budget& budget) {
    Validation result;
    result.predicted.assign(table.size(), undecided);
    result.tested.assign(table.size(), false);
    result.confusion = Confusion(table.categories.size());
    const int last = folds.empty() ? -1 : *std::max_element(folds.begin(), folds.end());
    result.folds = last < 0 ? 0 : static_cast<std::size_t>(last) + 1;
    for (int fold = 0; fold <= last; ++fold) {
        if (budget.over()) {
            result.timed_out = true;
            break;
        }
        std::vector<std::size_t> seen;
        std::vector<std::size_t> left_out;
        for (std::size_t index = 0; index < table.size(); ++index) {
            if (folds[index] >= 0 && table.decided[index] != undecided) {
                (folds[index] == fold ? left_out : seen).push_back(index);
            }
        }
        const Sorter sort = learner(table.only(seen));
        for (const std::size_t index : left_out) {
            result.predicted[index] = ask(sort, table.row(index));
            result.tested[index] = true;
            result.confusion.add(table.decided[index], result.predicted[index]);
        }
    }
    return result;
}

} // namespace houtskool::sorting
