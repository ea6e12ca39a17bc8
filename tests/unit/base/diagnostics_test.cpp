// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

namespace {
Place at(const char* file, int line, int column) {
    return {std::make_shared<const std::string>(file), line, column};
}
} // namespace

TEST_CASE("a place is written and read back") {
    const Place place = at("scenarios/a:b/tasks.yaml", 12, 7);
    CHECK(place.str() == "scenarios/a:b/tasks.yaml:12:7");
    CHECK(Place::from_string(place.str()) == place);
    CHECK_FALSE(Place::from_string("tasks.yaml").known());
    CHECK_FALSE(Place::from_string("tasks.yaml:x:1").known());
    CHECK_FALSE(Place::from_string(":1:1").known());
    CHECK(Place{}.str().empty());
}

TEST_CASE("faults are collected, sorted by place, said once and thrown together") {
    Diagnostics diagnostics;
    diagnostics.throw_if_errors();
    diagnostics.warning(at("b.yaml", 1, 1), "odd");
    diagnostics.throw_if_errors();
    diagnostics.error(at("a.yaml", 10, 1), "second");
    diagnostics.error(at("a.yaml", 2, 1), "first");
    diagnostics.error(at("a.yaml", 2, 1), "first");
    try {
        diagnostics.throw_if_errors();
        FAIL("expected InputError");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 3);
        CHECK(error.faults()[0].str() == "a.yaml:2:1: error: first");
        CHECK(error.faults()[1].str() == "a.yaml:10:1: error: second");
        CHECK(error.faults()[2].str() == "b.yaml:1:1: warning: odd");
        CHECK(std::string(error.what()) == "a.yaml:2:1: error: first");
    }
}
