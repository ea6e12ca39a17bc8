// SPDX-License-Identifier: MIT
#include "plan/expand.hpp"

#include "uncertainty/estimate.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace houtskool::plan {

namespace {

using model::Activity;

/// For which tasks an activity is copied; two with the same question and answer go together.
struct Audience {
    bool every_task = false; ///< not copied at all when false
    std::string decision;
    std::string category;
    std::vector<std::string> tasks;
};

Audience audience_of(const Activity& activity, const model::Scenario& scenario) {
    Audience audience;
    if (!activity.for_each) {
        return audience;
    }
    audience.every_task = true;
    audience.category = activity.for_each->category.id;
    const model::Decision* decision =
        model::decision_of(scenario, activity.for_each->decision, activity.for_each->category);
    if (decision == nullptr || !scenario.results.classify) {
        return audience;
    }
    audience.decision = decision->id;
    for (const model::DecisionResult& result : scenario.results.classify->decisions) {
        for (const model::Verdict& verdict : result.verdicts) {
            if (result.decision == decision->id && verdict.category == audience.category) {
                audience.tasks.push_back(verdict.task);
            }
        }
    }
    return audience;
}

class Expander {
  public:
    Expander(const model::Scenario& scenario, const Workdays& workdays)
        : scenario_(scenario), activities_(scenario.planning.activities), workdays_(workdays) {}

