// SPDX-License-Identifier: MIT
#pragma once

namespace houtskool::yaml {

/// What separates values, in YAML and in JSON.
[[nodiscard]] inline bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace houtskool::yaml
