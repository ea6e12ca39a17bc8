// SPDX-License-Identifier: MIT
#pragma once
// The command line that the four programs share.

#include "app/input.hpp"
#include "app/own_options.hpp"
#include "base/format.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace houtskool::app {

struct Program;

enum class Format { table, yaml, json, ndjson, csv, markdown, svg, junit, sarif };
enum class When { automatic, always, never };

struct Options {
    InputOptions input;
    Format format = Format::table;
    bool flow = false;  ///< yaml in the syntax of JSON, for the next program in a pipe
    std::string table;  ///< id of the one table to show; empty: all (csv: the first)
    std::string chart;  ///< id of the chart to draw; empty: the first
    std::string output; ///< empty: standard output
    Language language = Language::en;
    When colour = When::automatic;
    bool strict = false;
    bool quiet = false;
    bool schema = false;
    Given given; ///< of the program's own options; scenarios are named, not yet read
};

/// What came of reading the command line: options, or a text to print and stop.
struct Parsed {
    std::optional<Options> options;
    std::string text; ///< help or version (exit 0), or a message (exit 2)
    int exit_code = 0;
};

/// What standard output is decides the default format.
enum class OutputIs { terminal, pipe, other };
[[nodiscard]] Parsed parse_options(const Program& program, int argc, const char* const* argv,
                                   OutputIs output_is);

/// A document that the next program reads, rather than a view of it.
[[nodiscard]] bool is_document(Format format);

} // namespace houtskool::app
