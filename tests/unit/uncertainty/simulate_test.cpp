// SPDX-License-Identifier: MIT
#include "uncertainty/product_model.hpp"
#include "uncertainty/selection.hpp"
#include "uncertainty/simulate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Copula;
using uncertainty::Figure;
using uncertainty::Input;
using uncertainty::Method;
using uncertainty::OutputSummary;
using uncertainty::ProductModel;
using uncertainty::Simulation;
using uncertainty::Summary;

namespace {

constexpr Method methods[] = {Method::plain, Method::latin, Method::sobol};

std::vector<Input> small_budget_inputs() {
    return {{"fte", uncertainty::Triangular{38, 45, 52}},
            {"wage", uncertainty::Lognormal{70000, 0.08}},
            {"charges", uncertainty::Uniform{0.26, 0.34}},
            {"rise", uncertainty::Normal{0.025, 0.01}}};
}

/// cost = fte wage (1 + charges) (1 + rise) + 500,000 (1 + rise); gap = cost - 4,500,000;
/// ratio = fte / wage.
ProductModel small_budget() {
    return {{"fte", "wage", "charges", "rise"},
            {"cost", "gap", "ratio"},
            {{1, {{0}, {1}, {2, 1}, {3, 1}}, {{0, 1}, {1, 1}}},
             {500000, {{3, 1}}, {{0, 1}, {1, 1}}},
             {-4500000, {}, {{1, 1}}},
             {1, {{0}, {1, 0, 1, -1}}, {{2, 1}}}}};
}

/// Mean and mean of the square.
struct Moments {
    double mean;
    double square;
};

/// The moments of fte, wage, 1 + charges, 1 + rise: triangular (low + mode + high) / 3 and
/// (sum of squares - sum of products) / 18; lognormal m e^(s^2/2) and m^2 e^(2 s^2); uniform.
std::vector<Moments> small_budget_moments() {
    const double fte_variance = (38 * 38 + 45 * 45 + 52 * 52 - 38 * 45 - 38 * 52 - 45 * 52) / 18.0;
    const double s2 = 0.08 * 0.08;
    return {{45, 45 * 45 + fte_variance},
            {70000 * std::exp(s2 / 2), 70000.0 * 70000.0 * std::exp(2 * s2)},
            {1.3, 1.69 + 0.08 * 0.08 / 12},
            {1.025, 1.025 * 1.025 + 0.0001}};
}

Summary simulated(const std::vector<Input>& inputs, const ProductModel& model,
                  const Simulation& simulation) {
    return uncertainty::simulate(inputs, Copula(), uncertainty::outcome_of(model, inputs),
                                 simulation);
}

Simulation simulation_of(Method method, std::uint64_t draws, std::uint64_t seed = 1) {
    Simulation simulation;
    simulation.method = method;
    simulation.draws = draws;
    simulation.seed = seed;
    return simulation;
}

bool same_as(const Figure& a, const Figure& b) {
    return a.value == b.value && a.error == b.error;
}

bool same_as(const OutputSummary& a, const OutputSummary& b) {
    return a.name == b.name && same_as(a.mean, b.mean) && a.sd == b.sd &&
           std::equal(a.quantiles.begin(), a.quantiles.end(), b.quantiles.begin(),
                      b.quantiles.end(),
                      [](const Figure& x, const Figure& y) { return same_as(x, y); }) &&
           same_as(a.not_above_zero, b.not_above_zero) && a.at_modes == b.at_modes &&
           a.at_means == b.at_means;
}

/// y is the one input.
OutputSummary of_one_input(const uncertainty::Distribution& shape, const Simulation& simulation) {
    const std::vector<Input> inputs{{"x", shape}};
    return simulated(inputs, {{"x"}, {"y"}, {{1, {{0}}, {{0, 1}}}}}, simulation).outputs.front();
}

void check_within_errors(const Figure& figure, double expected) {
    CHECK(figure.error > 0);
    CHECK(std::abs(figure.value - expected) < 4 * figure.error);
}

} // namespace

