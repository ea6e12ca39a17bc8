// SPDX-License-Identifier: MIT
#include "sorting/learn_majority.hpp"

#include "sorting/majority_veto.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

std::vector<std::size_t> frequencies(const Table& table) {
    std::vector<std::size_t> result(table.categories.size(), 0);
    for (const int category : table.decided) {
        if (category != undecided) {
            ++result[static_cast<std::size_t>(category)];
        }
    }
    return result;
}

struct FittedVotes {
    MajorityFit fit;
    bool exact = false;
    bool timed_out = false;
};

FittedVotes fit_task(const MajorityTask& task, const MajorityOptions& options, double share) {
    MajoritySearch search = options.search;
    search.seed = options.learning.seed;
    search.work *= share;
    const Budget& budget = options.learning.budget;
    const MajorityFound found = search_majority(task, search, budget);
    double cases = 0;
    for (const double count : task.count) {
        cases += count;
    }
    MajorityEffort effort = options.effort;
    effort.looks = cases > options.exact_up_to ? 0 : effort.looks;
    const MajorityProof proof = prove_majority(task, found.fit, effort, budget);
    return {proof.fit, proof.proved, found.timed_out || proof.timed_out};
}

} // namespace

Learned<MajorityModel> learn_majority(const Table& table, const MajorityOptions& options) {
    Learned<MajorityModel> learned;
    MajorityModel& model = learned.model;
    const std::vector<std::size_t> counts = frequencies(table);
    const auto used = std::count_if(counts.begin(), counts.end(), [](auto n) { return n > 0; });
    if (used < 2 || table.attributes.empty()) {
        const auto most = std::max_element(counts.begin(), counts.end());
        model.lowest = counts.empty() ? undecided : static_cast<int>(most - counts.begin());
        learned.exact = true;
        learned.wrong = misplaced(model, table);
        return learned;
    }
    for (const Attribute& attribute : table.attributes) {
        model.left_out.push_back(attribute.left_out_where_not_applicable);
    }
    model.ordered = table.ordered;
    learned.exact = true;
    for (std::size_t category = 0; category < counts.size(); ++category) {
        if (table.ordered ? category > 0 : counts[category] == 0) {
            continue;
        }
        const int against_rest = table.ordered ? undecided : static_cast<int>(category);
        const MajorityTask task = majority_task(table, against_rest);
        const double share = table.ordered ? 1 : 1 / static_cast<double>(used);
        const FittedVotes fitted = fit_task(task, options, share);
        learned.exact = learned.exact && fitted.exact;
        learned.timed_out = learned.timed_out || fitted.timed_out;
        for (std::size_t b = 0; b < task.boundaries; ++b) {
            const int reached = table.ordered ? static_cast<int>(b) + 1 : against_rest;
            model.boundaries.push_back(boundary_of(task, fitted.fit, b, reached));
        }
    }
    if (options.veto) {
        const bool added = add_vetoes(table, options.learning.budget, model);
        learned.exact = learned.exact && !added;
    }
    learned.wrong = misplaced(model, table);
    learned.exact = learned.exact || (table.ordered && learned.wrong.empty());
    return learned;
}

} // namespace houtskool::sorting
