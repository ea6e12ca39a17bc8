// SPDX-License-Identifier: MIT
#include "app/own_options.hpp"
#include "base/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace houtskool;
using namespace houtskool::app;
using Lines = std::vector<std::string>;

namespace {

const std::vector<OwnOption> options{{"--learn", "", Takes::maybe_text, {"rules", "mr-sort"}},
                                     {"--decision", "", Takes::text},
                                     {"--shape", "", Takes::text, {"round", "square"}},
                                     {"--map", "", Takes::texts},
                                     {"--folds", "", Takes::count, {}, 2, 1000},
                                     {"--draws", "", Takes::count, {}, 1, 1e6},
                                     {"--limit", "", Takes::number, {}, 0, 86400}};

/// What is said of one option with one text.
Lines told(const std::string& option, const std::string& text) {
    Given given;
    given.add(option, text);
    Lines lines;
    try {
        check_given("classify", options, given);
    } catch (const InputError& error) {
        for (const Diagnostic& fault : error.faults()) {
            lines.push_back(fault.str());
        }
    }
    return lines;
}

} // namespace

TEST_CASE("what was given is found again; the last text counts where one is asked") {
    Given given;
    CHECK_FALSE(given.has("--decision"));
    CHECK(given.text("--decision").empty());
    CHECK(given.texts("--map").empty());
    CHECK(given.number("--folds", 10) == 10);
    CHECK(given.scenario("--model") == nullptr);
    given.add("--decision", "one");
    given.add("--decision", "two");
    given.add("--map", "a=b");
    given.add("--map", "c=d");
    given.add("--folds", "5");
    given.add("--learn", "");
    CHECK(given.has("--learn"));
    CHECK(given.text("--decision") == "two");
    CHECK(given.texts("--map") == Lines{"a=b", "c=d"});
    CHECK(given.number("--folds", 10) == 5);
    model::Scenario scenario;
    scenario.id = "elsewhere";
    given.add("--model", scenario);
    REQUIRE(given.scenario("--model") != nullptr);
    CHECK(given.scenario("--model")->id == "elsewhere");
    const Given copy = given; // of one and the same scenario
    CHECK(copy.scenario("--model") == given.scenario("--model"));
}

TEST_CASE("numbers have bounds, a count has no fraction") {
    for (const char* good : {"2", "1000", "10"}) {
        CHECK(told("--folds", good) == Lines{});
    }
    for (const char* bad : {"1", "1001", "2.5", "ten", "", "nan", "inf", "-3", "5 "}) {
        CAPTURE(bad);
        CHECK(told("--folds", bad) ==
              Lines{std::string("classify: error: --folds: expected a whole number from 2 to 1000, "
                                "found '") +
                    bad + "'"});
    }
    CHECK(told("--draws", "0") ==
          Lines{"classify: error: --draws: expected a whole number from 1 to 1000000, found '0'"});
    for (const char* good : {"0", "0.5", "86400"}) {
        CHECK(told("--limit", good) == Lines{});
    }
    CHECK(told("--limit", "86400.5") ==
          Lines{"classify: error: --limit: expected a number from 0 to 86400, found '86400.5'"});
    CHECK(told("--limit", "-1").size() == 1);
}

TEST_CASE("a text is one of its words; where it may be left out, none is right too") {
    CHECK(told("--learn", "rules") == Lines{});
    CHECK(told("--learn", "") == Lines{});
    CHECK(told("--learn", "rule") == Lines{"classify: error: --learn: expected rules or mr-sort, "
                                           "found 'rule'; did you mean 'rules'?"});
    CHECK(told("--shape", "") ==
          Lines{"classify: error: --shape: expected round or square, found ''"});
    CHECK(told("--decision", "anything") == Lines{});
    CHECK(told("--map", "") == Lines{}); // what it means is the program's matter
}

TEST_CASE("all faults are told at once, each text of an option by itself") {
    Given given;
    given.add("--folds", "1");
    given.add("--folds", "x");
    given.add("--learn", "luck");
    try {
        check_given("classify", options, given);
        FAIL("nothing was said");
    } catch (const InputError& error) {
        CHECK(error.faults().size() == 3);
    }
    CHECK_NOTHROW(refuse("classify", {}));
    CHECK_THROWS_AS(refuse("classify", {"no"}), InputError);
}

TEST_CASE("a deadline of nothing is over at once, one of a day is not") {
    CHECK(deadline(0)());
    CHECK_FALSE(deadline(86400)());
}
