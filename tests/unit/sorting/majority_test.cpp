// SPDX-License-Identifier: MIT
#include "sorting/learn_majority.hpp"
#include "sorting/majority_conflicts.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "ommen_table.hpp"

using namespace houtskool::sorting;
using houtskool::model::Direction;
using houtskool::uncertainty::RandomStream;

namespace {

Table blank(std::size_t criteria, std::size_t categories, int levels, Direction direction) {
    Table table;
    for (std::size_t j = 0; j < criteria; ++j) {
        table.attributes.push_back({"c" + std::to_string(j), levels, direction, false});
    }
    for (std::size_t c = 0; c < categories; ++c) {
        table.categories.push_back("k" + std::to_string(c));
    }
    table.ordered = true;
    return table;
}

/// Random scores and random verdicts: nothing to be learned, all to be contradicted.
Table noise(RandomStream& stream, std::size_t cases, std::size_t criteria, std::size_t categories,
            int levels) {
    Table table = blank(criteria, categories, levels, Direction::increasing);
    for (std::size_t i = 0; i < cases; ++i) {
        std::vector<double> row;
        for (std::size_t j = 0; j < criteria; ++j) {
            row.push_back(static_cast<double>(stream.below(static_cast<std::size_t>(levels))));
        }
        table.add(row, static_cast<int>(stream.below(categories)));
    }
    return table;
}

/// MR-Sort with whole weights and profiles at whole levels.
MajorityModel random_model(RandomStream& stream, std::size_t criteria, std::size_t categories,
                           std::size_t levels) {
    MajorityModel model;
    std::vector<double> weights;
    for (std::size_t j = 0; j < criteria; ++j) {
        weights.push_back(static_cast<double>(1 + stream.below(3)));
    }
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    const double majority =
        (1 + static_cast<double>(stream.below(static_cast<std::size_t>(all)))) / all;
    std::vector<std::size_t> profile(criteria, 0);
    for (std::size_t h = 1; h < categories; ++h) {
        Boundary boundary;
        boundary.category = static_cast<int>(h);
        boundary.majority = majority;
        for (std::size_t j = 0; j < criteria; ++j) {
            profile[j] = std::min(levels - 1, profile[j] + stream.below(3));
            Range range;
            range.low = static_cast<double>(profile[j]);
            boundary.votes.push_back({{j, {range}, false}, weights[j], {}});
        }
        model.boundaries.push_back(std::move(boundary));
    }
    return model;
}

/// Fewest errors of a two-category model over three criteria with direction, by trying every
/// profile, weights of 0 to 2 and every majority. All monotone threshold functions of three
/// variables have such weights (Muroga 1971, "Threshold logic and its applications", table of
/// functions of up to three variables: the largest weight is 2).
double fewest_by_trying(const Table& table, int levels) {
    double fewest = static_cast<double>(table.size());
    const auto steps = static_cast<std::size_t>(levels) + 1;
    for (std::size_t code = 0; code < steps * steps * steps; ++code) {
        const std::size_t cuts[3] = {code % steps, code / steps % steps, code / steps / steps};
        for (std::size_t weights = 1; weights < 27; ++weights) {
            const std::size_t w[3] = {weights % 3, weights / 3 % 3, weights / 9};
            for (std::size_t majority = 1; majority <= 7; ++majority) {
                double wrong = 0;
                for (std::size_t i = 0; i < table.size(); ++i) {
                    std::size_t met = 0;
                    for (std::size_t j = 0; j < 3; ++j) {
                        met += table.row(i)[j] >= static_cast<double>(cuts[j]) ? w[j] : 0;
                    }
                    wrong += (met >= majority ? 1 : 0) == table.decided[i] ? 0 : 1;
                }
                fewest = std::min(fewest, wrong);
            }
        }
    }
    return fewest;
}

MajorityOptions with_vetoes() {
    MajorityOptions options;
    options.veto = true;
    return options;
}

std::vector<int> sorted_by(const Learned<MajorityModel>& learned, const Table& table) {
    return assign_all(learned.model, table);
}

} // namespace

