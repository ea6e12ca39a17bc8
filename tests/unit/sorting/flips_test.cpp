// SPDX-License-Identifier: MIT
#include "sorting/flips.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

using namespace houtskool::sorting;
using houtskool::uncertainty::RandomStream;

namespace {

Attribute levels(int count) {
    return {"", count, {}, false};
}

Table table_of(std::vector<Attribute> attributes, int categories) {
    Table table;
    table.attributes = std::move(attributes);
    table.categories.resize(static_cast<std::size_t>(categories));
    return table;
}

/// 1 where both scores are at least 2, else 0.
int both_high(std::span<const double> row) {
    return row[0] >= 2 && row[1] >= 2 ? 1 : 0;
}

/// All rows that can be made of one by moves, the best flip among them by the order in the header.
class BruteForce {
  public:
    BruteForce(const Sorter& sort, const Alternatives& alternatives, std::span<const double> row)
        : sort_(sort), alternatives_(alternatives), row_(row), own_(sort(row)) {
        trial_.assign(row.begin(), row.end());
        go(0);
    }
    [[nodiscard]] const std::optional<Flip>& best() const { return best_; }

  private:
    using Rank = std::tuple<std::size_t, std::size_t, std::vector<std::size_t>,
                            std::vector<std::pair<std::size_t, double>>>;

    void go(std::size_t attribute) {
        if (attribute == row_.size()) {
            const int verdict = sort_(trial_);
            if (verdict == own_ || verdict == undecided) {
                return;
            }
            const Flip flip{changes_, verdict};
            std::vector<std::size_t> criteria;
            std::vector<std::pair<std::size_t, double>> ways; // smaller step, then the lower figure
            for (const Change& change : changes_) {
                criteria.push_back(change.attribute);
                ways.emplace_back(change.steps, change.to);
            }
            const Rank rank{changes_.size(), flip.steps(), criteria, ways};
            if (!best_ || rank < rank_) {
                best_ = flip;
                rank_ = rank;
            }
            return;
        }
        go(attribute + 1);
        const std::vector<double>& figures = alternatives_[attribute];
        const auto here = std::find(figures.begin(), figures.end(), row_[attribute]);
        for (auto there = figures.begin(); there != figures.end(); ++there) {
            if (there == here) {
                continue;
            }
            const auto far = static_cast<std::size_t>(std::abs(there - here));
            trial_[attribute] = *there;
            changes_.push_back({attribute, *there, here == figures.end() ? 1 : far});
            go(attribute + 1);
            changes_.pop_back();
        }
        trial_[attribute] = row_[attribute];
    }

    const Sorter& sort_;
    const Alternatives& alternatives_;
    std::span<const double> row_;
    int own_;
    std::vector<double> trial_;
    std::vector<Change> changes_;
    std::optional<Flip> best_;
    Rank rank_;
};

RuleSet random_rules(RandomStream& stream, const Alternatives& alternatives, int categories) {
    RuleSet rules;
    rules.categories = static_cast<std::size_t>(categories);
    rules.match = Match::first;
    const std::size_t count = 1 + stream.below(5);
    for (std::size_t i = 0; i < count; ++i) {
        SortingRule rule;
        rule.category = static_cast<int>(stream.below(rules.categories));
        for (std::size_t attribute = 0; attribute < alternatives.size(); ++attribute) {
            if (stream.below(2) == 0) {
                const auto& figures = alternatives[attribute];
                const double a = figures[stream.below(figures.size())];
                const double b = figures[stream.below(figures.size())];
                rule.conditions.push_back(
                    {attribute, {{std::min(a, b), std::max(a, b)}}, stream.below(2) == 0});
            }
        }
        rules.rules.push_back(rule);
    }
    if (stream.below(2) == 0) {
        rules.rules.push_back({{}, static_cast<int>(stream.below(rules.categories))});
    }
    return rules;
}

} // namespace

TEST_CASE("figures that a score may have are levels, or the distinct numbers in the table") {
    Table table = table_of({levels(3), levels(0), levels(0)}, 2);
    table.add(std::vector<double>{1, 7.5, unknown}, 0);
    table.add(std::vector<double>{2, -1, not_applicable}, 1);
    table.add(std::vector<double>{2, 7.5, unknown}, undecided);
    CHECK(alternatives(table) == Alternatives{{0, 1, 2}, {-1, 7.5}, {}});
}

