// SPDX-License-Identifier: MIT
#include "report/words.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace houtskool::report {

namespace {

constexpr std::array list = std::to_array<Word>({
    // ---- everywhere -----------------------------------------------------------------------------
    {"yes", "yes", "ja"},
    {"no", "no", "nee"},
    {"error", "error", "fout"},
    {"warning", "warning", "waarschuwing"},
    {"note", "note", "opmerking"},
    {"findings", "Findings", "Bevindingen"},
    {"total", "total", "totaal"},
    {"without-verdict", "without a verdict", "zonder uitkomst"},
    {"without-group", "without a group", "zonder groep"},
    {"structural", "structural", "structureel"},
    {"incidental", "incidental", "incidenteel"},

    // ---- headings shared by several tables ------------------------------------------------------
    {"group", "group", "groep"},
    {"task", "task", "taak"},
    {"tasks", "tasks", "taken"},
    {"category", "verdict", "uitkomst"},
    {"verdict", "verdict", "uitkomst"},
    {"sources", "sources", "bronnen"},
    {"agrees", "agrees", "klopt"},
    {"explained-by-rounding", "rounding explains", "afronding verklaart"},
    {"difference", "difference", "verschil"},
    {"stated", "stated", "opgegeven"},
    {"stated-low", "low", "laag"},
    {"stated-high", "high", "hoog"},
    {"low", "low", "laag"},
    {"high", "high", "hoog"},

    // ---- classify -------------------------------------------------------------------------------
    {"title:classify", "{0}: verdicts on the tasks", "{0}: uitkomst per taak"},
    {"title:verdicts", "Verdicts", "Uitkomsten"},
    {"title:categories", "Tasks per verdict", "Taken per uitkomst"},
    {"title:consistency", "What the criteria explain", "Wat de criteria verklaren"},
    {"title:conflicts", "Scored alike, decided differently", "Gelijk gescoord, anders beslist"},
    {"note:consistency",
     "Consistent: every task that scores the same on these criteria was decided the same way.",
     "Consistent: elke taak die op deze criteria gelijk scoort, is ook gelijk beslist."},
    {"decided", "decided", "beslist"},
    {"rule", "rule", "regel"},
    {"because", "because", "omdat"},
    {"parts", "parts", "delen"},
    {"by-model", "by the model", "volgens model"},
    {"by-source", "as decided", "zoals beslist"},
    {"basis", "basis", "basis"},
    {"basis:claim", "claim of the source", "bewering van de bron"},
    {"basis:model", "rules of the model", "regels van het model"},
    {"criteria", "criteria", "criteria"},
    {"cases", "decided tasks", "besliste taken"},
    {"consistent", "consistent", "consistent"},
    {"quality", "share", "aandeel"},
    {"conflict", "no.", "nr."},
    {"alike-on", "alike on", "gelijk op"},
    {"classify:verdicts", "{0} of {1} tasks have a verdict: {2}; {3} of {4} as decided.",
     "{0} van de {1} taken hebben een uitkomst: {2}; {3} van de {4} zoals beslist."},
    {"classify:nothing-decided", "{0} of {1} tasks have a verdict: {2}.",
     "{0} van de {1} taken hebben een uitkomst: {2}."},
    {"classify:no-verdict", "None of the {0} tasks has a verdict.",
     "Geen van de {0} taken heeft een uitkomst."},
    {"classify:claim", "The criteria said to have decided explain {0} of the {1} decided tasks.",
     "De criteria die de doorslag zouden geven, verklaren {0} van de {1} besliste taken."},
    {"classify:of", "{0}: {1}", "{0}: {1}"},
    {"classify:no-decision", "The scenario asks no decision about its tasks.",
     "Het scenario vraagt geen beslissing over de taken."},

    // ---- staff ----------------------------------------------------------------------------------
    {"title:staff", "{0}: formation in fte", "{0}: formatie in fte"},
    {"title:clusters", "Formation per cluster, fte", "Formatie per cluster, fte"},
    {"title:functions", "Formation per function, fte", "Formatie per functie, fte"},
    {"title:reconciliations", "Totals that should agree, fte", "Totalen die gelijk horen, fte"},
    {"title:formation", "Formation per verdict, fte", "Formatie per uitkomst, fte"},
    {"title:tasks", "Where the work goes, fte", "Waar het werk heen gaat, fte"},
    {"note:groups", "By tasks: what stays in house plus the direction of what leaves.",
     "Uit taken: wat in huis blijft plus de regie op wat weggaat."},
    {"cluster", "cluster", "cluster"},
    {"function", "function", "functie"},
    {"by-tasks", "by tasks", "uit taken"},
    {"by-tasks-low", "low", "laag"},
    {"by-tasks-high", "high", "hoog"},
    {"without-workload", "without workload", "zonder werklast"},
    {"left", "one total", "het ene totaal"},
    {"left-fte", "fte", "fte"},
    {"left-low", "low", "laag"},
    {"left-high", "high", "hoog"},
    {"right", "the other", "het andere"},
    {"right-fte", "fte", "fte"},
    {"right-low", "low", "laag"},
    {"right-high", "high", "hoog"},
    {"workload", "workload", "werklast"},
    {"workload-low", "low", "laag"},
    {"workload-high", "high", "hoog"},
    {"in-house", "in house", "in huis"},
    {"in-house-low", "low", "laag"},
    {"in-house-high", "high", "hoog"},
    {"kept", "kept", "blijft"},
    {"kept-low", "low", "laag"},
    {"kept-high", "high", "hoog"},
    {"steering", "direction", "regie"},
    {"steering-low", "low", "laag"},
    {"steering-high", "high", "hoog"},
    {"leaving", "leaving", "gaat weg"},
    {"leaving-low", "low", "laag"},
    {"leaving-high", "high", "hoog"},
    {"path:organisation.clusters", "sum of the clusters", "som van de clusters"},
    {"path:organisation.functions", "sum of the functions", "som van de functies"},
    {"path:cluster", "cluster {0}", "cluster {0}"},
    {"path:function", "function {0}", "functie {0}"},
    {"path:total", "stated total '{0}'", "opgegeven totaal '{0}'"},
    {"staff:total", "The formation is {0} fte ({1}).", "De formatie is {0} fte ({1})."},
    {"staff:total-span", "The formation is {0} fte, between {1} and {2} ({3}).",
     "De formatie is {0} fte, tussen {1} en {2} ({3})."},
    {"staff:no-total", "No total of the formation is stated, and none can be added up.",
     "Er is geen totaal van de formatie opgegeven en er valt er geen op te tellen."},
    {"staff:pairs", "Pairs of totals that agree: {0} of {1}; explained by rounding: {2}; not: {3}.",
     "Paren van totalen die kloppen: {0} van {1}; verklaard door afronding: {2}; niet: {3}."},
    {"staff:workload", "Tasks with a workload: {0} of {1}.",
     "Taken met een werklast: {0} van {1}."},

    // ---- cost -----------------------------------------------------------------------------------
    {"title:cost", "{0}: cost and funds in euro", "{0}: lasten en middelen in euro"},
    {"title:coverage", "Cost against funds", "Lasten tegenover middelen"},
    {"title:costs", "Cost per verdict, {0}", "Lasten per uitkomst, {0}"},
    {"title:lines", "Cost per year", "Lasten per jaar"},
    {"title:funds", "Funds per year", "Middelen per jaar"},
    {"title:sums", "Stated sums against their parts", "Opgegeven sommen tegenover hun delen"},
    {"title:unit-costs", "Cost per fte", "Lasten per fte"},
    {"note:coverage",
     "A gap above zero is not covered. Robust: the answer is the same whatever the rounding and "
     "the ranges of the figures.",
     "Een tekort boven nul is niet gedekt. Robuust: het antwoord is gelijk, hoe de cijfers ook "
     "zijn afgerond en waar zij ook in hun marge liggen."},
    {"year", "year", "jaar"},
    {"structural-cost", "structural cost", "structurele lasten"},
    {"structural-funds", "structural funds", "structurele middelen"},
    {"structural-gap", "structural gap", "structureel tekort"},
    {"structural-gap-low", "gap, low", "tekort, laag"},
    {"structural-gap-high", "gap, high", "tekort, hoog"},
    {"covered", "covered", "gedekt"},
    {"robust", "robust", "robuust"},
    {"incidental-cost", "incidental cost", "incidentele lasten"},
    {"incidental-funds", "incidental funds", "incidentele middelen"},
    {"balance", "balance of all", "saldo van alles"},
    {"balance-low", "balance, low", "saldo, laag"},
    {"balance-high", "balance, high", "saldo, hoog"},
    {"balance-robust", "balance, robust", "saldo, robuust"},
    {"structural-cost-low", "low", "laag"},
    {"structural-cost-high", "high", "hoog"},
    {"structural-funds-low", "low", "laag"},
    {"structural-funds-high", "high", "hoog"},
    {"incidental-cost-low", "low", "laag"},
    {"incidental-cost-high", "high", "hoog"},
    {"incidental-funds-low", "low", "laag"},
    {"incidental-funds-high", "high", "hoog"},
    {"nature", "nature", "aard"},
    {"line", "line", "post"},
    {"fund", "fund", "middel"},
    {"sum", "sum", "som"},
    {"computed", "its parts", "de delen"},
    {"computed-low", "low", "laag"},
    {"computed-high", "high", "hoog"},
    {"amount", "amount", "bedrag"},
    {"amount-low", "low", "laag"},
    {"amount-high", "high", "hoog"},
    {"share", "share", "aandeel"},
    {"fte", "fte", "fte"},
    {"fte-low", "low", "laag"},
    {"fte-high", "high", "hoog"},
    {"per-fte", "per fte", "per fte"},
    {"per-fte-low", "low", "laag"},
    {"per-fte-high", "high", "hoog"},
    {"cost:gap",
     "In {0} structural cost is {1} euro above structural funds, between {2} and {3}: {4}.",
     "In {0} zijn de structurele lasten {1} euro hoger dan de structurele middelen, tussen {2} en "
     "{3}: {4}."},
    {"cost:no-gap",
     "In {0} structural cost is {1} euro below structural funds, between {2} and {3}: {4}.",
     "In {0} zijn de structurele lasten {1} euro lager dan de structurele middelen, tussen {2} en "
     "{3}: {4}."},
    {"cost:gap-exact", "In {0} structural cost is {1} euro above structural funds.",
     "In {0} zijn de structurele lasten {1} euro hoger dan de structurele middelen."},
    {"cost:no-gap-exact", "In {0} structural cost is {1} euro below structural funds.",
     "In {0} zijn de structurele lasten {1} euro lager dan de structurele middelen."},
    {"cost:robust", "robust", "robuust"},
    {"cost:not-robust", "not robust", "niet robuust"},
    {"cost:balance", "All funds less all cost is {0} euro, between {1} and {2}: {3}.",
     "Alle middelen min alle lasten is {0} euro, tussen {1} en {2}: {3}."},
    {"cost:balance-exact", "All funds less all cost is {0} euro.",
     "Alle middelen min alle lasten is {0} euro."},
    {"cost:years", "Structural cost is covered in {0} of the {1} years.",
     "De structurele lasten zijn gedekt in {0} van de {1} jaren."},
    {"cost:no-years", "The budget names no years.", "De begroting noemt geen jaren."},

    // ---- plan -----------------------------------------------------------------------------------
    {"title:plan", "{0}: schedule", "{0}: planning"},
    {"title:tollgates", "Tollgates", "Tollgates"},
    {"title:deadlines", "Deadlines", "Deadlines"},
    {"title:summaries", "Main activities", "Hoofdactiviteiten"},
    {"title:activities", "Activities", "Activiteiten"},
    {"title:critical-path", "Critical path", "Kritieke pad"},
    {"note:tollgates", "Margin and slack are in working days.", "Marge en speling in werkdagen."},
    {"note:critical-path", "A day lost on this path is a day lost at the end.",
     "Een dag verlies op dit pad is een dag verlies aan het eind."},
    {"tollgate", "tollgate", "tollgate"},
    {"date", "date", "datum"},
    {"ready", "ready", "klaar"},
    {"margin", "margin", "marge"},
    {"met", "met", "gehaald"},
    {"waits-for", "waits for", "wacht op"},
    {"deadline", "deadline", "deadline"},
    {"chain", "set by", "bepaald door"},
    {"activity", "activity", "activiteit"},
    {"process", "process", "proces"},
    {"phase", "phase", "fase"},
    {"days", "days", "dagen"},
    {"start", "start", "begin"},
    {"finish", "finish", "eind"},
    {"slack", "slack", "speling"},
    {"critical", "critical", "kritiek"},
    {"driver", "starts after", "begint na"},
    {"late-start", "latest start", "laatste begin"},
    {"late-finish", "latest finish", "laatste eind"},
    {"free-slack", "free slack", "vrije speling"},
    {"milestone", "milestone", "mijlpaal"},
    {"needs", "needs", "vereist"},
    {"step", "step", "stap"},
    {"driver:start", "start of the plan", "begin van het plan"},
    {"driver:earliest", "its own earliest date", "de eigen vroegste datum"},
    {"driver:phase", "start of phase {0}", "begin van fase {0}"},
    {"plan:finish", "The work runs from {0} to {1}, {2} working days.",
     "Het werk loopt van {0} tot en met {1}, {2} werkdagen."},
    {"plan:tollgates", "Tollgates met: {0} of {1}.", "Tollgates gehaald: {0} van {1}."},
    {"plan:missed", "First missed: {0}, by {1} working days, waiting for {2}.",
     "Eerst gemist: {0}, {1} werkdagen te laat, in afwachting van {2}."},
    {"plan:no-activities", "There are no activities to schedule.",
     "Er zijn geen activiteiten om te plannen."},
});

const Word& entry(std::string_view key) {
    const auto* const found =
        std::find_if(list.begin(), list.end(), [&](const Word& word) { return word.key == key; });
    if (found == list.end()) {
        std::abort(); // a word that the code asks for and the list lacks; the tests ask for all
    }
    return *found;
}

} // namespace

std::span<const Word> words() {
    return list;
}

std::string word(std::string_view key, Language language) {
    const Word& found = entry(key);
    return std::string(language == Language::nl ? found.nl : found.en);
}

std::string phrase(std::string_view key, Language language,
                   const std::vector<std::string>& values) {
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (const std::string& value : values) {
        arguments.push_back(value);
    }
    return fmt::vformat(word(key, language), arguments);
}

} // namespace houtskool::report
