// SPDX-License-Identifier: MIT
#include "model/activity_graph.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace houtskool::model {

namespace {

// Two events for each activity: its start (2i) and its finish (2i + 1).
using Event = std::size_t;

Event start_of(std::size_t activity) {
    return 2 * activity;
}

Event finish_of(std::size_t activity) {
    return 2 * activity + 1;
}

std::size_t activity_of(Event event) {
    return event / 2;
}

bool is_finish(Event event) {
    return event % 2 == 1;
}

/// For each event the events it waits for.
std::vector<std::vector<Event>> waits(const std::vector<Activity>& activities) {
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        index.emplace(activities[i].id, i);
    }
    std::vector<std::vector<Event>> result(2 * activities.size());
    for (std::size_t i = 0; i < activities.size(); ++i) {
        result[finish_of(i)].push_back(start_of(i));
    }
    for (std::size_t i = 0; i < activities.size(); ++i) {
        for (const Ref& need : activities[i].needs) {
            if (const auto found = index.find(need.id); found != index.end()) {
                result[start_of(i)].push_back(finish_of(found->second));
            }
        }
        if (const auto found = index.find(activities[i].part_of.id); found != index.end()) {
            result[start_of(i)].push_back(start_of(found->second));
            result[finish_of(found->second)].push_back(finish_of(i));
        }
    }
    return result;
}

/// A cycle of events, each waiting for the next; depth first, without recursion, since a chain of
/// activities may be longer than the stack is deep.
std::vector<Event> cycle_of_events(const std::vector<std::vector<Event>>& waits_for) {
    enum class Mark : std::uint8_t { fresh, open, done };
    std::vector<Mark> marks(waits_for.size(), Mark::fresh);
    std::vector<std::size_t> next(waits_for.size(), 0);
    std::vector<Event> path;
    for (Event root = 0; root < waits_for.size(); ++root) {
        if (marks[root] != Mark::fresh) {
            continue;
        }
        path.push_back(root);
        marks[root] = Mark::open;
        while (!path.empty()) {
            const Event here = path.back();
            if (next[here] == waits_for[here].size()) {
                marks[here] = Mark::done;
                path.pop_back();
                continue;
            }
            const Event to = waits_for[here][next[here]++];
            if (marks[to] == Mark::open) {
                return {std::find(path.begin(), path.end(), to), path.end()};
            }
            if (marks[to] == Mark::fresh) {
                marks[to] = Mark::open;
                path.push_back(to);
            }
        }
    }
    return {};
}

/// Leaves out detours: an activity's finish waits for its own start, so what lies between the two
/// (its members, mostly) is not needed to close the cycle, and no activity is named twice.
std::vector<Event> shortened(const std::vector<Event>& cycle) {
    std::vector<Event> result;
    std::unordered_map<std::size_t, std::size_t> first; // activity -> where it stands in result
    for (const Event event : cycle) {
        const auto found = first.find(activity_of(event));
        if (found == first.end()) {
            first.emplace(activity_of(event), result.size());
            result.push_back(event);
            continue;
        }
        const std::size_t at = found->second;
        if (is_finish(event)) {
            result.erase(result.begin(), result.begin() + static_cast<std::ptrdiff_t>(at));
            return result;
        }
        while (result.size() > at + 1) {
            first.erase(activity_of(result.back()));
            result.pop_back();
        }
        first[activity_of(event)] = at;
        result.push_back(event);
    }
    return result;
}

} // namespace

std::vector<std::string> find_cycle(const std::vector<Activity>& activities) {
    std::vector<std::size_t> cycle;
    for (const Event event : shortened(cycle_of_events(waits(activities)))) {
        if (cycle.empty() || cycle.back() != activity_of(event)) {
            cycle.push_back(activity_of(event));
        }
    }
    while (cycle.size() > 1 && cycle.front() == cycle.back()) {
        cycle.pop_back();
    }
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::vector<std::string> ids;
    ids.reserve(cycle.size());
    for (const std::size_t activity : cycle) {
        ids.push_back(activities[activity].id);
    }
    return ids;
}

} // namespace houtskool::model
