// SPDX-License-Identifier: MIT
#pragma once
// Paths into a document: `tasks[vth].workload.fte`. A key after a point; an item of a list by its
// id or its number in brackets.

#include "base/diagnostics.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::document {

struct Step {
    std::string name;
    bool item = false; ///< in brackets
    friend bool operator==(const Step&, const Step&) = default;
};

/// None when the text is no path.
[[nodiscard]] std::optional<std::vector<Step>> parse_path(std::string_view text);

/// The item of a list with this id, or with this number counted from 0; null where there is none.
[[nodiscard]] const yaml::Node* find_item(const yaml::Node& list, std::string_view name);

/// Where a path leads in a document: the place of the deepest part of it that is there.
[[nodiscard]] Place locate(const yaml::Node& document, std::string_view path);

} // namespace houtskool::document
