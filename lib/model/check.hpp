// SPDX-License-Identifier: MIT
#pragma once
// What a build server guards: rules that figures, assumptions and findings of a result must meet.

#include "model/finding.hpp"
#include "model/quantity.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// Exactly one of: limits of a metric, `no_new_unsourced`, `no_findings`. A metric may have limits
/// of its value (`min`, `max`) and of its change against a baseline (`absolute`, `relative`,
/// `standard_errors`); all that are given must hold.
struct Check {
    std::string id;            ///< may be empty: then it is called after what it is about
    std::string metric;        ///< `cost.structural-gap`: without the year, every year
    bool every_metric = false; ///< --tolerance without a metric
    std::optional<Number> min; ///< of the value, in the unit of the metric
    std::optional<Number> max;
    std::optional<Number> absolute;        ///< of the change either way, in the unit of the metric
    std::optional<Number> relative;        ///< of the change, as a share of the baseline
    std::optional<Number> standard_errors; ///< of the change, in standard errors of the two figures
    bool no_new_unsourced = false;         ///< assumptions without source or note that are new
    std::vector<std::string> no_findings;  ///< codes
    Severity severity = Severity::error;
    std::string owner;
    std::string reason;
    Origin place;

    /// Whether it can only be judged beside a baseline.
    [[nodiscard]] bool needs_baseline() const {
        return absolute || relative || standard_errors || no_new_unsourced;
    }
    friend bool operator==(const Check&, const Check&) = default;
};

} // namespace houtskool::model
