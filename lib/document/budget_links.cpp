// SPDX-License-Identifier: MIT
// What the budget, references and correlations name of the rest of the scenario.

#include "document/link_checker.hpp"

#include <map>
#include <utility>

namespace houtskool::document {

namespace {

/// Every figure of staff that a factor may name.
std::vector<std::string> formation_paths(const model::Scenario& scenario) {
    std::vector<std::string> paths{"staff.total"};
    const auto add = [&](const char* list, const std::vector<std::string>& names,
                         const std::vector<std::string>& figures) {
        for (const std::string& name : names) {
            for (const std::string& figure : figures) {
                paths.push_back(fmt::format("staff.{}[{}]{}", list, name, figure));
            }
        }
    };
    const std::vector<std::string> parts{".workload", ".in-house", ".leaving"};
    add("clusters", ids(scenario.organisation.clusters), {""});
    add("functions", ids(scenario.organisation.functions), {""});
    add("tasks", ids(scenario.tasks), parts);
    std::vector<std::string> categories;
    for (const model::Decision& decision : scenario.decisions) {
        for (const model::Category& category : decision.categories) {
            categories.push_back(category.id);
        }
    }
    add("categories", categories, parts);
    return paths;
}

} // namespace

void LinkChecker::check_index(const model::Ref& index, int price_year) {
    if (index.empty()) {
        return;
    }
    if (const model::Index* named = model::find(scenario_.budget.indices, index.id)) {
        const model::Budget& budget = scenario_.budget;
        const int priced = price_year == 0 ? budget.first_year : price_year;
        for (int year = std::min(priced, budget.first_year) + 1;
             year <= std::max(priced, budget.last_year); ++year) {
            if (model::find(named->growth, std::to_string(year)) == nullptr) {
                error(index.place,
                      fmt::format("index {} does not say what the growth of {} is, and "
                                  "prices of {} in a budget of {} to {} need it",
                                  quoted(index.id), year, priced, budget.first_year,
                                  budget.last_year));
                return;
            }
        }
        return;
    }
    const auto* assumption = model::find(scenario_.assumptions, index.id);
    if (assumption == nullptr) {
        std::vector<std::string> known = ids(scenario_.budget.indices);
        for (const std::string& id : ids(scenario_.assumptions)) {
            known.push_back(id);
        }
        check_known("index or assumption", index.id, known, index.place);
        return;
    }
    const std::vector<Decimal> values = assumption->quantity.possible_values();
    if (std::any_of(values.begin(), values.end(),
                    [](const Decimal& value) { return value < Decimal(-1); })) {
        error(index.place, fmt::format("expected a growth of -100% or more, found assumption {}",
                                       quoted(index.id)));
    }
}

void LinkChecker::check_factors(const std::vector<model::Factor>& factors,
                                const std::vector<std::string>& paths) {
    for (const model::Factor& factor : factors) {
        const std::string& path = factor.path.id;
        if (factor.path.empty() || std::find(paths.begin(), paths.end(), path) != paths.end()) {
            continue;
        }
        const std::string suggestion = did_you_mean(path, paths);
        error(
            factor.path.place,
            fmt::format("unknown figure {}{}", quoted(path),
                        !suggestion.empty()
                            ? suggestion
                            : "; expected staff.total, staff.clusters[ID], staff.functions[ID], or "
                              "staff.tasks[ID] or staff.categories[ID] with .workload, .in-house "
                              "or .leaving"));
    }
}

void LinkChecker::check_line(const model::Line& line, const std::vector<std::string>& paths) {
    check_use(line.amount, model::Unit::eur);
    check_index(line.index, line.year);
    check_category(line.decision, line.verdict);
    check_ref("task", line.task, scenario_.tasks);
    check_ref("cluster", line.cluster, scenario_.organisation.clusters);
    check_ref("function", line.function, scenario_.organisation.functions);
    check_ref("fund", line.paid_from, scenario_.budget.funds);
    check_factors(line.factors, paths);
    for (const model::YearShare& share : line.term.shares) {
        check_share(share.share);
    }
    if (line.contract) {
        check_share(line.contract->vat_rate);
    }
}

void LinkChecker::check_budget() {
    const model::Budget& budget = scenario_.budget;
    std::vector<std::string> known;
    const auto claim = [&](const std::string& id, const Place& place) {
        if (std::find(known.begin(), known.end(), id) != known.end()) {
            error(place,
                  fmt::format("id {} is used twice among funds, lines and sums", quoted(id)));
            return;
        }
        known.push_back(id);
    };
    for (const model::Index& index : budget.indices) {
        if (model::find(scenario_.assumptions, index.id) != nullptr) {
            error(index.place, fmt::format("id {} is used twice among indices and assumptions",
                                           quoted(index.id)));
        }
    }
    for (const model::Fund& fund : budget.funds) {
        claim(fund.id, fund.place);
        check_use(fund.amount, model::Unit::eur);
        check_index(fund.index, fund.year);
        check_ref("task", fund.task, scenario_.tasks);
        for (const model::YearShare& share : fund.term.shares) {
            check_share(share.share);
        }
    }
    const std::vector<std::string> paths = formation_paths(scenario_);
    for (const model::Line& line : budget.lines) {
        claim(line.id, line.place);
        check_line(line, paths);
    }
    std::vector<std::string> levers = known;
    for (const model::StatedSum& sum : budget.sums) {
        // Only what stands before it, so that no sum can contain itself.
        for (const model::Ref& ref : sum.of) {
            check_known("fund, line or earlier sum", ref.id, known, ref.place);
        }
        claim(sum.id, sum.place);
    }
    check_factors(budget.rates.own, paths);
    check_factors(budget.rates.bought, paths);
    for (const std::string& id : ids(scenario_.assumptions)) {
        levers.push_back(id);
    }
    for (const model::Lever& lever : budget.levers) {
        check_known("assumption, fund or line", lever.id, levers, lever.place);
    }
}

void LinkChecker::check_references() {
    std::map<std::pair<std::string, std::string>, const model::Correlation*> stated;
    for (const model::Correlation& correlation : scenario_.correlations) {
        check_refs("assumption", correlation.of, scenario_.assumptions);
        for (std::size_t i = 0; i < correlation.of.size(); ++i) {
            for (std::size_t k = i + 1; k < correlation.of.size(); ++k) {
                auto pair = std::minmax(correlation.of[i].id, correlation.of[k].id);
                if (pair.first == pair.second) {
                    error(correlation.of[k].place,
                          fmt::format("assumption {} is named twice", quoted(pair.first)));
                } else if (const auto [first, fresh] = stated.emplace(
                               std::pair<std::string, std::string>(pair), &correlation);
                           !fresh) {
                    error(correlation.place,
                          fmt::format("the correlation of {} and {} is stated by {} already",
                                      quoted(pair.first), quoted(pair.second),
                                      quoted(first->second->id)));
                }
            }
        }
    }
}

} // namespace houtskool::document
