// SPDX-License-Identifier: MIT
#include "render/sarif.hpp"

#include <doctest/doctest.h>

#include "small.hpp"

using namespace small;

TEST_CASE("a result for each finding, with its line, its rule and the reasons of a failed rule") {
    Report report = report_of(table_of({column("a", Kind::text)}, {}));
    report.program = "cost";
    const Place place{std::make_shared<const std::string>("my town/a.yaml"), 3, 7};
    report.findings = {
        model::make_finding("check-none", "checks", {}, {}, {}),
        model::make_finding("check-unsourced", "checks[sources]",
                            {{"check", std::string("sources")}, {"names", std::string("wage")}}, {},
                            place)};
    Rule rule;
    rule.id = "sources";
    rule.status = Rule::Status::failed;
    rule.details = {"wage: unsourced"};
    report.gate = Gate{{rule}, "", false};
    const std::vector<Report> reports{report};
    const std::string text = render::sarif(reports);
    for (const char* part :
         {"\"version\": \"2.1.0\"", "\"name\": \"houtskool cost\"", "\"ruleId\": \"check-none\"",
          "\"ruleIndex\": 1", "\"level\": \"error\"", "\"uri\": \"my%20town/a.yaml\"",
          "\"startLine\": 3", "\"startColumn\": 7", "wage\\nwage: unsourced\"",
          "\"fullyQualifiedName\": \"checks[sources]\"",
          "\"houtskool/v1\": \"s:check-unsourced:checks[sources]\""}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(render::sarif(reports) == text);
}
