// SPDX-License-Identifier: MIT
#include "uncertainty/distribution.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <variant>
#include <vector>

namespace model = houtskool::model;
namespace uncertainty = houtskool::uncertainty;
using houtskool::Decimal;

namespace {

constexpr double no_end = std::numeric_limits<double>::infinity();

model::Number figure(const char* text) {
    return {Decimal::parse(text).value(), false};
}

model::Quantity between(const char* low, const char* high, model::Shape shape, model::Ends ends) {
    model::Quantity quantity;
    quantity.low = figure(low);
    quantity.high = figure(high);
    quantity.shape = shape;
    quantity.ends = ends;
    return quantity;
}

template <class Shape>
Shape stated_as(const model::Quantity& quantity) {
    return std::get<Shape>(uncertainty::distribution_of(quantity, {}));
}

} // namespace

TEST_CASE("quantiles of what has few values, worked by hand") {
    // weights 1 : 0 : 2 : 1, sorted 1 (two quarters), 2, 4; 3 cannot be
    const uncertainty::Distribution discrete = uncertainty::Discrete{{4, 3, 1, 2}, {1, 0, 2, 1}};
    CHECK(uncertainty::quantile(discrete, 0) == 1);
    CHECK(uncertainty::quantile(discrete, 0.4999) == 1);
    CHECK(uncertainty::quantile(discrete, 0.5) == 2);
    CHECK(uncertainty::quantile(discrete, 0.7499) == 2);
    CHECK(uncertainty::quantile(discrete, 0.75) == 4);
    CHECK(uncertainty::quantile(discrete, 1) == 4);
    // the heaviest of all may be the least or the greatest, with no weight beyond it
    CHECK(uncertainty::quantile(uncertainty::Discrete{{1, 9}, {0, 3}}, 0) == 9);
    CHECK(uncertainty::quantile(uncertainty::Discrete{{1, 9}, {3, 0}}, 1) == 1);
    CHECK(uncertainty::quantile(uncertainty::Discrete{{2, 1}, {}}, 0.49) == 1);
    CHECK(uncertainty::quantile(uncertainty::Discrete{{2, 1}, {}}, 0.51) == 2);

    // Three values seen: 0 at p 0, 1 at 1/2, 3 at 1.
    const uncertainty::Distribution seen = uncertainty::Empirical{{0, 1, 3}};
    CHECK(uncertainty::quantile(seen, 0) == 0);
    CHECK(uncertainty::quantile(seen, 0.25) == 0.5);
    CHECK(uncertainty::quantile(seen, 0.5) == 1);
    CHECK(uncertainty::quantile(seen, 0.75) == 2);
    CHECK(uncertainty::quantile(seen, 1) == 3);
}

TEST_CASE("lines between stated quantiles go on to both ends") {
    // Slopes 10 up to the median and 2.5 above it: -1 at p 0 and 5.25 at p 1.
    const uncertainty::Distribution lines = uncertainty::Quantiles{{0.1, 0.5, 0.9}, {0, 4, 5}};
    CHECK(uncertainty::quantile(lines, 0) == doctest::Approx(-1));
    CHECK(uncertainty::quantile(lines, 0.1) == doctest::Approx(0));
    CHECK(uncertainty::quantile(lines, 0.3) == doctest::Approx(2));
    CHECK(uncertainty::quantile(lines, 0.5) == doctest::Approx(4));
    CHECK(uncertainty::quantile(lines, 0.7) == doctest::Approx(4.5));
    CHECK(uncertainty::quantile(lines, 0.9) == doctest::Approx(5));
    CHECK(uncertainty::quantile(lines, 1) == doctest::Approx(5.25));
    // halves from -1 to 4 and from 4 to 5.25: (1.5 + 4.625) / 2; squares about 0: (1 - 4 + 16) / 3
    // and (16 + 21 + 27.5625) / 3, on average 12.927083
    CHECK(uncertainty::mean(lines) == doctest::Approx(3.0625));
    CHECK(uncertainty::sd(lines) == doctest::Approx(std::sqrt(77.5625 / 6 - 3.0625 * 3.0625)));
    CHECK(uncertainty::mode(lines) == doctest::Approx(4));
}

