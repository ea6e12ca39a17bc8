// SPDX-License-Identifier: MIT
#include "sorting/logistic.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace houtskool;
using namespace houtskool::sorting;

namespace {

OrdinalProgram program_of(std::size_t width, int categories, double ridge) {
    OrdinalProgram program;
    program.cases.width = width;
    program.categories = categories;
    program.penalty.assign(width * width, 0.0);
    for (std::size_t i = 0; i < width; ++i) {
        program.penalty[i * (width + 1)] = ridge;
    }
    program.nonnegative.assign(width, false);
    return program;
}

Features random_cases(std::uint64_t seed, std::size_t width, int categories) {
    uncertainty::RandomStream random(seed, "cases");
    Features cases;
    cases.width = width;
    for (int i = 0; i < 40; ++i) {
        std::vector<double> row;
        for (std::size_t a = 0; a < width; ++a) {
            row.push_back(random.uniform());
        }
        const double noisy = row[0] + 0.5 * random.uniform();
        cases.add(row, std::min(categories - 1, static_cast<int>(noisy * categories / 1.5)),
                  1 + static_cast<double>(random.below(3)));
    }
    return cases;
}

} // namespace

TEST_CASE("without features the thresholds are the shares of the categories") {
    // 1, 1 and 2 cases: P(>= 1) = 3/4 = 1 / (1 + exp(t1)), so t1 = - log 3; P(>= 2) = 1/2, t2 = 0.
    OrdinalProgram program = program_of(0, 3, 1);
    program.cases.add({}, 0, 1);
    program.cases.add({}, 1, 1);
    program.cases.add({}, 2, 2);
    const OrdinalFit fit = fit_ordinal(program);
    REQUIRE(fit.thresholds.size() == 2);
    CHECK(fit.thresholds[0] == doctest::Approx(-std::log(3)));
    CHECK(fit.thresholds[1] == doctest::Approx(0));
    CHECK(fit.loss == doctest::Approx(2 * std::log(4) + 2 * std::log(2)));
    CHECK(surprise(fit, 0, 1) == doctest::Approx(std::log(4)));
}

TEST_CASE("cases that are perfectly apart have a finite weight") {
    // x = -1 and 1; by symmetry the threshold is 0. 2 log(1 + exp(-w)) + w^2 / 2 is least where
    // w = 2 / (1 + exp(w)).
    OrdinalProgram program = program_of(1, 2, 1);
    program.cases.add(std::vector<double>{-1}, 0, 1);
    program.cases.add(std::vector<double>{1}, 1, 1);
    const OrdinalFit fit = fit_ordinal(program);
    CHECK(fit.converged);
    CHECK(fit.thresholds[0] == doctest::Approx(0));
    CHECK(fit.weights[0] == doctest::Approx(2 / (1 + std::exp(fit.weights[0]))));
    program.penalty = {1e-8};
    CHECK(std::isfinite(fit_ordinal(program).weights[0]));
}

TEST_CASE("with a margin what falls short of it is the loss") {
    // As above, with a margin of 4: 2 log(1 + exp(4 - w)) + w^2 / 2 is least where
    // w = 2 / (1 + exp(w - 4)). Were it not smooth, 2 max(0, 4 - w) + w^2 / 2, that were at w = 2.
    OrdinalProgram program = program_of(1, 2, 1);
    program.margin = 4;
    program.cases.add(std::vector<double>{-1}, 0, 1);
    program.cases.add(std::vector<double>{1}, 1, 1);
    const OrdinalFit fit = fit_ordinal(program);
    CHECK(fit.converged);
    CHECK(fit.thresholds[0] == doctest::Approx(0));
    CHECK(fit.weights[0] == doctest::Approx(2 / (1 + std::exp(fit.weights[0] - 4))));
    CHECK(fit.weights[0] == doctest::Approx(2).epsilon(0.15));
    CHECK(loss(program, fit) == doctest::Approx(2 * std::log(1 + std::exp(4 - fit.weights[0])) +
                                                fit.weights[0] * fit.weights[0] / 2));
    // In the middle of three a case is short of both sides: 5 from each threshold, which are 10
    // apart, with a margin of 4 it has 1 to spare.
    OrdinalFit given;
    given.thresholds = {-5, 5};
    CHECK(surprise(given, 0, 1, 4) ==
          doctest::Approx(2 * std::log(1 + std::exp(-1)) - std::log(1 - std::exp(-10))));
    // Beyond a threshold by 3 it is short by 7, and on the other side has 9 to spare.
    CHECK(surprise(given, 8, 1, 4) ==
          doctest::Approx(std::log(1 + std::exp(7)) + std::log(1 + std::exp(-9)) -
                          std::log(1 - std::exp(-10))));
}

