// SPDX-License-Identifier: MIT
#include "cost/cost.hpp"
#include "cost/explain.hpp"
#include "cost/gate.hpp"
#include "cost/metrics.hpp"
#include "cost/mixture.hpp"
#include "cost/tolerance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "ommen.hpp"

using namespace houtskool;
using namespace houtskool::model;

namespace {

Assumption& assumption(Scenario& scenario, const std::string& id) {
    for (Assumption& each : scenario.assumptions) {
        if (each.id == id) {
            return each;
        }
    }
    assume(scenario, id, "0");
    return scenario.assumptions.back();
}

void set(Scenario& scenario, const std::string& id, const std::string& value) {
    assumption(scenario, id).quantity.value = Number{number(value)};
}

Factor factor_of(const std::string& id, bool plus_one = false) {
    Factor factor;
    factor.quantity.assumption.id = id;
    factor.plus_one = plus_one;
    return factor;
}

/// Ommen with a second year, an index and a line that is people x wage x (1 + charges):
/// 10 x 50,000 x 1.20 = 600,000.
Scenario richer() {
    Scenario scenario = ommen();
    scenario.budget.last_year = scenario.budget.first_year + 1;
    assume(scenario, "people", "10");
    assume(scenario, "wage", "50000");
    assume(scenario, "charges", "0.2");
    assume(scenario, "growth", "0.02");
    Line own = line("own", Nature::structural, 0);
    own.amount = {};
    own.factors = {factor_of("people"), factor_of("wage"), factor_of("charges", true)};
    own.index.id = "growth";
    scenario.budget.lines.push_back(own);
    return scenario;
}

Scenario with_result(Scenario scenario) {
    // Central values are compared; draws have a test of their own.
    cost::Sampling sampling;
    sampling.draws = 0;
    scenario.results.cost = cost::cost(scenario, sampling);
    scenario.results.cost->provenance = Provenance{};
    return scenario;
}

Check rule_on(const std::string& metric) {
    Check check;
    check.metric = metric;
    check.reason = "test";
    return check;
}

Check nothing_moves() {
    return std::get<Check>(cost::parse_tolerance("0"));
}

CostComparison compare(const Scenario& baseline, Scenario& now, std::vector<Check> tolerances = {},
                       bool accepting = false) {
    const Scenario before = with_result(baseline);
    now = with_result(now);
    cost::guard(now, {&before, std::move(tolerances), accepting});
    REQUIRE(now.results.cost->comparison);
    return *now.results.cost->comparison;
}

const MetricChange& change_of(const CostComparison& comparison, const std::string& metric) {
    const auto found = std::find_if(comparison.metrics.begin(), comparison.metrics.end(),
                                    [&](const auto& change) { return change.metric == metric; });
    REQUIRE(found != comparison.metrics.end());
    return *found;
}

Decimal total_of(const MetricChange& change) {
    Decimal sum;
    for (const Effect& effect : change.effects) {
        sum += effect.effect;
    }
    return change.method == ExplainMethod::one_by_one ? sum + change.interaction : sum;
}

bool has_code(const Scenario& scenario, const std::string& code, Severity severity) {
    const auto& findings = scenario.results.cost->findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == code && finding.severity == severity;
    });
}

} // namespace

TEST_CASE("equal inputs: no change, and a tolerance of zero holds") {
    Scenario now = richer();
    const CostComparison comparison = compare(richer(), now, {nothing_moves()});
    CHECK(comparison.inputs.empty());
    CHECK(comparison.metrics.empty());
    CHECK(comparison.compared > 10);
    REQUIRE(comparison.checks.size() == 1);
    CHECK(comparison.checks[0].status == CheckStatus::passed);
    CHECK_FALSE(has_code(now, "check-changed", Severity::error));
}

