// SPDX-License-Identifier: MIT
// Verdicts in sentences, and the tables of what is asked beside them.
#include "report/classify_report.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"
#include "sketch.hpp"

using namespace houtskool;
using namespace houtskool::report;

namespace {

Decimal decimal(const char* text) {
    return Decimal::parse(text).value();
}

/// Decision `buy` (yes, no) on price and care; rules cheap, careful and else; tasks van, bus, car.
model::Scenario shop() {
    model::Scenario scenario;
    scenario.id = "shop";
    model::Decision decision;
    decision.id = "buy";
    decision.categories = {{"yes", both("buy it", "kopen"), {}},
                           {"no", both("leave it", "laten"), {}}};
    decision.criteria.resize(2);
    decision.criteria[0].id = "price";
    decision.criteria[0].label = both("Price", "Prijs");
    decision.criteria[0].scale = {"low", "high"};
    decision.criteria[1].id = "care";
    decision.criteria[1].label = both("Care", "Zorg");
    decision.criteria[1].scale = {"poor", "good"};
    decision.model.rules.resize(3);
    decision.model.rules[0].id = "cheap";
    decision.model.rules[0].label = both("cheap enough", "goedkoop genoeg");
    decision.model.rules[0].conditions = {{{"price", {}}, {"low"}}};
    decision.model.rules[0].category.id = "yes";
    decision.model.rules[1].id = "careful";
    decision.model.rules[1].conditions = {{{"price", {}}, {"high"}}, {{"care", {}}, {}, "good"}};
    decision.model.rules[1].category.id = "yes";
    decision.model.rules[2].id = "else";
    decision.model.rules[2].category.id = "no";
    scenario.decisions = {decision};
    for (const auto& [id, label] :
         {std::pair("van", both("Van", "Bestelbus")), std::pair("bus", both("Bus", "Autobus")),
          std::pair("car", both("Car", "Auto"))}) {
        model::Task task;
        task.id = id;
        task.label = label;
        scenario.tasks.push_back(task);
    }
    model::DecisionResult result;
    result.decision = "buy";
    scenario.results.classify = model::ClassifyResult{{result}, {}};
    return scenario;
}

/// The sentences on one verdict.
std::string explained(model::Scenario scenario, const model::Verdict& verdict, Language language) {
    scenario.results.classify->decisions[0].verdicts = {verdict};
    const Report report = classify_report(scenario, language);
    const Table* table = find_table(report, "explanations");
    return table == nullptr ? "no table" : shown(table->rows.at(0).cells.at(2));
}

model::Verdict verdict(const char* task, const char* category) {
    model::Verdict result;
    result.task = task;
    result.category = category;
    return result;
}

Lines headings(const Report& report, std::string_view id) {
    Lines keys;
    if (const Table* table = find_table(report, id)) {
        for (const Column& column : table->columns) {
            keys.push_back(column.key);
        }
    }
    return keys;
}

} // namespace

TEST_CASE("a verdict by a rule: what held, who else, what came next, what would change it") {
    model::Verdict van = verdict("van", "yes");
    van.rule = "cheap";
    van.because = {{"price", "low"}};
    van.rules = {{"cheap", "yes", {"van", "bus"}, {"car"}}};
    van.runner_up = model::RunnerUp{"no", "else", {}, {}};
    van.nearest = model::NearestCase{"car", "", "no", {{"price", "low", "high"}}};
    van.flip = model::SmallestFlip{"no", {{"price", "low", "high"}}, 1};
    van.possible = {"yes", "no"};
    CHECK(
        explained(shop(), van, Language::en) ==
        "Rule 'cheap enough' holds: Price: low. So were decided: Bus. Decided otherwise: Car. Next "
        "came leave it: rule 'else' holds too, but stands later. Most alike of "
        "what was decided otherwise: Car (leave it), which differs on Price: low → high. It would "
        "be leave it with Price: low → high. The decisions on the other tasks allow: buy it, "
        "leave it.");
    CHECK(
        explained(shop(), van, Language::nl) ==
        "Regel 'goedkoop genoeg' geldt: Prijs: low. Zo zijn ook beslist: Autobus. Anders beslist: "
        "Auto. Daarna kwam laten: regel 'else' geldt ook, maar staat later. "
        "Meest gelijkend van wat anders is beslist: Auto (laten), met als verschil Prijs: low → "
        "high. Het zou laten zijn met Prijs: low → high. De beslissingen over de andere taken "
        "laten toe: kopen, laten.");
}

