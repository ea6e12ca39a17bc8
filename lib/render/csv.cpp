// SPDX-License-Identifier: MIT
#include "render/csv.hpp"

#include "render/finding.hpp"

#include <fmt/format.h>

#include <vector>

namespace houtskool::render {

namespace {

using report::Cell;
using report::Kind;

std::string quoted_if_needed(const std::string& field) {
    const bool edge = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!edge && field.find_first_of(",\"\r\n") == std::string::npos) {
        return field;
    }
    std::string result = "\"";
    for (const char c : field) {
        result += c;
        if (c == '"') {
            result += '"';
        }
    }
    return result + '"';
}

std::string text_field(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return quoted_if_needed(formula ? "'" + text : text);
}

std::string field(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return text_field(*text);
    }
    if (const auto* number = std::get_if<Decimal>(&cell)) {
        return number->str();
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
    return {};
}

void add_line(std::string& text, const std::vector<std::string>& fields) {
    text += fmt::format("{}\n", fmt::join(fields, ","));
}

std::string header(const report::Table& table) {
    std::string text;
    std::vector<std::string> fields{"scenario"};
    for (const report::Column& column : table.columns) {
        fields.push_back(text_field(column.key));
        if (column.kind == Kind::name) {
            fields.push_back(text_field(column.key + "-label"));
        }
    }
    add_line(text, fields);
    return text;
}

void add_rows(std::string& text, const std::string& scenario, const report::Table& table) {
    for (const report::Row& row : table.rows) {
        if (row.total) {
            continue;
        }
        std::vector<std::string> fields{text_field(scenario)};
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto* name = std::get_if<report::Name>(&row.cells[i]);
            fields.push_back(name == nullptr ? field(row.cells[i]) : text_field(name->id));
            if (table.columns[i].kind == Kind::name) {
                fields.push_back(name == nullptr ? "" : text_field(name->label));
            }
        }
        add_line(text, fields);
    }
}

void add_findings(std::string& text, const report::Report& report) {
    for (const model::Finding& finding : report.findings) {
        add_line(text, {text_field(report.scenario), text_field(finding.code),
                        severity_word(finding.severity, Language::en), text_field(finding.subject),
                        text_field(model::message(finding, report.language)),
                        text_field(fmt::format("{}", fmt::join(finding.sources, "; "))),
                        text_field(finding.place.str())});
    }
}

} // namespace

std::string csv(std::span<const report::Report> reports, std::string_view table_id) {
    std::string text;
    if (table_id == findings_table) {
        text = "scenario,code,severity,subject,message,sources,place\n";
        for (const report::Report& report : reports) {
            add_findings(text, report);
        }
        return text;
    }
    for (const report::Report& report : reports) {
        if (const report::Table* table = report::find_table(report, table_id)) {
            text += text.empty() ? header(*table) : "";
            add_rows(text, report.scenario, *table);
        }
    }
    return text;
}

} // namespace houtskool::render