    Expansion run() && {
        prepare();
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            add_copies(i);
        }
        // The order in which arrows are added settles ties: what a summary waits for comes before
        // what an activity itself names.
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            connect_to_summary(i);
            connect_copies(i);
        }
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            connect_needs(i);
        }
        return std::move(result_);
    }

  private:
    void prepare() {
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            result_.index.emplace(activities_[i].id, i);
            audiences_.push_back(audience_of(activities_[i], scenario_));
        }
        summary_.assign(activities_.size(), 0);
        for (std::size_t i = 0; i < activities_.size(); ++i) {
            const std::size_t whole = find(activities_[i].part_of);
            if (whole < activities_.size() && whole != i) {
                summary_[whole] = 1;
            }
        }
    }

    /// The activity that is meant, or the number of activities when there is none.
    [[nodiscard]] std::size_t find(const model::Ref& ref) const {
        const auto found = result_.index.find(ref.id);
        return found == result_.index.end() ? activities_.size() : found->second;
    }

    std::size_t add_node(Node node) {
        result_.nodes.push_back(std::move(node));
        result_.copy_of.push_back(result_.copies.size());
        return result_.nodes.size() - 1;
    }

    void connect(std::size_t from, std::size_t to) { result_.nodes[to].needs.push_back(from); }

    [[nodiscard]] Release release_of(const Activity& activity) const {
        Release release;
        const auto hold = [&](const std::optional<Date>& date, Reason reason,
                              const std::string& phase) {
            const std::int64_t day = date ? workdays_.number(*date) : -1;
            if (day >= 0 && Decimal(day) >= release.time) {
                release = {Decimal(day), reason, phase};
            }
        };
        hold(activity.earliest, Reason::earliest, "");
        if (const auto* phase = model::find(scenario_.planning.phases, activity.phase.id)) {
            hold(phase->start, Reason::phase, phase->id);
        }
        return release;
    }

    [[nodiscard]] Decimal duration_of(const Activity& activity) const {
        const auto duration =
            uncertainty::estimate_if_stated(activity.duration, scenario_.assumptions);
        return activity.milestone || !duration ? Decimal() : std::max(Decimal(), duration->value);
    }

    void add_copy(std::size_t activity, const std::string& task) {
        const Activity& source = activities_[activity];
        Copy copy;
        copy.activity = activity;
        copy.task = task;
        copy.id = task.empty() ? source.id : source.id + "[" + task + "]";
        copy.summary = summary_[activity] != 0;
        if (copy.summary) {
            copy.begin = add_node({NodeKind::gate, {}, release_of(source), {}});
            copy.end = add_node({});
            connect(copy.begin, copy.end);
        } else {
            copy.begin = add_node({NodeKind::work, duration_of(source), release_of(source), {}});
            copy.end = copy.begin;
        }
        result_.copies.push_back(std::move(copy));
    }

    void add_copies(std::size_t activity) {
        Copies copies;
        copies.first = result_.copies.size();
        const Audience& audience = audiences_[activity];
        if (!audience.every_task) {
            add_copy(activity, "");
            copies.count = 1;
            copies.inlet = result_.copies.back().begin;
            copies.outlet = result_.copies.back().end;
        } else {
            for (const std::string& task : audience.tasks) {
                add_copy(activity, task);
            }
            copies.count = audience.tasks.size();
            copies.inlet = add_node({});
            copies.outlet = add_node({});
        }
        result_.activities.push_back(copies);
    }

    /// Whether copies of the two are made for the same tasks, so that they go together in pairs.
    [[nodiscard]] bool in_pairs(std::size_t a, std::size_t b) const {
        return audiences_[a].every_task && audiences_[b].every_task &&
               audiences_[a].decision == audiences_[b].decision &&
               audiences_[a].category == audiences_[b].category && !audiences_[a].tasks.empty();
    }

    void connect_to_summary(std::size_t activity) {
        const std::size_t whole = find(activities_[activity].part_of);
        if (whole == activities_.size() || whole == activity) {
            return;
        }
        const Copies& parts = result_.activities[activity];
        const Copies& wholes = result_.activities[whole];
        const bool pairs = in_pairs(activity, whole);
        for (std::size_t i = 0; i < wholes.count; ++i) {
            Copy& summary = result_.copies[wholes.first + i];
            for (std::size_t j = pairs ? i : 0; j < (pairs ? i + 1 : parts.count); ++j) {
                summary.members.push_back(parts.first + j);
            }
            const Copy* pair = pairs ? &result_.copies[parts.first + i] : nullptr;
            connect(summary.begin, pair != nullptr ? pair->begin : parts.inlet);
            connect(pair != nullptr ? pair->end : parts.outlet, summary.end);
        }
        if (wholes.count == 0) {
            connect(wholes.inlet, parts.inlet);
            connect(parts.outlet, wholes.outlet);
        }
    }

    /// Holds the copies of one activity between its inlet and its outlet.
    void connect_copies(std::size_t activity) {
        const Copies& copies = result_.activities[activity];
        if (!audiences_[activity].every_task) {
            return;
        }
        for (std::size_t i = copies.first; i < copies.first + copies.count; ++i) {
            connect(copies.inlet, result_.copies[i].begin);
            connect(result_.copies[i].end, copies.outlet);
        }
        if (copies.count == 0) {
            connect(copies.inlet, copies.outlet);
        }
    }

    void connect_needs(std::size_t activity) {
        const Copies& copies = result_.activities[activity];
        for (const model::Ref& ref : activities_[activity].needs) {
            const std::size_t need = find(ref);
            if (need == activities_.size()) {
                continue;
            }
            if (in_pairs(activity, need)) {
                for (std::size_t i = 0; i < copies.count; ++i) {
                    connect(result_.copies[result_.activities[need].first + i].end,
                            result_.copies[copies.first + i].begin);
                }
            } else {
                connect(result_.activities[need].outlet, copies.inlet);
            }
        }
        for (std::size_t i = 0; i < copies.count; ++i) {
            std::set<std::size_t> passed{activity};
            name_needs(activity, i, result_.copies[copies.first + i].needs, passed);
        }
    }

    /// Lists what an activity needs, by id. A need that made no copy is replaced by its own needs.
    void name_needs(std::size_t activity, std::size_t copy, std::vector<std::string>& names,
                    std::set<std::size_t>& passed) const {
        for (const model::Ref& ref : activities_[activity].needs) {
            const std::size_t need = find(ref);
            if (need == activities_.size() || !passed.insert(need).second) {
                continue;
            }
            const Copies& copies = result_.activities[need];
            if (copies.count == 0) {
                name_needs(need, 0, names, passed);
            } else if (in_pairs(activity, need)) {
                names.push_back(result_.copies[copies.first + copy].id);
            } else {
                for (std::size_t i = copies.first; i < copies.first + copies.count; ++i) {
                    names.push_back(result_.copies[i].id);
                }
            }
        }
        // An activity that made no copy also stood behind what its summary needs.
        const std::size_t whole = find(activities_[activity].part_of);
        if (result_.activities[activity].count == 0 && whole < activities_.size() &&
            passed.insert(whole).second) {
            name_needs(whole, 0, names, passed);
        }
    }

    const model::Scenario& scenario_;
    const std::vector<Activity>& activities_;
    const Workdays& workdays_;
    std::vector<Audience> audiences_;
    std::vector<char> summary_;
    Expansion result_;
};

} // namespace

Expansion expand(const model::Scenario& scenario, const Workdays& workdays) {
    return Expander(scenario, workdays).run();
}

} // namespace houtskool::plan
