// SPDX-License-Identifier: MIT
#include "sorting/flips.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace houtskool::sorting {

namespace {

bool flips(int verdict, int own, const FlipOptions& options) {
    if (options.toward) {
        return verdict == *options.toward && verdict != own;
    }
    return verdict != own && (verdict != undecided || options.undecided_counts);
}

/// A criterion that can be moved at all.
struct Movable {
    std::size_t attribute = 0;
    std::vector<Move> moves; ///< by steps; every number of steps up to `most` is among them
    std::size_t most = 0;
};

/// Tries all rows by number of changes, then by steps in all, so that the first flip met is the
/// smallest. Sets of criteria that cannot take the steps are not entered: every branch ends in rows
/// to be tried, and the work is bounded by their number.
class FlipSearcher {
  public:
    FlipSearcher(const Sorter& sort, const Alternatives& alternatives, std::span<const double> row,
                 const FlipOptions& options)
        : sort_(sort), options_(options), row_(row), trial_(row.begin(), row.end()) {
        for (std::size_t attribute = 0; attribute < row.size(); ++attribute) {
            std::vector<Move> found = moves(alternatives[attribute], row[attribute]);
            if (!found.empty()) {
                const std::size_t most = found.back().steps;
                movable_.push_back({attribute, std::move(found), most});
            }
        }
        reach_.emplace_back(movable_.size() + 1, 0);
    }

    FlipSearch run() {
        if (looked_enough()) {
            give_up(1, 1);
            return result_;
        }
        own_ = ask(sort_, trial_);
        for (std::size_t count = 1; count <= movable_.size(); ++count) {
            extend_reach();
            chosen_.assign(count, 0);
            spare_.assign(count + 1, 0);
            for (std::size_t steps = count; steps <= reach_[count][0]; ++steps) {
                if (choose(0, 0, 0, steps)) {
                    if (result_.outcome != FlipOutcome::found) {
                        give_up(count, steps);
                    }
                    return result_;
                }
            }
        }
        return result_;
    }

  private:
    /// reach_[count][first]: most steps that `count` criteria from `first` on can take together;
    /// where there are not so many criteria, 0.
    void extend_reach() {
        const std::vector<std::size_t>& fewer = reach_.back();
        const std::size_t count = reach_.size();
        std::vector<std::size_t> reach(movable_.size() + 1, 0);
        for (std::size_t first = movable_.size(); first-- > 0;) {
            if (first + count <= movable_.size()) {
                reach[first] = std::max(reach[first + 1], movable_[first].most + fewer[first + 1]);
            }
        }
        reach_.push_back(std::move(reach));
    }

