// SPDX-License-Identifier: MIT
#pragma once
// What to say where yaml-cpp stops. Its messages name its own states ("end of map not found"); ours
// name what stands there and what to write instead.

#include "base/diagnostics.hpp"
#include "yaml/positions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace houtskool::yaml {

/// A quote or bracket that is opened and never closed, or one that nests too deep.
struct OpenFault {
    std::size_t offset = 0;
    std::string text;
    bool too_deep = false;
};

/// Looks between two offsets for what is left open. For messages only: yaml-cpp reports an open
/// quote at the end of the file, and an open bracket as something else. The
/// levels above are those around the first offset.
[[nodiscard]] std::optional<OpenFault> find_open(std::string_view text, std::size_t from,
                                                 std::size_t to, int deepest, int levels_above = 0);

/// The fault behind a message of yaml-cpp at an offset.
[[nodiscard]] InputError syntax_error(Positions& positions, const std::string& message,
                                      std::size_t offset, int deepest);

} // namespace houtskool::yaml
