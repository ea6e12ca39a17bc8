// SPDX-License-Identifier: MIT
#pragma once
// Where something stands in the input, so that every message and every finding can point at it.

#include <compare>
#include <memory>
#include <string>

namespace houtskool {

/// A position in an input. Line and column count from 1; columns count code points, not bytes.
/// Line 0 means that the place is unknown (a value that was not read from any input).
struct Place {
    std::shared_ptr<const std::string> file;
    int line = 0;
    int column = 0;

    [[nodiscard]] bool known() const { return line > 0; }
    [[nodiscard]] const std::string& file_name() const;
    /// "file:line:column"; the file alone where the line is unknown; empty when nothing is known.
    [[nodiscard]] std::string str() const;
    /// The inverse of str(); an unknown place for anything else.
    [[nodiscard]] static Place from_string(const std::string& text);

    /// Orders by file name, line, column.
    friend std::strong_ordering operator<=>(const Place& a, const Place& b);
    friend bool operator==(const Place& a, const Place& b) { return (a <=> b) == 0; }
};

} // namespace houtskool
