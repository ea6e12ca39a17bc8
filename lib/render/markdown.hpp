// SPDX-License-Identifier: MIT
#pragma once
// A report in GitHub flavoured Markdown, fit for a comment on a merge request.

#include "report/report.hpp"

#include <string>

namespace houtskool::render {

/// Texts of the scenario are escaped: they can neither end a cell nor bring markup of their own.
/// A report with a gate: one line where every rule holds and nothing changed; else the summary with
/// the totals, the rules and the changes (at most 20 rows each, the rest folded), and everything
/// else folded away.
[[nodiscard]] std::string markdown(const report::Report& report);

} // namespace houtskool::render
