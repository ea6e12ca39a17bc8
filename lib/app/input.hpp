// SPDX-License-Identifier: MIT
#pragma once
// From what stands on the command line to scenarios.

#include "base/diagnostics.hpp"
#include "model/scenario.hpp"

#include <string>
#include <vector>

namespace houtskool::app {

struct InputOptions {
    std::vector<std::string> scenarios; ///< files, directories, `-`; none: standard input
    std::vector<std::string> overlays;  ///< --with, in order
    std::vector<std::string> settings;  ///< --set PATH=VALUE, in order, after the overlays
};

/// Reads every scenario: the documents of a file or of standard input, or the merged files of a
/// directory. Overlays, then settings, are laid over each and recorded under `changes`.
/// Faults of all inputs are collected; throws InputError with all of them. Warnings that do not
/// stop the reading go to the diagnostics.
[[nodiscard]] std::vector<model::Scenario> read_scenarios(const InputOptions& options,
                                                          Diagnostics& diagnostics);

} // namespace houtskool::app
