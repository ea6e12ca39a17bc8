// SPDX-License-Identifier: MIT
#pragma once
// What classify adds to the document: per decision the verdicts with their reasons, the audit of
// the decided table, and what was asked for besides (learning, stress tests, repairs, comparison).
//
// Levels are the texts of the scenario (`+/-`, `nvt`, a number); an empty level is a score that is
// not there. Tasks, criteria, categories and rules are ids.

#include "base/decimal.hpp"
#include "model/finding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace houtskool::model {

// ---- verdicts -----------------------------------------------------------------------------------

struct PartVerdict {
    std::string part;
    std::string category; ///< empty: the model does not decide it
    std::string source;   ///< citation of who decided so; empty: the model did
    friend bool operator==(const PartVerdict&, const PartVerdict&) = default;
};

/// A score of a task.
struct Because {
    std::string criterion;
    std::string level;
    friend bool operator==(const Because&, const Because&) = default;
};

/// A rule that a task meets, and what it rests on.
struct RuleEvidence {
    std::string rule;
    std::string category;
    std::vector<std::string> tasks;      ///< decided tasks that it holds for
    std::vector<std::string> exceptions; ///< decided tasks that it would reach and that differ
    friend bool operator==(const RuleEvidence&, const RuleEvidence&) = default;
};

/// What one criterion adds: a vote's share of all weights (0 when it votes against), or a value.
struct Contribution {
    std::string criterion;
    std::string level;
    Decimal amount;
    friend bool operator==(const Contribution&, const Contribution&) = default;
};

/// One score beside another: of another task, or as it would have to be.
struct ScoreChange {
    std::string criterion;
    std::string from;
    std::string to; ///< a level, or conditions in words of the document: `[laag, gemiddeld]`
    friend bool operator==(const ScoreChange&, const ScoreChange&) = default;
};

/// The category that came next, and what it lacked.
struct RunnerUp {
    std::string category;
    std::string rule;                 ///< of rules: the one that came nearest
    std::vector<ScoreChange> lacking; ///< conditions that are not met; none: it stands later
    std::optional<Decimal> short_by;  ///< of votes and values: what is missing to win
    friend bool operator==(const RunnerUp&, const RunnerUp&) = default;
};

/// The decided task with another category that scores most alike.
struct NearestCase {
    std::string task;
    std::string scenario; ///< of a precedent; empty: this one
    std::string category;
    std::vector<ScoreChange> differs;
    friend bool operator==(const NearestCase&, const NearestCase&) = default;
};

/// The smallest change of scores that gives another verdict: fewest criteria, then fewest steps.
struct SmallestFlip {
    std::string category;
    std::vector<ScoreChange> changes;
    int steps = 0;
    friend bool operator==(const SmallestFlip&, const SmallestFlip&) = default;
};

