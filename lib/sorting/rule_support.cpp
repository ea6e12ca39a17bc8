// SPDX-License-Identifier: MIT
#include "sorting/rule_support.hpp"

#include <algorithm>

namespace houtskool::sorting {

namespace {

/// A score as the steps that conditions are made of. A number halfway between two belongs to both.
struct Place {
    std::size_t low = 0;
    std::size_t high = 0;
    bool applicable = false;
    bool nameable = true; ///< some condition meets the score
};

std::size_t below_or_at(const std::vector<double>& values, double score) {
    const auto after = std::upper_bound(values.begin(), values.end(), score);
    return after == values.begin() ? 0 : static_cast<std::size_t>(after - values.begin() - 1);
}

Place place(const std::vector<double>& values, bool scale, double score) {
    if (score == not_applicable) {
        return {};
    }
    if (!comparable(score) || values.empty()) {
        return {0, 0, true, false};
    }
    const std::size_t at = below_or_at(values, score);
    if (scale) {
        return {at, at, true, values[at] == score};
    }
    if (at + 1 == values.size() || score <= values[at]) {
        return {at, at, true, true};
    }
    const double halfway = values[at] / 2 + values[at + 1] / 2;
    return {score <= halfway ? at : at + 1, score < halfway ? at : at + 1, true, true};
}

/// What a condition must hold to be met by both; nothing: none does, but dropping it.
struct Hull {
    bool any = true;
    Place held;
    [[nodiscard]] bool meets(const Place& other) const {
        if (any) {
            return true;
        }
        if (!other.nameable || other.applicable != held.applicable) {
            return false;
        }
        return !other.applicable || (other.low <= held.high && other.high >= held.low);
    }
};

Hull hull(const Place& row, const Place& other, std::size_t steps) {
    if (!row.nameable || !other.nameable || row.applicable != other.applicable) {
        return {};
    }
    if (!row.applicable) {
        return {false, row};
    }
    Place held = other;
    held.low = std::min(other.low, row.high);
    held.high = std::max(other.high, row.low);
    return {held.low == 0 && held.high + 1 == steps, held};
}

/// A row and the decided cases of a table, in steps.
class Places {
  public:
    Places(const Table& table, std::span<const double> row)
        : decided_(table.decided), width_(table.attributes.size()),
          places_(table.size() * table.attributes.size()) {
        for (std::size_t attribute = 0; attribute < width_; ++attribute) {
            const std::vector<double> values = steps(table, attribute);
            const bool scale = on_scale(table, attribute);
            counts_.push_back(values.size());
            own_.push_back(place(values, scale, row[attribute]));
            for (std::size_t index = 0; index < table.size(); ++index) {
                places_[index * width_ + attribute] =
                    place(values, scale, table.row(index)[attribute]);
            }
        }
    }

    /// Whether the narrowest rule that holds for the row and this case is certain.
    [[nodiscard]] bool certain(std::size_t index) const {
        std::vector<Hull> narrowest;
        for (std::size_t i = 0; i < width_; ++i) {
            narrowest.push_back(hull(own_[i], places_[index * width_ + i], counts_[i]));
        }
        for (std::size_t other = 0; other < decided_.size(); ++other) {
            if (decided_[other] == undecided || decided_[other] == decided_[index]) {
                continue;
            }
            bool meets = true;
            for (std::size_t i = 0; i < width_ && meets; ++i) {
                meets = narrowest[i].meets(places_[other * width_ + i]);
            }
            if (meets) {
                return false;
            }
        }
        return true;
    }

  private:
    const std::vector<int>& decided_;
    std::size_t width_;
    std::vector<std::size_t> counts_; ///< steps per attribute
    std::vector<Place> own_;
    std::vector<Place> places_;
};

} // namespace

RuleSet best_supported(const FoundRules& found, std::size_t categories) {
    return {found.rules, Match::all, Ties::support, categories};
}

std::vector<int> possible_categories(const std::vector<SortingRule>& rules,
                                     std::span<const double> row) {
    std::vector<int> result;
    for (const SortingRule& rule : rules) {
        if (std::find(result.begin(), result.end(), rule.category) == result.end() &&
            rule.meets(row)) {
            result.push_back(rule.category);
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<int> possible_categories(const Table& table, std::span<const double> row,
                                     std::optional<std::size_t> left_out) {
    Table others = table;
    if (left_out) {
        others.decided[*left_out] = undecided;
    }
    const Places places(others, row);
    std::vector<bool> possible(table.categories.size(), false);
    for (std::size_t index = 0; index < others.size(); ++index) {
        const int category = others.decided[index];
        if (category != undecided && !possible[static_cast<std::size_t>(category)]) {
            possible[static_cast<std::size_t>(category)] = places.certain(index);
        }
    }
    std::vector<int> result;
    for (std::size_t k = 0; k < possible.size(); ++k) {
        if (possible[k]) {
            result.push_back(static_cast<int>(k));
        }
    }
    return result;
}

std::vector<LeftOut> leave_one_out_possible(const Table& table, const Budget& budget) {
    std::vector<LeftOut> result;
    for (std::size_t index = 0; index < table.size() && !budget.over(); ++index) {
        if (table.decided[index] != undecided) {
            result.push_back({index, possible_categories(table, table.row(index), index)});
        }
    }
    return result;
}

} // namespace houtskool::sorting
