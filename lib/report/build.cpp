// SPDX-License-Identifier: MIT
#include "report/build.hpp"

#include <algorithm>
#include <utility>

namespace houtskool::report {

namespace {

Column column(std::string key, Kind kind) {
    Column result;
    result.key = std::move(key);
    result.kind = kind;
    return result;
}

/// The text between `prefix[` and `]`; none when the path has another form.
std::optional<std::string> inside(std::string_view path, std::string_view prefix) {
    if (!path.starts_with(prefix)) {
        return std::nullopt;
    }
    path.remove_prefix(prefix.size());
    const std::size_t close = path.find(']');
    if (!path.starts_with('[') || close == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = path.substr(close + 1);
    return rest.empty() || rest == ".fte" ? std::optional(std::string(path.substr(1, close - 1)))
                                          : std::nullopt;
}

} // namespace

Column text(std::string key) {
    return column(std::move(key), Kind::text);
}
Column name(std::string key) {
    return column(std::move(key), Kind::name);
}
Column number(std::string key) {
    return column(std::move(key), Kind::number);
}
Column fte(std::string key) {
    return column(std::move(key), Kind::fte);
}
Column euro(std::string key) {
    return column(std::move(key), Kind::euro);
}
Column percent(std::string key) {
    return column(std::move(key), Kind::percent);
}
Column date(std::string key) {
    return column(std::move(key), Kind::date);
}
Column flag(std::string key) {
    return column(std::move(key), Kind::flag);
}
Column wanted(std::string key) {
    Column result = flag(std::move(key));
    result.attention = false;
    return result;
}
Column unwanted(std::string key) {
    Column result = flag(std::move(key));
    result.attention = true;
    return result;
}
Column for_machines(Column column) {
    column.audience = Audience::machines;
    return column;
}
Column grouping(Column column) {
    column.groups = true;
    return column;
}
Column rounded(Column column, int digits) {
    column.digits = digits;
    return column;
}

Table start(std::string id, std::string title, std::vector<Column> columns, Language language) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = std::move(columns);
    for (Column& column : table.columns) {
        if (column.heading.empty()) {
            column.heading = word(column.key, language);
        }
    }
    return table;
}

Cell cell(const std::string& text) {
    return text.empty() ? Cell() : Cell(text);
}

Cell count(int number) {
    return Decimal(number);
}

void append(std::vector<Cell>& cells, const std::optional<model::Span>& span) {
    if (span) {
        cells.insert(cells.end(), {span->value, span->low, span->high});
    } else {
        cells.resize(cells.size() + 3);
    }
}

void append(std::vector<Cell>& cells, const std::optional<model::MoneySpan>& span) {
    if (span) {
        cells.insert(cells.end(), {span->value, span->low, span->high});
    } else {
        cells.resize(cells.size() + 3);
    }
}

Row total_row(const Table& table, Language language) {
    Row row;
    row.total = true;
    row.cells.resize(table.columns.size());
    const auto first = std::find_if(table.columns.begin(), table.columns.end(),
                                    [](const Column& column) { return !column.groups; });
    const auto at = static_cast<std::size_t>(first - table.columns.begin());
    if (at < row.cells.size()) {
        row.cells[at] = Name{"", word("total", language)};
    }
    return row;
}

void add_up(const Table& table, const std::vector<std::string>& keys, Missing missing, Row& total) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (std::find(keys.begin(), keys.end(), table.columns[i].key) == keys.end()) {
            continue;
        }
        Cell sum;
        bool complete = true;
        for (const Row& row : table.rows) {
            if (const auto* figure = std::get_if<Decimal>(&row.cells[i])) {
                const auto* before = std::get_if<Decimal>(&sum);
                sum = before == nullptr ? *figure : *before + *figure;
            } else if (const auto* money = std::get_if<Money>(&row.cells[i])) {
                const auto* before = std::get_if<Money>(&sum);
                sum = before == nullptr ? *money : *before + *money;
            } else {
                complete = false;
            }
        }
        if (complete || missing == Missing::counts_for_nothing) {
            total.cells[i] = sum;
        }
    }
}

namespace {

constexpr std::int64_t cents_in_euro = 100;

/// The whole euros at or below.
std::int64_t floor_euros(const Money& amount) {
    const std::int64_t cents = amount.in_cents();
    const std::int64_t euros = cents / cents_in_euro;
    return cents % cents_in_euro < 0 ? euros - 1 : euros;
}

/// The rows above the total, in whole euros that add up to it.
void apportion(const std::vector<Money>& parts, const Money& total, std::vector<Money>& euros) {
    std::int64_t left = Money::rounded(total.to_decimal().rounded(0)).in_cents() / cents_in_euro;
    std::vector<std::int64_t> wholes;
    std::vector<std::int64_t> remainders;
    for (const Money& part : parts) {
        wholes.push_back(floor_euros(part));
        remainders.push_back(part.in_cents() - wholes.back() * cents_in_euro);
        left -= wholes.back();
    }
    give_to_largest(left, remainders, wholes);
    std::transform(wholes.begin(), wholes.end(), euros.begin(), &Money::euros);
}

} // namespace

