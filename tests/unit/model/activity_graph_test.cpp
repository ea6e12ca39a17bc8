// SPDX-License-Identifier: MIT
#include "model/activity_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using houtskool::model::Activity;
using houtskool::model::find_cycle;
using houtskool::model::Ref;
using Ids = std::vector<std::string>;

namespace {

Activity activity(const std::string& id, const Ids& needs, const std::string& part_of = "") {
    Activity result;
    result.id = id;
    for (const std::string& need : needs) {
        result.needs.push_back(Ref{need, {}});
    }
    result.part_of.id = part_of;
    return result;
}

} // namespace

TEST_CASE("a plan without a cycle has none") {
    CHECK(find_cycle({}).empty());
    CHECK(find_cycle({activity("a", {}), activity("b", {"a"}), activity("c", {"a", "b"})}).empty());
    CHECK(find_cycle({activity("s", {"a"}), activity("a", {}), activity("m", {}, "s"),
                      activity("n", {"m"}, "s"), activity("z", {"s"})})
              .empty());
}

TEST_CASE("each activity of a cycle waits for the next one") {
    CHECK(find_cycle({activity("x", {}), activity("c", {"b"}), activity("a", {"c", "x"}),
                      activity("b", {"a"})}) == Ids{"c", "b", "a"});
    CHECK(find_cycle({activity("a", {"a"})}) == Ids{"a"});
}

TEST_CASE("summaries take part in cycles") {
    // a member waits for the whole that it is part of
    CHECK(find_cycle({activity("s", {}), activity("m", {"s"}, "s")}) == Ids{"s", "m"});
    // the whole waits for its own member
    CHECK(find_cycle({activity("s", {"m"}), activity("m", {}, "s")}) == Ids{"s", "m"});
    // the member waits for y by way of its summary, y waits for the member by name
    CHECK(find_cycle({activity("s", {"y"}), activity("m", {}, "s"), activity("y", {"m"})}) ==
          Ids{"s", "y", "m"});
    // two summaries that wait for each other, without naming their members
    CHECK(find_cycle({activity("s", {"t"}), activity("m", {}, "s"), activity("t", {"s"}),
                      activity("n", {}, "t")}) == Ids{"s", "t"});
    CHECK(find_cycle({activity("s", {}, "t"), activity("t", {}, "s")}) == Ids{"s", "t"});
    CHECK(find_cycle({activity("s", {}, "s")}) == Ids{"s"});
}

TEST_CASE("a member of an inner summary inherits what the outer one needs") {
    CHECK(find_cycle({activity("outer", {"z"}), activity("inner", {}, "outer"),
                      activity("m", {}, "inner"), activity("z", {"m"})}) ==
          Ids{"outer", "z", "m", "inner"});
}

TEST_CASE("unknown references are passed over") {
    CHECK(find_cycle({activity("a", {"nobody"}, "nothing")}).empty());
}

TEST_CASE("a chain of fifty thousand activities neither overflows nor takes long") {
    std::vector<Activity> chain;
    chain.push_back(activity("0", {}));
    for (int i = 1; i < 50'000; ++i) {
        chain.push_back(activity(std::to_string(i), {std::to_string(i - 1)}));
    }
    CHECK(find_cycle(chain).empty());
    chain.front().needs.push_back(Ref{"49999", {}});
    CHECK(find_cycle(chain).size() == 50'000);
}
