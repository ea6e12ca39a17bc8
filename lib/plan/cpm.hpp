// SPDX-License-Identifier: MIT
#pragma once
// The critical path method: J.E. Kelley and M.R. Walker, "Critical-path planning and scheduling",
// Proc. Eastern Joint Computer Conference, 1959. Activities on the nodes, finish-to-start.
// Times are working days from the start of the plan: an activity of 10 days that starts at 0 is
// worked on days 0 to 9 and finishes at 10, which is the beginning of day 10.

#include "base/decimal.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace houtskool::plan {

/// What sets a start, from weak to strong: where several set the same start, the strongest is
/// named, and of several predecessors the one listed last.
enum class Reason { start, earliest, phase, activity };

/// A time before which a node does not start.
struct Release {
    Decimal time;
    Reason reason = Reason::start;
    std::string phase; ///< where the reason is a phase
};

/// Work is an activity. A gate takes no time and stands for no activity of its own: the beginning
/// and end of a summary, or of all copies of an activity; it keeps the number of arrows small.
enum class NodeKind { work, gate };

struct Node {
    NodeKind kind = NodeKind::gate;
    Decimal duration; ///< working days, not negative; zero for gates
    Release release;
    std::vector<std::size_t> needs; ///< nodes that finish before this one starts
};

/// What set the start of a node; gates pass on what set theirs.
struct Cause {
    Reason reason = Reason::start;
    std::size_t node = 0; ///< the work that finished last, or the node with the release
};

/// First and last day are those worked on. What takes no time is reached on a day: the last one of
/// what it needs or, if that is later, the day of its release.
struct Timing {
    Decimal early_start;
    Decimal early_finish;
    Decimal late_start;
    Decimal late_finish;
    Decimal total_slack; ///< late - early
    Decimal free_slack;  ///< until the first work that needs it, or the end of the plan
    std::int64_t first_day = 0;
    std::int64_t last_day = 0;
    std::int64_t late_first_day = 0;
    std::int64_t late_last_day = 0;
    Cause cause;
};

struct Schedule {
    std::vector<Timing> timings;    ///< by node
    std::vector<std::size_t> order; ///< nodes, each after all that it needs
    Decimal finish;                 ///< of the last node
    std::int64_t last_day = 0;      ///< on which that is
};

/// Earliest and latest times of every node. Linear in nodes and arrows. The nodes should have no
/// cycle; where there is one, arrows that close it are passed over.
[[nodiscard]] Schedule schedule(const std::vector<Node>& nodes);

} // namespace houtskool::plan
