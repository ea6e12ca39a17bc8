// SPDX-License-Identifier: MIT
#pragma once
// A whole document.

#include "model/budget.hpp"
#include "model/check.hpp"
#include "model/decision.hpp"
#include "model/organisation.hpp"
#include "model/planning.hpp"
#include "model/reference.hpp"
#include "model/results.hpp"
#include "model/task.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// What an overlay or a --set changed, kept so that a result says how it differs from its scenario.
struct Change {
    std::string path;
    std::string from; ///< the value before, in one line; empty: there was none
    std::string to;   ///< the value after; empty: removed
    std::string by;   ///< the overlay's file, or `--set`
    std::string after =
        {}; ///< the last program whose result did not see the change; empty: all saw it
    friend bool operator==(const Change&, const Change&) = default;
};

struct Scenario {
    std::string id;
    Label title;
    Label description;
    std::vector<Source> sources;
    std::vector<Assumption> assumptions;
    std::vector<Correlation> correlations;
    std::vector<Reference> references;
    std::vector<Decision> decisions;
    std::vector<Task> tasks;
    Organisation organisation;
    Budget budget;
    Planning planning;
    std::vector<Check> checks;
    std::vector<Change> changes;
    Results results;
    Origin place;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// The decision that the organisation's norms and the budget's verdicts are about: the one named,
/// or the only one that has such a category; null where there is none or more than one.
[[nodiscard]] const Decision* decision_of(const Scenario& scenario, const Ref& decision,
                                          const Ref& category);

} // namespace houtskool::model
