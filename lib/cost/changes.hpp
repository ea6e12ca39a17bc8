// SPDX-License-Identifier: MIT
#pragma once
// The inputs in which two scenarios differ, as far as a budget stands on them.

#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::cost {

/// What an input is, in order of dependency.
enum class InputKind {
    assumption,
    index,
    correlation,
    inhabitants,
    norms,
    categories,
    verdict,
    task_formation,
    cluster,
    function,
    total,
    line,
    fund,
    sum,
    rates,
    outside_view,
    years
};

struct ChangedInput {
    InputKind kind = InputKind::assumption;
    std::string id; ///< of the assumption, line, ...; empty for what there is one of
    /// Whether exchanging it alone can be worked out: it is there on both sides (lines, funds and
    /// tasks need not be) and differs in more than its source or note.
    bool exchangeable = false;
    model::InputChange change;
};

/// Every input that differs, in order of dependency (InputKind) and by id within it, whatever the
/// order of the documents. An assumption, a line or a fund: each of its parts counts but labels.
/// Cause: renewed where the source is another one or says something else of itself, and for
/// indices; upstream for verdicts and fte, or tool where what they were computed from is the same;
/// else edited.
[[nodiscard]] std::vector<ChangedInput> changed_inputs(const model::Scenario& baseline,
                                                       const model::Scenario& now);

} // namespace houtskool::cost
