// SPDX-License-Identifier: MIT
#include "uncertainty/product_model.hpp"
#include "uncertainty/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::Factor;
using uncertainty::ProductModel;
using uncertainty::Term;

namespace {

/// Without merging or sharing: as the header states it.
std::vector<double> one_by_one(const ProductModel& model, const std::vector<double>& point) {
    std::vector<double> sums(model.outputs.size(), 0.0);
    for (const Term& term : model.terms) {
        double product = term.base;
        for (const Factor& factor : term.factors) {
            product *= std::pow(factor.offset + factor.slope * point[factor.input], factor.power);
        }
        for (const uncertainty::Share& share : term.shares) {
            sums[share.output] += share.weight * product;
        }
    }
    return sums;
}

/// Terms of up to five factors that often begin alike, and outputs that share them.
ProductModel some_model(std::uint64_t seed) {
    uncertainty::RandomStream stream(seed, "product model");
    ProductModel model;
    model.inputs = {"d", "b", "e", "a", "c"};
    model.outputs = {"one", "two", "three"};
    for (int t = 0; t < 25; ++t) {
        Term term;
        term.base = stream.uniform() * 100 - 30;
        for (std::size_t f = stream.below(6); f > 0; --f) {
            const double offset = stream.below(2) == 0 ? 0 : 1;
            const int power = static_cast<int>(stream.below(5)) - 1;
            term.factors.push_back({stream.below(5), offset, 1, power});
        }
        for (std::size_t s = stream.below(4); s > 0; --s) {
            term.shares.push_back({stream.below(3), stream.uniform()});
        }
        model.terms.push_back(std::move(term));
    }
    return model;
}

std::vector<double> some_point(std::uint64_t seed) {
    uncertainty::RandomStream stream(seed, "point");
    std::vector<double> point(5);
    std::generate(point.begin(), point.end(), [&] { return 0.5 + stream.uniform(); });
    return point;
}

} // namespace

TEST_CASE("a product model, worked by hand") {
    // One: 10 x (1 + y)^2 = 10 * 4 * 2.25 = 90, plus 7. Two: half of 90, less 12 / x^2 = 0.75.
    ProductModel model;
    model.inputs = {"x", "y"};
    model.outputs = {"one", "two", "none"};
    model.terms = {{10, {{0}, {1, 1, 1, 2}}, {{0, 1}, {1, 0.5}}},
                   {7, {}, {{0, 1}}},
                   {12, {{0, 0, 1, -2}}, {{1, -1}}}};
    const std::vector<double> found = uncertainty::evaluate(model, std::vector<double>{4, 0.5});
    CHECK(found[0] == doctest::Approx(97));
    CHECK(found[1] == doctest::Approx(44.25));
    CHECK(found[2] == 0);
}

TEST_CASE("powers of any size") {
    const auto power = [](double x, int n) {
        const ProductModel model{{"x"}, {"y"}, {{1, {{0, 0, 1, n}}, {{0, 1}}}}};
        return uncertainty::evaluate(model, std::vector<double>{x}).front();
    };
    CHECK(power(2, 5) == 32);
    CHECK(power(2, 10) == 1024);
    CHECK(power(2, -3) == 0.125);
    CHECK(power(0, 0) == 1);
    CHECK(std::isinf(power(0, -1)));
    CHECK(power(1, std::numeric_limits<int>::min()) == 1);
    CHECK(power(-1, std::numeric_limits<int>::max()) == -1);
}

TEST_CASE("merging and sharing change nothing but rounding") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const ProductModel model = some_model(seed);
        const std::vector<double> point = some_point(seed);
        const std::vector<double> expected = one_by_one(model, point);
        const std::vector<double> found = uncertainty::evaluate(model, point);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            CHECK(found[i] == doctest::Approx(expected[i]).epsilon(1e-10));
        }
    }
}

TEST_CASE("the order of terms, factors and inputs, and other terms, do not change a byte") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const ProductModel model = some_model(seed);
        const std::vector<double> point = some_point(seed);
        const std::vector<double> expected = uncertainty::evaluate(model, point);
        ProductModel other = model;
        std::reverse(other.terms.begin(), other.terms.end());
        // Inputs the other way round, and one more that only an output of its own has.
        std::reverse(other.inputs.begin(), other.inputs.end());
        other.inputs.insert(other.inputs.begin(), "b2");
        for (Term& term : other.terms) {
            std::reverse(term.factors.begin(), term.factors.end());
            for (Factor& factor : term.factors) {
                factor.input = 5 - factor.input;
            }
        }
        other.outputs.emplace_back("four");
        other.terms.insert(other.terms.begin() + 3, {2, {{4}, {0}, {1}}, {{3, 1}}});
        std::vector<double> moved(point.rbegin(), point.rend());
        moved.insert(moved.begin(), 3.0);
        std::vector<double> found = uncertainty::evaluate(other, moved);
        found.pop_back();
        CHECK(found == expected);
    }
}

TEST_CASE("a block gives what its points give") {
    const ProductModel model = some_model(1);
    for (const std::size_t count : {1U, 255U, 256U, 257U, 1000U}) {
        std::vector<std::vector<double>> columns(5, std::vector<double>(count));
        for (std::size_t k = 0; k < count; ++k) {
            const std::vector<double> point = some_point(k);
            for (std::size_t i = 0; i < 5; ++i) {
                columns[i][k] = point[i];
            }
        }
        std::vector<std::vector<double>> results(3, std::vector<double>(count));
        uncertainty::ProductEvaluator evaluator(model);
        evaluator(std::vector<std::span<const double>>(columns.begin(), columns.end()),
                  std::vector<std::span<double>>(results.begin(), results.end()));
        for (std::size_t k = 0; k < count; ++k) {
            const std::vector<double> expected = uncertainty::evaluate(model, some_point(k));
            CHECK(results[0][k] == expected[0]);
            CHECK(results[1][k] == expected[1]);
            CHECK(results[2][k] == expected[2]);
        }
    }
}
