// SPDX-License-Identifier: MIT
#pragma once
// Between the texts of a scenario and the figures that models work on: levels become their index on
// the scale, numbers themselves, nvt what the criterion declares it to mean. Categories run worst
// to best where they are ordered, else as the decision lists them.

#include "classify/cases.hpp"
#include "sorting/table.hpp"

#include <map>
#include <string>
#include <vector>

namespace houtskool::classify {

/// The names of one decision; points into it, so it must outlive this.
class Coding {
  public:
    explicit Coding(const model::Decision& decision);

    [[nodiscard]] const model::Decision& decision() const { return *decision_; }
    /// Criteria and categories, without cases.
    [[nodiscard]] const sorting::Table& shape() const { return shape_; }

    [[nodiscard]] int category(const std::string& id) const; ///< undecided where there is none such
    /// Empty for undecided.
    [[nodiscard]] const std::string& category(int index) const;

    /// A text that is no level or number counts as unknown.
    [[nodiscard]] double score(std::size_t criterion, const std::string& text) const;
    /// The text of a figure as the document would have it. An unknown score has none.
    [[nodiscard]] std::string text(std::size_t criterion, double score) const;
    /// One score for each criterion; those that are not there are unknown.
    [[nodiscard]] std::vector<double> row(const std::map<std::string, std::string>& scores) const;
    /// The place of a criterion; its number where there is none such.
    [[nodiscard]] std::size_t criterion(const std::string& id) const;

    [[nodiscard]] sorting::Table table(const std::vector<Case>& cases) const;

  private:
    const model::Decision* decision_;
    sorting::Table shape_;
};

/// Shares and values as people see them: four digits say enough.
[[nodiscard]] Decimal shown(double value);

} // namespace houtskool::classify
