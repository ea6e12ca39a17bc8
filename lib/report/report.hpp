// SPDX-License-Identifier: MIT
#pragma once
// A result made ready to be shown: titles, typed tables, findings; in a language, in no format.

#include "base/format.hpp"
#include "model/finding.hpp"
#include "report/chart.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace houtskool::report {

/// What a column holds decides how it is aligned and written. Exact figures stay exact here; a
/// `digits` of a column rounds for people only (table, markdown), never in csv.
enum class Kind { text, name, number, fte, euro, percent, date, flag };

/// Something of the scenario: its id, the same in every language, and what people call it. A row
/// that stands for no single thing (a total, the tasks without a verdict) has no id.
struct Name {
    std::string id;
    std::string label;
    friend bool operator==(const Name&, const Name&) = default;
};

/// Nothing, text, a name, a figure (fte, number; a percent as a share 0..1), money, a day, yes/no.
using Cell = std::variant<std::monostate, std::string, Name, Decimal, Money, Date, bool>;

/// Bounds of figures that would crowd out the figures themselves are for machines only.
enum class Audience { everyone, machines };

/// Digits of a column of figures of several kinds: each is shown as exactly as it is.
inline constexpr int own_digits = -2;

struct Column {
    std::string key;     ///< stable name, for csv: lower case with dashes, never localised
    std::string heading; ///< in the report's language
    Kind kind = Kind::text;
    int digits = -1;               ///< digits after the point for people; -1: as many as needed
    std::optional<bool> attention; ///< of flags: the answer that should catch the eye
    Audience audience = Audience::everyone;
    bool groups = false; ///< people see its values as headings above the rows that share them
};

struct Row {
    std::vector<Cell> cells;
    /// What people see instead, where figures are rounded so that what is printed adds up; as many
    /// as the cells, or empty.
    std::vector<Cell> shown = {};
    bool total = false; ///< set off from the rows above it; adds them up, so csv leaves it out
};

/// `columns`: people see each row of the table as a column (the years of a budget).
enum class Layout { rows, columns };

[[nodiscard]] inline const std::vector<Cell>& for_people(const Row& row) {
    return row.shown.empty() ? row.cells : row.shown;
}

struct Table {
    std::string id; ///< stable name, for `--table`
    std::string title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string note; ///< a sentence below the table; may be empty
    Layout layout = Layout::rows;
    bool on_request = false; ///< left out of views of everything; shown when it is named
};

/// A rule that a build server guards.
struct Rule {
    enum class Status { passed, failed, skipped };
    std::string id;
    std::string text; ///< what is held, in words of the document
    Status status = Status::passed;
    model::Severity severity = model::Severity::error;
    std::string message; ///< one line; empty where it passed and there is nothing to say
    std::vector<std::string> details; ///< why, a line each
    std::string owner;
    std::string reason;
    Place place;
};

/// The rules of a scenario, and what changed since its baseline.
struct Gate {
    std::vector<Rule> rules;
    std::string headline; ///< how many rules hold and how much changed, in a sentence
    bool quiet = false;   ///< every rule holds and nothing changed: one line says it all
};

struct Report {
    std::string scenario; ///< id
    std::string program;
    std::string title;
    Language language = Language::en;
    std::vector<std::string> summary; ///< the answer in one to four sentences
    std::vector<Table> tables;        ///< the first is the main one
    std::vector<Chart> charts;        ///< likewise; empty where the program draws none
    std::vector<model::Finding> findings;
    std::optional<Gate> gate; ///< where there are rules or a baseline
};

/// The table with this id, the main one for an empty id; null where there is none.
[[nodiscard]] const Table* find_table(const Report& report, std::string_view id);
/// The same for charts.
[[nodiscard]] const Chart* find_chart(const Report& report, std::string_view id);

} // namespace houtskool::report
