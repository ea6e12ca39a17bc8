// SPDX-License-Identifier: MIT
#include "reading.hpp"

using namespace houtskool;

namespace {

Outcome read(const std::string& text) {
    return read_text("houtskool: 1\nscenario: x\n" + text);
}

Faults faults(const std::string& text) {
    return read(text).faults;
}

} // namespace

TEST_CASE("a quantity is a number, a percentage, a name, a rounded value or a range") {
    const Outcome outcome = read("sources: {sketch: {title: S}}\n"
                                 "assumptions:\n"
                                 "  a: 3\n"
                                 "  b: 2.5%\n"
                                 "  c: {value: 13, about: 0.5, unit: fte, source: sketch §6}\n"
                                 "  d: {low: 1, mode: 2, high: 4, shape: pert, ends: p10-p90}\n");
    CHECK(outcome.faults == Faults{});
    const auto& list = outcome.scenario.assumptions;
    REQUIRE(list.size() == 4);
    CHECK(list[0].quantity.value->value == Decimal(3));
    CHECK(list[1].quantity.value->value == *Decimal::parse("0.025"));
    CHECK(list[1].quantity.value->percent);
    CHECK(list[2].quantity.about->value == *Decimal::parse("0.5"));
    CHECK(list[2].quantity.place.str() == "f:7:6");
    CHECK(list[3].quantity.ends == model::Ends::p10_p90);
}

TEST_CASE("numbers that could mean two things are refused with the mend") {
    CHECK(faults("assumptions: {a: \"3\"}\n") ==
          Faults{"f:3:18: error: expected a number or a percentage, found the text '3'; remove the "
                 "quotes"});
    CHECK(faults("assumptions: {a: 1.234.567}\n") ==
          Faults{
              "f:3:18: error: expected a number or a percentage, found '1.234.567'; write decimals "
              "with a point and thousands without a separator: 1234.56"});
    CHECK(faults("assumptions:\n  a: 100,500\n") ==
          Faults{"f:4:6: error: expected a number or a percentage, found '100,500'; write decimals "
                 "with a point and thousands without a separator: 1234.56"});
    CHECK(faults("assumptions: {a: 08}\n") ==
          Faults{"f:3:18: error: expected a number or a percentage, found '08'; write it without "
                 "leading zeros"});
    CHECK(faults("assumptions: {a: 1e3}\n") ==
          Faults{"f:3:18: error: expected a number or a percentage, found '1e3'; write the number "
                 "out, without an exponent"});
}

TEST_CASE("each shape says what it takes") {
    const auto fault = [](const std::string& quantity) {
        const Faults found = faults("assumptions: {a: {" + quantity + "}}\n");
        return found.size() == 1 ? found.front().substr(found.front().find("expected")) : "";
    };
    CHECK(fault("low: 1, mode: 2, high: 3, shape: normal, ends: p10-p90") ==
          "expected ends p10-p90 and no 'mode': the shape has no least and most possible value");
    CHECK(fault("low: 1, high: 3, shape: normal, ends: min-max") ==
          "expected ends p10-p90 and no 'mode': the shape has no least and most possible value");
    CHECK(fault("low: 0, high: 3, shape: lognormal, ends: p10-p90") ==
          "expected a lognormal range above zero");
    CHECK(fault("low: 1, high: 3, shape: discrete, ends: min-max") ==
          "expected a range of shape uniform, triangular, pert, normal or lognormal");
    CHECK(fault("mean: 1, sd: 0, shape: normal") == "expected 'mean' and an 'sd' above zero");
    CHECK(fault("mean: 1, sd: 1") == "expected shape normal and no 'mode' beside 'mean' and 'sd'");
    CHECK(fault("mean: 1, sd: 1, low: 0, shape: normal") ==
          "expected 'low' and 'high' with ends min-max, where a normal shape is cut off");
    CHECK(fault("mean: 1, sd: 1, low: 2, shape: normal, ends: min-max") ==
          "expected low < mean < high");
    CHECK(fault("median: 1, sigma: 6, shape: lognormal") ==
          "expected a 'median' above zero and a 'sigma' (sd of the logarithm) above 0, at most 5");
    CHECK(fault("median: 1, sigma: 0.5, shape: normal") ==
          "expected shape lognormal and no 'mode' or 'ends' beside 'median' and 'sigma'");
    CHECK(fault("values: [1, 2], shape: normal") ==
          "expected shape discrete or empirical beside 'values'");
    CHECK(fault("values: [1, 2], weights: [1], shape: discrete") ==
          "expected one weight of zero or more for each value of a discrete shape, not all zero");
    CHECK(fault("values: [1, 2], weights: [1, 1], shape: empirical") ==
          "expected one weight of zero or more for each value of a discrete shape, not all zero");
    CHECK(fault("values: [1, 2], mode: 1, shape: discrete") ==
          "expected no 'mode' or 'ends' beside 'values'");
    CHECK(fault("quantiles: {p50: 1, p10: 2}, shape: quantiles") ==
          "expected two or more quantiles between p0 and p100, rising: {p10: 80, p50: 100, p90: "
          "130}");
    CHECK(fault("quantiles: {p10: 1, p50: 2}") ==
          "expected shape quantiles and no 'mode' or 'ends' beside 'quantiles'");
    CHECK(fault("quantiles: {p10: 1, p50: 2}, shape: quantiles").empty());
    CHECK(fault("values: [1, 2], weights: [1, 3], shape: discrete").empty());
    CHECK(fault("mean: 1, sd: 1, low: 0, high: 3, shape: normal, ends: min-max").empty());
}

