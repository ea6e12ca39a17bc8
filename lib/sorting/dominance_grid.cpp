// SPDX-License-Identifier: MIT
#include "sorting/dominance_grid.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace houtskool::sorting {

namespace {

void set(CaseBits& bits, std::size_t index) {
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
}

/// Different scores in as many ranges as there may be codes.
std::vector<Range> ranges(const std::map<double, std::size_t>& counts, std::size_t cases,
                          std::size_t most) {
    std::vector<Range> result;
    const std::size_t share = counts.size() <= most ? 1 : (cases + most - 1) / most;
    std::size_t held = share;
    for (const auto& [score, count] : counts) {
        if (held >= share) {
            result.push_back({score, score});
            held = 0;
        }
        result.back().high = score;
        held += count;
    }
    return result;
}

/// Between two scores that differ, and above the lower one whatever the rounding.
double middle(double low, double high) {
    const double result = low + (high - low) / 2;
    return result > low ? result : high;
}

} // namespace

std::size_t count_bits(const CaseBits& bits) {
    std::size_t sum = 0;
    for (const std::uint64_t word : bits) {
        sum += static_cast<std::size_t>(std::popcount(word));
    }
    return sum;
}

std::size_t count_common(const CaseBits& a, const CaseBits& b) {
    std::size_t sum = 0;
    for (std::size_t word = 0; word < a.size(); ++word) {
        sum += static_cast<std::size_t>(std::popcount(a[word] & b[word]));
    }
    return sum;
}

DominanceGrid::DominanceGrid(const Table& table) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] != undecided) {
            rows.push_back(row);
            decided_.push_back(table.decided[row]);
        }
    }
    columns_.resize(table.attributes.size());
    for (std::size_t attribute = 0; attribute < columns_.size(); ++attribute) {
        fill(columns_[attribute], table, rows, attribute);
    }
}

void DominanceGrid::fill(Column& column, const Table& table, const std::vector<std::size_t>& rows,
                         std::size_t attribute) const {
    column.direction = table.attributes[attribute].direction;
    column.scaled = table.attributes[attribute].levels > 0;
    std::map<double, std::size_t> counts;
    for (const std::size_t row : rows) {
        const double score = table.row(row)[attribute];
        if (comparable(score)) {
            ++counts[score];
        }
    }
    column.values = ranges(counts, rows.size(), most_codes);
    column.at_least.assign(column.values.size() + 1, CaseBits(words()));
    column.not_applicable.assign(words(), 0);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const double score = table.row(rows[index])[attribute];
        if (!comparable(score)) {
            column.partial = true;
            column.codes.push_back(score == not_applicable ? -1 : -2);
            if (score == not_applicable) {
                column.has_not_applicable = true;
                set(column.not_applicable, index);
            }
            continue;
        }
        const auto above =
            std::upper_bound(column.values.begin(), column.values.end(), score,
                             [](double wanted, const Range& range) { return wanted < range.low; });
        const auto code = static_cast<std::size_t>(above - column.values.begin()) - 1;
        column.codes.push_back(static_cast<int>(code));
        set(column.at_least[code], index);
    }
    for (std::size_t code = column.values.size(); code-- > 0;) {
        for (std::size_t word = 0; word < words(); ++word) {
            column.at_least[code][word] |= column.at_least[code + 1][word];
        }
    }
}

int DominanceGrid::codes(std::size_t attribute) const {
    return static_cast<int>(columns_[attribute].values.size());
}

int DominanceGrid::code(std::size_t attribute, std::size_t index) const {
    return columns_[attribute].codes[index];
}

bool DominanceGrid::partial(std::size_t attribute) const {
    return columns_[attribute].partial;
}

bool DominanceGrid::names_not_applicable(std::size_t attribute) const {
    return columns_[attribute].has_not_applicable;
}

CaseBits DominanceGrid::all() const {
    CaseBits result(words());
    for (std::size_t index = 0; index < size(); ++index) {
        set(result, index);
    }
    return result;
}

