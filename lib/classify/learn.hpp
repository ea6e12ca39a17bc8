// SPDX-License-Identifier: MIT
#pragma once
// Learns the model of a decision from its decided tasks, by the method asked for, and says what it
// could not satisfy and how much it proves: leave-one-out beside simple baselines, and parameters
// beside examples.

#include "classify/encode.hpp"
#include "classify/request.hpp"
#include "sorting/validation.hpp"

#include <optional>
#include <vector>

namespace houtskool::classify {

/// The decided cases of another scenario on the same question, as rows of this coding; names are
/// `SCENARIO/TASK`. A decision with the same id is the same question; criteria and levels are
/// matched by name, what has no match is unknown, and cases of other categories are left out.
[[nodiscard]] sorting::Table precedents(const Coding& coding, const model::Scenario& scenario);

/// The method that is meant where none is named.
[[nodiscard]] model::Method usual_method(const model::Decision& decision);

/// A learner of that method, as validation wants it.
[[nodiscard]] sorting::Learner learner(model::Method method, const FitOptions& options);

struct LearnOutcome {
    model::DecisionModel model;
    model::Learning learning;
};

/// `examples` are decided; those of precedents come last.
[[nodiscard]] LearnOutcome learn(const Coding& coding, model::Method method,
                                 const sorting::Table& examples, std::size_t precedents,
                                 const FitOptions& options);

/// Leave-one-out where there are few cases, else ten folds: of this learner, then of the baselines.
[[nodiscard]] std::vector<model::Validation> beside_baselines(const Coding& coding,
                                                              model::Method method,
                                                              const sorting::Table& examples,
                                                              const FitOptions& options);

/// In the words of the document.
[[nodiscard]] model::Validation told(const Coding& coding, const std::string& learner,
                                     const std::string& scheme, const sorting::Table& table,
                                     const sorting::Validation& validation);
[[nodiscard]] std::string name_of(model::Method method);

} // namespace houtskool::classify
