// SPDX-License-Identifier: MIT
#include "render/table.hpp"

#include <doctest/doctest.h>

#include "small.hpp"

using namespace small;
using render::Colour;
using render::table;

TEST_CASE("every kind of column, in English") {
    CHECK(table(every_kind(Language::en), {100, Colour::never}) ==
          "Title\n"
          "\n"
          "One.\n"
          "Two.\n"
          "\n"
          "Table\n"
          "\n"
          "task          because  number    fte        amount  share  day         met\n"
          "──────────────────────────────────────────────────────────────────────────\n"
          "Vergunningen  hoog      1,234  15.50  1,250,000.00   2.5%  2018-06-30  yes\n"
          "Één archief                -7   0.25        999.50  50.0%  –           no\n"
          "──────────────────────────────────────────────────────────────────────────\n"
          "total                   1,227  15.75  1,250,999.50\n"
          "A note.\n");
}

TEST_CASE("and in Dutch") {
    CHECK(table(every_kind(Language::nl), {100, Colour::never}) ==
          "Title\n"
          "\n"
          "One.\n"
          "Two.\n"
          "\n"
          "Table\n"
          "\n"
          "task          because  number    fte        amount  share  day         met\n"
          "──────────────────────────────────────────────────────────────────────────\n"
          "Vergunningen  hoog      1.234  15,50  1.250.000,00   2,5%  30-06-2018  ja\n"
          "Één archief                -7   0,25        999,50  50,0%  –           nee\n"
          "──────────────────────────────────────────────────────────────────────────\n"
          "total                   1.227  15,75  1.250.999,50\n"
          "A note.\n");
}

TEST_CASE("colour marks headings and what should catch the eye, and nothing else") {
    Table flags = table_of({column("task", Kind::text), column("met", Kind::flag)},
                           {{std::string("a"), true}, {std::string("b"), false}});
    flags.columns[1].attention = false;
    CHECK(table(report_of(flags), {80, Colour::always}) == "\x1b[1mTitle\x1b[0m\n"
                                                           "\n"
                                                           "\x1b[1mTable\x1b[0m\n"
                                                           "\n"
                                                           "\x1b[1mtask\x1b[0m  \x1b[1mmet\x1b[0m\n"
                                                           "\x1b[2m─────────\x1b[0m\n"
                                                           "a     yes\n"
                                                           "b     \x1b[31mno\x1b[0m\n");
}

TEST_CASE("digits asked for round, digits needed do not") {
    Table digits = table_of({column("exact", Kind::number), column("rounded", Kind::fte)},
                            {{Decimal(12000), decimal("0.125")}, {decimal("0.0625"), Decimal(3)}});
    digits.columns[1].digits = 1;
    CHECK(table(report_of(digits), {80, Colour::never}) == "Title\n"
                                                           "\n"
                                                           "Table\n"
                                                           "\n"
                                                           "      exact  rounded\n"
                                                           "────────────────────\n"
                                                           "12,000.0000      0.1\n"
                                                           "     0.0625      3.0\n");
}

TEST_CASE("values shared by rows become headings, and columns without a value go") {
    Table groups =
        table_of({column("group", Kind::text), column("task", Kind::name),
                  column("nothing", Kind::fte), column("low", Kind::fte), column("fte", Kind::fte)},
                 {{std::string("Services"), Name{"a", "A"}, Cell(), Decimal(1), Cell()},
                  {std::string("Services"), Name{"b", "B"}, Cell(), Cell(), Decimal(2)},
                  {Cell(), Name{"c", "C"}, Cell(), Cell(), Decimal(3)}});
    groups.columns[0].groups = true;
    groups.columns[3].audience = Audience::machines;
    CHECK(table(report_of(groups), {80, Colour::never}) == "Title\n"
                                                           "\n"
                                                           "Table\n"
                                                           "\n"
                                                           "task  fte\n"
                                                           "─────────\n"
                                                           "Services\n"
                                                           "  A     –\n"
                                                           "  B     2\n"
                                                           "without a group\n"
                                                           "  C     3\n");
}

TEST_CASE("rows shown as columns") {
    Table years = table_of(
        {column("year", Kind::text), column("cost", Kind::euro), column("covered", Kind::flag)},
        {{std::string("2019"), Money::euros(1000), false},
         {std::string("2020"), Money::euros(-20), true}});
    years.layout = Layout::columns;
    CHECK(table(report_of(years), {80, Colour::never}) == "Title\n"
                                                          "\n"
                                                          "Table\n"
                                                          "\n"
                                                          "year      2019  2020\n"
                                                          "────────────────────\n"
                                                          "cost     1,000   -20\n"
                                                          "covered     no   yes\n");
    CHECK(table(report_of(years), {16, Colour::never}) == "Title\n"
                                                          "\n"
                                                          "Table\n"
                                                          "\n"
                                                          "2019\n"
                                                          "  cost     1,000\n"
                                                          "  covered  no\n"
                                                          "2020\n"
                                                          "  cost     -20\n"
                                                          "  covered  yes\n");
}

