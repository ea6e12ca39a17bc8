// SPDX-License-Identifier: MIT
#pragma once
// Whether a text of a picture fits. The reader's fonts are not known, so widths are those of a wide
// one (DejaVu Sans), by classes of characters: a text is seldom wider than this says, and often 10
// to 15 % narrower.

#include <string>
#include <string_view>
#include <vector>

namespace houtskool::render {

enum class Weight { normal, bold };

/// In the unit of the size of the font.
[[nodiscard]] double text_width(std::string_view text, double size, Weight weight = Weight::normal);

struct Fitted {
    std::vector<std::string> lines; ///< at least one, which may be empty
    bool shortened = false;         ///< the last line ends in an ellipsis
};

/// Lines no wider than `width`, broken at blanks, and within a word that is wider; at most so many,
/// the last one shortened where the text needs more.
[[nodiscard]] Fitted fit(std::string_view text, double width, double size, Weight weight,
                         std::size_t most_lines);

} // namespace houtskool::render
