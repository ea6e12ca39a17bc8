// SPDX-License-Identifier: MIT
#pragma once
// How a text is written as one scalar.

#include <string>
#include <string_view>

namespace houtskool::yaml {

/// Whether a plain text must be put in quotes to be read back as itself, by us and by readers of
/// YAML 1.1 and 1.2 alike. Numbers, booleans and days that look so on purpose stay bare.
[[nodiscard]] bool needs_quotes(std::string_view text);

/// In double quotes, with escapes that JSON and YAML have in common.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace houtskool::yaml