struct Verdict {
    std::string task;
    std::string category;         ///< empty: the model does not decide this task
    std::string rule;             ///< of rules: the one that decided
    std::vector<Because> because; ///< what its conditions met; empty for a rule without conditions
    std::string decided;          ///< what the source decided; empty: nothing
    std::vector<PartVerdict> parts;
    std::vector<RuleEvidence> rules;         ///< those that the task meets and that had a say
    std::vector<Contribution> contributions; ///< of mr-sort and additive, for its category
    std::optional<Decimal> margin;           ///< of those: how far above what was needed
    std::optional<RunnerUp> runner_up;
    std::optional<NearestCase> nearest;
    std::optional<SmallestFlip> flip; ///< none: no other verdict is possible, or the search ended
    /// Categories that the decisions on all other tasks allow: conclusions of all minimal certain
    /// rules, or of all value functions that agree with them. Empty: they say nothing.
    std::vector<std::string> possible;
    /// Where scores are unknown: the categories that some level of them gives. One: necessary.
    std::vector<std::string> whatever_unknown;
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

struct CategoryCount {
    std::string category;
    int tasks = 0;   ///< by the model
    int decided = 0; ///< by the source
    friend bool operator==(const CategoryCount&, const CategoryCount&) = default;
};

// ---- audit --------------------------------------------------------------------------------------

/// Tasks of one group that the source decided the same way.
struct Camp {
    std::string category;
    std::vector<std::string> tasks;
    friend bool operator==(const Camp&, const Camp&) = default;
};

/// Tasks that score alike on the criteria looked at, yet were decided differently.
struct ConflictGroup {
    std::vector<Because> scores;
    std::vector<Camp> camps;
    friend bool operator==(const ConflictGroup&, const ConflictGroup&) = default;
};

/// Whether a set of criteria can have decided what was decided: quality of approximation of rough
/// set theory (Pawlak 1991, ch. 2): consistent / cases.
struct Consistency {
    std::string basis; ///< `claim`: criteria a source names; `model`: those it uses; `all`
    std::vector<std::string> criteria;
    int cases = 0;      ///< tasks with a decided verdict
    int consistent = 0; ///< of which in groups without conflict
    std::vector<ConflictGroup> conflicts;
    friend bool operator==(const Consistency&, const Consistency&) = default;
};

/// Of the tasks decided so: `certain` score like no task decided otherwise; `possible` tasks score
/// like at least one of them (lower and upper approximation, Pawlak 1991).
struct CategoryApproximation {
    std::string category;
    int cases = 0;
    int certain = 0;
    int possible = 0;
    int certain_rules = 0;  ///< minimal rules that hold without exception; 0 when not counted
    int possible_rules = 0; ///< minimal rules that may hold
    friend bool operator==(const CategoryApproximation&, const CategoryApproximation&) = default;
};

/// How many tasks have their smallest flip at so many criteria and steps.
struct FlipCount {
    int criteria = 0; ///< 0: no flip was found
    int steps = 0;
    int tasks = 0;
    friend bool operator==(const FlipCount&, const FlipCount&) = default;
};

/// Combinations of levels, nvt aside, that the model leaves undecided.
struct Gaps {
    int profiles = 0;
    int undecided = 0;
    std::vector<std::vector<Because>> examples; ///< the first few
    friend bool operator==(const Gaps&, const Gaps&) = default;
};

/// A task that scores at least as well on every criterion as one that was decided better.
struct Reversal {
    std::string better;  ///< scores at least as well
    std::string decided; ///< its category, a worse one
    std::string worse;
    std::string than; ///< the category of the other
    friend bool operator==(const Reversal&, const Reversal&) = default;
};

/// An order of the categories, worst first, and how many tasks would contradict it.
struct OrderCheck {
    std::vector<std::string> categories;
    int conflicting = 0; ///< with the declared directions; scales without one are read upward
    /// With the directions that suit the order best; as many criteria, so many ways to suit. None:
    /// too many criteria to try.
    std::optional<int> conflicting_at_best = {};
    friend bool operator==(const OrderCheck&, const OrderCheck&) = default;
};

/// Whether the decisions bear out the declared direction of a criterion.
struct DirectionCheck {
    std::string criterion;
    std::string declared; ///< `increasing` or `decreasing`
    Decimal agreement;    ///< -1..1: how far the decisions go along with it
    bool contradicts = false;
    friend bool operator==(const DirectionCheck&, const DirectionCheck&) = default;
};

/// Of a category and better ones (`at-least`), or worse ones (`at-most`), where categories are
/// ordered: tasks that no other contradicts, and tasks that may belong to it (lower and upper
/// approximation by dominance, Greco, Matarazzo & Slowinski 2001).
struct UnionApproximation {
    std::string category;
    std::string scope; ///< `at-least` or `at-most`
    int certain = 0;
    int possible = 0;
    std::vector<std::string> doubtful; ///< the tasks between the two
    friend bool operator==(const UnionApproximation&, const UnionApproximation&) = default;
};

struct Audit {
    std::vector<CategoryApproximation> approximations; ///< on all criteria
    std::vector<UnionApproximation> unions;            ///< where order and directions are declared
    bool rules_complete = false;                       ///< every minimal rule was counted
    std::vector<std::vector<std::string>> reducts; ///< smallest sets that tell as much as all do
    bool reducts_complete = false;
    std::vector<std::string> core; ///< criteria in every reduct
    std::vector<Reversal> reversals;
    std::vector<OrderCheck> orders; ///< fewest contradictions first
    std::vector<DirectionCheck> directions;
    std::vector<FlipCount> flips;
    std::optional<Gaps> gaps; ///< none: too many profiles to count
    friend bool operator==(const Audit&, const Audit&) = default;
};

// ---- what is asked for --------------------------------------------------------------------------

/// A decision that would have to be re-opened.
struct Repair {
    std::string task;
    std::string from;
    std::string to;
    friend bool operator==(const Repair&, const Repair&) = default;
};

/// The fewest decisions to re-open so that the table is consistent on these criteria.
struct Repairs {
    std::vector<std::string> criteria;
    std::vector<Repair> decisions;
    bool proved = false; ///< no fewer will do
    friend bool operator==(const Repairs&, const Repairs&) = default;
};

/// How often a decided category was predicted as another.
struct ConfusionCell {
    std::string decided;
    std::string predicted; ///< empty: undecided
    int tasks = 0;
    friend bool operator==(const ConfusionCell&, const ConfusionCell&) = default;
};

/// A learner tried on tasks that it has not seen.
struct Validation {
    std::string learner;
    std::string scheme; ///< `leave-one-out` or `k-fold`
    int folds = 0;      ///< of k-fold
    int cases = 0;
    int right = 0;
    int undecided = 0;
    Decimal kappa; ///< Cohen 1960; four digits
    std::vector<ConfusionCell> confusion;
    std::vector<std::string> wrong; ///< tasks predicted otherwise, or not at all
    friend bool operator==(const Validation&, const Validation&) = default;
};

struct CategoryShare {
    std::string category; ///< empty: undecided
    Decimal share;        ///< of the draws, 0..1
    friend bool operator==(const CategoryShare&, const CategoryShare&) = default;
};

/// How often random weights give a task each category (SMAA-TRI, Tervonen et al. 2009).
struct Acceptability {
    std::string task;
    std::vector<CategoryShare> categories;
    friend bool operator==(const Acceptability&, const Acceptability&) = default;
};

/// Rules learned again on the criteria of one reduct.
struct ReductCheck {
    std::vector<std::string> criteria;
    int rules = 0;
    int conditions = 0;
    int right = 0;                    ///< of the decided tasks
    int leave_one_out = 0;            ///< right on the task left out
    std::vector<std::string> differs; ///< tasks with another verdict than by the model
    friend bool operator==(const ReductCheck&, const ReductCheck&) = default;
};

struct Stress {
    std::vector<Validation> validations;
    int several_possible = 0; ///< tasks for which the others allow more than one category
    int excluded = 0;         ///< tasks whose decided category the others exclude
    std::vector<ReductCheck> reducts;
    int draws = 0;
    std::vector<Acceptability> acceptability;
    friend bool operator==(const Stress&, const Stress&) = default;
};

/// How a model was learned, and what it could not do.
struct Learning {
    std::string method;
    int examples = 0;   ///< decided tasks, precedents included
    int precedents = 0; ///< of which from another scenario
    int right = 0;
    bool proved = false;    ///< best of its kind
    bool timed_out = false; ///< stopped before it was done
    int parameters = 0;     ///< figures that were fitted
    int rules = 0;
    int conditions = 0;
    /// Of rules that were not searched exhaustively: the share of the tasks decided otherwise that
    /// a rule may cover.
    std::optional<Decimal> tolerance = {};
    std::vector<std::string> wrong = {}; ///< tasks that it puts elsewhere
    std::vector<Validation> validations; ///< leave-one-out, beside the baselines
    friend bool operator==(const Learning&, const Learning&) = default;
};

struct MappedName {
    std::string ours;
    std::string theirs; ///< empty: nothing of theirs corresponds
    friend bool operator==(const MappedName&, const MappedName&) = default;
};

struct DifferentVerdict {
    std::string task;
    std::string ours;
    std::string theirs;
    friend bool operator==(const DifferentVerdict&, const DifferentVerdict&) = default;
};

/// The verdicts of another scenario's model on these tasks.
struct Comparison {
    std::string scenario;
    std::string decision;
    std::vector<MappedName> criteria;
    int compared = 0;
    int agreeing = 0;
    Decimal kappa; ///< Cohen 1960; four digits
    std::vector<DifferentVerdict> differs;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

struct DecisionResult {
    std::string decision;
    std::vector<Verdict> verdicts; ///< in order of the tasks
    std::vector<CategoryCount> counts;
    int undecided = 0; ///< tasks that the model does not decide
    int compared = 0;  ///< tasks with both a verdict and a decided one
    int agreeing = 0;
    std::vector<Consistency> consistency;
    Audit audit;
    std::optional<Learning> learning;
    std::optional<Stress> stress;
    std::optional<Repairs> repairs;
    std::optional<Comparison> comparison;
    friend bool operator==(const DecisionResult&, const DecisionResult&) = default;
};

struct ClassifyResult {
    std::vector<DecisionResult> decisions;
    std::vector<Finding> findings;
    friend bool operator==(const ClassifyResult&, const ClassifyResult&) = default;
};

} // namespace houtskool::model
