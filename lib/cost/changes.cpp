// SPDX-License-Identifier: MIT
#include "cost/changes.hpp"

#include "cost/flows.hpp"
#include "cost/item_change.hpp"
#include "cost/quantity_change.hpp"

#include <algorithm>
#include <set>

namespace houtskool::cost {

namespace {

using model::ChangeCause;
using model::Scenario;

std::string year_range(const model::Budget& budget) {
    return std::to_string(budget.first_year) + ".." + std::to_string(budget.last_year);
}

/// What classify and staff compute from.
bool same_upstream(const Scenario& a, const Scenario& b) {
    return a.decisions == b.decisions && a.tasks == b.tasks && a.organisation == b.organisation &&
           a.assumptions == b.assumptions;
}

std::string span_text(const std::optional<model::Span>& span) {
    return span ? span->value.str() : "";
}

std::string group_text(const model::GroupFormation& group) {
    return span_text(group.stated ? group.stated : group.tasks);
}

std::string task_text(const model::TaskFormation& task) {
    std::string text;
    const auto add = [&](const char* name, const std::optional<model::Span>& span) {
        if (span) {
            text += (text.empty() ? "" : ", ") + std::string(name) + " " + span->value.str();
        }
    };
    add("kept", task.kept);
    add("steering", task.steering);
    add("leaving", task.leaving);
    return task.category + (text.empty() || task.category.empty() ? "" : ": ") + text;
}

std::string norm_text(const std::vector<model::StaffingNorm>& norms) {
    std::string text;
    for (const model::StaffingNorm& norm : norms) {
        text += (text.empty() ? "" : "; ") + norm.category.id + " " + quantity_text(norm.kept);
    }
    return text;
}

std::string category_text(const std::vector<model::Decision>& decisions) {
    std::string text;
    for (const model::Decision& decision : decisions) {
        text += (text.empty() ? "" : "; ") + decision.id + ":";
        for (const model::Category& category : decision.categories) {
            text += " " + category.id;
        }
    }
    return text;
}

/// Where a thing of a scenario stands; nowhere for what programs computed.
template <class T>
Place place_of(const T& thing) {
    if constexpr (requires { thing.place; }) {
        return thing.place;
    } else if constexpr (requires { thing.quantity.place; }) {
        return thing.quantity.place;
    } else {
        return {};
    }
}

template <class T>
const std::string& name_of(const T& thing) {
    if constexpr (requires { thing.id; }) {
        return thing.id;
    } else {
        return thing.task;
    }
}

template <class T>
const T* named_in(const std::vector<T>& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const T& thing) { return name_of(thing) == id; });
    return found == list.end() ? nullptr : &*found;
}

class Finder {
  public:
    Finder(const Scenario& baseline, const Scenario& now)
        : baseline_(baseline), now_(now),
          computed_(same_upstream(baseline, now) ? ChangeCause::tool : ChangeCause::upstream) {}

    void find_assumptions();
    void find_organisation();
    void find_verdicts();
    void find_formation();
    void find_budget();
    [[nodiscard]] std::vector<ChangedInput> take() { return std::move(found_); }

  private:
    void add(InputKind kind, const std::string& id, const std::string& input, ChangeCause cause,
             std::vector<std::string> parts, std::string from, std::string to, Place place = {},
             bool exchangeable = false) {
        ChangedInput changed;
        changed.kind = kind;
        changed.id = id;
        changed.exchangeable = exchangeable;
        changed.change = {input,           cause,         std::move(parts),
                          std::move(from), std::move(to), std::move(place)};
        found_.push_back(std::move(changed));
    }

    /// Two lists of things with names, by name; `parts` says where two of one name differ.
    template <class T, class Parts, class Text>
    void compare(InputKind kind, const std::string& path, const std::vector<T>& before,
                 const std::vector<T>& after, std::optional<ChangeCause> cause, Parts parts_of,
                 Text text) {
        std::set<std::string> names;
        for (const auto* list : {&before, &after}) {
            for (const T& thing : *list) {
                names.insert(name_of(thing));
            }
        }
        for (const std::string& id : names) {
            const T* old_thing = named_in(before, id);
            const T* new_thing = named_in(after, id);
            const bool both = old_thing != nullptr && new_thing != nullptr;
            std::vector<std::string> parts;
            if (both) {
                parts = parts_of(*old_thing, *new_thing);
                if (parts.empty()) {
                    continue;
                }
            }
            const bool renewed = std::find(parts.begin(), parts.end(), "source") != parts.end();
            const bool one_sided = kind == InputKind::line || kind == InputKind::fund ||
                                   kind == InputKind::task_formation;
            const bool moves = both ? moves_figures(parts) : one_sided;
            const std::string input =
                kind == InputKind::assumption ? path + "." + id : path + "[" + id + "]";
            add(kind, id, input,
                cause.value_or(renewed ? ChangeCause::renewed : ChangeCause::edited),
                std::move(parts), old_thing == nullptr ? "" : text(*old_thing),
                new_thing == nullptr ? "" : text(*new_thing),
                place_of(new_thing == nullptr ? *old_thing : *new_thing), moves);
        }
    }

    [[nodiscard]] std::vector<std::string> parts(const model::Quantity& before,
                                                 const model::Quantity& after) const {
        return differing_parts(before, baseline_, after, now_);
    }

    const Scenario& baseline_;
    const Scenario& now_;
    ChangeCause computed_;
    std::vector<ChangedInput> found_;
};

/// For things of which only equality is known.
template <class T>
std::vector<std::string> equal_or(const char* part, const T& before, const T& after) {
    return before == after ? std::vector<std::string>() : std::vector<std::string>{part};
}

