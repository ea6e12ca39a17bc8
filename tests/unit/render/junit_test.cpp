// SPDX-License-Identifier: MIT
#include "render/junit.hpp"

#include <doctest/doctest.h>

#include "small.hpp"

using namespace small;
using render::junit;
using render::xml_text;

namespace {

Rule rule_with(const std::string& id, Rule::Status status, model::Severity severity) {
    Rule rule;
    rule.id = id;
    rule.text = "cost.balance min 0";
    rule.status = status;
    rule.severity = severity;
    return rule;
}

} // namespace

TEST_CASE("markup and characters that XML cannot hold") {
    CHECK(xml_text("a<b> & \"c\"") == "a&lt;b&gt; &amp; &quot;c&quot;");
    CHECK(xml_text("één €") == "één €");
    CHECK(xml_text(std::string("a\0b\x1b[1m\x7f", 8)) == "a\xef\xbf\xbd"
                                                         "b\xef\xbf\xbd[1m\xef\xbf\xbd");
    CHECK(xml_text("\xef\xbf\xbf!") == "\xef\xbf\xbd!"); // U+FFFF is no character
    CHECK(xml_text("two\nlines\r") == "two\nlines&#13;");
}

TEST_CASE("a test case for each rule") {
    Report report = report_of(table_of({column("a", Kind::text)}, {}));
    report.program = "cost";
    Rule failed = rule_with("gap & more", Rule::Status::failed, model::Severity::error);
    failed.message = "it is < 0";
    failed.details = {"cost.balance: -1 (min 0)"};
    failed.owner = "control";
    failed.place = Place{std::make_shared<const std::string>("a.yaml"), 3, 7};
    Rule warned = rule_with("w", Rule::Status::failed, model::Severity::warning);
    warned.message = "look";
    report.gate = Gate{{failed, warned, rule_with("good", Rule::Status::passed, {}),
                        rule_with("later", Rule::Status::skipped, {})},
                       "",
                       false};
    const std::vector<Report> reports{report};
    CHECK(junit(reports) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\">\n"
          "  <testsuite name=\"cost s\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\">\n"
          "    <testcase classname=\"cost.s\" name=\"gap &amp; more\" file=\"a.yaml\" line=\"3\">\n"
          "      <failure type=\"error\" message=\"it is &lt; 0\">it is &lt; 0\n"
          "cost.balance: -1 (min 0)\n"
          "what must hold: cost.balance min 0\n"
          "owner: control\n"
          "a.yaml:3:7\n"
          "</failure>\n"
          "    </testcase>\n"
          "    <testcase classname=\"cost.s\" name=\"w\">\n"
          "      <system-out>warning: look\n"
          "what must hold: cost.balance min 0\n"
          "</system-out>\n"
          "    </testcase>\n"
          "    <testcase classname=\"cost.s\" name=\"good\"/>\n"
          "    <testcase classname=\"cost.s\" name=\"later\">\n"
          "      <skipped/>\n"
          "    </testcase>\n"
          "  </testsuite>\n"
          "</testsuites>\n");
}