CaseBits DominanceGrid::in_union(int category, Scope scope) const {
    CaseBits result(words());
    for (std::size_t index = 0; index < size(); ++index) {
        const int own = decided_[index];
        if (scope == Scope::at_least ? own >= category : own <= category) {
            set(result, index);
        }
    }
    return result;
}

void DominanceGrid::restrict(CaseBits& bits, const CodeRange& range) const {
    const Column& column = columns_[range.attribute];
    if (range.low < 0) {
        for (std::size_t word = 0; word < bits.size(); ++word) {
            bits[word] &= column.not_applicable[word];
        }
        return;
    }
    const CaseBits& in = column.at_least[static_cast<std::size_t>(range.low)];
    const CaseBits& out = column.at_least[static_cast<std::size_t>(range.high) + 1];
    for (std::size_t word = 0; word < bits.size(); ++word) {
        bits[word] &= in[word] & ~out[word];
    }
}

CaseBits DominanceGrid::meeting(const DraftRule& rule) const {
    CaseBits result = all();
    for (const CodeRange& range : rule) {
        restrict(result, range);
    }
    return result;
}

OpenEnds DominanceGrid::open_ends(std::size_t attribute, Scope scope) const {
    const model::Direction direction = columns_[attribute].direction;
    if (direction == model::Direction::none) {
        return OpenEnds::both;
    }
    const bool up = (direction == model::Direction::increasing) == (scope == Scope::at_least);
    return up ? OpenEnds::low_end : OpenEnds::high_end;
}

std::vector<CodeRange> DominanceGrid::conditions(std::size_t attribute, Scope scope) const {
    const int last = codes(attribute) - 1;
    const OpenEnds side = open_ends(attribute, scope);
    std::vector<CodeRange> result;
    for (int width = last; width >= 0; --width) {
        if (width == last && !partial(attribute)) {
            continue;
        }
        if (side == OpenEnds::low_end) {
            result.push_back({attribute, last - width, last});
        } else if (side == OpenEnds::high_end) {
            result.push_back({attribute, 0, width});
        } else {
            for (int low = 0; low + width <= last; ++low) {
                result.push_back({attribute, low, low + width});
            }
        }
    }
    if (names_not_applicable(attribute)) {
        result.push_back({attribute, -1, -1});
    }
    return result;
}

std::vector<CodeRange> DominanceGrid::wider(const CodeRange& range, Scope scope) const {
    std::vector<CodeRange> result;
    if (range.low < 0) {
        return result;
    }
    const int last = codes(range.attribute) - 1;
    const OpenEnds side = open_ends(range.attribute, scope);
    const auto offer = [&](int low, int high) {
        if (low > 0 || high < last || partial(range.attribute)) {
            result.push_back({range.attribute, low, high});
        }
    };
    if (side != OpenEnds::high_end && range.low > 0) {
        offer(range.low - 1, range.high);
    }
    if (side != OpenEnds::low_end && range.high < last) {
        offer(range.low, range.high + 1);
    }
    return result;
}

Condition DominanceGrid::condition(const CodeRange& range, Scope scope, Edges edges) const {
    Condition result;
    result.attribute = range.attribute;
    if (range.low < 0) {
        result.or_not_applicable = true;
        return result;
    }
    const Column& column = columns_[range.attribute];
    Range own;
    const OpenEnds side = open_ends(range.attribute, scope);
    const auto low = static_cast<std::size_t>(range.low);
    const auto high = static_cast<std::size_t>(range.high);
    const bool between = edges == Edges::between && !column.scaled;
    if (side != OpenEnds::high_end) {
        own.low = column.values[low].low;
        if (between && low > 0) {
            own.low = middle(column.values[low - 1].high, own.low);
        }
    }
    if (side != OpenEnds::low_end) {
        own.high = column.values[high].high;
        if (between && high + 1 < column.values.size()) {
            own.high = middle(own.high, column.values[high + 1].low);
        }
    }
    result.ranges.push_back(own);
    return result;
}

} // namespace houtskool::sorting
