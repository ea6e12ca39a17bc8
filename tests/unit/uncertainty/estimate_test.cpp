// SPDX-License-Identifier: MIT
#include "uncertainty/estimate.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace houtskool;
using model::Span;
using namespace houtskool::uncertainty;

namespace {

Decimal dec(const char* text) {
    return Decimal::parse(text).value();
}

model::Number number(const char* text) {
    return {dec(text), false};
}

model::Quantity range(const char* low, const char* high) {
    model::Quantity quantity;
    quantity.low = number(low);
    quantity.high = number(high);
    return quantity;
}

model::Assumption assumption(const char* id, model::Quantity quantity) {
    return {id, std::move(quantity)};
}

bool holds(const Span& span, const Decimal& value) {
    return span.low <= value && value <= span.high;
}

} // namespace

TEST_CASE("a stated value is itself, within the rounding of its source") {
    model::Quantity quantity = model::stated(dec("15.5"), model::Unit::fte);
    CHECK(estimate(quantity, {}) == Span{dec("15.5"), dec("15.5"), dec("15.5")});
    quantity.about = number("0.25");
    CHECK(estimate(quantity, {}) == Span{dec("15.25"), dec("15.5"), dec("15.75")});
}

TEST_CASE("a range gives its mode, or the exact midpoint where it has none") {
    model::Quantity quantity = range("0.03", "0.08");
    CHECK(estimate(quantity, {}) == Span{dec("0.03"), dec("0.055"), dec("0.08")});
    quantity.mode = number("0.04");
    CHECK(estimate(quantity, {}).value == dec("0.04"));
}

TEST_CASE("a name gives the estimate of its assumption, and its citation") {
    model::Quantity wage = model::stated(dec("91100"));
    wage.source.text = "sketch §7";
    const std::vector<model::Assumption> assumptions{assumption("wage", wage)};
    model::Quantity quantity;
    quantity.assumption.id = "wage";
    CHECK(estimate(quantity, assumptions) == exactly(dec("91100")));
    CHECK(citation(quantity, assumptions) == "sketch §7");
    quantity.source.text = "budget 2018";
    CHECK(citation(quantity, assumptions) == "budget 2018");
    CHECK(citation(model::stated(1), assumptions).empty());
}

TEST_CASE("interval arithmetic, worked by hand") {
    const Span a{1, 2, 4};
    const Span b{-3, 1, 5};
    CHECK(a + b == Span{-2, 3, 9});
    CHECK(a - b == Span{-4, 1, 7});
    CHECK(b - a == Span{-7, -1, 4});
    CHECK(a * b == Span{-12, 2, 20});
    CHECK(b * b == Span{-15, 1, 25});
    CHECK(exactly(-1) * a == Span{-4, -2, -1});
}

TEST_CASE("spans overlap when they share a value, an end included") {
    CHECK(overlap({1, 2, 3}, {3, 4, 5}));
    CHECK(overlap({3, 4, 5}, {1, 2, 3}));
    CHECK(overlap({1, 2, 9}, {3, 4, 5}));
    CHECK_FALSE(overlap({1, 2, 3}, {dec("3.001"), 4, 5}));
}

TEST_CASE("what any values within the bounds give lies within the bounds of the outcome") {
    std::mt19937 random(5);
    const auto draw = [&](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    for (int i = 0; i < 300; ++i) {
        const auto span = [&] {
            const int low = draw(-20, 20);
            const int high = draw(low, 25);
            return Span{low, draw(low, high), high};
        };
        const Span a = span();
        const Span b = span();
        CHECK(holds(a + b, (a + b).value));
        for (int x : {0, 1, 2}) {
            for (int y : {0, 1, 2}) {
                const Decimal of_a = x == 0 ? a.low : x == 1 ? a.value : a.high;
                const Decimal of_b = y == 0 ? b.low : y == 1 ? b.value : b.high;
                CHECK(holds(a + b, of_a + of_b));
                CHECK(holds(a - b, of_a - of_b));
                CHECK(holds(a * b, of_a * of_b));
            }
        }
    }
}

TEST_CASE("used assumptions with neither source nor note are named, each once") {
    model::Quantity sourced = model::stated(1);
    sourced.source.text = "sketch §7";
    model::Quantity noted = model::stated(1);
    noted.note = "share seen abroad";
    model::Quantity bare = model::stated(1);
    bare.place = Place{std::make_shared<const std::string>("a.yaml"), 4, 9};
    const std::vector<model::Assumption> assumptions{
        assumption("b", bare), assumption("sourced", sourced), assumption("noted", noted),
        assumption("a", bare), assumption("unused", bare)};
    const std::vector<model::Finding> found =
        unsourced(assumptions, {"a", "noted", "sourced", "a", "b", "unknown"});
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "unsourced-assumption");
    CHECK(found[0].subject == "assumptions.b");
    CHECK(found[0].place.str() == "a.yaml:4:9");
    CHECK(found[1].subject == "assumptions.a");
    CHECK(unsourced(assumptions, {}).empty());
}
