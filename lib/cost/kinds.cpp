// SPDX-License-Identifier: MIT
#include "cost/kinds.hpp"

#include <array>

namespace houtskool::cost {

namespace {
constexpr std::array<std::string_view, 11> kind_names{
    "",         "wages",          "hire",           "overhead",    "contract",  "cooperation",
    "friction", "disintegration", "double-running", "recruitment", "transition"};
} // namespace

std::string_view kind_name(model::CostKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::vector<std::string> named_kinds() {
    return {kind_names.begin() + 1, kind_names.end()};
}

} // namespace houtskool::cost
