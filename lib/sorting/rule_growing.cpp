// SPDX-License-Identifier: MIT
#include "sorting/rule_growing.hpp"

#include "sorting/elementary_conditions.hpp"

#include <algorithm>
#include <cmath>

namespace houtskool::sorting {

namespace {

/// Added to the sum of second slopes, so that small groups of cases do not promise much.
constexpr double caution = 3;
/// A rule covers at least so many rows, where it can.
constexpr std::size_t fewest = 3;
/// A further condition must add this share to the gain: it costs the reader an effort.
constexpr double worthwhile = 1.4;
constexpr double negligible = 1e-9;

double gain(double first, double second) {
    return first / std::sqrt(std::max(0.0, second) + caution);
}

} // namespace

RuleGrower::RuleGrower(const Table& table, std::size_t conditions)
    : table_(table), most_conditions_(conditions),
      enough_(std::min(fewest, std::max<std::size_t>(1, table.size() / 10))) {
    for (std::size_t attribute = 0; attribute < table.attributes.size(); ++attribute) {
        Column& column = columns_.emplace_back();
        for (std::size_t row = 0; row < table.size(); ++row) {
            const double score = table.row(row)[attribute];
            if (comparable(score)) {
                column.rows.push_back(row);
            } else if (score == not_applicable) {
                column.inapplicable.push_back(row);
            }
        }
        std::stable_sort(column.rows.begin(), column.rows.end(), [&](std::size_t a, std::size_t b) {
            return table.row(a)[attribute] < table.row(b)[attribute];
        });
        for (const std::size_t row : column.rows) {
            column.scores.push_back(table.row(row)[attribute]);
        }
        column.on_scale = on_scale(table, attribute);
    }
}

void RuleGrower::take_better(const Group& sum, const Condition& condition, Cut& best) const {
    const double own = gain(sum.first, sum.second);
    if (sum.rows >= enough_ && own > best.gain + negligible) {
        best = {own, condition};
    }
}

/// The range from group `first` up to before `end`.
void RuleGrower::offer(std::size_t attribute, const std::vector<Group>& groups, std::size_t first,
                       std::size_t end, Cut& best) const {
    Group sum;
    for (std::size_t i = first; i < end; ++i) {
        sum.first += groups[i].first;
        sum.second += groups[i].second;
        sum.rows += groups[i].rows;
    }
    const auto between = [&](std::size_t below, double level) {
        return columns_[attribute].on_scale ? level
                                            : groups[below].score / 2 + groups[below + 1].score / 2;
    };
    Range range;
    if (first > 0) {
        range.low = between(first - 1, groups[first].score);
    }
    if (end < groups.size()) {
        range.high = between(end - 1, groups[end - 1].score);
    }
    take_better(sum, {attribute, {range}, false}, best);
}

/// The range with the largest sum of first slopes (Kadane; Bentley 1984), where it is inside.
void RuleGrower::offer_range(std::size_t attribute, const std::vector<Group>& groups,
                             Cut& best) const {
    double run = 0;
    double most = 0;
    std::size_t begun = 0;
    std::size_t first = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (run <= 0) {
            run = 0;
            begun = i;
        }
        run += groups[i].first;
        if (run > most) {
            most = run;
            first = begun;
            end = i + 1;
        }
    }
    if (first > 0 && end < groups.size()) {
        offer(attribute, groups, first, end, best);
    }
}

std::vector<RuleGrower::Group> RuleGrower::grouped(const Column& column, const Slopes& slopes,
                                                   const std::vector<char>& covered) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < column.rows.size(); ++i) {
        const std::size_t row = column.rows[i];
        if (covered[row] == 0) {
            continue;
        }
        if (groups.empty() || groups.back().score != column.scores[i]) {
            groups.push_back({column.scores[i], 0, 0, 0});
        }
        groups.back().first += slopes.first[row];
        groups.back().second += slopes.second[row];
        ++groups.back().rows;
    }
    return groups;
}

void RuleGrower::best_cut(std::size_t attribute, const Slopes& slopes, const Sides& sides,
                          const std::vector<char>& covered, Cut& best) const {
    const Column& column = columns_[attribute];
    const std::vector<Group> groups = grouped(column, slopes, covered);
    Group all;
    for (const Group& group : groups) {
        all.first += group.first;
        all.second += group.second;
        all.rows += group.rows;
    }
    // The best cut on each side is found on running sums, then offered.
    Group below;
    double lowest = best.gain;
    double highest = best.gain;
    std::size_t low_end = 0;
    std::size_t high_first = 0;
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
        below.first += groups[i].first;
        below.second += groups[i].second;
        below.rows += groups[i].rows;
        const double low = gain(below.first, below.second);
        if (below.rows >= enough_ && low > lowest) {
            lowest = low;
            low_end = i + 1;
        }
        const double high = gain(all.first - below.first, all.second - below.second);
        if (all.rows - below.rows >= enough_ && high > highest) {
            highest = high;
            high_first = i + 1;
        }
    }
    if (sides.at_most && low_end > 0) {
        offer(attribute, groups, 0, low_end, best);
    }
    if (sides.at_least && high_first > 0) {
        offer(attribute, groups, high_first, groups.size(), best);
    }
    if (sides.at_most && sides.at_least) {
        offer_range(attribute, groups, best);
    }
    Group none;
    for (const std::size_t row : column.inapplicable) {
        if (covered[row] != 0) {
            none.first += slopes.first[row];
            none.second += slopes.second[row];
            ++none.rows;
        }
    }
    if (none.rows > 0) {
        take_better(none, {attribute, {}, true}, best);
    }
}

/// Puts the cut with what is asked of the attribute already. Levels are named to the ends.
void RuleGrower::narrow(std::vector<Condition>& conditions, const Condition& cut) const {
    const auto at = std::lower_bound(conditions.begin(), conditions.end(), cut,
                                     [](const Condition& one, const Condition& other) {
                                         return one.attribute < other.attribute;
                                     });
    Condition named = cut;
    if (columns_[cut.attribute].on_scale && !named.ranges.empty()) {
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
    std::vector<char> covered(table_.size(), 1);
    std::vector<Condition> conditions;
    std::optional<GrownRule> best;
    double reached = 0;
    bool tolerable = false;
    for (std::size_t count = 0; count < most_conditions_; ++count) {
        Cut cut;
        cut.gain = tolerable ? reached * worthwhile : 0;
        for (std::size_t attribute = 0; attribute < columns_.size(); ++attribute) {
            best_cut(attribute, slopes, sides[attribute], covered, cut);
        }
        if (cut.condition.ranges.empty() && !cut.condition.or_not_applicable) {
            break;
        }
        reached = cut.gain;
        narrow(conditions, cut.condition);
        GrownRule rule{conditions, {}, reached, 0};
        double first = 0;
        double second = 0;
        std::size_t bad = 0;
        for (std::size_t row = 0; row < table_.size(); ++row) {
            if (covered[row] == 0) {
                continue;
            }
            if (!cut.condition.meets(table_.row(row)[cut.condition.attribute])) {
                covered[row] = 0;
                continue;
            }
            rule.rows.push_back(row);
            first += slopes.first[row];
            second += slopes.second[row];
            bad += good[row] ? 0U : 1U;
        }
        tolerable = static_cast<double>(bad) <= exceptions;
        if (tolerable && (!best || reached > best->gain)) {
            rule.step = first / (second + caution);
            best = std::move(rule);
        }
    }
    return best;
}

} // namespace houtskool::sorting