TEST_CASE("a quantity with two forms, or half of one, is refused") {
    const char* two =
        "expected a quantity with exactly one of 'value', 'low' and 'high', 'mean' and "
        "'sd', 'median' and 'sigma', 'values', 'quantiles', or 'assumption'";
    CHECK(faults("assumptions: {a: {value: 1, low: 1, high: 2}}\n") ==
          Faults{std::string("f:3:18: error: ") + two});
    CHECK(faults("assumptions: {a: {note: x}}\n") == Faults{std::string("f:3:18: error: ") + two});
    CHECK(faults("assumptions: {a: {low: 1}}\n") ==
          Faults{"f:3:18: error: expected a range with both 'low' and 'high'"});
    CHECK(faults("assumptions: {a: {low: 3, high: 2, shape: pert, ends: min-max}}\n") ==
          Faults{"f:3:18: error: expected a range with low <= mode <= high"});
    CHECK(faults("assumptions: {a: {low: 1, high: 2}}\n") ==
          Faults{"f:3:18: error: expected a range that says its 'shape' and what its 'ends' are"});
    CHECK(faults("assumptions: {a: {value: 1, mode: 2}}\n") ==
          Faults{"f:3:18: error: expected a range, since 'mode', 'shape' or 'ends' is given: with "
                 "'low' and 'high'"});
}

TEST_CASE("a year that a budget cannot reckon with is refused") {
    CHECK(faults("budget: {years: [2019, 2020], lines: [{id: a, nature: structural, amount: 1, "
                 "year: -2000000000, until: 0}]}\n") ==
          Faults{"f:3:84: error: expected a year from 1900 to 2199, found '-2000000000'",
                 "f:3:104: error: expected a year from 1900 to 2199, found '0'"});
    CHECK(faults("budget: {years: [2022, 2019]}\n") ==
          Faults{"f:3:17: error: expected the first and the last year of the budget: [2019, 2022], "
                 "found [2022, 2019]"});
}

TEST_CASE("work and time are never negative") {
    CHECK(faults("organisation: {clusters: [{id: a, fte: -2}]}\n") ==
          Faults{"f:3:40: error: expected a quantity of zero or more, found '-2'"});
    CHECK(faults("planning: {start: 2019-01-01, activities: [{id: a, duration: {low: -1, high: 2, "
                 "shape: uniform, ends: min-max}}]}\n") ==
          Faults{"f:3:62: error: expected a quantity of zero or more"});
}

TEST_CASE("a separator of thousands between brackets is explained") {
    CHECK(faults("assumptions: {a: {value: 17,800}}\n") ==
          Faults{"f:3:29: error: unknown key '800'; a comma starts a new key here: write thousands "
                 "without a separator and decimals with a point"});
}

TEST_CASE("all faults of a file are told at once, each at its place") {
    CHECK(faults("tasks:\n"
                 "  - id: a\n"
                 "    lable: A\n"
                 "    cluster: nowhere\n"
                 "  - label: é {x}\n"
                 "  - {id: a b}\n"
                 "planing: {}\n") ==
          Faults{
              "f:5:5: error: unknown key 'lable'; did you mean 'label'?",
              "f:7:5: error: key 'id' is missing",
              "f:8:10: error: expected an id: letters, digits, '-' and '_', starting with a letter "
              "or digit, found 'a b'",
              "f:9:1: error: unknown key 'planing'; did you mean 'planning'?"});
}