TEST_CASE("moves stand nearest first, downward before upward") {
    CHECK(moves({0, 1, 2, 3}, 1) == std::vector<Move>{{0, 1}, {2, 1}, {3, 2}});
    CHECK(moves({0, 1, 2, 3}, 3) == std::vector<Move>{{2, 1}, {1, 2}, {0, 3}});
    CHECK(moves({0, 1}, 0.5) == std::vector<Move>{{0, 1}, {1, 1}});
    CHECK(moves({0, 1}, 9) == std::vector<Move>{{1, 1}, {0, 2}});
    CHECK(moves({0, 1}, not_applicable) == std::vector<Move>{{0, 1}, {1, 1}});
    CHECK(moves({0, 1}, unknown) == std::vector<Move>{{0, 1}, {1, 1}});
    CHECK(moves({4}, 4).empty());
    CHECK(moves({}, 4).empty());
}

TEST_CASE("the smallest flip changes the fewest criteria, then takes the fewest steps") {
    const Alternatives scale{{0, 1, 2, 3}, {0, 1, 2, 3}};
    // One criterion is enough from (3, 3): to 1, two steps; the first criterion goes first.
    FlipSearch search = smallest_flip(both_high, scale, std::vector<double>{3, 3});
    CHECK(search.outcome == FlipOutcome::found);
    CHECK(search.flip == Flip{{{0, 1, 2}}, 0});
    // (3, 2): the second criterion needs a step only.
    search = smallest_flip(both_high, scale, std::vector<double>{3, 2});
    CHECK(search.flip == Flip{{{1, 1, 1}}, 0});
    // (1, 3): up by one. (0, 1): both must go up, by 2 and 1.
    search = smallest_flip(both_high, scale, std::vector<double>{1, 3});
    CHECK(search.flip == Flip{{{0, 2, 1}}, 1});
    search = smallest_flip(both_high, scale, std::vector<double>{0, 1});
    CHECK(search.flip == Flip{{{0, 2, 2}, {1, 2, 1}}, 1});
    CHECK(search.flip.steps() == 3);
}

TEST_CASE("one criterion by many steps is less than two criteria by one step each") {
    const Sorter sort = [](std::span<const double> row) {
        return row[0] == 5 || (row[1] >= 1 && row[2] >= 1) ? 1 : 0;
    };
    const Alternatives scale{{0, 1, 2, 3, 4, 5}, {0, 1}, {0, 1}};
    CHECK(smallest_flip(sort, scale, std::vector<double>{0, 0, 0}).flip == Flip{{{0, 5, 5}}, 1});
}

TEST_CASE("as many steps down come before as many up, and few steps before the first criterion") {
    const Sorter middle = [](std::span<const double> row) {
        return row[0] == 1 && row[1] == 1 ? 0 : 1;
    };
    const Alternatives scale{{0, 1, 2}, {0, 1, 2}};
    CHECK(smallest_flip(middle, scale, std::vector<double>{1, 1}).flip == Flip{{{0, 0, 1}}, 1});
    const Sorter second = [](std::span<const double> row) {
        return row[0] == 2 || row[1] == 1 ? 1 : 0;
    };
    CHECK(smallest_flip(second, scale, std::vector<double>{0, 0}).flip == Flip{{{1, 1, 1}}, 1});
}

TEST_CASE("no figure moves to any figure in one step, and may stay as it is") {
    const Sorter sort = [](std::span<const double> row) {
        return comparable(row[0]) ? static_cast<int>(row[0]) : 0;
    };
    const Alternatives scale{{0, 1, 2}};
    for (const double none : {not_applicable, unknown}) {
        CHECK(smallest_flip(sort, scale, std::vector<double>{none}).flip == Flip{{{0, 1, 1}}, 1});
    }
    const Sorter none_needed = [](std::span<const double> row) { // 0 may stay as it is
        return row[0] == not_applicable && row[1] == 1 ? 1 : 0;
    };
    CHECK(smallest_flip(none_needed, {{0, 1, 2}, {0, 1}}, std::vector<double>{not_applicable, 0})
              .flip == Flip{{{1, 1, 1}}, 1});
    CHECK(single_flips(sort, scale, std::vector<double>{not_applicable}) ==
          std::vector<Flip>{{{{0, 1, 1}}, 1}, {{{0, 2, 1}}, 2}});
    // Never into not applicable: all figures are 1 here.
    const Sorter only = [](std::span<const double> row) { return comparable(row[0]) ? 1 : 0; };
    CHECK(smallest_flip(only, scale, std::vector<double>{1}).outcome == FlipOutcome::none);
}

