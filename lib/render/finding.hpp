// SPDX-License-Identifier: MIT
#pragma once
// The parts of a finding that every format words alike.

#include "report/report.hpp"

#include <string>

namespace houtskool::render {

[[nodiscard]] std::string severity_word(model::Severity severity, Language language);

/// Place in the input; the subject where no place is known, as in a result read from a pipe.
[[nodiscard]] std::string whereabouts(const model::Finding& finding);

} // namespace houtskool::render
