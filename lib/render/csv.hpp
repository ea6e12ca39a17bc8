// SPDX-License-Identifier: MIT
#pragma once
// One table of a report for other programs: RFC 4180 with lines that end in \n, as miller, csvkit,
// R and spreadsheets read it. Nothing depends on the language but labels and other texts.

#include "report/report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace houtskool::render {

/// The id under which the findings of any report can be had as a table.
inline constexpr std::string_view findings_table = "findings";

/// The table with this id, the main one for an empty id, or the findings, of each report one after
/// the other below one header; the first column names the scenario. An empty text when no report
/// has such a table. A column of names gives two: KEY with the id and KEY-label. Numbers are exact,
/// days ISO 8601, flags true and false, shares 0..1. Rows that add up others are left out.
///
/// A text that a spreadsheet would run as a formula has an apostrophe put before it (OWASP, CSV
/// injection).
[[nodiscard]] std::string csv(std::span<const report::Report> reports, std::string_view table_id);

} // namespace houtskool::render
