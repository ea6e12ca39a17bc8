// SPDX-License-Identifier: MIT
#include "sketch.hpp"

#include <array>

using namespace houtskool;
using namespace houtskool::model;

Label both(const char* en, const char* nl) {
    Label label;
    label.en = en;
    label.nl = nl;
    return label;
}

namespace {

struct Scored {
    const char* id;
    const char* label;
    std::array<const char*, 3> scores;
    const char* verdict;
};

constexpr std::array<Scored, 21> scored{{
    {"vth", "Vergunning, Toezicht, Handhaving (VTH)", {"+/-", "gemiddeld", "standaard"}, "u"},
    {"ruimte", "Ruimte en projecten", {"+/-", "gemiddeld", "maatwerk"}, "s"},
    {"beleid", "Beleid en gebiedseconomie", {"+", "hoog", "maatwerk"}, "z"},
    {"mcb", "Maatschappelijk en cultureel beleid", {"+", "hoog", "maatwerk"}, "z"},
    {"inkomen", "Inkomstenvoorziening", {"+/-", "beperkt", "gemiddeld"}, "u"},
    {"sport", "Sport en cultuur", {"+", "beperkt", "gemiddeld"}, "u"},
    {"bor", "Beheer openbare ruimte", {"+/-", "beperkt", "gemiddeld"}, "u"},
    {"ingenieurs", "Ingenieursbureau", {"-", "beperkt", "gemiddeld"}, "u"},
    {"gegevens", "Gegevensbeheer", {"-", "beperkt", "standaard"}, "u"},
    {"publiek", "Publiekszaken", {"+", "beperkt", "standaard"}, "u"},
    {"inkoop", "Inkoopadvisering", {"-", "gemiddeld", "gemiddeld"}, "z"},
    {"financien", "Financiën en verzekeringen", {"-", "gemiddeld", "standaard"}, "s"},
    {"ict", "Informatisering / automatisering", {"-", "gemiddeld", "gemiddeld"}, "u"},
    {"facilitair", "Facilitair", {"-", "beperkt", "standaard"}, "s"},
    {"div", "DIV", {"-", "beperkt", "standaard"}, "s"},
    {"hrm", "HRM", {"-", "beperkt", "maatwerk"}, "z"},
    {"juridisch", "Juridische zaken", {"-", "beperkt", "standaard"}, "s"},
    {"communicatie", "Communicatie", {"+", "hoog", "gemiddeld"}, "z"},
    {"oov", "Rampenbestrijding + OOV", {"-", "hoog", "maatwerk"}, "z"},
    {"bureau", "Bedrijfsbureau", {"nvt", "gemiddeld", "standaard"}, "z"},
    {"aansturing", "Aansturing inclusief secretaris", {"nvt", "gemiddeld", "maatwerk"}, "z"},
}};

std::string category(const char* letter) {
    return *letter == 'u' ? "uitbesteden" : *letter == 's' ? "samenwerken" : "zelf-doen";
}

Span about(const char* value, const char* margin) {
    const Decimal centre = *Decimal::parse(value);
    const Decimal around = *Decimal::parse(margin);
    return {centre - around, centre, centre + around};
}

MoneySpan euros(std::int64_t value, std::int64_t margin = 0) {
    return {Money::euros(value - margin), Money::euros(value), Money::euros(value + margin)};
}

template <class T>
T named(const char* id, Label label) {
    T result;
    result.id = id;
    result.label = std::move(label);
    return result;
}

void add_tasks(Scenario& scenario) {
    Decision decision = named<Decision>("sourcing", both("Who does it?", "Wie doet het?"));
    decision.categories = {
        named<Category>("uitbesteden", both("outsource", "uitbesteden")),
        named<Category>("samenwerken", both("cooperate", "samenwerken")),
        named<Category>("zelf-doen", both("do it ourselves", "zelf doen")),
    };
    decision.criteria = {
        named<Criterion>("motif", both("Ommen's own motif", "Ommer motief")),
        named<Criterion>("proximity", both("Proximity", "Nabijheid")),
        named<Criterion>("nature", both("Nature of the work", "Aard van het werk")),
    };
    decision.model.rules = {
        named<model::Rule>("near", both("close by: ourselves", "dichtbij: zelf")),
        named<model::Rule>("scores", both("as scored", "naar score"))};
    scenario.decisions = {decision};
    DecisionResult result;
    result.decision = "sourcing";
    for (const Scored& row : scored) {
        Label label;
        label.text = row.label;
        Task task = named<Task>(row.id, label);
        task.group = scenario.tasks.size() < 10 ? "Dienstverlening" : "Bedrijfsvoering";
        Verdict verdict;
        verdict.task = row.id;
        verdict.category = category(row.verdict);
        verdict.decided = verdict.category;
        verdict.rule = std::string(row.scores[1]) == "hoog" ? "near" : "scores";
        verdict.because = {{"proximity", row.scores[1]}};
        if (verdict.rule == "scores") {
            verdict.because = {
                {"motif", row.scores[0]}, {"proximity", row.scores[1]}, {"nature", row.scores[2]}};
        }
        if (verdict.category == "uitbesteden") {
            task.parts = {named<Part>("regie", both("direction", "regie"))};
            verdict.parts = {{"regie", "zelf-doen", "sketch §5.1"}};
        }
        scenario.tasks.push_back(task);
        result.verdicts.push_back(verdict);
    }
    result.counts = {{"uitbesteden", 8, 8}, {"samenwerken", 5, 5}, {"zelf-doen", 8, 8}};
    result.compared = 21;
    result.agreeing = 21;
    const std::vector<std::string> criteria{"motif", "proximity", "nature"};
    result.consistency = {
        {"claim",
         criteria,
         21,
         15,
         {{{{"motif", "-"}, {"proximity", "beperkt"}, {"nature", "standaard"}},
           {{"uitbesteden", {"gegevens"}}, {"samenwerken", {"facilitair", "div", "juridisch"}}}},
          {{{"motif", "-"}, {"proximity", "gemiddeld"}, {"nature", "gemiddeld"}},
           {{"zelf-doen", {"inkoop"}}, {"uitbesteden", {"ict"}}}}}}};
    const Place place{std::make_shared<const std::string>("ommen/decisions.yaml"), 31, 15};
    scenario.results.classify =
        ClassifyResult{{result},
                       {make_finding("claim-inconsistent", "decisions[sourcing].decisive",
                                     {{"criteria", "motif, proximity, nature"},
                                      {"consistent", Decimal(15)},
                                      {"cases", Decimal(21)}},
                                     {"sketch §4.3"}, place)}};
}

void add_formation(Scenario& scenario) {
    auto& organisation = scenario.organisation;
    organisation.clusters = {
        named<FormationGroup>("concern", both("Group and support", "Concern en ondersteuning")),
        named<FormationGroup>("regie", both("Direction", "Regie en coördinatie")),
        named<FormationGroup>("beleid", both("Policy", "Beleid en ontwikkeling")),
        named<FormationGroup>("management", both("Management", "Management en sturing"))};
    organisation.functions = {named<FormationGroup>("A", both("Adviser A", "Adviseur A")),
                              named<FormationGroup>("B", both("Director B", "Regisseur B")),
                              named<FormationGroup>("C", both("Administrator C", "Beheerder C")),
                              named<FormationGroup>("D", both("Supporter D", "Ondersteuner D")),
                              named<FormationGroup>("E", both("Management E", "Management E"))};
    StaffResult result;
    for (const Task& task : scenario.tasks) {
        TaskFormation formation;
        formation.task = task.id;
        formation.cluster = task.id == "vth" ? "regie" : "concern";
        formation.category = "uitbesteden";
        if (task.id == "vth") {
            formation.workload = about("6", "0.5");
            formation.kept = about("0.6", "0.05");
            formation.steering = about("0.27", "0.0225");
            formation.leaving = about("5.4", "0.45");
        }
        result.tasks.push_back(formation);
    }
    const auto halves = [](const char* value) { return about(value, "0.5"); };
    result.clusters = {{"concern", halves("13"), std::nullopt, 20, 20},
                       {"regie", about("15.5", "0.25"), about("0.87", "0.0725"), 1, 0},
                       {"beleid", halves("12"), std::nullopt, 0, 0},
                       {"management", halves("4"), std::nullopt, 0, 0}};
    result.functions = {{"A", halves("11"), std::nullopt, 0, 0},
                        {"B", halves("16"), std::nullopt, 0, 0},
                        {"C", halves("6"), std::nullopt, 0, 0},
                        {"D", halves("8"), std::nullopt, 0, 0},
                        {"E", halves("4"), std::nullopt, 0, 0}};
    result.categories = {{"uitbesteden", 1, about("6", "0.5"), about("0.87", "0.0725")}};
    result.total = halves("45");
    result.total_basis = "organisation.totals[about]";
    result.reconciliations = {{"organisation.clusters",
                               "organisation.functions",
                               about("44.5", "1.75"),
                               about("45", "2.5"),
                               *Decimal::parse("-0.5"),
                               false,
                               true,
                               {"sketch §6.1", "sketch §6.3"}},
                              {"organisation.functions",
                               "organisation.totals[about]",
                               about("45", "2.5"),
                               about("45", "0.5"),
                               Decimal(0),
                               true,
                               false,
                               {"sketch §6.3", "sketch §7"}}};
    scenario.results.staff = result;
}

void add_budget(Scenario& scenario) {
    scenario.budget.lines = {named<Line>("core", both("Core organisation", "Kernorganisatie")),
                             named<Line>("outsourced", both("Outsourced work", "Uitbesteed werk")),
                             named<Line>("cooperation", both("Cooperation", "Samenwerking"))};
    scenario.budget.funds = {named<Fund>("wages", both("Wages", "Salarissen")),
                             named<Fund>("hire", both("Hire", "Inhuur")),
                             named<Fund>("growth", both("Growth", "Groei")),
                             named<Fund>("once", both("Hire, once", "Inhuur, eenmalig"))};
    CostResult result;
    result.years = {2019, 2020, 2021, 2022};
    const auto level = [&](MoneySpan span) { return std::vector<MoneySpan>(4, span); };
    std::vector<MoneySpan> once(4, euros(0));
    once.front() = euros(474000);
    result.funds = {{"wages", Nature::structural, "", level(euros(8979685))},
                    {"hire", Nature::structural, "", level(euros(813658))},
                    {"once", Nature::incidental, "", once},
                    {"growth", Nature::structural, "", level(euros(414000))}};
    result.lines = {
        {"core", Nature::structural, "zelf-doen", level(euros(4100000, 50000))},
        {"outsourced", Nature::structural, "uitbesteden", level(euros(3500000, 50000))},
        {"cooperation", Nature::structural, "samenwerken", level(euros(3000000, 50000))}};
    for (const int year : result.years) {
        const std::int64_t incidental = year == 2019 ? 474000 : 0;
        const std::int64_t nth = year - result.years.front() + 1;
        result.coverage.push_back({year, euros(10600000, 150000), euros(10207343),
                                   euros(392657, 150000), euros(0), euros(incidental),
                                   euros(incidental - 392657, 150000),
                                   euros(nth * 392657, nth * 150000), false, true, year != 2019});
    }
    result.categories = {{"uitbesteden", 8, euros(3500000, 50000), *Decimal::parse("0.3302")},
                         {"samenwerken", 5, euros(3000000, 50000), *Decimal::parse("0.283")},
                         {"zelf-doen", 8, euros(4100000, 50000), *Decimal::parse("0.3868")}};
    result.unit_costs = {{"zelf-doen",
                          euros(4100000, 50000),
                          about("45", "0.5"),
                          {Money::cents(8901099), Money::cents(9111111), Money::cents(9325843)}}};
    StatedSum sum = named<StatedSum>("redistributed", both("To redistribute", "Te herverdelen"));
    scenario.budget.sums = {sum};
    result.sums = {
        {"redistributed", euros(10600000, 50000), euros(10600000, 150000), Money(), true, false}};
    scenario.results.cost = result;
}

ScheduledActivity scheduled(const char* id, int days, const char* start, const char* finish,
                            int slack, const char* driver) {
    ScheduledActivity activity;
    activity.id = id;
    activity.activity = std::string(id).substr(0, std::string(id).find('['));
    activity.duration = Decimal(days);
    activity.early_start = *Date::parse(start);
    activity.early_finish = *Date::parse(finish);
    activity.late_start = activity.early_start;
    activity.late_finish = activity.early_finish;
    activity.total_slack = Decimal(slack);
    activity.critical = slack == 0;
    activity.driver = driver;
    return activity;
}

void add_schedule(Scenario& scenario) {
    auto& planning = scenario.planning;
    planning.processes = {named<Process>("build", both("Building", "Opbouw")),
                          named<Process>("split", both("Disentangling", "Ontvlechting"))};
    planning.phases = {named<Phase>("design", both("April-June", "April-juni"))};
    planning.activities = {
        named<Activity>("building", both("Build the organisation", "Organisatie opbouwen")),
        named<Activity>("kick-off", both("Kick-off", "Startbijeenkomst")),
        named<Activity>("draft", both("Draft the design", "Ontwerp uitwerken")),
        named<Activity>("contract", both("Agree the contract", "Contract sluiten"))};
    for (Activity& activity : planning.activities) {
        activity.process.id = activity.id == "contract" ? "split" : "build";
        activity.phase.id = "design";
    }
    planning.tollgates = {named<Tollgate>("t1", both("First tollgate", "Eerste tollgate")),
                          named<Tollgate>("t2", both("Second tollgate", "Tweede tollgate"))};
    PlanResult result;
    result.start = *Date::parse("2018-04-03");
    result.finish = *Date::parse("2018-07-13");
    result.working_days = 71;
    ScheduledActivity building =
        scheduled("building", 35, "2018-04-03", "2018-05-25", 0, "kick-off");
    building.summary = true;
    ScheduledActivity kick_off = scheduled("kick-off", 0, "2018-04-03", "2018-04-03", 0, "start");
    kick_off.milestone = true;
    ScheduledActivity contract =
        scheduled("contract[vth]", 33, "2018-05-28", "2018-07-13", 0, "draft");
    contract.task = "vth";
    contract.needs = {"draft"};
    result.activities = {building, contract,
                         scheduled("draft", 35, "2018-04-03", "2018-05-25", 0, "phases[design]"),
                         kick_off};
    result.critical_path = {"kick-off", "draft", "contract[vth]"};
    result.tollgates = {
        {"t1", *Date::parse("2018-06-29"), *Date::parse("2018-05-25"), 25, true, "draft"},
        {"t2",
         *Date::parse("2018-07-06"),
         *Date::parse("2018-07-13"),
         -5,
         false,
         "contract[vth]",
         {"kick-off", "contract[vth]"}}};
    scenario.results.plan = result;
}

} // namespace

Scenario sketch() {
    Scenario scenario;
    scenario.id = "ommen";
    scenario.title = both("Ommen 4.0", "Ommen 4.0");
    add_tasks(scenario);
    add_formation(scenario);
    add_budget(scenario);
    add_schedule(scenario);
    return scenario;
}
