// SPDX-License-Identifier: MIT
#include "report/classify_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

TEST_CASE("the verdicts on 21 tasks") {
    const Report report = classify_report(sketch(), Language::en);
    CHECK(report.title == "Ommen 4.0: verdicts on the tasks");
    CHECK(report.summary ==
          Lines{"21 of 21 tasks have a verdict: 8 outsource, 5 cooperate, 8 do it ourselves; "
                "21 of 21 as decided.",
                "The criteria said to have decided explain 15 of the 21 decided tasks."});
    CHECK(ids(report) == Lines{"verdicts", "explanations", "model", "categories", "consistency",
                               "conflicts", "approximations", "unions", "reducts", "flips",
                               "orders", "reversals", "directions", "gaps"});
    CHECK(report.tables[12].on_request); // it has no rows
    CHECK(report.tables[0].title == "Verdicts: Who does it?");
    const Lines verdicts = rows(report, "verdicts");
    REQUIRE(verdicts.size() == 21);
    CHECK(verdicts[0] ==
          "Dienstverlening | vth=Vergunning, Toezicht, Handhaving (VTH) | uitbesteden=outsource | "
          "uitbesteden=outsource | true | scores=as scored | Ommen's own motif: +/-; Proximity: "
          "gemiddeld; Nature of the work: standaard | direction: do it ourselves");
    CHECK(rows(report, "categories") ==
          Lines{"uitbesteden=outsource | 8 | 8", "samenwerken=cooperate | 5 | 5",
                "zelf-doen=do it ourselves | 8 | 8", "= =total | 21 | 21"});
    CHECK(rows(report, "consistency") ==
          Lines{"claim=claim of the source | Ommen's own motif, Proximity, Nature of the work | "
                "15 | 21 | 0.7143"});
    CHECK(rows(report, "conflicts")[1] ==
          "claim=claim of the source | 1 | Ommen's own motif: -; Proximity: beperkt; Nature of "
          "the work: standaard | samenwerken=cooperate | Facilitair; DIV; Juridische zaken");
}

TEST_CASE("in Dutch") {
    const Report report = classify_report(sketch(), Language::nl);
    CHECK(report.summary[0] ==
          "21 van de 21 taken hebben een uitkomst: 8 uitbesteden, 5 samenwerken, 8 zelf doen; "
          "21 van de 21 zoals beslist.");
    CHECK(report.tables[0].columns[2].heading == "uitkomst");
    CHECK(rows(report, "categories")[2] == "zelf-doen=zelf doen | 8 | 8");
}

TEST_CASE("tasks without a verdict or without a decision are counted too") {
    model::Scenario scenario = sketch();
    model::DecisionResult& result = scenario.results.classify->decisions[0];
    result.verdicts.resize(3);
    result.verdicts[0].category.clear();
    result.verdicts[0].rule.clear();
    result.verdicts[1].decided.clear();
    result.counts = {{"samenwerken", 1, 0}, {"zelf-doen", 1, 1}, {"uitbesteden", 0, 1}};
    result.undecided = 1;
    result.compared = 1;
    result.agreeing = 1;
    const Report report = classify_report(scenario, Language::en);
    CHECK(report.summary[0] == "2 of 3 tasks have a verdict: 1 cooperate, 1 do it ourselves, "
                               "0 outsource; 1 of 1 as decided.");
    CHECK(rows(report, "categories") ==
          Lines{"samenwerken=cooperate | 1 | 0", "zelf-doen=do it ourselves | 1 | 1",
                "uitbesteden=outsource | 0 | 1", "=without a verdict | 1 | 1", "= =total | 3 | 3"});
    CHECK(shown(report.tables[0].rows[0].cells[2]) == ".");
    CHECK(shown(report.tables[0].rows[0].cells[4]) == ".");
}

TEST_CASE("tasks stand under their group, whatever their order in the document") {
    model::Scenario scenario = sketch();
    scenario.tasks[1].group = "Bedrijfsvoering";
    scenario.results.classify->decisions[0].verdicts.resize(3);
    const Lines verdicts = rows(classify_report(scenario, Language::en), "verdicts");
    CHECK(verdicts[0].starts_with("Dienstverlening | vth="));
    CHECK(verdicts[1].starts_with("Dienstverlening | beleid="));
    CHECK(verdicts[2].starts_with("Bedrijfsvoering | ruimte="));
}

TEST_CASE("several decisions have tables of their own") {
    model::Scenario scenario = sketch();
    auto& decisions = scenario.results.classify->decisions;
    decisions.push_back({});
    decisions.back().decision = "steering";
    const Report report = classify_report(scenario, Language::en);
    CHECK(ids(report)[0] == "verdicts-sourcing");
    CHECK(ids(report)[14] == "verdicts-steering");
    CHECK(report.summary.back() == "steering: None of the 0 tasks has a verdict.");
    CHECK(rows(report, "categories-steering") == Lines{"= =total | . | ."});
}

TEST_CASE("the gravest findings come first, otherwise in order") {
    model::Scenario scenario = sketch();
    auto& findings = scenario.results.classify->findings;
    const auto named = [](const char* code, model::Severity severity) {
        model::Finding finding;
        finding.code = code;
        finding.severity = severity;
        return finding;
    };
    findings = {named("a", model::Severity::note), named("b", model::Severity::warning),
                named("c", model::Severity::error), named("d", model::Severity::warning)};
    std::string order;
    for (const model::Finding& finding : classify_report(scenario, Language::en).findings) {
        order += finding.code;
    }
    CHECK(order == "cbda");
}

TEST_CASE("no decision at all") {
    model::Scenario scenario;
    scenario.id = "leeg";
    scenario.results.classify.emplace();
    const Report report = classify_report(scenario, Language::nl);
    CHECK(report.title == "leeg: uitkomst per taak");
    CHECK(report.summary == Lines{"Het scenario vraagt geen beslissing over de taken."});
    CHECK(report.tables.empty());
}
