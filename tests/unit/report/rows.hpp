// SPDX-License-Identifier: MIT
#pragma once
// Tables as short texts, for comparing.

#include "report/report.hpp"

#include <string>
#include <vector>

inline std::string shown(const houtskool::report::Cell& cell) {
    using namespace houtskool;
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* name = std::get_if<report::Name>(&cell)) {
        return name->id + "=" + name->label;
    }
    if (const auto* figure = std::get_if<Decimal>(&cell)) {
        return figure->str();
    }
    if (const auto* money = std::get_if<Money>(&cell)) {
        return money->str();
    }
    if (const auto* date = std::get_if<Date>(&cell)) {
        return date->str();
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return *flag ? "true" : "false";
    }
    return ".";
}

/// "cell | cell"; a total starts with "= ".
inline std::string shown(const houtskool::report::Row& row) {
    std::string text = row.total ? "= " : "";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        text += (i > 0 ? " | " : "") + shown(row.cells[i]);
    }
    return text;
}

inline std::vector<std::string> rows(const houtskool::report::Report& report,
                                     std::string_view table) {
    std::vector<std::string> lines;
    const houtskool::report::Table* found = houtskool::report::find_table(report, table);
    if (found == nullptr) {
        return {"no such table"};
    }
    for (const houtskool::report::Row& row : found->rows) {
        lines.push_back(row.cells.size() == found->columns.size() ? shown(row) : "wrong length");
    }
    return lines;
}

inline std::vector<std::string> ids(const houtskool::report::Report& report) {
    std::vector<std::string> list;
    for (const houtskool::report::Table& table : report.tables) {
        list.push_back(table.id);
    }
    return list;
}

using Lines = std::vector<std::string>;