TEST_CASE("one input changed by 1% is one explained change") {
    Scenario now = richer();
    set(now, "wage", "50500");
    const CostComparison comparison = compare(richer(), now, {nothing_moves()});
    REQUIRE(comparison.inputs.size() == 1);
    CHECK(comparison.inputs[0].input == "assumptions.wage");
    CHECK(comparison.inputs[0].cause == ChangeCause::edited);
    CHECK(comparison.inputs[0].from == "50000");
    CHECK(comparison.inputs[0].to == "50500");
    for (const MetricChange& change : comparison.metrics) {
        CAPTURE(change.metric);
        REQUIRE(change.effects.size() == 1);
        CHECK(change.effects[0].effect == change.difference);
        CHECK(change.interaction.is_zero());
    }
    // 10 x 500 x 1.2 = 6,000; a year later 2% more
    CHECK(change_of(comparison, "cost.structural-gap.2018").difference == Decimal(6000));
    CHECK(change_of(comparison, "cost.structural-gap.2019").difference == Decimal(6120));
    CHECK(comparison.checks[0].status == CheckStatus::failed);
    CHECK(has_code(now, "check-changed", Severity::error));
}

TEST_CASE("two factors that both change: each has its own part and half of the interaction") {
    Scenario now = richer();
    set(now, "people", "12");
    set(now, "wage", "60000");
    const CostComparison comparison = compare(richer(), now);
    const MetricChange& change = change_of(comparison, "cost.structural-cost.2018");
    // people alone 2 x 50,000 x 1.2 = 120,000; wage alone 10 x 10,000 x 1.2 = 120,000; together
    // 12 x 60,000 x 1.2 - 600,000 = 264,000: 24,000 of interaction
    CHECK(change.difference == Decimal(264000));
    CHECK(change.method == ExplainMethod::shapley);
    CHECK(change.interaction == Decimal(24000));
    REQUIRE(change.effects.size() == 2);
    for (const Effect& effect : change.effects) {
        CHECK(effect.alone == Decimal(120000));
        CHECK(effect.effect == Decimal(132000));
    }
}

TEST_CASE("a line that comes, one that goes, and a fund that moves, to the cent") {
    Scenario before = richer();
    Scenario now = richer();
    now.budget.lines.erase(now.budget.lines.begin()); // core, 4,100,000
    now.budget.lines.push_back(line("new", Nature::structural, 123456));
    now.budget.funds[0].amount.value = Number{number("8979685.33")};
    set(now, "growth", "0.025");
    const CostComparison comparison = compare(before, now);
    for (const MetricChange& change : comparison.metrics) {
        CAPTURE(change.metric);
        CHECK(total_of(change) == change.difference);
    }
    const MetricChange& gap = change_of(comparison, "cost.structural-gap.2018");
    CHECK(gap.difference == number("-3976544.33")); // -4,100,000 + 123,456 - 0.33
    REQUIRE(gap.effects.size() == 3);
    CHECK(gap.effects[0].input == "budget.lines[core]");
    CHECK(gap.effects[0].effect == Decimal(-4100000));
    CHECK(gap.effects[1].input == "budget.lines[new]");
    CHECK(gap.effects[2].effect == number("-0.33"));
    // the index moves only the year after: 600,000 x 0.005
    const MetricChange& later = change_of(comparison, "cost.structural-cost.2019");
    CHECK(later.effects[0].input == "assumptions.growth");
    CHECK(later.effects[0].effect == Decimal(3000));
}

TEST_CASE("the order of the document changes nothing") {
    Scenario now = richer();
    set(now, "people", "11");
    set(now, "wage", "51234.56");
    set(now, "charges", "0.21");
    now.budget.funds[1].amount.value = Number{number("800000")};
    Scenario turned = now;
    std::reverse(turned.assumptions.begin(), turned.assumptions.end());
    std::reverse(turned.budget.lines.begin(), turned.budget.lines.end());
    std::reverse(turned.budget.funds.begin(), turned.budget.funds.end());
    const CostComparison one = compare(richer(), now);
    const CostComparison two = compare(richer(), turned);
    CHECK(one == two);
}

