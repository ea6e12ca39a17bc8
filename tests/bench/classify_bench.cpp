// SPDX-License-Identifier: MIT
// How well, and how fast, the learners sort unseen cases of public sets:
//   classify_bench [--splits N] [--family NAME] SET.csv...
#include "classify/baselines.hpp"
#include "classify/learn_additive.hpp"
#include "uncertainty/random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sorting_sets.hpp"

using namespace houtskool;

namespace {

bench::Sorter baseline(classify::Baseline learned) {
    return [learned = std::move(learned)](std::span<const double> row) {
        return classify::assign(learned, row);
    };
}

bench::Sorter additive(const classify::Table& table, classify::AdditiveMethod method) {
    const auto learned = classify::learn_additive(table, {}, {method});
    return [model = learned.model](std::span<const double> row) {
        return classify::assign(model, row);
    };
}

/// The families by name.
std::vector<std::pair<std::string, bench::Learner>> families() {
    return {
        {"most-frequent",
         [](const classify::Table& table) { return baseline(classify::most_frequent(table)); }},
        {"nearest-neighbour",
         [](const classify::Table& table) { return baseline(classify::nearest_neighbour(table)); }},
        {"logistic",
         [](const classify::Table& table) {
             return baseline(classify::logistic_regression(table));
         }},
        {"additive",
         [](const classify::Table& table) {
             return additive(table, classify::AdditiveMethod::automatic);
         }},
        {"additive-margin",
         [](const classify::Table& table) {
             return additive(table, classify::AdditiveMethod::margin);
         }},
    };
}

/// A million random cases of six criteria, and how long each kind of model takes to sort them: an
/// additive function learned from the first of them, rules and majorities of a size that is usual.
void time_sorting() {
    constexpr std::size_t criteria = 6;
    constexpr std::size_t cases = 1'000'000;
    classify::Table table;
    table.ordered = true;
    table.categories = {"low", "middle", "high"};
    for (std::size_t a = 0; a < criteria; ++a) {
        table.attributes.push_back({"c", 0, model::Direction::increasing, false});
    }
    uncertainty::RandomStream random(1, "sorting");
    for (std::size_t i = 0; i < cases * criteria; ++i) {
        table.scores.push_back(random.uniform());
    }
    table.decided.assign(cases, classify::undecided);
    classify::Table seen = table.empty();
    for (std::size_t i = 0; i < 1'000; ++i) {
        const std::span<const double> row = table.row(i);
        const double sum = std::accumulate(row.begin(), row.end(), 0.0);
        seen.add(row, sum < 2.5 ? 0 : sum < 3.5 ? 1 : 2);
    }
    classify::RuleSet rules;
    rules.categories = 3;
    for (std::size_t i = 0; i < 20; ++i) {
        classify::SortingRule rule;
        for (std::size_t a : {i % criteria, (i + 1 + i / criteria) % criteria}) {
            rule.conditions.push_back({a, {{random.uniform()}}, false});
        }
        rule.category = static_cast<int>(i % 3);
        rule.support = static_cast<int>(random.below(100));
        rules.rules.push_back(std::move(rule));
    }
    classify::MajorityModel majority;
    for (int c = 1; c < 3; ++c) {
        classify::Boundary boundary{c, {}, 0.6};
        for (std::size_t a = 0; a < criteria; ++a) {
            classify::Vote vote;
            vote.weight = 1;
            vote.condition = {a, {{0.3 * c}}, false};
            boundary.votes.push_back(std::move(vote));
        }
        majority.boundaries.push_back(std::move(boundary));
    }
    const std::vector<std::pair<std::string_view, classify::Model>> models{
        {"additive", classify::learn_additive(seen).model},
        {"rules", rules},
        {"majority", majority}};
    fmt::print("seconds to sort a million cases:");
    for (const auto& [name, one] : models) {
        const auto start = std::chrono::steady_clock::now();
        const std::vector<int> sorted = classify::assign_all(one, table);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        fmt::print(" {} {:.3f} ({} high)", name, taken.count(),
                   std::count(sorted.begin(), sorted.end(), 2));
    }
    fmt::print("\n");
}

} // namespace

int main(int argc, char** argv) {
    int splits = 100;
    std::string wanted;
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--splits" && i + 1 < argc) {
            splits = std::atoi(argv[++i]);
        } else if (word == "--family" && i + 1 < argc) {
            wanted = argv[++i];
        } else {
            files.emplace_back(word);
        }
    }
    try {
        time_sorting();
        fmt::print("{:24} {:16} {:>6} {:>7} {:>9} {:>9}\n", "set", "family", "right", "sd", "s/fit",
                   "slowest");
        for (const std::string& file : files) {
            const classify::Table table = bench::read_set(file);
            for (const auto& [name, learner] : families()) {
                if (wanted.empty() || wanted == name) {
                    const bench::Measured measured = bench::measure(table, learner, splits);
                    fmt::print("{:24} {:16} {:6.4f} {:7.4f} {:9.4f} {:9.4f}\n",
                               file.substr(file.rfind('/') + 1), name, measured.mean,
                               measured.deviation, measured.seconds, measured.slowest);
                }
            }
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "classify_bench: error: {}\n", error.what());
        return 2;
    }
    return 0;
}
