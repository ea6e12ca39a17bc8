// SPDX-License-Identifier: MIT
#pragma once
// What is asked beside the verdicts: to learn, to stress, to repair, to compare.

#include "model/scenario.hpp"
#include "sorting/learn_additive.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::classify {

/// Seed and time limit of everything that searches, and how additive values are fitted.
struct FitOptions : sorting::LearningOptions {
    sorting::AdditiveMethod additive = sorting::AdditiveMethod::automatic;
};

struct LearnRequest {
    std::optional<model::Method> method;         ///< none: that of the decision's model, else rules
    const model::Scenario* precedents = nullptr; ///< whose decided tasks are examples too
};

struct RepairRequest {
    std::vector<std::string> criteria; ///< empty: those that a source calls decisive, else all
};

/// The model of another scenario, for these tasks.
struct CompareRequest {
    const model::Scenario* scenario = nullptr;
    /// Which of its criteria (or categories, or its decision) is which of ours, where the names
    /// differ.
    std::vector<model::MappedName> names;
};

struct StressRequest {
    int folds = 10;
    int draws = 1000; ///< of random weights
};

struct Request {
    std::string decision; ///< what is asked beside the verdicts is about this one; empty: all
    std::optional<LearnRequest> learn;
    std::optional<RepairRequest> repair;
    std::optional<CompareRequest> compare;
    std::optional<StressRequest> stress;
    FitOptions learning;

    [[nodiscard]] bool about(const model::Decision& asked) const {
        return decision.empty() || decision == asked.id;
    }
};

/// Names in the request that the scenario does not know, and what does nothing on it, each as a
/// message.
[[nodiscard]] std::vector<std::string> faults(const model::Scenario& scenario,
                                              const Request& request);

} // namespace houtskool::classify