    /// Takes the criteria one by one in order. True: stop.
    bool choose(std::size_t position, std::size_t first, std::size_t taken, std::size_t steps) {
        if (position == chosen_.size()) {
            for (std::size_t index = position; index-- > 0;) {
                spare_[index] = spare_[index + 1] + movable_[chosen_[index]].most;
            }
            return spread(0, steps);
        }
        const std::size_t left = chosen_.size() - position;
        for (std::size_t index = first; index + left <= movable_.size(); ++index) {
            if (taken + reach_[left][index] < steps) {
                return false; // nor can the criteria further on
            }
            const std::size_t with = taken + movable_[index].most;
            if (with + reach_[left - 1][index + 1] >= steps) {
                chosen_[position] = index;
                if (choose(position + 1, index + 1, with, steps)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Spreads the steps over the chosen criteria. True: stop.
    bool spread(std::size_t position, std::size_t steps) {
        if (position == chosen_.size()) {
            return evaluate();
        }
        const Movable& movable = movable_[chosen_[position]];
        const std::size_t others = chosen_.size() - position - 1; // at least a step each
        const std::size_t fewest =
            steps > spare_[position + 1] ? steps - spare_[position + 1] : std::size_t{1};
        auto move = std::lower_bound(
            movable.moves.begin(), movable.moves.end(), fewest,
            [](const Move& candidate, std::size_t wanted) { return candidate.steps < wanted; });
        for (; move != movable.moves.end() && move->steps + others <= steps; ++move) {
            trial_[movable.attribute] = move->value;
            if (spread(position + 1, steps - move->steps)) {
                return true;
            }
        }
        trial_[movable.attribute] = row_[movable.attribute];
        return false;
    }

    bool looked_enough() const {
        return result_.evaluations >= options_.most_evaluations ||
               (result_.evaluations % evaluations_between_looks_at_the_clock == 0 &&
                options_.budget.over());
    }

    bool evaluate() {
        if (looked_enough()) {
            return true;
        }
        ++result_.evaluations;
        const int verdict = ask(sort_, trial_);
        if (!flips(verdict, own_, options_)) {
            return false;
        }
        result_.outcome = FlipOutcome::found;
        result_.flip.category = verdict;
        for (const std::size_t index : chosen_) {
            const Movable& movable = movable_[index];
            const double to = trial_[movable.attribute];
            const auto move =
                std::find_if(movable.moves.begin(), movable.moves.end(),
                             [to](const Move& candidate) { return candidate.value == to; });
            result_.flip.changes.push_back({movable.attribute, to, move->steps});
        }
        return true;
    }

    void give_up(std::size_t criteria, std::size_t steps) {
        result_.outcome = FlipOutcome::given_up;
        result_.criteria = criteria;
        result_.steps = steps;
    }

    const Sorter& sort_;
    const FlipOptions& options_;
    std::span<const double> row_;
    std::vector<double> trial_;
    int own_ = undecided;
    std::vector<Movable> movable_;
    std::vector<std::vector<std::size_t>> reach_;
    std::vector<std::size_t> chosen_;
    std::vector<std::size_t> spare_; ///< most steps of the chosen ones from a position on
    FlipSearch result_;
};

} // namespace

std::size_t Flip::steps() const {
    std::size_t sum = 0;
    for (const Change& change : changes) {
        sum += change.steps;
    }
    return sum;
}

FlipSearch smallest_flip(const Sorter& sort, const Alternatives& alternatives,
                         std::span<const double> row, const FlipOptions& options) {
    return FlipSearcher(sort, alternatives, row, options).run();
}

std::vector<FlipSearch> smallest_flips(const Sorter& sort, const Table& table,
                                       const FlipOptions& options) {
    const Alternatives all = alternatives(table);
    std::vector<FlipSearch> result;
    result.reserve(table.size());
    for (std::size_t index = 0; index < table.size(); ++index) {
        result.push_back(smallest_flip(sort, all, table.row(index), options));
    }
    return result;
}

std::vector<Flip> single_flips(const Sorter& sort, const Alternatives& alternatives,
                               std::span<const double> row, const FlipOptions& options) {
    std::vector<Flip> result;
    std::vector<double> trial(row.begin(), row.end());
    const int own = ask(sort, row);
    for (std::size_t attribute = 0; attribute < row.size(); ++attribute) {
        const double score = row[attribute];
        const std::size_t first = result.size();
        for (const Move& move : moves(alternatives[attribute], score)) {
            if (options.budget.over()) {
                return result;
            }
            trial[attribute] = move.value;
            const int verdict = ask(sort, trial);
            const bool known = std::any_of(result.begin() + static_cast<std::ptrdiff_t>(first),
                                           result.end(), [&](const Flip& flip) {
                                               return comparable(score)
                                                          ? (flip.changes.front().to > score) ==
                                                                (move.value > score)
                                                          : flip.category == verdict;
                                           });
            if (!known && flips(verdict, own, options)) {
                result.push_back({{{attribute, move.value, move.steps}}, verdict});
            }
        }
        trial[attribute] = score;
        std::sort(result.begin() + static_cast<std::ptrdiff_t>(first), result.end(),
                  [](const Flip& a, const Flip& b) {
                      return a.changes.front().to < b.changes.front().to;
                  });
    }
    return result;
}

FlipHistogram histogram(std::span<const FlipSearch> searches) {
    FlipHistogram result;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> rows;
    for (const FlipSearch& search : searches) {
        switch (search.outcome) {
        case FlipOutcome::found:
            ++rows[{search.flip.changes.size(), search.flip.steps()}];
            break;
        case FlipOutcome::none:
            ++result.none;
            break;
        case FlipOutcome::given_up:
            ++result.given_up;
            break;
        }
    }
    for (const auto& [size, count] : rows) {
        result.counts.push_back({size.first, size.second, count});
    }
    return result;
}

} // namespace houtskool::sorting