TEST_CASE("a verdict by the default: nothing before it held; what the nearest rule asks") {
    model::Verdict car = verdict("car", "no");
    car.rule = "else";
    car.rules = {{"else", "no", {"car"}, {}}};
    car.runner_up = model::RunnerUp{"yes", "careful", {{"care", "", "good"}}, {}};
    car.nearest = model::NearestCase{"bus", "elsewhere", "yes", {}};
    car.whatever_unknown = {"yes", "no"};
    CHECK(
        explained(shop(), car, Language::en) ==
        "No rule before it holds, so 'else' decides. No other decided task supports it. Next came "
        "buy it: rule 'careful' asks Care: good (is no score). bus (elsewhere) scores the same and "
        "was decided otherwise: buy it. No change of scores was found that gives another verdict. "
        "It depends on scores that are not known: buy it, leave it.");
    CHECK(
        explained(shop(), car, Language::nl) ==
        "Geen eerdere regel geldt, dus beslist 'else'. Geen andere besliste taak steunt dit. "
        "Daarna "
        "kwam kopen: regel 'careful' vraagt Zorg: good (is geen score). bus (elsewhere) scoort "
        "hetzelfde en is anders beslist: kopen. Er is geen verandering van scores gevonden die een "
        "andere uitkomst geeft. Het hangt af van onbekende scores: kopen, laten.");
    // Of a set no rule stands before another.
    model::Scenario set = shop();
    set.decisions[0].model.match = model::Match::all;
    CHECK(explained(set, car, Language::en).starts_with("Rule 'else' holds: always."));
}

TEST_CASE("other rules that hold are named too, also where none decides by itself") {
    model::Verdict van = verdict("van", "yes");
    van.rule = "cheap";
    van.because = {{"price", "low"}};
    van.rules = {{"cheap", "yes", {"bus"}, {}}, {"else", "no", {"car", "van"}, {}}};
    CHECK(explained(shop(), van, Language::en) ==
          "Rule 'cheap enough' holds: Price: low. So were decided: Bus. Rule 'else' holds too, for "
          "leave it (support 2). No change of scores was found that gives another verdict.");
    van.rule.clear();
    van.because.clear();
    CHECK(explained(shop(), van, Language::en)
              .starts_with("Rule 'cheap enough' holds too, for buy it (support 1)."));
}

TEST_CASE("nothing decides") {
    model::Verdict bus = verdict("bus", "");
    bus.runner_up = model::RunnerUp{"yes", "cheap", {{"price", "high", "low"}}, {}};
    CHECK(explained(shop(), bus, Language::en) ==
          "Nothing decides. Nearest came buy it: rule 'cheap enough' asks Price: low (is high).");
    CHECK(explained(shop(), bus, Language::nl) == "Niets beslist. Het dichtstbij kwam kopen: regel "
                                                  "'goedkoop genoeg' vraagt Prijs: low (is high).");
}

TEST_CASE("votes and values: what each criterion adds, above or below what is needed") {
    model::Verdict van = verdict("van", "yes");
    van.contributions = {{"price", "low", decimal("0.6")}, {"care", "nvt", decimal("0")}};
    van.margin = decimal("0.1");
    van.runner_up = model::RunnerUp{"no", "", {}, decimal("0.25")};
    for (const auto method : {model::Method::mr_sort, model::Method::additive}) {
        model::Scenario scenario = shop();
        scenario.decisions[0].model = {};
        scenario.decisions[0].model.method = method;
        CHECK(explained(scenario, van, Language::en) ==
              "It adds up: Price: low (0.6); Care: nvt (0); 0.1 above what is needed. Next came "
              "leave "
              "it, 0.25 short. No change of scores was found that gives another verdict.");
        CHECK(explained(scenario, van, Language::nl) ==
              "Het telt op: Prijs: low (0,6); Zorg: nvt (0); 0,1 boven wat nodig is. Daarna kwam "
              "laten, 0,25 te kort. Er is geen verandering van scores gevonden die een andere "
              "uitkomst geeft.");
    }
    van.margin = decimal("-0.1");
    CHECK(explained(shop(), van, Language::en)
              .starts_with("It adds up: Price: low (0.6); Care: nvt (0); 0.1 below what it takes "
                           "to come higher."));
    CHECK(explained(shop(), van, Language::nl)
              .starts_with("Het telt op: Prijs: low (0,6); Zorg: nvt (0); 0,1 onder wat nodig is "
                           "om hoger te komen."));
}

