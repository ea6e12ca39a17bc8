// SPDX-License-Identifier: MIT
#pragma once

#include "yaml/parse.hpp"

#include <doctest/doctest.h>

/// The only document in the text.
[[nodiscard]] inline houtskool::yaml::Node one(std::string_view text,
                                               const std::string& name = "f.yaml") {
    houtskool::yaml::Stream stream = houtskool::yaml::parse(text, name);
    REQUIRE(stream.documents.size() == 1);
    return std::move(stream.documents.front());
}
