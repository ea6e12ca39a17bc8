// SPDX-License-Identifier: MIT
#pragma once
// Every fixed text that people read in a report, in each language. The headings of columns stand
// under the key of the column, the titles of tables under `title:` and the id of the table.

#include "base/format.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool::report {

struct Word {
    std::string_view key;
    std::string_view en;
    std::string_view nl;
};

/// The whole list, sorted by nothing but subject; each key once.
[[nodiscard]] std::span<const Word> words();

/// The text of a key, which must exist.
[[nodiscard]] std::string word(std::string_view key, Language language);

/// The text of a key with {0}, {1}... filled in; as many values as it asks for.
[[nodiscard]] std::string phrase(std::string_view key, Language language,
                                 const std::vector<std::string>& values);

} // namespace houtskool::report
