// SPDX-License-Identifier: MIT
// What is said of models that do not hang together, and where.
#include "reading.hpp"

using namespace houtskool;

namespace {

/// Lines 1-6; `ordered` and the model follow from line 7 on.
const std::string decision_head =
    "houtskool: 1\n"
    "scenario: x\n"
    "decisions:\n"
    "- id: d\n"
    "  categories: [low, mid, high]\n"
    "  criteria: [{id: grade, scale: [c, b, a]}, {id: size, scale: numbers}]\n";

Faults decision_faults(const std::string& text) {
    return read_text(decision_head + text).faults;
}

Faults rule_faults(const std::string& rule) {
    return decision_faults("  model:\n    method: rules\n    rules:\n    - " + rule + "\n");
}

} // namespace

TEST_CASE("models that hang together") {
    CHECK(
        rule_faults("{id: r, if: {grade: [b, nvt], size: {at-least: 2, at-most: 2}}, then: low}") ==
        Faults{});
    CHECK(rule_faults("{id: r, if: {size: [2, 3.5, nvt]}, then: low}") == Faults{});
    CHECK(decision_faults("  ordered: descending\n"
                          "  model:\n"
                          "    method: dominance-rules\n"
                          "    rules: [{id: r, then: {at-least: mid}}, {id: s, then: low}]\n") ==
          Faults{});
    CHECK(decision_faults(
              "  ordered: ascending\n"
              "  model:\n"
              "    method: mr-sort\n"
              "    weights: {grade: 1, size: 2}\n"
              "    majority: 60%\n"
              "    boundaries:\n"
              "    - {category: mid, profile: {grade: {at-least: b}, size: {at-least: 10}}}\n"
              "    - {category: high, profile: {grade: a}, veto: {size: {at-most: 3}}}\n") ==
          Faults{});
    CHECK(decision_faults("  ordered: descending\n"
                          "  model:\n"
                          "    method: additive\n"
                          "    functions:\n"
                          "    - values: {grade: {c: 0, b: 1, a: 2, nvt: 1}, size: {0: 0, 10: 1}}\n"
                          "      thresholds: {mid: 1, low: 2}\n") == Faults{});
}

TEST_CASE("a scale: levels once, and nvt is always there beside them") {
    const std::string start = "houtskool: 1\nscenario: x\ndecisions:\n- id: d\n  categories: [a]\n";
    const auto told = [&](const std::string& scale) {
        const yaml::Stream stream =
            yaml::parse(start + "  criteria: [{id: k, scale: " + scale + "}]\n", "f");
        Diagnostics diagnostics;
        static_cast<void>(document::read(stream.documents.at(0), diagnostics));
        Faults list;
        for (const Diagnostic& fault : diagnostics.sorted()) {
            list.push_back(fault.str());
        }
        return list;
    };
    const std::string wrong = "f:6:14: error: the scale of criterion 'k' must have each level "
                              "once, and not 'nvt', which is always allowed";
    CHECK(told("[a, b]") == Faults{});
    CHECK(told("numbers") == Faults{});
    CHECK(told("[a, a]") == Faults{wrong});
    CHECK(told("[a, nvt]") == Faults{wrong});
    CHECK(told("[]").size() == 1);
}

TEST_CASE("conditions: criteria, levels, numbers and bounds that are not there") {
    CHECK(rule_faults("{id: r, if: {grad: a}, then: low}") ==
          Faults{"f:10:26: error: unknown criterion 'grad'; did you mean 'grade'?"});
    CHECK(rule_faults("{id: r, if: {grade: d}, then: low}")[0].starts_with(
        "f:10:27: error: unknown level 'd'"));
    CHECK(rule_faults("{id: r, if: {grade: {at-least: d}}, then: low}")[0].starts_with(
        "f:10:38: error: unknown level 'd'"));
    CHECK(rule_faults("{id: r, if: {grade: {at-least: nvt}}, then: low}").size() == 1);
    CHECK(rule_faults("{id: r, if: {size: big}, then: low}") ==
          Faults{"f:10:26: error: expected a number or nvt on criterion 'size', found 'big'"});
    CHECK(rule_faults("{id: r, if: {size: {at-most: big}}, then: low}") ==
          Faults{"f:10:36: error: expected a number on criterion 'size', found 'big'"});
    CHECK(rule_faults("{id: r, if: {size: {at-least: 3, at-most: 2}}, then: low}") ==
          Faults{"f:10:26: error: no score is at least '3' and at most '2'"});
    CHECK(rule_faults("{id: r, if: {grade: {at-least: a, at-most: b}}, then: low}") ==
          Faults{"f:10:27: error: no score is at least 'a' and at most 'b'"});
    CHECK(rule_faults("{id: r, if: {grade: {}}, then: low}").size() == 1);
    CHECK(rule_faults("{id: r, then: lower}")[0].starts_with("f:10:21: error: unknown category"));
    CHECK(rule_faults("{id: r, then: {at-least: low, at-most: mid}}").size() == 1);
}