TEST_CASE("means and standard deviations, worked by hand") {
    const auto check = [](const uncertainty::Distribution& shape, double mean, double variance) {
        CHECK(uncertainty::mean(shape) == doctest::Approx(mean).epsilon(1e-13));
        CHECK(uncertainty::sd(shape) == doctest::Approx(std::sqrt(variance)).epsilon(1e-13));
    };
    check(uncertainty::Constant{3}, 3, 0);
    check(uncertainty::Uniform{2, 8}, 5, 3); // 6^2 / 12
    // (0 + 9 + 144 - 0 - 0 - 36) / 18
    check(uncertainty::Triangular{0, 3, 12}, 5, 6.5);
    // (0 + 4 * 3 + 12) / 6; alpha 2, beta 4: 12^2 * 2 * 4 / (36 * 7)
    check(uncertainty::Pert{0, 3, 12}, 4, 32 / 7.0);
    check(uncertainty::Pert{0, 0, 6}, 1, 36 * 5 / 252.0);
    check(uncertainty::Normal{10, 2}, 10, 4);
    // density at 1: 0.24197072451914337; within one sd: 0.6826894921370859
    check(uncertainty::Normal{0, 1, -1, 1}, 0, 1 - 2 * 0.24197072451914337 / 0.6826894921370859);
    // half of a bell: sqrt(2 / pi), 1 - 2 / pi; the other half on the other side
    const double pi = std::acos(-1.0);
    check(uncertainty::Normal{5, 2, 5, no_end}, 5 + 2 * std::sqrt(2 / pi), 4 * (1 - 2 / pi));
    check(uncertainty::Normal{5, 2, -no_end, 5}, 5 - 2 * std::sqrt(2 / pi), 4 * (1 - 2 / pi));
    check(uncertainty::Lognormal{2, 0.5}, 2 * std::exp(0.125),
          4 * std::exp(0.25) * std::expm1(0.25));
    check(uncertainty::Lognormal{2, 1e-6}, 2 * std::exp(5e-13), 4 * std::exp(1e-12) * 1e-12);
    check(uncertainty::Discrete{{1, 2, 4}, {2, 1, 1}}, 2, 1.5); // (2 * 1 + 0 + 4) / 4
    check(uncertainty::Discrete{{1, 2, 6}, {}}, 3, 14 / 3.0);   // (4 + 1 + 9) / 3
    // halves from 0 to 1 and from 1 to 3: (0.5 + 2) / 2; squares (1 / 3 + 13 / 3) / 2, less 1.25^2
    check(uncertainty::Empirical{{0, 1, 3}}, 1.25, 7 / 3.0 - 1.5625);
    // one line, from 5 at p 0 to 25 at p 1
    check(uncertainty::Quantiles{{0.25, 0.75}, {10, 20}}, 15, 400 / 12.0);
}

TEST_CASE("a bell that is cut off far away is its nearest end") {
    CHECK(uncertainty::mean(uncertainty::Normal{0, 1, 50, 60}) == 50);
    CHECK(uncertainty::sd(uncertainty::Normal{0, 1, -60, -50}) == 0);
}

TEST_CASE("the likeliest value of each shape") {
    CHECK(uncertainty::mode(uncertainty::Uniform{2, 8}) == 5);
    CHECK(uncertainty::mode(uncertainty::Triangular{0, 3, 12}) == 3);
    CHECK(uncertainty::mode(uncertainty::Pert{0, 3, 12}) == 3);
    CHECK(uncertainty::mode(uncertainty::Normal{10, 2, 0, 8}) == 8);
    CHECK(uncertainty::mode(uncertainty::Lognormal{2, 0.5}) ==
          doctest::Approx(2 * std::exp(-0.25)).epsilon(1e-15));
    CHECK(uncertainty::mode(uncertainty::Discrete{{4, 1, 2}, {1, 2, 2}}) == 1);
    CHECK(uncertainty::mode(uncertainty::Discrete{{4, 3, 2, 1}, {}}) == 2);
    CHECK(uncertainty::mode(uncertainty::Empirical{{1, 2, 3, 9}}) == 2);
}

TEST_CASE("a stated value is itself, or even over the rounding of its source") {
    model::Quantity quantity = model::stated(Decimal::parse("4100000").value());
    CHECK(stated_as<uncertainty::Constant>(quantity).value == 4100000);
    quantity.about = figure("0");
    CHECK(stated_as<uncertainty::Constant>(quantity).value == 4100000);
    quantity.about = figure("50000");
    CHECK(stated_as<uncertainty::Uniform>(quantity).low == 4050000);
    CHECK(stated_as<uncertainty::Uniform>(quantity).high == 4150000);
    // the ends are exact before they are doubles: 0.3 - 0.1 is 0.2
    quantity.value = figure("0.3");
    quantity.about = figure("0.1");
    CHECK(stated_as<uncertainty::Uniform>(quantity).low == 0.2);
}

