// SPDX-License-Identifier: MIT
#pragma once
// Nodes to text. Reading what was written gives the same nodes again, for every tree.

#include "yaml/node.hpp"

#include <string>

namespace houtskool::yaml {

/// Block YAML, two blanks of indent, short mappings and lists of scalars on one line (up to 100
/// columns). A scalar is quoted when its style is quoted, when its bare text would not read back as
/// itself, and when other YAML readers would take it for something else (`yes`, `~`, `08`, `0x1F`,
/// `1_000`, `2018-06-30` stays bare). Ends with `...` and a newline, so that a truncated document
/// can be told from a whole one.
[[nodiscard]] std::string write_yaml(const Node& node);

/// YAML in the syntax of JSON (every JSON text is YAML), ended by `...`: what programs hand each
/// other in a pipe, since it is read some ten times faster than blocks are.
[[nodiscard]] std::string write_flow_yaml(const Node& node);

/// JSON over several lines (indent 2) or on one (NDJSON). Plain scalars that JSON knows as a number
/// or boolean (looks_typed) are written so, digit by digit; all others as strings. Both end with a
/// newline.
enum class JsonLayout { indented, one_line };
[[nodiscard]] std::string write_json(const Node& node, JsonLayout layout);

} // namespace houtskool::yaml
