// SPDX-License-Identifier: MIT
#pragma once
// Small helpers on UTF-8 text.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace houtskool {

/// Byte offset of the first byte that is not part of valid UTF-8 (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF); none when the text is valid.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Number of code points of valid UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// Number of terminal columns of valid UTF-8: combining marks take none, wide characters two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The candidate closest to a name by optimal string alignment distance (Damerau 1964), when that
/// is at most a third of the name's length and at least one; ties go to the earlier candidate.
[[nodiscard]] std::optional<std::string> closest(std::string_view name,
                                                 std::span<const std::string> candidates);

/// "; did you mean 'x'?" for the closest candidate, "" where none is close.
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       std::span<const std::string> candidates);

/// "a, b or c" / "a, b and c"
[[nodiscard]] std::string join_or(std::span<const std::string> words);
[[nodiscard]] std::string join_and(std::span<const std::string> words);

/// A name fit for a message: in single quotes, control characters escaped, cut at 60 code points.
[[nodiscard]] std::string quoted(std::string_view name);

} // namespace houtskool
