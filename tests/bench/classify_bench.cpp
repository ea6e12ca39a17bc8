// SPDX-License-Identifier: MIT
// How well, and how fast, the learners sort unseen cases of public sets:
//   classify_bench [--splits N] [--family NAME] [--corrected] SET.csv...
// --corrected: directions that the seen half contradicts are reversed before learning.
#include "classify/directions.hpp"
#include "classify/dominance_rules.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sorting_sets.hpp"

using namespace houtskool;

namespace {

/// The families by name; `majority` gives the category with most cases.
std::vector<std::pair<std::string, bench::Learner>> families() {
    return {
        {"most-frequent",
         [](const classify::Table& table) {
             std::map<int, int> counts;
             for (const int category : table.decided) {
                 ++counts[category];
             }
             int best = classify::undecided;
             for (const auto& [category, count] : counts) {
                 best = best == classify::undecided || count > counts[best] ? category : best;
             }
             return [best](std::span<const double>) { return best; };
         }},
        {"dominance-rules",
         [](const classify::Table& table) {
             classify::DominanceRuleOptions options;
             options.kept = classify::KeptRules::votes;
             const classify::RuleSet rules = classify::learn_dominance_rules(table, options).model;
             return [rules](std::span<const double> row) { return classify::assign(rules, row); };
         }},
        {"dominance-cover",
         [](const classify::Table& table) {
             const classify::RuleSet rules = classify::learn_dominance_rules(table).model;
             return [rules](std::span<const double> row) { return classify::assign(rules, row); };
         }},
    };
}

} // namespace

int main(int argc, char** argv) {
    int splits = 100;
    std::string wanted;
    bool corrected = false;
    std::vector<std::string> files;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--splits" && i + 1 < argc) {
            splits = std::atoi(argv[++i]);
        } else if (word == "--family" && i + 1 < argc) {
            wanted = argv[++i];
        } else if (word == "--corrected") {
            corrected = true;
        } else {
            files.emplace_back(word);
        }
    }
    try {
        fmt::print("{:24} {:16} {:>6} {:>7} {:>9} {:>9}\n", "set", "family", "right", "sd", "s/fit",
                   "slowest");
        for (const std::string& file : files) {
            const classify::Table table = bench::read_set(file);
            for (const auto& [name, learn] : families()) {
                const bench::Learner learner = [&, own = learn](const classify::Table& seen) {
                    return own(corrected ? classify::corrected(seen) : seen);
                };
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
