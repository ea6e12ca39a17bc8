// SPDX-License-Identifier: MIT
#include "document/keys.hpp"

namespace houtskool::document {

using namespace model;

void map(Io& io, Because& value) {
    io.mapping("because", nullptr, [&] {
        io.required("criterion", value.criterion, "criterion");
        io.required("level", value.level, "the level on it; empty: no score");
    });
}

void map(Io& io, PartVerdict& value) {
    io.mapping("part-verdict", nullptr, [&] {
        io.required("part", value.part, "part of the task");
        io.optional("category", value.category, "its category; none: undecided");
        io.optional("source", value.source, "who decided so; none: the model");
    });
}

void map(Io& io, RuleEvidence& value) {
    io.mapping("rule-evidence", nullptr, [&] {
        io.required("rule", value.rule, "rule that the task meets");
        io.required("category", value.category, "what it concludes");
        io.optional("tasks", value.tasks, "decided tasks that it holds for");
        io.optional("exceptions", value.exceptions,
                    "decided tasks that meet it and were decided otherwise");
    });
}

void map(Io& io, Contribution& value) {
    io.mapping("contribution", nullptr, [&] {
        io.required("criterion", value.criterion, "criterion");
        io.optional("level", value.level, "the level on it; none: no score");
        io.required("amount", value.amount, "share of the votes, or value");
    });
}

void map(Io& io, ScoreChange& value) {
    io.mapping("score-change", nullptr, [&] {
        io.required("criterion", value.criterion, "criterion");
        io.optional("from", value.from, "the level of the task; none: no score");
        io.required("to", value.to, "the other level, or the levels wanted");
    });
}

void map(Io& io, RunnerUp& value) {
    io.mapping("runner-up", nullptr, [&] {
        io.required("category", value.category, "the category that came next");
        io.optional("rule", value.rule, "its rule that came nearest");
        io.optional("lacking", value.lacking,
                    "what that rule asks and the task has not; none: it stands later");
        io.optional("short-by", value.short_by, "votes or value that are missing");
    });
}

void map(Io& io, NearestCase& value) {
    io.mapping("nearest-case", nullptr, [&] {
        io.required("task", value.task, "decided task that scores most alike");
        io.optional("scenario", value.scenario, "where it was decided, if elsewhere");
        io.required("category", value.category, "how it was decided");
        io.optional("differs", value.differs, "the scores that differ");
    });
}

void map(Io& io, SmallestFlip& value) {
    io.mapping("smallest-flip", nullptr, [&] {
        io.required("category", value.category, "the verdict that it leads to");
        io.required("changes", value.changes, "the scores that change");
        io.required("steps", value.steps, "steps on the scales together");
    });
}

void map(Io& io, Verdict& value) {
    io.mapping("verdict", nullptr, [&] {
        io.required("task", value.task, "task");
        io.optional("category", value.category, "its category; none: the model does not decide it");
        io.optional("rule", value.rule, "the rule that decided");
        io.optional("because", value.because, "what the conditions of the rule met");
        io.optional("decided", value.decided, "the category that the source decided");
        io.optional("parts", value.parts, "parts with a category of their own");
        io.optional("rules", value.rules,
                    "rules that the task meets, with the tasks that they rest on");
        io.optional("contributions", value.contributions,
                    "what each criterion adds for its category");
        io.optional("margin", value.margin, "how far above what its category needs");
        io.optional("runner-up", value.runner_up, "the category that came next");
        io.optional("nearest", value.nearest, "nearest decided task with another category");
        io.optional("flip", value.flip, "smallest change of scores that gives another verdict");
        io.optional("possible", value.possible,
                    "categories that the decisions on the other tasks allow");
        io.optional("whatever-unknown", value.whatever_unknown,
                    "categories that some level of the unknown scores gives");
    });
}

void map(Io& io, CategoryCount& value) {
    io.mapping("category-count", nullptr, [&] {
        io.required("category", value.category, "category");
        io.required("tasks", value.tasks, "tasks by the model");
        io.required("decided", value.decided, "tasks by the source");
    });
}

void map(Io& io, Camp& value) {
    io.mapping("camp", nullptr, [&] {
        io.required("category", value.category, "category that was decided");
        io.required("tasks", value.tasks, "tasks that were decided so");
    });
}

void map(Io& io, ConflictGroup& value) {
    io.mapping("conflict-group", nullptr, [&] {
        io.required("scores", value.scores, "what the tasks have in common");
        io.required("camps", value.camps, "how they were decided");
    });
}

void map(Io& io, Consistency& value) {
    io.mapping("consistency", nullptr, [&] {
        io.required("basis", value.basis,
                    "claim: criteria a source names; model: those it uses; all: every criterion");
        io.required("criteria", value.criteria, "criteria looked at");
        io.required("cases", value.cases, "tasks with a decided verdict");
        io.required("consistent", value.consistent, "of which in groups without conflict");
        io.required("conflicts", value.conflicts, "groups of tasks that conflict");
    });
}

void map(Io& io, CategoryApproximation& value) {
    io.mapping("category-approximation", nullptr, [&] {
        io.required("category", value.category, "category");
        io.required("cases", value.cases, "tasks decided so");
        io.required("certain", value.certain,
                    "of which no task with the same scores was decided otherwise");
        io.required("possible", value.possible, "tasks that score like one that was decided so");
        io.required("certain-rules", value.certain_rules, "minimal rules without exception");
        io.required("possible-rules", value.possible_rules, "minimal rules that may hold");
    });
}

void map(Io& io, FlipCount& value) {
    io.mapping("flip-count", nullptr, [&] {
        io.required("criteria", value.criteria, "criteria that change; 0: no flip");
        io.required("steps", value.steps, "steps together");
        io.required("tasks", value.tasks, "tasks with such a smallest flip");
    });
}

void map(Io& io, Gaps& value) {
    io.mapping("gaps", nullptr, [&] {
        io.required("profiles", value.profiles, "combinations of levels");
        io.required("undecided", value.undecided, "of which the model decides none");
        io.optional("examples", value.examples, "the first few");
    });
}

void map(Io& io, Reversal& value) {
    io.mapping("reversal", nullptr, [&] {
        io.required("better", value.better, "task that scores at least as well on everything");
        io.required("decided", value.decided, "its category, a worse one");
        io.required("worse", value.worse, "the other task");
        io.required("than", value.than, "the category of the other");
    });
}

void map(Io& io, OrderCheck& value) {
    io.mapping("order-check", nullptr, [&] {
        io.required("categories", value.categories, "worst first");
        io.required("conflicting", value.conflicting, "tasks that contradict the order");
        io.optional("conflicting-at-best", value.conflicting_at_best,
                    "the same with the directions that suit the order best");
    });
}

void map(Io& io, DirectionCheck& value) {
    io.mapping("direction-check", nullptr, [&] {
        io.required("criterion", value.criterion, "criterion");
        io.required("declared", value.declared, "its declared direction");
        io.required("agreement", value.agreement, "-1 to 1: how far the decisions go along");
        io.required("contradicts", value.contradicts, "the decisions go clearly the other way");
    });
}

void map(Io& io, UnionApproximation& value) {
    io.mapping("union-approximation", nullptr, [&] {
        io.required("category", value.category, "category");
        io.required("scope", value.scope, "at-least: it and better ones; at-most: it and worse");
        io.required("certain", value.certain, "tasks that no other contradicts");
        io.required("possible", value.possible, "tasks that may belong to it");
        io.optional("doubtful", value.doubtful, "the tasks between the two");
    });
}

void map(Io& io, Audit& value) {
    io.mapping("audit", nullptr, [&] {
        io.optional("approximations", value.approximations, "per category, on all criteria");
        io.optional("unions", value.unions, "per category and better or worse, by dominance");
        io.optional("rules-complete", value.rules_complete, "every minimal rule was counted");
        io.optional("reducts", value.reducts, "smallest sets of criteria that tell as much as all");
        io.optional("reducts-complete", value.reducts_complete, "no reduct is missing");
        io.optional("core", value.core, "criteria in every reduct");
        io.optional("reversals", value.reversals, "tasks that score better and were decided worse");
        io.optional("orders", value.orders,
                    "orders of the categories, the one with fewest contradictions first");
        io.optional("directions", value.directions, "declared directions against the decisions");
        io.optional("flips", value.flips, "smallest flips, counted");
        io.optional("gaps", value.gaps, "scores that nothing decides");
    });
}

void map(Io& io, Repair& value) {
    io.mapping("repair", nullptr, [&] {
        io.required("task", value.task, "task");
        io.required("from", value.from, "what was decided");
        io.required("to", value.to, "what would be consistent");
    });
}

void map(Io& io, Repairs& value) {
    io.mapping("repairs", nullptr, [&] {
        io.required("criteria", value.criteria, "criteria looked at");
        io.required("decisions", value.decisions, "the fewest decisions to re-open");
        io.required("proved", value.proved, "no fewer will do");
    });
}

void map(Io& io, ConfusionCell& value) {
    io.mapping("confusion-cell", nullptr, [&] {
        io.required("decided", value.decided, "what was decided");
        io.optional("predicted", value.predicted, "what was predicted; none: undecided");
        io.required("tasks", value.tasks, "how often");
    });
}

void map(Io& io, Validation& value) {
    io.mapping("validation", nullptr, [&] {
        io.required("learner", value.learner, "what learned");
        io.required("scheme", value.scheme, "leave-one-out or k-fold");
        io.optional("folds", value.folds, "of k-fold");
        io.required("cases", value.cases, "tasks predicted");
        io.required("right", value.right, "as they were decided");
        io.required("undecided", value.undecided, "not at all");
        io.required("kappa", value.kappa, "agreement beyond chance, at most 1");
        io.optional("confusion", value.confusion, "what was taken for what");
        io.optional("wrong", value.wrong, "tasks predicted otherwise");
    });
}

void map(Io& io, CategoryShare& value) {
    io.mapping("category-share", nullptr, [&] {
        io.optional("category", value.category, "category; none: undecided");
        io.required("share", value.share, "of the draws, 0 to 1");
    });
}

void map(Io& io, Acceptability& value) {
    io.mapping("acceptability", nullptr, [&] {
        io.required("task", value.task, "task");
        io.required("categories", value.categories, "how often random weights give each");
    });
}

void map(Io& io, ReductCheck& value) {
    io.mapping("reduct-check", nullptr, [&] {
        io.required("criteria", value.criteria, "criteria of the reduct");
        io.required("rules", value.rules, "rules learned on them");
        io.required("conditions", value.conditions, "their conditions");
        io.required("right", value.right, "decided tasks that they put right");
        io.required("leave-one-out", value.leave_one_out, "put right when left out");
        io.optional("differs", value.differs, "tasks with another verdict than by the model");
    });
}

void map(Io& io, Stress& value) {
    io.mapping("stress", nullptr, [&] {
        io.optional("validations", value.validations,
                    "learners tried on tasks that they have not seen");
        io.required("several-possible", value.several_possible,
                    "tasks for which the others allow more than one category");
        io.required("excluded", value.excluded, "tasks whose category the others exclude");
        io.optional("reducts", value.reducts, "rules learned again on each reduct");
        io.optional("draws", value.draws, "random weights drawn");
        io.optional("acceptability", value.acceptability, "categories under random weights");
    });
}

void map(Io& io, Learning& value) {
    io.mapping("learning", nullptr, [&] {
        io.required("method", value.method, "method");
        io.required("examples", value.examples, "decided tasks, precedents included");
        io.optional("precedents", value.precedents, "of which from another scenario");
        io.required("right", value.right, "put as they were decided");
        io.required("proved", value.proved, "no model of its kind is better");
        io.optional("timed-out", value.timed_out, "stopped before it was done");
        io.required("parameters", value.parameters, "figures that were fitted");
        io.optional("rules", value.rules, "rules");
        io.optional("conditions", value.conditions, "conditions of the rules");
        io.optional("tolerance", value.tolerance,
                    "share of the tasks decided otherwise that a rule may cover; none: all rules "
                    "were searched, without exceptions");
        io.optional("wrong", value.wrong, "tasks that it puts elsewhere");
        io.optional("validations", value.validations, "leave-one-out, beside simpler methods");
    });
}

void map(Io& io, MappedName& value) {
    io.mapping("mapped-name", nullptr, [&] {
        io.required("ours", value.ours, "criterion here");
        io.optional("theirs", value.theirs, "criterion there; none: nothing corresponds");
    });
}

void map(Io& io, DifferentVerdict& value) {
    io.mapping("different-verdict", nullptr, [&] {
        io.required("task", value.task, "task");
        io.optional("ours", value.ours, "verdict here");
        io.optional("theirs", value.theirs, "verdict by the other model");
    });
}

void map(Io& io, Comparison& value) {
    io.mapping("comparison", nullptr, [&] {
        io.required("scenario", value.scenario, "scenario of the other model");
        io.required("decision", value.decision, "its decision");
        io.required("criteria", value.criteria, "which criterion was taken for which");
        io.required("compared", value.compared, "tasks with both verdicts");
        io.required("agreeing", value.agreeing, "of which both are the same");
        io.required("kappa", value.kappa, "agreement beyond chance, at most 1");
        io.optional("differs", value.differs, "tasks where they part");
    });
}

void map(Io& io, DecisionResult& value) {
    io.mapping("decision-result", nullptr, [&] {
        io.required("decision", value.decision, "decision");
        io.required("verdicts", value.verdicts, "one for each task");
        io.required("counts", value.counts, "tasks per category");
        io.required("undecided", value.undecided, "tasks that the model does not decide");
        io.required("compared", value.compared, "tasks with both a verdict and a decided one");
        io.required("agreeing", value.agreeing, "of which both are the same");
        io.required("consistency", value.consistency, "whether the criteria can have decided");
        io.optional("audit", value.audit, "what the decided table allows");
        io.optional("learning", value.learning, "how the model was learned");
        io.optional("stress", value.stress, "how the verdicts stand up");
        io.optional("repairs", value.repairs, "the fewest decisions to re-open");
        io.optional("comparison", value.comparison, "verdicts of another model");
    });
}

void map(Io& io, ClassifyResult& value) {
    io.mapping("classify-result", nullptr, [&] {
        io.required("decisions", value.decisions, "one for each decision");
        io.required("findings", value.findings, "what to look at");
    });
}

} // namespace houtskool::document