TEST_CASE("at the optimum no weight or threshold lowers the loss") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        OrdinalProgram program = program_of(3, 3, 0.3);
        program.cases = random_cases(seed, 3, 3);
        program.margin = seed % 2 == 0 ? 4 : 0;
        const OrdinalFit fit = fit_ordinal(program);
        CHECK(fit.converged);
        CHECK(loss(program, fit) == doctest::Approx(fit.loss));
        constexpr double step = 1e-5;
        for (std::size_t i = 0; i < 5; ++i) {
            OrdinalFit up = fit;
            OrdinalFit down = fit;
            (i < 3 ? up.weights[i] : up.thresholds[i - 3]) += step;
            (i < 3 ? down.weights[i] : down.thresholds[i - 3]) -= step;
            CHECK(std::abs(loss(program, up) - loss(program, down)) / (2 * step) < 1e-5);
        }
    }
}

TEST_CASE("a weight that would be negative is held at zero, and nothing else helps") {
    OrdinalProgram program = program_of(2, 2, 0.1);
    program.nonnegative = {true, true};
    program.cases.add(std::vector<double>{0, 1}, 0, 3);
    program.cases.add(std::vector<double>{1, 1}, 0, 1);
    program.cases.add(std::vector<double>{0, 0}, 1, 1);
    program.cases.add(std::vector<double>{1, 0}, 1, 3);
    const OrdinalFit fit = fit_ordinal(program);
    CHECK(fit.converged);
    CHECK(fit.weights[0] > 0);
    CHECK(fit.weights[1] == 0);
    OrdinalFit up = fit;
    up.weights[1] += 1e-4;
    CHECK(loss(program, up) > fit.loss);
}

TEST_CASE("where each category becomes the likeliest") {
    OrdinalFit fit;
    fit.thresholds = {0.7};
    CHECK(likeliest_from(fit).at(0) == doctest::Approx(0.7));
    // A category between thresholds that are close is never the likeliest: one boundary, by
    // symmetry half way.
    fit.thresholds = {-0.01, 0.01};
    CHECK(likeliest_from(fit).at(0) == doctest::Approx(0));
    CHECK(likeliest_from(fit).at(1) == doctest::Approx(0));
    // Far apart, the neighbours hardly matter: the boundaries are near the thresholds.
    fit.thresholds = {-20, 20};
    CHECK(likeliest_from(fit).at(0) == doctest::Approx(-20));
}

TEST_CASE("the multinomial logit: shares, gradient, separation") {
    Features cases;
    cases.add({}, 0, 1);
    cases.add({}, 1, 3);
    const NominalFit shares = fit_nominal(cases, 2, 1);
    CHECK(shares.score(1, {}) - shares.score(0, {}) == doctest::Approx(std::log(3)));
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Features random = random_cases(seed, 3, 3);
        const NominalFit fit = fit_nominal(random, 3, 0.3);
        constexpr double step = 1e-5;
        for (std::size_t i = 0; i < fit.weights.size(); ++i) {
            NominalFit up = fit;
            NominalFit down = fit;
            up.weights[i] += step;
            down.weights[i] -= step;
            CHECK(std::abs(loss(random, up, 0.3) - loss(random, down, 0.3)) / (2 * step) < 1e-4);
        }
    }
    // As with two ordered categories, but the weight is shared: w0 = - w1, w = w1 - w0. The
    // penalty is w^2 / 4, so that w / 2 = 2 / (1 + exp(w)).
    Features apart;
    apart.width = 1;
    apart.add(std::vector<double>{-1}, 0, 1);
    apart.add(std::vector<double>{1}, 1, 1);
    const NominalFit fit = fit_nominal(apart, 2, 1);
    const double weight = fit.weights[2] - fit.weights[0];
    CHECK(weight / 2 == doctest::Approx(2 / (1 + std::exp(weight))));
}