TEST_CASE("the model as a table: rules") {
    model::Scenario scenario = shop();
    model::Verdict van = verdict("van", "yes");
    van.rules = {{"cheap", "yes", {"van", "bus"}, {}}};
    scenario.results.classify->decisions[0].verdicts = {van};
    const Report report = classify_report(scenario, Language::en);
    CHECK(headings(report, "model") == Lines{"rule", "conditions", "verdict", "support"});
    CHECK(rows(report, "model") == Lines{"cheap=cheap enough | Price: low | buy it | 2",
                                         "careful=careful | Price: high; Care: ≥ good | buy it | 0",
                                         "else=else | always | leave it | 0"});
}

TEST_CASE("the model as a table: votes, values") {
    model::Scenario scenario = shop();
    model::DecisionModel& model = scenario.decisions[0].model;
    model = {};
    model.method = model::Method::mr_sort;
    model.weights = {{"price", {decimal("2"), false}}, {"care", {decimal("1"), false}}};
    model.boundaries.resize(1);
    model.boundaries[0].category.id = "yes";
    model.boundaries[0].profile = {{{"price", {}}, {"low"}}, {{"care", {}}, {}, "good"}};
    model.boundaries[0].veto = {{{"care", {}}, {"nvt"}}};
    model.boundaries[0].majority = model::Number{decimal("0.6"), false};
    Report report = classify_report(scenario, Language::en);
    CHECK(headings(report, "model") ==
          Lines{"verdict", "criterion", "conditions", "veto", "weight", "majority"});
    CHECK(rows(report, "model") == Lines{"yes=buy it | price=Price | low | . | 2 | 0.6",
                                         "yes=buy it | care=Care | ≥ good | nvt | 1 | 0.6"});
    model = {};
    model.method = model::Method::additive;
    model.functions.resize(1);
    model.functions[0].values = {{{"price", {}}, {{"low", {decimal("1"), false}}}}};
    model.functions[0].thresholds = {{"yes", {decimal("0.5"), false}}};
    report = classify_report(scenario, Language::en);
    CHECK(headings(report, "model") == Lines{"verdict", "criterion", "level", "value"});
    CHECK(rows(report, "model").size() == 2);
    CHECK(rows(report, "model")[0] == "buy it | price=Price | low | 1");
}

TEST_CASE("what was asked besides: its tables, their columns, and a sentence each") {
    model::Scenario scenario = shop();
    model::DecisionResult& result = scenario.results.classify->decisions[0];
    model::Validation validation;
    validation.learner = "rules";
    validation.scheme = "leave-one-out";
    validation.cases = 3;
    validation.right = 2;
    validation.kappa = decimal("0.4");
    validation.confusion = {{"yes", "yes", 2}, {"no", "", 1}};
    validation.wrong = {"car"};
    model::Validation folds = validation;
    folds.scheme = "k-fold";
    folds.folds = 10;
    result.learning.emplace();
    result.learning->method = "rules";
    result.learning->validations = {validation};
    result.stress.emplace();
    result.stress->validations = {validation, folds};
    result.stress->reducts = {{{"price"}, 2, 3, 3, 1, {"bus"}}};
    result.stress->draws = 100;
    result.stress->acceptability = {{"van", {{"yes", decimal("0.75")}, {"no", decimal("0.25")}}}};
    result.repairs = model::Repairs{{"price"}, {{"car", "no", "yes"}}, true};
    result.comparison = model::Comparison{"town",
                                          "who",
                                          {{"price", "cost"}, {"", "age"}},
                                          3,
                                          2,
                                          decimal("0.5"),
                                          {{"bus", "yes", "no"}}};
    const Report report = classify_report(scenario, Language::en);
    CHECK(headings(report, "validations") == Lines{"learner", "scheme", "right-cases", "cases",
                                                   "undecided-cases", "kappa", "wrong-tasks"});
    CHECK(rows(report, "validations").size() == 2); // those of the stress tests include the others
    CHECK(headings(report, "confusion") ==
          Lines{"learner", "scheme", "decided", "predicted", "tasks"});
    CHECK(rows(report, "confusion").size() == 4);
    CHECK(headings(report, "relearned") ==
          Lines{"criteria", "rules", "conditions", "right-cases", "left-out-right", "differs"});
    CHECK(rows(report, "relearned") == Lines{"Price | 2 | 3 | 3 | 1 | Bus"});
    CHECK(headings(report, "acceptability") == Lines{"task", "category", "acceptable"});
    CHECK(rows(report, "acceptability") ==
          Lines{"van=Van | yes=buy it | 0.75", "van=Van | no=leave it | 0.25"});
    CHECK(headings(report, "repairs") == Lines{"task", "decided", "would-be"});
    CHECK(rows(report, "repairs") == Lines{"car=Car | no=leave it | yes=buy it"});
    CHECK(headings(report, "comparison") == Lines{"task", "ours", "theirs"});
    CHECK(rows(report, "comparison") == Lines{"bus=Bus | yes=buy it | leave it"});
    CHECK(headings(report, "mapping") == Lines{"their-criterion", "our-criterion"});
    CHECK(rows(report, "mapping")[0] == "cost | Price");
    CHECK(report.summary.size() == 5); // verdicts, learning, stress, repairs, comparison
}