TEST_CASE("no verdict is another verdict only when asked for") {
    const Sorter gap = [](std::span<const double> row) {
        return row[0] == 0 ? 0 : (row[0] == 1 ? undecided : 1);
    };
    const Alternatives scale{{0, 1, 2}};
    CHECK(smallest_flip(gap, scale, std::vector<double>{0}).flip == Flip{{{0, 2, 2}}, 1});
    FlipOptions options;
    options.undecided_counts = true;
    CHECK(smallest_flip(gap, scale, std::vector<double>{0}, options).flip ==
          Flip{{{0, 1, 1}}, undecided});
    // From no verdict, every verdict is another.
    CHECK(smallest_flip(gap, scale, std::vector<double>{1}).flip == Flip{{{0, 0, 1}}, 0});
}

TEST_CASE("a flip toward one category passes over the others") {
    const Sorter sort = [](std::span<const double> row) { return static_cast<int>(row[0]); };
    const Alternatives scale{{0, 1, 2}};
    FlipOptions options;
    options.toward = 2;
    CHECK(smallest_flip(sort, scale, std::vector<double>{0}, options).flip == Flip{{{0, 2, 2}}, 2});
    CHECK(smallest_flip(sort, scale, std::vector<double>{2}, options).outcome == FlipOutcome::none);
    options.toward = 7;
    CHECK(smallest_flip(sort, scale, std::vector<double>{0}, options).outcome == FlipOutcome::none);
}

TEST_CASE("single flips: the nearest down and up of every criterion alone") {
    // Inside 1..3 of both criteria it is 0, outside 1.
    const Sorter box = [](std::span<const double> row) {
        return row[0] >= 1 && row[0] <= 3 && row[1] >= 1 && row[1] <= 3 ? 0 : 1;
    };
    const Alternatives scale{{0, 1, 2, 3, 4, 5}, {0, 1, 2, 3}};
    // First: down two to 0, up two to 4. Second: down two to 0, no way up.
    CHECK(single_flips(box, scale, std::vector<double>{2, 2}) ==
          std::vector<Flip>{{{{0, 0, 2}}, 1}, {{{0, 4, 2}}, 1}, {{{1, 0, 2}}, 1}});
    CHECK(single_flips(box, scale, std::vector<double>{5, 0}).empty());
}

TEST_CASE("a search that may not try enough rows says how far it came") {
    const Alternatives scale{{0, 1, 2, 3}, {0, 1, 2, 3}};
    const std::vector<double> row{0, 0}; // flips at (2, 2): two criteria, four steps
    FlipOptions options;
    // Alone: 6 rows. Together with 2 steps: 1 row, with 3: 2 rows, with 4: (1,3), (2,2).
    options.most_evaluations = 11;
    CHECK(smallest_flip(both_high, scale, row, options).flip == Flip{{{0, 2, 2}, {1, 2, 2}}, 1});
    options.most_evaluations = 10;
    FlipSearch search = smallest_flip(both_high, scale, row, options);
    CHECK(search.outcome == FlipOutcome::given_up);
    CHECK(search.criteria == 2);
    CHECK(search.steps == 4);
    CHECK(search.evaluations == 10);
    options.most_evaluations = 5;
    search = smallest_flip(both_high, scale, row, options);
    CHECK(search.criteria == 1);
    CHECK(search.steps == 3);
    options.budget.spent = [] { return true; };
    search = smallest_flip(both_high, scale, row, options);
    CHECK(search.outcome == FlipOutcome::given_up);
    CHECK(search.evaluations == 0);
}

