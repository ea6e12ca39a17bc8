// SPDX-License-Identifier: MIT
#include "cost/flows.hpp"

#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <utility>

namespace houtskool::cost {

using uncertainty::operator+; // NOLINT(misc-unused-using-decls): clang-tidy 14 does not see it

namespace {

using model::Span;

/// What stands between the brackets of "clusters[ID].rest", given "clusters", and the rest.
std::optional<std::pair<std::string, std::string>> split_path(const std::string& path,
                                                              const std::string& list) {
    const std::string start = "staff." + list + "[";
    const std::size_t end = path.rfind(']');
    if (!path.starts_with(start) || end == std::string::npos) {
        return std::nullopt;
    }
    return std::pair(path.substr(start.size(), end - start.size()), path.substr(end + 1));
}

std::optional<Span> formation_of(const std::vector<model::GroupFormation>& groups,
                                 const std::string& id) {
    const model::GroupFormation* group = model::find(groups, id);
    if (group == nullptr) {
        return std::nullopt;
    }
    return group->stated ? group->stated : group->tasks;
}

std::optional<Span> task_figure(const model::TaskFormation& task, const std::string& figure) {
    if (figure == ".workload") {
        return task.workload;
    }
    if (figure == ".leaving") {
        return task.leaving;
    }
    if (figure == ".in-house" && task.kept) {
        return task.steering ? *task.kept + *task.steering : *task.kept;
    }
    return std::nullopt;
}

std::optional<Span> category_figure(const model::StaffResult& staff, const std::string& id,
                                    const std::string& figure) {
    std::optional<Span> total;
    for (const model::TaskFormation& task : staff.tasks) {
        if (task.category == id) {
            if (const std::optional<Span> part = task_figure(task, figure)) {
                total = total ? *total + *part : *part;
            }
        }
    }
    return total;
}

Multiplier of_quantity(const model::Quantity& quantity, const std::string& path,
                       const model::Scenario& scenario) {
    Multiplier result;
    result.input = quantity.assumption.empty() ? path : quantity.assumption.id;
    result.value = uncertainty::estimate_if_stated(quantity, scenario.assumptions);
    const model::Assumption* assumption = model::find(scenario.assumptions, quantity.assumption.id);
    result.quantity = assumption != nullptr ? assumption->quantity : quantity;
    return result;
}

/// The growth from one year to the next, by name of an index or an assumption.
std::optional<Multiplier> growth_to(int year, const model::Ref& index,
                                    const model::Scenario& scenario) {
    if (const model::Index* named = model::find(scenario.budget.indices, index.id)) {
        const model::YearShare* growth = model::find(named->growth, std::to_string(year));
        if (growth == nullptr) {
            return std::nullopt; // the document layer refuses this
        }
        return of_quantity(growth->share,
                           "budget.indices[" + index.id + "].growth." + std::to_string(year),
                           scenario);
    }
    const model::Assumption* assumption = model::find(scenario.assumptions, index.id);
    if (assumption == nullptr) {
        return std::nullopt;
    }
    return of_quantity(assumption->quantity, index.id, scenario);
}

std::vector<Multiplier> growth(int from, int to, const model::Ref& index,
                               const model::Scenario& scenario) {
    std::vector<Multiplier> steps;
    if (index.empty()) {
        return steps;
    }
    for (int year = std::min(from, to) + 1; year <= std::max(from, to); ++year) {
        if (std::optional<Multiplier> step = growth_to(year, index, scenario)) {
            step->form = Form::plus_one;
            step->divides = to < from;
            steps.push_back(std::move(*step));
        }
    }
    return steps;
}

bool flows_in(int year, model::Nature nature, int price_year, const model::Term& term) {
    if (nature == model::Nature::structural) {
        return year >= term.from && (term.until == 0 || year <= term.until);
    }
    const int from = term.from == 0 ? price_year : term.from;
    return year >= from && year <= (term.until == 0 ? from : term.until);
}

/// For both, since a fund and a line say in the same words when they flow.
template <class FundOrLine>
Flow timed(const FundOrLine& item, const std::string& path, const model::Scenario& scenario) {
    Flow flow;
    flow.id = item.id;
    flow.nature = item.nature;
    const model::Budget& budget = scenario.budget;
    const int priced = price_year(item.year, budget);
    for (int year = budget.first_year; year <= budget.last_year && budget.first_year != 0; ++year) {
        YearFlow in_year;
        if (item.term.shares.empty()) {
            in_year.flows = flows_in(year, item.nature, priced, item.term);
        } else if (const auto* share = model::find(item.term.shares, std::to_string(year))) {
            in_year.flows = true;
            in_year.share = of_quantity(share->share, path + ".shares." + share->id, scenario);
        }
        if (in_year.flows) {
            in_year.growth = growth(priced, year, item.index, scenario);
        }
        flow.years.push_back(std::move(in_year));
    }
    return flow;
}

} // namespace

int price_year(int stated_year, const model::Budget& budget) {
    return stated_year != 0 ? stated_year : budget.first_year;
}

std::optional<Span> formation_at(const std::string& path, const model::StaffResult& staff) {
    if (path == "staff.total") {
        return staff.total;
    }
    if (const auto id = split_path(path, "clusters")) {
        return formation_of(staff.clusters, id->first);
    }
    if (const auto id = split_path(path, "functions")) {
        return formation_of(staff.functions, id->first);
    }
    if (const auto id = split_path(path, "tasks")) {
        const auto task = std::find_if(staff.tasks.begin(), staff.tasks.end(),
                                       [&](const auto& t) { return t.task == id->first; });
        return task == staff.tasks.end() ? std::nullopt : task_figure(*task, id->second);
    }
    if (const auto id = split_path(path, "categories")) {
        return category_figure(staff, id->first, id->second);
    }
    return std::nullopt;
}

std::vector<Multiplier> multipliers(const std::vector<model::Factor>& factors,
                                    const std::string& path, const model::Scenario& scenario) {
    std::vector<Multiplier> result;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const model::Factor& factor = factors[i];
        Multiplier figure;
        if (factor.path.empty()) {
            figure = of_quantity(factor.quantity, path + "[" + std::to_string(i) + "]", scenario);
        } else {
            figure.input = factor.path.id;
            if (scenario.results.staff) {
                figure.value = formation_at(factor.path.id, *scenario.results.staff);
            }
        }
        figure.form = factor.plus_one    ? Form::plus_one
                      : factor.one_minus ? Form::one_minus
                                         : Form::times;
        result.push_back(std::move(figure));
    }
    return result;
}