TEST_CASE("names must point at something") {
    CHECK(faults("sources: {sketch: {title: S}}\n"
                 "assumptions: {a: {value: 1, source: sketsh §7}}\n") ==
          Faults{"f:4:37: error: unknown source 'sketsh'; did you mean 'sketch'?"});
    CHECK(faults("tasks: [{id: t, workload: {fte: worklaod}}]\nassumptions: {workload: 2}\n") ==
          Faults{"f:3:33: error: unknown assumption 'worklaod'; did you mean 'workload'?"});
    CHECK(faults("tasks: [{id: t, cluster: c}]\n") ==
          Faults{"f:3:26: error: unknown cluster 'c'; there is none"});
}

TEST_CASE("a document places its mappings where an earlier program read them") {
    const Outcome outcome = read("tasks: [{id: t}]\n"
                                 "origins: {dir/tasks.yaml: {\"tasks[t]\": \"12:5\"}}\n");
    CHECK(outcome.faults == Faults{});
    CHECK(outcome.scenario.tasks[0].place.str() == "dir/tasks.yaml:12:5");
    CHECK(document::write(outcome.scenario).find("origins")->find("dir/tasks.yaml") != nullptr);

    const Outcome bare = read("assumptions: {a: 3}\n"
                              "origins: {a.yaml: {assumptions.a: \"2:6\"}}\n");
    CHECK(bare.scenario.assumptions[0].quantity.place.str() == "a.yaml:2:6");
    CHECK(document::write(bare.scenario)
              .find("origins")
              ->find("a.yaml")
              ->find("assumptions.a")
              ->text == "2:6");
}

TEST_CASE("an activity has a duration, is a milestone or has parts") {
    CHECK(faults("planning:\n"
                 "  start: 2018-04-01\n"
                 "  activities:\n"
                 "    - {id: a}\n"
                 "    - {id: b, duration: 3, milestone: true}\n"
                 "    - {id: c, duration: 3}\n"
                 "    - {id: d, duration: 3, part-of: c, needs: [e]}\n") ==
          Faults{
              "f:6:7: error: activity 'a' has no duration; expected 'duration', 'milestone: true', "
              "or activities that are part of it",
              "f:7:7: error: activity 'b' is a milestone and has no duration of its own, found a "
              "'duration'",
              "f:8:7: error: activity 'c' is a summary and has no duration of its own, found a "
              "'duration'",
              "f:9:48: error: unknown activity 'e'; expected a, b, c or d"});
}

TEST_CASE("activities that wait for each other are named") {
    const Faults circle = faults("planning:\n"
                                 "  start: 2018-04-01\n"
                                 "  activities:\n"
                                 "    - {id: a, duration: 1, needs: [c]}\n"
                                 "    - {id: b, duration: 1, needs: [a]}\n"
                                 "    - {id: c, duration: 1, needs: b}\n");
    REQUIRE(circle.size() == 1);
    for (const char* id : {"a", "b", "c"}) {
        CHECK(circle[0].find(id) != std::string::npos);
    }
    CHECK(circle[0].find("activities wait for each other in a circle: ") != std::string::npos);
}

TEST_CASE("an assumption must fit what it is used as") {
    CHECK(
        faults("assumptions: {wage: {value: 80000, unit: eur/fte}, late: -2, much: 150%}\n"
               "organisation:\n"
               "  norms: [{id: n, category: c, kept: much, steering: wage}]\n"
               "decisions: [{id: d, categories: [c], criteria: [], model: {method: rules, rules: "
               "[{id: r, then: c}]}}]\n"
               "tasks: [{id: t, workload: {fte: wage}}]\n"
               "planning: {start: 2018-04-01, activities: [{id: a, duration: late}]}\n") ==
        Faults{"f:5:38: error: expected a share between 0 and 1 (0% and 100%), found assumption "
               "'much'",
               "f:5:54: error: expected a share between 0 and 1 (0% and 100%), found assumption "
               "'wage'",
               "f:7:33: error: expected a quantity in fte, found assumption 'wage' in eur/fte",
               "f:8:62: error: expected days of zero or more, found assumption 'late' that may be "
               "-2"});
    CHECK(faults("assumptions: {shrink: -101%}\n"
                 "budget: {years: 2018, funds: [{id: f, nature: structural, amount: 1, index: "
                 "shrink}]}\n") ==
          Faults{"f:4:77: error: expected a growth of -100% or more, found assumption 'shrink'"});
}
