// SPDX-License-Identifier: MIT
#include "model/scenario.hpp"

#include <doctest/doctest.h>

using namespace houtskool;

TEST_CASE("a verdict's decision is the one named, or the only one that has the category") {
    model::Scenario scenario;
    model::Decision sourcing;
    sourcing.id = "sourcing";
    sourcing.categories = {{"own", {}, {}}, {"out", {}, {}}};
    model::Decision level;
    level.id = "level";
    level.categories = {{"local", {}, {}}, {"out", {}, {}}};
    scenario.decisions = {sourcing, level};
    CHECK(model::decision_of(scenario, {"level", {}}, {"out", {}}) == &scenario.decisions[1]);
    CHECK(model::decision_of(scenario, {}, {"own", {}}) == &scenario.decisions[0]);
    CHECK(model::decision_of(scenario, {}, {"out", {}}) == nullptr);
    CHECK(model::decision_of(scenario, {}, {"nowhere", {}}) == nullptr);
    CHECK(model::decision_of(scenario, {"nowhere", {}}, {"own", {}}) == nullptr);
}

TEST_CASE("a label falls back to another language, then to the id") {
    model::Label label;
    CHECK(label.in(Language::en, "id") == "id");
    label.nl = "Vergunningen";
    CHECK(label.in(Language::en, "id") == "Vergunningen");
    label.en = "Permits";
    CHECK(label.in(Language::en, "id") == "Permits");
    CHECK(label.in(Language::nl, "id") == "Vergunningen");
    label.text = "VTH";
    CHECK(label.in(Language::nl, "id") == "VTH");
}

TEST_CASE("a citation names its source by the first word") {
    model::Citation citation;
    citation.text = "sketch §4.3";
    CHECK(citation.source() == "sketch");
    citation.text = "sketch";
    CHECK(citation.source() == "sketch");
}

TEST_CASE("values that say the same are equal wherever they stand") {
    model::Task here;
    here.id = "t";
    model::Task there = here;
    there.place = Place{std::make_shared<const std::string>("b.yaml"), 7, 1};
    CHECK(here == there);
    there.id = "u";
    CHECK_FALSE(here == there);
}
