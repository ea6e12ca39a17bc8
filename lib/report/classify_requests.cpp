// SPDX-License-Identifier: MIT
// What was asked beside the verdicts: learning, stress tests, repairs, comparison.
#include "report/classify_tables.hpp"

namespace houtskool::report {

namespace {

Cell learner(const Asked& asked, const std::string& id) {
    return Name{id, word("learner:" + id, asked.language)};
}

std::vector<model::Validation> validations(const Asked& asked) {
    std::vector<model::Validation> all;
    if (asked.result.learning) {
        all = asked.result.learning->validations;
    }
    if (asked.result.stress) { // it repeats those of learning, and adds to them
        all = asked.result.stress->validations;
    }
    return all;
}

Table validation_table(const Asked& asked) {
    Table table = start("validations" + asked.suffix, asked.title("title:validations"),
                        {name("learner"), text("scheme"), number("right-cases"), number("cases"),
                         number("undecided-cases"), number("kappa"), text("wrong-tasks")},
                        asked.language);
    table.note = word("note:validations", asked.language);
    for (const model::Validation& one : validations(asked)) {
        const std::string scheme =
            one.scheme == "k-fold"
                ? phrase("scheme:k-fold", asked.language, {asked.show(one.folds)})
                : word("scheme:leave-one-out", asked.language);
        Row row;
        row.cells = {learner(asked, one.learner),
                     scheme,
                     count(one.right),
                     count(one.cases),
                     count(one.undecided),
                     one.kappa,
                     cell(asked.tasks(one.wrong))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table confusion_table(const Asked& asked) {
    Table table = start(
        "confusion" + asked.suffix, asked.title("title:confusion"),
        {name("learner"), text("scheme"), name("decided"), name("predicted"), number("tasks")},
        asked.language);
    table.on_request = true;
    for (const model::Validation& one : validations(asked)) {
        for (const model::ConfusionCell& cell_of : one.confusion) {
            Row row;
            row.cells = {learner(asked, one.learner), cell(one.scheme),
                         asked.category(cell_of.decided), asked.category(cell_of.predicted),
                         count(cell_of.tasks)};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table reduct_table(const Asked& asked) {
    Table table = start("relearned" + asked.suffix, asked.title("title:relearned"),
                        {text("criteria"), number("rules"), number("conditions"),
                         number("right-cases"), number("left-out-right"), text("differs")},
                        asked.language);
    table.note = word("note:relearned", asked.language);
    for (const model::ReductCheck& one : asked.result.stress->reducts) {
        Row row;
        row.cells = {cell(asked.criteria(one.criteria)),
                     count(one.rules),
                     count(one.conditions),
                     count(one.right),
                     count(one.leave_one_out),
                     cell(asked.tasks(one.differs))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table acceptability_table(const Asked& asked) {
    Table table =
        start("acceptability" + asked.suffix, asked.title("title:acceptability"),
              {name("task"), name("category"), rounded(percent("acceptable"), 1)}, asked.language);
    table.note =
        phrase("note:acceptability", asked.language, {asked.show(asked.result.stress->draws)});
    for (const model::Acceptability& one : asked.result.stress->acceptability) {
        for (const model::CategoryShare& share : one.categories) {
            Row row;
            row.cells = {asked.names.task(one.task),
                         asked.names.category(share.category, asked.decision), share.share};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table repair_table(const Asked& asked) {
    Table table = start("repairs" + asked.suffix, asked.title("title:repairs"),
                        {name("task"), name("decided"), name("would-be")}, asked.language);
    for (const model::Repair& one : asked.result.repairs->decisions) {
        Row row;
        row.cells = {asked.names.task(one.task), asked.category(one.from), asked.category(one.to)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table comparison_table(const Asked& asked) {
    Table table = start("comparison" + asked.suffix, asked.title("title:comparison"),
                        {name("task"), name("ours"), text("theirs")}, asked.language);
    for (const model::DifferentVerdict& one : asked.result.comparison->differs) {
        Row row;
        row.cells = {asked.names.task(one.task), asked.names.category(one.ours, asked.decision),
                     cell(asked.category_label(one.theirs))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table mapping_table(const Asked& asked) {
    Table table = start("mapping" + asked.suffix, asked.title("title:mapping"),
                        {text("their-criterion"), text("our-criterion")}, asked.language);
    for (const model::MappedName& one : asked.result.comparison->criteria) {
        Row row;
        row.cells = {cell(one.theirs), one.ours.empty() ? Cell(word("mapping:none", asked.language))
                                                        : cell(asked.criterion(one.ours))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string learned_sentence(const Asked& asked, const model::Learning& learning) {
    if (learning.examples == 0) {
        return word("learned:nothing", asked.language);
    }
    const std::string method = word("learner:" + learning.method, asked.language);
    std::string text = phrase("learned:model", asked.language,
                              {method, asked.show(learning.right), asked.show(learning.examples)});
    if (learning.rules > 0) {
        text += " " + phrase("learned:rules", asked.language,
                             {asked.show(learning.rules), asked.show(learning.conditions)});
    }
    text += " " + word(!learning.proved             ? "learned:not-proved"
                       : learning.method == "rules" ? "learned:fewest"
                                                    : "learned:proved",
                       asked.language);
    if (learning.tolerance) {
        text += " " + phrase("learned:tolerance", asked.language,
                             {format_percent(*learning.tolerance, asked.language)});
    }
    if (learning.precedents > 0) {
        text +=
            " " + phrase("learned:precedents", asked.language, {asked.show(learning.precedents)});
    }
    return text;
}

std::string stress_sentence(const Asked& asked, const model::Stress& stress) {
    return phrase("stress:possible", asked.language,
                  {asked.show(stress.several_possible), asked.show(stress.excluded)});
}

std::string repair_sentence(const Asked& asked, const model::Repairs& repairs) {
    const std::string criteria = asked.criteria(repairs.criteria);
    if (repairs.decisions.empty()) {
        return phrase(repairs.proved ? "repairs:none" : "repairs:stopped", asked.language,
                      {criteria});
    }
    return phrase(repairs.proved ? "repairs:some" : "repairs:some-unproved", asked.language,
                  {asked.show(static_cast<int>(repairs.decisions.size())), criteria});
}

std::string comparison_sentence(const Asked& asked, const model::Comparison& comparison) {
    return phrase("comparison:agree", asked.language,
                  {comparison.scenario, asked.show(comparison.agreeing),
                   asked.show(comparison.compared),
                   format_decimal(comparison.kappa, asked.language)});
}

void add_filled(Table table, std::vector<Table>& tables) {
    if (!table.rows.empty()) {
        tables.push_back(std::move(table));
    }
}

} // namespace

void add_requests(const Asked& asked, std::vector<Table>& tables) {
    const model::DecisionResult& result = asked.result;
    if (result.learning || result.stress) {
        add_filled(validation_table(asked), tables);
        add_filled(confusion_table(asked), tables);
    }
    if (result.stress) {
        add_filled(reduct_table(asked), tables);
        add_filled(acceptability_table(asked), tables);
    }
    if (result.repairs) {
        tables.push_back(repair_table(asked));
    }
    if (result.comparison) {
        tables.push_back(comparison_table(asked));
        add_filled(mapping_table(asked), tables);
    }
}

std::vector<std::string> request_sentences(const Asked& asked) {
    const model::DecisionResult& result = asked.result;
    std::vector<std::string> sentences;
    if (result.learning) {
        sentences.push_back(learned_sentence(asked, *result.learning));
    }
    if (result.stress) {
        sentences.push_back(stress_sentence(asked, *result.stress));
    }
    if (result.repairs) {
        sentences.push_back(repair_sentence(asked, *result.repairs));
    }
    if (result.comparison) {
        sentences.push_back(comparison_sentence(asked, *result.comparison));
    }
    return sentences;
}

} // namespace houtskool::report
