// SPDX-License-Identifier: MIT
#include "render/markdown.hpp"

#include <doctest/doctest.h>

#include "small.hpp"

using namespace small;
using render::markdown;

TEST_CASE("a report for a merge request") {
    Report report = every_kind(Language::en);
    const Place place{std::make_shared<const std::string>("a.yaml"), 3, 7};
    report.findings = {model::make_finding(
        "undecided", "tasks[vth]", {{"task", std::string("vth_1")}}, {"sketch §4.3"}, place)};
    CHECK(markdown(report) ==
          "### Title\n"
          "\n"
          "One. Two.\n"
          "\n"
          "#### Table\n"
          "\n"
          "| task | because | number | fte | amount | share | day | met |\n"
          "| --- | --- | ---: | ---: | ---: | ---: | --- | --- |\n"
          "| Vergunningen | hoog | 1,234 | 15.50 | 1,250,000.00 | 2.5% | 2018-06-30 | yes |\n"
          "| Één archief |  | -7 | 0.25 | 999.50 | 50.0% | – | **no** |\n"
          "| **total** |  | **1,227** | **15.75** | **1,250,999.50** |  |  |  |\n"
          "\n"
          "A note.\n"
          "\n"
          "#### Findings\n"
          "\n"
          "- **warning** `undecided`: the model does not decide vth\\_1 (sketch §4.3) "
          "`a.yaml:3:7`\n");
}

TEST_CASE("texts can neither end a cell nor bring markup") {
    const Table table = table_of({column("a|b", Kind::text)},
                                 {{std::string("x | y")},
                                  {std::string("*bold* _it_ `code` [l](u) <b>&amp; ~s~ \\")},
                                  {std::string("two\nlines")}});
    CHECK(markdown(report_of(table)) ==
          "### Title\n"
          "\n"
          "#### Table\n"
          "\n"
          "| a\\|b |\n"
          "| --- |\n"
          "| x \\| y |\n"
          "| \\*bold\\* \\_it\\_ \\`code\\` \\[l\\](u) &lt;b>&amp;amp; \\~s\\~ \\\\ |\n"
          "| two lines |\n");
}

TEST_CASE("groups are rows of their own, years are columns") {
    Table groups = table_of(
        {column("group", Kind::text), column("task", Kind::text), column("n", Kind::number)},
        {{std::string("g"), std::string("a"), Decimal(1)}});
    groups.columns[0].groups = true;
    CHECK(markdown(report_of(groups))
              .ends_with("| task | n |\n"
                         "| --- | ---: |\n"
                         "| **g** |  |\n"
                         "| a | 1 |\n"));
    Table years = table_of({column("year", Kind::text), column("cost", Kind::euro)},
                           {{std::string("2019"), Money::euros(1000)}});
    years.layout = Layout::columns;
    CHECK(markdown(report_of(years, Language::nl))
              .ends_with("| year | 2019 |\n"
                         "| --- | ---: |\n"
                         "| cost | 1.000 |\n"));
}

TEST_CASE("an empty report") {
    CHECK(markdown(Report{}) == "### \n");
}

TEST_CASE(
    "beside a baseline: one line when nothing changed, else twenty rows and the rest folded") {
    Report report = report_of(table_of({column("a", Kind::number)}, {}));
    report.summary = {"One.", "Rules that hold: 1 of 1."};
    report.gate = Gate{{}, "Rules that hold: 1 of 1.", true};
    CHECK(markdown(report) == "**Title**: One. Rules that hold: 1 of 1.\n");

    report.gate->quiet = false;
    std::vector<std::vector<Cell>> rows;
    for (int i = 1; i <= 22; ++i) {
        rows.push_back({Decimal(i)});
    }
    Table changes = table_of({column("a", Kind::number)}, rows);
    changes.id = "changes";
    Table other = table_of({column("b", Kind::text)}, {{std::string("x")}});
    other.title = "Other";
    report.tables = {other, changes};
    const std::string text = markdown(report);
    CHECK(text.starts_with("### Title\n\nOne. Rules that hold: 1 of 1.\n\n#### Table\n\n| a |\n"));
    CHECK(text.find("| 20 |\n\n<details><summary>2 more rows</summary>\n\n| a |\n| ---: |\n"
                    "| 21 |\n| 22 |\n\n</details>\n") != std::string::npos);
    CHECK(text.ends_with("<details><summary>Other</summary>\n\n| b |\n| --- |\n| x |\n\n"
                         "</details>\n"));
}