void show_whole_euros(Table& table) {
    for (Row& row : table.rows) {
        row.shown = row.cells;
    }
    const bool has_total = !table.rows.empty() && table.rows.back().total;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        std::vector<Money> parts;
        std::vector<Cell*> cells;
        for (Row& row : table.rows) {
            if (auto* amount = std::get_if<Money>(&row.shown[at]);
                amount != nullptr && !row.total) {
                parts.push_back(*amount);
                cells.push_back(&row.shown[at]);
            }
        }
        Money sum;
        for (const Money& part : parts) {
            sum += part;
        }
        auto* total = has_total ? std::get_if<Money>(&table.rows.back().shown[at]) : nullptr;
        std::vector<Money> euros(parts.size());
        if (total != nullptr && *total == sum) {
            apportion(parts, *total, euros);
        } else {
            for (std::size_t i = 0; i < parts.size(); ++i) {
                euros[i] = Money::rounded(parts[i].to_decimal().rounded(0));
            }
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            *cells[i] = euros[i];
        }
        if (total != nullptr) {
            *total = Money::rounded(total->to_decimal().rounded(0));
        }
    }
}

void even_digits(Table& table, const std::vector<std::string>& stems) {
    constexpr int most = 2;
    int digits = 0;
    std::vector<Column*> family;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Column& column = table.columns[i];
        const bool member = column.kind == Kind::fte && column.audience == Audience::everyone &&
                            std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
                                return column.key.starts_with(stem);
                            });
        if (!member) {
            continue;
        }
        family.push_back(&column);
        for (const Row& row : table.rows) {
            const auto* figure = std::get_if<Decimal>(&row.cells[i]);
            digits = std::max(digits, figure == nullptr ? 0 : figure->scale());
        }
    }
    for (Column* column : family) {
        column->digits = std::min(digits, most);
    }
}

Cell Names::task(const std::string& id) const {
    return id.empty() ? Cell() : Cell(Name{id, task_label(id)});
}

std::string Names::task_label(const std::string& id) const {
    const model::Task* found = model::find(scenario_->tasks, id);
    return found == nullptr ? id : label(found->label, id);
}

Cell Names::group(const std::string& task) const {
    const model::Task* found = model::find(scenario_->tasks, task);
    return found == nullptr ? Cell() : cell(found->group);
}

Cell Names::cluster(const std::string& id) const {
    const auto* found = model::find(scenario_->organisation.clusters, id);
    return id.empty() ? Cell() : Cell(Name{id, found == nullptr ? id : label(found->label, id)});
}

Cell Names::function(const std::string& id) const {
    const auto* found = model::find(scenario_->organisation.functions, id);
    return id.empty() ? Cell() : Cell(Name{id, found == nullptr ? id : label(found->label, id)});
}

Name Names::category(const std::string& id, const model::Decision* decision) const {
    if (id.empty()) {
        return {"", word("without-verdict", language_)};
    }
    for (const model::Decision& candidate : scenario_->decisions) {
        const model::Category* found = model::find(candidate.categories, id);
        if (found != nullptr && (decision == nullptr || decision == &candidate)) {
            return {id, label(found->label, id)};
        }
    }
    return {id, id};
}

Cell Names::nature(model::Nature nature) const {
    switch (nature) {
    case model::Nature::structural:
        return Name{"structural", word("structural", language_)};
    case model::Nature::incidental:
        return Name{"incidental", word("incidental", language_)};
    }
    return {};
}

std::string Names::path_label(const std::string& path) const {
    for (const char* known : {"organisation.clusters", "organisation.functions"}) {
        if (path == known) {
            return word("path:" + path, language_);
        }
    }
    if (const auto id = inside(path, "organisation.clusters")) {
        return phrase("path:cluster", language_, {std::get<Name>(cluster(*id)).label});
    }
    if (const auto id = inside(path, "organisation.functions")) {
        return phrase("path:function", language_, {std::get<Name>(function(*id)).label});
    }
    if (const auto id = inside(path, "organisation.totals")) {
        return phrase("path:total", language_, {*id});
    }
    return path;
}

Name Names::path(const std::string& path) const {
    std::string words;
    std::size_t from = 0;
    while (from <= path.size()) {
        const std::size_t to = std::min(path.find_first_of(",+ ", from), path.size());
        words += path_label(path.substr(from, to - from));
        const std::size_t next = std::min(path.find_first_not_of(",+ ", to), path.size());
        words += path.substr(to, next - to);
        if (to == path.size()) {
            break;
        }
        from = next;
    }
    return {path, words};
}

Report begin(const model::Scenario& scenario, const std::string& program,
             std::vector<model::Finding> findings, Language language) {
    Report report;
    report.scenario = scenario.id;
    report.program = program;
    report.language = language;
    report.title = phrase("title:" + program, language, {scenario.title.in(language, scenario.id)});
    std::stable_sort(
        findings.begin(), findings.end(),
        [](const model::Finding& a, const model::Finding& b) { return a.severity < b.severity; });
    report.findings = std::move(findings);
    return report;
}

} // namespace houtskool::report
