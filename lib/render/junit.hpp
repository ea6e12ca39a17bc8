// SPDX-License-Identifier: MIT
#pragma once
// The rules of reports as test cases in the XML that build servers read (the dialect of Apache Ant
// that GitHub actions, GitLab and Jenkins share).

#include "report/report.hpp"

#include <span>
#include <string>
#include <string_view>

namespace houtskool::render {

/// One suite for each report, one case for each rule, by its name. A failed rule of severity error
/// is a failure with its explanation; of another severity it is output of a case that passed. A
/// rule that was not evaluated is skipped. There is no time in it: the same reports give the same
/// bytes.
[[nodiscard]] std::string junit(std::span<const report::Report> reports);

/// A text inside XML 1.0: markup is escaped, characters that XML cannot hold become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

} // namespace houtskool::render
