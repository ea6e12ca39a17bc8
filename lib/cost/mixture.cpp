// SPDX-License-Identifier: MIT
#include "cost/mixture.hpp"

#include "cost/amounts.hpp"
#include "cost/figures.hpp"
#include "cost/metrics.hpp"

#include <algorithm>
#include <set>

namespace houtskool::cost {

namespace {

using model::Scenario;

/// The same list with what only the other one has put behind it.
template <class T>
std::vector<T> both(const std::vector<T>& list, const std::vector<T>& other) {
    std::vector<T> all = list;
    for (const T& thing : other) {
        if (model::find(list, thing.id) == nullptr) {
            all.push_back(thing);
        }
    }
    return all;
}

/// The same, where what only the other one has is nothing yet.
template <class T>
std::vector<T> with_blanks(const std::vector<T>& list, const std::vector<T>& other) {
    std::vector<T> all = both(list, other);
    for (std::size_t i = list.size(); i < all.size(); ++i) {
        T blank;
        blank.id = all[i].id;
        all[i] = blank;
    }
    return all;
}

/// Puts the element of that name in the place of the one that is there; none: one that is nothing.
template <class T>
void replace(std::vector<T>& list, const std::string& id, const std::vector<T>& from) {
    for (T& thing : list) {
        if (thing.id == id) {
            const T* other = model::find(from, id);
            thing = other == nullptr ? T{} : *other;
            thing.id = id;
        }
    }
}

void replace_task(model::StaffResult& staff, const std::string& task,
                  const model::StaffResult& from) {
    const auto other = std::find_if(from.tasks.begin(), from.tasks.end(),
                                    [&](const auto& t) { return t.task == task; });
    for (model::TaskFormation& formation : staff.tasks) {
        if (formation.task == task) {
            formation = other == from.tasks.end() ? model::TaskFormation{} : *other;
            formation.task = task;
        }
    }
}

/// The fte of one side, with what only the other one has: groups as they are there, tasks empty.
void add_missing(model::StaffResult& staff, const model::StaffResult& other) {
    staff.clusters = both(staff.clusters, other.clusters);
    staff.functions = both(staff.functions, other.functions);
    for (const model::TaskFormation& task : other.tasks) {
        if (std::none_of(staff.tasks.begin(), staff.tasks.end(),
                         [&](const auto& t) { return t.task == task.task; })) {
            model::TaskFormation blank;
            blank.task = task.task;
            staff.tasks.push_back(blank);
        }
    }
}

/// The same scenario with the price years of its lines and funds written out, for they may stand
/// beside other budget years.
model::Budget with_price_years(model::Budget budget) {
    for (model::Fund& fund : budget.funds) {
        fund.year = price_year(fund.year, budget);
    }
    for (model::Line& line : budget.lines) {
        line.year = price_year(line.year, budget);
    }
    return budget;
}

/// Only what amounts and metrics are made of.
Scenario essence(const Scenario& scenario) {
    Scenario result;
    result.assumptions = scenario.assumptions;
    result.decisions = scenario.decisions;
    result.organisation.inhabitants = scenario.organisation.inhabitants;
    result.organisation.norms = scenario.organisation.norms;
    result.budget = with_price_years(scenario.budget);
    result.results.staff = scenario.results.staff;
    return result;
}

/// The inputs that a flow names.
void collect(const Flow& flow, std::set<std::string>& names) {
    for (const Multiplier& figure : flow.base) {
        names.insert(figure.input);
    }
    for (const YearFlow& year : flow.years) {
        for (const Multiplier& figure : year.growth) {
            names.insert(figure.input);
        }
        if (year.share) {
            names.insert(year.share->input);
        }
    }
}

template <class FundOrLine>
void collect(const std::vector<FundOrLine>& items, const std::string& id, const Scenario& a,
             const Scenario& b, std::set<std::string>& names) {
    if (const FundOrLine* item = model::find(items, id)) {
        names.insert(item->index.id);
        collect(flow_of(*item, a), names);
        collect(flow_of(*item, b), names);
    }
}

bool names_task_figure(const std::set<std::string>& names, const std::string& task) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name.starts_with("staff.tasks[" + task + "].") ||
               name.starts_with("staff.categories[");
    });
}

/// Whether the amounts of an item that names these inputs can move with a changed one.
bool stands_on(const std::set<std::string>& names, const ChangedInput& input) {
    switch (input.kind) {
    case InputKind::assumption:
    case InputKind::index:
        return names.contains(input.id);
    case InputKind::task_formation:
        return names_task_figure(names, input.id);
    case InputKind::cluster:
    case InputKind::function:
    case InputKind::total:
        return names.contains(input.change.input);
    case InputKind::years:
        return true;
    default:
        return false;
    }
}

/// What metrics stand on without any line or fund naming it.
bool is_structural(const ChangedInput& input) {
    return input.kind == InputKind::inhabitants || input.kind == InputKind::norms ||
           input.kind == InputKind::categories || input.kind == InputKind::total ||
           input.kind == InputKind::years;
}

} // namespace

