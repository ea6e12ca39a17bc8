// SPDX-License-Identifier: MIT
#include "sorting/alternatives.hpp"

#include <algorithm>

namespace houtskool::sorting {

Alternatives alternatives(const Table& table) {
    const std::size_t width = table.attributes.size();
    Alternatives result(width);
    for (std::size_t attribute = 0; attribute < width; ++attribute) {
        std::vector<double>& figures = result[attribute];
        const int levels = table.attributes[attribute].levels;
        for (int level = 0; level < levels; ++level) {
            figures.push_back(level);
        }
        if (levels > 0) {
            continue;
        }
        for (std::size_t index = 0; index < table.size(); ++index) {
            const double score = table.row(index)[attribute];
            if (comparable(score)) {
                figures.push_back(score);
            }
        }
        std::sort(figures.begin(), figures.end());
        figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    }
    return result;
}

std::vector<Move> moves(const std::vector<double>& alternatives, double score) {
    std::vector<Move> result;
    result.reserve(alternatives.size());
    if (!comparable(score)) {
        for (const double figure : alternatives) {
            result.push_back({figure, 1});
        }
        return result;
    }
    const auto here = std::lower_bound(alternatives.begin(), alternatives.end(), score);
    auto down = here;
    auto up = here != alternatives.end() && *here == score ? here + 1 : here;
    for (std::size_t steps = 1; down != alternatives.begin() || up != alternatives.end(); ++steps) {
        if (down != alternatives.begin()) {
            --down;
            result.push_back({*down, steps});
        }
        if (up != alternatives.end()) {
            result.push_back({*up, steps});
            ++up;
        }
    }
    return result;
}

} // namespace houtskool::sorting