TEST_CASE("mean and standard deviation of a product model in closed form") {
    const auto x = small_budget_moments();
    const double product = x[0].mean * x[1].mean * x[2].mean;
    const double mean = (product + 500000) * x[3].mean;
    const double square =
        (x[0].square * x[1].square * x[2].square + 2 * 500000 * product + 500000.0 * 500000.0) *
        x[3].square;
    const double sd = std::sqrt(square - mean * mean);
    // 1 / wage is lognormal too: its mean is e^(s^2/2) / 70000.
    const double ratio = 45 * std::exp(0.0032) / 70000;
    for (const Method method : methods) {
        const Summary summary =
            simulated(small_budget_inputs(), small_budget(), simulation_of(method, 40000));
        CHECK(summary.draws >= 40000);
        check_within_errors(summary.outputs[0].mean, mean);
        check_within_errors(summary.outputs[1].mean, mean - 4500000);
        check_within_errors(summary.outputs[2].mean, ratio);
        // The standard error of a normal figure's standard deviation is sd / sqrt(2n).
        CHECK(std::abs(summary.outputs[0].sd - sd) < 4 * sd / std::sqrt(80000.0));
        CHECK(summary.outputs[1].sd == doctest::Approx(summary.outputs[0].sd).epsilon(1e-9));
    }
}

TEST_CASE("quantiles and the chance of not being above zero, with their errors") {
    Simulation simulation = simulation_of(Method::plain, 40000);
    const OutputSummary even = of_one_input(uncertainty::Uniform{-1, 3}, simulation);
    for (std::size_t i = 0; i < simulation.probabilities.size(); ++i) {
        const double p = simulation.probabilities[i];
        check_within_errors(even.quantiles[i], -1 + 4 * p);
        // sqrt(p (1 - p) / n) / density; the density is 1/4. It is itself estimated: the number of
        // draws between two order statistics 2 sqrt(n p (1 - p)) apart has a deviation of 10 % at
        // p = 0.05.
        CHECK(even.quantiles[i].error ==
              doctest::Approx(4 * std::sqrt(p * (1 - p) / 40000)).epsilon(0.4));
    }
    check_within_errors(even.not_above_zero, 0.25);
    CHECK(even.not_above_zero.error == doctest::Approx(std::sqrt(0.1875 / 40000)).epsilon(0.05));
    CHECK(even.mean.error == doctest::Approx(4 / std::sqrt(12.0) / 200).epsilon(0.02));
    for (const Method method : {Method::latin, Method::sobol}) {
        const OutputSummary fine =
            of_one_input(uncertainty::Uniform{-1, 3}, simulation_of(method, 16000));
        for (std::size_t i = 0; i < simulation.probabilities.size(); ++i) {
            CHECK(fine.quantiles[i].value ==
                  doctest::Approx(-1 + 4 * simulation.probabilities[i]).epsilon(0.01));
        }
        CHECK(fine.not_above_zero.value == doctest::Approx(0.25).epsilon(0.005));
    }
    simulation.probabilities = {};
    CHECK(of_one_input(uncertainty::Uniform{0, 1}, simulation).quantiles.empty());
}

TEST_CASE("a chance that no draw shows is not certain") {
    for (const Method method : methods) {
        const OutputSummary none =
            of_one_input(uncertainty::Uniform{1, 2}, simulation_of(method, 1024));
        CHECK(none.not_above_zero.value == 0);
        CHECK(none.not_above_zero.error > 0);
        CHECK(none.not_above_zero.error < 1.0 / 1024);
        const OutputSummary all =
            of_one_input(uncertainty::Uniform{-2, -1}, simulation_of(method, 1024));
        CHECK(all.not_above_zero.value == 1);
        CHECK(all.not_above_zero.error > 0);
    }
}

TEST_CASE("stated errors are as large as the true ones") {
    // Over 60 seeds the mean of the squares of (mean - expected) / error is near 1: its deviation
    // is sqrt(2 / 60) = 0.18, and somewhat more as errors of 8 sets are uncertain themselves.
    const auto x = small_budget_moments();
    const double mean = (x[0].mean * x[1].mean * x[2].mean + 500000) * x[3].mean;
    for (const Method method : methods) {
        double squares = 0;
        double error = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Figure found =
                simulated(small_budget_inputs(), small_budget(), simulation_of(method, 4096, seed))
                    .outputs[0]
                    .mean;
            squares += std::pow((found.value - mean) / found.error, 2) / 60;
            error += found.error / 60;
        }
        CHECK(squares > 0.4);
        CHECK(squares < 2);
        if (method == Method::plain) {
            CHECK(error > 5000);
        } else {
            CHECK(error < (method == Method::latin ? 1500 : 200));
        }
    }
}

