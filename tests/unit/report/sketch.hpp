// SPDX-License-Identifier: MIT
#pragma once
// A scenario as large as a real one, with results worked out by hand, for tests of what is shown.
// The 21 tasks, their scores and verdicts are those of Ommen's sketch (sketch §4.3), as are the
// totals (§6, §7); the schedule is made up.

#include "model/scenario.hpp"

[[nodiscard]] houtskool::model::Scenario sketch();

[[nodiscard]] houtskool::model::Label both(const char* en, const char* nl);
