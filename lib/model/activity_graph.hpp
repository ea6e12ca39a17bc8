// SPDX-License-Identifier: MIT
#pragma once
// Which activities wait for which, as far as the document says it: needed to refuse plans that
// could never start.

#include "model/planning.hpp"

#include <string>
#include <vector>

namespace houtskool::model {

/// The ids of one cycle, each waiting for the next one and the last for the first; empty when there
/// is none. Starts with the activity of the cycle that is listed first. Besides `needs` it follows
/// `part_of`: members wait for what their summary needs, and a summary is done when its members
/// are, so a member that needs its own summary is a cycle. References to ids that do not exist are
/// passed over. Linear in activities and references.
[[nodiscard]] std::vector<std::string> find_cycle(const std::vector<Activity>& activities);

} // namespace houtskool::model