TEST_CASE("a mixture of all inputs as they are now, or as they were, is what cost computes") {
    Scenario now = richer();
    set(now, "people", "11");
    set(now, "charges", "0.25");
    now.organisation.inhabitants = stated(17500);
    now.budget.last_year += 2;
    now.budget.lines[1].verdict.id = "zelf-doen";
    now.budget.lines.push_back(line("new", Nature::incidental, 5000));
    Scenario before = richer();
    before.organisation.inhabitants = stated(17000);
    const Scenario a = with_result(before);
    const Scenario b = with_result(now);
    const std::vector<cost::ChangedInput> inputs = cost::changed_inputs(a, b);
    cost::Mixture mixture(a, b, inputs);
    REQUIRE(mixture.exchanged().size() == inputs.size());
    const cost::InputSet all = (cost::InputSet{1} << inputs.size()) - 1;
    CHECK(mixture.metrics(0) == cost::metrics(a, *a.results.cost));
    CHECK(mixture.metrics(all) == cost::metrics(b, *b.results.cost));
    CHECK(mixture.metrics(0) == cost::metrics(a, *a.results.cost));
}

TEST_CASE("beyond twelve inputs each counts alone, and an interaction is left") {
    Scenario before = ommen();
    for (int i = 0; i < 14; ++i) {
        const std::string id = "f" + std::to_string(i);
        assume(before, id, "2");
        Line own = line("own" + std::to_string(i), Nature::structural, 0);
        own.amount = {};
        own.factors = {factor_of(id), factor_of("f0")};
        before.budget.lines.push_back(own);
    }
    Scenario now = before;
    for (int i = 0; i < 14; ++i) {
        set(now, "f" + std::to_string(i), "3");
    }
    const CostComparison comparison = compare(before, now);
    const MetricChange& change = change_of(comparison, "cost.structural-cost.2018");
    // 14 lines of 2 x 2 become 3 x 3: 70. f0 alone: one line of 3 x 3 and 13 of 3 x 2: 5 + 26 = 31;
    // the 13 others alone 2 each: 26. Left: 13.
    CHECK(change.method == ExplainMethod::one_by_one);
    CHECK(change.difference == Decimal(70));
    CHECK(change.effects[0].effect == Decimal(31));
    CHECK(change.interaction == Decimal(13));
    CHECK(total_of(change) == change.difference);
}

TEST_CASE("another source is a renewal, another note is a change without effect") {
    Scenario now = richer();
    set(now, "wage", "51000");
    assumption(now, "wage").quantity.source.text = "agreement 2019";
    assumption(now, "people").quantity.note = "counted again";
    const CostComparison comparison = compare(richer(), now);
    REQUIRE(comparison.inputs.size() == 2);
    CHECK(comparison.inputs[0].parts == std::vector<std::string>{"note"});
    CHECK(comparison.inputs[1].cause == ChangeCause::renewed);
    CHECK(comparison.inputs[1].parts == std::vector<std::string>{"value", "source"});
    CHECK(change_of(comparison, "cost.structural-gap.2018").effects.size() == 1);
}

TEST_CASE("what no input explains is due to the program of the baseline") {
    Scenario before = with_result(richer());
    before.results.cost->coverage[0].structural_cost.value += Money::cents(7);
    Scenario now = with_result(richer());
    cost::guard(now, {&before, {}, false});
    const MetricChange& change =
        change_of(*now.results.cost->comparison, "cost.structural-cost.2018");
    REQUIRE(change.effects.size() == 1);
    CHECK(change.effects[0].cause == ChangeCause::tool);
    CHECK(change.effects[0].effect == number("-0.07"));
}

