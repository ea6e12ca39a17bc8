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
