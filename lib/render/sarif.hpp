// SPDX-License-Identifier: MIT
#pragma once
// Findings in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020), which
// forges show beside the lines of a change.

#include "report/report.hpp"

#include <span>
#include <string>

namespace houtskool::render {

/// One run with one result for each finding of the reports, those of failed rules with their
/// explanation; the rules are the codes that occur. A place in a file is a physical location; the
/// subject is a logical one. Fingerprints are made of scenario, code and subject, so that a finding
/// that moves to another line stays the same.
[[nodiscard]] std::string sarif(std::span<const report::Report> reports);

} // namespace houtskool::render
