// SPDX-License-Identifier: MIT
#include "uncertainty/product_model.hpp"
#include "uncertainty/sensitivity.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace uncertainty = houtskool::uncertainty;
using uncertainty::BreakEven;
using uncertainty::Outcome;

namespace {

/// One output, computed point by point.
template <class Function>
Outcome single_outcome(Function function) {
    return {{"y"}, [function](auto inputs, auto outputs) {
                for (std::size_t k = 0; k < outputs[0].size(); ++k) {
                    outputs[0][k] = function([&](std::size_t i) { return inputs[i][k]; });
                }
            }};
}

std::vector<double> zeros_between(double low, double high, double (*function)(double)) {
    const std::vector<uncertainty::Input> inputs{{"x", uncertainty::Uniform{low, high}}};
    const Outcome outcome = single_outcome([function](auto x) { return function(x(0)); });
    const std::vector<double> point{(low + high) / 2};
    return uncertainty::break_even(inputs, outcome, 0, point).front().zeros;
}

} // namespace

TEST_CASE("a tornado, worked by hand: the widest first, others at their modes") {
    // y = 2 a - b + 3 c. P10 and P90: a uniform 0 .. 10: 1 and 9; b uniform 0 .. 100: 10 and 90;
    // c always 4; d does not count. Modes 5, 50, 4.
    const std::vector<uncertainty::Input> inputs{{"d", uncertainty::Uniform{0, 1}},
                                                 {"c", uncertainty::Constant{4}},
                                                 {"a", uncertainty::Uniform{0, 10}},
                                                 {"b", uncertainty::Uniform{0, 100}}};
    const Outcome outcome = single_outcome([](auto x) { return 2 * x(2) - x(3) + 3 * x(1); });
    const auto swings = uncertainty::tornado(inputs, outcome, 0);
    REQUIRE(swings.size() == 4);
    CHECK(swings[0].input == "b");
    CHECK(swings[0].low == doctest::Approx(10));
    CHECK(swings[0].high == doctest::Approx(90));
    CHECK(swings[0].at_low == doctest::Approx(12));   // 10 - 10 + 12
    CHECK(swings[0].at_high == doctest::Approx(-68)); // 10 - 90 + 12
    CHECK(swings[0].size() == doctest::Approx(80));
    CHECK(swings[1].input == "a");
    CHECK(swings[1].at_low == doctest::Approx(-36)); // 2 - 50 + 12
    CHECK(swings[1].at_high == doctest::Approx(-20));
    CHECK(swings[2].input == "c");
    CHECK(swings[2].size() == 0);
    CHECK(swings[3].input == "d");
}

TEST_CASE("the break-even of each input, worked by hand") {
    // gap = 100 wage - 400 - 10 rent at wage 5, rent 20: -100. Wage: 6. Rent: 10.
    const std::vector<uncertainty::Input> inputs{{"wage", uncertainty::Uniform{2, 8}},
                                                 {"rent", uncertainty::Triangular{0, 20, 30}},
                                                 {"known", uncertainty::Constant{1}},
                                                 {"idle", uncertainty::Uniform{0, 1}}};
    const uncertainty::ProductModel model{
        {"rent", "wage"},
        {"cost", "gap"},
        {{100, {{1}}, {{1, 1}}}, {-400, {}, {{1, 1}}}, {10, {{0}}, {{1, -1}, {0, 1}}}}};
    const std::vector<double> point{5, 20, 1, 0.5};
    const std::vector<BreakEven> found =
        uncertainty::break_even(inputs, uncertainty::outcome_of(model, inputs), 1, point);
    REQUIRE(found.size() == 4);
    CHECK(found[0].input == "wage");
    REQUIRE(found[0].zeros.size() == 1);
    CHECK(found[0].zeros[0] == doctest::Approx(6));
    CHECK(found[0].at == 5);
    REQUIRE(found[1].nearest().has_value());
    CHECK(*found[1].nearest() == doctest::Approx(10));
    CHECK(found[2].zeros.empty());
    CHECK(found[3].zeros.empty());
    CHECK_FALSE(found[3].nearest().has_value());
}

TEST_CASE("several break-even values are all named; none where the sign stays or jumps") {
    const auto two = zeros_between(0, 10, [](double x) { return (x - 2) * (x - 7); });
    REQUIRE(two.size() == 2);
    CHECK(two[0] == doctest::Approx(2));
    CHECK(two[1] == doctest::Approx(7));
    const BreakEven both{"x", two, 6};
    CHECK(*both.nearest() == doctest::Approx(7));
    CHECK(zeros_between(0, 10, [](double x) { return x + 1; }).empty());
    CHECK(zeros_between(0, 10, [](double x) { return 20 - x; }).empty());
    CHECK(zeros_between(-1, 2, [](double x) { return 1 / x; }).empty());
    CHECK(zeros_between(-1, 2, [](double) { return 0.0; }).empty());
    // In the middle, where the grid has a point.
    CHECK(zeros_between(0, 10, [](double x) { return x - 5; }).size() == 1);
}
