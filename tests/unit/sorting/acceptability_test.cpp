// SPDX-License-Identifier: MIT
#include "sorting/acceptability.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace houtskool::sorting;

namespace {

using Row = std::vector<double>;

constexpr std::size_t draws = 20'000;

/// Five standard errors of a share.
double margin_of_error(double share) {
    return 5 * std::sqrt(share * (1 - share) / static_cast<double>(draws));
}

AcceptabilityOptions many() {
    AcceptabilityOptions options;
    options.draws = draws;
    return options;
}

Table binary(std::size_t width, int categories, const std::vector<Row>& rows) {
    Table table;
    for (std::size_t attribute = 0; attribute < width; ++attribute) {
        table.attributes.push_back({"", 2, {}, false});
    }
    table.categories.resize(static_cast<std::size_t>(categories));
    for (const Row& row : rows) {
        table.add(row, undecided);
    }
    return table;
}

Vote vote(std::size_t attribute) {
    return {{attribute, {{1, 1}}, false}, 0.5, {}};
}

Boundary boundary(int category, std::size_t width, double majority) {
    Boundary result{category, {}, majority};
    for (std::size_t attribute = 0; attribute < width; ++attribute) {
        result.votes.push_back(vote(attribute));
    }
    return result;
}

void check_share(const Acceptability& result, std::size_t row, int category, double share) {
    CHECK(std::abs(result.share(row, category) - share) <= margin_of_error(share));
}

Marginal line(std::size_t attribute, double low, double high) {
    return {attribute, {{0, low}, {1, high}}, 0};
}

} // namespace

TEST_CASE("two criteria: a weight is uniform between 0 and 1") {
    // With one vote of two met, the weight reaches .3 in 70% of draws, whichever vote it is.
    const MajorityModel model{true, 0, {boundary(1, 2, 0.3)}, {}};
    const Table table = binary(2, 2, {{1, 0}, {0, 1}, {1, 1}, {0, 0}});
    const Acceptability result = acceptability(model, table, many());
    CHECK(result.draws == draws);
    check_share(result, 0, 1, 0.7);
    check_share(result, 1, 1, 0.7);
    // The two weights add up to 1: at least one of them reaches .3, both do in 40%.
    CHECK(result.count(0, 1) + result.count(1, 1) >= draws);
    CHECK(result.count(2, 1) == draws);
    CHECK(result.count(3, 0) == draws);
    CHECK(result.count(3, undecided) == 0);
}

TEST_CASE("m criteria: a weight exceeds t in (1 - t)^(m - 1) of draws") {
    // Uniform on the simplex each weight is Beta(1, m - 1), with mean 1/m.
    for (const std::size_t width : {3U, 5U}) {
        const double majority = 0.25;
        const MajorityModel model{true, 0, {boundary(1, width, majority)}, {}};
        std::vector<Row> rows;
        for (std::size_t attribute = 0; attribute < width; ++attribute) {
            rows.emplace_back(width, 0.0).at(attribute) = 1;
        }
        const Acceptability result = acceptability(model, binary(width, 2, rows), many());
        for (std::size_t row = 0; row < width; ++row) {
            check_share(result, row, 1, std::pow(1 - majority, static_cast<double>(width) - 1));
        }
    }
}

TEST_CASE("a majority drawn uniformly makes the share the mean of the weight met") {
    // P(cut <= w) = w for a cut uniform in 0..1; its mean over the simplex is 1/m for one vote of
    // m, 2/m for two.
    for (const std::size_t width : {2U, 3U, 4U, 7U}) {
        const MajorityModel model{true, 0, {boundary(1, width, 0.5)}, {}};
        Row one(width, 0.0);
        one[width - 1] = 1;
        Row two = one;
        two[0] = 1;
        AcceptabilityOptions options = many();
        options.majority = Range{0, 1};
        const Acceptability result = acceptability(model, binary(width, 2, {one, two}), options);
        check_share(result, 0, 1, 1.0 / static_cast<double>(width));
        check_share(result, 1, 1, 2.0 / static_cast<double>(width));
    }
}

TEST_CASE("ordered boundaries share their weights") {
    // Criterion 0 votes for category 1, and for 2 as well: the same weight decides both, at .5 and
    // .8, so that 1 alone is reached in 30% of draws.
    const MajorityModel model{true, 0, {boundary(1, 2, 0.5), boundary(2, 2, 0.8)}, {}};
    const Acceptability result = acceptability(model, binary(2, 3, {{1, 0}}), many());
    check_share(result, 0, 0, 0.5);
    check_share(result, 0, 1, 0.3);
    check_share(result, 0, 2, 0.2);
    CHECK(result.count(0, 0) + result.count(0, 1) + result.count(0, 2) == draws);
}

TEST_CASE("boundaries of categories without order are drawn each on their own") {
    // Both at .5 with one vote of two met: each is reached in half of the draws, independently;
    // none in a quarter. Of two that are reached the larger weight wins, by symmetry.
    const MajorityModel model{false, 0, {boundary(0, 2, 0.5), boundary(1, 2, 0.5)}, {}};
    const Acceptability result = acceptability(model, binary(2, 2, {{1, 0}}), many());
    check_share(result, 0, undecided, 0.25);
    check_share(result, 0, 0, 0.375);
    check_share(result, 0, 1, 0.375);
}

