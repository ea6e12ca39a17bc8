// SPDX-License-Identifier: MIT
#include "uncertainty/product_model.hpp"
#include "uncertainty/variance_shares.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Input;
using uncertainty::VarianceShare;

namespace {

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, of inputs uniform between -pi and pi.
uncertainty::Outcome ishigami() {
    return {{"y"}, [](auto inputs, auto outputs) {
                for (std::size_t k = 0; k < outputs[0].size(); ++k) {
                    const double sine = std::sin(inputs[1][k]);
                    outputs[0][k] = std::sin(inputs[0][k]) * (1 + 0.1 * std::pow(inputs[2][k], 4)) +
                                    7 * sine * sine;
                }
            }};
}

std::vector<Input> ishigami_inputs() {
    const uncertainty::Uniform around{-std::numbers::pi, std::numbers::pi};
    return {{"x1", around}, {"x2", around}, {"x3", around}};
}

void check_share(const uncertainty::Figure& found, double expected, double reach) {
    CHECK(std::abs(found.value - expected) < reach);
    CHECK(std::abs(found.value - expected) < 5 * found.error + 1e-12);
    CHECK(found.error < reach);
}

bool same_figure(const uncertainty::Figure& a, const uncertainty::Figure& b) {
    return a.value == b.value && a.error == b.error;
}

bool same_share(const VarianceShare& a, const VarianceShare& b) {
    return a.input == b.input && same_figure(a.first, b.first) && same_figure(a.total, b.total);
}

/// x y z, and x + y.
uncertainty::ProductModel product_of_three() {
    return {{"x", "y", "z"},
            {"product", "sum"},
            {{1, {{0}, {1}, {2}}, {{0, 1}}}, {1, {{0}}, {{1, 1}}}, {1, {{1}}, {{1, 1}}}}};
}

std::vector<Input> three_figures() {
    return {{"x", uncertainty::Uniform{5, 15}},
            {"y", uncertainty::Normal{100, 20}},
            {"z", uncertainty::Lognormal{2, 0.25}}};
}

} // namespace

TEST_CASE("the function of Ishigami and Homma has the indices that were published") {
    // Ishigami & Homma (1990); Saltelli et al. (2008), section 4.6, with a = 7 and b = 0.1.
    const auto shares =
        uncertainty::variance_shares(ishigami_inputs(), ishigami(), 1, 1U << 15U).front();
    REQUIRE(shares.size() == 3);
    check_share(shares[0].first, 0.3139, 0.005);
    check_share(shares[1].first, 0.4424, 0.005);
    check_share(shares[2].first, 0.0, 0.005);
    check_share(shares[0].total, 0.5576, 0.005);
    check_share(shares[1].total, 0.4424, 0.005);
    check_share(shares[2].total, 0.2437, 0.005);
}

TEST_CASE("shares of a product in closed form") {
    // With c the coefficient of variation of each: the variance is the mean squared times
    // P - 1, P = product of (1 + c^2). First: c^2 / (P - 1). Total: c^2 P / (1 + c^2) / (P - 1).
    const std::vector<Input> inputs = three_figures();
    const auto shares = uncertainty::variance_shares(
        inputs, uncertainty::outcome_of(product_of_three(), inputs), 1, 1U << 15U);
    const double squares[] = {100.0 / 12 / 100, 0.04, std::exp(0.0625) - 1};
    const double all = (1 + squares[0]) * (1 + squares[1]) * (1 + squares[2]);
    for (std::size_t i = 0; i < 3; ++i) {
        const double own = squares[i];
        check_share(shares[0][i].first, own / (all - 1), 0.005);
        check_share(shares[0][i].total, own * all / (1 + own) / (all - 1), 0.005);
    }
    // The sum: variances 8.333 and 400, no interaction.
    check_share(shares[1][0].first, (25.0 / 3) / (25.0 / 3 + 400), 0.005);
    check_share(shares[1][1].total, 400 / (25.0 / 3 + 400), 0.005);
    CHECK(shares[1][2].first.value == 0);
    CHECK(shares[1][2].total.value == 0);
}

TEST_CASE("neither threads, order nor another input change a byte of a share") {
    const std::vector<Input> inputs = three_figures();
    const auto shares_of = [](const std::vector<Input>& given, int threads) {
        return uncertainty::variance_shares(
            given, uncertainty::outcome_of(product_of_three(), given), 8, 5000, threads);
    };
    const auto one = shares_of(inputs, 1);
    std::vector<Input> more{inputs.rbegin(), inputs.rend()};
    more.insert(more.begin() + 1, Input{"unused", uncertainty::Uniform{0, 1}});
    const auto two = shares_of(inputs, 2);
    const auto others = shares_of(more, 2);
    for (std::size_t o = 0; o < 2; ++o) {
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(same_share(one[o][i], two[o][i]));
            const auto found =
                std::find_if(others[o].begin(), others[o].end(),
                             [&](const VarianceShare& own) { return own.input == inputs[i].name; });
            REQUIRE(found != others[o].end());
            CHECK(same_share(one[o][i], *found));
        }
    }
}

TEST_CASE("an output that does not vary has no shares") {
    const std::vector<Input> inputs = three_figures();
    const uncertainty::ProductModel fixed{{"x"}, {"y"}, {{9, {}, {{0, 1}}}}};
    const auto shares =
        uncertainty::variance_shares(inputs, uncertainty::outcome_of(fixed, inputs), 1, 100);
    for (const VarianceShare& own : shares[0]) {
        CHECK(own.first.value == 0);
        CHECK(own.total.value == 0);
    }
    CHECK(uncertainty::variance_shares(
              {}, uncertainty::outcome_of(uncertainty::ProductModel{{}, {"y"}, {}}, {}), 1, 1)[0]
              .empty());
}