TEST_CASE("rules: what never fires, concludes too much or has no weight to vote with") {
    CHECK(rule_faults("{id: r, then: low}\n    - {id: s, if: {grade: a}, then: mid}") ==
          Faults{"f:11:7: error: rule 's' can never fire: rule 'r' before it has no conditions"});
    CHECK(rule_faults("{id: r, then: {at-least: mid}}") ==
          Faults{"f:10:7: error: rule 'r' concludes more than one category: that takes 'method: "
                 "dominance-rules' or 'ties: votes'"});
    CHECK(decision_faults(
              "  model: {method: rules, match: all, ties: votes, rules: [{id: r, then: low}]}\n") ==
          Faults{"f:7:59: error: rule 'r' has no 'weight', which 'ties: votes' needs"});
    CHECK(decision_faults("  model: {method: dominance-rules, rules: [{id: r, then: low}]}\n") ==
          Faults{"f:7:10: error: method dominance-rules needs categories with an order; expected "
                 "'ordered: ascending' (worst first) or 'descending'"});
}

TEST_CASE("each method has its own parts") {
    const auto needs = [](const std::string& method) { return "  model: {method: " + method; };
    CHECK(decision_faults(needs("mr-sort") + ", weights: {grade: 1}, majority: 0.5}\n")[0] ==
          "f:7:10: error: method mr-sort needs 'boundaries'");
    CHECK(decision_faults(needs("additive") + "}\n")[0] ==
          "f:7:10: error: method additive needs 'functions'");
    CHECK(decision_faults(needs("mr-sort") + ", rules: [{id: r, then: low}]}\n")[0] ==
          "f:7:10: error: method mr-sort has no 'rules'");
    CHECK(decision_faults(needs("rules") + ", match: all}\n") ==
          Faults{"f:7:10: error: method rules needs 'rules'"});
}

TEST_CASE("boundaries: weights, majorities and categories") {
    const auto told = [](const std::string& model) {
        return decision_faults("  ordered: ascending\n  model:\n    method: mr-sort\n" + model);
    };
    const std::string rest = "    boundaries: [{category: mid, profile: {grade: b}}, {category: "
                             "high, profile: {grade: a}}]\n";
    CHECK(told("    weights: {grade: 1}\n    majority: 1\n" + rest) == Faults{});
    CHECK(told("    weights: {grad: 1}\n    majority: 1\n" + rest) ==
          Faults{"f:10:21: error: unknown criterion 'grad'; did you mean 'grade'?"});
    CHECK(told("    weights: {grade: -1, size: 2}\n    majority: 1\n" + rest) ==
          Faults{"f:10:22: error: expected a weight of zero or more, found -1"});
    CHECK(told("    weights: {grade: 0}\n    majority: 1\n" + rest) ==
          Faults{"f:10:14: error: expected weights of which at least one is above zero"});
    for (const char* majority : {"0", "1.01", "-0.5"}) {
        CHECK(
            told("    weights: {grade: 1}\n    majority: " + std::string(majority) + "\n" + rest) ==
            Faults{"f:11:15: error: expected a majority above 0 and up to 1 (100%), found " +
                   std::string(majority)});
    }
    CHECK(told("    weights: {grade: 1}\n    majority: 1\n"
               "    boundaries: [{category: low, profile: {grade: b}}, {category: high, profile: "
               "{grade: a}}]\n") ==
          Faults{"f:9:5: error: category 'mid' has no boundary",
                 "f:12:18: error: category 'low' is the worst: it needs no boundary"});
    CHECK(told("    boundaries:\n"
               "    - {category: mid, profile: {grade: b}, weights: {size: 1}}\n"
               "    - {category: high, profile: {grade: a}, majority: 2}\n"
               "    - {category: high, profile: {grade: a}, weights: {grade: 1}, majority: 1}\n") ==
          Faults{"f:11:7: error: the boundary has no 'majority', and neither has the model",
                 "f:12:7: error: the boundary has no 'weights', and neither has the model",
                 "f:12:55: error: expected a majority above 0 and up to 1 (100%), found 2",
                 "f:13:7: error: category 'high' has two boundaries"});
    CHECK(told("    weights: {grade: 1}\n    majority: 1\n"
               "    boundaries: [{category: mid, profile: {grade: b}}, {category: high, profile: "
               "{grade: a}, veto: {sice: 3}}]\n") ==
          Faults{"f:12:107: error: unknown criterion 'sice'; did you mean 'size'?"});
}

