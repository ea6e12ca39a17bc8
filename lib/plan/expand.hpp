// SPDX-License-Identifier: MIT
#pragma once
// From the activities of a document to a network: copies of what is to be done for each task, and
// summaries as a beginning and an end around their members.

#include "model/scenario.hpp"
#include "plan/cpm.hpp"
#include "plan/workdays.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace houtskool::plan {

/// An activity as it is scheduled: itself, or its copy for one task.
struct Copy {
    std::size_t activity = 0; ///< in the planning
    std::string task;         ///< empty: not a copy
    std::string id;           ///< `draft`, or `draft[vth]`
    bool summary = false;
    std::size_t begin = 0; ///< node; of what is not a summary begin and end are the same
    std::size_t end = 0;
    std::vector<std::string> needs;   ///< ids of copies
    std::vector<std::size_t> members; ///< of a summary: copies directly under it
};

/// The copies of one activity: a stretch of the list of copies.
struct Copies {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t inlet = 0;  ///< node to hold back, to hold back all of them
    std::size_t outlet = 0; ///< node to wait for, to wait for all of them
};

struct Expansion {
    std::vector<Node> nodes;
    std::vector<Copy> copies;         ///< in order of activities, then of tasks
    std::vector<Copies> activities;   ///< one for each activity of the planning
    std::vector<std::size_t> copy_of; ///< by node: the copy it works on, for nodes that are work
    std::unordered_map<std::string, std::size_t> index; ///< id -> activity
};

/// The network of a planning.
/// - An activity with `for_each` has a copy for every task with that verdict (results.classify), in
///   their order. Between two activities with the same `for_each`, a need connects the copies of
///   the same task; any other need on it waits for all copies, and its own needs hold for each.
/// - Without such a task it makes no copy. What needs it then waits for what it needs itself, so
///   that no order is lost; its release (phase, `earliest`) is dropped with it.
/// - A summary (what another names as `part_of`) has no duration. Its needs, phase and `earliest`
///   hold for all its members; needing it is needing all of them.
/// - Nothing starts before its phase does, or before `earliest`: on the first working day from
///   there. Durations are central values (mode, or midpoint of a range); an unstated or negative
///   duration, and that of a milestone, is zero.
/// References to what does not exist are passed over.
[[nodiscard]] Expansion expand(const model::Scenario& scenario, const Workdays& workdays);

} // namespace houtskool::plan
