// SPDX-License-Identifier: MIT
#pragma once
// The two parsers behind yaml::parse. Both get UTF-8 without a byte order mark.

#include "yaml/parse.hpp"
#include "yaml/positions.hpp"

#include <string>
#include <variant>

namespace houtskool::yaml {

/// Where a text leaves the grammar of JSON. Not yet a fault: it may be YAML's flow style.
struct NotJson {
    Place place;
    std::string text;
};

[[nodiscard]] std::variant<std::vector<Node>, NotJson> parse_json(Positions& positions,
                                                                  const Limits& limits);
[[nodiscard]] std::vector<Node> parse_yaml(Positions& positions, const Limits& limits);

} // namespace houtskool::yaml
