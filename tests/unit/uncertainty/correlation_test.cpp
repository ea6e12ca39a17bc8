// SPDX-License-Identifier: MIT
#include "uncertainty/correlation.hpp"
#include "uncertainty/rank_correlation.hpp"
#include "uncertainty/simulate.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Copula;
using uncertainty::Correlation;
using uncertainty::CorrelationFault;

namespace {

const std::vector<uncertainty::Input>& five_inputs() {
    static const std::vector<uncertainty::Input> inputs{
        {"a", uncertainty::Normal{0, 1}},        {"b", uncertainty::Lognormal{80, 0.4}},
        {"c", uncertainty::Triangular{0, 1, 5}}, {"d", uncertainty::Uniform{0, 1}},
        {"e", uncertainty::Uniform{0, 1}},
    };
    return inputs;
}

std::vector<std::vector<double>> drawn_together(const std::vector<uncertainty::Input>& inputs,
                                                const std::vector<Correlation>& correlations,
                                                std::uint64_t draws) {
    const auto copula = uncertainty::copula_of(correlations, uncertainty::names_of(inputs));
    REQUIRE(std::holds_alternative<Copula>(copula));
    uncertainty::Simulation simulation;
    simulation.draws = draws;
    const uncertainty::Outcome nothing{{}, [](auto, auto) {}};
    return uncertainty::draw(inputs, std::get<Copula>(copula), nothing, simulation).inputs;
}

CorrelationFault fault_of(const std::vector<Correlation>& correlations) {
    const auto found = uncertainty::copula_of(correlations, uncertainty::names_of(five_inputs()));
    REQUIRE(std::holds_alternative<CorrelationFault>(found));
    return std::get<CorrelationFault>(found);
}

/// Pearson 1907: of normal scores with correlation r.
double spearman_of(double r) {
    return 6 / std::numbers::pi * std::asin(r / 2);
}

} // namespace

TEST_CASE("the rank correlations stated are reached, whatever the distributions") {
    constexpr std::uint64_t draws = 40000;
    const double reach = 4 / std::sqrt(static_cast<double>(draws)); // 4 standard errors, at most
    const auto x = drawn_together(
        five_inputs(), {{"wages", {"a", "b", "c"}, 0.6}, {"pair", {"c", "d"}, -0.3}}, draws);
    CHECK(std::abs(uncertainty::rank_correlation(x[0], x[1]) - spearman_of(0.6)) < reach);
    CHECK(std::abs(uncertainty::rank_correlation(x[0], x[2]) - spearman_of(0.6)) < reach);
    CHECK(std::abs(uncertainty::rank_correlation(x[1], x[2]) - spearman_of(0.6)) < reach);
    CHECK(std::abs(uncertainty::rank_correlation(x[2], x[3]) - spearman_of(-0.3)) < reach);
    CHECK(std::abs(uncertainty::rank_correlation(x[0], x[3])) < reach);
    CHECK(std::abs(uncertainty::rank_correlation(x[3], x[4])) < reach);
}

TEST_CASE("each input keeps its own distribution") {
    constexpr std::uint64_t draws = 40000;
    const auto x = drawn_together(five_inputs(), {{"all", {"a", "b", "c", "d"}, 0.7}}, draws);
    for (std::size_t i = 0; i < 5; ++i) {
        const uncertainty::Distribution& shape = five_inputs()[i].distribution;
        for (const double p : {0.1, 0.5, 0.9}) {
            std::size_t below = 0;
            for (const double value : x[i]) {
                below += value < uncertainty::quantile(shape, p) ? 1U : 0U;
            }
            const double share = static_cast<double>(below) / static_cast<double>(draws);
            CHECK(std::abs(share - p) < 4 * std::sqrt(p * (1 - p) / static_cast<double>(draws)));
        }
    }
}

TEST_CASE("inputs in no group keep their draws; other groups and the order of inputs do not show") {
    const auto alone = drawn_together(five_inputs(), {}, 3000);
    const auto x = drawn_together(five_inputs(), {{"g", {"a", "c"}, 0.5}}, 3000);
    CHECK(x[1] == alone[1]);
    CHECK(x[3] == alone[3]);
    CHECK(x[4] == alone[4]);
    CHECK(x[2] != alone[2]);
    const auto more =
        drawn_together(five_inputs(), {{"h", {"e", "b"}, 0.2}, {"g", {"c", "a"}, 0.5}}, 3000);
    CHECK(more[0] == x[0]);
    CHECK(more[2] == x[2]);
    const std::vector<uncertainty::Input> backwards(five_inputs().rbegin(), five_inputs().rend());
    const auto other = drawn_together(backwards, {{"g", {"a", "c"}, 0.5}}, 3000);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(other[4 - i] == x[i]);
    }
}

TEST_CASE("a correlation may name inputs that are not there") {
    const std::vector<uncertainty::Input> two{five_inputs()[0], five_inputs()[2]};
    const auto x = drawn_together(two, {{"g", {"z", "a", "y"}, 0.5}, {"one", {"c"}, 0.5}}, 100);
    CHECK(x == drawn_together(two, {}, 100));
}

TEST_CASE("correlations that cannot be are named, and those beside them are not") {
    using Kind = CorrelationFault::Kind;
    // a goes with b, b with c, and a against c: the determinant is
    // 1 + 2 (0.6)(0.6)(-0.6) - 3 (0.36) = -0.512; without any one of them 1 - 2 (0.36) = 0.28.
    const CorrelationFault round = fault_of({{"ab", {"a", "b"}, 0.6},
                                             {"de", {"d", "e"}, 0.9},
                                             {"bc", {"b", "c"}, 0.6},
                                             {"ac", {"a", "c"}, -0.6}});
    CHECK(round.kind == Kind::impossible);
    CHECK(round.ids == std::vector<std::string>{"ab", "bc", "ac"});
    // Three inputs each against the others: the smallest eigenvalue is 1 + 2r = -0.2.
    const CorrelationFault apart = fault_of({{"apart", {"a", "b", "c"}, -0.6}});
    CHECK(apart.kind == Kind::impossible);
    CHECK(apart.ids == std::vector<std::string>{"apart"});
    const CorrelationFault one = fault_of({{"same", {"a", "b"}, 1.0}});
    CHECK(one.kind == Kind::outside);
    CHECK(one.ids == std::vector<std::string>{"same"});
    CHECK(fault_of({{"nan", {"a", "b"}, std::nan("")}}).kind == Kind::outside);
    const CorrelationFault two = fault_of({{"g", {"a", "b", "c"}, 0.5}, {"h", {"c", "b"}, 0.4}});
    CHECK(two.kind == Kind::contradiction);
    CHECK(two.ids == std::vector<std::string>{"g", "h"});
}
