// SPDX-License-Identifier: MIT
#include "render/csv.hpp"

#include <doctest/doctest.h>

#include "small.hpp"

using namespace small;

namespace {
std::string csv(Report report, std::string_view id) {
    report.scenario = "x";
    return render::csv(std::span(&report, 1), id);
}
} // namespace

TEST_CASE("machine forms, whatever the language; totals are left out") {
    const std::string expected =
        "scenario,task,task-label,because,number,fte,amount,share,day,met\n"
        "x,vth,Vergunningen,hoog,1234,15.5,1250000,0.025,2018-06-30,true\n"
        "x,div,Één archief,,-7,0.25,999.5,0.5,,false\n";
    CHECK(csv(every_kind(Language::en), "main") == expected);
    CHECK(csv(every_kind(Language::nl), "main") == expected);
    CHECK(csv(every_kind(Language::nl), "") == expected);
}

TEST_CASE("fields are quoted when they need it") {
    const Table table = table_of({column("text", Kind::text), column("n", Kind::number)},
                                 {{std::string("a, b"), Decimal(1)},
                                  {std::string("say \"no\""), Decimal(2)},
                                  {std::string("two\nlines"), Decimal(3)},
                                  {std::string(" edge"), Decimal(4)},
                                  {std::string("a;b|c"), Decimal(5)}});
    CHECK(csv(report_of(table), "main") == "scenario,text,n\n"
                                           "x,\"a, b\",1\n"
                                           "x,\"say \"\"no\"\"\",2\n"
                                           "x,\"two\nlines\",3\n"
                                           "x,\" edge\",4\n"
                                           "x,a;b|c,5\n");
}

TEST_CASE("no text runs as a formula, and no figure is touched") {
    const Table table = table_of({column("name", Kind::name), column("n", Kind::number)},
                                 {{Name{"=1+1", "=HYPERLINK(\"http://x\",\"y\")"}, Decimal(-1)},
                                  {Name{"+/-", "+"}, decimal("-0.5")},
                                  {Name{"-", "-2"}, Decimal(0)},
                                  {Name{"@x", "\tx"}, Decimal(0)},
                                  {Name{"a", "\rx"}, Decimal(0)}});
    CHECK(csv(report_of(table), "main") ==
          "scenario,name,name-label,n\n"
          "x,'=1+1,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",-1\n"
          "x,'+/-,'+,-0.5\n"
          "x,'-,'-2,0\n"
          "x,'@x,'\tx,0\n"
          "x,a,\"'\rx\",0\n");
}

TEST_CASE("columns for machines and of groups are there") {
    Table table = table_of({column("group", Kind::text), column("low", Kind::fte)},
                           {{std::string("g"), decimal("1.005")}});
    table.columns[0].groups = true;
    table.columns[1].audience = Audience::machines;
    table.columns[1].digits = 1;
    CHECK(csv(report_of(table), "main") == "scenario,group,low\nx,g,1.005\n");
}

TEST_CASE("findings are a table too") {
    Report report;
    report.language = Language::nl;
    const Place place{std::make_shared<const std::string>("a.yaml"), 3, 7};
    report.findings = {model::make_finding("undecided", "tasks[vth]",
                                           {{"task", std::string("vth")}},
                                           {"sketch §4.3", "sketch §5.1"}, place)};
    CHECK(csv(report, "findings") ==
          "scenario,code,severity,subject,message,sources,place\n"
          "x,undecided,warning,tasks[vth],het model beslist niet over vth,sketch §4.3; sketch "
          "§5.1,a.yaml:3:7\n");
}

TEST_CASE("no rows, no table") {
    CHECK(csv(report_of(table_of({column("n", Kind::number)}, {})), "main") == "scenario,n\n");
    CHECK(csv(report_of(table_of({}, {})), "other").empty());
    CHECK(csv(Report{}, "").empty());
}

TEST_CASE("several reports share one header") {
    Report a = report_of(table_of({column("n", Kind::number)}, {{Decimal(1)}}));
    Report b = report_of(table_of({column("n", Kind::number)}, {{Decimal(2)}}));
    a.scenario = "a";
    b.scenario = "=b";
    CHECK(render::csv(std::vector{a, b}, "main") == "scenario,n\na,1\n'=b,2\n");
}
