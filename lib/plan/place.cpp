// SPDX-License-Identifier: MIT
#include "plan/place.hpp"

#include <algorithm>

namespace houtskool::plan {

namespace {

void include(Timing& whole, const Timing& part) {
    if (part.early_start < whole.early_start) {
        whole.early_start = part.early_start;
        whole.cause = part.cause;
    }
    whole.early_finish = std::max(whole.early_finish, part.early_finish);
    whole.late_start = std::min(whole.late_start, part.late_start);
    whole.late_finish = std::max(whole.late_finish, part.late_finish);
    whole.total_slack = std::min(whole.total_slack, part.total_slack);
    whole.first_day = std::min(whole.first_day, part.first_day);
    whole.last_day = std::max(whole.last_day, part.last_day);
    whole.late_first_day = std::min(whole.late_first_day, part.late_first_day);
    whole.late_last_day = std::max(whole.late_last_day, part.late_last_day);
}

std::string driver_of(const Cause& cause, const Expansion& network) {
    switch (cause.reason) {
    case Reason::start:
        return "start";
    case Reason::earliest:
        return "earliest";
    case Reason::phase:
        return "phases[" + network.nodes[cause.node].release.phase + "]";
    case Reason::activity:
        return network.copies[network.copy_of[cause.node]].id;
    }
    return "";
}

} // namespace

std::vector<Timing> place(const Expansion& network, const Schedule& schedule) {
    std::vector<Timing> timings(network.copies.size());
    std::vector<std::size_t> turn(network.copies.size(), 0); // 0: not placed yet
    std::size_t turns = 0;
    // In order of the network, so that inner summaries are placed before the outer ones.
    for (const std::size_t node : schedule.order) {
        const std::size_t at = network.copy_of[node];
        if (at >= network.copies.size() || network.copies[at].end != node) {
            continue;
        }
        std::vector<std::size_t> members = network.copies[at].members;
        std::erase_if(members, [&](std::size_t member) { return turn[member] == 0; });
        // The first of those that start together cannot be set by another member.
        std::sort(members.begin(), members.end(),
                  [&](std::size_t a, std::size_t b) { return turn[a] < turn[b]; });
        Timing& timing = timings[at];
        timing = members.empty() ? schedule.timings[node] : timings[members.front()];
        for (const std::size_t member : members) {
            include(timing, timings[member]);
        }
        timing.free_slack = std::min(timing.total_slack, schedule.timings[node].free_slack);
        turn[at] = ++turns;
    }
    return timings;
}

std::vector<model::ScheduledActivity> dated(const model::Planning& planning,
                                            const Expansion& network,
                                            const std::vector<Timing>& timings,
                                            const Workdays& workdays) {
    std::vector<model::ScheduledActivity> result;
    result.reserve(network.copies.size());
    for (std::size_t i = 0; i < network.copies.size(); ++i) {
        const Copy& copy = network.copies[i];
        const Timing& timing = timings[i];
        const model::Activity& source = planning.activities[copy.activity];
        model::ScheduledActivity activity;
        activity.id = copy.id;
        activity.activity = source.id;
        activity.task = copy.task;
        activity.duration = timing.early_finish - timing.early_start;
        activity.early_start = workdays.day(timing.first_day);
        activity.early_finish = workdays.day(timing.last_day);
        activity.late_start = workdays.day(timing.late_first_day);
        activity.late_finish = workdays.day(timing.late_last_day);
        activity.total_slack = timing.total_slack;
        activity.free_slack = timing.free_slack;
        activity.critical = timing.total_slack.is_zero();
        activity.milestone = source.milestone;
        activity.summary = copy.summary;
        activity.driver = driver_of(timing.cause, network);
        activity.needs = copy.needs;
        result.push_back(std::move(activity));
    }
    return result;
}

std::vector<std::string> critical_path(const Expansion& network, const Schedule& schedule) {
    std::vector<std::string> path;
    const Timing* here = nullptr;
    std::size_t last = 0;
    for (const std::size_t node : schedule.order) {
        const Timing& timing = schedule.timings[node];
        if (network.nodes[node].kind == NodeKind::work && timing.early_finish == schedule.finish &&
            (here == nullptr || timing.last_day >= here->last_day)) {
            here = &timing;
            last = node;
        }
    }
    while (here != nullptr) {
        path.push_back(network.copies[network.copy_of[last]].id);
        last = here->cause.node;
        here = here->cause.reason == Reason::activity ? &schedule.timings[last] : nullptr;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace houtskool::plan