TEST_CASE("one or two threads, another order, one more input: the same bytes") {
    for (const Method method : methods) {
        Simulation simulation = simulation_of(method, 20011);
        const Summary one = simulated(small_budget_inputs(), small_budget(), simulation);
        simulation.threads = 2;
        const Summary two = simulated(small_budget_inputs(), small_budget(), simulation);
        const std::vector<Input> given = small_budget_inputs();
        std::vector<Input> more(given.rbegin(), given.rend());
        more.insert(more.begin() + 2, Input{"vacancy", uncertainty::Uniform{0, 1}});
        ProductModel model = small_budget();
        model.inputs.emplace_back("vacancy");
        model.outputs.emplace_back("other");
        model.terms.insert(model.terms.begin(), {3, {{4}, {0}}, {{3, 1}}});
        const Summary others = simulated(more, model, simulation);
        for (std::size_t i = 0; i < one.outputs.size(); ++i) {
            CHECK(same_as(one.outputs[i], two.outputs[i]));
            CHECK(same_as(one.outputs[i], others.outputs[i]));
        }
    }
}

TEST_CASE("the value at all modes stands beside the mean, which a skewed figure exceeds") {
    const OutputSummary skewed =
        of_one_input(uncertainty::Triangular{0, 1, 8}, simulation_of(Method::sobol, 4096));
    CHECK(skewed.at_modes == 1);
    CHECK(skewed.at_means == doctest::Approx(3));
    CHECK(skewed.mean.value == doctest::Approx(3).epsilon(0.001));
}

TEST_CASE("what is certain has no error") {
    for (const Method method : methods) {
        const OutputSummary sure =
            of_one_input(uncertainty::Constant{4.1}, simulation_of(method, 3000));
        CHECK(sure.mean.value == doctest::Approx(4.1));
        CHECK(sure.mean.error < 1e-12);
        CHECK(sure.sd < 1e-12);
        for (const Figure& quantile : sure.quantiles) {
            CHECK(same_as(quantile, {4.1, 0}));
        }
    }
}

TEST_CASE("few draws, no outputs, infinite outputs") {
    for (const Method method : methods) {
        const OutputSummary one =
            of_one_input(uncertainty::Uniform{0, 1}, simulation_of(method, 1));
        CHECK(one.mean.value > 0);
        CHECK(one.mean.value < 1);
        CHECK(simulated({}, {}, simulation_of(method, 10)).outputs.empty());
        const std::vector<Input> inputs{{"x", uncertainty::Discrete{{0, 1}, {}}}};
        const ProductModel inverse{{"x"}, {"y"}, {{1, {{0, 0, 1, -1}}, {{0, 1}}}}};
        const OutputSummary endless =
            simulated(inputs, inverse, simulation_of(method, 1000)).outputs[0];
        CHECK_FALSE(std::isfinite(endless.mean.value));
        CHECK(std::isinf(endless.quantiles.back().value));
    }
}

TEST_CASE("correlated costs vary more together") {
    // The variance of a sum of two figures of variance 1 with correlation r is 2 + 2r.
    const std::vector<Input> inputs{{"a", uncertainty::Normal{0, 1}},
                                    {"b", uncertainty::Normal{0, 1}}};
    const ProductModel sum{{"a", "b"}, {"y"}, {{1, {{0}}, {{0, 1}}}, {1, {{1}}, {{0, 1}}}}};
    const std::vector<uncertainty::Correlation> pair{{"p", {"a", "b"}, 0.6}};
    for (const Method method : methods) {
        const Summary summary = uncertainty::simulate(
            inputs, std::get<Copula>(uncertainty::copula_of(pair, uncertainty::names_of(inputs))),
            uncertainty::outcome_of(sum, inputs), simulation_of(method, 40000));
        const double sd = std::sqrt(3.2);
        CHECK(std::abs(summary.outputs[0].sd - sd) < 4 * sd / std::sqrt(80000.0));
    }
}

