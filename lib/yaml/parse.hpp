// SPDX-License-Identifier: MIT
#pragma once
// Text to nodes: YAML 1.2 as far as the format needs it, and JSON.

#include "yaml/node.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::yaml {

/// What a text may ask for at most. The defaults are far above any scenario and far below harm.
struct Limits {
    int depth = 64;                ///< nesting of lists and mappings; never more than 400
    std::size_t nodes = 2'000'000; ///< of all documents together, aliases counted as copies
};

struct Stream {
    std::vector<Node> documents; ///< each a mapping, list or scalar; empty documents are left out
    /// Whether the text closed its last document: YAML by `...`, JSON by its own syntax.
    bool ended = false;
};

/// Parses a whole stream of documents. JSON (lists and mappings, one or several one after the
/// other, as in NDJSON) is recognised by its first character and parsed by simdjson, all else by
/// yaml-cpp; so is what starts like JSON but is not, as YAML's flow style, unless the file is named
/// .json or .ndjson. What an alias stands for keeps the place where it was written.
/// Throws InputError, with the place, for: invalid syntax, bad UTF-8, duplicate keys, keys that are
/// not scalars, tags other than `!!str`-like core ones, merge keys (`<<`), deep nesting, and
/// aliases or documents beyond the limits. A byte order mark and CRLF are accepted. The result may
/// be empty: blanks and comments only.
[[nodiscard]] Stream parse(std::string_view text, const std::string& file_name,
                           const Limits& limits = {});

/// One value as it may stand on a command line (`--set path=value`). What starts with a bracket, a
/// quote or a tag is YAML; all else is one bare text as it stands (`a: b #1` too), without the
/// blanks around it; empty, `~` and `null` are nothing.
[[nodiscard]] Node parse_value(std::string_view text, const std::string& file_name);

} // namespace houtskool::yaml