TEST_CASE("a long text is wrapped, and goes beneath where that takes fewer lines") {
    const Table texts =
        table_of({column("task", Kind::name), column("why", Kind::text), column("n", Kind::number)},
                 {{Name{"a", "archive"}, std::string("one two; three four; five"), Decimal(1)}});
    CHECK(table(report_of(texts), {30, Colour::never}) == "Title\n"
                                                          "\n"
                                                          "Table\n"
                                                          "\n"
                                                          "task     why                 n\n"
                                                          "──────────────────────────────\n"
                                                          "archive  one two;            1\n"
                                                          "         three four; five\n");
    const Table longer = table_of(
        {column("task", Kind::name), column("why", Kind::text), column("n", Kind::number)},
        {{Name{"a", "archive"},
          std::string("one two; three four; five six seven; eight nine ten; eleven twelve"),
          Decimal(1)}});
    CHECK(table(report_of(longer), {40, Colour::never}) ==
          "Title\n"
          "\n"
          "Table\n"
          "\n"
          "task     why                           n\n"
          "────────────────────────────────────────\n"
          "archive  one two; three four;          1\n"
          "         five six seven;\n"
          "         eight nine ten;\n"
          "         eleven twelve\n");
    CHECK(table(report_of(longer), {24, Colour::never}) == "Title\n"
                                                           "\n"
                                                           "Table\n"
                                                           "\n"
                                                           "task     n\n"
                                                           "──────────\n"
                                                           "archive  1\n"
                                                           "  why  one two;\n"
                                                           "       three four;\n"
                                                           "       five six seven;\n"
                                                           "       eight nine ten;\n"
                                                           "       eleven twelve\n");
}

TEST_CASE("findings hang under their severity") {
    Report report;
    report.title = std::string("Title");
    const Place place{std::make_shared<const std::string>("a.yaml"), 3, 7};
    report.findings = {model::make_finding("undecided", "tasks[vth]",
                                           {{"task", std::string("vth")}},
                                           {"sketch §4.3", "sketch §5.1"}, place),
                       model::make_finding("risks-without-measure", "planning.risks",
                                           {{"risks", Decimal(2)}, {"all", Decimal(1000)}})};
    CHECK(table(report, {40, Colour::never}) == "Title\n"
                                                "\n"
                                                "Findings\n"
                                                "\n"
                                                "warning  undecided: the model does not\n"
                                                "         decide vth\n"
                                                "         sketch §4.3; sketch §5.1;\n"
                                                "         a.yaml:3:7\n"
                                                "note     risks-without-measure: 2 of the\n"
                                                "         1,000 risks have no measure\n"
                                                "         against them\n"
                                                "         planning.risks\n");
    report.language = Language::nl;
    CHECK(table(report, {80, Colour::always}) ==
          "\x1b[1mTitle\x1b[0m\n"
          "\n"
          "\x1b[1mBevindingen\x1b[0m\n"
          "\n"
          "\x1b[33mwaarschuwing\x1b[0m  undecided: het model beslist niet over vth\n"
          "              \x1b[2msketch §4.3; sketch §5.1; a.yaml:3:7\x1b[0m\n"
          "\x1b[36mopmerking\x1b[0m     risks-without-measure: tegen 2 van de 1.000 risico's is "
          "geen\n"
          "              maatregel genoemd\n"
          "              \x1b[2mplanning.risks\x1b[0m\n");
}

TEST_CASE("an empty report, and tables without rows") {
    CHECK(table(Report{}, {80, Colour::never}) == "\n");
    CHECK(table(report_of(table_of({column("task", Kind::text)}, {})), {80, Colour::never}) ==
          "Title\n");
}

TEST_CASE("texts cannot command the terminal") {
    const Table texts = table_of({column("task", Kind::text)}, {{std::string("a\x1b[31m\nb\xc2\x9b"
                                                                             "2Jc")}});
    CHECK(table(report_of(texts), {80, Colour::never}) == "Title\n"
                                                          "\n"
                                                          "Table\n"
                                                          "\n"
                                                          "task\n"
                                                          "────────────\n"
                                                          "a [31m b 2Jc\n");
}