TEST_CASE("two of three votes are learned as a majority") {
    // Good when at least two of three answers are yes: every pair of yeses suffices, no single one
    // does, so weights are w1 + w2, w1 + w3, w2 + w3 >= majority > w1, w2, w3.
    Table table = blank(3, 2, 2, Direction::increasing);
    for (int code = 0; code < 8; ++code) {
        const std::vector<double> row{static_cast<double>(code & 1),
                                      static_cast<double>(code >> 1 & 1),
                                      static_cast<double>(code >> 2 & 1)};
        table.add(row, row[0] + row[1] + row[2] >= 2 ? 1 : 0);
    }
    const auto learned = learn_majority(table, {});
    CHECK(learned.exact);
    CHECK(learned.wrong.empty());
    REQUIRE(learned.model.boundaries.size() == 1);
    const Boundary& boundary = learned.model.boundaries.front();
    for (const Vote& vote : boundary.votes) {
        REQUIRE(vote.condition.ranges.size() == 1);
        CHECK(vote.condition.ranges.front().low == 1);
        CHECK(vote.weight < boundary.majority);
        CHECK(1 - vote.weight >= boundary.majority - 1e-9);
    }
}

TEST_CASE("what no weights can part costs a case") {
    // (1 and 2) or (3 and 4) is monotone, but no weights give it: with 12 and 34 in, and 13 and 24
    // out, w1 + w2 + w3 + w4 would be at least and less than twice the majority. Seven sets of
    // votes reach, nine stay; giving up one of the two that reach with two votes is enough: with
    // weights 2 2 1 1 and majority 4, only 34 (2) is wrong.
    Table table = blank(4, 2, 2, Direction::increasing);
    std::vector<VoteSet> reach;
    std::vector<VoteSet> stay;
    for (std::uint32_t code = 0; code < 16; ++code) {
        std::vector<double> row;
        for (unsigned j = 0; j < 4; ++j) {
            row.push_back(code >> j & 1U);
        }
        const bool in = (code & 3U) == 3 || (code & 12U) == 12;
        table.add(row, in ? 1 : 0);
        (in ? reach : stay).push_back({code, 1});
    }
    const Budget endless;
    VoteConflicts conflicts(4, 1000, endless);
    CHECK(VoteConflicts::at_least(reach, stay) == 0);
    CHECK_FALSE(conflicts.can_part(reach, stay, 0));
    CHECK(conflicts.can_part(reach, stay, 1));
    const auto learned = learn_majority(table, {});
    CHECK(learned.exact);
    CHECK(learned.wrong.size() == 1);
}

TEST_CASE("Ommen, one category against the rest") {
    // Found before by a mixed-integer program (HiGHS): 1, 0 and 2 errors for uitbesteden,
    // samenwerken and zelf doen, not applicable being a value that meets no condition.
    const Table table = houtskool::test::ommen_table();
    const std::vector<std::pair<std::string, double>> fewest{
        {"uitbesteden", 1}, {"samenwerken", 0}, {"zelf-doen", 2}};
    for (const auto& [name, expected] : fewest) {
        CAPTURE(name);
        const auto at = std::find(table.categories.begin(), table.categories.end(), name);
        const MajorityTask task =
            majority_task(table, static_cast<int>(at - table.categories.begin()));
        const MajorityFound found = search_majority(task, {}, {});
        CHECK(found.errors >= expected);
        const MajorityProof proof = prove_majority(task, found.fit, {}, {});
        CHECK(proof.proved);
        CHECK(proof.errors == expected);
        CHECK(errors(task, proof.fit) == expected);
    }
    const auto learned = learn_majority(table, {});
    CHECK(learned.exact);
    CHECK_FALSE(learned.model.ordered);
    CHECK(learned.model.boundaries.size() == 3);
}