TEST_CASE("without rows, criteria or another figure there is no flip") {
    const Sorter constant = [](std::span<const double>) { return 0; };
    CHECK(smallest_flips(constant, table_of({levels(3)}, 1)).empty());
    CHECK(smallest_flip(constant, {}, {}).outcome == FlipOutcome::none);
    CHECK(single_flips(constant, {}, {}).empty());
    CHECK(smallest_flip(constant, {{0}, {}}, std::vector<double>{0, 3}).outcome ==
          FlipOutcome::none);
    // All nine rows but the own one are tried before it is said that there is none.
    const FlipSearch search =
        smallest_flip(constant, {{0, 1, 2}, {0, 1, 2}}, std::vector<double>{1, 1});
    CHECK(search.outcome == FlipOutcome::none);
    CHECK(search.evaluations == 8);
    CHECK(smallest_flip(Sorter(), {{0, 1}}, std::vector<double>{1}).outcome == FlipOutcome::none);
}

TEST_CASE("200 criteria end at the limit") {
    const Sorter constant = [](std::span<const double>) { return 0; };
    const Alternatives scale(200, {0, 1, 2});
    FlipOptions options;
    options.most_evaluations = 100'000;
    const FlipSearch search =
        smallest_flip(constant, scale, std::vector<double>(200, 1.0), options);
    CHECK(search.outcome == FlipOutcome::given_up);
    CHECK(search.criteria == 3); // 400 alone, 4 * 19,900 in pairs
    CHECK(search.steps == 3);
}

TEST_CASE("the histogram counts by criteria, then by steps") {
    const auto found = [](std::vector<Change> changes) {
        return FlipSearch{FlipOutcome::found, {std::move(changes), 1}, 0, 0, 0};
    };
    const std::vector<FlipSearch> searches{found({{0, 1, 1}, {1, 1, 1}}),
                                           found({{2, 0, 3}}),
                                           found({{0, 1, 1}}),
                                           found({{1, 2, 1}}),
                                           {FlipOutcome::none, {}, 0, 0, 0},
                                           {FlipOutcome::given_up, {}, 2, 3, 9}};
    const FlipHistogram result = histogram(searches);
    CHECK(result.counts == std::vector<FlipCount>{{1, 1, 2}, {1, 3, 1}, {2, 2, 1}});
    CHECK(result.none == 1);
    CHECK(result.given_up == 1);
    CHECK(histogram({}) == FlipHistogram{});
}

TEST_CASE("the flip found is the first of all rows, and comes true when it is made") {
    RandomStream stream(7, "flips");
    std::size_t found = 0;
    for (int round = 0; round < 400; ++round) {
        Alternatives scale;
        std::vector<double> row;
        const std::size_t width = 1 + stream.below(4);
        for (std::size_t attribute = 0; attribute < width; ++attribute) {
            std::vector<double>& figures = scale.emplace_back();
            for (std::size_t level = 0; level <= stream.below(5); ++level) {
                figures.push_back(static_cast<double>(level * level));
            }
            const std::size_t drawn = stream.below(figures.size() + 1);
            row.push_back(drawn == figures.size() ? not_applicable : figures[drawn]);
        }
        const Sorter sort = sorter(random_rules(stream, scale, 3));
        const FlipSearch search = smallest_flip(sort, scale, row);
        const BruteForce brute(sort, scale, row);
        REQUIRE(search.outcome == (brute.best() ? FlipOutcome::found : FlipOutcome::none));
        if (!brute.best()) {
            continue;
        }
        ++found;
        CHECK(search.flip == *brute.best());
        std::vector<double> changed = row;
        for (const Change& change : search.flip.changes) {
            changed[change.attribute] = change.to;
        }
        CHECK(sort(changed) == search.flip.category);
        CHECK(sort(changed) != sort(row));
        const std::vector<Flip> singles = single_flips(sort, scale, row);
        const bool among = std::find(singles.begin(), singles.end(), search.flip) != singles.end();
        CHECK(among == (search.flip.changes.size() == 1));
        CHECK(singles.empty() == (search.flip.changes.size() > 1));
    }
    CHECK(found > 100);
}
