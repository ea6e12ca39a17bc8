// SPDX-License-Identifier: MIT
#pragma once
// What the four programs have in common: the command line, the reading, the writing, the exit code.

#include "app/own_options.hpp"
#include "model/scenario.hpp"
#include "report/report.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::app {

/// One program: what it adds to a document, and how that is shown.
struct Program {
    std::string name;     ///< also the key of its result
    std::string about;    ///< one line for --help
    std::string examples; ///< for --help, at most 79 columns
    /// Results of other programs that it stands on; asked per scenario, since some need them only
    /// for what a scenario holds.
    std::function<std::vector<std::string>(const model::Scenario&)> needs;
    /// The sections without which there is nothing to do: `tasks`, `budget`.
    std::vector<std::string> sections;
    std::function<void(model::Scenario&, const Given&)> compute;
    std::function<report::Report(const model::Scenario&, Language)> report;
    std::function<const std::vector<model::Finding>&(const model::Scenario&)> findings;
    std::vector<OwnOption> options = {}; ///< beside the shared ones
    bool guards = false;                 ///< holds results against rules: -f junit and -f sarif
    /// Writes files beside the output, before it, when all is computed; may be empty.
    std::function<void(const std::vector<model::Scenario>&, const Given&)> beside = {};
};

/// 0: answered. 1: answered, and the answer is no: a finding is an error, or a warning under
/// --strict. 2: no answer: the command line, an input or the output is at fault; nothing was
/// written to the output then.
[[nodiscard]] int run(const Program& program, int argc, const char* const* argv);

} // namespace houtskool::app
