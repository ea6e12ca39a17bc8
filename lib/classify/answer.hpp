// SPDX-License-Identifier: MIT
#pragma once
// What a model says of one case, and why: the rules that fired and the cases they rest on, or what
// each criterion added, and the category that came next.

#include "classify/encode.hpp"
#include "sorting/models.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::classify {

struct Answer {
    int category = sorting::undecided;
    const model::Rule* rule = nullptr; ///< the rule that decided; null: none, or no rules
    std::vector<model::Because> because;
    std::vector<model::RuleEvidence> rules;
    std::vector<model::Contribution> contributions;
    std::optional<Decimal> margin;
    std::optional<model::RunnerUp> runner_up;
    /// Criteria without a score that the model asks for, in order of the decision's criteria; of an
    /// ordered list only those up to the rule that fired. Any of them may have changed the answer.
    std::vector<std::string> missing;
};

/// `cases` are the decided ones, which rules rest on; `model` is the compiled model of the
/// decision.
[[nodiscard]] Answer answer(const Coding& coding, const sorting::Model& model,
                            const sorting::Table& cases, std::span<const double> row);

/// The criteria that the decision's model uses, in order of the decision's criteria.
[[nodiscard]] std::vector<std::string> model_criteria(const model::Decision& decision);

/// The scores that meet a condition, in words of the document: `hoog`, `[laag, nvt]`, `3.5..`.
[[nodiscard]] std::string wanted(const Coding& coding, const sorting::Condition& condition);

} // namespace houtskool::classify