TEST_CASE("a veto holds whatever the weights, and a single criterion has all weight") {
    MajorityModel model{true, 0, {boundary(1, 2, 0.1)}, {}};
    model.boundaries[0].votes[1].veto = Condition{1, {{0, 0}}, false};
    const Acceptability vetoed = acceptability(model, binary(2, 2, {{1, 0}}), many());
    CHECK(vetoed.count(0, 0) == draws);
    const MajorityModel one{true, 0, {boundary(1, 1, 1.0)}, {}};
    const Acceptability single = acceptability(one, binary(1, 2, {{1}, {0}}), many());
    CHECK(single.count(0, 1) == draws);
    CHECK(single.count(1, 0) == draws);
}

TEST_CASE("additive: the weight of a marginal is uniform, its shape stays") {
    // Weights .2 and .6, sum .8; criterion 0 at its best gives .8 w, at least .2 where w >= .25.
    AdditiveModel model{true, {{0, {line(0, 0, 0.2), line(1, 0, 0.6)}, {0.2}}}, {}};
    const Table table = binary(2, 2, {{1, 0}, {0, 1}, {1, 1}, {0, 0}, {0.5, 0}});
    const Acceptability result = acceptability(model, table, many());
    check_share(result, 0, 1, 0.75);
    check_share(result, 1, 1, 0.75);
    CHECK(result.count(2, 1) == draws);
    CHECK(result.count(3, 0) == draws);
    check_share(result, 4, 1, 0.5); // half of the weight: w >= .5
    // Lowest values stay: .1 more on both sides changes nothing.
    model.functions[0].marginals[0].points = {{0, 0.1}, {1, 0.3}};
    model.functions[0].marginals[0].not_applicable = 0.1;
    model.functions[0].thresholds = {0.3};
    const Acceptability moved = acceptability(model, table, many());
    check_share(moved, 0, 1, 0.75);
    check_share(moved, 4, 1, 0.5);
}

TEST_CASE("additive: falling marginals, no span, and not applicable") {
    // Criterion 0 falls from .5 to 0; criterion 1 is worth nothing, so that 0 has all weight.
    AdditiveModel model{true, {{0, {line(0, 0.5, 0), line(1, 0, 0)}, {0.5}}}, {}};
    const Table table = binary(2, 2, {{0, 1}, {1, 1}});
    const Acceptability flat = acceptability(model, table, many());
    CHECK(flat.count(0, 1) == draws);
    CHECK(flat.count(1, 0) == draws);
    // Not applicable is worth 1 of criterion 0, twice its best figure: the figure gives half of w.
    AdditiveModel own{true, {{0, {line(0, 0, 0.5), line(1, 0, 1)}, {0.5}}}, {}};
    own.functions[0].marginals[0].not_applicable = 1;
    const Table cases = binary(2, 2, {{not_applicable, 0}, {1, 0}, {unknown, 0}});
    const Acceptability result = acceptability(own, cases, many());
    check_share(result, 0, 1, 0.75); // 2 w >= .5
    check_share(result, 1, 1, 0.5);  // w >= .5
    CHECK(result.count(2, undecided) == draws);
}

TEST_CASE("additive functions of categories without order are drawn each on their own") {
    const ValueFunction zero{0, {line(0, 0, 0.5), line(1, 0, 0.5)}, {0.5}};
    ValueFunction one = zero;
    one.category = 1;
    const AdditiveModel model{false, {zero, one}, {}};
    const Acceptability result = acceptability(model, binary(2, 2, {{1, 0}, {1, 1}}), many());
    check_share(result, 0, 0, 0.5);
    check_share(result, 0, 1, 0.5);
    CHECK(result.count(1, undecided) == draws); // both have all of their value
}

TEST_CASE("a draw does not depend on how many there are, nor on other rows") {
    const MajorityModel model{true, 0, {boundary(1, 3, 0.5)}, {}};
    AcceptabilityOptions options;
    options.draws = 50;
    const Acceptability small = acceptability(model, binary(3, 2, {{1, 0, 0}}), options);
    const Acceptability beside =
        acceptability(model, binary(3, 2, {{0, 1, 0}, {1, 0, 0}}), options);
    CHECK(small.count(0, 1) == beside.count(1, 1));
    // Stopped after 50 draws of more, it counts the same as 50 draws.
    AcceptabilityOptions stopped = options;
    stopped.draws = 1000;
    int asked = 0;
    stopped.budget.spent = [&] { return ++asked > 50; };
    const Acceptability part = acceptability(model, binary(3, 2, {{1, 0, 0}}), stopped);
    CHECK(part.timed_out);
    CHECK(part.draws == 50);
    CHECK(part.counts == small.counts);
    options.seed = 2;
    options.draws = 1000;
    stopped = options;
    stopped.seed = 1;
    CHECK(acceptability(model, binary(3, 2, {{1, 0, 0}}), options).counts !=
          acceptability(model, binary(3, 2, {{1, 0, 0}}), stopped).counts);
}

TEST_CASE("nothing to draw, nothing to sort") {
    const Table none = binary(0, 2, {});
    CHECK(acceptability(MajorityModel{}, none).counts.empty());
    CHECK(acceptability(AdditiveModel{}, none).counts.empty());
    AcceptabilityOptions options;
    options.draws = 3;
    const Table bare = binary(0, 2, {{}});
    CHECK(acceptability(MajorityModel{}, bare, options).count(0, 0) == 3);
    CHECK(acceptability(AdditiveModel{}, bare, options).count(0, undecided) == 3);
    options.draws = 0;
    CHECK(acceptability(MajorityModel{}, bare, options).share(0, 0) == 0);
}
