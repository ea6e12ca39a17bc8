// SPDX-License-Identifier: MIT
#pragma once
// Text in columns of a terminal.

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::render {

/// Control characters become blanks, so that no text can break a line or command the terminal.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// Lines of at most this many columns, broken at blanks. A longer word has a line of its own. At
/// least one line, which may be empty.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The same for a list with "; " between its items: an item that fits on a line is not broken.
[[nodiscard]] std::vector<std::string> wrapped_list(std::string_view text, std::size_t width);

/// Columns of the widest word.
[[nodiscard]] std::size_t longest_word(std::string_view text);

} // namespace houtskool::render