struct Mixture::Item {
    std::string id;
    bool fund = false;
    InputSet stands_on = 0; ///< the exchanged inputs that its amounts depend on
    std::map<InputSet, model::YearAmounts> amounts;
};

Mixture::~Mixture() = default;

Mixture::Mixture(const Scenario& baseline, const Scenario& now,
                 const std::vector<ChangedInput>& inputs)
    : baseline_(essence(baseline)), now_(essence(now)), mixed_(now_) {
    mixed_.assumptions = both(now_.assumptions, baseline_.assumptions);
    mixed_.budget.indices = both(now_.budget.indices, baseline_.budget.indices);
    mixed_.budget.funds = with_blanks(now_.budget.funds, baseline_.budget.funds);
    mixed_.budget.lines = with_blanks(now_.budget.lines, baseline_.budget.lines);
    if (mixed_.results.staff && baseline_.results.staff) {
        add_missing(*mixed_.results.staff, *baseline_.results.staff);
    }

    std::vector<std::set<std::string>> names;
    const auto add_items = [&](const auto& list, const auto& old_list, const auto& new_list,
                               bool fund) {
        for (const auto& item : list) {
            items_.push_back({item.id, fund, 0, {}});
            names.emplace_back();
            collect(old_list, item.id, baseline_, mixed_, names.back());
            collect(new_list, item.id, baseline_, mixed_, names.back());
        }
    };
    add_items(mixed_.budget.funds, baseline_.budget.funds, now_.budget.funds, true);
    add_items(mixed_.budget.lines, baseline_.budget.lines, now_.budget.lines, false);

    for (const ChangedInput& input : inputs) {
        if (!input.exchangeable || exchanged_.size() == most_exchanged_inputs) {
            continue;
        }
        const InputSet bit = InputSet{1} << exchanged_.size();
        bool used = is_structural(input);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const bool own = items_[i].id == input.id &&
                             input.kind == (items_[i].fund ? InputKind::fund : InputKind::line);
            if (own || stands_on(names[i], input)) {
                items_[i].stands_on |= bit;
                used = true;
            }
        }
        if (used) {
            exchanged_.push_back(&input);
        }
    }
    current_ = (exchanged_.size() == most_exchanged_inputs ? InputSet{0}
                                                           : InputSet{1} << exchanged_.size()) -
               1;
}

void Mixture::exchange(std::size_t at, bool to_now) {
    const ChangedInput& input = *exchanged_[at];
    const Scenario& from = to_now ? now_ : baseline_;
    model::Budget& budget = mixed_.budget;
    switch (input.kind) {
    case InputKind::assumption:
        replace(mixed_.assumptions, input.id, from.assumptions);
        break;
    case InputKind::index:
        replace(budget.indices, input.id, from.budget.indices);
        break;
    case InputKind::inhabitants:
        mixed_.organisation.inhabitants = from.organisation.inhabitants;
        break;
    case InputKind::norms:
        mixed_.organisation.norms = from.organisation.norms;
        break;
    case InputKind::categories:
        mixed_.decisions = from.decisions;
        break;
    case InputKind::task_formation:
        replace_task(*mixed_.results.staff, input.id, *from.results.staff);
        break;
    case InputKind::cluster:
        replace(mixed_.results.staff->clusters, input.id, from.results.staff->clusters);
        break;
    case InputKind::function:
        replace(mixed_.results.staff->functions, input.id, from.results.staff->functions);
        break;
    case InputKind::total:
        mixed_.results.staff->total = from.results.staff->total;
        break;
    case InputKind::line:
        replace(budget.lines, input.id, from.budget.lines);
        break;
    case InputKind::fund:
        replace(budget.funds, input.id, from.budget.funds);
        break;
    case InputKind::years:
        budget.first_year = from.budget.first_year;
        budget.last_year = from.budget.last_year;
        break;
    case InputKind::correlation:
    case InputKind::verdict:
    case InputKind::sum:
    case InputKind::rates:
    case InputKind::outside_view:
        break; // no figure that is not sampled stands on them
    }
}

void Mixture::set_amounts(InputSet set) {
    result_ = {};
    for (int year = mixed_.budget.first_year; year <= mixed_.budget.last_year; ++year) {
        result_.years.push_back(year);
    }
    std::size_t at = 0;
    const auto fill = [&](const auto& list, std::vector<model::YearAmounts>& amounts) {
        for (const auto& thing : list) {
            Item& item = items_[at++];
            const InputSet key = set & item.stands_on;
            auto known = item.amounts.find(key);
            if (known == item.amounts.end()) {
                known = item.amounts.emplace(key, over_years(thing, mixed_)).first;
            }
            amounts.push_back(known->second);
        }
    };
    fill(mixed_.budget.funds, result_.funds);
    fill(mixed_.budget.lines, result_.lines);
}

std::vector<model::Metric> Mixture::metrics(InputSet set) {
    for (std::size_t i = 0; i < exchanged_.size(); ++i) {
        if (((set ^ current_) >> i & 1) != 0) {
            exchange(i, (set >> i & 1) != 0);
        }
    }
    current_ = set;
    set_amounts(set);
    add_figures(mixed_, result_);
    return cost::metrics(mixed_, result_);
}

} // namespace houtskool::cost
