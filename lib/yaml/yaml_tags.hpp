// SPDX-License-Identifier: MIT
#pragma once
// Which tags a value may have, and what they make of a scalar.

#include "yaml/node.hpp"

#include <string>
#include <string_view>

namespace houtskool::yaml {

inline constexpr std::string_view core_tag = "tag:yaml.org,2002:";

/// Nothing, or one of YAML's words for it.
[[nodiscard]] bool says_null(std::string_view text);

/// The scalar that yaml-cpp scanned, under a tag as it reports them: "?" for none, "!" for text
/// in quotes. Throws InputError for a tag that is unknown or does not fit.
[[nodiscard]] Node scalar_with_tag(Place place, std::string_view tag,
                                   const std::string& as_scanned);

/// A tag as people write it, in quotes: '!!str'.
[[nodiscard]] std::string tag_name(std::string_view tag);

} // namespace houtskool::yaml
