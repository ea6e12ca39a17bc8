// SPDX-License-Identifier: MIT
#include "solver/linear_program.hpp"

#include <doctest/doctest.h>

using namespace houtskool::solver;

TEST_CASE("a linear program with a known optimum") {
    // Dantzig's form of the Wyndor Glass problem (Hillier & Lieberman, ch. 3): maximise 3x + 5y
    // under x <= 4, 2y <= 12, 3x + 2y <= 18: x = 2, y = 6, 36; the shadow prices are 0, 3/2 and 1.
    LinearProgram program;
    const std::size_t x = program.add(Column{.cost = -3});
    const std::size_t y = program.add(Column{.cost = -5});
    program.add(Row{.high = 4, .terms = {{x, 1}}});
    program.add(Row{.high = 12, .terms = {{y, 2}}});
    program.add(Row{.high = 18, .terms = {{x, 3}, {y, 2}}});
    const Solution solution = solve(program);
    REQUIRE(solution.status == Status::optimal);
    CHECK(solution.objective == doctest::Approx(-36));
    CHECK(solution.values[x] == doctest::Approx(2));
    CHECK(solution.values[y] == doctest::Approx(6));
    CHECK(solution.duals[0] == doctest::Approx(0));
    CHECK(solution.duals[1] == doctest::Approx(-1.5));
    CHECK(solution.duals[2] == doctest::Approx(-1));
}

TEST_CASE("a knapsack by hand") {
    // Weights 3, 4, 5, 6 and values 4, 5, 6, 8 in 10: {4, 6} is worth 13; the relaxation more.
    LinearProgram program;
    Row weight{.high = 10};
    const double weights[] = {3, 4, 5, 6};
    const double values[] = {4, 5, 6, 8};
    for (std::size_t i = 0; i < 4; ++i) {
        weight.terms.push_back(
            {program.add(Column{.high = 1, .cost = -values[i], .integer = true}), weights[i]});
    }
    program.add(weight);
    const Solution solution = solve(program);
    REQUIRE(solution.status == Status::optimal);
    CHECK(solution.objective == doctest::Approx(-13));
    CHECK(solution.bound == doctest::Approx(-13));
    CHECK(solution.values == std::vector<double>{0, 1, 0, 1});
}

TEST_CASE("no solution, or no end, is an answer") {
    LinearProgram nothing;
    const std::size_t x = nothing.add(Column{.high = 1});
    nothing.add(Row{.low = 2, .terms = {{x, 1}}});
    CHECK(solve(nothing).status == Status::infeasible);
    nothing.columns[x].integer = true;
    CHECK(solve(nothing).status == Status::infeasible);
    LinearProgram endless;
    endless.add(Column{.cost = -1});
    CHECK(solve(endless).status == Status::unbounded);
    CHECK(solve(LinearProgram{}).status == Status::optimal);
}

namespace {

/// As many rows as columns, with coefficients 1 .. 9, for which the simplex method needs many
/// steps.
LinearProgram lengthy(bool integers) {
    constexpr std::size_t size = 30;
    LinearProgram program;
    std::size_t figure = 1;
    const auto next = [&figure] {
        figure = figure * 1103515245 % 2147483648 + 12345;
        return 1 + static_cast<double>(figure / 65536 % 9);
    };
    for (std::size_t i = 0; i < size; ++i) {
        program.add(Column{.high = 1, .cost = -next(), .integer = integers});
    }
    for (std::size_t i = 0; i < size; ++i) {
        Row row{.high = 30, .terms = {}};
        for (std::size_t j = 0; j < size; ++j) {
            row.terms.push_back({j, next()});
        }
        program.add(row);
    }
    return program;
}

} // namespace

TEST_CASE("a limit that is spent stops the solver; before there is a solution, nothing is known") {
    for (const bool integers : {false, true}) {
        CAPTURE(integers);
        const LinearProgram program = lengthy(integers);
        long asked = 0;
        const Solution whole = solve(program, {.spent = [&] {
                                         ++asked;
                                         return false;
                                     }});
        REQUIRE(whole.status == Status::optimal);
        CHECK(whole.objective == solve(program).objective);
        REQUIRE(asked > 10); // it is asked on the way, not only at the start

        const Solution none = solve(program, {.spent = [] { return true; }});
        CHECK(none.status == Status::unknown);
        CHECK(none.values.empty());

        // Half way: no more than a few questions later it has stopped, without a proof.
        long left = asked / 2;
        const Solution cut = solve(program, {.spent = [&] { return --left < 0; }});
        CHECK(left < 0);
        CHECK(cut.status != Status::optimal);
        CHECK(cut.status != Status::infeasible);
        CHECK(cut.values.empty() == (cut.status == Status::unknown));
    }
}
