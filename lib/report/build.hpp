// SPDX-License-Identifier: MIT
#pragma once
// What the reports are built with: columns by kind, cells, totals, and the names that people use.

#include "model/scenario.hpp"
#include "report/report.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::report {

/// A column with this key; its heading comes from the list of words.
[[nodiscard]] Column text(std::string key);
[[nodiscard]] Column name(std::string key);
[[nodiscard]] Column number(std::string key);
[[nodiscard]] Column fte(std::string key);
[[nodiscard]] Column euro(std::string key);
[[nodiscard]] Column percent(std::string key);
[[nodiscard]] Column date(std::string key);
[[nodiscard]] Column flag(std::string key);
/// Flags of which one answer should catch the eye: no to what is wanted, yes to what is not.
[[nodiscard]] Column wanted(std::string key);
[[nodiscard]] Column unwanted(std::string key);
[[nodiscard]] Column for_machines(Column column);
[[nodiscard]] Column grouping(Column column);
[[nodiscard]] Column rounded(Column column, int digits);

/// A table without rows; columns that have no heading get that of their key.
[[nodiscard]] Table start(std::string id, std::string title, std::vector<Column> columns,
                          Language language);

[[nodiscard]] Cell cell(const std::string& text); ///< nothing for an empty text
[[nodiscard]] Cell count(int number);
/// Value, low and high, or three times nothing.
void append(std::vector<Cell>& cells, const std::optional<model::Span>& span);
void append(std::vector<Cell>& cells, const std::optional<model::MoneySpan>& span);

/// Whether a sum may leave out rows that have no figure.
enum class Missing { forbids_sum, counts_for_nothing };

/// Puts sums of the columns with these keys into the row, of figures and of money.
void add_up(const Table& table, const std::vector<std::string>& keys, Missing missing, Row& total);
/// A row for the totals, labelled in the first column that is not a heading of groups.
[[nodiscard]] Row total_row(const Table& table, Language language);

/// Shows people amounts in whole euros, in such a way that the rows still add up to a total row:
/// each part is rounded down, and what is missing goes to the largest remainders (Hamilton 1791).
void show_whole_euros(Table& table);

/// Gives the columns of fte whose keys start so the same digits for people: as many as the figures
/// need, at most two.
void even_digits(Table& table, const std::vector<std::string>& stems);

/// Labels of the scenario, in one language.
class Names {
  public:
    Names(const model::Scenario& scenario, Language language)
        : scenario_(&scenario), language_(language) {}

    [[nodiscard]] Cell task(const std::string& id) const;
    [[nodiscard]] std::string task_label(const std::string& id) const;
    /// The heading that a task is listed under.
    [[nodiscard]] Cell group(const std::string& task) const;
    [[nodiscard]] Cell cluster(const std::string& id) const;
    [[nodiscard]] Cell function(const std::string& id) const;
    /// Of a decision, or of the first one that has it. An empty id: the tasks without a verdict.
    [[nodiscard]] Name category(const std::string& id, const model::Decision* decision) const;
    [[nodiscard]] Cell nature(model::Nature nature) const;
    /// A path of the document, or several in a row, in words where it is a known one.
    [[nodiscard]] Name path(const std::string& path) const;
    [[nodiscard]] std::string label(const model::Label& label, const std::string& id) const {
        return label.in(language_, id);
    }

  private:
    [[nodiscard]] std::string path_label(const std::string& path) const;
    const model::Scenario* scenario_;
    Language language_;
};

/// A report with its heads filled in and the findings, the gravest first.
[[nodiscard]] Report begin(const model::Scenario& scenario, const std::string& program,
                           std::vector<model::Finding> findings, Language language);

/// Tasks in the order of their groups, by the first task of each; for tables with group headings.
template <class T>
[[nodiscard]] std::vector<T> by_group(const model::Scenario& scenario, const std::vector<T>& list) {
    std::vector<std::string> groups;
    const auto group_of = [&](const T& element) {
        const model::Task* task = model::find(scenario.tasks, element.task);
        return task == nullptr ? std::string() : task->group;
    };
    for (const T& element : list) {
        if (std::find(groups.begin(), groups.end(), group_of(element)) == groups.end()) {
            groups.push_back(group_of(element));
        }
    }
    std::vector<T> result;
    for (const std::string& group : groups) {
        std::copy_if(list.begin(), list.end(), std::back_inserter(result),
                     [&](const T& element) { return group_of(element) == group; });
    }
    return result;
}

} // namespace houtskool::report
