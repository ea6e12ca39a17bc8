// SPDX-License-Identifier: MIT
// What the decided table allows, whatever the model.
#include "report/classify_tables.hpp"

namespace houtskool::report {

namespace {

using model::Audit;

/// A table without rows is shown only to those who ask for it by name.
void add(Table table, std::vector<Table>& tables) {
    table.on_request = table.on_request || table.rows.empty();
    tables.push_back(std::move(table));
}

Table approximations(const Asked& asked) {
    const bool counted = asked.result.audit.rules_complete;
    Table table = start("approximations" + asked.suffix, asked.title("title:approximations"),
                        {name("category"), number("cases"), number("certain"), number("possible"),
                         number("certain-rules"), number("possible-rules")},
                        asked.language);
    table.note = word("note:approximations", asked.language);
    table.on_request = true;
    for (const model::CategoryApproximation& one : asked.result.audit.approximations) {
        Row row;
        row.cells = {asked.category(one.category),
                     count(one.cases),
                     count(one.certain),
                     count(one.possible),
                     counted ? count(one.certain_rules) : Cell(),
                     counted ? count(one.possible_rules) : Cell()};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table reducts(const Asked& asked) {
    const Audit& audit = asked.result.audit;
    Table table = start("reducts" + asked.suffix, asked.title("title:reducts"),
                        {number("reduct"), text("criteria")}, asked.language);
    table.note = audit.core.empty()
                     ? word("note:no-core", asked.language)
                     : phrase("note:core", asked.language, {asked.criteria(audit.core)});
    if (!audit.reducts_complete) {
        table.note += " " + word("note:reducts-cut", asked.language);
    }
    for (const std::vector<std::string>& reduct : audit.reducts) {
        Row row;
        row.cells = {count(static_cast<int>(table.rows.size()) + 1), cell(asked.criteria(reduct))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table flips(const Asked& asked) {
    Table table =
        start("flips" + asked.suffix, asked.title("title:flips"),
              {number("changed-criteria"), number("steps"), number("tasks")}, asked.language);
    table.note = word("note:flips", asked.language);
    for (const model::FlipCount& one : asked.result.audit.flips) {
        Row row;
        row.cells = {one.criteria == 0 ? Cell(word("flips:none", asked.language))
                                       : Cell(count(one.criteria)),
                     one.criteria == 0 ? Cell() : count(one.steps), count(one.tasks)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table orders(const Asked& asked) {
    Table table = start("orders" + asked.suffix, asked.title("title:orders"),
                        {text("order"), number("conflicting"), number("conflicting-at-best")},
                        asked.language);
    table.note = word("note:orders", asked.language);
    table.on_request = true;
    for (const model::OrderCheck& one : asked.result.audit.orders) {
        std::vector<std::string> labels;
        for (const std::string& category : one.categories) {
            labels.push_back(asked.category_label(category));
        }
        Row row;
        row.cells = {cell(fmt::format("{}", fmt::join(labels, " < "))), count(one.conflicting),
                     one.conflicting_at_best ? count(*one.conflicting_at_best) : Cell()};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table unions(const Asked& asked) {
    Table table = start("unions" + asked.suffix, asked.title("title:unions"),
                        {text("union"), number("certain"), number("possible"), text("doubtful")},
                        asked.language);
    table.note = word("note:unions", asked.language);
    table.on_request = true;
    for (const model::UnionApproximation& one : asked.result.audit.unions) {
        Row row;
        row.cells = {cell(phrase("union:" + one.scope, asked.language,
                                 {asked.category_label(one.category)})),
                     count(one.certain), count(one.possible), cell(asked.tasks(one.doubtful))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table reversals(const Asked& asked) {
    Table table = start("reversals" + asked.suffix, asked.title("title:reversals"),
                        {name("task"), name("decided"), name("other"), name("other-decided")},
                        asked.language);
    table.note = word("note:reversals", asked.language);
    for (const model::Reversal& one : asked.result.audit.reversals) {
        Row row;
        row.cells = {asked.names.task(one.better), asked.category(one.decided),
                     asked.names.task(one.worse), asked.category(one.than)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table directions(const Asked& asked) {
    Table table =
        start("directions" + asked.suffix, asked.title("title:directions"),
              {name("criterion"), text("direction"), number("agreement"), unwanted("contradicts")},
              asked.language);
    for (const model::DirectionCheck& one : asked.result.audit.directions) {
        Row row;
        row.cells = {Name{one.criterion, asked.criterion(one.criterion)},
                     word("direction:" + one.declared, asked.language), one.agreement,
                     one.contradicts};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table gaps(const Asked& asked) {
    Table table = start("gaps" + asked.suffix, asked.title("title:gaps"),
                        {number("gap"), text("scores")}, asked.language);
    table.on_request = true;
    if (const auto& found = asked.result.audit.gaps) {
        table.note = phrase("note:gaps", asked.language,
                            {asked.show(found->undecided), asked.show(found->profiles)});
        for (const std::vector<model::Because>& example : found->examples) {
            Row row;
            row.cells = {count(static_cast<int>(table.rows.size()) + 1),
                         cell(asked.scores(example))};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace

void add_audit(const Asked& asked, std::vector<Table>& tables) {
    add(approximations(asked), tables);
    add(unions(asked), tables);
    add(reducts(asked), tables);
    add(flips(asked), tables);
    add(orders(asked), tables);
    add(reversals(asked), tables);
    add(directions(asked), tables);
    add(gaps(asked), tables);
}

} // namespace houtskool::report