namespace {

/// Outputs of every kind, from u that is even and z that is normal; the last is zero wherever u is
/// among these (sorted).
uncertainty::Outcome outputs_of_all_kinds(const std::vector<double>& misleading) {
    const double without_end = std::numeric_limits<double>::infinity();
    const auto at = [=](double u, double z) {
        return std::vector<double>{
            u + z,
            std::exp(3 * z),
            std::floor(4 * u),
            std::floor(100 * z),
            7,
            u < 0.5 ? 0 : z,
            u < 0.5 ? -0.0 : 0.0,
            1 / std::floor(2 * u),
            u < 0.3 ? -without_end : (u < 0.6 ? z : without_end),
            u < 0.97 ? z : std::nan(""),
            std::nan(""),
            u < 0.9 ? 5e-324 : 1e300 * z,
            std::binary_search(misleading.begin(), misleading.end(), u) ? 0 : 1 + u};
    };
    uncertainty::Outcome outcome;
    for (std::size_t i = 0; i < at(0.5, 0).size(); ++i) {
        outcome.outputs.push_back("y" + std::to_string(i));
    }
    outcome.evaluate = [=](auto x, auto y) {
        for (std::size_t k = 0; k < x[0].size(); ++k) {
            const std::vector<double> point = at(x[0][k], x[1][k]);
            for (std::size_t i = 0; i < point.size(); ++i) {
                y[i][k] = point[i];
            }
        }
    };
    return outcome;
}

bool same_bytes(const Figure& a, const Figure& b) {
    return std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value) &&
           std::bit_cast<std::uint64_t>(a.error) == std::bit_cast<std::uint64_t>(b.error);
}

} // namespace

TEST_CASE("quantiles of draws that are not kept have the bytes of those of all draws") {
    const std::vector<Input> inputs{{"u", uncertainty::Uniform{0, 1}},
                                    {"z", uncertainty::Normal{0, 1}}};
    for (const std::uint64_t draws : {65536U, 65537U, 66561U, 100003U}) {
        Simulation simulation = simulation_of(Method::plain, draws, draws);
        std::vector<double> first =
            uncertainty::draw(inputs, Copula(), outputs_of_all_kinds({}), simulation).inputs[0];
        first.resize(32768);
        std::sort(first.begin(), first.end());
        const uncertainty::Outcome outcome = outputs_of_all_kinds(first);
        const auto all = uncertainty::draw(inputs, Copula(), outcome, simulation).outputs;
        for (const std::vector<double>& probabilities :
             {std::vector<double>{0.05, 0.1, 0.5, 0.9, 0.95}, std::vector<double>{1, 0, 0.3},
              std::vector<double>{1e-5}, std::vector<double>{},
              std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}}) {
            simulation.probabilities = probabilities;
            simulation.threads = 1;
            const Summary one = uncertainty::simulate(inputs, Copula(), outcome, simulation);
            simulation.threads = 2;
            const Summary two = uncertainty::simulate(inputs, Copula(), outcome, simulation);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const auto kept = uncertainty::drawn_quantiles(all[i], probabilities);
                REQUIRE(one.outputs[i].quantiles.size() == kept.size());
                for (std::size_t k = 0; k < kept.size(); ++k) {
                    CAPTURE(draws);
                    CAPTURE(i);
                    CAPTURE(probabilities[k]);
                    CHECK(same_bytes(one.outputs[i].quantiles[k], {kept[k].value, kept[k].error}));
                    CHECK(same_bytes(two.outputs[i].quantiles[k], {kept[k].value, kept[k].error}));
                }
                CHECK(same_bytes(one.outputs[i].mean, two.outputs[i].mean));
                CHECK(same_bytes(one.outputs[i].not_above_zero, two.outputs[i].not_above_zero));
                const auto below =
                    std::count_if(all[i].begin(), all[i].end(), [](double y) { return y <= 0; });
                CHECK(one.outputs[i].not_above_zero.value ==
                      static_cast<double>(below) / static_cast<double>(draws));
            }
        }
    }
}
