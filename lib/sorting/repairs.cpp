// SPDX-License-Identifier: MIT
#include "sorting/repairs.hpp"

#include "sorting/approximation.hpp"
#include "sorting/dominance.hpp"

#include <algorithm>
#include <limits>
#include <queue>

namespace houtskool::sorting {

namespace {

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// Bipartite matching by shortest augmenting paths (Hopcroft & Karp 1973). Left and right are both
/// the rows: left as the one that dominates, right as the one that is dominated.
class Matching {
  public:
    Matching(const std::vector<std::vector<std::size_t>>& edges, const Budget& budget)
        : edges_(&edges), left_(edges.size(), nobody), right_(edges.size(), nobody),
          layer_(edges.size()), next_(edges.size()) {
        while (layers()) {
            std::fill(next_.begin(), next_.end(), 0);
            for (std::size_t row = 0; row < left_.size(); ++row) {
                if (left_[row] == nobody && augment(row)) {
                    ++size_;
                }
                if (budget.over()) {
                    cut_ = true;
                    return;
                }
            }
        }
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool cut() const { return cut_; }

    /// Rows of which neither side is in the smallest vertex cover next to the unmatched left rows.
    [[nodiscard]] std::vector<bool> uncovered() const {
        std::vector<bool> left(left_.size());
        std::vector<bool> right(left_.size());
        std::queue<std::size_t> open;
        for (std::size_t row = 0; row < left_.size(); ++row) {
            if (left_[row] == nobody) {
                left[row] = true;
                open.push(row);
            }
        }
        while (!open.empty()) {
            const std::size_t row = open.front();
            open.pop();
            for (const std::size_t other : (*edges_)[row]) {
                const std::size_t back = right_[other];
                right[other] = true;
                if (back != nobody && !left[back]) {
                    left[back] = true;
                    open.push(back);
                }
            }
        }
        std::vector<bool> result(left_.size());
        for (std::size_t row = 0; row < left_.size(); ++row) {
            result[row] = left[row] && !right[row];
        }
        return result;
    }

  private:
    bool layers() {
        std::queue<std::size_t> open;
        for (std::size_t row = 0; row < left_.size(); ++row) {
            layer_[row] = left_[row] == nobody ? 0 : nobody;
            if (left_[row] == nobody) {
                open.push(row);
            }
        }
        bool found = false;
        while (!open.empty()) {
            const std::size_t row = open.front();
            open.pop();
            for (const std::size_t other : (*edges_)[row]) {
                const std::size_t back = right_[other];
                if (back == nobody) {
                    found = true;
                } else if (layer_[back] == nobody) {
                    layer_[back] = layer_[row] + 1;
                    open.push(back);
                }
            }
        }
        return found;
    }

    /// Depth first without recursion: paths may be as long as the table.
    bool augment(std::size_t start) {
        std::vector<std::size_t> path{start};
        while (!path.empty()) {
            const std::size_t row = path.back();
            if (next_[row] == (*edges_)[row].size()) {
                layer_[row] = nobody;
                path.pop_back();
                continue;
            }
            const std::size_t other = (*edges_)[row][next_[row]];
            const std::size_t back = right_[other];
            if (back == nobody) {
                for (const std::size_t one : path) {
                    const std::size_t end = (*edges_)[one][next_[one]];
                    left_[one] = end;
                    right_[end] = one;
                }
                return true;
            }
            if (layer_[back] == layer_[row] + 1) {
                path.push_back(back);
            } else {
                ++next_[row];
            }
        }
        return false;
    }

    const std::vector<std::vector<std::size_t>>* edges_;
    std::vector<std::size_t> left_;
    std::vector<std::size_t> right_;
    std::vector<std::size_t> layer_;
    std::vector<std::size_t> next_;
    std::size_t size_ = 0;
    bool cut_ = false;
};

using Conflicts = std::vector<std::vector<std::size_t>>;

Conflicts conflicts(const Table& table, std::span<const std::size_t> criteria) {
    Conflicts result(table.size());
    for (const Reversal& reversal : reversals(table, criteria)) {
        result[reversal.better].push_back(reversal.worse);
    }
    return result;
}

/// The row can stay in some smallest repair: with all that conflicts with it taken out, no more
/// has to go than before. A matching of what is left then misses as many.
bool can_stay(const Conflicts& edges, std::size_t row, std::size_t fewest, const Budget& budget) {
    std::vector<bool> out(edges.size());
    std::size_t gone = 0;
    for (std::size_t one = 0; one < edges.size(); ++one) {
        const bool above = std::find(edges[one].begin(), edges[one].end(), row) != edges[one].end();
        const bool below = std::find(edges[row].begin(), edges[row].end(), one) != edges[row].end();
        out[one] = above || below;
        gone += above || below ? 1 : 0;
    }
    Conflicts rest(edges.size());
    for (std::size_t one = 0; one < edges.size(); ++one) {
        for (const std::size_t other : edges[one]) {
            if (!out[one] && !out[other]) {
                rest[one].push_back(other);
            }
        }
    }
    return gone <= fewest && gone + Matching(rest, budget).size() <= fewest;
}

/// Bounds of each re-opened row by the decisions that stand, and the proposals: as near to what was
/// decided as those and the proposals for dominated rows allow.
std::vector<Repair> propose(const Table& table, std::span<const std::size_t> criteria,
                            const std::vector<bool>& stays) {
    std::vector<Repair> result;
    const int best = static_cast<int>(table.categories.size()) - 1;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.decided[row] == undecided || stays[row]) {
            continue;
        }
        Repair repair{row, table.decided[row], 0, 0, best, false};
        for (std::size_t other = 0; other < table.size(); ++other) {
            if (!stays[other] || table.decided[other] == undecided) {
                continue;
            }
            const int category = table.decided[other];
            if (dominates(table, criteria, table.row(row), table.row(other))) {
                repair.lowest = std::max(repair.lowest, category);
            }
            if (dominates(table, criteria, table.row(other), table.row(row))) {
                repair.highest = std::min(repair.highest, category);
            }
        }
        repair.to = std::clamp(repair.from, repair.lowest, repair.highest);
        result.push_back(repair);
    }
    // A proposal never leaves its bounds: those of a dominated row are not above one's own.
    std::vector<int> raised;
    for (const Repair& repair : result) {
        int to = repair.to;
        for (const Repair& other : result) {
            if (dominates(table, criteria, table.row(repair.row), table.row(other.row))) {
                to = std::max(to, other.to);
            }
        }
        raised.push_back(to);
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].to = raised[i];
    }
    return result;
}

} // namespace