TEST_CASE("a range between the least and most possible has those ends") {
    using model::Ends;
    using model::Shape;
    model::Quantity quantity = between("2", "8", Shape::triangular, Ends::min_max);
    CHECK(stated_as<uncertainty::Triangular>(quantity).mode == 5);
    quantity.mode = figure("3");
    CHECK(stated_as<uncertainty::Triangular>(quantity).low == 2);
    CHECK(stated_as<uncertainty::Triangular>(quantity).mode == 3);
    CHECK(stated_as<uncertainty::Triangular>(quantity).high == 8);
    quantity.shape = Shape::pert;
    CHECK(stated_as<uncertainty::Pert>(quantity).mode == 3);
    CHECK(stated_as<uncertainty::Pert>(quantity).high == 8);
    quantity.shape = Shape::uniform;
    CHECK(stated_as<uncertainty::Uniform>(quantity).low == 2);
    CHECK(stated_as<uncertainty::Uniform>(quantity).high == 8);
    CHECK(stated_as<uncertainty::Constant>(between("2", "2", Shape::pert, Ends::min_max)).value ==
          2);
}

TEST_CASE("a range between percentiles has those percentiles, whatever its shape") {
    using model::Shape;
    for (const Shape shape :
         {Shape::uniform, Shape::triangular, Shape::pert, Shape::normal, Shape::lognormal}) {
        for (const bool with_mode : {false, true}) {
            model::Quantity quantity = between("80", "150", shape, model::Ends::p10_p90);
            if (with_mode) {
                quantity.mode = figure("100");
            }
            const auto distribution = uncertainty::distribution_of(quantity, {});
            CHECK(uncertainty::quantile(distribution, 0.1) == doctest::Approx(80).epsilon(1e-13));
            CHECK(uncertainty::quantile(distribution, 0.9) == doctest::Approx(150).epsilon(1e-13));
            if (with_mode && (shape == Shape::triangular || shape == Shape::pert)) {
                CHECK(uncertainty::mode(distribution) == doctest::Approx(100).epsilon(1e-13));
            }
        }
    }
}

TEST_CASE("a normal shape is cut off where a quantity says so") {
    model::Quantity quantity;
    quantity.mean = figure("0.03");
    quantity.sd = figure("0.01");
    quantity.shape = model::Shape::normal;
    const auto whole = stated_as<uncertainty::Normal>(quantity);
    CHECK(whole.mean == 0.03);
    CHECK(whole.sd == 0.01);
    CHECK(whole.low == -no_end);
    CHECK(whole.high == no_end);
    quantity.low = figure("0");
    const auto cut = stated_as<uncertainty::Normal>(quantity);
    CHECK(cut.low == 0);
    CHECK(cut.high == no_end);
}

TEST_CASE("medians, values and quantiles become their shapes, and a name that of its assumption") {
    model::Quantity lognormal;
    lognormal.median = figure("85");
    lognormal.sigma = figure("0.15");
    CHECK(stated_as<uncertainty::Lognormal>(lognormal).median == 85);
    CHECK(stated_as<uncertainty::Lognormal>(lognormal).sigma == 0.15);

    model::Quantity values;
    values.values = {figure("3"), figure("1"), figure("2")};
    values.shape = model::Shape::empirical;
    CHECK(stated_as<uncertainty::Empirical>(values).sorted == std::vector<double>{1, 2, 3});
    values.shape = model::Shape::discrete;
    values.weights = {figure("1"), figure("0"), figure("2")};
    CHECK(stated_as<uncertainty::Discrete>(values).values == std::vector<double>{3, 1, 2});
    CHECK(stated_as<uncertainty::Discrete>(values).weights == std::vector<double>{1, 0, 2});

    model::Quantity quantiles;
    quantiles.shape = model::Shape::quantiles;
    quantiles.quantiles = {{"p2.5", figure("80")}, {"p50", figure("100")}};
    CHECK(stated_as<uncertainty::Quantiles>(quantiles).probabilities ==
          std::vector<double>{0.025, 0.5});
    CHECK(stated_as<uncertainty::Quantiles>(quantiles).values == std::vector<double>{80, 100});

    model::Quantity name;
    name.assumption.id = "rate";
    const std::vector<model::Assumption> assumptions{{"rate", lognormal}};
    const auto named = uncertainty::distribution_of(name, assumptions);
    CHECK(std::get<uncertainty::Lognormal>(named).median == 85);
}