Flow flow_of(const model::Fund& fund, const model::Scenario& scenario) {
    const std::string path = "budget.funds[" + fund.id + "]";
    Flow flow = timed(fund, path, scenario);
    flow.fund = true;
    flow.base.push_back(of_quantity(fund.amount, path + ".amount", scenario));
    return flow;
}

Flow flow_of(const model::Line& line, const model::Scenario& scenario) {
    const std::string path = "budget.lines[" + line.id + "]";
    Flow flow = timed(line, path, scenario);
    if (line.factors.empty()) {
        flow.base.push_back(of_quantity(line.amount, path + ".amount", scenario));
    } else {
        flow.base = multipliers(line.factors, path + ".factors", scenario);
    }
    if (line.contract) {
        for (const auto& [quantity, key] :
             {std::pair(&line.contract->overhead, ".contract.overhead"),
              std::pair(&line.contract->vat_rate, ".contract.vat-rate")}) {
            if (quantity->stated()) {
                flow.base.push_back(of_quantity(*quantity, path + key, scenario));
                flow.base.back().form = Form::plus_one;
            }
        }
    }
    return flow;
}

std::vector<Flow> flows_of(const model::Scenario& scenario) {
    std::vector<Flow> flows;
    for (const model::Fund& fund : scenario.budget.funds) {
        flows.push_back(flow_of(fund, scenario));
    }
    for (const model::Line& line : scenario.budget.lines) {
        flows.push_back(flow_of(line, scenario));
    }
    return flows;
}

} // namespace houtskool::cost
