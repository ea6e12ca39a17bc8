// SPDX-License-Identifier: MIT
#pragma once
// Several texts, one document: the files of a directory, overlays, and single values from the
// command line. Works on nodes, before anything is known of their meaning.

#include "base/diagnostics.hpp"
#include "model/scenario.hpp"
#include "yaml/node.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::document {

/// Adds a file of the same directory: mappings merge deeply, lists of mappings with `id` merge by
/// id. A value that both state is a fault that names both places.
void merge_file(yaml::Node& document, const yaml::Node& file, Diagnostics& diagnostics);

/// Lays an overlay over a document. It merges like a file of the directory, but wins where both
/// state a value; `null` removes; other values replace, and so does a quantity of another form (a
/// value over a range). A mapping laid over a list of things with
/// ids speaks of them by id. Returns what changed.
[[nodiscard]] std::vector<model::Change> overlay(yaml::Node& document, const yaml::Node& over,
                                                 const std::string& by);

/// One `--set PATH=VALUE`: `tasks[vth].workload.fte=3`. Mappings on the way are made where they are
/// missing, items of lists are not. An empty value or `null` removes. Faults carry the place
/// `--set` and quote the path.
[[nodiscard]] std::vector<model::Change>
set_value(yaml::Node& document, std::string_view assignment, Diagnostics& diagnostics);

} // namespace houtskool::document
