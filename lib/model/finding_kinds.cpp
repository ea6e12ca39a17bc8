// SPDX-License-Identifier: MIT
// The one list of what the programs can find. A code, once released, keeps its meaning.
#include "model/finding.hpp"

#include <array>

namespace houtskool::model {

namespace {

using enum Severity;

constexpr std::array kinds = std::to_array<FindingKind>({
    // ---- classify -------------------------------------------------------------------------------
    {"claim-inconsistent", warning, "classify",
     "a source says that some criteria decided, but tasks that score alike on them were decided "
     "differently",
     "the criteria said to have decided ({criteria}) explain only {consistent:number} of the "
     "{cases:number} decided tasks",
     "de criteria die de doorslag zouden geven ({criteria}) verklaren maar {consistent:number} van "
     "de {cases:number} besliste taken"},
    {"comparing-stopped", warning, "classify",
     "comparing the tasks with others stopped at the time limit",
     "at the time limit {compared:number} of the {all:number} tasks were compared with others: of "
     "the rest it is not known which case is nearest and what would change the verdict",
     "bij de tijdslimiet waren {compared:number} van de {all:number} taken met andere vergeleken: "
     "van de rest is niet bekend welk geval het naast is en wat de uitkomst zou veranderen"},
    {"conflicting-decisions", warning, "classify",
     "tasks score alike on the criteria looked at, yet were decided differently",
     "alike on {criteria}, yet decided differently: {camps}",
     "gelijk op {criteria}, maar anders beslist: {camps}"},
    {"decided-twice", warning, "classify",
     "the sources list a task under more than one category of a decision",
     "{task} is listed under {first} in one place and under {second} in another",
     "{task} staat op de ene plaats onder {first} en op een andere onder {second}"},
    {"differs-from-decision", warning, "classify",
     "the model gives a task another category than the source decided",
     "the model says {category} for {task} (by {rule}), the source decided {decided}",
     "het model geeft {category} voor {task} (door {rule}), de bron besliste {decided}"},
    {"direction-contradicted", warning, "classify",
     "the decisions go clearly against the declared direction of a criterion",
     "{criterion} is declared {declared}, but the decisions go the other way (agreement "
     "{agreement:number} on a scale from -1 to 1)",
     "{criterion} is opgegeven als {declared}, maar de beslissingen gaan de andere kant op "
     "(instemming {agreement:number} op een schaal van -1 tot 1)"},
    {"dominance-reversal", warning, "classify",
     "a task scores at least as well as another on every criterion and was decided worse",
     "{task} scores at least as well as {other} on every criterion, yet was decided {decided} and "
     "not {than} or better",
     "{task} scoort op elk criterium minstens zo goed als {other}, maar is beslist als {decided} "
     "en niet als {than} of beter"},
    {"easily-flipped", note, "classify", "verdicts change with one step on one criterion",
     "{tasks:number} of the {all:number} verdicts change with one step on one criterion: {names}",
     "{tasks:number} van de {all:number} uitkomsten veranderen met één stap op één criterium: "
     "{names}"},
    {"learning-stopped", warning, "classify",
     "learning stopped at the time limit, with the best model found until then",
     "learning a model for {decision} stopped at the time limit: a longer one may find a better "
     "model",
     "het leren van een model voor {decision} stopte bij de tijdslimiet: met meer tijd is er "
     "misschien een beter model"},
    {"missing-score", warning, "classify",
     "the model asks for a criterion on which a task has no score, so that it cannot count",
     "{task} has no score on {criteria}, which the model asks for",
     "{task} heeft geen score op {criteria}, waar het model naar vraagt"},
    {"more-parameters", note, "classify",
     "a learned model has more parameters than examples, so that its fit proves little",
     "the learned model has {parameters:number} parameters for {examples:number} examples: that it "
     "fits them proves little",
     "het geleerde model heeft {parameters:number} parameters voor {examples:number} voorbeelden: "
     "dat het klopt, bewijst weinig"},
    {"rule-without-support", note, "classify",
     "a rule decides none of the decided tasks, so that nothing shows that it is right",
     "rule {rule} decides none of the decided tasks",
     "regel {rule} beslist over geen van de besliste taken"},
    {"scores-undecided", note, "classify", "the model leaves combinations of levels undecided",
     "the model of {decision} leaves {undecided:number} of {profiles:number} combinations of "
     "levels undecided",
     "het model van {decision} laat {undecided:number} van {profiles:number} combinaties van "
     "niveaus onbeslist"},
    {"split-tasks", note, "classify",
     "tasks keep a part under another category than the whole: one verdict hides two arrangements",
     "{tasks:number} of the {all:number} tasks with verdict {category} keep a part under another: "
     "{names}",
     "{tasks:number} van de {all:number} taken met uitkomst {category} houden een deel met een "
     "andere: {names}"},
    {"undecided", warning, "classify", "the model does not decide a task",
     "the model does not decide {task}", "het model beslist niet over {task}"},
    {"without-model", warning, "classify",
     "a decision has no model, so that no task gets a verdict",
     "decision {decision} has no model: state one, or learn one from the decided tasks (--learn)",
     "beslissing {decision} heeft geen model: geef er een op, of leer het van de besliste taken "
     "(--learn)"},

    // ---- staff ----------------------------------------------------------------------------------
    {"norm-missing", warning, "staff",
     "tasks have a verdict for which no norm says how much work stays in house",
     "no norm says what stays in house of {tasks:number} tasks with verdict {category}",
     "geen norm zegt wat in huis blijft van {tasks:number} taken met uitkomst {category}"},
    {"part-without-share", note, "staff",
     "a part of a task has no share of its workload, so it counts for nothing",
     "{parts:number} parts of tasks have no share of the workload and count for nothing: {names}",
     "{parts:number} delen van taken hebben geen aandeel in de werklast en tellen niet mee: "
     "{names}"},
    {"tasks-differ-from-total", warning, "staff",
     "what the tasks of a cluster, a function or the whole add up to lies outside the bounds of "
     "its "
     "stated total",
     "the tasks of {group} add up to {tasks:fte} fte ({low:fte} to {high:fte}), stated is "
     "{stated:fte}",
     "de taken van {group} tellen op tot {tasks:fte} fte ({low:fte} tot {high:fte}), opgegeven is "
     "{stated:fte}"},
    {"totals-differ", warning, "staff",
     "two totals that should agree differ by more than their rounding",
     "{left} is {left-fte:fte} fte, {right} is {right-fte:fte}: a difference of {difference:fte} "
     "that rounding does not explain",
     "{left} is {left-fte:fte} fte, {right} is {right-fte:fte}: een verschil van {difference:fte} "
     "dat afronding niet verklaart"},
    {"totals-differ-rounding", note, "staff",
     "two totals that should agree differ, but the rounding of their sources can explain it",
     "{left} is {left-fte:fte} fte, {right} is {right-fte:fte}: a difference of {difference:fte} "
     "that rounding can explain",
     "{left} is {left-fte:fte} fte, {right} is {right-fte:fte}: een verschil van {difference:fte} "
     "dat afronding kan verklaren"},
    {"without-workload", note, "staff",
     "tasks have no workload, so that only the totals count them",
     "{tasks:number} of the {all:number} tasks have no workload: {names}",
     "{tasks:number} van de {all:number} taken hebben geen werklast: {names}"},

    // ---- cost -----------------------------------------------------------------------------------
    {"amount-missing", warning, "cost",
     "a fund or a line has no amount, or a factor without a value, so it counts for nothing",
     "{item} has no amount: it counts for nothing", "{item} heeft geen bedrag en telt niet mee"},
    {"balance-negative", warning, "cost",
     "all funds together, incidental money included, do not cover all cost",
     "all funds less all cost is {balance:eur} euro in {year} (between {low:eur} and {high:eur})",
     "alle middelen min alle kosten is {balance:eur} euro in {year} (tussen {low:eur} en "
     "{high:eur})"},
    {"balance-not-robust", warning, "cost",
     "whether all funds cover all cost depends on figures that the source rounded or gave as a "
     "range",
     "all funds less all cost is {balance:eur} euro in {year}, but between {low:eur} and "
     "{high:eur}: "
     "not robust",
     "alle middelen min alle kosten is {balance:eur} euro in {year}, maar tussen {low:eur} en "
     "{high:eur}: niet robuust"},
    {"called-incidental", warning, "cost",
     "a source calls a sum incidental that contains structural money",
     "{sum} ({amount:eur} euro) is called incidental, but {part:eur} euro of its parts is "
     "structural",
     "{sum} ({amount:eur} euro) heet incidenteel, maar {part:eur} euro van de delen is "
     "structureel"},
    {"called-structural", warning, "cost",
     "a source calls a sum structural that contains incidental money",
     "{sum} ({amount:eur} euro) is called structural, but {part:eur} euro of its parts is "
     "incidental",
     "{sum} ({amount:eur} euro) heet structureel, maar {part:eur} euro van de delen is "
     "incidenteel"},
    {"check-changed", error, "cost",
     "a rule of 'checks' or --tolerance: a figure differs more from the baseline than is "
     "tolerated; "
     "the severity is that of the rule, or note under --accept",
     "{check}: {metric} changed by {change:number}, allowed is {allowed:number}; figures that "
     "changed too "
     "much: {count:number}",
     "{check}: {metric} veranderde met {change:number}, toegestaan is {allowed:number}; cijfers "
     "die te veel "
     "veranderden: {count:number}"},
    {"check-finding", error, "cost",
     "a rule of 'checks': a finding is there that must not be; the severity is that of the rule",
     "{check}: findings that must not be there: {names}",
     "{check}: bevindingen die er niet mogen zijn: {names}"},
    {"check-metric-missing", error, "cost",
     "a rule of 'checks' or --tolerance names a figure that is not there, or not in the baseline; "
     "the severity is that of the rule",
     "{check}: figures that are not there, here or in the baseline: {names}",
     "{check}: cijfers die er niet zijn, hier of in de nulmeting: {names}"},
    {"check-none", error, "cost",
     "there is a baseline or there are rules, but no rule could be evaluated",
     "no rule was evaluated: state 'checks', or give --tolerance beside --against",
     "geen regel is getoetst: noem 'checks', of geef --tolerance naast --against"},
    {"check-not-evaluated", note, "cost", "a rule on a change was not evaluated: no --against",
     "{check} needs a baseline: it was not evaluated",
     "{check} heeft een nulmeting nodig en is niet getoetst"},
    {"check-outside", error, "cost",
     "a rule of 'checks': a figure lies outside its limits; the severity is that of the rule",
     "{check}: {metric} is {value:number}, the limit is {limit:number}; figures outside: "
     "{count:number}",
     "{check}: {metric} is {value:number}, de grens is {limit:number}; cijfers erbuiten: "
     "{count:number}"},
    {"check-unsourced", error, "cost",
     "a rule of 'checks': an assumption has neither source nor note, unlike in the baseline; the "
     "severity is that of the rule",
     "{check}: assumptions without source or note, new since the baseline: {names}",
     "{check}: aannames zonder bron of toelichting, nieuw sinds de nulmeting: {names}"},
    {"contract-wages-only", warning, "cost",
     "the price of a contract is the wages of the work alone, while a provider bills overhead too",
     "{line} ({amount:eur} euro) is wages only: what the provider bills on top is not in it",
     "{line} ({amount:eur} euro) bestaat alleen uit loonkosten: wat de aanbieder daarbovenop "
     "rekent "
     "zit er niet in"},
    {"correlations-impossible", error, "cost",
     "no figures can move together as stated, so nothing was drawn",
     "the correlations {names} cannot hold together; no draws were made",
     "de samenhangen {names} kunnen niet samen waar zijn; er is niets getrokken"},
    {"cost-excluded", note, "cost", "the source says that its figures leave cost out",
     "the figures leave out: {names}", "buiten de cijfers blijven: {names}"},
    {"coverage-uncertain", warning, "cost",
     "a year is covered as computed, but with a chance below the 80% that municipalities ask of "
     "their reserves",
     "the chance that structural cost of {year} is covered is {chance:percent}, below 80%",
     "de kans dat de structurele lasten van {year} gedekt zijn is {chance:percent}, lager dan 80%"},
    {"expired-assumption", warning, "cost",
     "a source does not vouch for an assumption up to the last year of the budget",
     "assumption {assumption} is vouched for up to {until}, and used up to {year}",
     "aanname {assumption} is onderbouwd tot en met {until}, en gebruikt tot en met "
     "{year}"},
    {"fund-overdrawn", warning, "cost", "a line comes to more than the fund that pays it",
     "{lines} takes {used:eur} euro from fund {fund} in {year}, which has {available:eur}",
     "{lines} neemt {used:eur} euro uit middel {fund} in {year}, waarin {available:eur} zit"},
    {"fund-used-twice", warning, "cost",
     "several lines are paid from one fund and come to more than it",
     "{lines} take {used:eur} euro together from fund {fund} in {year}, which has "
     "{available:eur}",
     "{lines} nemen samen {used:eur} euro uit middel {fund} in {year}, waarin {available:eur} "
     "zit"},
    {"incidental-too-long", warning, "cost",
     "money called incidental flows for more than three years (Commissie BBV, 30 August 2018)",
     "{item} is called incidental but flows for {years:number} years; at most 3 are",
     "{item} heet incidenteel maar loopt {years:number} jaar; ten hoogste 3 is incidenteel"},
    {"income-lost", warning, "cost",
     "income that own staff earns with a task is lost where its work leaves",
     "fund {fund} ({amount:eur} euro) is earned with task {task}, of which {fte:fte} fte leaves",
     "middel {fund} ({amount:eur} euro) wordt verdiend met taak {task}, waarvan {fte:fte} fte "
     "vertrekt"},
    {"outside-reference", warning, "cost",
     "a figure lies outside the range found elsewhere, whatever its rounding",
     "{metric} is {value:number} (between {low:number} and {high:number}), outside {range} found "
     "elsewhere",
     "{metric} is {value:number} (tussen {low:number} en {high:number}), buiten {range} zoals "
     "elders gevonden"},
    {"price-levels-mixed", warning, "cost",
     "recurring amounts are in prices of different years and no index brings them to one level",
     "{names}: prices of {years} in a budget of {level}, without an index",
     "{names}: prijzen van {years} in een begroting van {level}, zonder index"},
    {"recurring-on-one-off", warning, "cost", "recurring cost is paid from one-off money",
     "{line} ({amount:eur} euro) recurs and is paid from one-off fund {fund}",
     "{line} ({amount:eur} euro) komt terug en wordt betaald uit incidenteel middel {fund}"},
    {"reference-not-robust", note, "cost",
     "whether a figure lies in the range found elsewhere depends on rounding and ranges",
     "{metric} is {value:number}, but between {low:number} and {high:number}: in or outside "
     "{range} found "
     "elsewhere",
     "{metric} is {value:number}, maar tussen {low:number} en {high:number}: binnen of buiten "
     "{range} zoals "
     "elders gevonden"},
    {"structural-gap", warning, "cost",
     "recurring cost is not covered by recurring funds (Gemeentewet art. 189)",
     "recurring cost exceeds recurring funds by {gap:eur} euro in {year} (between {low:eur} and "
     "{high:eur})",
     "de structurele lasten zijn {gap:eur} euro hoger dan de structurele middelen in {year} "
     "(tussen "
     "{low:eur} en {high:eur})"},
    {"structural-gap-not-robust", warning, "cost",
     "whether recurring cost is covered by recurring funds depends on figures that the source "
     "rounded or gave as a range",
     "recurring cost less recurring funds is {gap:eur} euro in {year}, but between {low:eur} and "
     "{high:eur}: not robust",
     "structurele lasten min structurele middelen is {gap:eur} euro in {year}, maar tussen "
     "{low:eur} en {high:eur}: niet robuust"},
    {"structural-with-end", note, "cost",
     "money called structural ends in a stated year, so it may be incidental",
     "{item} is called structural but ends in {until}",
     "{item} heet structureel maar eindigt in {until}"},
    {"sum-differs", warning, "cost",
     "a stated sum differs from its parts by more than its rounding",
     "{sum} is stated as {stated:eur} euro, its parts add up to {computed:eur}: {difference:eur} "
     "that rounding does not explain",
     "{sum} is opgegeven als {stated:eur} euro, de delen tellen op tot {computed:eur}: "
     "{difference:eur} dat afronding niet verklaart"},
    {"sum-differs-rounding", note, "cost",
     "a stated sum differs from its parts, but the rounding of the source can explain it",
     "{sum} is stated as {stated:eur} euro, its parts add up to {computed:eur}: {difference:eur} "
     "that rounding can explain",
     "{sum} is opgegeven als {stated:eur} euro, de delen tellen op tot {computed:eur}: "
     "{difference:eur} dat afronding kan verklaren"},

    // ---- plan -----------------------------------------------------------------------------------
    {"deadline-missed", warning, "plan", "an activity is done after its deadline",
     "{activity} is done on {finish:date}, {days:number} working days after its deadline "
     "{deadline:date}",
     "{activity} is klaar op {finish:date}, {days:number} werkdagen na de deadline "
     "{deadline:date}"},
    {"no-task-for-activity", note, "plan",
     "an activity is to be made for every task with a verdict that no task has",
     "{activity} is for every task with verdict {category}, but there is none: it is left out",
     "{activity} is voor elke taak met uitkomst {category}, maar die is er niet: zij vervalt"},
    {"outside-phase", warning, "plan", "an activity is done after the end of its phase",
     "{activity} is done on {finish:date}, {days:number} working days after phase {phase} ends "
     "({end:date})",
     "{activity} is klaar op {finish:date}, {days:number} werkdagen na het einde van fase {phase} "
     "({end:date})"},
    {"risks-without-effect", note, "plan",
     "risks have no probability or no effect on an activity, so that no plan can reckon with them",
     "{risks:number} of the {all:number} risks have no probability or no effect on an activity: "
     "{names}",
     "{risks:number} van de {all:number} risico's hebben geen kans of geen gevolg voor een "
     "activiteit: {names}"},
    {"risks-without-measure", note, "plan", "risks have no measure against them",
     "{risks:number} of the {all:number} risks have no measure against them",
     "tegen {risks:number} van de {all:number} risico's is geen maatregel genoemd"},
    {"tollgate-empty", warning, "plan", "a tollgate requires nothing",
     "tollgate {tollgate} requires nothing", "tollgate {tollgate} eist niets"},
    {"tollgate-missed", warning, "plan", "what a tollgate requires is not done on its date",
     "tollgate {tollgate} ({date:date}) is missed by {days:number} working days: {activity} is "
     "done "
     "on {ready:date}",
     "tollgate {tollgate} ({date:date}) wordt {days:number} werkdagen te laat gehaald: {activity} "
     "is klaar op {ready:date}"},
    {"tollgate-repeats", warning, "plan",
     "a tollgate requires exactly what an earlier one required, so that it tests nothing new",
     "tollgate {tollgate} requires exactly what {earlier} already requires; {activities:number} "
     "activities that finish between them are asked for by neither",
     "tollgate {tollgate} eist precies wat {earlier} al eist; {activities:number} activiteiten die "
     "daartussen klaar zijn worden door geen van beide gevraagd"},

    // ---- every program --------------------------------------------------------------------------
    {"unsourced-assumption", warning, "all",
     "an assumption that is used has neither a source nor a note that gives the reason",
     "assumption {assumption} has no source and no note: nobody can say where it comes from",
     "aanname {assumption} heeft geen bron en geen toelichting: niemand kan zeggen waar zij "
     "vandaan "
     "komt"},
});

} // namespace

std::span<const FindingKind> finding_kinds() {
    return kinds;
}

} // namespace houtskool::model
