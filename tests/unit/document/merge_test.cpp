// SPDX-License-Identifier: MIT
#include "document/merge.hpp"
#include "yaml/parse.hpp"

#include <doctest/doctest.h>

using namespace houtskool;
using document::overlay;
using document::set_value;

namespace {

yaml::Node node(const std::string& text, const std::string& file = "f") {
    return yaml::parse(text, file).documents.at(0);
}

std::string fault_of_merge(const std::string& a, const std::string& b) {
    yaml::Node document = node(a, "a.yaml");
    Diagnostics diagnostics;
    document::merge_file(document, node(b, "b.yaml"), diagnostics);
    const auto faults = diagnostics.sorted();
    return faults.empty() ? "" : faults.front().str();
}

const std::string town = "tasks: [{id: a, workload: {fte: 1}}, {id: b, partners: [x]}, {id: vth}]\n"
                         "assumptions: {wage: 3}\n";

} // namespace

TEST_CASE("files of a directory merge by key and by id") {
    yaml::Node document = node("houtskool: 1\ntasks: [{id: a, label: A}]");
    Diagnostics diagnostics;
    document::merge_file(document, node("houtskool: 1\ntasks: [{id: b}, {id: a, group: g}]"),
                         diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(document == node("houtskool: 1\ntasks: [{id: a, label: A, group: g}, {id: b}]"));
}

TEST_CASE("two files may not state the same value, not even an equal one") {
    CHECK(fault_of_merge("assumptions: {w: 1}", "assumptions: {w: 1}") ==
          "b.yaml:1:18: error: 'assumptions.w' is stated twice, first at a.yaml:1:18");
    CHECK(fault_of_merge("tasks: [{id: a, label: A}]", "tasks: [{id: a, label: B}]") ==
          "b.yaml:1:24: error: 'tasks[a].label' is stated twice, first at a.yaml:1:24");
    CHECK(fault_of_merge("houtskool: 1", "houtskool: 2") ==
          "b.yaml:1:12: error: 'houtskool' is stated twice, first at a.yaml:1:12");
    CHECK(fault_of_merge("x: [1]", "x: [2]") ==
          "b.yaml:1:4: error: 'x' is stated twice, first at a.yaml:1:4");
}

TEST_CASE("an overlay wins, adds, removes by null, and tells what it changed") {
    yaml::Node document = node(town);
    const auto changes = overlay(document,
                                 node("tasks: {a: {workload: {fte: 2}}, b: null, c: {label: C}}\n"
                                      "assumptions: {wage: null, index: 2%}"),
                                 "o.yaml");
    CHECK(document == node("tasks: [{id: a, workload: {fte: 2}}, {id: vth}, {id: c, label: C}]\n"
                           "assumptions: {index: 2%}"));
    REQUIRE(changes.size() == 5);
    CHECK(changes[0] == model::Change{"tasks[a].workload.fte", "1", "2", "o.yaml", ""});
    CHECK(changes[1].path == "tasks[b]");
    CHECK(changes[1].to.empty());
    CHECK(changes[2].path == "tasks[c]");
    CHECK(changes[2].to == R"({"id": "c", "label": "C"})");
    CHECK(changes[3] == model::Change{"assumptions.wage", "3", "", "o.yaml", ""});
    CHECK(changes[4] == model::Change{"assumptions.index", "", "2%", "o.yaml", ""});
}

TEST_CASE("an overlay that says what is there already changes nothing") {
    yaml::Node document = node(town);
    CHECK(overlay(document, node(town), "o.yaml").empty());
    CHECK(document == node(town));
}

TEST_CASE("a value is set by its path") {
    yaml::Node document = node(town);
    Diagnostics diagnostics;
    CHECK(set_value(document, "tasks[a].workload.fte=3", diagnostics) ==
          std::vector<model::Change>{{"tasks[a].workload.fte", "1", "3", "--set", ""}});
    CHECK(set_value(document, "tasks[b].workload.fte=2.5", diagnostics).size() == 1);
    CHECK(set_value(document, "assumptions.wage=", diagnostics).size() == 1);
    CHECK(set_value(document, "tasks[a]=null", diagnostics).size() == 1);
    CHECK(set_value(document, "title=a: b", diagnostics).size() == 1);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(document.find("tasks")->items.at(0) ==
          node("{id: b, partners: [x], workload: {fte: 2.5}}"));
    CHECK(document.find("assumptions")->entries.empty());
}

TEST_CASE("a path that leads nowhere is told") {
    const auto fault = [](const std::string& assignment) {
        yaml::Node document = node(town);
        Diagnostics diagnostics;
        (void)set_value(document, assignment, diagnostics);
        return diagnostics.sorted().at(0).str();
    };
    CHECK(fault("tasks[vht].label=x") == "--set: error: tasks[vht].label: there is no 'vht' in "
                                         "'tasks'; did you mean 'vth'?");
    CHECK(fault("assumptions.wage.low=2") ==
          "--set: error: assumptions.wage.low: 'assumptions.wage' is a text, so it has no 'low'");
    CHECK(fault("nonsense") == "--set: error: expected PATH=VALUE such as "
                               "'tasks[vth].workload.fte=3', found 'nonsense'");
    CHECK(fault("results.cost=1") ==
          "--set: error: results.cost: only the programs write 'results'");
}

TEST_CASE(
    "an overlay replaces a quantity by one of another form, and merges into one of the same") {
    const std::string range = "{low: 1, mode: 2, high: 3, shape: pert, ends: min-max, note: n}";
    yaml::Node document = node("assumptions: {a: " + range + ", b: {value: 1, about: 0.5}}");
    const auto changes =
        overlay(document, node("assumptions: {a: {value: 60}, b: {value: 2}}"), "o.yaml");
    CHECK(document == node("assumptions: {a: {value: 60}, b: {value: 2, about: 0.5}}"));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].path == "assumptions.a");
    CHECK(changes[1].path == "assumptions.b.value");
}
