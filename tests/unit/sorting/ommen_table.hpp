// SPDX-License-Identifier: MIT
#pragma once
// The table of sketch §4.3 in figures: 21 tasks, six scales of three levels without direction,
// three categories without order.

#include "sorting/table.hpp"

namespace houtskool::test {

inline constexpr double nvt = sorting::not_applicable;

/// Criteria motif, proximity, nature, market, quality, vulnerability; categories zelf-doen,
/// samenwerken, uitbesteden. Services first, then operations, as the source lists them.
[[nodiscard]] sorting::Table ommen_table();

} // namespace houtskool::test