TEST_CASE("the audit: its tables and their columns") {
    model::Scenario scenario = shop();
    model::Audit& audit = scenario.results.classify->decisions[0].audit;
    audit.approximations = {{"yes", 2, 1, 2, 3, 4}};
    audit.rules_complete = true;
    audit.reducts = {{"price"}, {"care"}};
    audit.flips = {{0, 0, 1}, {1, 2, 3}};
    audit.orders = {{{"no", "yes"}, 2}};
    audit.reversals = {{"van", "no", "bus", "yes"}};
    audit.directions = {{"price", "increasing", decimal("-0.5"), true}};
    audit.gaps = model::Gaps{4, 1, {{{"price", "low"}, {"care", "poor"}}}};
    const Report report = classify_report(scenario, Language::en);
    CHECK(headings(report, "approximations") ==
          Lines{"category", "cases", "certain", "possible", "certain-rules", "possible-rules"});
    CHECK(rows(report, "approximations") == Lines{"yes=buy it | 2 | 1 | 2 | 3 | 4"});
    CHECK(rows(report, "reducts") == Lines{"1 | Price", "2 | Care"});
    CHECK(headings(report, "flips") == Lines{"changed-criteria", "steps", "tasks"});
    CHECK(rows(report, "flips")[1] == "1 | 2 | 3");
    CHECK(rows(report, "orders") == Lines{"leave it < buy it | 2 | ."});
    CHECK(rows(report, "reversals") == Lines{"van=Van | no=leave it | bus=Bus | yes=buy it"});
    CHECK(rows(report, "directions").size() == 1);
    CHECK(headings(report, "gaps") == Lines{"gap", "scores"});
    CHECK(rows(report, "gaps") == Lines{"1 | Price: low; Care: poor"});
    CHECK(find_table(report, "gaps")->note ==
          "The model leaves 1 of 4 combinations of levels undecided.");
    audit.rules_complete = false;
    CHECK(rows(classify_report(scenario, Language::nl), "approximations") ==
          Lines{"yes=kopen | 2 | 1 | 2 | . | ."});
}

TEST_CASE("every text of these tables exists in both languages") {
    // A key without a text would be shown as itself.
    model::Scenario scenario = shop();
    model::DecisionResult& result = scenario.results.classify->decisions[0];
    for (const char* learner : {"rules", "dominance-rules", "mr-sort", "additive", "most-frequent",
                                "nearest-neighbour", "logistic-regression"}) {
        model::Validation validation;
        validation.learner = learner;
        validation.scheme = "k-fold";
        validation.folds = 3;
        result.stress = result.stress.value_or(model::Stress{});
        result.stress->validations.push_back(validation);
    }
    for (const Language language : {Language::en, Language::nl}) {
        const Report report = classify_report(scenario, language);
        for (const std::string& line : rows(report, "validations")) {
            CHECK(line.find("learner:") == std::string::npos);
            CHECK(line.find("scheme:") == std::string::npos);
        }
    }
}
