// SPDX-License-Identifier: MIT
#pragma once
// A small report with one column of each kind.

#include "report/report.hpp"

namespace small {

using namespace houtskool;
using namespace houtskool::report;

inline Column column(std::string key, Kind kind) {
    Column result;
    result.heading = key;
    result.key = std::move(key);
    result.kind = kind;
    return result;
}

inline Decimal decimal(const char* text) {
    return *Decimal::parse(text);
}

inline Report report_of(Table table, Language language = Language::en) {
    Report report;
    report.scenario = std::string("s");
    report.title = std::string("Title");
    report.language = language;
    report.tables = {std::move(table)};
    return report;
}

inline Table table_of(std::vector<Column> columns, std::vector<std::vector<Cell>> rows) {
    Table table;
    table.id = std::string("main");
    table.title = std::string("Table");
    table.columns = std::move(columns);
    for (std::vector<Cell>& cells : rows) {
        Row row;
        row.cells = std::move(cells);
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline Report every_kind(Language language) {
    Table table = table_of(
        {column("task", Kind::name), column("because", Kind::text), column("number", Kind::number),
         column("fte", Kind::fte), column("amount", Kind::euro), column("share", Kind::percent),
         column("day", Kind::date), column("met", Kind::flag)},
        {{Name{"vth", "Vergunningen"}, std::string("hoog"), Decimal(1234), decimal("15.5"),
          Money::euros(1250000), decimal("0.025"), *Date::parse("2018-06-30"), true},
         {Name{"div", "Één archief"}, Cell(), decimal("-7"), decimal("0.25"), Money::cents(99950),
          decimal("0.5"), Cell(), false},
         {Name{"", "total"}, Cell(), Decimal(1227), decimal("15.75"), Money::cents(125099950),
          Cell(), Cell(), Cell()}});
    table.rows.back().total = true;
    table.columns[7].attention = false;
    table.note = std::string("A note.");
    Report report = report_of(std::move(table), language);
    report.summary = {"One.", "Two."};
    return report;
}

} // namespace small
