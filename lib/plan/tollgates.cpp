// SPDX-License-Identifier: MIT
#include "plan/tollgates.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace houtskool::plan {

namespace {

using model::Finding;
using model::Tollgate;

/// The activities that a tollgate requires and that exist.
std::set<std::size_t> required(const Tollgate& tollgate, const Expansion& network) {
    std::set<std::size_t> result;
    for (const model::Ref& ref : tollgate.requires_) {
        if (const auto found = network.index.find(ref.id); found != network.index.end()) {
            result.insert(found->second);
        }
    }
    return result;
}

model::TollgateResult check(const Tollgate& tollgate, const Expansion& network,
                            const Schedule& schedule, const Workdays& workdays) {
    model::TollgateResult result;
    result.id = tollgate.id;
    result.date = tollgate.date;
    result.met = true;
    const Timing* latest = nullptr;
    for (const model::Ref& ref : tollgate.requires_) {
        const auto found = network.index.find(ref.id);
        if (found == network.index.end()) {
            continue;
        }
        const std::size_t outlet = network.activities[found->second].outlet;
        const Timing& timing = schedule.timings[outlet];
        if (latest != nullptr && timing.last_day < latest->last_day) {
            continue;
        }
        latest = &timing;
        result.ready = workdays.day(timing.last_day);
        if (network.nodes[outlet].kind == NodeKind::work) {
            result.waits_for = network.copies[network.copy_of[outlet]].id;
        } else if (timing.cause.reason == Reason::activity) {
            result.waits_for = network.copies[network.copy_of[timing.cause.node]].id;
        } else {
            result.waits_for.clear();
        }
    }
    if (result.ready) {
        result.margin = workdays.between(*result.ready, tollgate.date);
        result.met = *result.ready <= tollgate.date;
    }
    return result;
}

/// Whether each copy is required, or something that is required depends on it.
std::vector<char> leads_to(const std::set<std::size_t>& activities, const Expansion& network) {
    std::vector<std::size_t> open;
    std::vector<char> seen(network.nodes.size(), 0);
    const auto visit = [&](std::size_t node) {
        if (seen[node] == 0) {
            seen[node] = 1;
            open.push_back(node);
        }
    };
    for (const std::size_t activity : activities) {
        visit(network.activities[activity].outlet);
    }
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (const std::size_t need : network.nodes[node].needs) {
            visit(need);
        }
    }
    std::vector<char> result;
    for (const Copy& copy : network.copies) {
        result.push_back(seen[copy.end]);
    }
    return result;
}

/// The latest tollgate before this one that requires the same; of the same date, the one before it
/// in the list.
const Tollgate* repeated(const std::vector<Tollgate>& tollgates, std::size_t at,
                         const std::vector<std::set<std::size_t>>& asked) {
    const Tollgate& here = tollgates[at];
    const Tollgate* earlier = nullptr;
    for (std::size_t i = 0; i < tollgates.size(); ++i) {
        const Tollgate& other = tollgates[i];
        const bool before = other.date < here.date || (other.date == here.date && i < at);
        if (before && (earlier == nullptr || other.date >= earlier->date) &&
            asked[i] == asked[at]) {
            earlier = &other;
        }
    }
    return earlier;
}

std::string subject_of(const Tollgate& tollgate) {
    return "planning.tollgates[" + tollgate.id + "]";
}

Finding missed(const Tollgate& tollgate, const model::TollgateResult& result) {
    const std::string& activity =
        result.waits_for.empty() ? tollgate.requires_.front().id : result.waits_for;
    return model::make_finding("tollgate-missed", subject_of(tollgate),
                               {{"tollgate", tollgate.id},
                                {"date", tollgate.date.str()},
                                {"days", Decimal(-result.margin)},
                                {"activity", activity},
                                {"ready", result.ready->str()}},
                               {tollgate.source.text}, tollgate.place);
}

Finding repeats(const Tollgate& tollgate, const Tollgate& earlier,
                const std::set<std::size_t>& activities, const Expansion& network,
                const std::vector<model::ScheduledActivity>& scheduled) {
    const std::vector<char> asked = leads_to(activities, network);
    int count = 0;
    for (std::size_t i = 0; i < scheduled.size() && i < asked.size(); ++i) {
        const model::ScheduledActivity& activity = scheduled[i];
        if (!activity.summary && asked[i] == 0 && activity.early_finish > earlier.date &&
            activity.early_finish <= tollgate.date) {
            ++count;
        }
    }
    std::vector<std::string> sources{tollgate.source.text};
    if (earlier.source.text != tollgate.source.text) {
        sources.push_back(earlier.source.text);
    }
    return model::make_finding(
        "tollgate-repeats", subject_of(tollgate),
        {{"tollgate", tollgate.id}, {"earlier", earlier.id}, {"activities", Decimal(count)}},
        std::move(sources), tollgate.place);
}

} // namespace

std::vector<model::TollgateResult> check_tollgates(const model::Planning& planning,
                                                   const Expansion& network,
                                                   const Schedule& schedule,
                                                   const Workdays& workdays) {
    std::vector<model::TollgateResult> results;
    for (const Tollgate& tollgate : planning.tollgates) {
        results.push_back(check(tollgate, network, schedule, workdays));
    }
    return results;
}

std::vector<Finding> tollgate_findings(const model::Planning& planning, const Expansion& network,
                                       const std::vector<model::TollgateResult>& tollgates,
                                       const std::vector<model::ScheduledActivity>& activities) {
    std::vector<std::set<std::size_t>> asked;
    for (const Tollgate& tollgate : planning.tollgates) {
        asked.push_back(required(tollgate, network));
    }
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < planning.tollgates.size() && i < tollgates.size(); ++i) {
        const Tollgate& tollgate = planning.tollgates[i];
        if (asked[i].empty()) {
            findings.push_back(model::make_finding("tollgate-empty", subject_of(tollgate),
                                                   {{"tollgate", tollgate.id}},
                                                   {tollgate.source.text}, tollgate.place));
            continue;
        }
        if (!tollgates[i].met) {
            findings.push_back(missed(tollgate, tollgates[i]));
        }
        if (const Tollgate* earlier = repeated(planning.tollgates, i, asked)) {
            findings.push_back(repeats(tollgate, *earlier, asked[i], network, activities));
        }
    }
    return findings;
}

} // namespace houtskool::plan
