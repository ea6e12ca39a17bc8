// SPDX-License-Identifier: MIT
#include "sorting/orders.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace houtskool::sorting {

namespace {

using Bits = std::vector<std::uint64_t>;

/// On which criteria the first of two cases scores higher, and lower: all that a direction vector
/// asks of a pair. Pairs that differ where no direction can decide are not comparable.
struct ComparablePair {
    std::uint32_t higher = 0;
    std::uint32_t lower = 0;
    std::size_t a = 0;
    std::size_t b = 0;
};

std::vector<ComparablePair> comparable_pairs(const Table& table, Directions directions) {
    std::vector<ComparablePair> result;
    for (std::size_t a = 0; a < table.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (table.decided[a] == table.decided[b] || table.decided[a] == undecided ||
                table.decided[b] == undecided) {
                continue;
            }
            ComparablePair pair{0, 0, a, b};
            bool possible = true;
            for (std::size_t i = 0; i < table.attributes.size() && possible; ++i) {
                const double left = table.row(a)[i];
                const double right = table.row(b)[i];
                if (same_score(left, right)) {
                    continue;
                }
                possible = comparable(left) && comparable(right) &&
                           (directions == Directions::free ||
                            table.attributes[i].direction != model::Direction::none);
                // Declared directions of many criteria: turned here, so that two bits are enough.
                const bool turned = directions == Directions::declared &&
                                    table.attributes[i].direction == model::Direction::decreasing;
                const std::uint32_t bit = directions == Directions::free ? 1U << i : 1U;
                ((left > right) != turned ? pair.higher : pair.lower) |= bit;
            }
            // One way or the other under declared directions; under free ones always some way.
            if (possible &&
                (directions == Directions::free || pair.higher == 0 || pair.lower == 0)) {
                result.push_back(pair);
            }
        }
    }
    return result;
}

/// Under one direction vector: the cases in a reversal if category q is better than p, for all q
/// and p: those of q that are dominated by one of p, and these.
class Involved {
  public:
    Involved(const Table& table, const std::vector<ComparablePair>& pairs, std::uint32_t decreasing)
        : count_(table.categories.size()), words_((table.size() + 63) / 64),
          bits_(count_ * count_ * words_) {
        for (const ComparablePair& pair : pairs) {
            const bool above =
                ((pair.lower & ~decreasing) | (pair.higher & decreasing)) == 0; // a over b
            const bool below = ((pair.higher & ~decreasing) | (pair.lower & decreasing)) == 0;
            const auto own = static_cast<std::size_t>(table.decided[pair.a]);
            const auto other = static_cast<std::size_t>(table.decided[pair.b]);
            if (above) {
                add(other, own, pair);
            }
            if (below) {
                add(own, other, pair);
            }
        }
    }

    [[nodiscard]] Bits cases(const std::vector<int>& order) const {
        Bits result(words_);
        for (std::size_t high = 0; high < order.size(); ++high) {
            for (std::size_t low = 0; low < high; ++low) {
                const std::uint64_t* own = bits_.data() + at(static_cast<std::size_t>(order[high]),
                                                             static_cast<std::size_t>(order[low]));
                for (std::size_t word = 0; word < words_; ++word) {
                    result[word] |= own[word];
                }
            }
        }
        return result;
    }

  private:
    [[nodiscard]] std::size_t at(std::size_t better, std::size_t worse) const {
        return (better * count_ + worse) * words_;
    }
    void add(std::size_t better, std::size_t worse, const ComparablePair& pair) {
        for (const std::size_t row : {pair.a, pair.b}) {
            bits_[at(better, worse) + row / 64] |= std::uint64_t{1} << (row % 64);
        }
    }

    std::size_t count_;
    std::size_t words_;
    Bits bits_;
};

std::vector<std::size_t> rows_of(const Bits& bits) {
    std::vector<std::size_t> result;
    for (std::size_t row = 0; row < bits.size() * 64; ++row) {
        if (((bits[row / 64] >> (row % 64)) & 1U) != 0) {
            result.push_back(row);
        }
    }
    return result;
}

std::size_t count(const Bits& bits) {
    std::size_t sum = 0;
    for (const std::uint64_t word : bits) {
        sum += static_cast<std::size_t>(std::popcount(word));
    }
    return sum;
}

std::vector<OrderTried> all_orders(const Table& table) {
    std::vector<int> present;
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        const int own = static_cast<int>(category);
        if (std::find(table.decided.begin(), table.decided.end(), own) != table.decided.end()) {
            present.push_back(own);
        }
    }
    std::vector<OrderTried> result;
    if (present.size() > most_ordered_categories) {
        return result;
    }
    do {
        OrderTried one;
        one.order = present;
        one.vectors = 0;
        result.push_back(std::move(one));
    } while (std::next_permutation(present.begin(), present.end()));
    return result;
}

} // namespace

Orders try_orders(const Table& table, Directions directions, const Budget& budget) {
    Orders result;
    const std::size_t criteria = table.attributes.size();
    result.tried = all_orders(table);
    const bool free = directions == Directions::free;
    if (result.tried.empty() || (free && criteria > most_free_criteria)) {
        return {{}, false};
    }
    const std::vector<ComparablePair> pairs = comparable_pairs(table, directions);
    const std::size_t vectors = free ? std::size_t{1} << criteria : 1;
    for (std::size_t vector = 0; vector < vectors; ++vector) {
        if (vector > 0 && budget.over()) {
            result.complete = false;
            break;
        }
        std::uint32_t decreasing = 0; // the first criterion is the slowest to change
        for (std::size_t i = 0; free && i < criteria; ++i) {
            decreasing |= static_cast<std::uint32_t>((vector >> (criteria - 1 - i)) & 1U) << i;
        }
        const Involved involved(table, pairs, decreasing);
        for (OrderTried& one : result.tried) {
            const Bits cases = involved.cases(one.order);
            const std::size_t conflicts = count(cases);
            if (one.vectors == 0 || conflicts < one.in_conflict) {
                one.in_conflict = conflicts;
                one.cases = rows_of(cases);
                one.vectors = 0;
                one.directions.clear();
                for (std::size_t i = 0; i < criteria; ++i) {
                    const bool down = free && ((decreasing >> i) & 1U) != 0;
                    one.directions.push_back(!free  ? table.attributes[i].direction
                                             : down ? model::Direction::decreasing
                                                    : model::Direction::increasing);
                }
            }
            one.vectors += conflicts == one.in_conflict ? 1 : 0;
        }
    }
    std::stable_sort(result.tried.begin(), result.tried.end(),
                     [](const auto& a, const auto& b) { return a.in_conflict < b.in_conflict; });
    return result;
}

} // namespace houtskool::sorting
