// SPDX-License-Identifier: MIT
#include "classify/rule_growing.hpp"

#include "classify/elementary_conditions.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::classify {

namespace {

/// Added to the sum of second slopes, so that small groups of cases do not promise much.
constexpr double caution = 3;
/// A rule covers at least so many rows, where it can.
constexpr std::size_t fewest = 3;
/// A further condition must add this share to the gain: it costs the reader an effort.
constexpr double worthwhile = 1.4;
constexpr double negligible = 1e-9;

struct Sum {
    double first = 0;
    double second = 0;
    std::size_t rows = 0;
    void add(const Slopes& slopes, std::size_t row) {
        first += slopes.first[row];
        second += slopes.second[row];
        ++rows;
    }
    [[nodiscard]] Sum without(const Sum& other) const {
        return {first - other.first, second - other.second, rows - other.rows};
    }
    [[nodiscard]] double gain() const { return first / std::sqrt(std::max(0.0, second) + caution); }
};

} // namespace

RuleGrower::RuleGrower(const Table& table, std::size_t conditions)
    : table_(table), most_conditions_(conditions) {
    for (std::size_t attribute = 0; attribute < table.attributes.size(); ++attribute) {
        std::vector<std::size_t>& order = ordered_.emplace_back();
        std::vector<std::size_t>& none = inapplicable_.emplace_back();
        for (std::size_t row = 0; row < table.size(); ++row) {
            const double score = table.row(row)[attribute];
            if (comparable(score)) {
                order.push_back(row);
            } else if (score == not_applicable) {
                none.push_back(row);
            }
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return table.row(a)[attribute] < table.row(b)[attribute];
        });
        on_scale_.push_back(on_scale(table, attribute));
    }
}

void RuleGrower::best_cut(std::size_t attribute, const Slopes& slopes, const Sides& sides,
                          const std::vector<bool>& covered, Cut& best) const {
    const std::size_t enough = std::min(fewest, std::max<std::size_t>(1, table_.size() / 10));
    const auto offer = [&](const Sum& sum, Range range, bool none) {
        if (sum.rows >= enough && sum.gain() > best.gain + negligible) {
            best.gain = sum.gain();
            best.condition = {attribute, {}, none};
            if (!none) {
                best.condition.ranges.push_back(range);
            }
        }
    };
    Sum all;
    for (const std::size_t row : ordered_[attribute]) {
        if (covered[row]) {
            all.add(slopes, row);
        }
    }
    Sum below;
    double last = 0;
    for (const std::size_t row : ordered_[attribute]) {
        if (!covered[row]) {
            continue;
        }
        const double score = table_.row(row)[attribute];
        if (below.rows > 0 && score != last) {
            const double halfway = score / 2 + last / 2;
            Range low;
            Range high;
            low.high = on_scale_[attribute] ? last : halfway;
            high.low = on_scale_[attribute] ? score : halfway;
            if (sides.at_most) {
                offer(below, low, false);
            }
            if (sides.at_least) {
                offer(all.without(below), high, false);
            }
        }
        below.add(slopes, row);
        last = score;
    }
    Sum none;
    for (const std::size_t row : inapplicable_[attribute]) {
        if (covered[row]) {
            none.add(slopes, row);
        }
    }
    if (none.rows > 0) {
        offer(none, {}, true);
    }
}

/// Puts the cut with what is asked of the attribute already. Levels are named to the ends.
void RuleGrower::narrow(std::vector<Condition>& conditions, const Condition& cut) const {
    const auto at = std::lower_bound(conditions.begin(), conditions.end(), cut,
                                     [](const Condition& one, const Condition& other) {
                                         return one.attribute < other.attribute;
                                     });
    Condition named = cut;
    if (on_scale_[cut.attribute] && !named.ranges.empty()) {
        Range& range = named.ranges.front();
        range.low = std::max(range.low, 0.0);
        range.high =
            std::min(range.high, static_cast<double>(table_.attributes[cut.attribute].levels - 1));
    }
    if (at == conditions.end() || at->attribute != cut.attribute) {
        conditions.insert(at, named);
    } else if (!named.ranges.empty() && !at->ranges.empty()) {
        at->ranges.front().low = std::max(at->ranges.front().low, named.ranges.front().low);
        at->ranges.front().high = std::min(at->ranges.front().high, named.ranges.front().high);
    }
}

std::optional<GrownRule> RuleGrower::grow(const Slopes& slopes, const std::vector<Sides>& sides,
                                          const std::vector<bool>& good, double exceptions) const {
    std::vector<bool> covered(table_.size(), true);
    std::vector<Condition> conditions;
    std::optional<GrownRule> best;
    double gain = 0;
    for (std::size_t count = 0; count < most_conditions_; ++count) {
        Cut cut;
        cut.gain = gain * worthwhile;
        for (std::size_t attribute = 0; attribute < ordered_.size(); ++attribute) {
            best_cut(attribute, slopes, sides[attribute], covered, cut);
        }
        if (cut.condition.ranges.empty() && !cut.condition.or_not_applicable) {
            break;
        }
        gain = cut.gain;
        narrow(conditions, cut.condition);
        GrownRule rule{conditions, {}, gain, 0};
        Sum sum;
        std::size_t bad = 0;
        for (std::size_t row = 0; row < table_.size(); ++row) {
            covered[row] =
                covered[row] && cut.condition.meets(table_.row(row)[cut.condition.attribute]);
            if (covered[row]) {
                rule.rows.push_back(row);
                sum.add(slopes, row);
                bad += good[row] ? 0U : 1U;
            }
        }
        if (static_cast<double>(bad) <= exceptions && (!best || gain > best->gain)) {
            rule.step = sum.first / (sum.second + caution);
            best = std::move(rule);
        }
    }
    return best;
}

} // namespace houtskool::classify
