// SPDX-License-Identifier: MIT
#pragma once
// The tables of classify, by what they are about; private to lib/report.

#include "report/build.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::report {

/// One decision, with what is needed to word its tables.
struct Asked {
    const model::Scenario& scenario;
    const model::DecisionResult& result;
    const model::Decision* decision; ///< null: the scenario no longer has it
    Names names;
    Language language;
    std::string suffix; ///< of the ids of its tables, where several decisions are asked

    [[nodiscard]] std::string label() const {
        return decision == nullptr ? result.decision
                                   : names.label(decision->label, result.decision);
    }
    [[nodiscard]] std::string title(std::string_view key) const {
        const bool plain = suffix.empty() && (decision == nullptr || decision->label.empty());
        const std::string title = word(key, language);
        return plain ? title : phrase("classify:of", language, {title, label()});
    }
    [[nodiscard]] std::string criterion(const std::string& id) const {
        const model::Criterion* found =
            decision == nullptr ? nullptr : model::find(decision->criteria, id);
        return found == nullptr ? id : names.label(found->label, id);
    }
    [[nodiscard]] Cell category(const std::string& id) const {
        return id.empty() ? Cell() : Cell(names.category(id, decision));
    }
    [[nodiscard]] std::string criteria(const std::vector<std::string>& ids) const {
        std::vector<std::string> names_of;
        names_of.reserve(ids.size());
        for (const std::string& id : ids) {
            names_of.push_back(criterion(id));
        }
        return fmt::format("{}", fmt::join(names_of, ", "));
    }
    [[nodiscard]] std::string tasks(const std::vector<std::string>& ids) const {
        std::vector<std::string> labels;
        labels.reserve(ids.size());
        for (const std::string& id : ids) {
            labels.push_back(names.task_label(id));
        }
        return fmt::format("{}", fmt::join(labels, "; "));
    }
    [[nodiscard]] std::string category_label(const std::string& id) const {
        return names.category(id, decision).label;
    }
    [[nodiscard]] std::string categories(const std::vector<std::string>& ids) const {
        std::vector<std::string> labels;
        labels.reserve(ids.size());
        for (const std::string& id : ids) {
            labels.push_back(category_label(id));
        }
        return fmt::format("{}", fmt::join(labels, ", "));
    }
    [[nodiscard]] std::string show(int number) const {
        return format_decimal(Decimal(number), language);
    }
    [[nodiscard]] std::string scores(const std::vector<model::Because>& list) const {
        std::vector<std::string> parts;
        parts.reserve(list.size());
        for (const model::Because& because : list) {
            parts.push_back(fmt::format("{}: {}", criterion(because.criterion), because.level));
        }
        return fmt::format("{}", fmt::join(parts, "; "));
    }
};

// classify_explanations.cpp
/// Each verdict in sentences.
[[nodiscard]] Table explanations(const Asked& asked);

// classify_model.cpp
/// The rules, votes or values that decide.
[[nodiscard]] Table model_table(const Asked& asked);

// classify_audit.cpp
/// What the decided table allows.
void add_audit(const Asked& asked, std::vector<Table>& tables);

// classify_requests.cpp
/// Learning, stress tests, repairs and comparison, as far as they were asked for.
void add_requests(const Asked& asked, std::vector<Table>& tables);
/// The same in sentences.
[[nodiscard]] std::vector<std::string> request_sentences(const Asked& asked);

} // namespace houtskool::report
