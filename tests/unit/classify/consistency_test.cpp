// SPDX-License-Identifier: MIT
#include "classify/classify.hpp"
#include "classify/consistency.hpp"

#include <doctest/doctest.h>

#include "ommen.hpp"

using namespace houtskool;
using houtskool::test::colour;
using houtskool::test::task;

namespace {

model::Consistency check(const std::vector<model::Task>& tasks,
                         const std::vector<std::string>& criteria) {
    const model::Decision decision = colour();
    return classify::consistency(decision, classify::cases(decision, tasks), "claim", criteria);
}

model::Task decided(const std::string& id, const std::map<std::string, std::string>& scores,
                    const std::string& category) {
    model::Task result = task(id, scores);
    test::decide(result, "colour", category, "book");
    return result;
}

} // namespace

TEST_CASE("tasks that score alike and were decided differently conflict") {
    const std::vector<model::Task> tasks{
        decided("b", {{"size", "big"}}, "blue"), decided("s", {{"size", "small"}}, "red"),
        decided("r", {{"size", "big"}}, "red"), decided("b2", {{"size", "big"}}, "blue")};
    const model::Consistency result = check(tasks, {"size"});
    CHECK(result.cases == 4);
    CHECK(result.consistent == 1);
    REQUIRE(result.conflicts.size() == 1);
    CHECK(result.conflicts[0].scores == std::vector<model::Because>{{"size", "big"}});
    // In order of the decision's categories, whichever task comes first.
    CHECK(result.conflicts[0].camps ==
          std::vector<model::Camp>{{"red", {"r"}}, {"blue", {"b", "b2"}}});
}

TEST_CASE("a missing score is alike only to another missing score") {
    const model::Task missing = decided("m", {{"shape", "round"}}, "red");
    const model::Task big = decided("b", {{"size", "big"}, {"shape", "round"}}, "blue");
    CHECK(check({missing, big}, {"size", "shape"}).consistent == 2);
    const model::Task other = decided("o", {{"shape", "round"}}, "blue");
    const model::Consistency result = check({missing, big, other}, {"size", "shape"});
    CHECK(result.consistent == 1);
    CHECK(result.conflicts.at(0).scores ==
          std::vector<model::Because>{{"size", ""}, {"shape", "round"}});
}

TEST_CASE("tasks that no source decided are no cases, and a criterion counts once") {
    const std::vector<model::Task> tasks{task("open", {{"size", "big"}}),
                                         decided("b", {{"size", "big"}}, "blue")};
    const model::Consistency result = check(tasks, {"size", "size"});
    CHECK(result.cases == 1);
    CHECK(result.consistent == 1);
    CHECK(result.criteria == std::vector<std::string>{"size"});
}

TEST_CASE("a category that the decision does not know gets a camp of its own") {
    const std::vector<model::Task> tasks{decided("g", {{"size", "big"}}, "green"),
                                         decided("b", {{"size", "big"}}, "blue")};
    CHECK(check(tasks, {"size"}).conflicts.at(0).camps ==
          std::vector<model::Camp>{{"blue", {"b"}}, {"green", {"g"}}});
}
