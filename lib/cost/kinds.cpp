// SPDX-License-Identifier: MIT
#include "cost/kinds.hpp"

namespace houtskool::cost {

std::string_view kind_name(model::CostKind kind) {
    return kind == model::CostKind::other ? std::string_view()
                                          : model::cost_kind_names[static_cast<std::size_t>(kind)];
}

std::vector<std::string> named_kinds() {
    return {model::cost_kind_names.begin() + 1, model::cost_kind_names.end()};
}

} // namespace houtskool::cost
