// SPDX-License-Identifier: MIT
// What cost writes.

#include "document/keys.hpp"

namespace houtskool::document {

using namespace model;

void map(Io& io, MoneySpan& span) {
    io.mapping("money-span", nullptr, [&] {
        io.required("low", span.low, "lower bound, euros");
        io.required("value", span.value, "central value, euros");
        io.required("high", span.high, "upper bound, euros");
    });
}

void map(Io& io, YearAmounts& amounts) {
    io.mapping("year-amounts", nullptr, [&] {
        io.required("id", amounts.id, "fund or line");
        io.required("nature", amounts.nature, "structural or incidental");
        io.optional("verdict", amounts.verdict, "category that a line pays for");
        io.required("amounts", amounts.amounts, "one for each year");
    });
}

void map(Io& io, SumCheck& check) {
    io.mapping("sum-check", nullptr, [&] {
        io.required("id", check.id, "sum");
        io.required("stated", check.stated, "what the source says");
        io.required("computed", check.computed, "what its parts add up to");
        io.required("difference", check.difference, "computed less stated, euros");
        io.required("agrees", check.agrees, "whether they are equal");
        io.required("explained-by-rounding", check.explained_by_rounding,
                    "they differ, but their bounds overlap");
    });
}

void map(Io& io, Coverage& coverage) {
    io.mapping("coverage", nullptr, [&] {
        io.required("year", coverage.year, "year");
        io.required("structural-cost", coverage.structural_cost, "recurring cost");
        io.required("structural-funds", coverage.structural_funds, "recurring funds");
        io.required("structural-gap", coverage.structural_gap,
                    "recurring cost less recurring funds");
        io.required("incidental-cost", coverage.incidental_cost, "one-off cost");
        io.required("incidental-funds", coverage.incidental_funds, "one-off funds");
        io.required("balance", coverage.balance, "all funds less all cost");
        io.required("cumulative-gap", coverage.cumulative_gap, "structural gaps up to this year");
        io.required("covered", coverage.covered, "recurring funds cover recurring cost");
        io.required("survives-rounding", coverage.survives_rounding,
                    "the same over the whole span of the gap");
        io.required("balance-survives-rounding", coverage.balance_survives_rounding,
                    "the sign of the balance is the same over its whole span");
    });
}

void map(Io& io, CategoryCost& category) {
    io.mapping("category-cost", nullptr, [&] {
        io.required("category", category.category, "verdict");
        io.required("tasks", category.tasks, "tasks with it");
        io.required("amount", category.amount, "cost in the first year");
        io.required("share", category.share, "of all cost, 0 to 1");
    });
}

void map(Io& io, UnitCost& unit) {
    io.mapping("unit-cost", nullptr, [&] {
        io.required("category", unit.category, "verdict");
        io.required("amount", unit.amount, "cost in the first year");
        io.required("fte", unit.fte, "formation that it pays for");
        io.required("per-fte", unit.per_fte, "euros per fte");
    });
}

void map(Io& io, Breakdown& breakdown) {
    io.mapping("breakdown", nullptr, [&] {
        io.required("by", breakdown.by, "task, cluster, function, taakveld or kind");
        io.optional("id", breakdown.id, "which; left out for lines that name none");
        io.required("amounts", breakdown.amounts, "one for each year");
    });
}

void map(Io& io, Ratio& ratio) {
    io.mapping("ratio", nullptr, [&] {
        io.required("metric", ratio.metric, "figure and year");
        io.required("value", ratio.value, "euros, or a share from 0 to 1");
    });
}

void map(Io& io, ReferenceCheck& check) {
    io.mapping("reference-check", nullptr, [&] {
        io.required("reference", check.reference, "range");
        io.required("metric", check.metric, "figure");
        io.required("value", check.value, "what it is here");
        io.optional("low", check.low, "lower end of the range");
        io.optional("high", check.high, "upper end");
        io.required("inside", check.inside, "whether it lies inside");
        io.required("survives-rounding", check.survives_rounding,
                    "the same over the whole span of the figure");
    });
}

void map(Io& io, TaskPrice& price) {
    io.mapping("task-price", nullptr, [&] {
        io.required("task", price.task, "task");
        io.required("verdict", price.verdict, "its verdict");
        io.required("other", price.other, "the next-best verdict");
        io.required("cost", price.cost, "a year, under its verdict");
        io.required("other-cost", price.other_cost, "a year, under the other");
        io.optional("break-even", price.break_even,
                    "price of a bought fte at which both cost the same");
    });
}

void map(Io& io, Chance& chance) {
    io.mapping("chance", nullptr, [&] {
        io.required("probability", chance.probability, "0 to 1");
        io.required("standard-error", chance.standard_error, "of it, by sampling");
    });
}

void map(Io& io, Percentile& percentile) {
    io.mapping("percentile", nullptr, [&] {
        io.required("id", percentile.id, "p5: 5% of the draws lie below it");
        io.required("amount", percentile.amount, "euros");
        io.required("standard-error", percentile.standard_error, "of it, by sampling");
    });
}

void map(Io& io, SampledFigure& figure) {
    io.mapping("sampled-figure", nullptr, [&] {
        io.required("metric", figure.metric, "figure and year");
        io.required("at-modes", figure.at_modes, "with every input at its most likely value");
        io.required("mean", figure.mean, "euros");
        io.required("standard-error", figure.standard_error, "of the mean, by sampling");
        io.required("deviation", figure.deviation, "standard deviation");
        io.required("percentiles", figure.percentiles, "of the draws");
        io.optional("covered", figure.covered, "that a gap is zero or less");
    });
}

void map(Io& io, Influence& influence) {
    io.mapping("influence", nullptr, [&] {
        io.required("input", influence.input, "assumption, or path of a figure");
        io.required("at-low", influence.at_low, "with it at its 10th percentile, others at mode");
        io.required("at-high", influence.at_high, "with it at its 90th percentile");
        io.required("rank-correlation", influence.rank_correlation, "Spearman, -1 to 1");
        io.optional("first-order", influence.first_order, "share of the variance, alone");
        io.optional("total", influence.total, "share of the variance, with its interactions");
        io.optional("break-even", influence.break_even, "its value at which the gap is zero");
    });
}

void map(Io& io, OutsideFigure& figure) {
    io.mapping("outside-figure", nullptr, [&] {
        io.required("view", figure.view, "outside view");
        io.required("metric", figure.metric, "figure and year");
        io.required("percentiles", figure.percentiles, "of the draws");
        io.optional("covered", figure.covered, "that a gap is zero or less");
    });
}

void map(Io& io, Uncertainty& uncertainty) {
    io.mapping("uncertainty", nullptr, [&] {
        io.required("seed", uncertainty.seed, "of the draws");
        io.required("draws", uncertainty.draws, "how many");
        io.required("method", uncertainty.method, "plain, latin or sobol");
        io.required("inputs", uncertainty.inputs, "uncertain figures");
        io.required("figures", uncertainty.figures, "sampled figures");
        io.optional("influence-on", uncertainty.influence_on, "figure that inputs are tried on");
        io.optional("influences", uncertainty.influences, "what each input does to it");
        io.optional("outside", uncertainty.outside, "the outside view");
    });
}

void map(Io& io, ClosingStep& step) {
    io.mapping("closing-step", nullptr, [&] {
        io.required("lever", step.lever, "what is changed");
        io.required("from", step.from, "what it was");
        io.required("to", step.to, "what it becomes");
        io.required("effect", step.effect, "on the gap, after the steps before it");
    });
}

void map(Io& io, Closing& closing) {
    io.mapping("closing", nullptr, [&] {
        io.required("metric", closing.metric, "gap that is closed");
        io.required("gap", closing.gap, "before");
        io.required("left", closing.left, "what the levers cannot close");
        io.required("price", closing.price, "price of each euro moved, added up");
        io.required("steps", closing.steps, "changes, cheapest first");
    });
}

void map(Io& io, CostResult& result) {
    io.mapping("cost-result", nullptr, [&] {
        io.required("years", result.years, "years of the budget");
        io.required("coverage", result.coverage, "one for each year");
        io.optional("balance-year", result.balance_year,
                    "from which on recurring funds cover recurring cost");
        io.required("one-off-money", result.one_off_money, "one-off funds less one-off cost");
        io.optional("carried-months", result.carried_months,
                    "how long that would carry the structural gap of the first year");
        io.required("sums", result.sums, "sums that a source states, checked");
        io.required("categories", result.categories, "cost per verdict");
        io.required("unit-costs", result.unit_costs, "cost per fte");
        io.optional("breakdowns", result.breakdowns, "cost by task, cluster, function, taakveld");
        io.optional("ratios", result.ratios, "to compare organisations of different sizes");
        io.optional("references", result.references, "figures beside those elsewhere");
        io.optional("prices", result.prices, "own work against bought work");
        io.optional("uncertainty", result.uncertainty, "by sampling");
        io.optional("closing", result.closing, "the cheapest changes that close the gap");
        io.required("funds", result.funds, "funds per year");
        io.required("lines", result.lines, "lines per year");
        io.optional("provenance", result.provenance, "what it was computed from and with");
        io.optional("comparison", result.comparison, "rules, and what changed since a baseline");
        io.required("findings", result.findings, "what to look at");
    });
}

} // namespace houtskool::document
