// SPDX-License-Identifier: MIT
#include "sorting_sets.hpp"

#include "uncertainty/random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>
#include <stdexcept>

namespace houtskool::bench {

namespace {

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> result;
    std::stringstream text(line);
    std::string cell;
    while (std::getline(text, cell, ',')) {
        result.push_back(cell.ends_with('\r') ? cell.substr(0, cell.size() - 1) : cell);
    }
    return result;
}

void take_case(sorting::Table& table, const std::vector<std::string>& heads,
               const std::vector<std::string>& line, const std::map<std::string, int>& category) {
    std::vector<double> row;
    for (const sorting::Attribute& attribute : table.attributes) {
        const auto at = std::find(heads.begin(), heads.end(), attribute.id) - heads.begin();
        row.push_back(std::stod(line.at(static_cast<std::size_t>(at))));
    }
    table.add(row, category.at(line.at(heads.size() - 1)), line.front());
}

} // namespace

sorting::Table read_set(const std::string& file) {
    std::ifstream stream(file);
    if (!stream) {
        throw std::runtime_error(file + ": cannot open");
    }
    sorting::Table table;
    table.ordered = true;
    std::map<int, std::string> ranked;
    std::map<std::string, int> category;
    std::vector<std::string> heads;
    std::string text;
    for (int number = 1; std::getline(stream, text); ++number) {
        const std::vector<std::string> line = cells(text);
        try {
            if (line.empty() || line.front().empty()) {
                heads.clear();
            } else if (heads.empty()) {
                heads = line;
                for (auto one = ranked.rbegin(); one != ranked.rend(); ++one) {
                    category.emplace(one->second, static_cast<int>(table.categories.size()));
                    table.categories.push_back(one->second);
                }
                ranked.clear();
            } else if (heads.front() == "criterion") {
                table.attributes.push_back({line.front(), 0,
                                            std::stoi(line.at(1)) > 0
                                                ? model::Direction::increasing
                                                : model::Direction::decreasing});
            } else if (heads.front() == "category") {
                ranked.emplace(std::stoi(line.at(1)), line.front());
            } else {
                take_case(table, heads, line, category);
            }
        } catch (const std::exception& error) {
            throw std::runtime_error(fmt::format("{}:{}: {}", file, number, error.what()));
        }
    }
    return table;
}

Measured measure(const sorting::Table& table, const Learner& learner, int splits) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> right;
    Measured result;
    for (int seed = 1; seed <= splits; ++seed) {
        std::vector<std::size_t> rows(table.size());
        std::iota(rows.begin(), rows.end(), 0);
        uncertainty::RandomStream stream(static_cast<std::uint64_t>(seed), "split");
        stream.shuffle(std::span<std::size_t>(rows));
        const std::span<const std::size_t> all(rows);
        const std::size_t half = rows.size() / 2;
        const sorting::Table seen = table.only(all.first(half));
        const sorting::Table unseen = table.only(all.subspan(half));
        const auto start = Clock::now();
        const Sorter sorter = learner(seen);
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        result.seconds += seconds / splits;
        result.slowest = std::max(result.slowest, seconds);
        int good = 0;
        for (std::size_t i = 0; i < unseen.size(); ++i) {
            good += sorter(unseen.row(i)) == unseen.decided[i] ? 1 : 0;
        }
        right.push_back(static_cast<double>(good) / static_cast<double>(unseen.size()));
    }
    result.mean = std::accumulate(right.begin(), right.end(), 0.0) / splits;
    for (const double share : right) {
        result.deviation += (share - result.mean) * (share - result.mean);
    }
    result.deviation = std::sqrt(result.deviation / std::max(1, splits - 1));
    return result;
}

} // namespace houtskool::bench
