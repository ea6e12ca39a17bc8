// SPDX-License-Identifier: MIT
// How well, and how fast, the learners sort unseen cases of public sets, and how long what they
// learned takes to sort a million:
//   classify_bench [--splits N] [--family NAME] [--corrected] SET.csv...
// --corrected: directions that the seen half contradicts are reversed before learning.
#include "sorting/baselines.hpp"
#include "sorting/directions.hpp"
#include "sorting/dominance_rules.hpp"
#include "sorting/learn_additive.hpp"
#include "sorting/learn_majority.hpp"
#include "sorting/learn_rules.hpp"
#include "uncertainty/random.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sorting_sets.hpp"

using namespace houtskool;

namespace {

bench::Learner baseline(sorting::Baseline (*fit)(const sorting::Table&)) {
    return [fit](const sorting::Table& table) -> bench::Sorter {
        return [fitted = fit(table)](std::span<const double> row) {
            return sorting::assign(fitted, row);
        };
    };
}

/// Models that a document can state, by how they are learned.
std::vector<std::pair<std::string, std::function<sorting::Model(const sorting::Table&)>>>
model_families() {
    return {
        {"rules",
         [](const sorting::Table& table) { return sorting::learn_rules(table).learned.model; }},
        {"dominance-rules",
         [](const sorting::Table& table) {
             sorting::DominanceRuleOptions options;
             options.kept = sorting::KeptRules::automatic;
             return sorting::learn_dominance_rules(table, options).model;
         }},
        {"majority",
         [](const sorting::Table& table) { return sorting::learn_majority(table, {}).model; }},
        {"additive",
         [](const sorting::Table& table) { return sorting::learn_additive(table).model; }},
        {"additive-margin",
         [](const sorting::Table& table) {
             return sorting::learn_additive(table, {}, {sorting::AdditiveMethod::margin}).model;
         }},
    };
}

/// All families by name.
std::vector<std::pair<std::string, bench::Learner>> families() {
    std::vector<std::pair<std::string, bench::Learner>> all{
        {"most-frequent", baseline([](const sorting::Table& table) -> sorting::Baseline {
             return sorting::most_frequent(table);
         })},
        {"nearest-neighbour", baseline([](const sorting::Table& table) -> sorting::Baseline {
             return sorting::nearest_neighbour(table);
         })},
        {"logistic", baseline([](const sorting::Table& table) -> sorting::Baseline {
             return sorting::logistic_regression(table);
         })},
    };
    for (const auto& [name, learn] : model_families()) {
        all.emplace_back(name, [own = learn](const sorting::Table& table) -> bench::Sorter {
            return [model = own(table)](std::span<const double> row) {
                return sorting::assign(model, row);
            };
        });
    }
    return all;
}

/// A million cases, each score drawn from those of the set.
sorting::Table million(const sorting::Table& set) {
    constexpr std::size_t cases = 1'000'000;
    sorting::Table many = set.empty();
    uncertainty::RandomStream stream(1, "million");
    many.scores.reserve(cases * set.attributes.size());
    for (std::size_t i = 0; i < cases; ++i) {
        for (std::size_t j = 0; j < set.attributes.size(); ++j) {
            many.scores.push_back(set.row(stream.below(set.size()))[j]);
        }
    }
    many.decided.assign(cases, sorting::undecided);
    return many;
}

void time_sorting(const std::string& file, const sorting::Table& set, const std::string& wanted) {
    using Clock = std::chrono::steady_clock;
    const sorting::Table many = million(set);
    for (const auto& [name, learn] : model_families()) {
        if (wanted.empty() || wanted == name) {
            const sorting::Model model = learn(set);
            const auto start = Clock::now();
            const std::size_t sorted = sorting::assign_all(model, many).size();
            const std::chrono::duration<double> taken = Clock::now() - start;
            fmt::print("{:24} {:16} {} cases in {:.3f} s\n", file, name, sorted, taken.count());
        }
    }
}

struct Asked {
    int splits = 100;
    bool corrected = false;
    std::string family;
    std::vector<std::string> files;
};

Asked arguments(int argc, char** argv) {
    Asked asked;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--splits" && i + 1 < argc) {
            asked.splits = std::atoi(argv[++i]);
        } else if (word == "--family" && i + 1 < argc) {
            asked.family = argv[++i];
        } else if (word == "--corrected") {
            asked.corrected = true;
        } else {
            asked.files.emplace_back(word);
        }
    }
    return asked;
}

void run(const Asked& asked) {
    fmt::print("{:24} {:16} {:>6} {:>7} {:>9} {:>9}\n", "set", "family", "right", "sd", "s/fit",
               "slowest");
    for (const std::string& file : asked.files) {
        const sorting::Table table = bench::read_set(file);
        const std::string name_of_set = file.substr(file.rfind('/') + 1);
        for (const auto& [name, learn] : families()) {
            if (!asked.family.empty() && asked.family != name) {
                continue;
            }
            const bench::Learner learner = [&, own = learn](const sorting::Table& seen) {
                return own(asked.corrected ? sorting::corrected(seen) : seen);
            };
            const bench::Measured measured = bench::measure(table, learner, asked.splits);
            fmt::print("{:24} {:16} {:6.4f} {:7.4f} {:9.4f} {:9.4f}\n", name_of_set, name,
                       measured.mean, measured.deviation, measured.seconds, measured.slowest);
        }
        time_sorting(name_of_set, table, asked.family);
    }
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(arguments(argc, argv));
    } catch (const std::exception& error) {
        fmt::print(stderr, "classify_bench: error: {}\n", error.what());
        return 2;
    }
    return 0;
}
