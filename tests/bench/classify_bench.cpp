// SPDX-License-Identifier: MIT
// How well, and how fast, the learners sort unseen cases of public sets:
//   classify_bench [--splits N] [--family NAME] SET.csv...
#include "classify/learn_majority.hpp"
#include "uncertainty/random.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sorting_sets.hpp"

using namespace houtskool;

namespace {

bench::Sorter learn_majority(const classify::Table& table) {
    const classify::MajorityModel model = classify::learn_majority(table, {}).model;
    return [model](std::span<const double> row) { return classify::assign(model, row); };
}

classify::Table without_directions(classify::Table table) {
    for (classify::Attribute& attribute : table.attributes) {
        attribute.direction = model::Direction::none;
    }
    return table;
}

/// Seconds to sort a million cases with what was learned from a set, criteria repeated to six.
double sort_million(const classify::Table& set) {
    classify::Table seen = set.empty();
    seen.attributes.clear();
    for (std::size_t j = 0; j < 6; ++j) {
        seen.attributes.push_back(set.attributes[j % set.attributes.size()]);
    }
    std::vector<double> row(6);
    for (std::size_t i = 0; i < set.size(); ++i) {
        for (std::size_t j = 0; j < 6; ++j) {
            row[j] = set.row(i)[j % set.attributes.size()];
        }
        seen.add(row, set.decided[i]);
    }
    const classify::Model learned = classify::learn_majority(seen, {}).model;
    uncertainty::RandomStream stream(1, "million");
    classify::Table many = seen.empty();
    for (int i = 0; i < 1'000'000; ++i) {
        for (std::size_t j = 0; j < 6; ++j) {
            row[j] = seen.row(stream.below(seen.size()))[j];
        }
        many.scores.insert(many.scores.end(), row.begin(), row.end());
        many.decided.push_back(classify::undecided);
    }
    const auto start = std::chrono::steady_clock::now();
    const std::vector<int> sorted = classify::assign_all(learned, many);
    return sorted.empty()
               ? 0
               : std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

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
        {"majority", learn_majority},
        {"majority-free",
         [](const classify::Table& table) { return learn_majority(without_directions(table)); }},
    };
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
            if (wanted.empty() || wanted == "majority") {
                fmt::print("{:24} {:16} {:33.4f} s to sort 1,000,000 x 6\n",
                           file.substr(file.rfind('/') + 1), "majority", sort_million(table));
            }
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "classify_bench: error: {}\n", error.what());
        return 2;
    }
    return 0;
}