TEST_CASE("sampled figures of other draws differ by noise within two standard errors") {
    const auto sampled = [](const std::string& chance, int seed) {
        Scenario scenario = with_result(richer());
        SampledFigure figure;
        figure.metric = "cost.structural-gap.2018";
        figure.covered = Chance{number(chance), number("0.01")};
        Uncertainty uncertainty;
        uncertainty.seed = seed;
        uncertainty.figures = {figure};
        scenario.results.cost->uncertainty = uncertainty;
        return scenario;
    };
    const auto cause = [&](const std::string& chance, int seed) {
        const Scenario before = sampled("0.50", 1);
        Scenario now = sampled(chance, seed);
        cost::guard(now, {&before, {}, false});
        return change_of(*now.results.cost->comparison, "cost.p-covered.2018").effects[0].cause;
    };
    // the root of twice 0.01 squared is 0.0141; twice that is 0.0283
    CHECK(cause("0.52", 2) == ChangeCause::noise);
    CHECK(cause("0.52", 1) == ChangeCause::tool); // the same draws and inputs cannot differ
}

TEST_CASE("rules: limits, tolerances, what is not there") {
    Scenario now = richer();
    set(now, "wage", "50500"); // the gap of 2018 was 992,657 and is 998,657
    Check max = rule_on("cost.structural-gap.2018");
    max.max = Number{Decimal(998657)};
    Check low = rule_on("cost.structural-gap");
    low.min = Number{Decimal(1000000)};
    low.severity = Severity::warning;
    Check wide = rule_on("cost.structural-gap.2018");
    wide.absolute = Number{Decimal(6000)};
    Check both = wide;
    both.relative = Number{number("0.001")}; // 992.657
    Check nobody = rule_on("cost.per-inhabitant");
    nobody.min = Number{Decimal(1)};
    now.checks = {max, low, wide, both, nobody};
    const CostComparison comparison = compare(richer(), now);
    REQUIRE(comparison.checks.size() == 5);
    const auto& checks = comparison.checks;
    CHECK(checks[0].status == CheckStatus::passed);
    CHECK(checks[1].status == CheckStatus::failed);
    CHECK(checks[1].evaluated == 2);
    REQUIRE(checks[1].breaches.size() == 1);
    CHECK(checks[1].breaches[0].subject == "cost.structural-gap.2018");
    CHECK(checks[2].status == CheckStatus::passed);
    REQUIRE(checks[2].slack);
    CHECK(checks[2].slack->change == Decimal(6000));
    CHECK(checks[2].id == "cost.structural-gap.2018-2");
    CHECK(checks[3].status == CheckStatus::failed);
    CHECK(checks[3].breaches[0].limit == "relative");
    CHECK(checks[3].breaches[0].allowed == number("992.657"));
    CHECK(checks[4].status == CheckStatus::failed);
    CHECK(checks[4].breaches[0].limit == "unknown");
    CHECK(has_code(now, "check-outside", Severity::warning));
    CHECK(has_code(now, "check-changed", Severity::error));
    CHECK(has_code(now, "check-metric-missing", Severity::error));
}

TEST_CASE("rules on assumptions and findings") {
    Scenario now = richer();
    assumption(now, "wage").quantity.source.text.clear();
    Check sources;
    sources.no_new_unsourced = true;
    Check gap;
    gap.no_findings = {"structural-gap", "amount-missing"};
    now.checks = {sources, gap};
    const CostComparison comparison = compare(richer(), now);
    REQUIRE(comparison.checks.size() == 2);
    CHECK(comparison.checks[0].breaches.size() == 1);
    CHECK(comparison.checks[0].breaches[0].subject == "assumptions.wage");
    CHECK(comparison.checks[1].breaches.size() == 2); // a gap in both years
    CHECK(has_code(now, "check-unsourced", Severity::error));
    CHECK(has_code(now, "check-finding", Severity::error));
}

