// SPDX-License-Identifier: MIT
// Texts of a scenario as figures, and back.
#include "classify/encode.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::classify;

namespace {

/// Categories low and high; criteria grade (c, b, a) and size in numbers.
model::Decision graded(model::Order order = model::Order::none) {
    model::Decision decision;
    decision.id = "graded";
    decision.categories = {{"low", {}, {}}, {"high", {}, {}}};
    decision.ordered = order;
    decision.criteria = {test::criterion("grade", {"c", "b", "a"}), test::criterion("size", {})};
    decision.criteria[0].direction = model::Direction::increasing;
    return decision;
}

} // namespace

TEST_CASE("a level is its place on the scale, a number itself") {
    const model::Decision decision = graded();
    const Coding coding(decision);
    CHECK(coding.score(0, "c") == 0);
    CHECK(coding.score(0, "a") == 2);
    CHECK(coding.score(1, "3.5") == 3.5);
    CHECK(coding.score(1, "-2") == -2);
    CHECK(coding.text(0, 1) == "b");
    CHECK(coding.text(1, 3.5) == "3.5");
    CHECK(coding.shape().attributes[0].levels == 3);
    CHECK(coding.shape().attributes[0].direction == model::Direction::increasing);
    CHECK(coding.shape().attributes[1].levels == 0);
}

TEST_CASE("what is no level and no number is unknown") {
    const model::Decision decision = graded();
    const Coding coding(decision);
    for (const char* text : {"d", "", "1"}) {
        CHECK(std::isnan(coding.score(0, text)));
    }
    for (const char* text : {"big", "", "1,5", "1 ", "inf", "nan"}) {
        CAPTURE(text);
        CHECK(std::isnan(coding.score(1, text)));
    }
    CHECK(coding.text(0, sorting::unknown).empty());
}

TEST_CASE("a number is written as a document may have it, never with an exponent") {
    const model::Decision decision = graded();
    const Coding coding(decision);
    for (const char* text : {"100000000000000000", "0.00001", "0.1", "-12.25", "1250"}) {
        CHECK(coding.text(1, coding.score(1, text)) == text);
    }
}

TEST_CASE("nvt is what its criterion declares it to mean") {
    model::Decision decision = graded();
    using Meaning = model::NotApplicable;
    for (const Meaning meaning : {Meaning::own_value, Meaning::ignore, Meaning::unknown}) {
        decision.criteria[0].not_applicable = meaning;
        const Coding coding(decision);
        CHECK(coding.shape().attributes[0].left_out_where_not_applicable ==
              (meaning == Meaning::ignore));
        if (meaning == Meaning::unknown) {
            CHECK(std::isnan(coding.score(0, "nvt")));
        } else {
            CHECK(coding.score(0, "nvt") == sorting::not_applicable);
            CHECK(coding.text(0, sorting::not_applicable) == "nvt");
        }
    }
}

TEST_CASE("categories run worst to best where they are ordered, whichever stands first") {
    const model::Decision plain = graded();
    const model::Decision up = graded(model::Order::ascending);
    const model::Decision down = graded(model::Order::descending);
    CHECK_FALSE(Coding(plain).shape().ordered);
    CHECK(Coding(up).shape().ordered);
    CHECK(Coding(up).category("low") == 0);
    CHECK(Coding(down).category("low") == 1);
    CHECK(Coding(down).category(0) == "high");
    CHECK(Coding(down).category("none such") == sorting::undecided);
    CHECK(Coding(down).category(sorting::undecided).empty());
}

TEST_CASE("a table has a row for each case and no figure for a score that is not there") {
    const model::Decision decision = graded();
    std::vector<model::Task> tasks{test::task("one", {{"grade", "b"}}),
                                   test::task("two", {{"size", "7"}, {"other", "c"}})};
    test::decide(tasks[0], "graded", "high", "book");
    const Coding coding(decision);
    const sorting::Table table = coding.table(cases(decision, tasks));
    REQUIRE(table.size() == 2);
    CHECK(table.cases == std::vector<std::string>{"one", "two"});
    CHECK(table.decided == std::vector<int>{1, sorting::undecided});
    CHECK(table.row(0)[0] == 1);
    CHECK(std::isnan(table.row(0)[1]));
    CHECK(table.row(1)[1] == 7);
    CHECK(coding.criterion("size") == 1);
    CHECK(coding.criterion("other") == 2); // none such
}