TEST_CASE("functions: values of every level, thresholds of every category") {
    const auto told = [](const std::string& order, const std::string& functions) {
        return decision_faults("  ordered: " + order +
                               "\n  model:\n    method: additive\n    functions:\n" + functions);
    };
    const std::string all = "{grade: {c: 0, b: 1, a: 2}}";
    CHECK(told("ascending", "    - {values: " + all + ", thresholds: {mid: 1, high: 2}}\n") ==
          Faults{});
    CHECK(told("ascending",
               "    - {values: {grade: {c: 0, a: 2}}, thresholds: {mid: 1, high: 2}}\n") ==
          Faults{"f:11:24: error: level 'b' has no value"});
    CHECK(
        told(
            "ascending",
            "    - {values: {grade: {c: 0, b: 1, a: 2, d: 3}}, thresholds: {mid: 1, high: 2}}\n")[0]
            .starts_with("f:11:46: error: unknown level 'd'"));
    CHECK(told("ascending", "    - {values: {size: {nvt: 2}}, thresholds: {mid: 1, high: 2}}\n") ==
          Faults{"f:11:23: error: expected the value of at least one number"});
    CHECK(told("ascending", "    - {values: {sise: {1: 2}}, thresholds: {mid: 1, high: 2}}\n")[0]
              .find("unknown criterion 'sise'; did you mean 'size'?") != std::string::npos);
    CHECK(told("ascending", "    - {values: " + all + ", thresholds: {mid: 2, high: 1}}\n") ==
          Faults{"f:11:7: error: the threshold of 'high' lies below that of the worse category "
                 "'mid'"});
    CHECK(
        told("ascending", "    - {values: " + all + ", thresholds: {low: 0, mid: 1, high: 2}}\n") ==
        Faults{"f:11:7: error: category 'low' is the worst: it needs no threshold"});
    CHECK(told("ascending", "    - {values: " + all + ", thresholds: {mid: 1}}\n") ==
          Faults{"f:9:5: error: category 'high' has no threshold"});
    CHECK(told("ascending", "    - {values: " + all + ", thresholds: {mid: 1, hihg: 2}}\n")[1].find(
              "unknown category 'hihg'; did you mean 'high'?") != std::string::npos);
    CHECK(told("descending", "    - {values: " + all +
                                 ", thresholds: {mid: 1, low: 2}}\n"
                                 "    - {values: " +
                                 all + ", thresholds: {mid: 1, low: 2}}\n") ==
          Faults{"f:12:7: error: expected one function, for the categories are ordered; found a "
                 "second one"});
    CHECK(told("none", "    - {values: " + all +
                           ", thresholds: {mid: 1, low: 2}}\n"
                           "    - {values: " +
                           all + ", thresholds: {mid: 1}}\n") ==
          Faults{"f:9:5: error: category 'high' has no threshold",
                 "f:11:7: error: expected one threshold, found 2: the categories have no order, so "
                 "each has a function of its own",
                 "f:12:7: error: category 'mid' has two thresholds"});
}
