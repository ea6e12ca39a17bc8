// SPDX-License-Identifier: MIT
#include "cost/kinds.hpp"

#include <array>

namespace houtskool::cost {

namespace {
constexpr std::array<std::string_view, 11> names{
    "",         "wages",          "hire",           "overhead",    "contract",  "cooperation",
    "friction", "disintegration", "double-running", "recruitment", "transition"};
} // namespace

std::string_view kind_name(model::CostKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::vector<std::string> named_kinds() {
    return {names.begin() + 1, names.end()};
}

} // namespace houtskool::cost