TEST_CASE("the proof agrees with trying every model") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        RandomStream stream(seed, "majority brute force");
        const Table table = noise(stream, 6 + stream.below(14), 3, 2, 3);
        const MajorityTask task = majority_task(table, undecided);
        const MajorityFit equal{
            std::vector<double>(3, 1.0 / 3), 0.5, {1, 1, 1}, std::vector<bool>(3, false)};
        const MajorityProof proof = prove_majority(task, equal, {}, {});
        CHECK(proof.proved);
        CHECK(proof.errors == fewest_by_trying(table, 3));
        CHECK(errors_at_least(task) <= proof.errors);
        CHECK(proof.errors <= search_majority(task, {}, {}).errors);
    }
}

TEST_CASE("cases sorted by a model are learned without an error") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        RandomStream stream(seed, "majority refit");
        const std::size_t categories = 2 + stream.below(2);
        Table table = noise(stream, 40, 4, categories, 4);
        const MajorityModel truth = random_model(stream, 4, categories, 4);
        for (std::size_t i = 0; i < table.size(); ++i) {
            table.decided[i] = assign(truth, table.row(i));
        }
        const auto learned = learn_majority(table, {});
        CHECK(learned.exact);
        CHECK(learned.wrong.empty());
        CHECK(sorted_by(learned, table) == table.decided);
    }
}

TEST_CASE("a better score never gives a worse category") {
    RandomStream stream(3, "majority monotone");
    Table table = noise(stream, 60, 4, 4, 5);
    table.attributes[2].direction = Direction::decreasing;
    const auto options = with_vetoes();
    for (const auto& learned : {learn_majority(table, {}), learn_majority(table, options)}) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            const std::vector<double> row(table.row(i).begin(), table.row(i).end());
            const int before = assign(learned.model, row);
            for (std::size_t j = 0; j < row.size(); ++j) {
                std::vector<double> better = row;
                better[j] += j == 2 ? -1 : 1;
                CHECK(assign(learned.model, better) >= before);
            }
        }
    }
}

TEST_CASE("the order of cases and criteria does not matter") {
    RandomStream stream(9, "majority order");
    const Table table = noise(stream, 24, 3, 2, 3);
    const auto learned = learn_majority(table, {});
    REQUIRE(learned.exact);
    std::vector<std::size_t> rows(table.size());
    std::iota(rows.rbegin(), rows.rend(), 0U);
    CHECK(learn_majority(table.only(rows), {}).model == learned.model);
    Table turned = table.empty();
    std::reverse(turned.attributes.begin(), turned.attributes.end());
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::vector<double> row(table.row(i).rbegin(), table.row(i).rend());
        turned.add(row, table.decided[i]);
    }
    const auto other = learn_majority(turned, {});
    CHECK(other.exact);
    CHECK(other.wrong.size() == learned.wrong.size());
}

TEST_CASE("the same seed gives the same model") {
    RandomStream stream(2, "majority seed");
    const Table table = noise(stream, 200, 6, 3, 10);
    CHECK(learn_majority(table, {}).model == learn_majority(table, {}).model);
}

TEST_CASE("a criterion without direction gets the one that fits") {
    // Cheap and near is good, and only both: price counts downwards.
    Table table = blank(2, 2, 0, Direction::none);
    for (const double price : {10.0, 20.0, 30.0, 40.0}) {
        for (const double nearness : {1.0, 2.0, 3.0}) {
            table.add(std::vector<double>{price, nearness}, price <= 20 && nearness >= 2 ? 1 : 0);
        }
    }
    const auto learned = learn_majority(table, {});
    CHECK(learned.exact);
    CHECK(learned.wrong.empty());
    const Boundary& boundary = learned.model.boundaries.front();
    // half way between 20 and 30, and between 1 and 2
    CHECK(boundary.votes[0].condition.ranges.front() == Range{Range{}.low, 25});
    CHECK(boundary.votes[1].condition.ranges.front() == Range{1.5, Range{}.high});
}

