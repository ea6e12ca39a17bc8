// SPDX-License-Identifier: MIT
#pragma once
// Nodes <-> scenario. The keys are in keys.hpp, one description for reading, writing and schema.

#include "base/diagnostics.hpp"
#include "model/scenario.hpp"
#include "yaml/node.hpp"

#include <string_view>

namespace houtskool::document {

/// The scenario that a document describes. All faults go to the diagnostics: wrong kinds, unknown
/// or missing keys, references to what is not there, levels off the scale, shares that exceed a
/// whole, activities that wait for themselves. When there are errors the scenario must not be used.
[[nodiscard]] model::Scenario read(const yaml::Node& document, Diagnostics& diagnostics);

/// The document of a scenario; read(write(x)) == x. Places of what was read go along under
/// `origins`, so that a later program can still point at the file.
[[nodiscard]] yaml::Node write(const model::Scenario& scenario);

/// JSON Schema (draft-07) of the document; with a program's name, of the document it writes: its
/// result must be there. An empty name: of a scenario.
[[nodiscard]] yaml::Node schema(std::string_view program);

/// The same for one file of a directory, or an overlay: nothing is required, since another file may
/// state it. For editors; the programs judge the whole.
[[nodiscard]] yaml::Node part_schema();

} // namespace houtskool::document
