// SPDX-License-Identifier: MIT
#include "sorting/possible.hpp"

#include <cmath>

namespace houtskool::sorting {

namespace {

struct Gap {
    std::size_t attribute = 0;
    std::vector<double> figures; ///< least favourable first
};

class Filler {
  public:
    Filler(const Sorter& sort, std::size_t categories, std::span<const double> row,
           const Budget& budget)
        : sort_(sort), budget_(budget), trial_(row.begin(), row.end()) {
        result_.counts.assign(categories + 1, 0);
    }

    [[nodiscard]] const Possible& result() const { return result_; }

    /// False: the budget was spent first.
    bool every(const std::vector<Gap>& gaps) {
        std::vector<std::size_t> at(gaps.size(), 0);
        put(gaps, at);
        for (;;) {
            if (!evaluate()) {
                return false;
            }
            std::size_t gap = 0; // an odometer over the gaps
            while (gap < gaps.size() && ++at[gap] == gaps[gap].figures.size()) {
                at[gap] = 0;
                trial_[gaps[gap].attribute] = gaps[gap].figures.front();
                ++gap;
            }
            if (gap == gaps.size()) {
                return true;
            }
            trial_[gaps[gap].attribute] = gaps[gap].figures[at[gap]];
        }
    }

    void one_by_one(const std::vector<Gap>& gaps) {
        for (const bool favourable : {false, true}) {
            std::vector<std::size_t> at;
            at.reserve(gaps.size());
            for (const Gap& gap : gaps) {
                at.push_back(favourable ? gap.figures.size() - 1 : 0);
            }
            put(gaps, at);
            if (!evaluate()) {
                return;
            }
            for (const Gap& gap : gaps) {
                double& score = trial_[gap.attribute];
                const double before = score;
                for (const double figure : gap.figures) {
                    score = figure;
                    if (figure != before && !evaluate()) {
                        return;
                    }
                }
                score = before;
            }
        }
    }

    void finish(bool complete) { result_.complete = complete; }

  private:
    void put(const std::vector<Gap>& gaps, const std::vector<std::size_t>& at) {
        for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
            trial_[gaps[gap].attribute] = gaps[gap].figures[at[gap]];
        }
    }

    bool evaluate() {
        if (result_.fillings % evaluations_between_looks_at_the_clock == 0 && budget_.over()) {
            return false;
        }
        ++result_.fillings;
        const int verdict = ask(sort_, trial_);
        const std::size_t last = result_.counts.size() - 1;
        const bool known = verdict >= 0 && static_cast<std::size_t>(verdict) < last;
        ++result_.counts[known ? static_cast<std::size_t>(verdict) : last];
        return true;
    }

    const Sorter& sort_;
    const Budget& budget_;
    std::vector<double> trial_;
    Possible result_;
};

} // namespace

std::vector<int> Possible::categories() const {
    std::vector<int> result;
    for (std::size_t index = 0; index + 1 < counts.size(); ++index) {
        if (counts[index] > 0) {
            result.push_back(static_cast<int>(index));
        }
    }
    return result;
}

std::optional<int> Possible::necessary() const {
    const std::vector<int> found = categories();
    if (!complete || may_be_undecided() || found.size() != 1) {
        return std::nullopt;
    }
    return found.front();
}

Possible possible(const Sorter& sort, const Table& table, const Alternatives& alternatives,
                  std::span<const double> row, const PossibleOptions& options) {
    std::vector<Gap> gaps;
    std::size_t fillings = 1;
    bool few = true;
    bool all_figures = true;
    for (std::size_t attribute = 0; attribute < row.size(); ++attribute) {
        if (!std::isnan(row[attribute])) {
            continue;
        }
        Gap gap{attribute, alternatives[attribute]};
        if (table.attributes[attribute].direction == model::Direction::decreasing) {
            gap.figures.assign(alternatives[attribute].rbegin(), alternatives[attribute].rend());
        }
        all_figures = all_figures && table.attributes[attribute].levels > 0;
        if (options.or_not_applicable) {
            gap.figures.push_back(not_applicable);
        }
        if (gap.figures.empty()) {
            continue; // nothing is known that it might be: it stays unknown
        }
        few = few && fillings <= options.most_fillings / gap.figures.size();
        fillings = few ? fillings * gap.figures.size() : fillings;
        gaps.push_back(std::move(gap));
    }
    Filler filler(sort, table.categories.size(), row, options.budget);
    if (few) {
        filler.finish(filler.every(gaps) && all_figures);
    } else {
        filler.one_by_one(gaps);
    }
    return filler.result();
}

} // namespace houtskool::sorting