TEST_CASE("not applicable is met by nothing, or drops out") {
    Table table = blank(2, 2, 2, Direction::increasing);
    table.add(std::vector<double>{1, 1}, 1);
    table.add(std::vector<double>{0, 1}, 0);
    table.add(std::vector<double>{1, 0}, 0);
    table.add(std::vector<double>{not_applicable, 1}, 1);
    // As a value of its own it is met by nothing: then the fourth votes like the second, decided
    // otherwise, and one is wrong. Left out, the fourth has all of the votes that count.
    const auto own = learn_majority(table, {});
    CHECK(own.exact);
    CHECK(own.wrong.size() == 1);
    table.attributes[0].left_out_where_not_applicable = true;
    const auto left_out = learn_majority(table, {});
    CHECK(left_out.model.left_out == std::vector<bool>{true, false});
    CHECK(left_out.wrong.empty());
    CHECK(left_out.exact);
    CHECK(assign(left_out.model, std::vector<double>{unknown, 1}) == 0);
}

TEST_CASE("a veto is added where it sets more right") {
    // Two 2s of three suffice, but not with a 0 on the third criterion: of the cases with two 2s
    // that forbids (2,2,0) alone. Without vetoes, a profile of 2 on the third criterion gives
    // (2,2,0) the votes of (2,2,1), which stands there twice, so one is wrong at least; a profile
    // of 1 gives (2,0,1) the votes of (2,0,2), and likewise for (2,1), (0,2) and (1,2), so four
    // are; one of 0, or above 2, does both. With a veto at 0, none is.
    Table table = blank(3, 2, 3, Direction::increasing);
    for (int code = 0; code < 27; ++code) {
        const std::vector<double> row{static_cast<double>(code % 3),
                                      static_cast<double>(code / 3 % 3),
                                      static_cast<double>(code / 9)};
        const auto good = std::count(row.begin(), row.end(), 2.0);
        table.add(row, good >= 2 && row[2] != 0 ? 1 : 0);
    }
    table.add(std::vector<double>{2, 2, 1}, 1);
    const auto plain = learn_majority(table, {});
    CHECK(plain.exact);
    const auto options = with_vetoes();
    const auto vetoed = learn_majority(table, options);
    CHECK(plain.wrong.size() == 1);
    CHECK(assign(plain.model, std::vector<double>{2, 2, 0}) == 1);
    CHECK(vetoed.wrong.empty());
    const Vote& third = vetoed.model.boundaries.front().votes[2];
    REQUIRE(third.veto.has_value());
    CHECK(third.veto->meets(0));
    CHECK_FALSE(third.veto->meets(1));
    for (const Vote& vote : plain.model.boundaries.front().votes) {
        CHECK_FALSE(vote.veto.has_value());
    }
}

TEST_CASE("a met veto forbids the category") {
    Boundary boundary{1, {}, 0.5};
    Range good{1, Range{}.high};
    Range bad{Range{}.low, 0};
    boundary.votes.push_back({{0, {good}, false}, 0.6, {}});
    boundary.votes.push_back({{1, {good}, false}, 0.4, Condition{1, {bad}, false}});
    const MajorityModel model{true, 0, {boundary}, {}};
    CHECK(assign(model, std::vector<double>{1, 1}) == 1);
    CHECK(assign(model, std::vector<double>{1, 0.5}) == 1); // .6 of the votes, no veto
    CHECK(assign(model, std::vector<double>{1, 0}) == 0);   // vetoed
    CHECK(assign(model, std::vector<double>{0, 1}) == 0);   // .4 is too little
}

