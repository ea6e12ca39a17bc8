// SPDX-License-Identifier: MIT
#pragma once
// A result beside an earlier one, its baseline: what changed, what that did to each figure, and
// which rules that breaks.

#include "model/finding.hpp"
#include "model/metric.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

/// What a result was computed from and with, so that it can serve as a baseline.
struct Provenance {
    std::string version; ///< of the program
    int format = 1;      ///< of the document
    std::string method;  ///< of the digests
    /// Of each section that the result stands on, by its name.
    std::map<std::string, std::string> digests;
    std::string accepted; ///< why this became the baseline; empty: it was not accepted as one
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// Why a figure moved. edited: somebody changed an input whose source is the same; renewed: the
/// source of an input, or an index, is another; upstream: classify or staff computed something
/// else, from inputs of its own; tool: the inputs are the same but the program is not; noise: the
/// draws are others, and the difference is within what they make likely.
enum class ChangeCause { edited, renewed, upstream, tool, noise };

/// An input that differs. Texts are for people: one line, figures with a point.
struct InputChange {
    std::string input; ///< `assumptions.wage`, `budget.lines[core]`, `staff.clusters[policy]`
    ChangeCause cause = ChangeCause::edited;
    std::vector<std::string> parts; ///< value, range, shape, source, note, amount, term, ...
    std::string from;               ///< empty: it was not there
    std::string to;                 ///< empty: it is gone
    Origin place;                   ///< where it stands now, else where it stood
    friend bool operator==(const InputChange&, const InputChange&) = default;
};

/// What one changed input did to a metric.
struct Effect {
    std::string input; ///< of an InputChange; `tool` and `noise` for those causes
    ChangeCause cause = ChangeCause::edited;
    Decimal effect; ///< its part of the difference; see MetricChange::method
    Decimal alone;  ///< what it would do as the only change
    friend bool operator==(const Effect&, const Effect&) = default;
};

/// How a difference is divided over the inputs that changed. shapley: the mean of what each does
/// over all orders of making the changes (Shapley 1953), rounded so that the effects add up to the
/// difference. one_by_one: what each does alone; effects and interaction add up to the difference.
/// whole: not divided, the only effect is the difference.
enum class ExplainMethod { shapley, one_by_one, whole };

struct MetricChange {
    std::string metric;
    MetricUnit unit = MetricUnit::euro;
    Span from;
    Span to;
    Decimal difference; ///< of the values
    ExplainMethod method = ExplainMethod::shapley;
    std::vector<Effect> effects; ///< in the order of the input changes
    Decimal interaction;         ///< difference less what each does alone, and less tool and noise
    friend bool operator==(const MetricChange&, const MetricChange&) = default;
};

/// accepted: it failed, but --accept makes the change the new baseline.
enum class CheckStatus { passed, failed, accepted, not_evaluated };

/// What breaks a rule.
struct Breach {
    std::string subject; ///< metric, assumption, or the subject of a finding
    std::string limit;   ///< min, max, absolute, relative, standard-errors, unknown, unsourced, or
                         ///< the code of a finding
    std::optional<Decimal> found;   ///< the value, or the change
    std::optional<Decimal> allowed; ///< in the unit of the metric
    friend bool operator==(const Breach&, const Breach&) = default;
};

/// How near a tolerance came to being exceeded: the change that takes the largest part of it.
struct Slack {
    std::string metric;
    Decimal change;  ///< either way
    Decimal allowed; ///< in the unit of the metric
    friend bool operator==(const Slack&, const Slack&) = default;
};

struct CheckResult {
    std::string id;
    std::string rule; ///< in words of the document: `cost.structural-gap max 0`
    CheckStatus status = CheckStatus::passed;
    Severity severity = Severity::error;
    std::string owner;
    std::string reason;
    int evaluated = 0; ///< figures, assumptions or findings that were looked at
    std::vector<Breach> breaches;
    std::optional<Slack> slack; ///< of rules on a change
    Origin place;
    friend bool operator==(const CheckResult&, const CheckResult&) = default;
};

/// The draws of a sampled result: figures of other draws differ by chance.
struct Draws {
    int seed = 0;
    int draws = 0;
    std::string method;
    friend bool operator==(const Draws&, const Draws&) = default;
};

struct BaselineInfo {
    std::string version; ///< of the program that computed it
    std::string accepted;
    std::optional<Draws> draws;
    friend bool operator==(const BaselineInfo&, const BaselineInfo&) = default;
};

struct CostComparison {
    std::optional<BaselineInfo> baseline; ///< none: only rules without one were evaluated
    std::vector<InputChange> inputs;
    std::vector<MetricChange> metrics;
    std::vector<std::string> appeared; ///< metrics that the baseline did not have
    std::vector<std::string> gone;
    int compared = 0; ///< metrics that both have
    std::vector<CheckResult> checks;
    friend bool operator==(const CostComparison&, const CostComparison&) = default;
};

} // namespace houtskool::model