void Finder::find_assumptions() {
    compare(
        InputKind::assumption, "assumptions", baseline_.assumptions, now_.assumptions, {},
        [&](const auto& a, const auto& b) { return parts(a.quantity, b.quantity); },
        [](const auto& a) { return quantity_text(a.quantity); });
    compare(
        InputKind::index, "budget.indices", baseline_.budget.indices, now_.budget.indices,
        ChangeCause::renewed,
        [&](const auto& a, const auto& b) { return index_parts(a, baseline_, b, now_); },
        [](const auto& a) { return index_text(a); });
    compare(
        InputKind::correlation, "correlations", baseline_.correlations, now_.correlations, {},
        [](const auto& a, const auto& b) { return equal_or("coefficient", a, b); },
        [](const auto& a) { return a.coefficient.value.str(); });
}

void Finder::find_organisation() {
    const model::Organisation& before = baseline_.organisation;
    const model::Organisation& after = now_.organisation;
    const std::string people_before = quantity_text(before.inhabitants);
    const std::string people = quantity_text(after.inhabitants);
    if (people_before != people) {
        add(InputKind::inhabitants, "", "organisation.inhabitants", ChangeCause::edited, {"value"},
            people_before, people, after.place, true);
    }
    if (norm_text(before.norms) != norm_text(after.norms)) {
        add(InputKind::norms, "", "organisation.norms", ChangeCause::edited, {"kept"},
            norm_text(before.norms), norm_text(after.norms), after.place, true);
    }
    if (category_text(baseline_.decisions) != category_text(now_.decisions)) {
        add(InputKind::categories, "", "decisions", ChangeCause::edited, {"categories"},
            category_text(baseline_.decisions), category_text(now_.decisions), {}, true);
    }
}

void Finder::find_verdicts() {
    if (!baseline_.results.classify || !now_.results.classify) {
        return;
    }
    for (const model::DecisionResult& decision : now_.results.classify->decisions) {
        const auto& decisions = baseline_.results.classify->decisions;
        const auto before = std::find_if(decisions.begin(), decisions.end(), [&](const auto& d) {
            return d.decision == decision.decision;
        });
        if (before == decisions.end()) {
            continue;
        }
        compare(
            InputKind::verdict, "verdicts." + decision.decision, before->verdicts,
            decision.verdicts, computed_,
            [](const auto& a, const auto& b) {
                return equal_or("verdict", a.category, b.category);
            },
            [](const auto& a) { return a.category; });
    }
}

void Finder::find_formation() {
    if (!baseline_.results.staff || !now_.results.staff) {
        return;
    }
    const model::StaffResult& before = *baseline_.results.staff;
    const model::StaffResult& after = *now_.results.staff;
    const auto group_parts = [](const auto& a, const auto& b) {
        return equal_or("fte", a.stated ? a.stated : a.tasks, b.stated ? b.stated : b.tasks);
    };
    compare(
        InputKind::task_formation, "staff.tasks", before.tasks, after.tasks, computed_,
        [](const auto& a, const auto& b) {
            std::vector<std::string> parts = equal_or("verdict", a.category, b.category);
            if (a.workload != b.workload || a.kept != b.kept || a.steering != b.steering ||
                a.leaving != b.leaving) {
                parts.emplace_back("fte");
            }
            return parts;
        },
        task_text);
    compare(InputKind::cluster, "staff.clusters", before.clusters, after.clusters, computed_,
            group_parts, group_text);
    compare(InputKind::function, "staff.functions", before.functions, after.functions, computed_,
            group_parts, group_text);
    if (before.total != after.total) {
        add(InputKind::total, "", "staff.total", computed_, {"fte"}, span_text(before.total),
            span_text(after.total), {}, before.total && after.total);
    }
}

void Finder::find_budget() {
    const model::Budget& before = baseline_.budget;
    const model::Budget& after = now_.budget;
    compare(
        InputKind::line, "budget.lines", before.lines, after.lines, {},
        [&](const auto& a, const auto& b) { return line_parts(a, baseline_, b, now_); },
        [](const auto& a) { return line_text(a); });
    compare(
        InputKind::fund, "budget.funds", before.funds, after.funds, {},
        [&](const auto& a, const auto& b) { return fund_parts(a, baseline_, b, now_); },
        [](const auto& a) { return quantity_text(a.amount); });
    compare(
        InputKind::sum, "budget.sums", before.sums, after.sums, {},
        [&](const auto& a, const auto& b) { return parts(a.amount, b.amount); },
        [](const auto& a) { return quantity_text(a.amount); });
    const std::string old_rates = rates_text(before.rates);
    const std::string new_rates = rates_text(after.rates);
    if (old_rates != new_rates) {
        add(InputKind::rates, "", "budget.rates", ChangeCause::edited, {"factors"}, old_rates,
            new_rates, after.rates.place);
    }
    compare(
        InputKind::outside_view, "budget.outside-views", before.outside_views, after.outside_views,
        {}, [&](const auto& a, const auto& b) { return parts(a.ratio, b.ratio); },
        [](const auto& a) { return quantity_text(a.ratio); });
    if (year_range(before) != year_range(after)) {
        add(InputKind::years, "", "budget.years", ChangeCause::edited, {"years"},
            year_range(before), year_range(after), after.place, true);
    }
}

} // namespace

std::vector<ChangedInput> changed_inputs(const Scenario& baseline, const Scenario& now) {
    Finder finder(baseline, now);
    finder.find_assumptions();
    finder.find_organisation();
    finder.find_verdicts();
    finder.find_formation();
    finder.find_budget();
    return finder.take();
}

} // namespace houtskool::cost