TEST_CASE("tables that teach nothing still get an answer") {
    const std::vector<double> row{1, 2, 0};
    for (const bool ordered : {true, false}) {
        Table table = blank(3, 3, 3, Direction::none);
        table.ordered = ordered;
        CHECK(learn_majority(table, {}).wrong.empty()); // no cases
        table.add(row, 2);
        auto learned = learn_majority(table, {}); // one case, so one category
        CHECK(learned.exact);
        CHECK(assign(learned.model, std::vector<double>{0, 0, 0}) == 2);
        table.add(row, 0); // contradictory and constant
        learned = learn_majority(table, {});
        CHECK(learned.exact);
        CHECK(learned.wrong.size() >= 1);
        table.add(std::vector<double>{unknown, unknown, not_applicable}, 1);
        table.add(row, undecided);
        learned = learn_majority(table, {});
        CHECK(learned.wrong.size() >= 1);
    }
    Table bare = blank(0, 2, 0, Direction::none);
    bare.add({}, 1);
    bare.add({}, 0);
    bare.add({}, 1);
    const auto learned = learn_majority(bare, {});
    CHECK(learned.model.lowest == 1);
    CHECK(learned.wrong == std::vector<std::size_t>{1});
    CHECK(learn_majority(Table{}, {}).model.lowest == undecided);
}

TEST_CASE("200 criteria, and a budget that is spent") {
    RandomStream stream(4, "majority wide");
    Table table = noise(stream, 40, 200, 3, 4);
    const auto learned = learn_majority(table, {});
    REQUIRE(learned.model.boundaries.size() == 2);
    CHECK(learned.model.boundaries.front().votes.size() == 200);
    MajorityOptions options;
    options.learning.budget.spent = [] { return true; };
    const auto stopped = learn_majority(table, options);
    CHECK(stopped.timed_out);
    CHECK(stopped.model.boundaries.size() == 2);
}

TEST_CASE("students by majority with veto, as published") {
    // Meyer & Olteanu 2015, "Integrating large performance differences in MR Sort" (Applied Soft
    // Computing 37), the students of its examples, with the verdicts of majority and veto as the
    // tests of the R package MCDA by the same authors give them. Three courses of equal weight,
    // majority one half, profile 10, veto from 7 downward. Only a1 to a3 pass: two courses reach
    // the profile, and none is so low.
    using Marks = std::array<double, 3>;
    const std::array<Marks, 24> students{
        Marks{10, 10, 9}, {10, 9, 10}, {9, 10, 10}, {9, 9, 10},  {9, 10, 9},  {10, 9, 9},
        {10, 10, 7},      {10, 7, 10}, {7, 10, 10}, {9, 9, 17},  {9, 17, 9},  {17, 9, 9},
        {7, 10, 17},      {10, 17, 7}, {17, 7, 10}, {7, 17, 10}, {17, 10, 7}, {10, 7, 17},
        {7, 9, 17},       {9, 17, 7},  {17, 7, 9},  {7, 17, 9},  {17, 9, 7},  {9, 7, 17}};
    Boundary passes{1, {}, 0.5};
    for (std::size_t course = 0; course < 3; ++course) {
        Range enough;
        enough.low = 10;
        Range low;
        low.high = 7;
        passes.votes.push_back(
            {{course, {enough}, false}, 1.0 / 3, Condition{course, {low}, false}});
    }
    MajorityModel model;
    model.boundaries = {passes};
    for (std::size_t i = 0; i < students.size(); ++i) {
        CAPTURE(i);
        CHECK(assign(model, students[i]) == (i < 3 ? 1 : 0));
    }
    // Without the veto those with two courses at 10 or more pass as well: a7 to a9, a13 to a18.
    for (Vote& vote : model.boundaries[0].votes) {
        vote.veto.reset();
    }
    for (std::size_t i = 0; i < students.size(); ++i) {
        CAPTURE(i);
        const bool two = i < 3 || (i >= 6 && i < 9) || (i >= 12 && i < 18);
        CHECK(assign(model, students[i]) == (two ? 1 : 0));
    }
}