Repairs fewest_repairs(const Table& table, std::span<const std::size_t> criteria) {
    Repairs result;
    for (const std::vector<std::size_t>& group : indiscernible(table, criteria)) {
        std::vector<std::size_t> counts(table.categories.size());
        for (const std::size_t row : group) {
            ++counts[static_cast<std::size_t>(table.decided[row])];
        }
        const auto most = std::max_element(counts.begin(), counts.end());
        const int kept = static_cast<int>(most - counts.begin());
        const bool tie = std::count(counts.begin(), counts.end(), *most) > 1;
        for (const std::size_t row : group) {
            const int from = table.decided[row];
            if (from != kept) {
                const bool could_win = tie && counts[static_cast<std::size_t>(from)] == *most;
                result.repairs.push_back({row, from, kept, kept, kept, !could_win});
            }
        }
    }
    std::sort(result.repairs.begin(), result.repairs.end(),
              [](const Repair& a, const Repair& b) { return a.row < b.row; });
    return result;
}

Repairs fewest_dominance_repairs(const Table& table, std::span<const std::size_t> criteria,
                                 const Budget& budget) {
    Repairs result;
    const Conflicts edges = conflicts(table, criteria);
    const Matching matching(edges, budget);
    if (matching.cut()) {
        result.exact = false;
        return result;
    }
    result.repairs = propose(table, criteria, matching.uncovered());
    for (Repair& repair : result.repairs) {
        if (budget.over()) {
            break;
        }
        repair.necessary = !can_stay(edges, repair.row, matching.size(), budget);
    }
    return result;
}

Table repaired(const Table& table, const Repairs& repairs) {
    Table result = table;
    for (const Repair& repair : repairs.repairs) {
        result.decided[repair.row] = repair.to;
    }
    return result;
}

} // namespace houtskool::sorting