TEST_CASE("without a baseline a rule on a change is not evaluated, and nothing else fails") {
    Scenario now = richer();
    Check wide = rule_on("cost.balance");
    wide.absolute = Number{Decimal(1)};
    now.checks = {wide};
    now = with_result(now);
    cost::guard(now, {});
    CHECK(now.results.cost->comparison->checks[0].status == CheckStatus::not_evaluated);
    CHECK(has_code(now, "check-none", Severity::error));
    Check gap = rule_on("cost.balance");
    gap.min = Number{Decimal(-2000000)};
    now.checks.push_back(gap);
    now = with_result(now);
    cost::guard(now, {});
    CHECK_FALSE(has_code(now, "check-none", Severity::error));
    CHECK(has_code(now, "check-not-evaluated", Severity::note));
    Scenario bare = richer();
    CHECK(compare(richer(), bare).checks.empty());
    CHECK(has_code(bare, "check-none", Severity::error));
}

TEST_CASE("an accepted change is a note, a limit still fails, and the baseline tells why") {
    Scenario now = richer();
    set(now, "wage", "50500");
    Check gap = rule_on("cost.structural-gap.2018");
    gap.max = Number{Decimal(0)};
    now.checks = {gap};
    const CostComparison comparison = compare(richer(), now, {nothing_moves()}, true);
    CHECK(comparison.checks[0].status == CheckStatus::failed);
    CHECK(comparison.checks[1].status == CheckStatus::accepted);
    CHECK(has_code(now, "check-changed", Severity::note));
    const Scenario accepted = cost::as_baseline(now, "new wages");
    CHECK(accepted.results.cost->provenance->accepted == "new wages");
    CHECK_FALSE(accepted.results.cost->comparison);
    CHECK_FALSE(has_code(accepted, "check-changed", Severity::note));
    CHECK_FALSE(has_code(accepted, "check-outside", Severity::error));
}

TEST_CASE("documents that are no baseline") {
    const Scenario now = richer();
    CHECK_FALSE(cost::incompatible(richer(), now).empty());
    CHECK(cost::incompatible(with_result(richer()), now).empty());
    Scenario other = with_result(richer());
    other.id = "almelo";
    CHECK(cost::incompatible(other, now).find("almelo") != std::string::npos);
    Scenario old = with_result(richer());
    old.results.cost->provenance->format = 2;
    CHECK_FALSE(cost::incompatible(old, now).empty());
    old.results.cost->provenance.reset();
    CHECK_FALSE(cost::incompatible(old, now).empty());
}

TEST_CASE("tolerances of the command line") {
    const auto parsed = [](const std::string& text) {
        return std::get<Check>(cost::parse_tolerance(text));
    };
    CHECK(parsed("0").every_metric);
    CHECK(parsed("0").absolute->value.is_zero());
    CHECK(parsed("cost.balance=1%").relative->value == number("0.01"));
    CHECK(parsed("cost.p-covered.2019=2se").standard_errors->value == Decimal(2));
    for (const char* wrong :
         {"", "-1", "1.2.3", "cost.balance=", "cost.balanse=1", "=1", "x=1se"}) {
        CAPTURE(wrong);
        CHECK(std::holds_alternative<cost::ToleranceFault>(cost::parse_tolerance(wrong)));
    }
    Check stated = rule_on("cost.balance");
    stated.absolute = Number{Decimal(5)};
    stated.min = Number{Decimal(1)};
    const auto laid = cost::laid_over({stated}, {parsed("cost.balance=1%"), parsed("0")});
    REQUIRE(laid.size() == 2);
    CHECK_FALSE(laid[0].absolute);
    CHECK(laid[0].relative);
    CHECK(laid[0].min);
    CHECK(laid[1].every_metric);
}

TEST_CASE("every metric has a known family") {
    Scenario scenario = richer();
    scenario.organisation.inhabitants = stated(17000);
    scenario = with_result(scenario);
    for (const Metric& metric : cost::metrics(scenario, *scenario.results.cost)) {
        CAPTURE(metric.id);
        const auto families = metric_families();
        CHECK(std::find(families.begin(), families.end(), metric_family(metric.id)) !=
              families.end());
    }
}
